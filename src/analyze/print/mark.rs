//! Owns the places of a print that name what is the user's, so that it can follow a rename.

use std::sync::Arc;

use crate::name::{Ident, QualifiedName};

/// What a place names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A relation, in full.
    Relation(QualifiedName),
    /// A relation's bare name, before a column.
    Prefix(QualifiedName),
    /// A column of a relation, or a field of a type. Of a select list, with what the result calls it: then ` AS name` is part
    /// of the place where the names differ.
    Column(QualifiedName, Ident, Option<Ident>),
    /// A column that USING names: its rename cannot be followed.
    Merged(QualifiedName, Ident),
    /// A type, in full.
    Type(QualifiedName),
    /// A function, in full, with the types of its arguments; in the catalog with the key of its identity.
    Function(QualifiedName, Arc<[String]>),
    /// A collation, in full.
    Collation(QualifiedName),
    /// A literal of an enum; or of an array of one.
    Label(QualifiedName, bool),
    /// A literal that is a relation's name.
    Regclass(QualifiedName),
}

/// A place of a print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its first byte.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
    /// What it names.
    pub what: Named,
}
