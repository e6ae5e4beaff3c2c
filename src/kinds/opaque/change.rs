//! What an opaque object asks of a plan: it is created as it is written. What is declared or not there is made anew where it
//! changes; a change of anything else is refused until its kind is modelled.

use super::{Opaque, without_create};
use crate::kinds::enum_::enum_is_remade;
use crate::kinds::retyped::first_retyped;
use crate::kinds::table::Table;
use crate::kinds::{Model, Object, ObjectId, ObjectKind, Strength, subject};
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Lock, Sql, Verb, Verdict};
use crate::sql;
use crate::sql::ast::Firing;

impl Change for Opaque {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("create {} `{}`", self.kind, self.title());
        let mut action = Action::statement(Verb::Create, "", says);
        action.sql = self.statements.iter().map(|sql| Sql::Statement(sql.to_string())).collect();
        let mut action = action.under(&self.path);
        let there = |of: &ObjectId| cx.old.has(*of);
        action.lock = if self.on().as_ref().is_some_and(there) { self.lock() } else { Lock::None };
        let fires = (self.firing != Firing::Origin).then(|| self.fires());
        std::iter::once(action).chain(fires).collect()
    }

    fn drop(&self, cx: &DiffCx<'_>) -> Vec<Action> {
        if self.goes_with_its_object(cx) {
            return Vec::new();
        }
        let sql = match self.kind {
            "trigger" | "policy" | "rule" => format!("drop {} {} on {}", self.kind, self.signature.sql(), self.name),
            "grant" => return vec![self.revoke()],
            _ => format!("drop {}", subject(self.id())),
        };
        let lock = match self.on() {
            Some(_) if self.kind == "statistics" => self.lock(),
            Some(_) => Lock::AccessExclusive,
            None => Lock::None,
        };
        vec![Action::statement(Verb::Drop, sql, format!("drop {} `{}`", self.kind, self.title())).lock(lock)]
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        debug_assert_eq!(old.kind, new.kind);
        let same_text = Opaque { firing: old.firing, ..new.clone() } == *old;
        match new.kind {
            "rule" if same_text => return Verdict::Alter(vec![new.fires()]),
            // A star, or an INSERT without a list, means the columns of the moment.
            "rule" if new.path.is_empty() && !new.starred && !old.starred => return Verdict::Alter(new.replaced(old)),
            _ if new.is_managed() => {
                let same = old.same_text(new);
                let why = if same { "a name in its text may mean something else" } else { "its text changes" };
                return Verdict::Recreate(format!("{why}; its meaning is beyond analysis"));
            }
            _ => {}
        }
        Verdict::Impossible(format!("{} is a kind that schemac does not compare yet", article(new.kind)))
    }

    fn broken(&self, cx: &DiffCx<'_>) -> Option<String> {
        let (of, column) = first_retyped(cx, self.uses.iter().filter(|one| self.is_in_the_way_of(*one, cx)))?;
        let (kind, title) = (self.kind, self.title());
        Some(format!("column `{column}` of `{}`, which {kind} `{title}` may use, changes its type", of.name))
    }
}

fn article(kind: &str) -> String {
    if kind.starts_with(['a', 'e', 'i', 'o', 'u']) { format!("an {kind}") } else { format!("a {kind}") }
}

impl Opaque {
    /// Whether what it alters goes.
    pub(crate) fn goes_with_its_object(&self, cx: &DiffCx<'_>) -> bool {
        self.is_alteration() && self.uses.objects().any(|of| !cx.new.has(of))
    }

    /// Whether a column cannot change while this uses it. Statistics of mere columns can stay, unless a type of that name is made
    /// anew beside the old one.
    fn is_in_the_way_of(&self, (of, column): (ObjectId, Option<Ident>), cx: &DiffCx<'_>) -> bool {
        let column = || cx.old.find::<Table>(of)?.column(column?);
        let calculates = || self.statements.first().is_some_and(|text| sql::named(text).calculates);
        self.strength(of) == Strength::Normal || column().is_some_and(|one| enum_is_remade(cx, &one.ty)) || calculates()
    }

    fn fires(&self) -> Action {
        let state = self.firing.says();
        let says = format!("{} `{}` {state}", self.kind, self.title());
        let lock = if self.parent.is_some() { Lock::AccessExclusive } else { Lock::None };
        Action::statement(Verb::Set, self.firing_sql(), says).lock(lock)
    }

    /// OR REPLACE, which leaves it enabled or disabled as it was.
    fn replaced(&self, old: &Opaque) -> Vec<Action> {
        let text = self.statements.first().map_or("", |text| text);
        let says = format!("replace {} `{}`", self.kind, self.title());
        let sql = format!("create or replace {}", without_create(text));
        let action = Action::statement(Verb::Set, sql, says).lock(Lock::AccessExclusive);
        let fires = (self.firing != old.firing).then(|| self.fires());
        std::iter::once(action).chain(fires).collect()
    }

    /// The table that it is about.
    fn on(&self) -> Option<ObjectId> {
        let of_statistics = || self.uses.iter().map(|(of, _)| of).find(|of| of.kind == ObjectKind::Table);
        self.parent.or_else(|| if self.kind == "statistics" { of_statistics() } else { None })
    }

    /// What its creation takes on the table that it is about.
    fn lock(&self) -> Lock {
        match self.kind {
            "trigger" => Lock::ShareRowExclusive,
            "statistics" => Lock::ShareUpdateExclusive,
            _ => Lock::AccessExclusive,
        }
    }

    fn title(&self) -> Ident {
        if self.name.name.is_empty() || matches!(self.kind, "trigger" | "policy" | "rule") {
            self.signature
        } else {
            self.name.name
        }
    }

    /// A grant is undone by the revoke of the same words.
    fn revoke(&self) -> Action {
        let text = self.statements.first().map_or("", |s| s);
        let words: Vec<&str> = text.split_whitespace().collect();
        let sql = match words.split_first() {
            Some((first, rest)) if first.eq_ignore_ascii_case("grant") => {
                let mut rest: Vec<&str> = rest.to_vec();
                if let Some(to) = rest.iter().rposition(|word| word.eq_ignore_ascii_case("to")) {
                    rest[to] = "from";
                }
                let option = ["with", "grant", "option"];
                if rest.len() > 3 && rest[rest.len() - 3..].iter().zip(option).all(|(a, b)| a.eq_ignore_ascii_case(b)) {
                    rest.truncate(rest.len() - 3);
                }
                format!("revoke {}", rest.join(" "))
            }
            _ => text.to_owned(),
        };
        Action::statement(Verb::Drop, sql, format!("undo `{}`", words.join(" ")))
    }
}
