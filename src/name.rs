//! Owns identifiers: interned names, qualified names, quoting and keywords.
//!
//! Identity never contains quotes: `"Task"` is the five bytes `Task`, `Task` is `task`. Interned names
//! are `Copy`, live as long as the process and compare by their bytes, so that every map over them has
//! one order everywhere.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::{LazyLock, Mutex, PoisonError};

use foldhash::fast::FixedState;

/// An identifier as PostgreSQL stores it: folded, unquoted, at most 63 bytes where the server made it.
///
/// One word wide: catalogs hold tens of thousands of them.
#[derive(Clone, Copy)]
pub struct Ident(&'static Name);

/// A name for ever.
#[derive(Debug)]
pub struct Name {
    /// The first eight bytes as a number, which is ordered as they are: most comparisons end there.
    start: u64,
    text: &'static str,
}

impl Name {
    /// The name of that text.
    pub const fn new(text: &'static str) -> Name {
        let bytes = text.as_bytes();
        let (mut start, mut i) = (0, 0);
        while i < 8 {
            start = start << 8 | if i < bytes.len() { bytes[i] as u64 } else { 0 };
            i += 1;
        }
        Name { start, text }
    }
}

/// The longest name the server keeps, in bytes (`NAMEDATALEN - 1`).
pub const MAX_NAME_BYTES: usize = 63;

/// Every name so far. It is looked into, never iterated: no order can leak out of it.
static INTERNER: LazyLock<Mutex<HashSet<Entry, FixedState>>> = LazyLock::new(|| {
    let constants = [Ident::EMPTY, Ident::PUBLIC, Ident::PG_CATALOG];
    Mutex::new(constants.into_iter().map(|one| Entry(one.0)).collect())
});

/// A name in the interner, found by its bytes.
struct Entry(&'static Name);

impl PartialEq for Entry {
    fn eq(&self, other: &Entry) -> bool {
        self.0.text == other.0.text
    }
}

impl Eq for Entry {}

impl Hash for Entry {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
    }
}

impl std::borrow::Borrow<str> for Entry {
    fn borrow(&self) -> &str {
        self.0.text
    }
}

impl Ident {
    /// No name at all: the schema of an object that has none, say.
    pub const EMPTY: Ident = Ident(&Name::new(""));
    /// The schema that SQL falls back to.
    pub const PUBLIC: Ident = Ident(&Name::new("public"));
    /// The schema of what PostgreSQL brings by itself.
    pub const PG_CATALOG: Ident = Ident(&Name::new("pg_catalog"));

    /// The identifier of these bytes, taken as they are.
    pub fn new(text: &str) -> Ident {
        let mut names = INTERNER.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = names.get(text) {
            return Ident(known.0);
        }
        let kept: &'static str = Box::leak(text.to_owned().into_boxed_str());
        let name: &'static Name = Box::leak(Box::new(Name::new(kept)));
        names.insert(Entry(name));
        Ident(name)
    }

    /// An identifier that is part of the program.
    pub fn from_static(text: &'static str) -> Ident {
        Ident::new(text)
    }

    /// As [`Ident::from_static`], for constants.
    pub const fn constant(name: &'static Name) -> Ident {
        Ident(name)
    }

    /// The bytes.
    pub fn as_str(self) -> &'static str {
        self.0.text
    }

    /// Whether there is no name.
    pub fn is_empty(self) -> bool {
        self.0.text.is_empty()
    }

    /// The name as SQL writes it, quoted where it must be.
    pub fn sql(self) -> Quoted {
        Quoted(self.0.text)
    }
}

impl PartialEq for Ident {
    fn eq(&self, other: &Ident) -> bool {
        std::ptr::eq(self.0, other.0) || self.0.start == other.0.start && self.0.text == other.0.text
    }
}

impl Eq for Ident {}

impl PartialOrd for Ident {
    fn partial_cmp(&self, other: &Ident) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ident {
    fn cmp(&self, other: &Ident) -> Ordering {
        if std::ptr::eq(self.0, other.0) {
            return Ordering::Equal;
        }
        self.0.start.cmp(&other.0.start).then_with(|| self.0.text.cmp(other.0.text))
    }
}

impl Hash for Ident {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
    }
}

impl fmt::Debug for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.0.text, f)
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.text)
    }
}

/// Displays a name as SQL writes it: bare where PostgreSQL's `quote_ident` leaves it bare.
#[derive(Clone, Copy, Debug)]
pub struct Quoted(&'static str);

impl fmt::Display for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_plain(self.0) && !needs_quotes(self.0) {
            f.write_str(self.0)
        } else {
            write!(f, "\"{}\"", self.0.replace('"', "\"\""))
        }
    }
}

