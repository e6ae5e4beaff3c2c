//! Owns the type that several expressions share: PostgreSQL's `select_common_type` and its kin.

use super::error::{Analysis, AnalyzeError};
use super::pathway::Context;
use super::ty::{Ty, Types};

impl Types<'_> {
    /// `select_common_type`. Without a context a conflict is no error but no type.
    pub(crate) fn common_type(&self, types: &[Ty], context: Option<(&str, u32)>) -> Analysis<Option<Ty>> {
        let Some(&first) = types.first() else { return Ok(Some(Ty::text())) };
        let different = types.iter().position(|ty| *ty != first);
        if first != Ty::unknown() && different.is_none() {
            return Ok(Some(first));
        }
        let mut best = self.base(first);
        let mut category = self.category(best);
        for &ty in &types[different.unwrap_or(types.len())..] {
            let ty = self.base(ty);
            if ty == Ty::unknown() || ty == best {
                continue;
            }
            if best == Ty::unknown() {
                (best, category) = (ty, self.category(ty));
            } else if self.category(ty) != category {
                let Some((context, at)) = context else { return Ok(None) };
                let (a, b) = (self.describe(best), self.describe(ty));
                return Err(AnalyzeError::error(format!("{context} types {a} and {b} cannot be matched"), at));
            } else if !self.preferred(best)
                && self.can_coerce(best, ty, Context::Implicit)
                && !self.can_coerce(ty, best, Context::Implicit)
            {
                (best, category) = (ty, self.category(ty));
            }
        }
        Ok(Some(if best == Ty::unknown() { Ty::text() } else { best }))
    }

    /// `verify_common_type`.
    pub(crate) fn all_become(&self, types: &[Ty], common: Ty) -> bool {
        types.iter().all(|ty| self.can_coerce(*ty, common, Context::Implicit))
    }
}
