//! Owns the vocabulary of a plan: what is done to an object, how heavy it is, what it loses.

use std::fmt;

use crate::kinds::{Object, ObjectId, Slot};
use crate::name::{Ident, QualifiedName};

/// A table-level lock, by PostgreSQL's names, lightest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Lock {
    /// No lock on a table that exists.
    None,
    /// ROW EXCLUSIVE: what DML takes.
    RowExclusive,
    /// SHARE UPDATE EXCLUSIVE: readers and writers go on.
    ShareUpdateExclusive,
    /// SHARE: writers wait.
    Share,
    /// SHARE ROW EXCLUSIVE: writers wait.
    ShareRowExclusive,
    /// ACCESS EXCLUSIVE: readers and writers wait.
    AccessExclusive,
}

impl Lock {
    /// PostgreSQL's name.
    pub fn name(self) -> &'static str {
        match self {
            Lock::None => "no lock",
            Lock::RowExclusive => "ROW EXCLUSIVE",
            Lock::ShareUpdateExclusive => "SHARE UPDATE EXCLUSIVE",
            Lock::Share => "SHARE",
            Lock::ShareRowExclusive => "SHARE ROW EXCLUSIVE",
            Lock::AccessExclusive => "ACCESS EXCLUSIVE",
        }
    }
}

/// What a step may cost the data.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Loss {
    /// Values go for good.
    Data {
        /// The rule that gates it: `drop-column`.
        rule: &'static str,
        /// The object that an allowance names: `task.note`.
        object: String,
        /// What is lost, in words.
        what: String,
    },
    /// Values go for good as the file itself says, by `@cast` or `@takes`: stated, not gated.
    Told {
        /// What is lost, in words.
        what: String,
    },
    /// It fails where rows do not fit.
    Rows {
        /// What must hold.
        what: String,
        /// A query that shows the rows that do not fit.
        query: String,
    },
    /// The table's rows are written anew.
    Rewrite {
        /// The table.
        table: String,
    },
    /// A trigger of the table fires for rows that are changed.
    Fires {
        /// The table.
        table: String,
        /// The trigger.
        trigger: String,
    },
}

/// What is done, finer than create, alter and drop: ties between steps on one column are broken by this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verb {
    /// A name changes.
    Rename,
    /// DROP of a whole object.
    Drop,
    /// DROP COLUMN, DROP ATTRIBUTE.
    DropColumn,
    /// DROP IDENTITY.
    DropIdentity,
    /// DROP DEFAULT.
    DropDefault,
    /// DROP EXPRESSION.
    DropExpression,
    /// DROP NOT NULL.
    DropNotNull,
    /// ALTER COLUMN TYPE to text, while its own type is made anew; OWNED BY NONE, while a sequence goes from table to table.
    Loosen,
    /// CREATE of a whole object.
    Create,
    /// ADD COLUMN, ADD ATTRIBUTE.
    AddColumn,
    /// ALTER COLUMN TYPE.
    Type,
    /// UPDATE of rows that exist.
    Fill,
    /// SET NOT NULL.
    SetNotNull,
    /// ADD IDENTITY.
    AddIdentity,
    /// SET DEFAULT.
    SetDefault,
    /// SET LOGGED, SET UNLOGGED.
    Persist,
    /// CREATE OR REPLACE.
    Replace,
    /// Any other attribute.
    Set,
    /// REVOKE.
    Revoke,
    /// GRANT.
    Grant,
    /// A sequence goes on after the values that are there.
    GoOn,
    /// COMMENT ON.
    Comment,
}

/// SQL of a step: a statement of its own, or a sub-command that may share its ALTER TABLE.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Sql {
    /// A statement without its semicolon.
    Statement(String),
    /// The same that replaces something; then the statement that made that.
    Replacement(String, String),
    /// A sub-command of ALTER TABLE.
    Clause(QualifiedName, String),
}

