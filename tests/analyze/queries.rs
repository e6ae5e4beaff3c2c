//! What a real server makes of a query, and whether the analyser says the same: the print, the columns with their types,
//! what it depends on.

use postgres::Client;
use schemac::analyze::{
    AnalyzeError, AnalyzedQuery, BodyStyle, Env, Parameters, Reference, Use, analyze_body, analyze_query, analyze_rule,
};
use schemac::catalog::same_tokens;
use schemac::name::QualifiedName;
use schemac::sql::ast::StatementNode;
use schemac::sql::parse_query;
use schemac::sql::token;

use super::catalog::Catalog;
use super::judge::{Score, referred};

/// The definition, the columns, and what the view's rule depends on; of an extension's members the extension.
const FACTS: &str = "
  select pg_get_viewdef('pg_temp.zz'::regclass, false),
    (select array_agg(attname::text || ' ' || format_type(atttypid, atttypmod)
        || coalesce((select ' ' || collname from pg_collation where oid = attcollation and collname <> 'default'), '') order by attnum)
     from pg_attribute where attrelid = 'pg_temp.zz'::regclass and attnum > 0),
    (select coalesce(array_agg(name order by name), '{}') from (
      select distinct coalesce(e.extname, case d.refclassid
        when 'pg_type'::regclass then (select nspname || '.' || typname from pg_type t join pg_namespace n on n.oid = typnamespace where t.oid = x.id)
        when 'pg_proc'::regclass then (select nspname || '.' || proname from pg_proc p join pg_namespace n on n.oid = pronamespace where p.oid = x.id)
        when 'pg_class'::regclass then (select nspname || '.' || relname || coalesce('.' || attname, '') from pg_class c
          join pg_namespace n on n.oid = relnamespace left join pg_attribute a on attrelid = c.oid and attnum = nullif(greatest(d.refobjsubid, 0), 0)
          where c.oid = x.id)
        when 'pg_constraint'::regclass then (select nspname || '.' || relname || '.' || conname from pg_constraint k
          join pg_class c on c.oid = conrelid join pg_namespace n on n.oid = relnamespace where k.oid = x.id)
        when 'pg_collation'::regclass then (select nspname || '.' || collname from pg_collation c join pg_namespace n on n.oid = collnamespace where c.oid = x.id and nspname <> 'pg_catalog')
        end)::text collate \"C\" as name
      from pg_depend d
      cross join lateral (select case when d.refclassid = 'pg_type'::regclass
          then coalesce((select oid from pg_type where typarray = d.refobjid), d.refobjid) else d.refobjid end) x(id)
      left join pg_depend m on m.classid = d.refclassid and m.objid = x.id and m.deptype = 'e'
      left join pg_extension e on e.oid = m.refobjid
      where d.classid = 'pg_rewrite'::regclass and d.refobjid >= 16384
        and d.objid = (select oid from pg_rewrite where ev_class = 'pg_temp.zz'::regclass)
        and not (d.refclassid = 'pg_class'::regclass and d.refobjid = 'pg_temp.zz'::regclass)) u where name is not null)";

/// What is known of a query.
#[derive(Clone, PartialEq, Debug)]
struct Known {
    definition: String,
    columns: Vec<String>,
    depends: Vec<String>,
}

impl Known {
    fn is(&self, other: &Known) -> bool {
        self.columns == other.columns
            && self.depends == other.depends
            && same_tokens(&without_optional_as(&self.definition), &without_optional_as(&other.definition))
    }

    fn text(&self) -> String {
        let line: Vec<&str> = self.definition.split_whitespace().collect();
        format!("{}\n      {}\n      {}", line.join(" "), self.columns.join(", "), self.depends.join(" "))
    }
}

/// A definition without the AS before the alias of the table that UPDATE and DELETE change: minor releases differ in it, from
/// 15.20 on it is there.
fn without_optional_as(definition: &str) -> String {
    let mut out = definition.to_owned();
    let tokens = token::scan(definition).unwrap_or_default().list;
    let word = |at: usize| tokens.get(at).map_or("", |one| one.text(definition));
    for at in (0..tokens.len()).rev().filter(|at| word(*at) == "AS") {
        let mut first = at.saturating_sub(1);
        while first >= 2 && word(first - 1) == "." {
            first -= 2;
        }
        let before = first.saturating_sub(1 + usize::from(first > 0 && word(first - 1) == "ONLY"));
        if word(before) == "UPDATE" || word(before) == "FROM" && before > 0 && word(before - 1) == "DELETE" {
            out.replace_range(tokens[at].start as usize..tokens[at].end as usize, "");
        }
    }
    out
}

