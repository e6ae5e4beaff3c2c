//! Rows for any tables: a few in each, by the types of the columns.
//!
//! A value depends on its column's type and its row's number alone, so what a foreign key refers to has the same value;
//! triggers are off while rows go in, and rows that refer to nothing are taken out again.

use postgres::{Client, Transaction};

use super::server::said;

/// How many rows a table gets, where its keys allow it.
const ROWS: usize = 3;

/// Tries of other values where a check refuses the first ones.
const TRIES: usize = 7;

struct Column {
    name: String,
    /// As `format_type` says, with modifiers.
    ty: String,
    /// The name of the type below domains; of the element, where it is an array.
    base: String,
    nullable: bool,
    array: bool,
    labels: Vec<String>,
    /// Attributes, where it is a composite type.
    attributes: usize,
}

/// What was put into the tables.
#[derive(Debug, Default)]
pub struct Filled {
    /// How many tables have rows now.
    pub tables: usize,
    /// The tables that stayed empty, each with the reason.
    pub empty: Vec<String>,
}

/// Puts rows into every table for which some can be made.
pub fn fill(client: &mut Client) -> Result<Filled, String> {
    let mut transaction = client.transaction().map_err(|error| said(&error))?;
    transaction.batch_execute("set local session_replication_role = replica").map_err(|error| said(&error))?;
    let tables = tables(&mut transaction)?;
    let mut reasons = Vec::new();
    for (oid, name) in &tables {
        let columns = columns(&mut transaction, *oid)?;
        let mut last = String::new();
        for row in 1..=ROWS {
            if let Err(why) = insert(&mut transaction, name, &columns, row) {
                last = why;
            }
        }
        reasons.push(if count(&mut transaction, name)? == 0 {
            format!("no row could be made for {name} ({last})")
        } else {
            format!("the rows made for {name} refer to nothing")
        });
    }
    while drop_orphans(&mut transaction)? > 0 {}
    let mut filled = Filled::default();
    for ((_, name), why) in tables.iter().zip(reasons) {
        if count(&mut transaction, name)? > 0 {
            filled.tables += 1;
        } else {
            filled.empty.push(why);
        }
    }
    transaction.commit().map_err(|error| said(&error))?;
    Ok(filled)
}

/// Takes all rows out.
pub fn clear(client: &mut Client) -> Result<(), String> {
    let mut transaction = client.transaction().map_err(|error| said(&error))?;
    for (_, name) in tables(&mut transaction)? {
        transaction.batch_execute(&format!("truncate {name} cascade")).map_err(|error| said(&error))?;
    }
    transaction.commit().map_err(|error| said(&error))
}

/// The user's tables that hold rows.
fn tables(transaction: &mut Transaction<'_>) -> Result<Vec<(u32, String)>, String> {
    let query =
        "select c.oid, format('%I.%I', nspname, relname) from pg_class c join pg_namespace n on n.oid = relnamespace
        where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_%'
          and not exists (select from pg_depend where classid = 1259 and objid = c.oid and deptype = 'e')
        order by 2";
    let rows = transaction.query(query, &[]).map_err(|error| said(&error))?;
    Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
}

fn count(transaction: &mut Transaction<'_>, table: &str) -> Result<i64, String> {
    let row = transaction.query_one(&format!("select count(*) from {table}"), &[]);
    row.map(|row| row.get(0)).map_err(|error| said(&error))
}

fn columns(transaction: &mut Transaction<'_>, table: u32) -> Result<Vec<Column>, String> {
    // Domains over domains end at a type that is none.
    let query = "with recursive below (attnum, oid) as (
          select attnum, atttypid from pg_attribute where attrelid = $1
          union all
          select attnum, case when typtype = 'd' then typbasetype else typelem end
          from below join pg_type t on t.oid = below.oid where typtype = 'd' or typcategory = 'A' and typelem <> 0
        )
        select quote_ident(attname), format_type(atttypid, atttypmod), t.typname::text, not attnotnull,
          exists (select from below b join pg_type t on t.oid = b.oid where b.attnum = a.attnum and typcategory = 'A'),
          array(select enumlabel::text from pg_enum where enumtypid = t.oid order by enumsortorder),
          (select count(*) from pg_attribute where attrelid = t.typrelid and attnum > 0 and not attisdropped)
        from pg_attribute a
        join below b on b.attnum = a.attnum
        join pg_type t on t.oid = b.oid and typtype <> 'd' and not (typcategory = 'A' and typelem <> 0)
        where attrelid = $1 and a.attnum > 0 and not attisdropped and attgenerated = ''
        order by a.attnum";
    let rows = transaction.query(query, &[&table]).map_err(|error| said(&error))?;
    let column = |row: &postgres::Row| Column {
        name: row.get(0),
        ty: row.get(1),
        base: row.get(2),
        nullable: row.get(3),
        array: row.get(4),
        labels: row.get(5),
        attributes: usize::try_from(row.get::<_, i64>(6)).unwrap_or(0),
    };
    Ok(rows.iter().map(column).collect())
}

