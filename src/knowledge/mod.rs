//! What PostgreSQL and its extensions know by themselves: types, functions, operators, casts, and
//! all else that exists before anybody creates anything, on every major version from 14 to 18.
//!
//! Nothing here is typed in by hand: `cargo xtask knowledge` reads it from real servers into
//! `data/`, and the build script makes tables of bytes from that. Using them costs nothing at
//! start-up, as they hold no pointers, and nothing here allocates.
//!
//! What all extensions bring is in the same tables, so lookups return it too. It is the caller who
//! knows which extensions are installed: each object says where it is from ([`Provider`]), where it
//! lives ([`Home`]) and in which major versions it is so ([`Versions`]). Where a function, say,
//! differs between major versions, there are several of that name and arguments, and no two of
//! them share a version. Types, being referred to, are there once: where versions differ (the
//! category of `"char"`, the length of `aclitem`), they are as in the newest.

mod casts;
mod collations;
mod extensions;
mod functions;
mod indexing;
mod keywords;
mod languages;
mod layout;
mod named;
mod object;
mod operators;
mod origin;
mod public;
mod relations;
mod settings;
mod table;
#[cfg(test)]
mod tests;
mod types;
mod versions;

pub use casts::{CastContext, CastId, CastMethod, cast, casts, casts_from, casts_to};
pub use collations::{CollationId, CollationLibrary, collations};
pub use extensions::{ExtensionId, Release, extension};
pub use functions::{Aggregate, FunctionId, FunctionKind, Volatility, functions};
pub use indexing::{
    AccessMethodId, AccessMethodKind, FamilyId, MemberId, OperatorClassId, access_method, default_operator_class,
    default_operator_classes, equality_operator, family_operators, operator_classes, operator_in_family,
};
pub use keywords::{KeywordCategory, KeywordId, keyword, keywords};
pub use languages::{LanguageId, language};
pub use named::{NamedId, NamedKind, named};
pub use operators::{OperatorId, operators};
pub use origin::{Home, Provider};
pub use relations::{Column, RelationId, RelationKind, relations, system_relation};
pub use settings::{SettingId, setting};
pub use types::{Subscript, TypeId, TypeKind, core_type, types};
pub use versions::Versions;
