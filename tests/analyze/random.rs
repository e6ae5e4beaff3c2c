//! Random expressions over the columns of the test table: every operator and function, mostly with arguments that fit.

use std::collections::BTreeMap;

use postgres::Client;

/// Arguments that are no columns.
const LITERALS: [&str; 24] = [
    "'a'",
    "'1'",
    "'{}'",
    "null",
    "1",
    "2.5",
    "true",
    "'2020-01-01'",
    "'1 day'",
    "'{1,2}'",
    "'{a,b}'",
    "-3",
    "3000000000",
    "'t'",
    "'10.0.0.1'",
    "array[1,2]",
    "array['a','b']",
    "''",
    "b'101'",
    "'sad'",
    "now()",
    "'x'::text",
    "'a'::varchar",
    "1::bigint",
];

/// Columns that fit the pseudo-types.
const PSEUDO: [(&str, &str); 8] = [
    ("anyelement", "id txt m dt"),
    ("anynonarray", "id txt m dt"),
    ("anyarray", "ia ta va ma"),
    ("anycompatible", "id n txt vc"),
    ("anycompatiblearray", "ia na ta"),
    ("anyenum", "m lv"),
    ("anyrange", "ir nr dr"),
    ("\"any\"", "id txt"),
];

/// What can be called from SQL, does not look into the server, and is no keyword in some versions only.
const CALLABLE: &str = "prokind = 'f' and not proretset
  and pronamespace in ('pg_catalog'::regnamespace, 'public'::regnamespace)
  and not ('internal'::regtype = any (proargtypes::oid[]) or 'cstring'::regtype = any (proargtypes::oid[]))
  and prorettype not in ('internal'::regtype, 'cstring'::regtype, 'trigger'::regtype, 'void'::regtype)
  and proname !~ '^(pg_|binary_upgrade|has_|current_|ri_|RI_|col_desc|obj_desc|json_)'";

/// A function or operator with its argument types.
#[derive(Clone)]
struct Signature {
    name: String,
    operator: bool,
    args: Vec<u32>,
}

/// Makes the same expressions from the same seed.
pub struct Random {
    state: u64,
    columns: Vec<String>,
    fitting: BTreeMap<u32, Vec<String>>,
    signatures: Vec<Signature>,
    types: Vec<String>,
}

impl Random {
    /// Asks the server what there is.
    pub fn new(db: &mut Client, seed: u64) -> Random {
        let mut fitting: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        let columns = "select atttypid, quote_ident(attname), format_type(atttypid, atttypmod)
                       from pg_attribute where attrelid = 't'::regclass and attnum > 0 order by attnum";
        let columns: Vec<(u32, String, String)> =
            db.query(columns, &[]).unwrap().iter().map(|row| (row.get(0), row.get(1), row.get(2))).collect();
        for (ty, name, _) in &columns {
            fitting.entry(*ty).or_default().push(name.clone());
        }
        let casts = "select castsource, casttarget from pg_cast where castcontext = 'i' order by 1, 2";
        for row in db.query(casts, &[]).unwrap() {
            let (source, target): (u32, u32) = (row.get(0), row.get(1));
            for (_, name, _) in columns.iter().filter(|(ty, _, _)| *ty == source) {
                fitting.entry(target).or_default().push(name.clone());
            }
        }
        for (pseudo, names) in PSEUDO {
            let ty: u32 = db.query_one(&format!("select '{pseudo}'::regtype::oid"), &[]).unwrap().get(0);
            fitting.entry(ty).or_default().extend(names.split(' ').map(str::to_owned));
        }
        let signatures = format!(
            "select quote_ident(proname), false, proargtypes::oid[] from pg_proc where {CALLABLE}
             union all select oprname, true, array_remove(array[oprleft, oprright], 0) from pg_operator
             order by 1, 2, 3"
        );
        let signature = |row: &postgres::Row| Signature { name: row.get(0), operator: row.get(1), args: row.get(2) };
        Random {
            state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
            signatures: db.query(&signatures, &[]).unwrap().iter().map(signature).collect(),
            types: columns.iter().map(|(_, _, ty)| ty.clone()).collect(),
            columns: columns.into_iter().map(|(_, name, _)| name).collect(),
            fitting,
        }
    }

    /// A random expression of any type.
    pub fn expression(&mut self) -> String {
        let depth = 1 + self.below(2);
        self.nested(depth)
    }

    /// A number below the limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 11).unwrap() % limit
    }

    fn literal(&mut self) -> String {
        LITERALS[self.below(LITERALS.len())].to_owned()
    }

    fn column(&mut self) -> String {
        let at = self.below(self.columns.len());
        self.columns[at].clone()
    }

    fn atom(&mut self) -> String {
        if self.below(3) == 0 { self.literal() } else { self.column() }
    }

    fn nested(&mut self, depth: usize) -> String {
        if depth == 0 {
            return self.atom();
        }
        if self.below(3) > 0 {
            return self.call(depth);
        }
        let a = self.nested(depth - 1);
        let b = self.nested(depth - 1);
        let c = self.nested(depth - 1);
        match self.below(14) {
            0 => {
                let ty = self.below(self.types.len());
                format!("({a})::{}", self.types[ty])
            }
            1 => format!("coalesce({a}, {b})"),
            2 => format!("(case when flag then {a} when {c} then {b} end)"),
            3 => format!("(case {a} when {b} then 1 end)"),
            4 => format!("({a} in ({b}, {c}))"),
            5 => format!("({a} between {b} and {c})"),
            6 => format!("array[{a}, {b}]"),
            7 => format!("({a} = any ({b}))"),
            8 => format!("({a} ~ all ({b}))"),
            9 => format!("nullif({a}, {b})"),
            10 => format!("greatest({a}, {b})"),
            11 => format!("({a} is distinct from {b})"),
            12 => format!("- {a}"),
            _ => format!("({a})[{b}]"),
        }
    }

    /// A function or operator, mostly with arguments that fit.
    fn call(&mut self, depth: usize) -> String {
        let at = self.below(self.signatures.len());
        let Signature { name, operator, args } = self.signatures[at].clone();
        let args: Vec<String> = args.iter().map(|ty| self.argument(*ty, depth)).collect();
        match (operator, args.as_slice()) {
            (true, [one]) => format!("({name} {one})"),
            (true, [left, right]) => format!("({left} {name} {right})"),
            _ => format!("{name}({})", args.join(", ")),
        }
    }

    fn argument(&mut self, ty: u32, depth: usize) -> String {
        match self.below(10) {
            0 => self.nested(depth - 1),
            1 => self.atom(),
            2 => self.literal(),
            _ => {
                let count = self.fitting.get(&ty).map_or(0, Vec::len);
                if count == 0 {
                    return self.atom();
                }
                let at = self.below(count);
                self.fitting[&ty][at].clone()
            }
        }
    }
}
