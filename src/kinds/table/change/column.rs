//! What a column asks of a plan.

use super::conversion::bare;
use super::created_extra;
use super::retype::{asker, retype};
use crate::analyze::Purpose;
use crate::catalog::{Catalog, SqlExpr};
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::domain::Domain;
use crate::kinds::enum_::enum_is_remade;
use crate::kinds::index::Index;
use crate::kinds::sequence::Sequence;
use crate::kinds::table::render::{column_sql, identity_options, options_change};
use crate::kinds::table::{Column, ColumnExtra, Filled, NotNullState, Table};
use crate::kinds::trigger::Trigger;
use crate::kinds::{Model, ObjectId};
use crate::name::{Ident, QualifiedName, literal};
use crate::plan::{Action, DiffCx, Lock, Loss, Sql, Verb};
use crate::replay::Scope;

/// A column as CREATE TABLE leaves it, before what needs ALTER COLUMN.
pub(super) fn as_created(column: &Column) -> Column {
    let mut out = column.clone();
    out.edit_extra(|extra| *extra = created_extra(extra));
    // A table that is made has no rows that would not be valid: such a NOT NULL comes afterwards.
    if out.not_null_state().not_valid {
        out.not_null = false;
        out.edit_extra(|extra| {
            extra.not_null = NotNullState::default();
            extra.not_null_name = None;
        });
    }
    out
}

pub(super) fn clause(table: &Table, column: &Column, verb: Verb, sql: String, says: String) -> Action {
    Action::clause(verb, table.name, column.name, sql, says)
}

pub(super) fn rewrite(table: &Table) -> Loss {
    Loss::Rewrite { table: table.name.to_string() }
}

/// DROP COLUMN.
pub(super) fn drop(table: &Table, column: &Column) -> Action {
    let (name, of) = (column.name, table.name);
    let action = clause(
        table,
        column,
        Verb::DropColumn,
        format!("drop column {}", name.sql()),
        format!("drop column `{name}` of `{of}`"),
    );
    if column.generated().is_some() {
        return action;
    }
    action.loses(Loss::Data {
        rule: "drop-column",
        object: format!("{of}.{name}"),
        what: format!("the values of column `{name}` of `{of}`"),
    })
}

/// ADD COLUMN; a column that may not be null, on a table that may have rows, is filled where a value is known.
pub(super) fn add(table: &Table, column: &Column, cx: &DiffCx<'_>) -> Vec<Action> {
    if column.not_null_state().not_valid {
        let mut actions = add(table, &as_created(column), cx);
        actions.push(not_null(table, column, true));
        return actions;
    }
    let fill = cx.guide.fills.get(&(table.name, column.name)).filter(|_| column.identity().is_none());
    let sequence = Sequence::behind(cx.new, table, column.name);
    let mut first = column.clone();
    // The rows that are there get the fill, not the default of those to come.
    let one_for_all = fill.and_then(|fill| one_for_all(column, fill, cx));
    if one_for_all.is_some() {
        first.default.clone_from(&one_for_all);
    } else if fill.is_some() {
        first.not_null = false;
        first.default = None;
    }
    let says = format!("add column `{}` {} to `{}`", column.name, column.ty.short(), table.name);
    let text = column_sql(&first, table, sequence);
    let mut actions = vec![clause(table, column, Verb::AddColumn, format!("add column {text}"), says)];
    let given = domain_default(column, cx)
        || column.default.is_some()
        || column.generated().is_some()
        || column.identity().is_some();
    if one_for_all.is_some() {
        actions.push(match &column.default {
            Some(default) => set_default(table, column, default),
            None => forget_default(table, column),
        });
    } else if let Some(fill) = fill {
        actions.push(filling(table, column, fill, "", true, cx));
        if let Some(default) = &column.default {
            actions.push(set_default(table, column, default));
        }
        if column.not_null {
            actions.push(not_null(table, column, true));
        }
    } else if (column.not_null || domain_not_null(column, cx)) && !given {
        actions[0].losses.push(Loss::Rows {
            what: format!(
                "`{}` has no rows: there is no value for `{}` (a default or `@fill(…)` gives one)",
                table.name, column.name
            ),
            query: format!("select count(*) from {}", table.name),
        });
    }
    if each_row_anew(&first, cx) || sequence.is_some() {
        actions[0].losses.push(rewrite(table));
    }
    let created = as_created(column);
    if created != *column {
        actions.extend(attributes(table, &created, column, cx));
    }
    actions
}

