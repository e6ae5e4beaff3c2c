//! Triggers and policies.

use super::{Name, Opaque, RangeVar, Role, SqlText};
use crate::name::Ident;

/// CREATE TRIGGER.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateTrigger {
    /// Its name.
    pub name: Ident,
    /// The table or view.
    pub table: RangeVar,
    /// OR REPLACE.
    pub replace: bool,
    /// CONSTRAINT.
    pub constraint: bool,
    /// When it fires.
    pub timing: Timing,
    /// What fires it.
    pub events: Events,
    /// UPDATE OF.
    pub columns: Vec<Ident>,
    /// FOR EACH ROW.
    pub row: bool,
    /// WHEN.
    pub when: Option<SqlText>,
    /// REFERENCING.
    pub transitions: Vec<Transition>,
    /// DEFERRABLE.
    pub deferrable: bool,
    /// INITIALLY DEFERRED.
    pub initially_deferred: bool,
    /// FROM: the table that a constraint trigger refers to.
    pub from: Option<RangeVar>,
    /// The function.
    pub function: Name,
    /// Its arguments.
    pub args: Vec<Box<str>>,
    /// The statement, for tables that are not modelled and conditions that are not analysed.
    pub kept: Opaque,
}

/// When a trigger fires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// BEFORE.
    Before,
    /// AFTER.
    After,
    /// INSTEAD OF.
    InsteadOf,
}

/// What fires a trigger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Events {
    /// INSERT.
    pub insert: bool,
    /// DELETE.
    pub delete: bool,
    /// UPDATE.
    pub update: bool,
    /// TRUNCATE.
    pub truncate: bool,
}

/// An item of REFERENCING.
#[derive(Clone, Debug, PartialEq)]
pub struct Transition {
    /// The name.
    pub name: Ident,
    /// NEW, else OLD.
    pub new: bool,
    /// TABLE, else ROW.
    pub table: bool,
}

/// Whether, and where, a trigger or rule fires: `pg_trigger.tgenabled`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Firing {
    /// ENABLE: where sessions are the origin of changes.
    #[default]
    Origin,
    /// ENABLE ALWAYS.
    Always,
    /// ENABLE REPLICA.
    Replica,
    /// DISABLE.
    Disabled,
}

impl Firing {
    /// The word of ALTER TABLE and ALTER EVENT TRIGGER.
    pub fn word(self) -> &'static str {
        match self {
            Firing::Origin => "enable",
            Firing::Always => "enable always",
            Firing::Replica => "enable replica",
            Firing::Disabled => "disable",
        }
    }

    /// What it means, behind the name of what fires.
    pub fn says(self) -> &'static str {
        match self {
            Firing::Origin => "fires",
            Firing::Always => "fires always",
            Firing::Replica => "fires on replicas",
            Firing::Disabled => "does not fire",
        }
    }
}

/// Which triggers or rules an ALTER TABLE is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fired {
    /// The trigger of that name.
    Trigger(Ident),
    /// All triggers, but for those of constraints with USER.
    Triggers,
    /// The rule of that name.
    Rule(Ident),
}

/// CREATE EVENT TRIGGER.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateEventTrigger {
    /// Its name.
    pub name: Ident,
    /// ON.
    pub event: Box<str>,
    /// WHEN: the variables, and the values that each may have.
    pub filters: Vec<(Box<str>, Vec<Box<str>>)>,
    /// The function.
    pub function: Name,
}

/// CREATE POLICY.
#[derive(Clone, Debug, PartialEq)]
pub struct CreatePolicy {
    /// Its name.
    pub name: Ident,
    /// The table.
    pub table: RangeVar,
    /// PERMISSIVE, else RESTRICTIVE.
    pub permissive: bool,
    /// FOR: `all`, `select`, `insert`, `update`, `delete`.
    pub command: Box<str>,
    /// TO.
    pub roles: Vec<Role>,
    /// USING.
    pub using: Option<SqlText>,
    /// WITH CHECK.
    pub check: Option<SqlText>,
    /// The statement, for tables that are not modelled and conditions that are not analysed.
    pub kept: Opaque,
}

/// ALTER POLICY.
#[derive(Clone, Debug, PartialEq)]
pub struct AlterPolicy {
    /// Its name.
    pub name: Ident,
    /// The table.
    pub table: RangeVar,
    /// TO, where it is written.
    pub roles: Vec<Role>,
    /// USING, where it is written.
    pub using: Option<SqlText>,
    /// WITH CHECK, where it is written.
    pub check: Option<SqlText>,
}