/// A piece of work that a change asks for. Kinds make them; the plan orders them.
#[derive(Clone, PartialEq, Debug)]
pub struct Action {
    /// The column that it is about; empty for the whole object.
    pub column: Ident,
    /// What is done.
    pub verb: Verb,
    /// The SQL, statements in order.
    pub sql: Vec<Sql>,
    /// What it says in a plan: "add column `due_on` date".
    pub says: String,
    /// The lock it takes on tables that exist.
    pub lock: Lock,
    /// Whether it may run in a transaction.
    pub transactional: bool,
    /// What it may cost.
    pub losses: Vec<Loss>,
}

impl Action {
    /// A statement of its own.
    pub fn statement(verb: Verb, sql: impl Into<String>, says: impl Into<String>) -> Action {
        Action {
            column: Ident::EMPTY,
            verb,
            sql: vec![Sql::Statement(sql.into())],
            says: says.into(),
            lock: Lock::None,
            transactional: true,
            losses: Vec::new(),
        }
    }

    /// A sub-command of ALTER TABLE.
    pub fn clause(
        verb: Verb,
        table: QualifiedName,
        column: Ident,
        sql: impl Into<String>,
        says: impl Into<String>,
    ) -> Action {
        Action {
            column,
            verb,
            sql: vec![Sql::Clause(table, sql.into())],
            says: says.into(),
            lock: Lock::AccessExclusive,
            transactional: true,
            losses: Vec::new(),
        }
    }

    /// A statement that replaces what another made.
    pub fn replacement(verb: Verb, sql: String, old: String, says: String) -> Action {
        Action { sql: vec![Sql::Replacement(sql, old)], ..Action::statement(verb, "", says) }
    }

    /// Runs it with the `search_path` that its names were written for; none is the project's own.
    #[must_use]
    pub fn under(mut self, path: &[Ident]) -> Action {
        if !path.is_empty() {
            let path: Vec<String> = path.iter().map(|one| one.sql().to_string()).collect();
            self.sql.insert(0, Sql::Statement(format!("set search_path = {}", path.join(", "))));
            self.sql.push(Sql::Statement("reset search_path".to_owned()));
        }
        self
    }

    /// Says which lock it takes.
    #[must_use]
    pub fn lock(mut self, lock: Lock) -> Action {
        self.lock = lock;
        self
    }

    /// Says what it may cost.
    #[must_use]
    pub fn loses(mut self, loss: Loss) -> Action {
        self.losses.push(loss);
        self
    }
}

/// How an object that exists on both sides gets from one to the other.
#[derive(Clone, PartialEq, Debug)]
pub enum Verdict {
    /// It is the same.
    Same,
    /// By these, in place.
    Alter(Vec<Action>),
    /// Only by dropping and creating it, because.
    Recreate(String),
    /// Not at all, because.
    Impossible(String),
}

/// What kinds know beyond the two objects they compare.
#[derive(Clone, Copy, Debug)]
pub struct DiffCx<'a> {
    /// The catalog before.
    pub old: &'a crate::catalog::Catalog,
    /// The catalog after.
    pub new: &'a crate::catalog::Catalog,
    /// What annotations say.
    pub guide: &'a super::Guide,
    /// The oldest server that must run it.
    pub oldest: u32,
    /// The project's settings, for questions to the analyser.
    pub settings: &'a crate::replay::Settings,
    /// Whose turn it is, where tables have partitions.
    pub generation: Option<super::Generation<'a>>,
    /// All that changes, once that is known.
    pub changes: Option<&'a super::ChangeSet>,
}

impl<'a> DiffCx<'a> {
    /// Of two catalogs, as a guide and the settings say.
    pub(super) fn bare(
        old: &'a crate::catalog::Catalog,
        new: &'a crate::catalog::Catalog,
        guide: &'a super::Guide,
        settings: &'a crate::replay::Settings,
    ) -> DiffCx<'a> {
        DiffCx {
            old,
            new,
            guide,
            oldest: settings.versions.first().unwrap_or(14),
            settings,
            generation: None,
            changes: None,
        }
    }
}

