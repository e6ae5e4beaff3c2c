//! Owns identity and relations of objects: which object, what it depends on, how it follows a rename.

use std::fmt;

use crate::kinds::view::View;
use crate::name::{Ident, QualifiedName};

/// PostgreSQL's word for a kind of object. The order has no meaning beyond ties in output.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ObjectKind {
    /// A schema.
    Schema,
    /// An extension.
    Extension,
    /// An enumerated type.
    Enum,
    /// A domain.
    Domain,
    /// A composite type.
    Composite,
    /// A sequence.
    Sequence,
    /// A table.
    Table,
    /// A constraint of a table or a domain.
    Constraint,
    /// An index.
    Index,
    /// A view, materialized or not.
    View,
    /// A function or procedure.
    Routine,
    /// A trigger.
    Trigger,
    /// A policy.
    Policy,
    /// A rule.
    Rule,
    /// An event trigger.
    EventTrigger,
    /// Who owns an object.
    Owner,
    /// What a role may do with an object.
    Privileges,
    /// What a role may do by default with new objects.
    DefaultPrivileges,
    /// A comment.
    Comment,
    /// What schemac keeps without looking into it.
    Opaque,
}

impl ObjectKind {
    /// The word for reports.
    pub fn word(self) -> &'static str {
        match self {
            ObjectKind::Schema => "schema",
            ObjectKind::Extension => "extension",
            ObjectKind::Enum => "enum",
            ObjectKind::Domain => "domain",
            ObjectKind::Composite => "type",
            ObjectKind::Sequence => "sequence",
            ObjectKind::Table => "table",
            ObjectKind::Constraint => "constraint",
            ObjectKind::Index => "index",
            ObjectKind::View => "view",
            ObjectKind::Routine => "function",
            ObjectKind::Trigger => "trigger",
            ObjectKind::Policy => "policy",
            ObjectKind::Rule => "rule",
            ObjectKind::EventTrigger => "event trigger",
            ObjectKind::Owner => "owner",
            ObjectKind::Privileges => "privileges",
            ObjectKind::DefaultPrivileges => "default privileges",
            ObjectKind::Comment => "comment",
            ObjectKind::Opaque => "object",
        }
    }
}

/// An object's identity: PostgreSQL's natural key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct ObjectId {
    /// Its kind.
    pub kind: ObjectKind,
    /// The kind of what it belongs to: a constraint's table or domain, a comment's target; else its own.
    pub of: ObjectKind,
    /// Its schema; empty for what has none.
    pub schema: Ident,
    /// The table or domain that scopes its name: a constraint's; else empty.
    pub parent: Ident,
    /// Its name.
    pub name: Ident,
    /// What else makes it unique: the column of a comment, an opaque object's kind and signature.
    pub key: Ident,
}

impl std::hash::Hash for ObjectId {
    /// Of what tells most objects apart.
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.name.hash(state);
        self.parent.hash(state);
        (self.kind, self.of).hash(state);
    }
}

impl ObjectId {
    /// An object whose name is unique in its schema.
    pub fn new(kind: ObjectKind, schema: Ident, name: Ident) -> ObjectId {
        ObjectId { kind, of: kind, schema, parent: Ident::EMPTY, name, key: Ident::EMPTY }
    }

    /// A table.
    pub fn table(name: QualifiedName) -> ObjectId {
        ObjectId::new(ObjectKind::Table, name.schema, name.name)
    }

    /// A constraint of a table or domain.
    pub fn constraint(owner: ObjectId, name: Ident) -> ObjectId {
        ObjectId::part(ObjectKind::Constraint, owner, name)
    }

    /// What belongs to a table, view or domain, and has a name of its own there.
    pub fn part(kind: ObjectKind, owner: ObjectId, name: Ident) -> ObjectId {
        ObjectId { kind, of: owner.kind, schema: owner.schema, parent: owner.name, name, key: Ident::EMPTY }
    }

    /// The comment on an object, or on a column of it.
    pub fn comment(target: ObjectId, column: Ident) -> ObjectId {
        // A constraint's comment keeps the constraint's own scope in `parent`; every key stays as it is.
        let key = if column.is_empty() { target.key } else { column };
        ObjectId {
            kind: ObjectKind::Comment,
            of: target.kind,
            schema: target.schema,
            parent: target.parent,
            name: target.name,
            key,
        }
    }

    /// The object that scopes the name of a constraint, trigger or policy.
    pub fn owner(self) -> ObjectId {
        ObjectId::new(self.of, self.schema, self.parent)
    }

    /// Schema and name.
    pub fn qualified(self) -> QualifiedName {
        QualifiedName::new(self.schema, self.name)
    }
}

