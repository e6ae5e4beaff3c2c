//! The tables that the build script wrote, and how rows and strings are read from them.

use std::cmp::Ordering;
use std::marker::PhantomData;
use std::ops::Range;

use super::layout::{self, Coder, Field, Span, Text};

/// Rows of one kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table<R> {
    bytes: &'static [u8],
    row: PhantomData<R>,
}

impl<R: Field> Table<R> {
    /// How many rows there are.
    pub(super) fn len(self) -> usize {
        self.bytes.len() / R::WIDTH
    }

    /// The row at a place; past the end, one of zeros.
    #[inline]
    pub(super) fn get(self, place: usize) -> R {
        let start = place * R::WIDTH;
        let mut row = R::default();
        row.code(&mut Reader { rest: self.bytes.get(start..start + R::WIDTH).unwrap_or_default() });
        row
    }

    /// The places of all rows.
    pub(super) fn all(self) -> Range<u16> {
        0..u16::try_from(self.len()).unwrap_or(u16::MAX)
    }

    /// The places of the rows that `order` finds equal, in a table that is sorted by it.
    pub(super) fn equal(self, order: impl Fn(R) -> Ordering) -> Range<u16> {
        let all = self.all();
        let start = partition(all.clone(), |place| order(self.get(place.into())).is_lt());
        let equal = |place: u16| order(self.get(place.into())).is_eq();
        // Few rows are alike: the end is near.
        let mut near: u16 = 1;
        while near < all.end - start && equal(start + near - 1) {
            near = near.saturating_mul(2);
        }
        let end = partition(start..all.end.min(start.saturating_add(near)), equal);
        start..end
    }
}

/// The first place of a range where something no longer holds that holds up to there.
fn partition(range: Range<u16>, holds: impl Fn(u16) -> bool) -> u16 {
    let Range { mut start, mut end } = range;
    while start < end {
        let middle = start + (end - start) / 2;
        if holds(middle) {
            start = middle + 1;
        } else {
            end = middle;
        }
    }
    start
}

/// Sets fields from bytes.
struct Reader {
    rest: &'static [u8],
}

impl Reader {
    #[inline]
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let Some((taken, rest)) = self.rest.split_first_chunk() else {
            return [0; N];
        };
        self.rest = rest;
        *taken
    }
}

impl Coder for Reader {
    #[inline]
    fn byte(&mut self, value: &mut u8) {
        [*value] = self.take();
    }

    #[inline]
    fn short(&mut self, value: &mut u16) {
        *value = u16::from_le_bytes(self.take());
    }

    #[inline]
    fn long(&mut self, value: &mut u32) {
        *value = u32::from_le_bytes(self.take());
    }
}

impl Text {
    /// The string.
    pub(super) fn get(self) -> &'static str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// The string, if it is not empty.
    pub(super) fn some(self) -> Option<&'static str> {
        Some(self.get()).filter(|text| !text.is_empty())
    }

    /// How it compares with another string.
    pub(super) fn order(self, other: &str) -> Ordering {
        self.bytes().cmp(other.as_bytes())
    }

    /// How it compares with another string where capital letters do not matter.
    pub(super) fn order_ignoring_case(self, other: &str) -> Ordering {
        let lower = |byte: &u8| byte.to_ascii_lowercase();
        self.bytes().iter().map(lower).cmp(other.as_bytes().iter().map(lower))
    }

    fn bytes(self) -> &'static [u8] {
        let start = (self.packed >> 8) as usize;
        let length = (self.packed & 0xff) as usize;
        TEXT.get(start..start + length).unwrap_or_default()
    }
}

impl Span {
    /// The rows of a table that it means.
    pub(super) fn rows<R: Field>(
        self,
        table: Table<R>,
    ) -> impl ExactSizeIterator<Item = R> + DoubleEndedIterator + Clone {
        let start = self.start as usize;
        (0..self.len).map(move |place| table.get(start + usize::from(place)))
    }

    /// The strings that it means.
    pub(super) fn texts(self) -> impl ExactSizeIterator<Item = &'static str> + Clone {
        self.rows(texts()).map(Text::get)
    }
}

/// A modifier, which tables hold plus one.
pub(super) fn modifier(one_more: u32) -> Option<i32> {
    i32::try_from(one_more).ok()?.checked_sub(1).filter(|modifier| *modifier >= 0)
}

macro_rules! bytes {
    ($file:literal) => {
        *include_bytes!(concat!(env!("OUT_DIR"), "/knowledge/", $file))
    };
    (len $file:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/knowledge/", $file)).len()
    };
}

/// All strings, one after the other.
static TEXT: [u8; bytes!(len "text.txt")] = bytes!("text.txt");

macro_rules! tables {
    ($($(#[$doc:meta])* $name:ident: $row:ty = $file:literal;)+) => {
        $(
            $(#[$doc])*
            pub(super) fn $name() -> Table<$row> {
                static BYTES: [u8; bytes!(len $file)] = bytes!($file);
                Table { bytes: &BYTES, row: PhantomData }
            }
        )+

        /// How many bytes all tables and strings take.
        #[cfg(test)]
        pub(super) fn size() -> usize {
            TEXT.len() $(+ $name().bytes.len())+
        }
    };
}

tables! {
    /// Sorted by name, as all tables of objects are unless they say otherwise; the core's come
    /// before those of extensions.
    types: layout::Type = "types.bin";
    /// Sorted by name.
    functions: layout::Function = "functions.bin";
    /// Sorted by name.
    operators: layout::Operator = "operators.bin";
    /// Sorted by source, then target.
    casts: layout::Cast = "casts.bin";
    /// The places of casts, sorted by target.
    casts_by_target: u16 = "casts_by_target.bin";
    /// Sorted by name.
    access_methods: layout::AccessMethod = "access_methods.bin";
    /// Sorted by access method, then name.
    families: layout::Family = "families.bin";
    /// Sorted by family, then operator.
    members: layout::Member = "members.bin";
    /// Sorted by access method, then name.
    operator_classes: layout::OperatorClass = "operator_classes.bin";
    /// The places of default operator classes, sorted by access method, then input type.
    default_operator_classes: u16 = "default_operator_classes.bin";
    /// Sorted by name.
    relations: layout::Relation = "relations.bin";
    /// Columns of relations and arguments of functions, which refer to them.
    columns: layout::Column = "columns.bin";
    /// Sorted by name.
    collations: layout::Collation = "collations.bin";
    /// Sorted by name.
    languages: layout::Language = "languages.bin";
    /// Sorted by name.
    names: layout::Named = "names.bin";
    /// Sorted by word.
    keywords: layout::Keyword = "keywords.bin";
    /// Sorted by name in lower case.
    settings: layout::Setting = "settings.bin";
    /// Sorted by name.
    extensions: layout::Extension = "extensions.bin";
    /// Releases of extensions, which refer to them.
    releases: layout::Release = "releases.bin";
    /// Lists of strings.
    texts: Text = "texts.bin";
}