impl DiffCx<'_> {
    /// Whether an object is created, or made anew.
    pub(crate) fn is_made(&self, id: ObjectId) -> bool {
        let made = |set: &super::ChangeSet| {
            matches!(set.changes.get(&id), Some(super::Changed::Create | super::Changed::Recreate))
        };
        !self.old.has(id) || self.changes.is_some_and(made)
    }

    /// Whether an object's turn comes later.
    pub(super) fn waits(&self, id: ObjectId) -> bool {
        self.generation.is_some_and(|generation| generation.waits(id))
    }
}

/// What a kind does to get an object made, changed, dropped.
pub trait Change: Sized {
    /// Creates it. `absorbed` are objects that its statement makes along the way.
    fn create(&self, absorbed: &[&Object], cx: &DiffCx<'_>) -> Vec<Action>;
    /// Drops it.
    fn drop(&self, cx: &DiffCx<'_>) -> Vec<Action>;
    /// Compares.
    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict;
    /// What must be made anew so that this can be created, and why.
    fn remakes(&self, cx: &DiffCx<'_>) -> Option<(ObjectId, String)> {
        let _ = cx;
        None
    }
    /// Why it goes and comes again although it stays the same: what it rests on changes. None where it lives through that.
    fn broken(&self, cx: &DiffCx<'_>) -> Option<String> {
        let _ = cx;
        None
    }
    /// Drops a column or an attribute; none where it has no such parts.
    fn drop_part(&self, column: Ident) -> Option<Action> {
        let _ = column;
        None
    }
    /// What lets a part of it let go of a type that is made anew, and take the new one; none where it cannot.
    fn follow(old: &Self, new: &Self, column: Ident, ty: ObjectId, cx: &DiffCx<'_>) -> Option<Vec<Action>> {
        let _ = (old, new, column, ty, cx);
        None
    }
    /// What its creation does without, and the step that adds it once that part is there.
    fn afterwards(&self, cx: &DiffCx<'_>) -> Option<(crate::catalog::Part, Action)> {
        let _ = cx;
        None
    }
    /// The object whose CREATE may make this one along the way.
    fn create_host(&self, cx: &DiffCx<'_>) -> Option<Host> {
        let _ = cx;
        None
    }
}

/// Whose statement makes another object along the way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Host {
    /// The object.
    pub id: ObjectId,
    /// The column whose clause does it; empty for the whole object.
    pub column: Ident,
    /// Whether it must: an identity column's sequence cannot be made otherwise.
    pub always: bool,
}

/// Names one step.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct StepId {
    /// The object.
    pub object: ObjectId,
    /// The column; empty for the whole object.
    pub column: Ident,
    /// What is done.
    pub verb: Verb,
}

impl fmt::Display for StepId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.verb, self.object)?;
        if self.column.is_empty() { Ok(()) } else { write!(f, ".{}", self.column) }
    }
}

/// A statement of the finished plan.
#[derive(Clone, PartialEq, Debug)]
pub struct Statement {
    /// Its SQL, without the semicolon.
    pub sql: String,
    /// What it does, a line an item.
    pub says: Vec<String>,
    /// Why.
    pub because: Vec<String>,
    /// The strongest lock it takes on a table that exists.
    pub lock: Lock,
    /// Whether it may run in a transaction with others.
    pub transactional: bool,
    /// What it may cost.
    pub losses: Vec<Loss>,
    /// The steps that are in it.
    pub steps: Vec<StepId>,
    /// Enum labels that it adds: they cannot be used before a commit.
    pub new_labels: Vec<Box<str>>,
    /// How many commits come before it, at least: it waits for that of what has fewer.
    pub phase: u8,
    /// Where it replaces something: the statement that made that.
    pub replaced: Option<String>,
}

/// The names that an object takes.
pub(crate) fn slots(object: &Object) -> Vec<Slot> {
    let mut all = Vec::new();
    crate::kinds::Model::slots(object, &mut |slot| all.push(slot));
    all
}