/// Asks the server.
fn ask(db: &mut Client, text: &str) -> Result<Known, String> {
    let mut tx = db.transaction().unwrap();
    let out = match tx.batch_execute(&format!("create temp view zz as {text}\n")) {
        Err(error) => Err(error.as_db_error().map_or_else(|| error.to_string(), |e| e.message().to_owned())),
        Ok(()) => {
            tx.batch_execute("set local search_path = ''").unwrap();
            let row = tx.query_one(FACTS, &[]).unwrap();
            // PostgreSQL 16 to 18 write what goes without saying.
            let definition = row.get::<_, String>(0).replace(" NO INDENT)", ")");
            let columns: Option<Vec<String>> = row.get(1);
            let definition = definition.trim_end_matches(';').to_owned();
            Ok(Known { definition, columns: columns.unwrap_or_default(), depends: without_wholes(row.get(2)) })
        }
    };
    tx.rollback().unwrap();
    out
}

/// Asks the analyser.
fn think(catalog: &Catalog, text: &str) -> Result<AnalyzedQuery, AnalyzeError> {
    // What is not even read is not analysed.
    let unread = |e: schemac::sql::SqlError| AnalyzeError::NotAnalysed { what: e.message, at: e.at };
    let parsed = parse_query(text).map_err(unread)?;
    analyze_query(&parsed.query, catalog, &[])
}

/// Where a part of something is used, PostgreSQL drops the dependency on the whole; names do not tell a type from its row.
fn without_wholes(mut names: Vec<String>) -> Vec<String> {
    names.sort_unstable();
    names.dedup();
    let has_part = |whole: &str| names.iter().any(|name| name.starts_with(&format!("{whole}.")));
    names.iter().filter(|name| !has_part(name)).cloned().collect()
}

fn told(ours: &AnalyzedQuery) -> Known {
    let column = |one: &schemac::analyze::ResultColumn| {
        let own = one.collation.filter(|name| name.name.as_str() != "default");
        format!("{} {}{}", one.name, one.ty.qualified(), own.map_or(String::new(), |name| format!(" {}", name.name)))
    };
    let definition = ours.definition.clone();
    Known { definition, columns: ours.columns.iter().map(column).collect(), depends: depended(&ours.refs, &ours.uses) }
}

/// What is depended on, by name.
fn depended(refs: &[Reference], uses: &[Use]) -> Vec<String> {
    let full = |name: QualifiedName| format!("{}.{}", name.schema, name.name);
    let mut depends: Vec<String> = refs.iter().map(referred).collect();
    for (name, column) in uses {
        match column {
            Some(column) => depends.push(format!("{}.{column}", full(*name))),
            None => depends.push(full(*name)),
        }
    }
    depends.retain(|name| name != BUILT_IN);
    without_wholes(depends)
}

/// PostgreSQL 14 and 15 qualify each column in the definition of a view, which is a matter of print alone: there its own
/// print of our definition is compared.
fn as_printed(db: &mut Client, catalog: &Catalog, ours: Known) -> Known {
    if catalog.versions().first() >= Some(16) {
        return ours;
    }
    let definition = ask(db, &ours.definition).map_or_else(|message| message, |known| known.definition);
    Known { definition, ..ours }
}

/// What is part of PostgreSQL itself is not depended on.
const BUILT_IN: &str = "plpgsql";

/// A view may not have two columns of one name; a query may.
fn twice(ours: &AnalyzedQuery) -> Option<schemac::name::Ident> {
    let names: Vec<_> = ours.columns.iter().map(|column| column.name).collect();
    (0..names.len()).find(|at| names[..*at].contains(&names[*at])).map(|at| names[at])
}

