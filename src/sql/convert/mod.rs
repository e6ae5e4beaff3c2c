//! Owns the way from pg_query's protobuf to [`super::ast`]. The only folder, with [`super::parse`], that sees pg_query's types.
//!
//! Every struct is taken apart without `..`: a field that PostgreSQL's grammar gains fails to compile here
//! until somebody decides what it means.

mod aggregate;
mod alter;
mod constraint;
mod create_as;
mod do_block;
mod expr;
mod grant;
mod hook;
mod json;
mod modify;
mod names;
mod object;
mod opaque;
mod query;
mod routine;
mod rule;
mod statement;
mod subject;
mod table;
mod text;
mod view;
mod xml;

pub(super) use expr::expression;
pub(super) use modify::statement as body_statement;
pub(super) use names::type_name;
pub(super) use opaque::mentions;
pub(super) use query::query;
pub(super) use statement::statement;
pub(super) use text::Source;

/// Why a node could not be taken.
#[derive(Debug)]
pub(super) enum NotTaken {
    /// There is no model of it: what it is, in PostgreSQL's words.
    Unsupported(String),
    /// PostgreSQL refuses it, with this message.
    Wrong(String),
}

impl std::fmt::Display for NotTaken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (NotTaken::Unsupported(text) | NotTaken::Wrong(text)) = self;
        f.write_str(text)
    }
}

pub(super) type Converted<T> = Result<T, NotTaken>;

/// Short for an error.
pub(super) fn unsupported<T>(what: impl Into<String>) -> Converted<T> {
    Err(NotTaken::Unsupported(what.into()))
}

/// All nodes of a list, in a list that has room for them only: collecting in place would keep the room of the nodes,
/// which are several times larger.
pub(super) fn each<N, T>(
    nodes: impl IntoIterator<Item = N, IntoIter: ExactSizeIterator>,
    mut one: impl FnMut(N) -> Converted<T>,
) -> Converted<Vec<T>> {
    let nodes = nodes.into_iter();
    let mut out = Vec::with_capacity(nodes.len());
    for node in nodes {
        out.push(one(node)?);
    }
    Ok(out)
}
