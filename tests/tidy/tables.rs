//! Owns what the rules allow: who may import whom, where each library may be seen, and the exceptions.

use std::panic::Location;

use super::tree::{Exception, except};

/// What a module of `src` may import.
pub struct Module {
    /// Its name.
    pub name: &'static str,
    /// Modules that come before it, with spaces between.
    pub below: &'static str,
    /// Modules that come after it, each with the reason.
    pub above: &'static [(&'static str, &'static str)],
    /// The line of the table.
    pub place: &'static Location<'static>,
}

/// A library, and the places that may see it.
pub struct Door {
    /// Crates, parts of std, macros: see [`super::code::uses`].
    pub names: &'static [&'static str],
    /// Folders and files.
    pub inside: &'static [&'static str],
    /// What to do instead.
    pub advice: &'static str,
}

const IMPL: &str = "a phase owns its trait, and a kind's `impl` of it lies in the kind's folder";
const DATA: &str = "models hold its analysed expressions, and changes look into both catalogs";

/// The modules in the order in which data flows.
pub const MODULES: &[Module] = &[
    module("source", "", &[]),
    module("diag", "source", &[("name", "a finding shows names on one line, as everything does")]),
    module("name", "", &[]),
    module("knowledge", "", &[]),
    module("sql", "name", &[]),
    module("types", "name knowledge sql", &[("analyze", "types are looked up in its `Env`, with its errors")]),
    module("analyze", "name knowledge sql types", &[]),
    module("kinds", "diag name knowledge sql types analyze", &[("catalog", DATA), ("replay", IMPL), ("plan", IMPL)]),
    module("catalog", "name knowledge sql types analyze kinds", &[]),
    module("replay", "diag name knowledge sql types analyze kinds catalog", &[]),
    module("sdl", "source diag name knowledge sql kinds catalog replay", &[]),
    module("plan", "name kinds catalog replay", &[]),
    module("migration", "source diag name sql", &[]),
    module("dialect", "source diag name", &[]),
    module("compile", "source diag name knowledge sql kinds catalog replay sdl plan migration dialect", &[]),
    module("cli", "source diag name catalog sdl plan migration dialect compile", &[]),
];

/// One door to each parser and library, and to the world.
pub const DOORS: &[Door] = &[
    Door {
        names: &["pg_query", "prost"],
        inside: &["src/sql"],
        advice: "Ask src/sql for it: what it parses comes out as `sql::ast`.",
    },
    Door {
        names: &["pest", "pest_derive"],
        inside: &["src/sdl"],
        advice: "Ask src/sdl for it: what it parses comes out as items.",
    },
    Door {
        names: &["sqlparser"],
        inside: &["src/dialect"],
        advice: "It reads the dialects that are not PostgreSQL: ask src/dialect for them.",
    },
    Door {
        names: &["petgraph"],
        inside: &["src/plan", "src/migration"],
        advice: "Only the plan's graph and the chain's are kept in petgraph.",
    },
    Door {
        names: &["annotate_snippets"],
        inside: &["src/diag/render.rs"],
        advice: "Make a `Diagnostic`; src/diag/render.rs draws it.",
    },
    Door { names: &["clap"], inside: &["src/cli"], advice: "Arguments are src/cli's: pass on what they mean." },
    Door {
        names: &["std::fs", "std::net", "std::process", "std::time", "print!", "println!", "eprint!", "eprintln!"],
        inside: &["src/cli", "src/main.rs", "build", "build.rs"],
        advice: "Only src/cli touches the world: take texts as arguments, and return what is to be said.",
    },
];

/// Who may go past a door.
pub const PAST_DOORS: &[Exception] =
    &[except("src/analyze/constant/network.rs", "std::net", "addresses are parsed there; nothing is connected")];

/// Functions that may be longer.
pub const LONG_FUNCTIONS: &[Exception] = &[
    except("src/kinds/table/change/mod.rs", "alter", "asks after every field of a table in turn; not yet in parts"),
    except("src/sql/convert/constraint.rs", "node", "40 lines of it take a struct apart without `..`"),
];

/// Files that may be longer.
pub const LONG_FILES: &[Exception] = &[
    except("src/sdl/scan.rs", "lines", "grew past the limit; what reads quotes and brackets has not moved out yet"),
    except("tests/cli.rs", "lines", "shows all that each command prints in place; not yet split by command"),
    except("tests/props/generate.rs", "lines", "a maker a kind; not yet split, three lines too long"),
    except("tests/props/mutate.rs", "lines", "an edit a function, all in one list; not yet split"),
    except("tests/props/render.rs", "lines", "all spellings of a model; not yet split"),
];

/// Files that may have hashed collections, each with the reason that no order leaks out.
pub const HASHED: &[Exception] = &[
    except("src/analyze/operator.rs", "HashMap", "a memo of chosen operators: asked by key, added to"),
    except("src/catalog/expr.rs", "HashSet", "expressions met before: asked by value, added to"),
    except("src/catalog/mod.rs", "HashMap", "slots, dependents and counts of names: asked by key; `objects` is walked"),
    except("src/compile/declare.rs", "HashMap", "where names were declared: asked by name, added to"),
    except("src/knowledge/types.rs", "HashMap", "the core's types by name: made once, asked by name"),
    except("src/name.rs", "HashSet", "the interner: asked by bytes, added to"),
    except("src/sdl/lower/fragment.rs", "HashMap", "a memo of parsed pieces: asked by text, added to"),
];

/// Dependencies without a comment of their own.
pub const DEPENDENCIES: &[Exception] = &[
    except("Cargo.toml", "pest_derive", "the comment on pest is for both"),
    except("Cargo.toml", "serde_json", "the comment on serde is for both"),
];

#[track_caller]
const fn module(name: &'static str, below: &'static str, above: &'static [(&'static str, &'static str)]) -> Module {
    Module { name, below, above, place: Location::caller() }
}
