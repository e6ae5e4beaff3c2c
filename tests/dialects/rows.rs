//! The round trip of meaning: the same rows go into a real SQLite and into PostgreSQL, and both take or refuse each. What only
//! one refuses must have been said: the import's report names it.

use std::collections::{BTreeMap, BTreeSet};

use postgres::Client;

use crate::random::Random;
use crate::support::server::{MAJORS, said, server};

/// Rows that are tried for each table.
const ROWS: usize = 120;
/// At least so many of a schema's rows must be taken by both, and refused by both.
const FLOOR: usize = 20;

/// A column of PostgreSQL.
struct Column {
    name: String,
    kind: String,
    not_null: bool,
    generated: bool,
    key: bool,
}

/// A table of PostgreSQL.
struct Table {
    name: String,
    columns: Vec<Column>,
    /// Own columns and the parent's, by the parent.
    parents: Vec<(String, Vec<String>, Vec<String>)>,
    /// Constants in its checks.
    constants: Vec<String>,
}

/// How often both agreed.
#[derive(Default)]
struct Count {
    taken: usize,
    refused: usize,
    said: usize,
}

/// Tries rows on both.
pub fn compare(name: &str, dump: &str, ups: &[String], report: &str) -> Result<(), String> {
    let lite = sqlite(dump)?;
    let mut client = server(MAJORS[MAJORS.len() - 1]).database();
    for up in ups {
        client.batch_execute(up).map_err(|error| said(&error))?;
    }
    let tables = tables(&mut client)?;
    let different = said_of(dump, report);
    let mut random = Random::new(name);
    let (mut count, mut kept) = (Count::default(), BTreeMap::new());
    // Twice around, so that parents are there for those that come first.
    for _ in 0..2 {
        for table in &tables {
            for _ in 0..ROWS / 2 {
                let row = row(table, &kept, &mut random);
                try_row(&lite, &mut client, table, row, &mut kept, &different, &mut count)?;
            }
        }
    }
    println!(
        "{name}: {} rows taken by both, {} refused by both, {} otherwise as was said",
        count.taken, count.refused, count.said
    );
    if count.taken < FLOOR || count.refused < FLOOR {
        return Err(format!("too few: {} taken, {} refused", count.taken, count.refused));
    }
    Ok(())
}

/// The schema in SQLite, without rows, and without triggers, which are not imported.
fn sqlite(dump: &str) -> Result<rusqlite::Connection, String> {
    let fail = |error: rusqlite::Error| error.to_string();
    let lite = rusqlite::Connection::open_in_memory().map_err(fail)?;
    lite.execute_batch(dump).map_err(fail)?;
    lite.execute_batch("pragma foreign_keys = off").map_err(fail)?;
    let list = |kind: &str| -> Result<Vec<String>, String> {
        let sql = "select name from sqlite_master where type = ?1 and name not like 'sqlite\\_%' escape '\\' \
                   and sql not like 'create virtual%'";
        let mut statement = lite.prepare(sql).map_err(fail)?;
        let names = statement.query_map([kind], |row| row.get(0)).map_err(fail)?;
        names.collect::<Result<Vec<String>, _>>().map_err(fail)
    };
    for trigger in list("trigger")? {
        lite.execute_batch(&format!("drop trigger {}", quoted(&trigger))).map_err(fail)?;
    }
    for table in list("table")? {
        // Shadows of virtual tables keep themselves.
        let _ = lite.execute_batch(&format!("delete from {}", quoted(&table)));
    }
    lite.execute_batch("pragma foreign_keys = on").map_err(fail)?;
    Ok(lite)
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn tables(client: &mut Client) -> Result<Vec<Table>, String> {
    let fail = |error: postgres::Error| said(&error);
    let mut out = Vec::new();
    let names = "select c.oid, c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace \
                 order by (select count(*) from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), c.relname";
    for row in client.query(names, &[]).map_err(fail)? {
        let (oid, name): (u32, String) = (row.get(0), row.get(1));
        let columns = "select a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated <> '', \
                       exists (select 1 from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'p' and a.attnum = any (k.conkey)) \
                       from pg_attribute a where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum";
        let columns = client.query(columns, &[&oid]).map_err(fail)?;
        let columns = columns.iter().map(|row| Column {
            name: row.get(0),
            kind: row.get(1),
            not_null: row.get(2),
            generated: row.get(3),
            key: row.get(4),
        });
        let parents = "select confrelid::regclass::text, \
                       (select array_agg(attname::text order by o) from unnest(conkey) with ordinality k (n, o) join pg_attribute on attrelid = conrelid and attnum = n), \
                       (select array_agg(attname::text order by o) from unnest(confkey) with ordinality k (n, o) join pg_attribute on attrelid = confrelid and attnum = n) \
                       from pg_constraint where conrelid = $1 and contype = 'f'";
        let parents = client.query(parents, &[&oid]).map_err(fail)?;
        let checks = "select pg_get_constraintdef(oid) from pg_constraint where conrelid = $1 and contype = 'c'";
        let checks = client.query(checks, &[&oid]).map_err(fail)?;
        let columns: Vec<Column> = columns.collect();
        out.push(Table {
            name,
            columns,
            parents: parents
                .iter()
                .map(|row| {
                    let parent: String = row.get(0);
                    (parent.trim_matches('"').to_owned(), row.get(1), row.get(2))
                })
                .collect(),
            constants: checks.iter().flat_map(|row| constants(row.get(0))).collect(),
        });
    }
    Ok(out)
}

/// Strings and numbers of a check: values at its edges.
fn constants(check: &str) -> Vec<String> {
    let strings = check.split('\'').skip(1).step_by(2).map(str::to_owned);
    let numbers = check
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty() && digits.len() < 8)
        .map(str::to_owned);
    strings.chain(numbers).collect()
}

