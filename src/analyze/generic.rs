//! Owns polymorphic arguments: PostgreSQL's `check_generic_type_consistency` and `enforce_generic_type_consistency`.

use super::error::{Analysis, AnalyzeError};
use super::ty::{Poly, Ty, Types};
use crate::knowledge::TypeId;

/// What the polymorphic arguments of a call were found to be.
#[derive(Default)]
struct Found {
    element: Option<Ty>,
    array: Option<Ty>,
    range: Option<Ty>,
    multirange: Option<Ty>,
    non_array: bool,
    is_enum: bool,
    family_one: bool,
    unknowns: bool,
    compatible: Vec<Ty>,
    compatible_range: Option<Ty>,
    compatible_multirange: Option<Ty>,
    compatible_non_array: bool,
    family_two: bool,
}

/// What a call's polymorphic parts come to.
struct Resolved {
    element: Option<Ty>,
    array: Option<Ty>,
    range: Option<Ty>,
    multirange: Option<Ty>,
    compatible: Option<Ty>,
}

impl Types<'_> {
    /// `check_generic_type_consistency`.
    pub(crate) fn generic_consistent(&self, actual: &[Ty], declared: &[Ty]) -> bool {
        self.gather(actual, declared).is_ok_and(|found| self.resolve_generic(found, true).is_ok())
    }

    /// `enforce_generic_type_consistency`: what the call returns; `declared` becomes what arguments are coerced to.
    pub(crate) fn enforce_generic(&self, actual: &[Ty], declared: &mut [Ty], result: Ty) -> Analysis<Ty> {
        if declared.iter().all(|ty| ty.poly().is_none()) {
            return Ok(result);
        }
        let found = self.gather(actual, declared)?;
        let (family_one, unknowns) = (found.family_one, found.unknowns);
        let resolved = self.resolve_generic(found, false)?;
        self.replace(actual, declared, &resolved, family_one && unknowns)?;
        self.generic_result(result, &resolved)
    }

    fn gather(&self, actual: &[Ty], declared: &[Ty]) -> Analysis<Found> {
        let mut found = Found::default();
        for (&ty, &wanted) in actual.iter().zip(declared) {
            let Some(poly) = wanted.poly() else { continue };
            self.gather_one(&mut found, poly, ty, wanted)?;
        }
        Ok(found)
    }

    fn gather_one(&self, found: &mut Found, poly: Poly, ty: Ty, wanted: Ty) -> Analysis<()> {
        let known = ty != Ty::unknown();
        match poly {
            Poly::Element | Poly::NonArray | Poly::Enum | Poly::Array | Poly::Range | Poly::Multirange => {
                found.family_one = true;
                found.unknowns |= !known;
                found.non_array |= poly == Poly::NonArray;
                found.is_enum |= poly == Poly::Enum;
            }
            _ => {
                found.family_two = true;
                found.compatible_non_array |= poly == Poly::CompatibleNonArray;
            }
        }
        if !known {
            return Ok(());
        }
        let base = self.base(ty);
        match poly {
            Poly::Element | Poly::NonArray | Poly::Enum => self.set_alike(&mut found.element, ty, "anyelement"),
            Poly::Array => self.set_alike(&mut found.array, base, "anyarray"),
            Poly::Range => self.set_alike(&mut found.range, base, "anyrange"),
            Poly::Multirange => self.set_alike(&mut found.multirange, base, "anymultirange"),
            Poly::Compatible | Poly::CompatibleNonArray => {
                found.compatible.push(ty);
                Ok(())
            }
            Poly::CompatibleArray => {
                let element = self.element(base).ok_or_else(|| self.not_a("an array", wanted, base))?;
                found.compatible.push(element);
                Ok(())
            }
            Poly::CompatibleRange => self.set_alike(&mut found.compatible_range, base, "anycompatiblerange"),
            Poly::CompatibleMultirange => {
                self.set_alike(&mut found.compatible_multirange, base, "anycompatiblemultirange")
            }
        }
    }

    fn set_alike(&self, slot: &mut Option<Ty>, ty: Ty, name: &str) -> Analysis<()> {
        match *slot {
            Some(known) if known != ty => Err(AnalyzeError::Error {
                message: format!("arguments declared \"{name}\" are not all alike"),
                hint: Some(format!("{} versus {}", self.describe(known), self.describe(ty))),
                at: 0,
            }),
            _ => {
                *slot = Some(ty);
                Ok(())
            }
        }
    }

    fn not_a(&self, what: &str, wanted: Ty, ty: Ty) -> AnalyzeError {
        let (wanted, ty) = (self.describe(wanted), self.describe(ty));
        AnalyzeError::error(format!("argument declared {wanted} is not {what} but type {ty}"), 0)
    }

    fn inconsistent(&self, a: &str, b: &str) -> AnalyzeError {
        AnalyzeError::error(format!("argument declared {a} is not consistent with argument declared {b}"), 0)
    }

    /// Checks what was found; `lenient` accepts what is still unknown.
    fn resolve_generic(&self, found: Found, lenient: bool) -> Analysis<Resolved> {
        let mut out = Resolved {
            element: found.element,
            array: found.array,
            range: found.range,
            multirange: found.multirange,
            compatible: None,
        };
        if found.family_one {
            self.resolve_family_one(&found, &mut out, lenient)?;
        }
        if found.family_two {
            self.resolve_family_two(&found, &mut out)?;
        }
        Ok(out)
    }

    fn resolve_family_one(&self, found: &Found, out: &mut Resolved, lenient: bool) -> Analysis<()> {
        if let Some(array) = found.array {
            let element = self.element(array).ok_or_else(|| self.not_a("an array", any("anyarray"), array))?;
            self.agree(&mut out.element, element, "anyarray", "anyelement")?;
        }
        if let Some(multirange) = found.multirange {
            let range = range_of(multirange)
                .ok_or_else(|| self.not_a("a multirange type", any("anymultirange"), multirange))?;
            self.agree(&mut out.range, range, "anymultirange", "anyrange")?;
        }
        if let Some(range) = out.range {
            let subtype = subtype_of(range).ok_or_else(|| self.not_a("a range type", any("anyrange"), range))?;
            self.agree(&mut out.element, subtype, "anyrange", "anyelement")?;
            out.multirange = out.multirange.or_else(|| multirange_of(range));
        }
        let Some(element) = out.element else {
            if lenient && !found.is_enum {
                return Ok(());
            }
            let message = "could not determine polymorphic type because input has type unknown";
            return Err(AnalyzeError::error(message, 0));
        };
        if found.non_array && self.base_element(element).is_some() {
            let message = format!("type matched to anynonarray is an array type: {}", self.describe(element));
            return Err(AnalyzeError::error(message, 0));
        }
        if found.is_enum && !self.is_enum(element) {
            let message = format!("type matched to anyenum is not an enum type: {}", self.describe(element));
            return Err(AnalyzeError::error(message, 0));
        }
        Ok(())
    }

    fn agree(&self, slot: &mut Option<Ty>, ty: Ty, from: &str, with: &str) -> Analysis<()> {
        match *slot {
            Some(known) if known != ty => Err(self.inconsistent(from, with)),
            _ => {
                *slot = Some(ty);
                Ok(())
            }
        }
    }

    fn resolve_family_two(&self, found: &Found, out: &mut Resolved) -> Analysis<()> {
        if found.compatible_range.is_some() || found.compatible_multirange.is_some() {
            return Err(AnalyzeError::unknown("a function over anycompatiblerange", 0));
        }
        if found.compatible.is_empty() {
            out.compatible = Some(Ty::text());
            return Ok(());
        }
        let common = self.common_type(&found.compatible, None)?.filter(|ty| self.all_become(&found.compatible, *ty));
        let Some(common) = common else {
            let message = "arguments of anycompatible family cannot be cast to a common type";
            return Err(AnalyzeError::error(message, 0));
        };
        if found.compatible_non_array && self.base_element(common).is_some() {
            let message = format!("type matched to anycompatiblenonarray is an array type: {}", self.describe(common));
            return Err(AnalyzeError::error(message, 0));
        }
        out.compatible = Some(common);
        Ok(())
    }

    /// Puts what was found in place of the polymorphic types that arguments have to be coerced to.
    fn replace(&self, actual: &[Ty], declared: &mut [Ty], resolved: &Resolved, unknowns: bool) -> Analysis<()> {
        for (&ty, slot) in actual.iter().zip(declared.iter_mut()) {
            let Some(poly) = slot.poly() else { continue };
            let unknown = unknowns && ty == Ty::unknown();
            let new = match poly {
                Poly::Compatible | Poly::CompatibleNonArray => resolved.compatible,
                Poly::CompatibleArray => Some(self.array_for(resolved.compatible)?),
                Poly::Element | Poly::NonArray | Poly::Enum if unknown => resolved.element,
                Poly::Array if unknown => Some(match resolved.array {
                    Some(array) => array,
                    None => self.array_for(resolved.element)?,
                }),
                Poly::Range if unknown => Some(resolved.range.ok_or_else(|| self.undetermined(*slot))?),
                Poly::Multirange if unknown => Some(resolved.multirange.ok_or_else(|| self.undetermined(*slot))?),
                _ => None,
            };
            if let Some(new) = new {
                *slot = new;
            }
        }
        Ok(())
    }

    fn array_for(&self, element: Option<Ty>) -> Analysis<Ty> {
        element.and_then(|element| self.array(element)).ok_or_else(|| {
            let name = element.map_or_else(|| "unknown".to_owned(), |element| self.describe(element));
            AnalyzeError::error(format!("could not find array type for data type {name}"), 0)
        })
    }

    fn undetermined(&self, ty: Ty) -> AnalyzeError {
        let name = self.describe(ty);
        AnalyzeError::error(format!("could not determine polymorphic type {name} because input has type unknown"), 0)
    }

    fn generic_result(&self, result: Ty, resolved: &Resolved) -> Analysis<Ty> {
        let Some(poly) = result.poly() else { return Ok(result) };
        let missing = || self.undetermined(result);
        match poly {
            Poly::Element | Poly::NonArray | Poly::Enum => resolved.element.ok_or_else(missing),
            Poly::Array => match resolved.array {
                Some(array) => Ok(array),
                None => self.array_for(resolved.element),
            },
            Poly::Range => resolved.range.ok_or_else(missing),
            Poly::Multirange => resolved.multirange.ok_or_else(missing),
            Poly::Compatible | Poly::CompatibleNonArray => resolved.compatible.ok_or_else(missing),
            Poly::CompatibleArray => self.array_for(resolved.compatible),
            Poly::CompatibleRange | Poly::CompatibleMultirange => Err(missing()),
        }
    }
}

/// The pseudo-type of that name.
fn any(name: &'static str) -> Ty {
    crate::knowledge::core_type(name).map_or_else(Ty::any, Ty::Known)
}

fn known(ty: Ty, part: impl Fn(TypeId) -> Option<TypeId>) -> Option<Ty> {
    match ty {
        Ty::Known(id) => part(id).map(Ty::Known),
        Ty::User(_) | Ty::UserArray(_) => None,
    }
}

fn range_of(multirange: Ty) -> Option<Ty> {
    known(multirange, TypeId::range)
}

fn multirange_of(range: Ty) -> Option<Ty> {
    known(range, TypeId::multirange)
}

fn subtype_of(range: Ty) -> Option<Ty> {
    known(range, TypeId::range_subtype)
}
