//! PostgreSQL as the judge of a case: with rows in the tables, what the files do is what schemac says they do.

use std::collections::BTreeMap;

use postgres::Client;
use schemac::kinds::ObjectKind;
use schemac::migration::Header;
use schemac::plan::{Lock, Loss, Plan, Renamed};

use super::page::Page;
use super::reader;
use super::rows::{self, Filled};
use super::server::{Server, said, server};
use super::world::{self, World};

/// What is in the tables before the ups.
#[derive(Clone, Copy)]
pub enum Rows<'a> {
    /// What these statements put there.
    Given(&'a str),
    /// Some in each: a table for which none can be made is an error.
    InEach,
    /// Some in each for which some can be made.
    WherePossible,
}

/// How much a run that found nothing wrong had to go through.
#[derive(Clone, Copy, Debug, Default)]
pub struct Verdict {
    /// The tables that had rows before the ups; where the rows were given, none is counted.
    pub filled: usize,
    /// Those that had none.
    pub empty: usize,
    /// Whether the ups went through with the rows there; else the plan said that they may not.
    pub kept: bool,
}

/// Runs a case on a server.
pub fn check(page: &Page, world: &World, major: u32) -> Result<(), String> {
    run(world, page.rows.as_deref().map_or(Rows::InEach, Rows::Given), &page.holds, major).map(|_| ())
}

/// Runs what was made on a server; `holds` is a query a line that is true of the rows after the ups. Nothing where it is
/// not for that server.
pub fn run(world: &World, rows: Rows<'_>, holds: &str, major: u32) -> Result<Option<Verdict>, String> {
    let settings = world.config.settings();
    if !world.works() || !settings.versions.contains(major) {
        return Ok(None);
    }
    // Names of NOT NULL constraints exist from 18 on: they are ours only where no older server must run it.
    let names = settings.versions.first() == Some(18);
    let bench = Bench { world, rows, holds, server: server(major), names };
    let judged = bench.run().and_then(|verdict| {
        if major == NEWEST {
            bench.locks()?;
        }
        Ok(Some(verdict))
    });
    judged.map_err(|why| format!("PostgreSQL {major}: {why}"))
}

/// Locks are measured on this server: the older ones take the same or more.
const NEWEST: u32 = 18;

struct Bench<'a> {
    world: &'a World,
    rows: Rows<'a>,
    holds: &'a str,
    server: &'static Server,
    names: bool,
}

