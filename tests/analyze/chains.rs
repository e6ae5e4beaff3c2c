//! Chains of others, run statement by statement: each view is judged where it is created, with what is there then, and
//! each expression that is stored at the end.

use std::fs;
use std::path::{Path, PathBuf};

use postgres::{Client, SimpleQueryMessage};
use schemac::analyze::{AnalyzeError, Columns, Purpose, analyze};
use schemac::name::Ident;
use schemac::sql::ast::StatementNode;
use schemac::sql::{parse, parse_expr, parse_type};
use schemac::types;

use super::catalog::Catalog;
use super::judge::Score;
use super::queries;

/// What came of the views, and of the expressions.
#[derive(Default)]
pub struct Scores {
    pub views: Score,
    pub expressions: Score,
}

/// The folders of chains that are there.
pub fn folders(root: &Path) -> Vec<PathBuf> {
    let mut out: Vec<PathBuf> = ["chains", "regress"]
        .iter()
        .filter_map(|name| fs::read_dir(root.join(name)).ok())
        .flat_map(|entries| entries.filter_map(Result::ok).map(|entry| entry.path()))
        .filter(|path| path.is_dir())
        .collect();
    out.sort();
    out
}

/// The roles that a chain expects.
pub fn roles(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("ROLES")).unwrap_or_default();
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Runs a chain in an empty database.
pub fn run(db: &mut Client, major: u32, folder: &Path, scores: &mut Scores) {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| is_up(path)).collect();
    files.sort_by_key(|path| (!path.ends_with("PRELUDE.sql"), path.clone()));
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for statement in parse(&text).statements {
            if let StatementNode::CreateView(view) = &statement.node
                && !view.recursive
                && view.columns.is_empty()
            {
                let path = search_path(db);
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                let catalog = Catalog::read(db, major, &path);
                queries::judge(db, &catalog, &view.query.text, &mut scores.views);
            }
            let words = &text[statement.start as usize..statement.end as usize];
            // What a chain does in a transaction of its own may fail alone: then it is not there for both.
            let _ = db.batch_execute(words);
        }
    }
    expressions(db, major, &mut scores.expressions);
}

fn is_up(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name == "PRELUDE.sql" || name.ends_with(".up.sql")
}

fn search_path(db: &mut Client) -> Vec<String> {
    db.query_one("select current_schemas(false)::text[]", &[]).unwrap().get(0)
}

/// Every expression of a table, as it is printed: what for, the table, the column and its type.
const STORED: &str = "
  select 'check', n.nspname, c.relname, '', '', pg_get_expr(conbin, conrelid)
  from pg_constraint k join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = relnamespace where contype = 'c'
  union all
  select case when attgenerated = '' then 'default' else 'generated' end, n.nspname, c.relname, a.attname,
    format_type(atttypid, atttypmod), pg_get_expr(adbin, adrelid)
  from pg_attrdef d join pg_attribute a on attrelid = adrelid and attnum = adnum
  join pg_class c on c.oid = adrelid join pg_namespace n on n.oid = relnamespace where relkind in ('r', 'p')
  union all
  select 'predicate', n.nspname, c.relname, '', '', pg_get_expr(indpred, indrelid)
  from pg_index i join pg_class c on c.oid = indrelid join pg_namespace n on n.oid = relnamespace
  where indpred is not null and n.nspname <> 'pg_catalog'
  union all
  select 'key', n.nspname, c.relname, '', '', pg_get_indexdef(indexrelid, k, false)
  from pg_index i join pg_class c on c.oid = indrelid join pg_namespace n on n.oid = relnamespace,
    generate_series(1, indnkeyatts) k where indkey[k - 1] = 0 and n.nspname <> 'pg_catalog'
  union all
  select 'policy', n.nspname, c.relname, '', '', pg_get_expr(e, polrelid)
  from pg_policy p join pg_class c on c.oid = polrelid join pg_namespace n on n.oid = relnamespace,
    lateral (values (polqual), (polwithcheck)) v (e) where e is not null
  order by 1, 2, 3, 4, 6";

fn expressions(db: &mut Client, major: u32, score: &mut Score) {
    db.batch_execute("reset role; set search_path = ''").unwrap();
    let catalog = Catalog::read(db, major, &[]);
    for message in db.simple_query(STORED).unwrap() {
        let SimpleQueryMessage::Row(row) = message else { continue };
        let [kind, schema, table, column, ty, text] =
            std::array::from_fn(|i| row.get(i).unwrap_or_default().to_owned());
        match again(&catalog, &kind, (&schema, &table), (&column, &ty), &text) {
            // What is no call stands in brackets in an index.
            Ok(print) if print == text || kind == "key" && text == format!("({print})") => score.same += 1,
            Ok(print) => score.wrong.push(format!("{kind} of {schema}.{table}: {text}\n    ours: {print}")),
            Err(AnalyzeError::NotAnalysed { what, .. }) => *score.open.entry(what).or_default() += 1,
            Err(error) => score.wrong.push(format!("{kind} of {schema}.{table}: {text}\n    ours: ERROR {error}")),
        }
    }
}

/// The print of a print.
fn again(
    catalog: &Catalog,
    kind: &str,
    (schema, table): (&str, &str),
    (column, ty): (&str, &str),
    text: &str,
) -> Result<String, AnalyzeError> {
    let wrong = |e: schemac::sql::SqlError| AnalyzeError::NotAnalysed { what: e.message, at: e.at };
    let parsed = parse_expr(text).map_err(wrong)?;
    let column = Ident::new(column);
    let ty = || types::resolve(&parse_type(ty).map_err(wrong)?, catalog);
    let purpose = match kind {
        "check" => Purpose::Check,
        "default" => Purpose::Default { column, ty: ty()? },
        "generated" => Purpose::Generated { column, ty: ty()? },
        "predicate" => Purpose::Predicate,
        "policy" => Purpose::Policy,
        _ => Purpose::IndexKey,
    };
    if kind == "default" {
        return analyze(&parsed.expr, catalog, &Columns::NONE, &purpose).map(|found| found.print.to_string());
    }
    catalog
        .with_columns(schema, table, |columns| analyze(&parsed.expr, catalog, columns, &purpose))
        .map(|found| found.print.to_string())
}