/// The body of a function of one statement, and what it depends on.
fn ask_statement(db: &mut Client, text: &str) -> Result<Known, String> {
    let mut tx = db.transaction().unwrap();
    let make = format!("create function pg_temp.zz() returns void begin atomic {text}; end");
    let out = match tx.batch_execute(&make) {
        Err(error) => Err(error.as_db_error().map_or_else(|| error.to_string(), |e| e.message().to_owned())),
        Ok(()) => {
            tx.batch_execute("set local search_path = ''").unwrap();
            let depends =
                FACTS.split_once("(select coalesce(").map(|(_, rest)| format!("(select coalesce({rest}")).unwrap();
            let depends = depends.replace(
                "d.classid = 'pg_rewrite'::regclass",
                "d.classid = 'pg_proc'::regclass and d.refclassid <> 'pg_namespace'::regclass",
            );
            let (before, _) = depends.split_once("and d.objid = ").unwrap();
            let facts = format!(
                "select pg_get_function_sqlbody('pg_temp.zz'::regproc), {before}
                 and d.objid = 'pg_temp.zz'::regproc) u where name is not null)"
            );
            let row = tx.query_one(&facts, &[]).unwrap();
            let body: String = row.get(0);
            let body = body.trim().trim_start_matches("BEGIN ATOMIC").trim_end_matches("END").trim();
            let definition = body.trim_end_matches(';').to_owned();
            Ok(Known { definition, columns: Vec::new(), depends: without_wholes(row.get(1)) })
        }
    };
    tx.rollback().unwrap();
    out
}

fn think_statement(catalog: &Catalog, text: &str) -> Result<Known, AnalyzeError> {
    let list = Vec::new();
    let parameters = Parameters { function: schemac::name::Ident::new("zz"), style: BodyStyle::Statements, list };
    let make = format!("create function zz() returns void begin atomic {text}; end");
    let parsed = schemac::sql::parse(&make);
    let unread = || AnalyzeError::NotAnalysed { what: format!("{:?}", parsed.statements), at: 0 };
    let Some(StatementNode::CreateRoutine(create)) = parsed.statements.first().map(|one| &one.node) else {
        return Err(unread());
    };
    let statements = create.sql_body.as_ref().and_then(|body| body.statements.as_ref()).ok_or_else(unread)?;
    let ours = analyze_body(statements, catalog, &parameters)?;
    let Some((print, _)) = &ours.print else {
        return Err(AnalyzeError::NotAnalysed { what: "there is no print".to_owned(), at: 0 });
    };
    let definition = print.trim().trim_end_matches(';').to_owned();
    Ok(Known { definition, columns: Vec::new(), depends: depended(&ours.refs, &ours.uses) })
}

/// The server's word against ours.
fn compare(text: &str, theirs: Result<Known, String>, ours: Result<Known, AnalyzeError>, score: &mut Score) {
    match (&theirs, &ours) {
        (Ok(theirs), Ok(ours)) if theirs.is(ours) => return score.same += 1,
        (Err(message), Err(AnalyzeError::Error { message: ours, .. })) if message == ours => {
            (score.same, score.refused) = (score.same + 1, score.refused + 1);
            return;
        }
        _ => {}
    }
    let theirs = theirs.map_or_else(|message| format!("ERROR {message}"), |known| known.text());
    let ours = ours.map_or_else(|error| format!("ERROR {error}"), |ours| ours.text());
    score.wrong.push(format!("{text}\n    server: {theirs}\n    ours:   {ours}"));
}

/// Compares the two for one statement in the body of a function.
pub fn judge_statement(db: &mut Client, catalog: &Catalog, text: &str, score: &mut Score) {
    let ours = think_statement(catalog, text);
    if let Err(AnalyzeError::NotAnalysed { what, .. }) = &ours {
        *score.open.entry(what.chars().take(60).collect()).or_default() += 1;
        return;
    }
    let theirs = ask_statement(db, text);
    compare(text, theirs, ours, score);
}

/// Compares the two for one rule: its event, and what follows its table.
pub fn judge_rule(db: &mut Client, catalog: &Catalog, line: &str, score: &mut Score) {
    let (event, text) = line.split_once(' ').unwrap();
    let (table, text) = text.split_once(' ').unwrap();
    let make = format!("create rule zz as on {event} to {table} {text}");
    let ours = think_rule(catalog, &make);
    if let Err(AnalyzeError::NotAnalysed { what, .. }) = &ours {
        *score.open.entry(what.clone()).or_default() += 1;
        return;
    }
    // That the rule hangs on its table is no matter of what it says.
    let own = if table.contains('.') { table.to_owned() } else { format!("public.{table}") };
    let without_own = |mut known: Known| {
        known.depends.retain(|name| *name != own);
        known
    };
    let (ours, theirs) = (ours.map(without_own), ask_rule(db, &make).map(without_own));
    compare(line, theirs, ours, score);
}

