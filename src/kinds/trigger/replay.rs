//! CREATE TRIGGER, and ENABLE and DISABLE TRIGGER.

use super::function::function;
use super::{Trigger, Waiting};
use crate::analyze::{AnalyzedCondition, Purpose};
use crate::catalog::SqlQuery;
use crate::kinds::opaque::keep;
use crate::kinds::table::{Table, with_descendants};
use crate::kinds::view::View;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::Ident;
use crate::replay::{Condition, Mode, Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{CreateTrigger, Fired, Firing, Statement, StatementNode, Timing};

impl Replay for Trigger {
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
        let StatementNode::CreateTrigger(create) = &statement.node else { return None };
        let words = statement.written(text);
        Some(create_trigger(cx, create, words))
    }
}

fn create_trigger(cx: &mut Replayer, create: &CreateTrigger, words: &str) -> Outcome {
    let id = cx.find_relation(&create.table)?;
    match cx.catalog.get(id) {
        Some(Object::Table(table)) => of_table(create, table)?,
        Some(Object::View(view)) => of_view(create, view)?,
        Some(Object::Opaque(_)) => return keep(cx, &create.kept, words),
        _ => {
            let message = format!("\"{}\" is not a table", id.name);
            return Err(Refusal::sql(message).help("it cannot have triggers").at(create.table.at));
        }
    }
    let from = create.from.as_ref().map(|from| cx.find_relation(from)).transpose()?;
    forms(create)?;
    let (old_table, new_table) = transitions(cx, create, id)?;
    let when = match when(cx, create, id)? {
        Some(Condition::Analysed(when)) => Some(when),
        Some(Condition::Beyond) => return keep(cx, &create.kept, words),
        None => None,
    };
    let (function, provider) = function(cx, &create.function, "trigger")?;
    let columns = columns(cx, create, id)?;
    let constraint = create.constraint.then_some(Waiting {
        deferrable: create.deferrable || create.initially_deferred,
        deferred: create.initially_deferred,
        from,
    });
    let trigger = Trigger {
        table: id,
        name: create.name,
        constraint,
        timing: create.timing,
        events: create.events,
        columns,
        row: create.row,
        when,
        old_table,
        new_table,
        function,
        provider,
        args: create.args.clone(),
        firing: Firing::Origin,
    };
    put(cx, trigger, create.replace)
}

fn put(cx: &mut Replayer, trigger: Trigger, replace: bool) -> Outcome {
    let (name, table) = (trigger.name, trigger.table);
    let there = cx.catalog.find::<Trigger>(trigger.id()).map(|one| one.constraint.is_some());
    match there {
        Some(_) if !replace || cx.mode == Mode::Declared => {
            return Err(Refusal::sql(format!("trigger \"{name}\" for relation \"{}\" already exists", table.name)));
        }
        Some(true) => {
            return Err(Refusal::sql(format!(
                "trigger \"{name}\" for relation \"{}\" is a constraint trigger",
                table.name
            )));
        }
        _ => {}
    }
    // A row trigger of a partitioned table is one of each of its partitions, too.
    if trigger.row
        && let Some(below) = partitions(cx, table).into_iter().find(|id| cx.catalog.has(Trigger::id_of(*id, name)))
    {
        return Err(Refusal::sql(format!("trigger \"{name}\" for relation \"{}\" already exists", below.name)));
    }
    if let Some(above) = inherited(cx, table, name) {
        return Err(Refusal::sql(format!("trigger \"{name}\" for relation \"{}\" already exists", table.name))
            .help(format!("it comes from the table above, \"{}\"", above.table.name)));
    }
    cx.catalog.put(trigger);
    Ok(())
}

/// The partitions of a table, and theirs.
fn partitions(cx: &Replayer, table: ObjectId) -> Vec<ObjectId> {
    if cx.catalog.find::<Table>(table).is_none_or(|one| one.partition_by().is_none()) {
        return Vec::new();
    }
    with_descendants(cx, table).into_iter().filter(|id| *id != table).collect()
}

