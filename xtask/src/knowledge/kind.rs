//! The kinds of rows: what their columns are called, and which of them identify a row.

/// A kind of rows: a file of the core, a word at the start of a line of an extension's file.
#[derive(Debug)]
pub struct Kind {
    /// Its name, as in `read.sql`.
    pub name: &'static str,
    /// The columns that `read.sql` selects, in order.
    pub columns: &'static [&'static str],
    /// How many of the first columns identify a row. Where the others differ between versions
    /// there are several rows, each with the versions in which it holds.
    pub key: usize,
    /// How its rows of several versions are merged.
    pub merging: Merging,
}

/// How rows of several versions are merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merging {
    /// Where they differ, all are kept, each with its versions.
    All,
    /// Where they differ, the newest stands for all: what others refer to must be there once.
    Newest,
    /// As all, but ICU's collations, which depend on its library and not on the server, are in all
    /// versions.
    Collations,
}

const fn rows(name: &'static str, key: usize, columns: &'static [&'static str]) -> Kind {
    Kind { name, columns, key, merging: Merging::All }
}

/// All kinds, in the order of an extension's file.
pub const KINDS: &[Kind] = &[
    rows(
        "extension",
        1,
        &["name", "version", "available", "schema", "relocatable", "superuser", "trusted", "requires", "comment"],
    ),
    Kind {
        merging: Merging::Newest,
        ..rows(
            "types",
            1,
            &[
                "name",
                "kind",
                "category",
                "preferred",
                "length",
                "storage",
                "collation",
                "has_modifier",
                "element",
                "subscript",
                "array",
                "base",
                "base_modifier",
                "range_subtype",
                "multirange",
            ],
        )
    },
    rows("relations", 1, &["name", "kind", "array", "columns"]),
    rows("functions", 3, &["name", "kind", "arguments", "defaults", "result", "volatility", "strict", "language"]),
    rows("operators", 3, &["name", "left", "right", "result", "function", "commutator", "negator"]),
    rows("casts", 2, &["source", "target", "context", "method", "function"]),
    rows(
        "access_methods",
        1,
        &["name", "kind", "can_order", "can_unique", "can_multi_col", "can_exclude", "can_include"],
    ),
    rows("families", 2, &["access_method", "name"]),
    rows("operator_classes", 2, &["access_method", "name", "family", "input", "default", "key"]),
    rows(
        "family_operators",
        7,
        &[
            "access_method",
            "family",
            "operator",
            "left",
            "right",
            "family_left",
            "family_right",
            "strategy",
            "sort_family",
        ],
    ),
    Kind { merging: Merging::Collations, ..rows("collations", 1, &["name", "provider", "deterministic"]) },
    rows("languages", 1, &["name", "trusted", "procedural"]),
    rows("names", 2, &["kind", "name"]),
    rows("keywords", 1, &["word", "category", "bare_label"]),
    rows("settings", 1, &["name", "type", "context"]),
];

/// The kind of that name.
pub fn named(name: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.name == name)
}