impl Bench<'_> {
    fn run(&self) -> Result<Verdict, String> {
        let mut client = self.server.database();
        let world = self.world;
        for (name, text) in world.chain.iter().filter(|(name, _)| name.ends_with(".up.sql")) {
            apply(&mut client, text).map_err(|why| format!("{name}: {why}"))?;
        }
        let before = reader::read(&mut client, self.names)?;
        self.compare(&before, &world.planned.now, "the state before")?;
        let filled = self.fill(&mut client)?;
        let tables_before = tables(&mut client)?;
        let kept = self.up(&mut client)?;
        let after = reader::read(&mut client, self.names)?;
        self.compare(&after, &world.planned.wanted, "after the ups")?;
        let tables_after = tables(&mut client)?;
        self.survived(&tables_before, &tables_after, kept)?;
        for query in self.holds.lines() {
            let row = client.query_one(query, &[]).map_err(|error| format!("{query}: {}", said(&error)))?;
            if !row.try_get(0).is_ok_and(|holds: Option<bool>| holds == Some(true)) {
                return Err(format!("this does not hold: {query}"));
            }
        }
        self.down(&mut client)?;
        came_back(&tables_before, &tables_after, &tables(&mut client)?)?;
        let back = reader::read(&mut client, self.names)?;
        match reader::difference(&back, &before) {
            None => Ok(Verdict { filled: filled.tables, empty: filled.empty.len(), kept }),
            Some(why) => Err(format!("after the downs:\n{why}")),
        }
    }

    fn fill(&self, client: &mut Client) -> Result<Filled, String> {
        if let Rows::Given(rows) = self.rows {
            client.batch_execute(rows).map_err(|error| format!("the rows: {}", said(&error)))?;
            return Ok(Filled::default());
        }
        let filled = rows::fill(client)?;
        match (self.rows, filled.empty.first()) {
            (Rows::InEach, Some(why)) => Err(format!("{why}: give the case its ```sql rows")),
            _ => Ok(filled),
        }
    }

    fn compare(&self, got: &[String], catalog: &schemac::catalog::Catalog, what: &str) -> Result<(), String> {
        let sql = world::as_sql(&self.world.config, catalog)?;
        let wanted =
            reader::read_made(self.server, &sql, self.names).map_err(|why| format!("{what}, as SQL: {why}"))?;
        reader::difference(got, &wanted).map_or(Ok(()), |why| Err(format!("{what}:\n{why}")))
    }

    /// Runs each statement of the plan alone and looks at what it locks: never more than it says.
    fn locks(&self) -> Result<(), String> {
        let mut client = self.server.database();
        for (name, text) in self.world.chain.iter().filter(|(name, _)| name.ends_with(".up.sql")) {
            apply(&mut client, text).map_err(|why| format!("{name}: {why}"))?;
        }
        let old: Vec<u32> = tables(&mut client)?.values().map(|table| table.oid).collect();
        for statement in &self.world.planned.up.statements {
            let failed = |error: postgres::Error| format!("{}: {}", statement.sql, said(&error));
            // What runs in no transaction has let go of its locks before anybody could look.
            if !statement.transactional {
                client.batch_execute(&statement.sql).map_err(failed)?;
                continue;
            }
            let mut transaction = client.transaction().map_err(failed)?;
            transaction.batch_execute(&statement.sql).map_err(failed)?;
            let query = "select mode from pg_locks
                where pid = pg_backend_pid() and locktype = 'relation' and relation = any($1)";
            for row in transaction.query(query, &[&old]).map_err(failed)? {
                let mode: String = row.get(0);
                if strength(&mode) > said_strength(statement.lock) {
                    return Err(format!("{} takes {mode}, the plan says {}", statement.sql, statement.lock.name()));
                }
            }
            transaction.commit().map_err(failed)?;
        }
        Ok(())
    }

    /// Applies the ups; whether the rows stayed. A plan that says that it fails on rows may: then they go first.
    fn up(&self, client: &mut Client) -> Result<bool, String> {
        let mut kept = true;
        for (up, _) in &self.world.emitted.pairs {
            if let Err(why) = apply(client, &up.text) {
                if !fails_on_rows(&self.world.planned.up) {
                    return Err(format!("{}: {why}\n{}", up.name, up.text));
                }
                kept = false;
                rows::clear(client)?;
                apply(client, &up.text).map_err(|why| format!("{} on empty tables: {why}\n{}", up.name, up.text))?;
            }
        }
        Ok(kept)
    }

    /// Applies the downs in reverse; what is said of ups holds here too.
    fn down(&self, client: &mut Client) -> Result<(), String> {
        let plan = self.world.down();
        for (_, down) in self.world.emitted.pairs.iter().rev() {
            if let Err(why) = apply(client, &down.text) {
                if !fails_on_rows(&plan) {
                    return Err(format!("{}: {why}\n{}", down.name, down.text));
                }
                rows::clear(client)?;
                apply(client, &down.text)
                    .map_err(|why| format!("{} on empty tables: {why}\n{}", down.name, down.text))?;
            }
        }
        Ok(())
    }

    /// Tables that are on both sides are the same tables, with the same rows.
    fn survived(&self, before: &Tables, after: &Tables, kept: bool) -> Result<(), String> {
        let mut renamed: BTreeMap<String, String> = BTreeMap::new();
        for one in &self.world.planned.guides.0.renames {
            if let Renamed::Object { from, to } = one
                && from.kind == ObjectKind::Table
            {
                renamed.insert(from.qualified().to_string(), to.qualified().to_string());
            }
        }
        for (name, old) in before {
            let now = renamed.get(name).unwrap_or(name);
            let Some(new) = after.get(now) else { continue };
            if old.oid != new.oid {
                return Err(format!("table {now} was made anew"));
            }
            let says = |table: &String| {
                let losses = self.world.planned.up.statements.iter().flat_map(|statement| &statement.losses);
                losses.into_iter().any(|loss| matches!(loss, Loss::Rewrite { table: named } if named == table))
            };
            let said = says(name) || says(now);
            if old.file != new.file && kept && !said {
                return Err(format!("table {now} was rewritten, and the plan does not say so"));
            }
            if old.file == new.file && said {
                return Err(format!("table {now} was not rewritten, but the plan says so"));
            }
            if kept && old.rows != new.rows {
                return Err(format!("table {now} had {} rows and has {}", old.rows, new.rows));
            }
            for (number, (ty, values)) in old.values.iter().filter(|_| kept) {
                match new.values.get(number) {
                    Some((same, changed)) if same == ty && changed != values => {
                        return Err(format!("column {number} of {now} had {values:?} and has {changed:?}"));
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

/// Tables and columns that lived through the ups live through the downs: what was renamed is renamed back.
fn came_back(before: &Tables, after: &Tables, back: &Tables) -> Result<(), String> {
    for (name, old) in before {
        let Some(between) = after.values().find(|table| table.oid == old.oid) else { continue };
        let Some(new) = back.get(name).filter(|table| table.oid == old.oid) else {
            return Err(format!("the downs make table {name} anew"));
        };
        let lived = |number: &&i16| between.columns.contains(number);
        if let Some(lost) = old.columns.iter().filter(lived).find(|number| !new.columns.contains(number)) {
            return Err(format!("the downs make column {lost} of {name} anew"));
        }
    }
    Ok(())
}

/// A lock mode of `pg_locks` as a number; what only reads is nothing.
fn strength(mode: &str) -> u8 {
    match mode {
        "RowExclusiveLock" => 3,
        "ShareUpdateExclusiveLock" => 4,
        "ShareLock" => 5,
        "ShareRowExclusiveLock" => 6,
        "ExclusiveLock" => 7,
        "AccessExclusiveLock" => 8,
        _ => 0,
    }
}

fn said_strength(lock: Lock) -> u8 {
    match lock {
        Lock::None => 0,
        Lock::RowExclusive => 3,
        Lock::ShareUpdateExclusive => 4,
        Lock::Share => 5,
        Lock::ShareRowExclusive => 6,
        Lock::AccessExclusive => 8,
    }
}

fn fails_on_rows(plan: &Plan) -> bool {
    plan.statements.iter().flat_map(|statement| &statement.losses).any(|loss| matches!(loss, Loss::Rows { .. }))
}

/// Runs a file as a runner would: in one transaction, unless its header says otherwise.
fn apply(client: &mut Client, text: &str) -> Result<(), String> {
    let alone = Header::parse(text).is_some_and(|header| !header.transaction);
    let done =
        if alone { client.batch_execute(text) } else { client.batch_execute(&format!("begin;\n{text}\n;commit")) };
    if let Err(error) = done {
        client.batch_execute("rollback").map_err(|error| said(&error))?;
        return Err(said(&error));
    }
    client.batch_execute("discard all").map_err(|error| said(&error))
}

/// What must outlive a plan.
struct Table {
    oid: u32,
    file: u32,
    rows: i64,
    /// The numbers of all columns that are not generated: those may have to be made anew.
    columns: Vec<i16>,
    /// By number of column: its type, and its values in order. Of columns that hold no nulls, which may be filled, and
    /// whose values no plan may change; labels may be renamed, so enums and their arrays are left out.
    values: BTreeMap<i16, (String, Option<String>)>,
}

type Tables = BTreeMap<String, Table>;

fn tables(client: &mut Client) -> Result<Tables, String> {
    let query =
        "select case nspname when 'public' then quote_ident(relname) else format('%I.%I', nspname, relname) end,
          c.oid, pg_relation_filenode(c.oid),
          array(select attnum from pg_attribute a join pg_type t on t.oid = atttypid
            where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and typtype = 'b'
              and typelem not in (select oid from pg_type where typtype = 'e') order by 1),
          array(select quote_ident(attname) from pg_attribute a join pg_type t on t.oid = atttypid
            where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and typtype = 'b'
              and typelem not in (select oid from pg_type where typtype = 'e') order by attnum),
          array(select format_type(atttypid, atttypmod) from pg_attribute a join pg_type t on t.oid = atttypid
            where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' and typtype = 'b'
              and typelem not in (select oid from pg_type where typtype = 'e') order by attnum),
          array(select attnum from pg_attribute
            where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by 1)
        from pg_class c join pg_namespace n on n.oid = relnamespace
        where relkind = 'r' and nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_%'
          and not exists (select from pg_depend where classid = 1259 and objid = c.oid and deptype = 'e')";
    let mut found = Tables::new();
    for row in client.query(query, &[]).map_err(|error| said(&error))? {
        let name: String = row.get(0);
        let (numbers, names, types): (Vec<i16>, Vec<String>, Vec<String>) = (row.get(3), row.get(4), row.get(5));
        let count =
            client.query_one(&format!("select count(*) from only {name}"), &[]).map_err(|error| said(&error))?;
        let mut values = BTreeMap::new();
        for ((number, column), ty) in numbers.into_iter().zip(names).zip(types) {
            let sql = format!(
                "select string_agg({column}::text, ' ' order by {column}::text), coalesce(bool_or({column} is null), false) from only {name}"
            );
            let read = client.query_one(&sql, &[]).map_err(|error| said(&error))?;
            if !read.get::<_, bool>(1) {
                values.insert(number, (ty, read.get(0)));
            }
        }
        let (oid, file, columns) = (row.get(1), row.get(2), row.get(6));
        found.insert(name, Table { oid, file, rows: count.get(0), columns, values });
    }
    Ok(found)
}
