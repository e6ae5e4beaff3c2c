//! Types: those that the data files list, and those that follow from them (arrays and rows).

use std::collections::BTreeMap;

use crate::data::{Data, Row};
use crate::layout::{Column, SUBSCRIPTS, Text, Type};
use crate::names::Name;
use crate::output::{Output, number};

/// The numbers of types by name.
pub(crate) struct Types {
    numbers: BTreeMap<Name, u16>,
    /// The types of the elements of each.
    elements: Vec<Option<u16>>,
}

/// A type, before types have numbers.
struct Draft<'d> {
    name: Name,
    provider: Option<u16>,
    versions: u8,
    source: Source<'d>,
}

/// What a type is known from.
enum Source<'d> {
    /// Its own row.
    Listed(&'d Row),
    /// The type of its elements, which is listed or a row type.
    ArrayOf(Name, Option<&'d Row>),
    /// A relation's row.
    RowOf(&'d Row),
}

/// Writes the table of types.
pub(crate) fn write(data: &Data, output: &mut Output) -> Types {
    let drafts = drafts(data);
    let numbers = drafts.iter().enumerate().map(|(place, draft)| (draft.name.clone(), number(place)));
    let mut types = Types { numbers: numbers.collect(), elements: Vec::new() };
    let mut rows = Vec::new();
    for draft in &drafts {
        let object = draft.name.object(output, draft.provider, draft.versions);
        let row = match &draft.source {
            Source::Listed(row) => types.listed(data, output, row),
            Source::ArrayOf(element, row) => types.array(output, element, *row),
            Source::RowOf(row) => types.row(data, row),
        };
        rows.push(Type { object, ..row });
    }
    link_ranges(&mut rows);
    output.table("types", &rows);
    types.elements = rows.iter().map(|row| row.element).collect();
    types
}

/// All types, in the order of their table. A listed type wins over one that follows by rule, and
/// the rows that a relation has for different versions are one type.
fn drafts(data: &Data) -> Vec<Draft<'_>> {
    let mut drafts: BTreeMap<Name, Draft> = BTreeMap::new();
    let mut add = |name: Name, row: &Row, source| {
        let (provider, versions) = (row.provider, row.versions);
        let draft = Draft { name: name.clone(), provider, versions: 0, source };
        let draft = drafts.entry(name).or_insert(draft);
        assert_eq!(draft.provider, provider, "the extension that brings {:?}", draft.name);
        draft.versions |= versions;
    };
    let listed = data.rows("types");
    for row in listed {
        add(Name::of(data, row, "name"), row, Source::Listed(row));
    }
    for row in listed.iter().filter(|row| !row.get("array").is_empty()) {
        let source = Source::ArrayOf(Name::of(data, row, "name"), Some(row));
        add(Name::of(data, row, "array"), row, source);
    }
    for row in data.rows("relations").iter().filter(|row| !row.get("array").is_empty()) {
        let name = Name::of(data, row, "name");
        add(Name::of(data, row, "array"), row, Source::ArrayOf(name.clone(), None));
        add(name, row, Source::RowOf(row));
    }
    let mut drafts: Vec<_> = drafts.into_values().collect();
    drafts.sort_by(|a, b| order(a).cmp(&order(b)));
    drafts
}

fn order<'d>(draft: &'d Draft) -> (&'d str, Option<u16>, &'d str) {
    (&draft.name.name, draft.provider, &draft.name.schema)
}

impl Types {
    /// The number of the type that a row names in a column, if it names any.
    pub(crate) fn of(&self, data: &Data, row: &Row, column: &str) -> Option<u16> {
        let text = row.get(column);
        (!text.is_empty()).then(|| self.named(data, row.provider, text))
    }

    /// The number of a type by its name in a line of some extension, or of the core.
    pub(crate) fn named(&self, data: &Data, provider: Option<u16>, text: &str) -> u16 {
        self.number(&Name::parse(data, provider, text))
    }

