//! Owns the folding of SQL statements into a catalog, as PostgreSQL would execute them. What it cannot know it refuses.
//!
//! It serves the chain and the SDL alike: an SDL item is lowered to the statement that would create it, so that
//! names, implicit objects and analysed expressions come from one place. It knows no kind by name: each kind's
//! [`Replay`] takes the statements that are its own.

mod advice;
mod beyond;
mod drop;
mod expr;
mod label;
mod lookup;
pub(crate) mod not_null;
mod opclass;
mod rename;
mod rows;
mod run;
mod session;
mod skipped;
mod storage;

use std::collections::BTreeMap;

pub(crate) use advice::habitual_type;
pub(crate) use expr::{Condition, Scope};
pub(crate) use lookup::{parent_of_domain, split, written};
pub(crate) use opclass::extension_of;
pub(crate) use rename::move_to;
pub use run::run;
pub(crate) use run::run_apart;
pub(crate) use session::TEMPORARY;
pub use session::{Mode, Replayer, Settings};
pub(crate) use storage::Stored;

use crate::sql::ast::{Setting, Statement, StatementNode};

/// Why a statement was refused, in PostgreSQL's words where PostgreSQL would refuse it too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The finding's name.
    pub id: &'static str,
    /// What is wrong.
    pub message: String,
    /// Byte offset in the statement's file, where it is known more closely than the statement.
    pub at: Option<u32>,
    /// What to do.
    pub help: Option<String>,
}

impl Refusal {
    /// What PostgreSQL itself would refuse.
    pub fn sql(message: impl Into<String>) -> Refusal {
        Refusal { id: "sql-error", message: message.into(), at: None, help: None }
    }

    /// What schemac has no model of.
    pub fn unsupported(what: impl Into<String>, help: impl Into<String>) -> Refusal {
        Refusal { id: "not-supported", message: what.into(), at: None, help: Some(help.into()) }
    }

    /// Says where.
    #[must_use]
    pub fn at(mut self, at: u32) -> Refusal {
        if self.at.is_none() && at != 0 {
            self.at = Some(at);
        }
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Refusal {
        self.help = Some(help.into());
        self
    }
}

/// The result of replaying something.
pub type Outcome = Result<(), Refusal>;

/// What a kind does with statements that are its own.
pub trait Replay {
    /// Applies the statement; `None` where it is none of this kind's.
    fn replay(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome>;
}

macro_rules! dispatch {
    ($($Kind:ident => $Type:ty,)+) => {
        fn by_kind(cx: &mut Replayer, statement: &Statement, text: &str) -> Option<Outcome> {
            $(
                if let Some(outcome) = <$Type as Replay>::replay(cx, statement, text) {
                    return Some(outcome);
                }
            )+
            None
        }
    };
}
crate::kinds::for_each_kind!(dispatch);

/// Applies one statement; `text` is the file it stands in.
pub(crate) fn apply(cx: &mut Replayer, statement: &Statement, text: &str) -> Outcome {
    if let Some(outcome) = by_kind(cx, statement, text) {
        return outcome;
    }
    match &statement.node {
        StatementNode::Drop(drop) => drop::drop(cx, drop),
        StatementNode::Rename(rename) => rename::rename(cx, rename),
        StatementNode::SetSchema { kind, name, schema, if_exists } => {
            rename::set_schema(cx, *kind, name, *schema, *if_exists)
        }
        StatementNode::Wrong(message) => Err(Refusal::sql(message.clone())),
        StatementNode::Refused { what, why } => Err(Refusal::unsupported(format!("{what} cannot be replayed"), *why)),
        _ => Err(Refusal::unsupported("this statement cannot be replayed", "state its effect in plain SQL")),
    }
}

/// Options by name, `toast.` ones with their prefix.
pub(crate) fn settings(list: &[Setting]) -> BTreeMap<Box<str>, Box<str>> {
    list.iter()
        .map(|one| {
            let name = if one.space.is_empty() { one.name.to_string() } else { format!("{}.{}", one.space, one.name) };
            (name.into(), one.value.clone().unwrap_or_else(|| "true".into()))
        })
        .collect()
}
