//! Owns the choice among overloaded functions or operators: PostgreSQL's `func_match_argtypes` and
//! `func_select_candidate`.

use super::pathway::Context;
use super::ty::{Ty, Types};

/// Something with argument types that a call may mean.
pub(crate) trait Overload {
    /// Its argument types, as many as the call has.
    fn args(&self) -> &[Ty];
}

/// What the choice came to.
pub(crate) enum Choice<C> {
    /// This one.
    One(C),
    /// Several are equally good.
    Several,
    /// None fits.
    None,
}

impl Types<'_> {
    /// The best of the candidates that can take the arguments.
    pub(crate) fn choose<C: Overload>(&self, inputs: &[Ty], mut candidates: Vec<C>) -> Choice<C> {
        candidates.retain(|c| self.can_coerce_all(inputs, &c.args()[..inputs.len()], Context::Implicit));
        match candidates.len() {
            0 => Choice::None,
            1 => candidates.pop().map_or(Choice::None, Choice::One),
            _ => self.select(inputs, candidates).map_or(Choice::Several, Choice::One),
        }
    }

    /// `func_select_candidate`.
    fn select<C: Overload>(&self, inputs: &[Ty], mut candidates: Vec<C>) -> Option<C> {
        let unknown = Ty::unknown();
        let bases: Vec<Ty> = inputs.iter().map(|ty| if *ty == unknown { unknown } else { self.base(*ty) }).collect();
        keep_best(&mut candidates, |args| {
            bases.iter().zip(args).filter(|(base, arg)| **base != unknown && arg == base).count()
        });
        if candidates.len() == 1 {
            return candidates.pop();
        }
        let categories: Vec<u8> = bases.iter().map(|base| self.category(*base)).collect();
        keep_best(&mut candidates, |args| {
            let fits = |i: usize| {
                let arg = args[i];
                bases[i] != unknown && (arg == bases[i] || self.preferred(arg) && self.category(arg) == categories[i])
            };
            (0..bases.len()).filter(|i| fits(*i)).count()
        });
        if candidates.len() == 1 {
            return candidates.pop();
        }
        if !bases.contains(&unknown) {
            return None;
        }
        if let Some(slots) = self.unknown_slots(&bases, &candidates) {
            self.keep_slots(&slots, &mut candidates);
            if candidates.len() == 1 {
                return candidates.pop();
            }
        }
        self.last_gasp(&bases, candidates)
    }

    /// For each unknown input the category that candidates agree on, strings winning, and whether one is preferred there.
    fn unknown_slots<C: Overload>(&self, bases: &[Ty], candidates: &[C]) -> Option<Vec<Option<(u8, bool)>>> {
        let mut slots = Vec::with_capacity(bases.len());
        for (i, base) in bases.iter().enumerate() {
            if *base != Ty::unknown() {
                slots.push(None);
                continue;
            }
            let mut slot: Option<(u8, bool)> = None;
            let mut conflict = false;
            for candidate in candidates {
                let ty = candidate.args()[i];
                let (category, preferred) = (self.category(ty), self.preferred(ty));
                match &mut slot {
                    None => slot = Some((category, preferred)),
                    Some((known, any)) if *known == category => *any |= preferred,
                    Some(known) if category == b'S' => *known = (category, preferred),
                    Some(_) => conflict = true,
                }
            }
            if conflict && slot.is_none_or(|(category, _)| category != b'S') {
                return None;
            }
            slots.push(slot);
        }
        Some(slots)
    }

    /// Keeps the candidates of these categories, unless none is of them.
    fn keep_slots<C: Overload>(&self, slots: &[Option<(u8, bool)>], candidates: &mut Vec<C>) {
        let fits = |candidate: &C| {
            slots.iter().zip(candidate.args()).all(|(slot, ty)| match slot {
                None => true,
                Some((category, preferred)) => self.category(*ty) == *category && (!preferred || self.preferred(*ty)),
            })
        };
        if candidates.iter().any(fits) {
            candidates.retain(fits);
        }
    }

    /// Takes unknown inputs for what all known ones are.
    fn last_gasp<C: Overload>(&self, bases: &[Ty], candidates: Vec<C>) -> Option<C> {
        let mut known = bases.iter().filter(|base| **base != Ty::unknown());
        let first = *known.next()?;
        if known.any(|base| *base != first) {
            return None;
        }
        let all = vec![first; bases.len()];
        let mut fitting =
            candidates.into_iter().filter(|c| self.can_coerce_all(&all, &c.args()[..all.len()], Context::Implicit));
        let one = fitting.next()?;
        fitting.next().is_none().then_some(one)
    }
}

/// Keeps the candidates with the highest score.
fn keep_best<C: Overload>(candidates: &mut Vec<C>, score: impl Fn(&[Ty]) -> usize) {
    let best = candidates.iter().map(|c| score(c.args())).max().unwrap_or(0);
    candidates.retain(|c| score(c.args()) == best);
}