    /// The type of a relation's rows; indexes and sequences have none.
    pub(crate) fn of_rows(&self, name: &Name) -> Option<u16> {
        self.numbers.get(name).copied()
    }

    /// A column or argument: `type name`, `type:modifier name`, `type`.
    pub(crate) fn column(&self, data: &Data, output: &mut Output, provider: Option<u16>, text: &str) -> Column {
        let (type_name, name) = text.split_once(' ').unwrap_or((text, ""));
        let (type_name, modifier) = match type_name.rsplit_once(':') {
            Some((before, modifier)) if !before.ends_with("@extschema") => (before, modifier),
            _ => (type_name, ""),
        };
        Column { name: output.text(name), type_id: self.named(data, provider, type_name), modifier: one_more(modifier) }
    }

    /// The type of each argument that a variadic array of this type takes.
    pub(crate) fn variadic(&self, array: u16) -> u16 {
        let name_is = |name: &str| self.number(&Name::builtin(name)) == array;
        let polymorphic = [("any", "any"), ("anyarray", "anyelement"), ("anycompatiblearray", "anycompatible")];
        match polymorphic.into_iter().find(|(name, _)| name_is(name)) {
            Some((_, element)) => self.number(&Name::builtin(element)),
            None => self.elements[usize::from(array)].expect("an array type"),
        }
    }

    fn number(&self, name: &Name) -> u16 {
        *self.numbers.get(name).unwrap_or_else(|| panic!("no type {name:?}"))
    }

    fn listed(&self, data: &Data, output: &mut Output, row: &Row) -> Type {
        let length: i16 = row.get("length").parse().expect("a length");
        Type {
            kind: row.byte("kind"),
            category: row.byte("category"),
            preferred: row.flag("preferred"),
            length: length.cast_unsigned(),
            storage: row.byte("storage"),
            collation: output.text(row.get("collation")),
            has_modifier: row.flag("has_modifier"),
            element: self.of(data, row, "element"),
            subscript: subscript(row.get("subscript")),
            array: self.of(data, row, "array"),
            base: self.of(data, row, "base"),
            base_modifier: one_more(row.get("base_modifier")),
            range_subtype: self.of(data, row, "range_subtype"),
            multirange: self.of(data, row, "multirange"),
            ..Type::default()
        }
    }

    /// The rule by which a type gets its array type; `read.sql` lists the exceptions.
    fn array(&self, output: &mut Output, element: &Name, row: Option<&Row>) -> Type {
        let collation = row.map_or(Text::default(), |row| output.text(row.get("collation")));
        Type {
            kind: b'b',
            category: b'A',
            length: u16::MAX,
            storage: b'x',
            collation,
            has_modifier: row.is_some_and(|row| row.flag("has_modifier")),
            element: Some(self.number(element)),
            subscript: subscript("array_subscript_handler"),
            ..Type::default()
        }
    }

    fn row(&self, data: &Data, row: &Row) -> Type {
        Type {
            kind: b'c',
            category: b'C',
            length: u16::MAX,
            storage: b'x',
            array: self.of(data, row, "array"),
            ..Type::default()
        }
    }
}

fn subscript(handler: &str) -> u8 {
    let place = SUBSCRIPTS.iter().position(|known| *known == handler);
    let place = place.unwrap_or_else(|| panic!("an unknown subscript handler: {handler}"));
    u8::try_from(place).expect("a short list")
}

/// A modifier plus one; 0 where there is none.
fn one_more(modifier: &str) -> u32 {
    if modifier.is_empty() {
        return 0;
    }
    modifier.parse::<u32>().expect("a modifier") + 1
}

/// Multiranges know their ranges.
fn link_ranges(rows: &mut [Type]) {
    for place in 0..rows.len() {
        if let Some(multirange) = rows[place].multirange {
            rows[usize::from(multirange)].range = Some(number(place));
        }
    }
}