/// A fill that is one value for all rows: as the default of ADD COLUMN it writes none of them.
fn one_for_all(column: &Column, fill: &str, cx: &DiffCx<'_>) -> Option<SqlExpr> {
    let text = crate::sql::parse_expr(fill).ok()?;
    let purpose = Purpose::Default { column: column.name, ty: column.ty.clone() };
    let taken = asker(cx, cx.new).expression(&text, &Scope::none(), &purpose).ok()?;
    (taken.analyzed.is_some() && !taken.expr.is_volatile()).then_some(taken.expr)
}

/// In one statement with ADD COLUMN, PostgreSQL would drop the default first.
fn forget_default(table: &Table, column: &Column) -> Action {
    let sql = format!("alter table {} alter {} drop default", table.name, column.name.sql());
    let says = format!("no default for new rows of `{}` of `{}`", column.name, table.name);
    let mut action = Action::statement(Verb::SetDefault, sql, says).lock(Lock::AccessExclusive);
    action.column = column.name;
    action
}

/// Whether the domain of a column has a default, which rows that exist get.
fn domain_default(column: &Column, cx: &DiffCx<'_>) -> bool {
    domain_of(column, cx).is_some_and(|domain| domain.default.is_some())
}

/// Whether the domain of a column lets no null in.
fn domain_not_null(column: &Column, cx: &DiffCx<'_>) -> bool {
    domain_of(column, cx).is_some_and(|domain| domain.not_null)
}

fn domain_of<'a>(column: &Column, cx: &DiffCx<'a>) -> Option<&'a Domain> {
    let ty = &column.ty;
    cx.new.find::<Domain>(Domain::id_of(QualifiedName::new(ty.schema, ty.name))).filter(|_| !ty.array)
}

/// Whether ADD COLUMN writes every row: where not all get the same value, and where a domain checks each.
fn each_row_anew(column: &Column, cx: &DiffCx<'_>) -> bool {
    column.generated().is_some_and(|g| g.stored)
        || column.identity().is_some()
        || column.default.as_ref().is_some_and(SqlExpr::is_volatile)
        || bare(&column.ty, cx.new).1
}

/// UPDATE of the rows that exist.
fn filling(table: &Table, column: &Column, value: &str, condition: &str, every: bool, cx: &DiffCx<'_>) -> Action {
    let filter = if every { String::new() } else { format!(" where {condition}") };
    let sql = format!("update {} set {} = {value}{filter}", table.name, column.name.sql());
    let mut action = Action::statement(Verb::Fill, sql, format!("fill column `{}` of `{}`", column.name, table.name));
    action.column = column.name;
    if waits_for_commit(table, cx) {
        action.sql.push(Sql::Statement("set constraints all immediate".to_owned()));
    }
    if column.not_null && Filled::new(table.id(), value).reads_rows() {
        let what = format!("the value that fills `{}` is null for no row of `{}`", column.name, table.name);
        action.losses.push(Loss::Rows { what, query: String::new() });
    }
    action.losses.extend(fired(table, column, cx));
    action.lock(Lock::RowExclusive)
}

/// The triggers of before and after that an UPDATE of a column fires.
fn fired(table: &Table, column: &Column, cx: &DiffCx<'_>) -> Vec<Loss> {
    let table = (table.id(), table.name.to_string());
    let found = Trigger::fired_by_update(cx.old, cx.new, table.0, column.name);
    found.map(|one| Loss::Fires { table: table.1.clone(), trigger: one.name.to_string() }).collect()
}

