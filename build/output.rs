//! What the build script writes: a file of bytes for each table, and the text of all strings.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::layout::{Coder, Field, Span, Text};

/// Strings, each once, and the tables of several owners.
#[derive(Default)]
pub(crate) struct Output {
    text: String,
    known: BTreeMap<String, Text>,
    /// Texts that rows refer to as spans.
    texts: Vec<Text>,
    folder: PathBuf,
}

impl Output {
    /// An output into a folder.
    pub(crate) fn new(folder: &Path) -> Output {
        fs::create_dir_all(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        Output { folder: folder.to_owned(), ..Output::default() }
    }

    /// A string's place in the text.
    pub(crate) fn text(&mut self, string: &str) -> Text {
        if let Some(text) = self.known.get(string) {
            return *text;
        }
        let place = u32::try_from(self.text.len()).expect("a short text");
        let length = u8::try_from(string.len()).unwrap_or_else(|_| panic!("too long: {string}"));
        assert!(place < 1 << 24, "the text has outgrown its offsets");
        let text = Text { packed: place << 8 | u32::from(length) };
        self.text.push_str(string);
        self.known.insert(string.to_owned(), text);
        text
    }

    /// A list of strings, which a file separates by commas.
    pub(crate) fn texts(&mut self, list: &str) -> Span {
        let new: Vec<_> = list.split(", ").filter(|name| !name.is_empty()).collect();
        let new: Vec<_> = new.into_iter().map(|name| self.text(name)).collect();
        append(&mut self.texts, new)
    }

    /// Writes a table.
    pub(crate) fn table<R: Field>(&self, name: &str, rows: &[R]) {
        let mut bytes = Bytes(Vec::with_capacity(rows.len() * R::WIDTH));
        for mut row in rows.iter().copied() {
            row.code(&mut bytes);
        }
        assert_eq!(bytes.0.len(), rows.len() * R::WIDTH, "the width of {name}");
        self.file(&format!("{name}.bin"), &bytes.0);
    }

    /// Writes the strings, after all else.
    pub(crate) fn finish(&self) {
        self.table("texts", &self.texts);
        self.file("text.txt", self.text.as_bytes());
    }

    fn file(&self, name: &str, bytes: &[u8]) {
        let file = self.folder.join(name);
        fs::write(&file, bytes).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    }
}

/// Adds rows to a table and says where they are.
pub(crate) fn append<R>(table: &mut Vec<R>, rows: Vec<R>) -> Span {
    let start = u32::try_from(table.len()).expect("a table of fewer than 2^32 rows");
    let len = u16::try_from(rows.len()).expect("fewer than 65536 rows together");
    table.extend(rows);
    Span { start, len }
}

/// The number of a row that others refer to.
pub(crate) fn number(place: usize) -> u16 {
    let number = u16::try_from(place).ok().filter(|&number| number != u16::MAX);
    number.expect("a table of fewer than 65535 rows")
}

/// Takes the values of fields.
struct Bytes(Vec<u8>);

impl Coder for Bytes {
    fn byte(&mut self, value: &mut u8) {
        self.0.push(*value);
    }

    fn short(&mut self, value: &mut u16) {
        self.0.extend(value.to_le_bytes());
    }

    fn long(&mut self, value: &mut u32) {
        self.0.extend(value.to_le_bytes());
    }
}
