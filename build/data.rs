//! Reads `data/`: the files that `cargo xtask knowledge` writes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// All that was read.
pub(crate) struct Data {
    /// The names of the extensions, sorted: their places are their numbers.
    pub(crate) extensions: Vec<String>,
    /// Where each of them is assumed to be as it was read elsewhere.
    pub(crate) assumed: Vec<u8>,
    rows: BTreeMap<String, Vec<Row>>,
}

/// A line of a data file.
pub(crate) struct Row {
    /// The extension whose line it is.
    pub(crate) provider: Option<u16>,
    /// The versions in which it holds: bit 0 is 14.
    pub(crate) versions: u8,
    columns: Rc<Vec<String>>,
    fields: Vec<String>,
}

impl Row {
    /// The field in a column.
    pub(crate) fn get(&self, column: &str) -> &str {
        let place = self.columns.iter().position(|name| name == column);
        let place = place.unwrap_or_else(|| panic!("no column `{column}` in {:?}", self.columns));
        &self.fields[place]
    }

    /// The first byte of the field in a column; 0 where it is empty.
    pub(crate) fn byte(&self, column: &str) -> u8 {
        self.get(column).bytes().next().unwrap_or_default()
    }

    /// Whether the field in a column is true.
    pub(crate) fn flag(&self, column: &str) -> bool {
        self.get(column) == "t"
    }
}

impl Data {
    /// Reads the files of a folder.
    pub(crate) fn read(folder: &Path) -> Data {
        let files = files(&folder.join("extensions"));
        let mut data = Data {
            extensions: files.iter().map(|file| stem(file)).collect(),
            assumed: vec![0; files.len()],
            rows: BTreeMap::new(),
        };
        for file in self::files(&folder.join("core")) {
            data.core(&stem(&file), &text(&file));
        }
        for (number, file) in files.iter().enumerate() {
            data.extension(number, &text(file));
        }
        data
    }

    /// The rows of a kind.
    pub(crate) fn rows(&self, kind: &str) -> &[Row] {
        self.rows.get(kind).map_or(&[], Vec::as_slice)
    }

    /// A file of the core: the names of the columns, then the rows of one kind.
    fn core(&mut self, kind: &str, text: &str) {
        let mut lines = text.lines();
        let columns = columns(lines.next().unwrap_or_default());
        let rows = lines.map(|line| row(None, 0, &columns, line));
        self.rows.entry(kind.to_owned()).or_default().extend(rows);
    }

    /// A file of an extension: each line starts with its kind, the names of columns with `#`.
    fn extension(&mut self, number: usize, text: &str) {
        let provider = u16::try_from(number).expect("fewer extensions than 65536");
        let mut names = Rc::default();
        for line in text.lines() {
            let (kind, rest) = line.split_once('\t').unwrap_or((line, ""));
            if kind == "assumed" {
                self.assumed[number] = versions(rest);
            } else if kind.starts_with('#') {
                names = columns(rest);
            } else {
                let row = row(Some(provider), self.assumed[number], &names, rest);
                self.rows.entry(kind.to_owned()).or_default().push(row);
            }
        }
    }
}

fn columns(line: &str) -> Rc<Vec<String>> {
    Rc::new(line.split('\t').map(str::to_owned).collect())
}

fn row(provider: Option<u16>, assumed: u8, columns: &Rc<Vec<String>>, line: &str) -> Row {
    let fields: Vec<_> = line.split('\t').map(str::to_owned).collect();
    assert_eq!(fields.len(), columns.len(), "the columns of {columns:?}: {line}");
    let mut row = Row { provider, versions: 0, columns: Rc::clone(columns), fields };
    // An extension with assumed versions was read on one only, so all its rows hold there.
    row.versions = versions(row.get("versions")) | assumed;
    row
}

/// The set that `14,16-18` writes.
fn versions(text: &str) -> u8 {
    let major = |text: &str| text.parse::<u32>().expect("a major version");
    let range = |part: &str| match part.split_once('-') {
        Some((first, last)) => major(first)..=major(last),
        None => major(part)..=major(part),
    };
    text.split(',').flat_map(range).fold(0, |set, major| set | 1 << (major - 14))
}

/// The data files of a folder, sorted.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|e| e == "tsv")).collect();
    files.sort();
    files
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn text(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}