impl fmt::Display for ObjectId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            ObjectKind::Trigger | ObjectKind::Policy | ObjectKind::Rule => {
                let on = QualifiedName::new(self.schema, self.parent);
                write!(f, "{} {} on {on}", self.kind.word(), self.name.sql())
            }
            ObjectKind::Constraint => {
                write!(f, "constraint {} on {}", self.name.sql(), QualifiedName::new(self.schema, self.parent))
            }
            ObjectKind::Comment => {
                write!(f, "comment on {} {}", self.of.word(), self.qualified())?;
                if self.key.is_empty() || self.of == ObjectKind::View && self.key == View::MATERIALIZED {
                    Ok(())
                } else {
                    write!(f, ".{}", self.key.sql())
                }
            }
            ObjectKind::Opaque => {
                let (kind, signature) = self.key.as_str().split_once('\u{1f}').unwrap_or((self.key.as_str(), ""));
                let name = if self.name.is_empty() { String::new() } else { format!(" {}", self.qualified()) };
                write!(f, "{kind}{name}")?;
                if signature.is_empty() || signature.len() > 60 { Ok(()) } else { write!(f, " ({signature})") }
            }
            ObjectKind::Privileges => {
                let role = self.key.as_str().split('\u{1f}').next().filter(|role| !role.is_empty()).unwrap_or("public");
                write!(f, "privileges of {role} on {} {}", self.of.word(), self.qualified())
            }
            ObjectKind::DefaultPrivileges => {
                let (creator, role) = self.key.as_str().split_once('\u{1f}').unwrap_or_default();
                let role = if role.is_empty() { "public" } else { role };
                write!(f, "default privileges of {role} on {}", self.name)?;
                if !creator.is_empty() {
                    write!(f, " of {creator}")?;
                }
                if self.schema.is_empty() { Ok(()) } else { write!(f, " in schema {}", self.schema) }
            }
            ObjectKind::Owner => write!(f, "owner of {} {}", self.of.word(), self.qualified()),
            ObjectKind::View => write!(f, "{} {}", View::word_of(*self), self.qualified()),
            ObjectKind::Routine => write!(f, "function {}({})", self.qualified(), self.key),
            kind => write!(f, "{} {}", kind.word(), self.qualified()),
        }
    }
}

/// How a dependent takes the end of what it depends on (`pg_depend.deptype`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Strength {
    /// It goes with it silently.
    Auto,
    /// It stands in the way, unless CASCADE.
    Normal,
    /// As [`Strength::Normal`], but only the default of a column goes with it, not the column.
    Default,
}

/// One dependency of an object.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Dependency {
    /// The column of the dependent that depends, where it is only that.
    pub own: Option<Ident>,
    /// What is depended on.
    pub on: ObjectId,
    /// The column of it, where it is only that.
    pub column: Option<Ident>,
    /// What happens when it goes.
    pub strength: Strength,
}

impl Dependency {
    /// The whole object depends on another.
    pub fn on(on: ObjectId, strength: Strength) -> Dependency {
        Dependency { own: None, on, column: None, strength }
    }

    /// The whole object depends on a column of another.
    pub fn on_column(on: ObjectId, column: Ident, strength: Strength) -> Dependency {
        Dependency { own: None, on, column: Some(column), strength }
    }
}

/// A change of names that flows into whoever refers to them.
#[derive(Clone, Copy, Debug)]
pub enum Renaming {
    /// An object has another name or schema.
    Object {
        /// Before.
        from: ObjectId,
        /// After.
        to: ObjectId,
    },
    /// A column or attribute has another name.
    Column {
        /// Of which table or composite type.
        of: ObjectId,
        /// Before.
        from: Ident,
        /// After.
        to: Ident,
    },
}

/// A name space in which an object's name must be unique.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Slot {
    /// `pg_class`: tables, indexes, sequences, views, composite types, indexes of keys.
    Relation(Ident, Ident),
    /// `pg_type`: types, and the row types of relations.
    Type(Ident, Ident),
}

impl Slot {
    /// PostgreSQL's words where it is taken.
    pub fn taken(self) -> String {
        match self {
            Slot::Relation(_, name) => format!("relation \"{name}\" already exists"),
            Slot::Type(_, name) => format!("type \"{name}\" already exists"),
        }
    }
}

/// What every kind's data can say of itself.
pub trait Model {
    /// Its identity.
    fn id(&self) -> ObjectId;
    /// What it depends on, in the words of `pg_depend`. What PostgreSQL brings by itself is left out.
    fn dependencies(&self, add: &mut dyn FnMut(Dependency));
    /// Follows a rename: its own, or of what it refers to.
    fn rename(&mut self, renaming: &Renaming);
    /// What else is renamed with that: the same column of a partition.
    fn echo(&self, renaming: &Renaming) -> Option<Renaming> {
        let _ = renaming;
        None
    }
    /// The names it takes.
    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        let _ = add;
    }
}