/// Inserts a row: the second with nulls where they are allowed.
fn insert(transaction: &mut Transaction<'_>, table: &str, columns: &[Column], row: usize) -> Result<(), String> {
    let mut last = String::new();
    for attempt in 0..=TRIES {
        let nulls = row == 2 && attempt == 0;
        let values: Vec<String> = columns
            .iter()
            .map(|column| {
                if nulls && column.nullable {
                    "null".to_owned()
                } else {
                    column.value(row, attempt.saturating_sub(usize::from(row == 2)))
                }
            })
            .collect();
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let sql = if columns.is_empty() {
            format!("insert into {table} default values")
        } else {
            format!("insert into {table} ({}) overriding system value values ({})", names.join(", "), values.join(", "))
        };
        let mut point = transaction.savepoint("row").map_err(|error| said(&error))?;
        match point.batch_execute(&sql) {
            Ok(()) => return point.commit().map_err(|error| said(&error)),
            Err(error) => last = said(&error),
        }
    }
    Err(last)
}

impl Column {
    fn value(&self, row: usize, attempt: usize) -> String {
        let one = self.plain(row, attempt);
        let text = if self.array { format!("array[{one}]") } else { one };
        format!("({text})::{}", self.ty)
    }

    fn plain(&self, n: usize, attempt: usize) -> String {
        if !self.labels.is_empty() {
            return quoted(&self.labels[(n - 1) % self.labels.len()]);
        }
        if self.attributes > 0 {
            return quoted(&format!("({})", ",".repeat(self.attributes - 1)));
        }
        match self.base.as_str() {
            "int2" | "int4" | "int8" | "numeric" | "float4" | "float8" | "oid" | "money" => {
                [n, n * 10, n * 100, n + 17, n * 1000, n, n, n][attempt].to_string()
            }
            "bool" => (n % 2 == 1).to_string(),
            "uuid" => format!("md5('{n}')::uuid"),
            "date" => format!("date '2024-01-01' + {n}"),
            "timestamp" | "timestamptz" => format!("timestamptz '2024-01-01 00:00:00+00' + interval '{n} day'"),
            "time" | "timetz" => quoted(&format!("0{n}:00")),
            "interval" => quoted(&format!("{n} day")),
            "json" | "jsonb" => quoted(&format!("{{\"n\": {n}}}")),
            "bytea" => quoted(&format!("\\x0{n}")),
            "bit" | "varbit" => format!("B'{:08b}'", n),
            "inet" => quoted(&format!("10.0.0.{n}")),
            "cidr" => quoted(&format!("10.0.{n}.0/24")),
            "macaddr" => quoted(&format!("08:00:2b:01:02:0{n}")),
            "macaddr8" => quoted(&format!("08:00:2b:01:02:03:04:0{n}")),
            "point" => quoted(&format!("({n},{n})")),
            "box" | "lseg" | "path" | "polygon" => quoted(&format!("(({n},{n}),(9,9))")),
            "circle" => quoted(&format!("<({n},{n}),1>")),
            "line" => quoted(&format!("{{{n},1,1}}")),
            "xml" => quoted(&format!("<n>{n}</n>")),
            "int4range" | "int8range" | "numrange" => quoted(&format!("[{0}0,{0}5)", n)),
            "daterange" | "tsrange" | "tstzrange" => quoted(&format!("[2024-0{n}-01,2024-0{n}-05)")),
            "int4multirange" | "int8multirange" | "nummultirange" => quoted(&format!("{{[{0}0,{0}5)}}", n)),
            "datemultirange" | "tsmultirange" | "tstzmultirange" => quoted(&format!("{{[2024-0{n}-01,2024-0{n}-05)}}")),
            "hstore" => quoted(&format!("n=>{n}")),
            "pg_lsn" => quoted(&format!("0/{n}")),
            _ => {
                let tries = ["a", "A", "user@example.com-", "https://example.com/", "", "aaaaaaaaaa", "a ", "+49"];
                quoted(&format!("{}{n}", tries[attempt]))
            }
        }
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// Deletes rows whose foreign keys find nothing; how many there were.
fn drop_orphans(transaction: &mut Transaction<'_>) -> Result<u64, String> {
    let query =
        "select format('delete from %s c where %s and not exists (select from %s p where %s)', conrelid::regclass,
          (select string_agg(format('c.%I is not null', a.attname), ' and ')
             from unnest(conkey) k join pg_attribute a on attrelid = conrelid and attnum = k),
          confrelid::regclass,
          (select string_agg(format('p.%I = c.%I', f.attname, a.attname), ' and ')
             from unnest(conkey, confkey) as k (own, other)
             join pg_attribute a on a.attrelid = conrelid and a.attnum = own
             join pg_attribute f on f.attrelid = confrelid and f.attnum = other))
        from pg_constraint where contype = 'f' and conparentid = 0";
    let rows = transaction.query(query, &[]).map_err(|error| said(&error))?;
    let mut gone = 0;
    for row in rows {
        gone += transaction.execute(row.get::<_, &str>(0), &[]).map_err(|error| said(&error))?;
    }
    Ok(gone)
}