/// Whether what is said of the rows is looked at only at the end: until then the table may not be altered.
fn waits_for_commit(table: &Table, cx: &DiffCx<'_>) -> bool {
    let constraint = |one: &Constraint| one.deferred;
    let trigger = |one: &Trigger| one.table == table.id() && one.constraint.as_ref().is_some_and(|one| one.deferred);
    let on = |catalog: &Catalog| {
        catalog.dependents_of::<Constraint>(table.id()).any(constraint)
            || catalog.dependents_of::<Trigger>(table.id()).any(trigger)
    };
    on(cx.old) || on(cx.new)
}

fn rename_not_null(old_table: &Table, old: &Column, table: &Table, new: &Column) -> Action {
    let (from, to) = (old_table.not_null_name(old), table.not_null_name(new));
    let sql = format!("alter table {} rename constraint {} to {}", table.name, from.sql(), to.sql());
    let says = format!("rename the not null of `{}` of `{}` to `{to}`", new.name, table.name);
    Action { column: new.name, ..Action::statement(Verb::Set, sql, says).lock(Lock::AccessExclusive) }
}

/// What stands after a NOT NULL that is added.
fn state_words(column: &Column) -> &'static str {
    match column.not_null_state() {
        NotNullState { no_inherit: true, not_valid: true } => " no inherit not valid",
        NotNullState { no_inherit: true, not_valid: false } => " no inherit",
        NotNullState { no_inherit: false, not_valid: true } => " not valid",
        NotNullState { no_inherit: false, not_valid: false } => "",
    }
}

/// What another state of a NOT NULL takes that stays.
fn restate(table: &Table, old: &Column, new: &Column) -> Vec<Action> {
    let (was, is) = (old.not_null_state(), new.not_null_state());
    if is.not_valid && !was.not_valid {
        return vec![may_be_null(table, new), not_null(table, new, true)];
    }
    let constraint = table.not_null_name(new).sql();
    let mut actions = Vec::new();
    if was.not_valid && !is.not_valid {
        let says = format!("validate the not null of `{}` of `{}`", new.name, table.name);
        let action = clause(table, new, Verb::Set, format!("validate constraint {constraint}"), says);
        actions.push(action.lock(Lock::ShareUpdateExclusive).loses(no_nulls(table, new)));
    }
    if was.no_inherit != is.no_inherit {
        let word = if is.no_inherit { "no inherit" } else { "inherit" };
        let whose = if is.no_inherit { "for the table alone" } else { "for tables that inherit, too" };
        let says = format!("the not null of `{}` of `{}` is {whose}", new.name, table.name);
        actions.push(clause(table, new, Verb::Set, format!("alter constraint {constraint} {word}"), says));
    }
    actions
}

fn no_nulls(table: &Table, column: &Column) -> Loss {
    Loss::Rows {
        what: format!("no row of `{}` has a null in `{}`", table.name, column.name),
        query: format!("select * from {} where {} is null", table.name, column.name.sql()),
    }
}

fn not_null(table: &Table, column: &Column, filled: bool) -> Action {
    let name = column.name;
    let action = clause(
        table,
        column,
        Verb::SetNotNull,
        match (column.extra.as_ref().and_then(|extra| extra.not_null_name), state_words(column)) {
            (Some(own), words) => format!("add constraint {} not null {}{words}", own.sql(), name.sql()),
            (None, "") => format!("alter {} set not null", name.sql()),
            (None, words) => format!("add not null {}{words}", name.sql()),
        },
        format!("column `{name}` of `{}` may no longer be null", table.name),
    );
    if filled || column.not_null_state().not_valid {
        return action;
    }
    action.loses(no_nulls(table, column))
}

