//! Owns the text of constants: PostgreSQL's `get_const_expr`.

use super::{Named, Printer};
use crate::analyze::node::Constant;
use crate::analyze::ty::Ty;

impl Printer<'_, '_, '_> {
    /// A constant; without `labelled` as its cast shows it.
    pub(super) fn constant(&mut self, constant: &Constant, labelled: bool) {
        let Some(text) = constant.value.as_deref() else {
            self.out.push_str("NULL");
            if labelled {
                self.label(constant.ty, constant.typmod);
            }
            return;
        };
        let needs_label = match constant.ty {
            ty if ty == Ty::int4() => {
                let negative = text.starts_with('-');
                if negative {
                    self.quoted(text)
                } else {
                    self.out.push_str(text)
                }
                negative
            }
            ty if ty == Ty::numeric() => {
                let bare = text.starts_with(|c: char| c.is_ascii_digit()) && text.contains(['e', 'E', '.']);
                if bare {
                    self.out.push_str(text)
                } else {
                    self.quoted(text)
                }
                !bare || constant.typmod >= 0
            }
            ty if ty == Ty::bool() => {
                self.out.push_str(if text == "t" { "true" } else { "false" });
                false
            }
            ty => {
                let what = self.named_inside(ty, text);
                self.marked(what, |printer| printer.quoted(text));
                ty != Ty::unknown()
            }
        };
        if labelled && needs_label {
            self.label(constant.ty, constant.typmod);
        }
    }

    /// What of the user's a constant names: a label of an enum, a relation.
    fn named_inside(&self, ty: Ty, text: &str) -> Option<Named> {
        let single = self.types.element(ty).unwrap_or(ty);
        if self.types.is_enum(single) {
            return self.types.user(single).map(|(name, _)| Named::Label(name, single != ty));
        }
        let regclass = ty.core_name() == Some("regclass");
        regclass.then(|| crate::analyze::constant::relation_name(text)).flatten().map(Named::Regclass)
    }

    /// `simple_quote_literal`.
    pub(super) fn quoted(&mut self, text: &str) {
        self.out.push('\'');
        for (i, part) in text.split('\'').enumerate() {
            if i > 0 {
                self.out.push_str("''");
            }
            self.out.push_str(part);
        }
        self.out.push('\'');
    }
}