/// Lower-case names of tables of which the report says that something holds otherwise, with what it says.
fn said_of(dump: &str, report: &str) -> BTreeMap<String, BTreeSet<&'static str>> {
    let mut out: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    let mut finding = "";
    for line in report.lines() {
        if line.starts_with("warning") {
            finding = line;
        } else if line.starts_with("note") {
            finding = "";
        }
        let Some(place) = line.trim_start().strip_prefix("--> dump.sql:").filter(|_| !finding.is_empty()) else {
            continue;
        };
        let number: usize = place.split(':').next().and_then(|n| n.parse().ok()).unwrap_or_default();
        let Some(table) = table_at(dump, number) else { continue };
        let what = if finding.contains("on conflict") { "conflict" } else { "lost" };
        out.entry(table).or_default().insert(what);
        // An index is declared beside its table, and names it.
        if let Some(named) = finding.split(" of `").nth(1).and_then(|rest| rest.split('`').next()) {
            out.entry(named.to_lowercase()).or_default().insert(what);
        }
    }
    out
}

/// The table whose declaration a line stands in.
fn table_at(dump: &str, line: usize) -> Option<String> {
    let before: Vec<&str> = dump.lines().take(line).collect();
    let head = before.iter().rev().find(|line| line.to_lowercase().trim_start().starts_with("create table"))?;
    let lower = head.to_lowercase();
    let rest = lower
        .trim_start()
        .trim_start_matches("create table")
        .trim_start()
        .trim_start_matches("if not exists")
        .trim_start();
    let marks = ['"', '`', '[', ']', '\''];
    let name = match rest.chars().next() {
        Some(mark) if marks.contains(&mark) => rest[1..].split(marks).next(),
        _ => rest.split([' ', '(']).next(),
    };
    name.map(str::to_owned)
}

/// A value as both write it.
#[derive(Clone, PartialEq)]
struct Value {
    lite: String,
    postgres: String,
}

type Row = Vec<(String, Value)>;
type Kept = BTreeMap<String, Vec<Row>>;

fn row(table: &Table, kept: &Kept, random: &mut Random) -> Row {
    let mut row: Row = Vec::new();
    for column in table.columns.iter().filter(|column| !column.generated) {
        row.push((column.name.clone(), value(table, column, kept, random)));
    }
    for (parent, own, theirs) in &table.parents {
        let Some(found) = kept.get(parent).and_then(|rows| random.pick(rows)).filter(|_| !random.percent(8)) else {
            continue;
        };
        for (own, theirs) in own.iter().zip(theirs) {
            let value = found.iter().find(|(name, _)| name == theirs).map(|(_, value)| value.clone());
            let slot = row.iter_mut().find(|(name, _)| name == own);
            if let (Some(slot), Some(value)) = (slot, value)
                && slot.1.lite != "null"
            {
                slot.1 = value;
            }
        }
    }
    row
}