/// A column that is on both sides and differs.
pub(super) fn alter(table: &Table, new_table: &Table, old: &Column, new: &Column, cx: &DiffCx<'_>) -> Vec<Action> {
    let Column { name, ty, not_null: was_not_null, default, extra: _ } = old;
    debug_assert_eq!(*name, new.name);
    if must_be_made_anew(table.id(), old, new, cx) || source_retyped(table, new_table, old, new) {
        let mut actions = vec![drop(table, old)];
        actions.extend(add(new_table, new, cx));
        return actions;
    }
    let mut actions = Vec::new();
    let retyped = *ty != new.ty || old.collation() != new.collation();
    let mut carried = default.clone();
    if retyped {
        let (more, left) = retype(new_table, old, new, cx);
        actions.extend(more);
        carried = left;
        if *was_not_null && new.not_null && is_not_null_below(table, old, cx) {
            actions.insert(0, may_be_null(new_table, new));
            actions.push(not_null(new_table, new, true));
        }
    }
    if old.generated().is_some() && new.generated().is_none() {
        let sql = format!("alter {} drop expression", name.sql());
        let says = format!("column `{name}` of `{}` keeps its values and is no longer generated", table.name);
        actions.push(clause(new_table, new, Verb::DropExpression, sql, says));
    }
    actions.extend(identity(new_table, old, new, cx));
    if retyped || !enum_is_remade(cx, &new.ty) {
        actions.extend(default_change(new_table, new, carried.as_ref()));
    }
    if *was_not_null != new.not_null {
        actions.extend(nullability(new_table, new, cx));
    } else if new.not_null {
        if table.not_null_name(old) != new_table.not_null_name(new) {
            actions.push(rename_not_null(table, old, new_table, new));
        }
        actions.extend(restate(new_table, old, new));
    }
    let settled = Column { extra: old.extra.clone(), ..new.clone() };
    let mut settled = after_retype(&settled, retyped);
    // An enum that is made anew sees to them where it sees to its columns.
    let is_there = || cx.old.find::<Table>(new_table.id()).is_some_and(|table| table.column(new.name).is_some());
    if !retyped && enum_is_remade(cx, &new.ty) && is_there() {
        let extra = new.extra.as_deref();
        let (storage, compression) = (extra.and_then(|one| one.storage), extra.and_then(|one| one.compression));
        settled.edit_extra(|extra| (extra.storage, extra.compression) = (storage, compression));
    }
    actions.extend(attributes(new_table, &settled, new, cx));
    actions
}

/// A change of type puts storage and compression back to the type's own.
pub(super) fn after_retype(column: &Column, retyped: bool) -> Column {
    let mut out = column.clone();
    if retyped {
        out.edit_extra(|extra| {
            extra.storage = None;
            extra.compression = None;
        });
    }
    out
}

/// Whether the column cannot get there in place: a generation expression is for ever.
fn must_be_made_anew(table: ObjectId, old: &Column, new: &Column, cx: &DiffCx<'_>) -> bool {
    // PostgreSQL 18 changes no expression of a virtual one beside checks (ATExecSetExpression).
    let check = |one: &Constraint| one.owner == table && matches!(one.body, Body::Check(_));
    let checked = || [cx.old, cx.new].iter().any(|catalog| catalog.dependents_of::<Constraint>(table).any(check));
    match (old.generated(), new.generated()) {
        (None, Some(_)) => true,
        (Some(_), None) => !old.generated().is_some_and(|g| g.stored),
        (Some(before), Some(after)) => {
            let stays = || cx.oldest < 17 || !after.stored && checked();
            before.stored != after.stored || before.expr != after.expr && stays() || old.ty != new.ty
        }
        (None, None) => false,
    }
}

/// Whether a column that it is generated from changes its type or collation: PostgreSQL refuses that while it is there.
pub(super) fn source_retyped(old_table: &Table, new_table: &Table, old: &Column, new: &Column) -> bool {
    let Some(generated) = old.generated().filter(|_| new.generated().is_some()) else { return false };
    generated.expr.columns().iter().any(|source| match (old_table.column(*source), new_table.column(*source)) {
        (Some(a), Some(b)) => a.ty != b.ty || a.collation() != b.collation(),
        _ => false,
    })
}