/// The row trigger of a table above that a partition has, too.
fn inherited(cx: &Replayer, table: ObjectId, name: Ident) -> Option<&Trigger> {
    let mut at = cx.catalog.find::<Table>(table)?;
    while let Some(of) = at.partition_of() {
        if let Some(one) = cx.catalog.find::<Trigger>(Trigger::id_of(of.parent, name)).filter(|one| one.row) {
            return Some(one);
        }
        at = cx.catalog.find::<Table>(of.parent)?;
    }
    None
}

fn of_table(create: &CreateTrigger, table: &Table) -> Outcome {
    let name = table.name.name;
    let partitioned = table.partition_by().is_some();
    if create.timing == Timing::InsteadOf {
        return Err(Refusal::sql(format!("\"{name}\" is a table")).help("Tables cannot have INSTEAD OF triggers."));
    }
    if partitioned && create.row && !create.transitions.is_empty() {
        return Err(Refusal::sql(format!("\"{name}\" is a partitioned table"))
            .help("ROW triggers with transition tables are not supported on partitioned tables."));
    }
    Ok(())
}

fn of_view(create: &CreateTrigger, view: &View) -> Outcome {
    let refused =
        |what: &str, detail: &str| Err(Refusal::sql(format!("\"{}\" is {what}", view.name.name)).help(detail));
    if view.materialized {
        return refused("not a table", "a materialized view cannot have triggers");
    }
    if create.row && create.timing != Timing::InsteadOf {
        return refused("a view", "Views cannot have row-level BEFORE or AFTER triggers.");
    }
    if create.events.truncate {
        return refused("a view", "Views cannot have TRUNCATE triggers.");
    }
    Ok(())
}

/// What cannot be combined.
fn forms(create: &CreateTrigger) -> Outcome {
    let refused = |message: &str| Err(Refusal::sql(message));
    if create.row && create.events.truncate {
        return refused("TRUNCATE FOR EACH ROW triggers are not supported");
    }
    if create.timing != Timing::InsteadOf {
        return Ok(());
    }
    match () {
        () if !create.row => refused("INSTEAD OF triggers must be FOR EACH ROW"),
        () if create.when.is_some() => refused("INSTEAD OF triggers cannot have WHEN conditions"),
        () if !create.columns.is_empty() => refused("INSTEAD OF triggers cannot have column lists"),
        () => Ok(()),
    }
}

/// REFERENCING: the names for the old and the new rows.
fn transitions(cx: &Replayer, create: &CreateTrigger, id: ObjectId) -> Result<(Option<Ident>, Option<Ident>), Refusal> {
    let (mut old, mut new) = (None, None);
    let events = create.events;
    let count = [events.insert, events.update, events.delete, events.truncate].into_iter().filter(|one| *one).count();
    for one in &create.transitions {
        let problem = match () {
            () if !one.table => {
                return Err(Refusal::sql("ROW variable naming in the REFERENCING clause is not supported")
                    .help("Use OLD TABLE or NEW TABLE for naming transition tables."));
            }
            () if cx.catalog.find::<View>(id).is_some() => {
                return Err(Refusal::sql(format!("\"{}\" is a view", id.name))
                    .help("Triggers on views cannot have transition tables."));
            }
            () if create.row && cx.catalog.find::<Table>(id).is_some_and(|table| table.partition_of().is_some()) => {
                "ROW triggers with transition tables are not supported on partitions"
            }
            () if create.row && cx.catalog.find::<Table>(id).is_some_and(|table| !table.parents().is_empty()) => {
                "ROW triggers with transition tables are not supported on inheritance children"
            }
            () if create.timing != Timing::After => "transition table name can only be specified for an AFTER trigger",
            () if events.truncate => "TRUNCATE triggers with transition tables are not supported",
            () if count != 1 => "transition tables cannot be specified for triggers with more than one event",
            () if !create.columns.is_empty() => "transition tables cannot be specified for triggers with column lists",
            () if one.new && !events.insert && !events.update => {
                "NEW TABLE can only be specified for an INSERT or UPDATE trigger"
            }
            () if !one.new && !events.delete && !events.update => {
                "OLD TABLE can only be specified for a DELETE or UPDATE trigger"
            }
            () if one.new && new.is_some() => "NEW TABLE cannot be specified multiple times",
            () if !one.new && old.is_some() => "OLD TABLE cannot be specified multiple times",
            () => {
                *(if one.new { &mut new } else { &mut old }) = Some(one.name);
                continue;
            }
        };
        return Err(Refusal::sql(problem));
    }
    if old.is_some() && old == new {
        return Err(Refusal::sql("OLD TABLE name and NEW TABLE name cannot be the same"));
    }
    Ok((old, new))
}

