//! Owns the shape of INSERT, UPDATE and DELETE as parsed.

use super::{Alias, Expr, FromItem, Name, Query, Target};
use crate::name::Ident;

/// INSERT, UPDATE or DELETE.
#[derive(Clone, Debug, PartialEq)]
pub struct Modify {
    /// The table.
    pub table: Name,
    /// Its alias.
    pub alias: Option<Alias>,
    /// ONLY.
    pub only: bool,
    /// Byte offset of the table.
    pub at: u32,
    /// What is done.
    pub what: Modification,
    /// RETURNING.
    pub returning: Vec<Target>,
}

/// What is done to a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Modification {
    /// INSERT.
    Insert {
        /// The columns, where they are named.
        columns: Vec<Ident>,
        /// The rows; none for DEFAULT VALUES.
        source: Option<Query>,
        /// OVERRIDING: `SYSTEM` or `USER`.
        overriding: Option<&'static str>,
        /// ON CONFLICT.
        conflict: Option<Conflict>,
    },
    /// UPDATE.
    Update {
        /// SET.
        set: Vec<Assignment>,
        /// FROM.
        from: Vec<FromItem>,
        /// WHERE.
        filter: Option<Box<Expr>>,
    },
    /// DELETE.
    Delete {
        /// USING.
        from: Vec<FromItem>,
        /// WHERE.
        filter: Option<Box<Expr>>,
    },
}

/// `column = value`, or `(column, column) = (query)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Assignment {
    /// The column; several of a query.
    pub columns: Vec<Ident>,
    /// Whether only a part of it is set: `column[1]`, `column.field`.
    pub part: bool,
    /// The value.
    pub value: Expr,
}

/// ON CONFLICT.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// ON CONSTRAINT.
    pub constraint: Option<Ident>,
    /// The keys of the index that is meant.
    pub keys: Vec<Expr>,
    /// Its WHERE.
    pub predicate: Option<Box<Expr>>,
    /// DO UPDATE SET; nothing for DO NOTHING.
    pub set: Vec<Assignment>,
    /// WHERE of DO UPDATE.
    pub filter: Option<Box<Expr>>,
}