/// What a column's default takes to become the new one; `carried` is what a change of type has left of the old one.
pub(super) fn default_change(table: &Table, new: &Column, carried: Option<&SqlExpr>) -> Option<Action> {
    match &new.default {
        default if default.as_ref() == carried => None,
        Some(default) => Some(set_default(table, new, default)),
        None => Some(drop_default(table, new)),
    }
}

fn set_default(table: &Table, column: &Column, default: &SqlExpr) -> Action {
    let sql = format!("alter {} set default {}", column.name.sql(), default.text());
    let says = format!("set the default of `{}` of `{}` to {}", column.name, table.name, default.text());
    clause(table, column, Verb::SetDefault, sql, says)
}

pub(super) fn drop_default(table: &Table, column: &Column) -> Action {
    let sql = format!("alter {} drop default", column.name.sql());
    let says = format!("drop the default of `{}` of `{}`", column.name, table.name);
    clause(table, column, Verb::DropDefault, sql, says)
}

fn may_be_null(table: &Table, column: &Column) -> Action {
    let sql = format!("alter {} drop not null", column.name.sql());
    let says = format!("column `{}` of `{}` may be null", column.name, table.name);
    clause(table, column, Verb::DropNotNull, sql, says)
}

/// Whether a child has a NOT NULL of its own on the column: PostgreSQL 18 would make that a second time when the type changes.
fn is_not_null_below(table: &Table, column: &Column, cx: &DiffCx<'_>) -> bool {
    let children = cx.old.dependents_of::<Table>(table.id()).filter(|one| one.parents().contains(&table.id()));
    let own = |one: &Table| one.column(column.name).is_some_and(|column| column.not_null && !column.is_inherited());
    cx.settings.versions.contains(18) && children.into_iter().any(own)
}

fn nullability(table: &Table, new: &Column, cx: &DiffCx<'_>) -> Vec<Action> {
    if !new.not_null {
        return vec![may_be_null(table, new)];
    }
    match cx.guide.fills.get(&(table.name, new.name)) {
        Some(fill) => {
            let condition = format!("{} is null", new.name.sql());
            let mut filled = filling(table, new, fill, &condition, false, cx);
            filled.losses.extend(alike(table, new, "is filled", cx));
            vec![filled, not_null(table, new, true)]
        }
        None => vec![not_null(table, new, false)],
    }
}

/// Rows may become alike by a change of their values where a key or a unique index is on the column already, and stays.
pub(crate) fn alike(table: &Table, column: &Column, change: &str, cx: &DiffCx<'_>) -> Option<Loss> {
    let id = table.id();
    let of_key = |one: &Constraint| one.owner == id && one.key().is_some_and(|key| key.columns.contains(&column.name));
    let of_index = |one: &Index| one.table == id && one.unique && one.columns().contains(&column.name);
    let stays = |id: ObjectId| cx.new.has(id);
    let key = cx.old.dependents_of::<Constraint>(id).find(|one| of_key(one) && stays(one.id())).map(|one| one.name);
    let index = || cx.old.dependents_of::<Index>(id).find(|one| of_index(one) && stays(one.id()));
    let name = key.or_else(|| index().map(|one| one.name.name))?;
    let what = format!("no two rows of `{}` are alike in `{name}` once `{}` {change}", table.name, column.name);
    Some(Loss::Rows { what, query: String::new() })
}

/// A sequence that comes to a column with rows goes on after the values that are there.
pub(crate) fn go_on(table: &Table, column: Ident, sequence: &Sequence) -> Action {
    let (start, name) = (sequence.options.start, column.sql());
    let (edge, next) = if sequence.options.increment > 0 {
        (format!("max({name}) + {}", sequence.options.increment), format!("greatest({start}, "))
    } else {
        (format!("min({name}) - {}", -sequence.options.increment), format!("least({start}, "))
    };
    // By its name: pg_get_serial_sequence may find one that the column still has.
    let sql =
        format!("select setval({}, {next}{edge}), false) from {}", literal(&sequence.name.to_string()), table.name);
    let says = format!("let the sequence of `{column}` of `{}` go on after its values", table.name);
    Action { column, ..Action::statement(Verb::GoOn, sql, says) }
}