fn value(table: &Table, column: &Column, kept: &Kept, random: &mut Random) -> Value {
    let same = |text: String| Value { lite: text.clone(), postgres: text };
    // SQLite lets a key be null: the report says that it may not any more.
    let null = if column.key {
        0
    } else if column.not_null {
        4
    } else {
        25
    };
    if random.percent(null) {
        return same("null".to_owned());
    }
    let seen = kept.get(&table.name).and_then(|rows| random.pick(rows));
    if let Some(row) = seen.filter(|_| random.percent(if column.key { 5 } else { 12 })) {
        return row
            .iter()
            .find(|(name, _)| *name == column.name)
            .map_or_else(|| same("null".to_owned()), |(_, value)| value.clone());
    }
    let (name, args) = column.kind.split_once('(').unwrap_or((&column.kind, ""));
    let args: Vec<usize> = args.split([',', ')']).filter_map(|one| one.parse().ok()).collect();
    match name.trim() {
        "boolean" => {
            let yes = random.percent(50);
            Value { lite: u8::from(yes).to_string(), postgres: yes.to_string() }
        }
        "bigint" | "integer" | "smallint" => same(number(table, random)),
        "numeric" | "double precision" | "real" => same(fraction(table, &args, random)),
        "date" => same(format!("'{}'", day(random))),
        _ if name.starts_with("time ") || name == "time" => {
            same(format!("'{:02}:{:02}:00'", random.below(24), random.below(60)))
        }
        "bytea" => {
            let bytes: String = (0..random.below(5) + 1).map(|_| format!("{:02x}", random.below(256))).collect();
            Value { lite: format!("x'{bytes}'"), postgres: format!("'\\x{bytes}'") }
        }
        "jsonb" | "json" => {
            let texts = ["{}", "[]", "{\"a\": 1}", "[1, 2]", "null", "{\"name\": \"x\"}", "3"];
            same(format!("'{}'", random.pick(&texts).unwrap_or(&"{}")))
        }
        "uuid" => same(format!("'00000000-0000-4000-8000-{:012x}'", random.below(40))),
        _ if name.starts_with("timestamp") => {
            same(format!("'{} {:02}:{:02}:00'", day(random), random.below(24), random.below(60)))
        }
        _ => same(text(table, args.first().copied(), random)),
    }
}

fn number(table: &Table, random: &mut Random) -> String {
    let edge = random.pick(&table.constants).and_then(|one| one.parse::<i64>().ok());
    match edge.filter(|_| random.percent(50)) {
        Some(edge) => (edge + i64::try_from(random.below(3)).unwrap_or_default() - 1).to_string(),
        None if random.percent(10) => format!("-{}", random.below(5) + 1),
        None => random.below(400).to_string(),
    }
}

/// A number with as many digits as fit, so that nothing is rounded.
fn fraction(table: &Table, args: &[usize], random: &mut Random) -> String {
    let (digits, scale) =
        (args.first().copied().unwrap_or(6), args.get(1).copied().unwrap_or(if args.is_empty() { 2 } else { 0 }));
    let whole = 10_usize.pow(u32::try_from(digits.saturating_sub(scale).min(4)).unwrap_or_default());
    let edge = random.pick(&table.constants).and_then(|one| one.parse::<usize>().ok()).filter(|edge| *edge < whole);
    let number = match edge.filter(|_| random.percent(40)) {
        Some(edge) => edge,
        None => random.below(whole),
    };
    let sign = if random.percent(10) { "-" } else { "" };
    let fraction: String =
        (0..scale.min(2)).map(|_| char::from(b'0' + u8::try_from(random.below(10)).unwrap_or_default())).collect();
    if fraction.is_empty() { format!("{sign}{number}") } else { format!("{sign}{number}.{fraction}") }
}

