//! Owns the way from some privileges to others: what is revoked, then what is granted.

use std::collections::BTreeMap;

use crate::name::Ident;

/// Privileges, each with whether it may be granted on.
pub(crate) type Held = BTreeMap<Ident, bool>;

/// A statement on the way.
pub(crate) enum Step {
    /// REVOKE of these.
    Revoke(Vec<Ident>),
    /// REVOKE GRANT OPTION FOR these.
    RevokeOption(Vec<Ident>),
    /// GRANT of these, perhaps WITH GRANT OPTION.
    Grant(Vec<Ident>, bool),
}

/// The statements that make one of the other.
pub(crate) fn steps(old: &Held, new: &Held) -> Vec<Step> {
    let mut out = Vec::new();
    let mut push = |list: Vec<Ident>, step: fn(Vec<Ident>) -> Step| {
        if !list.is_empty() {
            out.push(step(list));
        }
    };
    push(old.keys().filter(|one| !new.contains_key(one)).copied().collect(), Step::Revoke);
    let held_back = new.iter().filter(|(one, option)| !**option && old.get(*one) == Some(&true));
    push(held_back.map(|(one, _)| *one).collect(), Step::RevokeOption);
    let gained = |with: bool| -> Vec<Ident> {
        let is_new = |held: Option<&bool>| held.is_none_or(|had| !had && with);
        new.iter().filter(|(one, option)| **option == with && is_new(old.get(*one))).map(|(one, _)| *one).collect()
    };
    push(gained(false), |list| Step::Grant(list, false));
    push(gained(true), |list| Step::Grant(list, true));
    out
}

/// The privileges as GRANT lists them: ALL where it is all there are and nothing else is held.
pub(crate) fn listed(some: &[Ident], held: usize, all: &[&str], columns: &str) -> String {
    let same = some.iter().map(|one| one.as_str()).eq(all.iter().copied());
    if same && held == all.len() && all.len() > 1 {
        return format!("all{columns}");
    }
    some.iter().map(|one| format!("{one}{columns}")).collect::<Vec<_>>().join(", ")
}
