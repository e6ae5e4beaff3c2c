//! What a comment asks of a plan.

use super::Comment;
use crate::kinds::view::View;
use crate::kinds::{Object, ObjectKind};
use crate::name::QualifiedName;
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
        match target.kind {
            _ if self.index => format!("index {}", target.qualified()),
            ObjectKind::Enum | ObjectKind::Composite => format!("type {}", target.qualified()),
            ObjectKind::Constraint => {
                let word = if target.of == ObjectKind::Domain { "domain " } else { "" };
                format!(
                    "constraint {} on {word}{}",
                    target.name.sql(),
                    QualifiedName::new(target.schema, target.parent)
                )
            }
            // The word that both functions and procedures go by.
            ObjectKind::Routine => format!("routine {}({})", target.qualified(), target.key),
            ObjectKind::View => format!("{} {}", View::word_of(target), target.qualified()),
            ObjectKind::Opaque => opaque_subject(target),
            kind => format!("{} {}", kind.word(), target.qualified()),
        }
    }
}

fn opaque_subject(target: crate::kinds::ObjectId) -> String {
    let (kind, signature) = target.key.as_str().split_once('\u{1f}').unwrap_or((target.key.as_str(), ""));
    match kind {
        "function" | "procedure" | "aggregate" => format!("{kind} {}({signature})", target.qualified()),
        "trigger" | "policy" | "rule" => {
            format!("{kind} {} on {}", crate::name::Ident::new(signature).sql(), target.qualified())
        }
        _ => format!("{kind} {}", target.qualified()),
    }
}
