//! Owns which types have an equality and an order: the part of PostgreSQL's typcache.c that grouping and sorting ask.

use super::error::{Analysis, AnalyzeError};
use super::ty::{Ty, Types};
use crate::knowledge::{self, CastContext, CastMethod, Subscript, TypeId, TypeKind};

/// How deep types may lie in each other.
const MAX_DEPTH: u8 = 16;

impl Types<'_> {
    /// Refuses types that have no equality, as PostgreSQL does wherever it groups.
    pub(crate) fn check_equality(&mut self, ty: Ty, at: u32) -> Analysis<()> {
        if self.compares(ty, &["btree", "hash"], 0)? {
            return Ok(());
        }
        let name = self.describe(ty);
        Err(AnalyzeError::error(format!("could not identify an equality operator for type {name}"), at))
    }

    /// Refuses types that have no order, as PostgreSQL does wherever it sorts.
    pub(crate) fn check_ordering(&mut self, ty: Ty, at: u32) -> Analysis<()> {
        if self.compares(ty, &["btree"], 0)? {
            return Ok(());
        }
        let name = self.describe(ty);
        let hint = "Use an explicit ordering operator or modify the query.";
        Err(AnalyzeError::hinted(format!("could not identify an ordering operator for type {name}"), hint, at))
    }

    /// Whether one of the methods has a default operator class for the type, and for all that it consists of.
    fn compares(&mut self, ty: Ty, methods: &[&str], depth: u8) -> Analysis<bool> {
        let ty = self.base(ty);
        if depth > MAX_DEPTH || ty == Ty::unknown() || self.is_enum(ty) || self.is_opaque(ty) {
            return Ok(true);
        }
        // A true array: `int2vector` is one, too.
        let vector = match ty {
            Ty::Known(id) if id.subscript() == Some(Subscript::Array) => id.element().map(Ty::Known),
            _ => None,
        };
        if let Some(element) = vector.or_else(|| self.element(ty)) {
            return self.compares(element, methods, depth + 1);
        }
        match ty {
            // A row of a relation of PostgreSQL's, whose columns are not looked at.
            Ty::Known(id) if id.kind() == TypeKind::Composite => Ok(true),
            Ty::Known(id) => Ok(self.known_compares(id, methods)),
            _ => {
                for (attribute, _) in self.attribute_types(ty)?.unwrap_or_default() {
                    if !self.compares(attribute, methods, depth + 1)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
        }
    }

    /// The type's own class, or that of a type as which its values can be taken without a change of bytes.
    fn known_compares(&self, id: TypeId, methods: &[&str]) -> bool {
        let has = |ty: TypeId| {
            let mut classes = methods.iter().flat_map(|method| knowledge::default_operator_classes(method, ty));
            classes.any(|class| self.installed(class.provider()))
        };
        let coerced = knowledge::casts_from(id)
            .filter(|cast| cast.method() == CastMethod::Binary && cast.context() == CastContext::Implicit)
            .filter(|cast| self.installed(cast.provider()));
        let ranges = id.range_subtype().is_some() || id.range().is_some();
        ranges || has(id) || coerced.map(|cast| cast.target()).any(has)
    }
}
