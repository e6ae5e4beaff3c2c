//! Owns the way from pg_query's protobuf to [`super::ast`]. The only folder, with [`super::parse`], that sees pg_query's types.
//!
//! Every struct is taken apart without `..`: a field that PostgreSQL's grammar gains fails to compile here
//! until somebody decides what it means.

mod alter;
mod constraint;
mod expr;
mod names;
mod object;
mod opaque;
mod statement;
mod table;
mod text;

pub(super) use expr::expression;
pub(super) use names::type_name;
pub(super) use statement::statement;
pub(super) use text::Source;

/// Why a node could not be taken: what it is, in PostgreSQL's words.
#[derive(Debug)]
pub(super) struct Unsupported(pub(super) String);

pub(super) type Converted<T> = Result<T, Unsupported>;

/// Short for an error.
pub(super) fn unsupported<T>(what: impl Into<String>) -> Converted<T> {
    Err(Unsupported(what.into()))
}