/// Whether the text is an identifier that needs no quotes for its characters.
pub fn is_plain(text: &str) -> bool {
    let mut bytes = text.bytes();
    matches!(bytes.next(), Some(b'a'..=b'z' | b'_')) && bytes.all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

/// Whether the word is a keyword of any class but the unreserved one (what `quote_ident` quotes).
pub fn needs_quotes(word: &str) -> bool {
    RESERVED.binary_search(&word).is_ok() || COLUMN_OR_TYPE_NAME.binary_search(&word).is_ok()
}

/// Whether the word is reserved everywhere (it cannot name a column without quotes).
pub fn is_reserved(word: &str) -> bool {
    RESERVED.binary_search(&word).is_ok()
}

/// A name with an optional schema; the schema is empty where none is written.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct QualifiedName {
    /// The schema, or [`Ident::EMPTY`].
    pub schema: Ident,
    /// The name itself.
    pub name: Ident,
}

/// What stands in double quotes; nothing where a word has none.
pub(crate) fn unquoted(word: &str) -> Option<String> {
    let inside = word.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'))?;
    Some(inside.replace("\"\"", "\""))
}

/// A name as SQL reads the word for it: in small letters, but for quotes.
pub(crate) fn folded(word: &str) -> String {
    unquoted(word).unwrap_or_else(|| word.to_lowercase())
}

impl QualifiedName {
    /// The name in that schema.
    pub fn new(schema: Ident, name: Ident) -> QualifiedName {
        QualifiedName { schema, name }
    }

    /// As SQL writes it for the default `search_path`: `public` is left out.
    pub fn sql(self) -> String {
        if self.schema.is_empty() || self.schema == Ident::PUBLIC {
            self.name.sql().to_string()
        } else {
            format!("{}.{}", self.schema.sql(), self.name.sql())
        }
    }
}

impl fmt::Display for QualifiedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sql())
    }
}

/// A string literal as SQL writes it; `E''` only where a backslash or control character asks for it.
pub fn literal(text: &str) -> String {
    let escape = text.chars().any(|c| c == '\\' || (c.is_control() && c != '\n'));
    if !escape {
        return format!("'{}'", text.replace('\'', "''"));
    }
    let mut out = String::from("E'");
    for c in text.chars() {
        match c {
            '\'' => out.push_str("''"),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('\'');
    out
}

/// Text made safe for one line of a comment, a terminal or a report: control characters are spelled out.
pub fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') =>
            {
                out.push_str(&format!("\\u{{{:x}}}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

/// Cuts a name to the server's limit without splitting a character, as `truncate_identifier` does.
pub fn truncate(text: &str) -> &str {
    if text.len() <= MAX_NAME_BYTES {
        return text;
    }
    let mut end = MAX_NAME_BYTES;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// PostgreSQL's reserved keywords, and those that may only name functions and types.
#[rustfmt::skip]
static RESERVED: [&str; 101] = [
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization", "binary",
    "both", "case", "cast", "check", "collate", "collation", "column", "concurrently", "constraint", "create",
    "cross", "current_catalog", "current_date", "current_role", "current_schema", "current_time",
    "current_timestamp", "current_user", "default", "deferrable", "desc", "distinct", "do", "else", "end",
    "except", "false", "fetch", "for", "foreign", "freeze", "from", "full", "grant", "group", "having",
    "ilike", "in", "initially", "inner", "intersect", "into", "is", "isnull", "join", "lateral", "leading",
    "left", "like", "limit", "localtime", "localtimestamp", "natural", "not", "notnull", "null", "offset",
    "on", "only", "or", "order", "outer", "overlaps", "placing", "primary", "references", "returning",
    "right", "select", "session_user", "similar", "some", "symmetric", "system_user", "table", "tablesample",
    "then", "to", "trailing", "true", "union", "unique", "user", "using", "variadic", "verbose", "when",
    "where", "window", "with",
];

/// Keywords that may name a column but no function or type; `quote_ident` quotes them too.
#[rustfmt::skip]
static COLUMN_OR_TYPE_NAME: [&str; 63] = [
    "between", "bigint", "bit", "boolean", "char", "character", "coalesce", "dec", "decimal", "exists",
    "extract", "float", "greatest", "grouping", "inout", "int", "integer", "interval", "json", "json_array",
    "json_arrayagg", "json_exists", "json_object", "json_objectagg", "json_query", "json_scalar",
    "json_serialize", "json_table", "json_value", "least", "merge_action", "national", "nchar", "none",
    "normalize", "nullif", "numeric", "out", "overlay", "position", "precision", "real", "row", "setof",
    "smallint", "substring", "time", "timestamp", "treat", "trim", "values", "varchar", "xmlattributes",
    "xmlconcat", "xmlelement", "xmlexists", "xmlforest", "xmlnamespaces", "xmlparse", "xmlpi", "xmlroot",
    "xmlserialize", "xmltable",
];
