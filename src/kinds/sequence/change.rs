//! What a sequence asks of a plan.

use super::{Options, Role, Sequence};
use crate::catalog::{Catalog, Part, make_name};
use crate::kinds::table::{Table, go_on};
use crate::kinds::{Model, Object, ObjectId};
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Host, Loss, Verb, Verdict};

impl Change for Sequence {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        let Sequence { name, options, unlogged, role: _ } = self;
        let word = if *unlogged { "unlogged sequence" } else { "sequence" };
        let sql = format!("create {word} {name}{}", options_sql(options, true));
        vec![Action::statement(Verb::Create, sql, format!("create sequence `{name}`"))]
    }

    fn drop(&self, cx: &DiffCx<'_>) -> Vec<Action> {
        let sql = format!("drop sequence {}", self.name);
        let action = Action::statement(Verb::Drop, sql, format!("drop sequence `{}`", self.name));
        if self.goes_on(cx) {
            return vec![action];
        }
        vec![action.loses(Loss::Data {
            rule: "drop-sequence",
            object: self.name.to_string(),
            what: format!("where sequence `{}` stands", self.name),
        })]
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let Sequence { name, options, unlogged, role } = old;
        let identity = |role: &Role| matches!(role, Role::Identity(..));
        if identity(role) != identity(&new.role) {
            return Verdict::Recreate("its column gets it in another way".to_owned());
        }
        let mut actions = Vec::new();
        if *options != new.options {
            let mut action = Action::statement(
                Verb::Set,
                format!("alter sequence {name}{}", changed_options(options, &new.options)),
                format!("change the options of sequence `{name}`"),
            );
            if must_restart(options, &new.options) {
                action.losses.push(Loss::Data {
                    rule: "restart-sequence",
                    object: name.to_string(),
                    what: format!("where sequence `{name}` stands: its start lies outside the new bounds"),
                });
            }
            actions.push(action);
        }
        if *unlogged != new.unlogged && !old.goes_with_table(new, cx) {
            let word = new.persistence();
            let says = format!("make sequence `{name}` {word}");
            actions.push(Action::statement(Verb::Set, new.set_persistence(), says));
        }
        if *role != new.role {
            // It cannot be given to another role while a column owns it.
            let of = |one: &Sequence, catalog: &Catalog| {
                one.owner().map(|(table, _)| catalog.owner_of(ObjectId::table(table)))
            };
            if let (Some(before), Some(after)) = (of(old, cx.old), of(new, cx.new))
                && before != after
            {
                let free = Sequence { role: Role::Free, ..new.clone() };
                actions.push(Action { verb: Verb::Loosen, ..free.owned_by() });
            }
            actions.push(new.owned_by());
        }
        Verdict::Alter(actions)
    }

    fn create_host(&self, cx: &DiffCx<'_>) -> Option<Host> {
        let (table, column) = self.owner()?;
        let id = ObjectId::table(table);
        let made_along = matches!(self.role, Role::Identity(..))
            || self.is_serial(cx.new.find::<Table>(id)?) && column_is_new(cx, id, column);
        made_along.then_some(Host { id, column, always: true })
    }

    fn afterwards(&self, cx: &DiffCx<'_>) -> Option<(Part, Action)> {
        let (table, column) = self.owner()?;
        if self.create_host(cx).is_some() {
            return None;
        }
        let mut action = self.owned_by();
        let (old, new) = (cx.old.find::<Table>(ObjectId::table(table)), cx.new.find::<Table>(ObjectId::table(table))?);
        // Where there may be rows, their values are taken.
        if old.is_some_and(|old| old.column(column).is_some()) && self.feeds(new, column) {
            action.sql.extend(go_on(new, column, self).sql);
        }
        Some(((ObjectId::table(table), Some(column)), action))
    }
}

fn column_is_new(cx: &DiffCx<'_>, id: ObjectId, column: Ident) -> bool {
    cx.old.find::<Table>(id).is_none_or(|table| table.column(column).is_none())
}

impl Sequence {
    /// Whether another one takes its place, and goes on after the values of its column.
    fn goes_on(&self, cx: &DiffCx<'_>) -> bool {
        let Some((table, column)) = self.owner() else { return false };
        let new = cx.new.find::<Table>(ObjectId::table(table)).and_then(|table| table.column(column));
        new.is_some_and(|column| column.identity().is_some())
    }

    /// Whether its table becomes logged or unlogged, and takes it along.
    fn goes_with_table(&self, new: &Sequence, cx: &DiffCx<'_>) -> bool {
        let Some((table, _)) = self.owner() else { return false };
        if new.owner().is_none_or(|(other, _)| other != table) {
            return false;
        }
        let id = ObjectId::table(table);
        let both = (cx.old.find::<Table>(id), cx.new.find::<Table>(id));
        matches!(both, (Some(old), Some(new)) if old.unlogged != new.unlogged)
    }

