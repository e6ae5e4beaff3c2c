//! What a real server makes of an expression, and whether the analyser says the same.

use std::collections::BTreeMap;

use postgres::Client;
use schemac::analyze::{AnalyzeError, Analyzed, Purpose, Reference, analyze};
use schemac::name::Ident;
use schemac::sql::{parse_expr, parse_type};
use schemac::types;

use super::catalog::Catalog;

/// Where an expression is put.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// CHECK of the table.
    Check,
    /// DEFAULT of a new column of the type.
    Default,
    /// GENERATED of a new column of the type.
    Generated,
    /// The key of an index.
    Index,
    /// WHERE of an index.
    Predicate,
    /// CHECK of a domain over the type.
    Domain,
    /// The key of PARTITION BY.
    Partition,
    /// USING of a policy.
    Policy,
    /// USING of ALTER COLUMN … TYPE, with the type.
    Using,
}

/// What the server says.
#[derive(Debug)]
pub enum Verdict {
    /// It stores this.
    Stored(String),
    /// It stores nothing: DEFAULT NULL, WHERE true, a bare column as an index key.
    Nothing,
    /// It refuses, with this message.
    Refused(String),
}

/// What came of a corpus.
#[derive(Default)]
pub struct Score {
    /// Same text, or both refuse.
    pub same: usize,
    /// Both refuse with the same message.
    pub refused: usize,
    /// Not analysed, by reason.
    pub open: BTreeMap<String, usize>,
    /// Different.
    pub wrong: Vec<String>,
    /// Those whose print means something else when it is read again.
    pub unsettled: Vec<String>,
}

impl Score {
    /// Reads a print again.
    fn settle(&mut self, catalog: &Catalog, place: Place, ty: &str, ours: &Analyzed) {
        let print = ours.settled();
        match think(catalog, place, ty, print) {
            Ok(again) if *again.print == *print => {}
            Ok(again) => self.unsettled.push(format!("{print}\n    again: {}", again.print)),
            Err(error) => self.unsettled.push(format!("{print}\n    again: {error}")),
        }
    }

    /// One line for people.
    pub fn line(&self, name: &str) -> String {
        let open: usize = self.open.values().sum();
        format!(
            "{name}: {} same ({} of them refused), {open} not analysed, {} wrong",
            self.same,
            self.refused,
            self.wrong.len()
        )
    }
}

