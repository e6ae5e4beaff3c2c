//! Owns the second level: pest over one unit at a time. The only file, with [`super::lower`], that sees pest.

// The derive makes an enum whose variants pest documents by the grammar.
#![allow(missing_docs)]

use pest_derive::Parser;

/// The grammar.
#[derive(Parser)]
#[grammar = "grammar/base.pest"]
#[grammar = "grammar/table.pest"]
#[grammar = "grammar/item.pest"]
pub(super) struct Grammar;