    fn persistence(&self) -> &'static str {
        if self.unlogged { "unlogged" } else { "logged" }
    }

    /// The statement that makes it logged or unlogged.
    pub(crate) fn set_persistence(&self) -> String {
        format!("alter sequence {} set {}", self.name, self.persistence())
    }

    fn owned_by(&self) -> Action {
        let owner = match self.owner() {
            Some((table, column)) => format!("{table}.{}", column.sql()),
            None => "none".to_owned(),
        };
        let sql = format!("alter sequence {} owned by {owner}", self.name);
        Action::statement(Verb::Set, sql, format!("let `{owner}` own sequence `{}`", self.name))
    }

    /// The sequence that a column's clause makes, `serial` or GENERATED … AS IDENTITY; a column may own others too.
    pub(crate) fn behind<'a>(catalog: &'a Catalog, table: &Table, column: Ident) -> Option<&'a Sequence> {
        catalog.dependents_of::<Sequence>(table.id()).find(|one| {
            let made = matches!(one.role, Role::Identity(..)) || one.is_serial(table);
            made && one.owner() == Some((table.name, column))
        })
    }

    /// Whether it is exactly what `serial` makes for its column: name, type, options, default.
    pub(crate) fn is_serial(&self, table: &Table) -> bool {
        let Role::Owned(of, name) = self.role else { return false };
        let Some(column) = table.column(name) else { return false };
        let chosen = make_name(of.name.as_str(), name.as_str(), "seq");
        column.not_null
            && column.ty.schema == Ident::PG_CATALOG
            && !column.ty.array
            && matches!(column.ty.name.as_str(), "int2" | "int4" | "int8")
            && self.options == Options::of_type(column.ty.name)
            && self.unlogged == table.unlogged
            && self.name.schema == of.schema
            && self.name.name.as_str() == chosen
            && self.feeds(table, name)
    }

    /// Whether a column's default draws from it.
    fn feeds(&self, table: &Table, column: Ident) -> bool {
        let default = table.column(column).and_then(|column| column.default.as_ref());
        default.is_some_and(|one| one.print() == crate::kinds::table::nextval(self.name, self.id(), "int8").print())
    }
}

/// Options of a new sequence that are not what PostgreSQL takes by itself.
pub(crate) fn options_sql(options: &Options, with_type: bool) -> String {
    let Options { ty, start, increment, min, max, cache, cycle } = *options;
    let (least, greatest) = Options::default_bounds(ty, increment);
    let mut out = String::new();
    if with_type && ty.as_str() != "int8" {
        out.push_str(if ty.as_str() == "int2" { " as smallint" } else { " as int" });
    }
    if increment != 1 {
        out.push_str(&format!(" increment {increment}"));
    }
    if min != least {
        out.push_str(&format!(" minvalue {min}"));
    }
    if max != greatest {
        out.push_str(&format!(" maxvalue {max}"));
    }
    if start != if increment > 0 { min } else { max } {
        out.push_str(&format!(" start {start}"));
    }
    if cache != 1 {
        out.push_str(&format!(" cache {cache}"));
    }
    if cycle {
        out.push_str(" cycle");
    }
    out
}

/// Whether a sequence that was never used would stand outside its new bounds.
fn must_restart(old: &Options, new: &Options) -> bool {
    old.start < new.min || old.start > new.max
}

/// What ALTER SEQUENCE must say to get from one to the other.
pub(crate) fn changed_options(old: &Options, new: &Options) -> String {
    let Options { ty, start, increment, min, max, cache, cycle } = *old;
    let mut out = String::new();
    if ty != new.ty {
        let word = match new.ty.as_str() {
            "int2" => "smallint",
            "int4" => "int",
            _ => "bigint",
        };
        out.push_str(&format!(" as {word}"));
    }
    if increment != new.increment {
        out.push_str(&format!(" increment {}", new.increment));
    }
    // A change of type moves bounds that were the old type's own.
    let limits = super::limits(ty);
    let moved = |bound: i64, limit: i64, to: i64| if ty != new.ty && bound == limit { to } else { bound };
    let (min, max) = (moved(min, limits.0, super::limits(new.ty).0), moved(max, limits.1, super::limits(new.ty).1));
    if min != new.min {
        out.push_str(&format!(" minvalue {}", new.min));
    }
    if max != new.max {
        out.push_str(&format!(" maxvalue {}", new.max));
    }
    if start != new.start {
        out.push_str(&format!(" start {}", new.start));
    }
    if must_restart(old, new) {
        out.push_str(" restart");
    }
    if cache != new.cache {
        out.push_str(&format!(" cache {}", new.cache));
    }
    if cycle != new.cycle {
        out.push_str(if new.cycle { " cycle" } else { " no cycle" });
    }
    out
}
