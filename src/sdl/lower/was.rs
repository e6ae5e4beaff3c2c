//! `@was`: what an item, or a part of it, was called before.

use super::Pairs;
use super::constraint::split_commas;
use super::context::Cx;
use crate::diag::Diagnostic;
use crate::name::{Ident, QualifiedName, folded};
use crate::sdl::hints::RenameHint;
use crate::sql::ast::{ObjectType, StatementNode};

/// `@was(old)` on an item, or on a part that has a line of its own.
pub(super) fn was(cx: &mut Cx<'_>, inside: &Pairs<'_>, kind: ObjectType, name: QualifiedName, part: Option<&str>) {
    let span = cx.place(inside);
    let text = inside.as_str().trim();
    // A routine's name may have its input types behind it.
    let bare = match (kind, text.split_once('(')) {
        (ObjectType::Other(_), Some((bare, _))) if text.ends_with(')') => bare.trim_end(),
        _ => text,
    };
    let parts: Option<Vec<Ident>> = split_name(bare);
    let from = match parts.as_deref() {
        Some([name]) => QualifiedName::new(Ident::EMPTY, *name),
        Some([schema, name]) => QualifiedName::new(*schema, *name),
        _ => {
            cx.report(Diagnostic::error("syntax", span, format!("`{text}` is no name")).help("write `@was(old_name)`"));
            return;
        }
    };
    cx.out.hints.renames.push(RenameHint { kind, name, part: part.map(Into::into), from, overload: None, span });
}

/// `@was(column new, old)`: of a part that has no line of its own, by PostgreSQL's word for it. False where the annotation
/// is of the item itself.
pub(super) fn was_part(cx: &mut Cx<'_>, inside: &Pairs<'_>, word: &str, kind: ObjectType, name: QualifiedName) -> bool {
    let pieces = split_commas(inside.as_str());
    let [new, old] = pieces.as_slice() else { return false };
    let one = |text: &str| split_name(text.trim()).and_then(|parts| <[Ident; 1]>::try_from(parts).ok());
    let named = new.trim().strip_prefix(word).filter(|rest| rest.starts_with(char::is_whitespace));
    let span = cx.place(inside);
    match (named.and_then(one), one(old)) {
        (Some([part]), Some([from])) => {
            let from = QualifiedName::new(Ident::EMPTY, from);
            let part = Some(part.as_str().into());
            cx.out.hints.renames.push(RenameHint { kind, name, part, from, overload: None, span });
        }
        _ => cx.report(
            Diagnostic::error(
                "syntax",
                span,
                format!("`{}` does not say which {word} was what", inside.as_str().trim()),
            )
            .help(format!("write `@was({word} new_name, old_name)`")),
        ),
    }
    true
}

/// What parts an item has that `@was` may speak of: PostgreSQL's word for one.
pub(super) fn part_word(node: &StatementNode) -> Option<&'static str> {
    match node {
        StatementNode::CreateView(_) => Some("column"),
        StatementNode::CreateComposite { .. } => Some("attribute"),
        StatementNode::CreateDomain(_) => Some("constraint"),
        _ => None,
    }
}

/// A dotted name outside pest: annotations hold SQL.
pub(super) fn split_name(text: &str) -> Option<Vec<Ident>> {
    if let Some(label) = text.strip_prefix('\'').and_then(|t| t.strip_suffix('\'')) {
        return Some(vec![Ident::new(&label.replace("''", "'"))]);
    }
    let tokens = crate::sql::token::scan(text).ok()?;
    let words: Vec<&str> = tokens.list.iter().map(|token| token.text(text)).collect();
    let parts: Vec<&str> = words.iter().copied().step_by(2).collect();
    let dots = words.iter().skip(1).step_by(2).all(|dot| *dot == ".");
    if words.is_empty() || words.len().is_multiple_of(2) || !dots {
        return None;
    }
    Some(parts.into_iter().map(|part| Ident::new(&folded(part))).collect())
}