/// A check, the columns it uses and the other objects it depends on; of an extension's members the extension.
const CHECK_FACTS: &str = "
  select pg_get_expr(k.conbin, k.conrelid)
    || E'\\n-- ' || coalesce((select string_agg(attname, ' ' order by attname::text collate \"C\")
                            from pg_attribute where attrelid = k.conrelid and attnum = any (k.conkey)), '')
    || E'\\n-- ' || coalesce((select string_agg(name, ' ' order by name) from (
      select distinct coalesce(e.extname, case d.refclassid
        when 'pg_type'::regclass then (select nspname || '.' || typname from pg_type t join pg_namespace n on n.oid = typnamespace where t.oid = x.id)
        when 'pg_proc'::regclass then (select nspname || '.' || proname from pg_proc p join pg_namespace n on n.oid = pronamespace where p.oid = x.id)
        when 'pg_class'::regclass then (select nspname || '.' || relname from pg_class c join pg_namespace n on n.oid = relnamespace where c.oid = x.id)
        when 'pg_collation'::regclass then (select nspname || '.' || collname from pg_collation c join pg_namespace n on n.oid = collnamespace where c.oid = x.id and nspname <> 'pg_catalog')
        end)::text collate \"C\" as name
      from pg_depend d
      cross join lateral (select case when d.refclassid = 'pg_type'::regclass
          then coalesce((select oid from pg_type where typarray = d.refobjid), d.refobjid) else d.refobjid end) x(id)
      left join pg_depend m on m.classid = d.refclassid and m.objid = x.id and m.deptype = 'e'
      left join pg_extension e on e.oid = m.refobjid
      where d.classid = 'pg_constraint'::regclass and d.objid = k.oid
        and not (d.refclassid = 'pg_class'::regclass and d.refobjid = k.conrelid)) u), '')
  from pg_constraint k where k.conname = 'zz'";

/// Asks the server.
pub fn ask(db: &mut Client, place: Place, ty: &str, text: &str) -> Verdict {
    let (make, read) = match place {
        Place::Check => (
            format!("alter table t add constraint zz check ({text}\n) not valid"),
            CHECK_FACTS,
        ),
        Place::Default => (
            format!("create table fresh (zz {ty} default ({text}\n))"),
            "select pg_get_expr(adbin, adrelid) from pg_attrdef d join pg_class c on c.oid = adrelid where c.relname = 'fresh'",
        ),
        Place::Generated => (
            format!("alter table t add zz {ty} generated always as ({text}\n) stored"),
            "select pg_get_expr(adbin, adrelid) from pg_attrdef d join pg_attribute a on attrelid = adrelid and attnum = adnum where attname = 'zz'",
        ),
        Place::Index => (
            format!("create index zz on t (({text}\n))"),
            "select coalesce(pg_get_expr(indexprs, indrelid), '') || E'\\n-- ' || attname || ' ' || coalesce(collname, '')
             from pg_index join pg_attribute on attrelid = indexrelid and attnum = 1
             left join pg_collation c on c.oid = attcollation where indexrelid = 'public.zz'::regclass",
        ),
        Place::Predicate => (
            format!("create index zz on t (id) where ({text}\n)"),
            "select pg_get_expr(indpred, indrelid) from pg_index where indexrelid = 'public.zz'::regclass",
        ),
        Place::Partition => (
            format!("create table fresh (like t) partition by range (({text}\n))"),
            "select coalesce(pg_get_expr(partexprs, partrelid), '') || E'\\n-- ' || coalesce(collname, '')
             from pg_partitioned_table left join pg_collation c on c.oid = partcollation[0]",
        ),
        Place::Policy => (
            format!("create policy zz on t using ({text}\n)"),
            "select pg_get_expr(polqual, polrelid) from pg_policy where polname = 'zz'",
        ),
        Place::Using => (format!("alter table t alter zold type {ty} using ({text}\n)"), "select ''"),
        Place::Domain => (
            format!("create domain zz as {ty} check ({text}\n)"),
            "select pg_get_expr(conbin, 0) from pg_constraint where conname = 'zz_check'",
        ),
    };
    let mut tx = db.transaction().unwrap();
    let verdict = match tx.batch_execute(&make) {
        Err(error) => {
            Verdict::Refused(error.as_db_error().map_or_else(|| error.to_string(), |e| e.message().to_owned()))
        }
        Ok(()) => {
            tx.batch_execute("set local search_path = ''").unwrap();
            match tx.query_opt(read, &[]).unwrap().and_then(|row| row.get::<_, Option<String>>(0)) {
                // PostgreSQL 16 to 18 write what goes without saying.
                Some(stored) => Verdict::Stored(stored.replace(" NO INDENT)", ")")),
                None => Verdict::Nothing,
            }
        }
    };
    tx.rollback().unwrap();
    verdict
}

/// Asks the analyser.
pub fn think(catalog: &Catalog, place: Place, ty: &str, text: &str) -> Result<Analyzed, AnalyzeError> {
    let parsed = parse_expr(text).map_err(|e| AnalyzeError::Error { message: e.message, hint: None, at: e.at })?;
    let column = Ident::from_static("zz");
    let ty = || {
        let parsed = parse_type(ty).map_err(|e| AnalyzeError::Error { message: e.message, hint: None, at: e.at })?;
        types::resolve(&parsed, catalog)
    };
    let purpose = match place {
        Place::Check => Purpose::Check,
        Place::Default => Purpose::Default { column, ty: ty()? },
        Place::Generated => Purpose::Generated { column, ty: ty()? },
        Place::Index => Purpose::IndexKey,
        Place::Predicate => Purpose::Predicate,
        Place::Domain => Purpose::DomainCheck { base: ty()?, collation: None },
        Place::Partition => Purpose::PartitionKey,
        Place::Policy => Purpose::Policy,
        Place::Using => Purpose::Using { column: Ident::from_static("zold"), ty: ty()? },
    };
    if place == Place::Domain {
        return analyze(&parsed.expr, catalog, &schemac::analyze::Columns::NONE, &purpose);
    }
    catalog.with_columns("public", "t", |columns| analyze(&parsed.expr, catalog, columns, &purpose))
}

/// Errors of the server that are not about the expression.
fn beside_the_point(message: &str) -> bool {
    message.contains("has no default operator class")
        || message.contains("pseudo-type")
        || message.starts_with("no collation was derived")
        // The locales of the C library are the machine's: the analyser takes them to be there.
        || message.starts_with("collation \"en_US\"")
}

/// Compares the two for one expression.
pub fn judge(db: &mut Client, catalog: &Catalog, place: Place, ty: &str, text: &str, score: &mut Score) {
    let ours = think(catalog, place, ty, text);
    if let Err(AnalyzeError::NotAnalysed { what, .. }) = &ours {
        *score.open.entry(what.clone()).or_default() += 1;
        return;
    }
    let theirs = ask(db, place, ty, text);
    let same = match (&theirs, &ours) {
        (Verdict::Stored(stored), Ok(ours)) => *stored == told(place, ours),
        (Verdict::Nothing, Ok(ours)) => match place {
            Place::Default => ours.is_null,
            Place::Predicate => ours.is_true,
            _ => false,
        },
        (Verdict::Refused(message), Err(AnalyzeError::Error { message: ours, .. })) => {
            score.refused += 1;
            message == ours || message.starts_with("syntax error") || same_but_quoted(message, ours)
        }
        (Verdict::Refused(message), Ok(_)) => beside_the_point(message),
        _ => false,
    };
    if same {
        score.same += 1;
        if let Ok(ours) = &ours {
            score.settle(catalog, place, ty, ours);
        }
        return;
    }
    let ours = match ours {
        Ok(ours) => told(place, &ours),
        Err(error) => format!("ERROR {error}"),
    };
    let theirs = match theirs {
        Verdict::Stored(text) => text,
        Verdict::Nothing => "(nothing)".to_owned(),
        Verdict::Refused(message) => format!("ERROR {message}"),
    };
    let ty = if ty.is_empty() { String::new() } else { format!("{ty} = ") };
    score.wrong.push(format!("{place:?} {ty}{text}\n    server: {theirs}\n    ours:   {ours}"));
}

/// What the analyser says, in the form in which the server was asked.
fn told(place: Place, ours: &Analyzed) -> String {
    let expression = if ours.column.is_some() { "" } else { &ours.print };
    let collation = ours.collation.map_or("", |collation| collation.name.as_str());
    match place {
        Place::Check => {
            let mut columns: Vec<&str> = ours.columns.iter().map(|name| name.as_str()).collect();
            columns.sort_unstable();
            let mut refs: Vec<String> = ours.refs.iter().map(referred).collect();
            refs.retain(|name| name != "public.t");
            refs.sort_unstable();
            refs.dedup();
            format!("{}\n-- {}\n-- {}", ours.print, columns.join(" "), refs.join(" "))
        }
        Place::Index => {
            let label = ours.label.map_or("expr", |label| label.as_str());
            format!("{expression}\n-- {label} {collation}")
        }
        Place::Partition => format!("{expression}\n-- {collation}"),
        Place::Using => String::new(),
        Place::Default | Place::Generated | Place::Predicate | Place::Domain | Place::Policy => ours.print.to_string(),
    }
}

/// The name of an object that an expression depends on.
pub fn referred(reference: &Reference) -> String {
    match reference {
        Reference::Type(name)
        | Reference::Function(name, _)
        | Reference::Relation(name)
        | Reference::Collation(name) => {
            format!("{}.{}", name.schema, name.name)
        }
        Reference::Key(table, key) => format!("{}.{table}.{key}", table.schema, table = table.name),
        Reference::Extension(extension) => extension.name().to_owned(),
    }
}

/// The detail of a JSON error is not ours to copy, nor is the rest of a message that quotes an internal name.
fn same_but_quoted(theirs: &str, ours: &str) -> bool {
    theirs.starts_with("invalid input syntax for type json") && ours.starts_with("invalid input syntax for type json")
}
