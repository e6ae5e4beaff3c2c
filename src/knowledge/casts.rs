//! Casts between types. Besides these, PostgreSQL casts any type from and to strings, domains to
//! what they are over, arrays where their elements can be cast, and rows: see its manual.

use super::layout::Cast;
use super::{FunctionId, Provider, TypeId, Versions, table};

/// A cast: `pg_cast`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CastId(u16);

/// Where a cast is applied without being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CastContext {
    /// Nowhere.
    Explicit,
    /// Where a value is stored into a column.
    Assignment,
    /// In every expression.
    Implicit,
}

/// How a cast is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CastMethod {
    /// By calling [`CastId::function`].
    Function,
    /// Not at all: the bytes are the same.
    Binary,
    /// By writing the value as text and reading that.
    InOut,
}

/// The cast from one type to another: the core's if it has one. What several extensions bring for
/// the same types, [`casts`] tells apart.
pub fn cast(source: TypeId, target: TypeId) -> Option<CastId> {
    casts(source, target).next()
}

/// The casts from one type to another.
pub fn casts(source: TypeId, target: TypeId) -> impl ExactSizeIterator<Item = CastId> + Clone {
    let wanted = (source.number(), target.number());
    table::casts().equal(|row| (row.source, row.target).cmp(&wanted)).map(CastId)
}

/// All casts from a type. One of a type to itself only applies a modifier.
pub fn casts_from(source: TypeId) -> impl ExactSizeIterator<Item = CastId> + Clone {
    table::casts().equal(|row| row.source.cmp(&source.number())).map(CastId)
}

/// All casts to a type.
pub fn casts_to(target: TypeId) -> impl ExactSizeIterator<Item = CastId> + Clone {
    let target_of = |number: u16| table::casts().get(number.into()).target;
    let places = table::casts_by_target().equal(|number| target_of(number).cmp(&target.number()));
    places.map(|place| CastId(table::casts_by_target().get(place.into())))
}

impl CastId {
    /// From this type.
    pub fn source(self) -> TypeId {
        TypeId::new(self.row().source)
    }

    /// To this type.
    pub fn target(self) -> TypeId {
        TypeId::new(self.row().target)
    }

    /// Where it is applied without being written.
    pub fn context(self) -> CastContext {
        match self.row().context {
            b'i' => CastContext::Implicit,
            b'a' => CastContext::Assignment,
            _ => CastContext::Explicit,
        }
    }

    /// How it is done.
    pub fn method(self) -> CastMethod {
        match self.row().method {
            b'b' => CastMethod::Binary,
            b'i' => CastMethod::InOut,
            _ => CastMethod::Function,
        }
    }

    /// The function that does it. Its second argument, if it has one, is the target's modifier;
    /// its third says whether the cast is explicit.
    pub fn function(self) -> Option<FunctionId> {
        self.row().function.map(FunctionId::new)
    }

    /// Who brings it.
    pub fn provider(self) -> Provider {
        Provider::new(self.row().provider)
    }

    /// In which major versions it is as it is here.
    pub fn versions(self) -> Versions {
        Versions::from_bits(self.row().versions)
    }

    fn row(self) -> Cast {
        table::casts().get(self.0.into())
    }
}