fn day(random: &mut Random) -> String {
    format!("20{:02}-{:02}-{:02}", 20 + random.below(4), random.below(12) + 1, random.below(28) + 1)
}

/// Words of few letters, so that some come twice; words of the checks; and what nearly is one.
fn text(table: &Table, limit: Option<usize>, random: &mut Random) -> String {
    let strings: Vec<&String> = table.constants.iter().filter(|one| !one.bytes().all(|b| b.is_ascii_digit())).collect();
    let lengths: Vec<usize> =
        table.constants.iter().filter_map(|one| one.parse().ok()).filter(|n| (1..40).contains(n)).collect();
    let word = match random.pick(&strings).filter(|_| random.percent(60)) {
        Some(word) if word.starts_with('^') => matching(word, random),
        Some(word) => (*word).clone(),
        // Checks ask for lengths, too.
        None if !lengths.is_empty() && random.percent(60) => {
            let length = *random.pick(&lengths).unwrap_or(&1);
            (0..length).map(|_| *random.pick(&['A', 'B', 'C', 'D', 'E']).unwrap_or(&'A')).collect()
        }
        None if random.percent(10) => String::new(),
        None => (0..random.below(5) + 1).map(|_| *random.pick(&['a', 'b', 'C', '1', '@']).unwrap_or(&'a')).collect(),
    };
    let cut: String = word.chars().take(limit.unwrap_or(usize::MAX)).collect();
    format!("'{}'", cut.replace('\'', "''"))
}

/// A word that a regular expression of letters takes.
fn matching(pattern: &str, random: &mut Random) -> String {
    let mut out = String::new();
    let mut rest = pattern.trim_matches(['^', '$']);
    while let Some(first) = rest.chars().next() {
        let class = rest.strip_prefix('[').and_then(|inside| inside.split_once(']'));
        match class {
            Some((class, after)) => {
                let low = class.chars().next().unwrap_or('a');
                let step = u8::try_from(random.below(4)).unwrap_or_default();
                out.push(char::from(u8::try_from(low).unwrap_or(b'a') + step));
                rest = after;
            }
            None => {
                out.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    out
}

/// One row in both.
fn try_row(
    lite: &rusqlite::Connection,
    client: &mut Client,
    table: &Table,
    row: Row,
    kept: &mut Kept,
    different: &BTreeMap<String, BTreeSet<&'static str>>,
    count: &mut Count,
) -> Result<(), String> {
    let known = different.get(&table.name.to_lowercase());
    let names: Vec<String> = row.iter().map(|(name, _)| quoted(name)).collect();
    let values =
        |of: fn(&Value) -> &String| row.iter().map(|(_, value)| of(value).as_str()).collect::<Vec<_>>().join(", ");
    let insert =
        |values: String| format!("insert into {} ({}) values ({values})", quoted(&table.name), names.join(", "));
    let (first, second) = (insert(values(|value| &value.lite)), insert(values(|value| &value.postgres)));
    let taken = client.batch_execute(&format!("begin; {second}"));
    let taken = taken.and_then(|()| client.batch_execute("set constraints all immediate"));
    // What SQLite does in a conflict, as the report says, may change other rows.
    if taken.is_err() && known.is_some_and(|what| what.contains("conflict")) {
        return client.batch_execute("rollback").map_err(|error| said(&error));
    }
    let in_lite = lite.execute_batch(&first);
    match (&in_lite, &taken) {
        (Ok(()), Ok(())) => {
            count.taken += 1;
            kept.entry(table.name.clone()).or_default().push(row);
        }
        (Err(_), Err(_)) => count.refused += 1,
        // What was left out holds in SQLite only.
        (Err(_), Ok(())) if known.is_some() => count.said += 1,
        (Err(error), Ok(())) => return Err(format!("only SQLite refuses this: {error}\n{first}")),
        (Ok(()), Err(error)) => return Err(format!("only PostgreSQL refuses this: {}\n{second}", said(error))),
    }
    let end = if in_lite.is_ok() && taken.is_ok() { "commit" } else { "rollback" };
    client.batch_execute(end).map_err(|error| said(&error))
}
