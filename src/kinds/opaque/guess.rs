//! Owns what a text that is beyond analysis may use, by the names in it: more rather than less.

use crate::kinds::constraint::Constraint;
use crate::kinds::routine::Routine;
use crate::kinds::{Dependency, Model as _, Object, ObjectId, ObjectKind, Renaming, Strength};
use crate::knowledge;
use crate::name::{Ident, folded};
use crate::replay::{Mode, Refusal, Replayer, split};
use crate::sql;

/// An object, or a column of it.
type Used = (ObjectId, Option<Ident>);

/// What a text may use, in order.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Guess(Vec<Used>);

impl Guess {
    /// The relations, functions and types that a text names, and all columns of those relations whose names are in it; the
    /// sequences that its strings name, and the primary key where rows are grouped; `but` for these.
    ///
    /// # Errors
    ///
    /// A relation that is not declared, or not yet.
    pub(crate) fn of(
        cx: &Replayer,
        named: &sql::Named,
        mentions: &[Ident],
        but: &[Option<Used>],
    ) -> Result<Guess, Refusal> {
        let mut out: Vec<Used> = Vec::new();
        for name in &named.relations {
            let of = match cx.relation_by_name(name) {
                Ok(of) => of,
                Err(missing) if cx.mode == Mode::Declared && is_ours(name) => return Err(missing),
                Err(_) => continue,
            };
            out.push((of, None));
            let columns: Vec<Ident> = match cx.catalog.get(of) {
                Some(Object::Table(table)) => table.columns.iter().map(|one| one.name).collect(),
                Some(Object::View(view)) => view.columns.iter().map(|one| one.name).collect(),
                _ => Vec::new(),
            };
            let used = |column: &Ident| named.all_columns || mentions.binary_search(column).is_ok();
            out.extend(columns.into_iter().filter(used).map(|column| (of, Some(column))));
            let keys = cx.catalog.dependents_of::<Constraint>(of).filter(|one| named.groups && one.owner == of);
            out.extend(keys.filter(|one| one.key().is_some_and(|key| key.primary)).map(|one| (one.id(), None)));
        }
        let sequence = |text: &String| {
            let name: Vec<Ident> = text.split('.').map(|part| Ident::new(&folded(part))).collect();
            cx.relation_by_name(&name).ok().filter(|of| of.kind == ObjectKind::Sequence)
        };
        out.extend(named.strings.iter().filter_map(sequence).map(|of| (of, None)));
        out.extend(named.types.iter().filter_map(|name| cx.find_type(name).ok()).map(|of| (of, None)));
        for name in &named.functions {
            let Ok((schema, last)) = split(name) else { continue };
            let here = |one: &&Routine| one.name.name == last && (schema.is_empty() || one.name.schema == schema);
            out.extend(cx.catalog.of_kind::<Routine>().filter(here).map(|one| (one.id(), None)));
        }
        out.retain(|one| !but.contains(&Some(*one)));
        out.sort_unstable();
        out.dedup();
        Ok(Guess(out))
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Used> + '_ {
        self.0.iter().copied()
    }

    /// Whether it is among them.
    pub fn contains(&self, used: Used) -> bool {
        self.0.contains(&used)
    }

    pub(crate) fn dependencies(&self, strength: Strength, add: &mut dyn FnMut(Dependency)) {
        for (of, column) in self.iter() {
            add(match column {
                Some(column) => Dependency::on_column(of, column, strength),
                None => Dependency::on(of, strength),
            });
        }
    }

    /// Follows a rename; whether it concerned any of them.
    pub(crate) fn rename(&mut self, renaming: &Renaming) -> bool {
        let mut concerned = false;
        for (of, column) in &mut self.0 {
            match renaming {
                Renaming::Object { from, to } if of == from => *of = *to,
                Renaming::Column { of: on, from, to } if (*of, *column) == (*on, Some(*from)) => *column = Some(*to),
                _ => continue,
            }
            concerned = true;
        }
        self.0.sort_unstable();
        concerned
    }
}

/// Whether a relation of that name is one that people make: no row of a rule, and nothing that PostgreSQL or an extension may
/// bring.
fn is_ours(name: &[Ident]) -> bool {
    let last = name.last().map_or("", |last| last.as_str());
    !matches!(last, "old" | "new") && knowledge::relations(last).next().is_none()
}
