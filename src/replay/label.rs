//! Owns labels that an enum got in the transaction under way: PostgreSQL does not let them be used before the commit, unless,
//! from 17 on, the type was made in it too.

use crate::catalog::{SqlExpr, SqlQuery};
use crate::kinds::ObjectId;

use super::{Outcome, Refusal, Replayer};

/// What the transaction under way has added.
#[derive(Clone, Debug, Default)]
pub(super) struct Fresh {
    types: Vec<ObjectId>,
    labels: Vec<(ObjectId, Box<str>)>,
}

impl Replayer {
    /// Notes an enum that was created.
    pub(crate) fn created_enum(&mut self, id: ObjectId) {
        self.fresh.types.push(id);
    }

    /// Notes a label that was added to an enum.
    pub(crate) fn added_label(&mut self, id: ObjectId, label: &str) {
        let excused = self.settings.versions.first().is_some_and(|first| first >= 17);
        if !(excused && self.fresh.types.contains(&id)) {
            self.fresh.labels.push((id, label.into()));
        }
    }

    /// What was added is there for everybody.
    pub(super) fn committed(&mut self) {
        self.fresh = Fresh::default();
    }

    /// Refuses an expression that uses a label before its commit.
    pub(super) fn labels_are_safe(&self, expr: &SqlExpr) -> Outcome {
        self.safe(|id, label| expr.uses_label(id, label))
    }

    /// The same of a query.
    pub(super) fn labels_of_query_are_safe(&self, query: &SqlQuery) -> Outcome {
        self.safe(|id, label| query.uses_label(id, label))
    }

    fn safe(&self, uses: impl Fn(ObjectId, &str) -> bool) -> Outcome {
        match self.fresh.labels.iter().find(|(id, label)| uses(*id, label)) {
            Some((id, label)) => {
                Err(Refusal::sql(format!("unsafe use of new value \"{label}\" of enum type {}", id.name))
                    .help("New enum values must be committed before they can be used: use it in the next migration."))
            }
            None => Ok(()),
        }
    }
}
