//! Owns the way from some privileges to others: what is revoked, then what is granted.

use std::collections::BTreeMap;

use crate::name::Ident;

/// Privileges, each with whether it may be granted on.
pub(crate) type Held = BTreeMap<Ident, bool>;

/// A statement on the way, with the privileges as it lists them.
pub(crate) enum Step {
    /// REVOKE of these.
    Revoke(String),
    /// REVOKE GRANT OPTION FOR these.
    RevokeOption(String),
    /// GRANT of these, perhaps WITH GRANT OPTION.
    Grant(String, bool),
}

/// How privileges on one object are written.
pub(crate) struct Wording<'a> {
    /// All that there are on such an object.
    pub(crate) all: &'static [&'static str],
    /// The column behind each, in brackets, or nothing.
    pub(crate) columns: &'a str,
    /// The oldest server that must know them.
    pub(crate) oldest: u32,
}

impl Wording<'_> {
    /// The statements that make one of the other.
    pub(crate) fn steps(&self, old: &Held, new: &Held) -> Vec<Step> {
        let maintain = Ident::from_static("maintain");
        // It came with PostgreSQL 17: where older servers run the same statement, only ALL can speak of it.
        let unspeakable = self.oldest < 17 && self.all.contains(&"maintain");
        if !unspeakable || old.get(&maintain) == new.get(&maintain) {
            return self.plain(old, new);
        }
        let every: Vec<Ident> = self.all.iter().map(|one| Ident::from_static(one)).collect();
        let all = self.listed(&every);
        let mut out = Vec::new();
        let now: Held = match (old.get(&maintain), new.get(&maintain)) {
            (Some(_), None) => {
                out.push(Step::Revoke(all));
                Held::new()
            }
            (Some(true), _) => {
                out.push(Step::RevokeOption(all));
                old.keys().map(|one| (*one, false)).collect()
            }
            (_, option) => {
                let option = option == Some(&true);
                out.push(Step::Grant(all, option));
                every.into_iter().map(|one| (one, option || old.get(&one) == Some(&true))).collect()
            }
        };
        out.extend(self.plain(&now, new));
        out
    }

    fn plain(&self, old: &Held, new: &Held) -> Vec<Step> {
        let mut out = Vec::new();
        let mut push = |list: Vec<Ident>, step: &dyn Fn(String) -> Step| {
            if !list.is_empty() {
                out.push(step(self.listed(&list)));
            }
        };
        push(old.keys().filter(|one| !new.contains_key(one)).copied().collect(), &Step::Revoke);
        let held_back = new.iter().filter(|(one, option)| !**option && old.get(*one) == Some(&true));
        push(held_back.map(|(one, _)| *one).collect(), &Step::RevokeOption);
        for with in [false, true] {
            let is_new = |held: Option<&bool>| held.is_none_or(|had| !had && with);
            let gained = new.iter().filter(|(one, option)| **option == with && is_new(old.get(*one)));
            push(gained.map(|(one, _)| *one).collect(), &|list| Step::Grant(list, with));
        }
        out
    }

    /// The privileges as GRANT lists them: ALL where it is all there are.
    fn listed(&self, some: &[Ident]) -> String {
        let columns = self.columns;
        if self.all.len() > 1 && some.iter().map(|one| one.as_str()).eq(self.all.iter().copied()) {
            return format!("all{columns}");
        }
        some.iter().map(|one| format!("{one}{columns}")).collect::<Vec<_>>().join(", ")
    }
}
