//! Types.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::layout::SUBSCRIPTS;
use super::object::object;
use super::{Home, Provider, table};

object! {
    /// A type: `pg_type`.
    TypeId in types: Type
}

/// What kind of type it is: `typtype`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TypeKind {
    /// An ordinary type, or an array.
    Base,
    /// A row of named columns: one is made for each table and view.
    Composite,
    /// Another type with constraints.
    Domain,
    /// A list of names.
    Enum,
    /// Only for the arguments and results of functions: `anyelement`, `trigger`, `void`.
    Pseudo,
    /// Values between two bounds.
    Range,
    /// Several such.
    Multirange,
}

/// How a value of the type is subscripted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subscript {
    /// As an array.
    Array,
    /// As an array of fixed length, which it is not to any function: `point`, `name`.
    FixedArray,
    /// As `jsonb`.
    Jsonb,
    /// As `hstore`.
    Hstore,
}

/// All types of that name, the core's first.
pub fn types(name: &str) -> impl ExactSizeIterator<Item = TypeId> + DoubleEndedIterator + Clone + use<> {
    table::types().equal(|row| row.object.name.order(name)).map(TypeId)
}

/// The core's type of that name in `pg_catalog`.
pub fn core_type(name: &str) -> Option<TypeId> {
    static BY_NAME: LazyLock<HashMap<&str, TypeId, FixedState>> = LazyLock::new(|| {
        let all = table::types().all().map(TypeId);
        let core = all.filter(|id| id.provider() == Provider::Core && id.home().is_pg_catalog());
        core.map(|id| (id.name(), id)).collect()
    });
    BY_NAME.get(name).copied()
}

impl TypeId {
    /// A number in the tables.
    pub(super) fn new(number: u16) -> TypeId {
        TypeId(number)
    }

    /// Its number in the tables.
    pub(super) fn number(self) -> u16 {
        self.0
    }

    /// What kind of type it is.
    pub fn kind(self) -> TypeKind {
        match self.row().kind {
            b'c' => TypeKind::Composite,
            b'd' => TypeKind::Domain,
            b'e' => TypeKind::Enum,
            b'p' => TypeKind::Pseudo,
            b'r' => TypeKind::Range,
            b'm' => TypeKind::Multirange,
            _ => TypeKind::Base,
        }
    }

    /// The letter of its category, by which overloads are resolved: `typcategory`.
    pub fn category(self) -> u8 {
        self.row().category
    }

    /// Whether it is preferred in its category.
    pub fn preferred(self) -> bool {
        self.row().preferred
    }

    /// The size of its values in bytes; none where it varies.
    pub fn length(self) -> Option<u16> {
        Some(self.row().length).filter(|&length| length < u16::MAX - 1)
    }

    /// The letter of its storage: p(lain), e(xternal), m(ain), x for extended.
    pub fn storage(self) -> u8 {
        self.row().storage
    }

    /// The type of its elements, where it is an array to functions such as `array_append`. That
    /// includes `int2vector` and `oidvector`.
    pub fn element(self) -> Option<TypeId> {
        self.subscripted().filter(|_| self.subscript() == Some(Subscript::Array))
    }

    /// What a subscript gives, also where it is no array: `typelem`.
    pub fn subscripted(self) -> Option<TypeId> {
        self.row().element.map(TypeId)
    }

    /// How it is subscripted, if it is.
    pub fn subscript(self) -> Option<Subscript> {
        match SUBSCRIPTS.get(usize::from(self.row().subscript)) {
            Some(&"array_subscript_handler") => Some(Subscript::Array),
            Some(&"raw_array_subscript_handler") => Some(Subscript::FixedArray),
            Some(&"jsonb_subscript_handler") => Some(Subscript::Jsonb),
            Some(&"hstore_subscript_handler") => Some(Subscript::Hstore),
            _ => None,
        }
    }

    /// The type of arrays of it.
    pub fn array(self) -> Option<TypeId> {
        self.row().array.map(TypeId)
    }

    /// What it is a domain over.
    pub fn base(self) -> Option<TypeId> {
        self.row().base.map(TypeId)
    }

    /// The modifier of what it is a domain over.
    pub fn base_modifier(self) -> Option<i32> {
        table::modifier(self.row().base_modifier)
    }

    /// What it is a range over.
    pub fn range_subtype(self) -> Option<TypeId> {
        self.row().range_subtype.map(TypeId)
    }

    /// A range's multirange type.
    pub fn multirange(self) -> Option<TypeId> {
        self.row().multirange.map(TypeId)
    }

    /// A multirange's range type.
    pub fn range(self) -> Option<TypeId> {
        self.row().range.map(TypeId)
    }

    /// Whether it takes a modifier, as in `varchar(3)`.
    pub fn has_typmod(self) -> bool {
        self.row().has_modifier
    }

    /// Whether its values have a collation.
    pub fn collatable(self) -> bool {
        self.collation().is_some()
    }

    /// The collation that its values have unless another is given: `default`, or `C` for `name`;
    /// all such are in `pg_catalog`.
    pub fn collation(self) -> Option<&'static str> {
        self.row().collation.some()
    }

    /// Whether it has that name in `pg_catalog`.
    pub fn is(self, name: &str) -> bool {
        self.row().object.name.order(name).is_eq() && self.home() == Home::Schema("pg_catalog")
    }
}