fn ask_rule(db: &mut Client, make: &str) -> Result<Known, String> {
    let mut tx = db.transaction().unwrap();
    let out = match tx.batch_execute(make) {
        Err(error) => Err(error.as_db_error().map_or_else(|| error.to_string(), |e| e.message().to_owned())),
        Ok(()) => {
            tx.batch_execute("set local search_path = ''").unwrap();
            let row = tx.query_one("select pg_get_ruledef(oid) from pg_rewrite where rulename = 'zz'", &[]).unwrap();
            let definition: String = row.get(0);
            let (_, rest) = definition.split_once(" TO ").unwrap();
            let (_, rest) = rest.split_once(' ').unwrap();
            let depends =
                FACTS.split_once("(select coalesce(").map(|(_, rest)| format!("(select coalesce({rest}")).unwrap();
            let (before, _) = depends.split_once("and d.objid = ").unwrap();
            let facts = format!(
                "select {before} and d.deptype = 'n' and d.objid = (select oid from pg_rewrite where rulename = 'zz')) u
                 where name is not null)"
            );
            let depends: Vec<String> = tx.query_one(&facts, &[]).unwrap().get(0);
            // The brackets around several actions end with `;`, as ours do not.
            let definition = rest.trim().trim_end_matches(';').to_owned();
            Ok(Known { definition, columns: Vec::new(), depends: without_wholes(depends) })
        }
    };
    tx.rollback().unwrap();
    out
}

fn think_rule(catalog: &Catalog, make: &str) -> Result<Known, AnalyzeError> {
    let parsed = schemac::sql::parse(make);
    let unread = || AnalyzeError::NotAnalysed { what: format!("{:?}", parsed.statements), at: 0 };
    let Some(StatementNode::CreateRule(rule)) = parsed.statements.first().map(|one| &one.node) else {
        return Err(unread());
    };
    let schema = if rule.table.schema.is_empty() { schemac::name::Ident::new("public") } else { rule.table.schema };
    let ours = analyze_rule(rule, catalog, QualifiedName::new(schema, rule.table.name))?;
    Ok(Known { definition: ours.print.clone(), columns: Vec::new(), depends: depended(&ours.refs, &ours.uses) })
}

/// Compares the two for one query.
pub fn judge(db: &mut Client, catalog: &Catalog, text: &str, score: &mut Score) {
    let ours = think(catalog, text);
    if let Err(AnalyzeError::NotAnalysed { what, .. }) = &ours {
        *score.open.entry(what.clone()).or_default() += 1;
        return;
    }
    let theirs = ask(db, text);
    let wrong = match (&theirs, &ours) {
        (Ok(theirs), Ok(ours)) if as_printed(db, catalog, theirs.clone()).is(&as_printed(db, catalog, told(ours))) => {
            return score.same += 1;
        }
        // Types that no column may have are the view's matter.
        (Err(message), Ok(_)) if message.contains("has pseudo-type") => return score.same += 1,
        (Err(message), Ok(ours))
            if twice(ours).is_some_and(|name| *message == format!("column \"{name}\" specified more than once")) =>
        {
            return score.same += 1;
        }
        (Err(message), Err(AnalyzeError::Error { message: ours, .. })) if message == ours => {
            (score.same, score.refused) = (score.same + 1, score.refused + 1);
            return;
        }
        _ => text,
    };
    let theirs = theirs.map_or_else(|message| format!("ERROR {message}"), |known| known.text());
    let ours = ours.map_or_else(|error| format!("ERROR {error}"), |ours| told(&ours).text());
    score.wrong.push(format!("{wrong}\n    server: {theirs}\n    ours:   {ours}"));
}

#[test]
fn the_as_of_what_is_changed_says_nothing() {
    for (definition, bare) in [
        ("UPDATE public.t AS a SET n = b.n FROM public.u AS b", "UPDATE public.t  a SET n = b.n FROM public.u AS b"),
        ("WITH w AS (DELETE FROM ONLY t AS a) SELECT", "WITH w AS (DELETE FROM ONLY t  a) SELECT"),
        ("INSERT INTO t AS a SELECT 1 AS one", "INSERT INTO t AS a SELECT 1 AS one"),
    ] {
        assert_eq!(without_optional_as(definition), bare);
    }
}
