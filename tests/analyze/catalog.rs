//! What names mean in a database, read from its catalogs: the surroundings that the analyser is tested in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use postgres::Client;
use schemac::analyze::{ColumnInfo, Columns, Env, FunctionKind, UserFunction, UserType, Volatility};
use schemac::knowledge::{self, ExtensionId, Versions};
use schemac::name::{Ident, QualifiedName};
use schemac::types::TypeRef;

/// A table.
#[derive(Default)]
pub struct Table {
    /// Its columns in order.
    pub columns: Vec<(Ident, ColumnInfo)>,
    /// Its primary key: the constraint, and its columns.
    pub key: Option<(Ident, Vec<Ident>)>,
}

/// A database.
pub struct Catalog {
    path: Vec<Ident>,
    versions: Versions,
    schemas: BTreeSet<Ident>,
    types: BTreeMap<(Ident, Ident), UserType>,
    functions: BTreeMap<Ident, Vec<(Ident, UserFunction)>>,
    opaque_functions: BTreeSet<Ident>,
    operators: BTreeSet<Ident>,
    extensions: BTreeMap<ExtensionId, Ident>,
    /// Extensions that the knowledge base does not know.
    pub strangers: Vec<String>,
    collations: BTreeSet<(Ident, Ident)>,
    relations: BTreeSet<(Ident, Ident)>,
    views: BTreeSet<(Ident, Ident)>,
    constraints: BTreeSet<(Ident, Ident, Ident)>,
    /// Tables, by schema and name.
    pub tables: BTreeMap<(Ident, Ident), Table>,
}

/// A query over all types: what a `TypeRef` holds, for the type in `$oid` with the modifier in `$mod`.
const TYPE: &str = "
  (select array[(case when e.oid is not null then en.nspname else n.nspname end)::text,
                (case when e.oid is not null then e.typname else ty.typname end)::text,
                (e.oid is not null)::text, ($mod)::text]
   from pg_type ty join pg_namespace n on n.oid = ty.typnamespace
   left join pg_type e on e.typarray = ty.oid left join pg_namespace en on en.oid = e.typnamespace
   where ty.oid = $oid)";

fn type_query(oid: &str, modifier: &str) -> String {
    TYPE.replace("$oid", oid).replace("$mod", modifier)
}

fn type_of(parts: &[String]) -> TypeRef {
    let core = parts[0] == "pg_catalog";
    let typmod: i32 = parts[3].parse().unwrap();
    TypeRef {
        schema: Ident::new(&parts[0]),
        name: Ident::new(&parts[1]),
        array: parts[2] == "true",
        typmod: if core { typmod } else { -1 },
        modifiers: (!core && typmod >= 0).then(|| Arc::from(vec![Box::from(typmod.to_string())])),
    }
}

const NOT_OURS: &str = "n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
  and not exists (select from pg_depend d where d.objid = $oid and d.deptype = 'e')";

impl Catalog {
    /// Reads a database.
    pub fn read(db: &mut Client, major: u32, path: &[&str]) -> Catalog {
        let mut out = Catalog {
            path: path.iter().map(|name| Ident::new(name)).collect(),
            versions: Versions::range(major, major),
            schemas: BTreeSet::new(),
            types: BTreeMap::new(),
            functions: BTreeMap::new(),
            opaque_functions: BTreeSet::new(),
            operators: BTreeSet::new(),
            extensions: BTreeMap::new(),
            strangers: Vec::new(),
            collations: BTreeSet::new(),
            relations: BTreeSet::new(),
            views: BTreeSet::new(),
            constraints: BTreeSet::new(),
            tables: BTreeMap::new(),
        };
        out.read_names(db);
        out.read_types(db);
        out.read_tables(db);
        out.read_functions(db);
        out
    }

    /// Asks for what every known version has.
    pub fn all_versions(&mut self) {
        self.versions = Versions::ALL;
    }

