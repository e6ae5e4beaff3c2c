//! `@allow(rule, 'why')`: a loss that is meant, where what loses stays; `@allow(rule, object, 'why')` for one of another name.

use super::Pairs;
use super::constraint::split_commas;
use super::context::Cx;
use super::table::unquote;
use crate::diag::{Diagnostic, nearest};
use crate::sdl::hints::AllowHint;

/// The losses of what stays. What goes has no line to stand on: `@drop` has its place.
const RULES: [&str; 4] = ["broken-body", "change-type", "drop-attribute", "restart-sequence"];

/// Reads an `@allow`; `object` is what it stands on.
pub(super) fn allow(cx: &mut Cx<'_>, inside: &Pairs<'_>, object: &str) {
    let span = cx.place(inside);
    let parts = split_commas(inside.as_str());
    let parts: Vec<&str> = parts.iter().map(|part| part.trim()).collect();
    let (rule, object, why) = match parts.as_slice() {
        [rule, why] => (*rule, object, *why),
        [rule, object, why] => (*rule, *object, *why),
        _ => {
            let found = Diagnostic::error("syntax", span, "`@allow` names a rule and says why");
            cx.report(found.help("write `@allow(change-type, 'nobody uses the rest')`"));
            return;
        }
    };
    if !why.starts_with('\'') || unquote(why).trim().is_empty() {
        let found = Diagnostic::error("drop-without-reason", span, "this `@allow` gives no reason");
        cx.report(found.help(format!("say why, for whoever reads it later: `@allow({rule}, 'checked by hand')`")));
        return;
    }
    if !RULES.contains(&rule) {
        cx.report(unknown(Diagnostic::error("unknown-rule", span, format!("no loss is called `{rule}` here")), rule));
        return;
    }
    let (rule, object, reason) = (rule.into(), object.into(), unquote(why).into());
    cx.out.hints.allows.push(AllowHint { rule, object, reason, span });
}

fn unknown(found: Diagnostic, rule: &str) -> Diagnostic {
    if let Some(kind) = rule.strip_prefix("drop-") {
        return found.help(format!("write the line `@drop({kind} name, 'why')` where it stood"));
    }
    match nearest(rule, RULES) {
        Some(near) => found.help(format!("did you mean `{near}`?")),
        None => found.help(format!("it is one of {}", RULES.map(|one| format!("`{one}`")).join(", "))),
    }
}