/// WHEN.
fn when(cx: &mut Replayer, create: &CreateTrigger, id: ObjectId) -> Result<Option<Condition<SqlQuery>>, Refusal> {
    let Some(text) = &create.when else { return Ok(None) };
    let row = |name| (id.qualified(), Some(Ident::from_static(name)));
    let rows = [row("old"), row("new")];
    let (taken, analyzed) = match cx.condition(text, &rows, &Purpose::When)? {
        Condition::Analysed(both) => both,
        Condition::Beyond => return Ok(Some(Condition::Beyond)),
    };
    may_read(cx, create, id, &analyzed)?;
    Ok(Some(Condition::Analysed(taken)))
}

/// Which rows there are to read.
fn may_read(cx: &Replayer, create: &CreateTrigger, id: ObjectId, condition: &AnalyzedCondition) -> Outcome {
    let generated = |column: Option<Ident>| {
        let Some(table) = cx.catalog.find::<Table>(id) else { return false };
        let made = |one: &crate::kinds::table::Column| one.generated().is_some();
        column.map_or_else(|| table.columns.iter().any(made), |column| table.column(column).is_some_and(made))
    };
    for (row, column) in &condition.reads {
        let new = *row == 1;
        let problem = match () {
            () if !create.row => "statement trigger's WHEN condition cannot reference column values",
            () if !new && create.events.insert => "INSERT trigger's WHEN condition cannot reference OLD values",
            () if new && create.events.delete => "DELETE trigger's WHEN condition cannot reference NEW values",
            () if new && create.timing == Timing::Before && generated(*column) => {
                "BEFORE trigger's WHEN condition cannot reference NEW generated columns"
            }
            () => continue,
        };
        return Err(Refusal::sql(problem));
    }
    Ok(())
}

/// UPDATE OF.
fn columns(cx: &Replayer, create: &CreateTrigger, id: ObjectId) -> Result<Vec<Ident>, Refusal> {
    let mut out: Vec<Ident> = Vec::with_capacity(create.columns.len());
    for column in &create.columns {
        cx.check_column(id, *column)?;
        if out.contains(column) {
            return Err(Refusal::sql(format!("column \"{column}\" specified more than once")));
        }
        out.push(*column);
    }
    Ok(out)
}

/// ENABLE and DISABLE TRIGGER. That of triggers which PostgreSQL makes for constraints is no state of the schema.
pub(crate) fn fire(cx: &mut Replayer, table: ObjectId, which: Fired, firing: Firing) -> Outcome {
    let triggers: Vec<ObjectId> = match which {
        Fired::Trigger(name) => {
            let id = Trigger::id_of(table, name);
            if !cx.catalog.has(id) {
                if let Some(above) = inherited(cx, table, name) {
                    return Err(Refusal::unsupported(
                        format!(
                            "the state of a trigger that a partition has from \"{}\" is not replayed",
                            above.table.name
                        ),
                        "change it on the partitioned table",
                    ));
                }
                return Err(Refusal::sql(format!("trigger \"{name}\" for table \"{}\" does not exist", table.name)));
            }
            vec![id]
        }
        _ => cx.catalog.dependents_of::<Trigger>(table).filter(|one| one.table == table).map(Model::id).collect(),
    };
    for id in triggers {
        cx.catalog.edit::<Trigger>(id, |one| one.firing = firing);
    }
    Ok(())
}