    fn read_names(&mut self, db: &mut Client) {
        let ident = |row: &postgres::Row, i: usize| Ident::new(row.get::<_, &str>(i));
        let query = "select n.nspname::text, c.relname::text, conname::text from pg_constraint
             join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = relnamespace";
        for row in db.query(query, &[]).unwrap() {
            self.constraints.insert((ident(&row, 0), ident(&row, 1), ident(&row, 2)));
        }
        for row in db.query("select nspname::text from pg_namespace", &[]).unwrap() {
            self.schemas.insert(ident(&row, 0));
        }
        let query =
            "select e.extname::text, n.nspname::text from pg_extension e join pg_namespace n on n.oid = extnamespace";
        for row in db.query(query, &[]).unwrap() {
            match knowledge::extension(row.get(0)) {
                Some(id) => drop(self.extensions.insert(id, ident(&row, 1))),
                None => self.strangers.push(row.get(0)),
            }
        }
        let query =
            "select n.nspname::text, c.relname::text from pg_class c join pg_namespace n on n.oid = relnamespace
             where relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema')";
        for row in db.query(query, &[]).unwrap() {
            self.views.insert((ident(&row, 0), ident(&row, 1)));
        }
        let query =
            "select n.nspname::text, c.relname::text from pg_class c join pg_namespace n on n.oid = relnamespace
             where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')";
        for row in db.query(query, &[]).unwrap() {
            self.relations.insert((ident(&row, 0), ident(&row, 1)));
        }
        let query =
            "select n.nspname::text, collname::text from pg_collation c join pg_namespace n on n.oid = collnamespace
                     where n.nspname <> 'pg_catalog'";
        for row in db.query(query, &[]).unwrap() {
            self.collations.insert((ident(&row, 0), ident(&row, 1)));
        }
        let query = format!(
            "select distinct oprname::text from pg_operator o join pg_namespace n on n.oid = oprnamespace where {}",
            NOT_OURS.replace("$oid", "o.oid")
        );
        for row in db.query(&query, &[]).unwrap() {
            self.operators.insert(ident(&row, 0));
        }
    }

    fn read_types(&mut self, db: &mut Client) {
        let query = format!(
            "select n.nspname::text, t.typname::text, t.typtype::text,
               (select array_agg(enumlabel::text order by enumsortorder) from pg_enum where enumtypid = t.oid),
               {base},
               (select array_agg(attname::text order by attnum) from pg_attribute where attrelid = t.typrelid and attnum > 0 and not attisdropped),
               (select array_agg(array_to_string({attribute}, '/') order by attnum) from pg_attribute a
                where attrelid = t.typrelid and attnum > 0 and not attisdropped),
               (select array[cn.nspname::text, collname::text] from pg_collation c join pg_namespace cn on cn.oid = collnamespace
                where c.oid = t.typcollation and t.typtype = 'd'
                  and t.typcollation <> (select b.typcollation from pg_type b where b.oid = t.typbasetype))
             from pg_type t join pg_namespace n on n.oid = t.typnamespace
             where {ours} and t.typelem = 0 and t.typtype <> 'm'",
            base = type_query("t.typbasetype", "t.typtypmod"),
            attribute = type_query("a.atttypid", "a.atttypmod"),
            ours = NOT_OURS.replace("$oid", "t.oid"),
        );
        for row in db.query(&query, &[]).unwrap() {
            let name = (Ident::new(row.get(0)), Ident::new(row.get(1)));
            let kind = match row.get::<_, &str>(2) {
                "e" => {
                    let labels: Vec<String> = row.get::<_, Option<_>>(3).unwrap_or_default();
                    UserType::Enum { labels: labels.into_iter().map(Box::from).collect() }
                }
                "d" => {
                    let base: Vec<String> = row.get(4);
                    let collation: Option<Vec<String>> = row.get(7);
                    let collation = collation.map(|c| QualifiedName::new(Ident::new(&c[0]), Ident::new(&c[1])));
                    UserType::Domain { base: type_of(&base), collation }
                }
                "c" => {
                    let names: Vec<String> = row.get::<_, Option<_>>(5).unwrap_or_default();
                    let types: Vec<String> = row.get::<_, Option<_>>(6).unwrap_or_default();
                    let ty = |text: &String| type_of(&text.split('/').map(str::to_owned).collect::<Vec<_>>());
                    UserType::Composite {
                        attributes: names.iter().zip(&types).map(|(name, t)| (Ident::new(name), ty(t))).collect(),
                    }
                }
                _ => UserType::Opaque,
            };
            self.types.insert(name, kind);
        }
    }

