//! Key words.

use super::layout::Keyword;
use super::{Versions, table};

/// A key word in some major versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeywordId(u16);

/// What a key word may not name without quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeywordCategory {
    /// It may name everything.
    Unreserved,
    /// It may not name functions or types.
    ColumnName,
    /// It may name only functions and types.
    TypeOrFunctionName,
    /// It may name nothing but a result column after AS.
    Reserved,
}

/// A word's category in the newest major version that has it as a key word.
pub fn keyword(word: &str) -> Option<KeywordCategory> {
    keywords(word).max_by_key(|id| id.versions().last()).map(KeywordId::category)
}

/// What a word, in lower case, is in the major versions: several, if it differs.
pub fn keywords(word: &str) -> impl ExactSizeIterator<Item = KeywordId> + Clone + use<> {
    table::keywords().equal(|row| row.word.order(word)).map(KeywordId)
}

impl KeywordId {
    /// All there are, by word.
    pub fn all() -> impl ExactSizeIterator<Item = KeywordId> + Clone {
        table::keywords().all().map(KeywordId)
    }

    /// The word, in lower case.
    pub fn word(self) -> &'static str {
        self.row().word.get()
    }

    /// What it may not name without quotes.
    pub fn category(self) -> KeywordCategory {
        match self.row().category {
            b'U' => KeywordCategory::Unreserved,
            b'C' => KeywordCategory::ColumnName,
            b'T' => KeywordCategory::TypeOrFunctionName,
            _ => KeywordCategory::Reserved,
        }
    }

    /// Whether it may name a result column without AS.
    pub fn bare_label(self) -> bool {
        self.row().bare_label
    }

    /// In which major versions it is so.
    pub fn versions(self) -> Versions {
        Versions::from_bits(self.row().versions)
    }

    fn row(self) -> Keyword {
        table::keywords().get(self.0.into())
    }
}
