//! The only door to pg_query, PostgreSQL's own parser: text in, [`ast`] out.
//!
//! Nothing here knows a catalog; names are as written. Offsets are bytes of the text that was given.

pub mod ast;
mod convert;
mod follow;
mod indent;
mod named;
mod parse;
mod plpgsql;
mod psql;
pub mod token;
mod walk;

pub use follow::{ColumnRename, column_renamed, may_use_column, relation_renamed, relations_in};
pub use indent::{dedent, indent, quoted_lines};
pub use named::{BEFORE_EXPR, Named, Place, PlaceOf, named};
pub use parse::{BodyStatement, Parsed, SqlError, body_statements, parse, parse_expr, parse_query, parse_type};
pub use plpgsql::{Embedded, PlBody, Variable, VariableType, plpgsql_body, plpgsql_syntax_error};
pub use psql::{blank_psql, quote_after};
pub use walk::walk;