    fn read_tables(&mut self, db: &mut Client) {
        let query = format!(
            "select n.nspname::text, c.relname::text, a.attname::text, {ty}, a.attgenerated <> '',
               (select array[cn.nspname::text, collname::text] from pg_collation co join pg_namespace cn on cn.oid = collnamespace
                where co.oid = a.attcollation and a.attcollation <> (select typcollation from pg_type where oid = a.atttypid))
             from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace
             where relkind in ('r', 'p', 'f', 'v', 'm', 'S') and attnum > 0 and not attisdropped
               and n.nspname not in ('pg_catalog', 'information_schema')
             order by a.attrelid, attnum",
            ty = type_query("a.atttypid", "a.atttypmod"),
        );
        for row in db.query(&query, &[]).unwrap() {
            let table = self.tables.entry((Ident::new(row.get(0)), Ident::new(row.get(1)))).or_default();
            let ty: Vec<String> = row.get(3);
            let collation: Option<Vec<String>> = row.get(5);
            let collation = collation.map(|c| QualifiedName::new(Ident::new(&c[0]), Ident::new(&c[1])));
            let info = ColumnInfo { ty: type_of(&ty), collation, generated: row.get(4) };
            table.columns.push((Ident::new(row.get(2)), info));
        }
        let query = "select n.nspname::text, c.relname::text, k.conname::text,
               (select array_agg(attname::text order by attnum) from pg_attribute where attrelid = conrelid and attnum = any (conkey))
             from pg_constraint k join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = relnamespace
             where contype = 'p' and n.nspname <> 'pg_catalog'";
        for row in db.query(query, &[]).unwrap() {
            let table = self.tables.entry((Ident::new(row.get(0)), Ident::new(row.get(1)))).or_default();
            let columns: Vec<String> = row.get(3);
            table.key = Some((Ident::new(row.get(2)), columns.iter().map(|name| Ident::new(name)).collect()));
        }
    }

    fn read_functions(&mut self, db: &mut Client) {
        let query = format!(
            "select n.nspname::text, p.proname::text, p.provolatile::text, p.prokind::text, p.proretset,
               p.pronargdefaults::int4, p.provariadic <> 0, {result},
               p.proisstrict, (select lanname = 'sql' from pg_language l where l.oid = p.prolang),
               coalesce((select array_agg(array_to_string({arg}, '/') order by i) from unnest(p.proargtypes) with ordinality u(o, i)), '{{}}'),
               coalesce((select array_agg(coalesce(p.proargnames[i], '') order by i)
                 from generate_series(1, coalesce(cardinality(p.proallargtypes), p.pronargs)) i
                 where coalesce(p.proargmodes[i], 'i') in ('i', 'b', 'v')), '{{}}'),
               coalesce((select array_agg(array_to_string({output}, '/') order by i) from unnest(p.proallargtypes) with ordinality o(t, i)
                 where p.proargmodes[i] in ('o', 'b', 't')), '{{}}'),
               coalesce((select array_agg(p.proargnames[i] order by i) from generate_series(1, cardinality(p.proallargtypes)) i
                 where p.proargmodes[i] in ('o', 'b', 't')), '{{}}'),
               (select aggkind::text from pg_aggregate a where a.aggfnoid = p.oid),
               (select aggnumdirectargs::int4 from pg_aggregate a where a.aggfnoid = p.oid)
             from pg_proc p join pg_namespace n on n.oid = pronamespace where {ours}",
            result = type_query("p.prorettype", "-1"),
            arg = type_query("u.o", "-1"),
            output = type_query("o.t", "-1"),
            ours = NOT_OURS.replace("$oid", "p.oid"),
        );
        for row in db.query(&query, &[]).unwrap() {
            let (schema, name) = (Ident::new(row.get(0)), Ident::new(row.get(1)));
            let types: Vec<String> = row.get(10);
            let names: Vec<String> = row.get(11);
            let (outputs, output_names): (Vec<String>, Vec<String>) = (row.get(12), row.get(13));
            let ty = |text: &String| type_of(&text.split('/').map(str::to_owned).collect::<Vec<_>>());
            let volatility = match row.get::<_, &str>(2) {
                "i" => Volatility::Immutable,
                "s" => Volatility::Stable,
                _ => Volatility::Volatile,
            };
            let kind = match row.get::<_, &str>(3) {
                "a" => FunctionKind::Aggregate,
                "w" => FunctionKind::Window,
                "p" => FunctionKind::Procedure,
                _ => FunctionKind::Function,
            };
            let direct = usize::try_from(row.get::<_, Option<i32>>(15).unwrap_or(0)).unwrap();
            let aggregate = row.get::<_, Option<&str>>(14).map(|kind| match kind {
                "o" => knowledge::Aggregate::OrderedSet { direct },
                "h" => knowledge::Aggregate::Hypothetical { direct },
                _ => knowledge::Aggregate::Normal,
            });
            let function = UserFunction {
                args: types
                    .iter()
                    .zip(&names)
                    .map(|(t, n)| (Some(Ident::new(n)).filter(|n| !n.is_empty()), ty(t)))
                    .collect(),
                defaults: usize::try_from(row.get::<_, i32>(5)).unwrap(),
                variadic: row.get(6),
                result: type_of(&row.get::<_, Vec<String>>(7)),
                returns_set: row.get(4),
                kind,
                aggregate,
                volatility,
                strict: row.get(8),
                sql: row.get(9),
                outputs: outputs.iter().zip(&output_names).map(|(t, n)| (Ident::new(n), ty(t))).collect(),
            };
            self.functions.entry(name).or_default().push((schema, function));
        }
    }

