//! What a comment asks of a plan.

use super::Comment;
use crate::kinds::{Object, ObjectKind, subject};
use crate::plan::{Action, Change, DiffCx, Lock, Verb, Verdict};

impl Change for Comment {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        vec![self.set(&self.text, format!("comment on {}", self.subject()))]
    }

    fn drop(&self, cx: &DiffCx<'_>) -> Vec<Action> {
        let own = Comment::of_new(self.target, cx.settings.versions);
        let does = if own.is_empty() { "remove the comment on" } else { "put the first comment back on" };
        vec![self.set(own, format!("{does} {}", self.subject()))]
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        let Comment { target, column, index, text: _ } = old;
        debug_assert!(*target == new.target && *column == new.column && *index == new.index);
        Verdict::Alter(vec![new.set(&new.text, format!("change the comment on {}", new.subject()))])
    }
}

impl Comment {
    fn set(&self, text: &str, says: String) -> Action {
        let relation =
            matches!(self.target.kind, ObjectKind::Table | ObjectKind::View | ObjectKind::Index | ObjectKind::Sequence)
                || self.target.kind == ObjectKind::Constraint && self.target.of == ObjectKind::Table
                || self.target.kind == ObjectKind::Opaque;
        let lock = if relation { Lock::ShareUpdateExclusive } else { Lock::None };
        Action::statement(Verb::Comment, self.statement(text), says).lock(lock)
    }

    /// What COMMENT ON names.
    pub(crate) fn subject(&self) -> String {
        let target = self.target;
        if !self.column.is_empty() {
            return format!("column {}.{}", target.qualified(), self.column.sql());
        }
        if self.index {
            return format!("index {}", target.qualified());
        }
        subject(target)
    }
}
