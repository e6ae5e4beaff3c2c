//! Owns how one type becomes another: PostgreSQL's `find_coercion_pathway`, `find_typmod_coercion_function` and
//! `can_coerce_type`.

use super::error::{Analysis, AnalyzeError};
use super::ty::{Ty, Types};
use crate::knowledge::{self, CastContext, CastId, CastMethod, FunctionId, TypeId, Versions};
use crate::types::major_versions;

/// Who asks for a coercion: PostgreSQL's `CoercionContext`, weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Context {
    /// Nobody: the rules of operators and functions.
    Implicit,
    /// A value is stored into a column.
    Assignment,
    /// A cast is written.
    Explicit,
}

/// How to convert.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Pathway {
    /// The bytes are the same.
    Relabel,
    /// By a function.
    Function(FunctionId),
    /// Through text.
    ViaIo,
    /// Element by element.
    Array,
}

impl Types<'_> {
    /// `find_coercion_pathway`.
    pub(crate) fn pathway(&self, target: Ty, source: Ty, context: Context) -> Option<Pathway> {
        let (source, target) = (self.base(source), self.base(target));
        if source == target {
            return Some(Pathway::Relabel);
        }
        if let (Ty::Known(from), Ty::Known(to)) = (source, target)
            && let Some(cast) = self.cast(from, to)
        {
            let needed = match cast.context() {
                CastContext::Implicit => Context::Implicit,
                CastContext::Assignment => Context::Assignment,
                CastContext::Explicit => Context::Explicit,
            };
            return (context >= needed).then_some(match (cast.method(), cast.function()) {
                (CastMethod::Function, Some(function)) => Pathway::Function(function),
                (CastMethod::Binary, _) => Pathway::Relabel,
                (CastMethod::Function | CastMethod::InOut, _) => Pathway::ViaIo,
            });
        }
        if target != Ty::oidvector()
            && target != Ty::int2vector()
            && let (Some(to), Some(from)) = (self.element(target), self.element(source))
            && self.pathway(to, from, context).is_some()
        {
            return Some(Pathway::Array);
        }
        let string = |ty| self.category(ty) == b'S';
        let by_text =
            context >= Context::Assignment && string(target) || context >= Context::Explicit && string(source);
        by_text.then_some(Pathway::ViaIo)
    }

    /// The cast between two types, if it is there.
    fn cast(&self, from: TypeId, to: TypeId) -> Option<CastId> {
        knowledge::casts(from, to).find(|cast| self.installed(cast.provider()) && self.current(cast.versions()))
    }

    /// Refuses a cast that is not on all versions that count.
    pub(crate) fn check_cast(&self, source: Ty, target: Ty) -> Analysis<()> {
        let (Ty::Known(from), Ty::Known(to)) = (self.base(source), self.base(target)) else { return Ok(()) };
        let needs = self.env.versions();
        let rows = || knowledge::casts(from, to).filter(|cast| self.installed(cast.provider()));
        let has = rows().map(CastId::versions).fold(Versions::NONE, Versions::union);
        if has.includes(needs) || rows().next().is_none() {
            return Ok(());
        }
        let (source, target) = (self.describe(source), self.describe(target));
        let (has, needs) = (major_versions(has), major_versions(needs));
        let message =
            format!("the cast from {source} to {target} exists only in PostgreSQL {has}, not in all of {needs}");
        Err(AnalyzeError::error(message, 0))
    }

    /// `find_typmod_coercion_function`: the function, or that it applies to each element.
    pub(crate) fn typmod_pathway(&self, ty: Ty) -> Option<Pathway> {
        let (single, array) = match self.element(ty) {
            Some(element) => (element, true),
            None => (ty, false),
        };
        let Ty::Known(id) = single else { return None };
        let function = self.cast(id, id)?.function()?;
        Some(if array { Pathway::Array } else { Pathway::Function(function) })
    }

    /// `can_coerce_type` for one pair.
    pub(crate) fn can_coerce(&self, source: Ty, target: Ty, context: Context) -> bool {
        self.can_coerce_plain(source, target, context)
            && (target.poly().is_none() || self.generic_consistent(&[source], &[target]))
    }

    /// `can_coerce_type` for the arguments of a call.
    pub(crate) fn can_coerce_all(&self, sources: &[Ty], targets: &[Ty], context: Context) -> bool {
        sources.iter().zip(targets).all(|(source, target)| self.can_coerce_plain(*source, *target, context))
            && (targets.iter().all(|target| target.poly().is_none()) || self.generic_consistent(sources, targets))
    }

    /// One pair; polymorphic targets are accepted and checked together later.
    fn can_coerce_plain(&self, source: Ty, target: Ty, context: Context) -> bool {
        source == target
            || target == Ty::any()
            || target.poly().is_some()
            || source == Ty::unknown()
            || self.pathway(target, source, context).is_some()
            || source == Ty::record() && self.is_complex(target)
            || target == Ty::record() && self.is_complex(source)
            || target == Ty::record_array() && self.element(source).is_some_and(|element| self.is_complex(element))
    }
}