fn identity(table: &Table, old: &Column, new: &Column, cx: &DiffCx<'_>) -> Vec<Action> {
    let name = new.name;
    let word = |always: bool| if always { "always" } else { "by default" };
    match (old.identity(), new.identity()) {
        (None, Some(identity)) => {
            let sequence = Sequence::behind(cx.new, table, new.name);
            let options = sequence.map(|one| identity_options(one, new, table)).unwrap_or_default();
            let sql = format!("alter {} add generated {} as identity{options}", name.sql(), word(identity.always));
            let says = format!("make `{name}` of `{}` an identity column", table.name);
            let mut actions = vec![clause(table, new, Verb::AddIdentity, sql, says)];
            actions.extend(sequence.map(|sequence| go_on(table, name, sequence)));
            actions
        }
        (Some(_), None) => {
            let sql = format!("alter {} drop identity", name.sql());
            let says = format!("`{name}` of `{}` is no longer an identity column", table.name);
            vec![clause(table, new, Verb::DropIdentity, sql, says)]
        }
        (Some(before), Some(after)) if before != after => {
            let sql = format!("alter {} set generated {}", name.sql(), word(after.always));
            vec![clause(
                table,
                new,
                Verb::Set,
                sql,
                format!("`{name}` of `{}` is generated {}", table.name, word(after.always)),
            )]
        }
        _ => Vec::new(),
    }
}

/// Attributes that ALTER COLUMN sets: storage, compression, statistics, options, a generation expression.
pub(super) fn attributes(table: &Table, old: &Column, new: &Column, cx: &DiffCx<'_>) -> Vec<Action> {
    let none = ColumnExtra::default();
    let (before, after) = (old.extra.as_deref().unwrap_or(&none), new.extra.as_deref().unwrap_or(&none));
    let name = new.name;
    let mut actions = Vec::new();
    let mut set = |sql: String, lock: Lock| {
        let says = format!("{sql} of column `{name}` of `{}`", table.name);
        actions.push(clause(table, new, Verb::Set, format!("alter {} {sql}", name.sql()), says).lock(lock));
    };
    if before.storage != after.storage {
        // The word DEFAULT is known from PostgreSQL 16 on; the type's own storage says the same everywhere.
        let own = asker(cx, cx.new).own_storage(&new.ty);
        set(format!("set storage {}", after.storage.map_or(own, |s| s.as_str())), Lock::AccessExclusive);
    }
    if before.compression != after.compression {
        set(format!("set compression {}", after.compression.map_or("default", |c| c.as_str())), Lock::AccessExclusive);
    }
    if before.statistics != after.statistics {
        set(format!("set statistics {}", after.statistics.unwrap_or(-1)), Lock::ShareUpdateExclusive);
    }
    for change in options_change(&before.options, &after.options) {
        set(change, Lock::ShareUpdateExclusive);
    }
    if let (Some(was), Some(is)) = (&before.generated, &after.generated)
        && was.expr != is.expr
        && old.generated().is_some()
    {
        // A statement of its own: beside a change of type PostgreSQL 18 fails ("cache lookup failed for constraint").
        let change = format!("set expression as ({})", is.expr.text());
        let sql = format!("alter table {} alter {} {change}", table.name, name.sql());
        let says = format!("{change} of column `{name}` of `{}`", table.name);
        let mut action = Action::statement(Verb::Set, sql, says).lock(Lock::AccessExclusive);
        action.column = name;
        action.losses.extend(is.stored.then(|| rewrite(table)));
        actions.push(action);
    }
    actions
}
