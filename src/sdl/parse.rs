//! Owns the second level: pest over one unit at a time. The only file, with [`super::lower`], that sees pest.

// The derive makes an enum whose variants pest documents by the grammar.
#![allow(missing_docs)]

use pest::Parser as _;
use pest_derive::Parser;

/// The grammar.
#[derive(Parser)]
#[grammar = "grammar/base.pest"]
#[grammar = "grammar/table.pest"]
#[grammar = "grammar/item.pest"]
pub(super) struct Grammar;

/// Whether a text stands after `=` as it is: on one line, and nothing in it is taken for an annotation.
pub(super) fn is_default(text: &str) -> bool {
    !text.contains('\n')
        && (!text.contains('@')
            || Grammar::parse(Rule::sql_to_annotation, text)
                .is_ok_and(|mut pairs| pairs.next().is_some_and(|pair| pair.as_str() == text)))
}
