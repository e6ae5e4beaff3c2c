//! Owns DROP: what goes along, what stands in the way.

use crate::catalog::{Blockers, Part};
use crate::kinds::constraint::Constraint;
use crate::kinds::table::Table;
use crate::kinds::view::View;
use crate::kinds::{Kind, Object, ObjectId, ObjectKind};
use crate::name::Ident;
use crate::sql::ast::{Drop, ObjectType};

use super::{Outcome, Refusal, Replayer};

/// DROP of any kind.
pub(super) fn drop(cx: &mut Replayer, drop: &Drop) -> Outcome {
    let mut targets = Vec::new();
    for name in &drop.names {
        if let Some(id) = cx.find_object(drop.kind, name, drop.if_exists)? {
            targets.push(droppable(cx, id, drop.kind)?);
        }
    }
    let parts: Vec<Part> = targets.into_iter().map(|id| (id, None)).collect();
    if !drop.cascade {
        parts.iter().try_for_each(|(id, _)| unreferenced(cx, *id, &parts))?;
    }
    cx.drop_parts(&parts, drop.cascade)
}

/// A partition cannot be dropped while a foreign key refers to a table above it: it must be detached before.
fn unreferenced(cx: &Replayer, id: ObjectId, parts: &[Part]) -> Outcome {
    let mut above = cx.catalog.find::<Table>(id).and_then(Table::partition_of).map(|of| of.parent);
    while let Some(parent) = above {
        if parts.contains(&(parent, None)) {
            return Ok(());
        }
        let refers = |one: &&Constraint| one.foreign().is_some_and(|foreign| ObjectId::table(foreign.table) == parent);
        if let Some(key) = cx.catalog.dependents_of::<Constraint>(parent).find(refers) {
            let help = format!(
                "constraint {} on table {} depends on table {}; use CASCADE to drop them too",
                key.name,
                key.owner.qualified(),
                id.qualified()
            );
            return Err(Refusal::sql(format!(
                "cannot drop table {} because other objects depend on it",
                id.qualified()
            ))
            .help(help));
        }
        above = cx.catalog.find::<Table>(parent).and_then(Table::partition_of).map(|of| of.parent);
    }
    Ok(())
}

/// The index of a constraint goes with its constraint only.
fn droppable(cx: &Replayer, id: ObjectId, kind: ObjectType) -> Result<ObjectId, Refusal> {
    if kind == ObjectType::Index && id.kind == ObjectKind::Constraint {
        return Err(Refusal::sql(format!(
            "cannot drop index {} because constraint {} on table {} requires it",
            id.name, id.name, id.parent
        ))
        .help(format!("drop constraint {} on table {} instead", id.name, id.parent)));
    }
    if kind == ObjectType::Type && id.kind == ObjectKind::Table {
        let (name, help) = (id.name, format!("drop table {} instead", id.name));
        return Err(Refusal::sql(format!("cannot drop type {name} because table {name} requires it")).help(help));
    }
    if let Some(Object::Index(index)) = cx.catalog.get(id)
        && let Some(parent) = index.parent.as_deref()
    {
        let message = format!("cannot drop index {} because index {} requires it", id.name, parent.name);
        return Err(Refusal::sql(message).help(format!("drop index {} instead", parent.name)));
    }
    if let Some(Object::Sequence(sequence)) = cx.catalog.get(id)
        && let crate::kinds::sequence::Role::Identity(table, column) = sequence.role
    {
        return Err(Refusal::sql(format!(
            "cannot drop sequence {} because column {column} of table {} requires it",
            id.name, table.name
        )));
    }
    Ok(id)
}

impl Replayer {
    /// Drops objects and columns with everything that goes along.
    pub fn drop_parts(&mut self, parts: &[Part], cascade: bool) -> Outcome {
        let closure = self.catalog.closure(parts, cascade).map_err(|blockers| self.blocked(parts, &blockers))?;
        let whole: Vec<ObjectId> =
            closure.gone.iter().filter(|(_, column)| column.is_none()).map(|(id, _)| *id).collect();
        for (id, column) in &closure.gone {
            match column {
                Some(column) if !whole.contains(id) => self.drop_column_part(*id, *column),
                Some(_) => {}
                None => {
                    self.catalog.take(*id);
                }
            }
        }
        for (id, column) in closure.defaults.iter().filter_map(|(id, column)| Some((*id, (*column)?))) {
            self.catalog.edit::<Table>(id, |table| {
                if let Some(column) = table.column_mut(column) {
                    column.default = None;
                }
            });
            self.catalog.edit::<View>(id, |view| {
                view.columns.iter_mut().filter(|one| one.name == column).for_each(|one| one.default = None);
            });
        }
        self.drop_leftovers(&whole);
        Ok(())
    }

    fn drop_column_part(&mut self, id: ObjectId, column: Ident) {
        self.catalog.edit::<Table>(id, |table| table.columns.retain(|c| c.name != column));
        self.catalog.edit::<crate::kinds::composite::Composite>(id, |one| one.attributes.retain(|a| a.name != column));
    }

    /// Comments and opaque objects of what is gone.
    fn drop_leftovers(&mut self, whole: &[ObjectId]) {
        for id in whole {
            let left: Vec<ObjectId> = self
                .catalog
                .dependents(*id)
                .filter(|dependent| matches!(dependent.kind, ObjectKind::Comment | ObjectKind::Opaque))
                .filter(|dependent| !self.catalog.has(*id) && dependent.kind == ObjectKind::Comment)
                .collect();
            for one in left {
                self.catalog.take_whole(one);
            }
        }
    }

    fn blocked(&self, parts: &[Part], blockers: &Blockers) -> Refusal {
        let subject = parts.first().map_or_else(|| "it".to_owned(), |part| describe(self.catalog.get(part.0), *part));
        let details: Vec<String> = blockers
            .0
            .iter()
            .map(|(dependent, on)| {
                format!(
                    "{} depends on {}",
                    describe(self.catalog.get(dependent.0), *dependent),
                    describe(self.catalog.get(on.0), *on)
                )
            })
            .collect();
        let (what, pronoun) = if parts.len() > 1 { ("desired object(s)".to_owned(), "them") } else { (subject, "it") };
        let guessed = blockers.0.iter().any(|(dependent, _)| dependent.0.kind == ObjectKind::Opaque);
        let guess = if guessed {
            " (as far as its words tell: schemac cannot analyse it; drop it first, and create it again)"
        } else {
            ""
        };
        Refusal::sql(format!("cannot drop {what} because other objects depend on {pronoun}"))
            .help(format!("{}{guess}; use CASCADE to drop them too", details.join("; ")))
    }
}

/// An object or a column in the words of PostgreSQL's messages.
pub(crate) fn describe(object: Option<&Object>, part: Part) -> String {
    let (id, column) = part;
    if let Some(column) = column {
        let table = object.is_some_and(|o| Table::of(o).is_some());
        return if table {
            format!("column {column} of table {}", id.qualified())
        } else {
            format!("column {column} of composite type {}", id.qualified())
        };
    }
    match id.kind {
        ObjectKind::Constraint if id.of == ObjectKind::Table => {
            format!("constraint {} on table {}", id.name.sql(), crate::name::QualifiedName::new(id.schema, id.parent))
        }
        ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite => format!("type {}", id.qualified()),
        _ => match object {
            Some(Object::Routine(one)) => {
                let types: Vec<String> = one.inputs().map(|arg| arg.ty.sql()).collect();
                format!("{} {}({})", one.word(), id.qualified(), types.join(", "))
            }
            _ => id.to_string(),
        },
    }
}
