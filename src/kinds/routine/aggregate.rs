//! What an aggregate is made of: its support functions, its state, and how it is printed.

use std::fmt::Write as _;

use super::{Routine, SupportFunction};
use crate::catalog::{rename_type, type_dependency};
use crate::kinds::{Dependency, Renaming, routine_name};
use crate::knowledge;
use crate::name::literal;
use crate::types::TypeRef;

/// What an aggregate is made of. Options that say what PostgreSQL takes anyway are not there.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Aggregate {
    /// How many of the parameters stand before ORDER BY; none where there is no ORDER BY.
    pub direct: Option<usize>,
    /// Its support functions, by the word of their option.
    pub functions: Vec<(&'static str, SupportFunction)>,
    /// The types of its states: `stype`, `mstype`.
    pub types: Vec<(&'static str, TypeRef)>,
    /// All other options, by their word; flags hold nothing.
    pub texts: Vec<(&'static str, Box<str>)>,
}

/// The options in the order in which they are printed.
pub(super) const WORDS: [&str; 20] = [
    "sfunc",
    "stype",
    "sspace",
    "finalfunc",
    "finalfunc_extra",
    "finalfunc_modify",
    "combinefunc",
    "serialfunc",
    "deserialfunc",
    "initcond",
    "msfunc",
    "minvfunc",
    "mstype",
    "msspace",
    "mfinalfunc",
    "mfinalfunc_extra",
    "mfinalfunc_modify",
    "minitcond",
    "sortop",
    "hypothetical",
];

impl Aggregate {
    /// Whether it says so.
    pub(super) fn has(&self, word: &str) -> bool {
        self.texts.iter().any(|(one, _)| *one == word)
    }

    /// The type of a state.
    pub(super) fn ty(&self, word: &str) -> Option<&TypeRef> {
        self.types.iter().find(|(one, _)| *one == word).map(|(_, ty)| ty)
    }

    /// How it is called.
    pub(crate) fn shape(&self) -> knowledge::Aggregate {
        match self.direct {
            None => knowledge::Aggregate::Normal,
            Some(direct) if self.has("hypothetical") => knowledge::Aggregate::Hypothetical { direct },
            Some(direct) => knowledge::Aggregate::OrderedSet { direct },
        }
    }

    pub(super) fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        self.types.iter().for_each(|(_, ty)| type_dependency(ty, None, add));
        self.functions.iter().for_each(|(_, function)| function.dependency(add));
    }

    pub(super) fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming {
            self.types.iter_mut().for_each(|(_, ty)| rename_type(ty, *from, *to));
        }
        self.functions.iter_mut().for_each(|(_, function)| function.rename(renaming));
    }
}

impl Routine {
    /// CREATE AGGREGATE without `create`.
    pub(super) fn aggregate_item(&self, aggregate: &Aggregate) -> String {
        let mut options = Vec::new();
        for word in WORDS {
            let function = aggregate.functions.iter().find(|(one, _)| *one == word);
            let text = aggregate.texts.iter().find(|(one, _)| *one == word);
            options.extend(function.map(|(_, function)| format!("{word} = {}", function.sql())));
            options.extend(aggregate.ty(word).map(|ty| format!("{word} = {}", ty.short())));
            options.extend(text.map(|(_, text)| match word {
                _ if text.is_empty() && !word.ends_with("initcond") => word.to_owned(),
                "initcond" | "minitcond" => format!("{word} = {}", literal(text)),
                _ => format!("{word} = {text}"),
            }));
        }
        options.extend(match self.definition.parallel {
            's' => Some("parallel = safe".to_owned()),
            'r' => Some("parallel = restricted".to_owned()),
            _ => None,
        });
        let args = self.args.iter().map(super::render::argument).collect();
        format!(
            "aggregate {}({}) (\n  {}\n)",
            routine_name(self.name),
            parameters(args, aggregate.direct),
            options.join(",\n  ")
        )
    }

    /// Its input types as DROP AGGREGATE wants them.
    pub(super) fn aggregate_signature(&self, aggregate: &Aggregate) -> String {
        let variadic = |mode| if mode == 'v' { "variadic " } else { "" };
        let types = self.args.iter().map(|arg| format!("{}{}", variadic(arg.mode), arg.ty.short())).collect();
        parameters(types, aggregate.direct)
    }
}

/// Parameters with ORDER BY between them; `*` where there are none.
fn parameters(mut all: Vec<String>, direct: Option<usize>) -> String {
    let Some(direct) = direct else {
        return if all.is_empty() { "*".to_owned() } else { all.join(", ") };
    };
    // A last direct argument that is VARIADIC stands for the ones behind it, too.
    if direct == all.len() {
        all.extend(all.last().cloned());
    }
    let behind = all.split_off(direct.min(all.len()));
    let mut out = all.join(", ");
    let space = if out.is_empty() { "" } else { " " };
    let _ = write!(out, "{space}order by {}", behind.join(", "));
    out
}