    /// Analyses with the columns of a table.
    pub fn with_columns<T>(&self, schema: &str, table: &str, f: impl FnOnce(&Columns<'_>) -> T) -> T {
        let name = QualifiedName::new(Ident::new(schema), Ident::new(table));
        let empty = Table::default();
        let columns = &self.tables.get(&(name.schema, name.name)).unwrap_or(&empty).columns;
        let find = |wanted: Ident| columns.iter().find(|(name, _)| *name == wanted).map(|(_, info)| info.clone());
        let all = || columns.iter().map(|(name, _)| *name).collect();
        f(&Columns { relation: Some(name), find: &find, all: &all })
    }
}

impl Env for Catalog {
    fn search_path(&self) -> &[Ident] {
        &self.path
    }

    fn schema(&self, schema: Ident) -> bool {
        self.schemas.contains(&schema)
    }

    fn user_type(&self, schema: Ident, name: Ident) -> Option<UserType> {
        self.types.get(&(schema, name)).cloned()
    }

    fn extension_schema(&self, extension: ExtensionId) -> Option<Ident> {
        self.extensions.get(&extension).copied()
    }

    fn has_user_functions(&self, name: Ident) -> bool {
        self.functions.contains_key(&name) || self.opaque_functions.contains(&name)
    }

    fn user_functions(&self, schema: Ident, name: Ident) -> Vec<UserFunction> {
        let all = self.functions.get(&name).into_iter().flatten();
        all.filter(|(home, _)| *home == schema).map(|(_, function)| function.clone()).collect()
    }

    fn has_user_operators(&self, name: Ident) -> bool {
        self.operators.contains(&name)
    }

    fn relation(&self, schema: Ident, name: Ident) -> bool {
        self.relations.contains(&(schema, name))
    }

    fn relation_columns(&self, schema: Ident, name: Ident) -> Option<Vec<(Ident, ColumnInfo)>> {
        self.tables.get(&(schema, name)).map(|table| table.columns.clone())
    }

    fn has_constraint(&self, table: QualifiedName, name: Ident) -> bool {
        self.constraints.contains(&(table.schema, table.name, name))
    }

    fn has_system_columns(&self, name: QualifiedName) -> bool {
        !self.views.contains(&(name.schema, name.name))
    }

    fn primary_key(&self, schema: Ident, name: Ident) -> Option<(Ident, Vec<Ident>)> {
        self.tables.get(&(schema, name))?.key.clone()
    }

    fn collation(&self, schema: Ident, name: Ident) -> bool {
        self.collations.contains(&(schema, name))
    }

    fn utc(&self) -> bool {
        true
    }

    fn versions(&self) -> Versions {
        self.versions
    }
}
