//! Enums, schema blocks and standing annotations.

use super::context::Cx;
use super::table::{annotation_parts, drop_hint, unknown_annotation, unquote};
use super::was::was;
use super::{Mixins, units};
use crate::diag::Diagnostic;
use crate::name::{Ident, QualifiedName};
use crate::sdl::hints::LabelHint;
use crate::sdl::parse::Rule;
use crate::sdl::scan::Unit;
use crate::sql::ast::{CreateSchema, ObjectType, StatementNode};

/// `enum name { labels }`.
pub(super) fn enumeration(cx: &mut Cx<'_>, unit: &Unit) {
    let Some(head) = cx.parse(Rule::enum_head, unit.start, unit.end) else { return };
    let mut parts = head.into_inner();
    let Some(name_pair) = parts.next() else { return };
    let Some(name) = cx.declared_name(&name_pair) else { return };
    if let Some(annotations) = parts.next() {
        for annotation in annotations.into_inner() {
            match annotation_parts(&annotation) {
                Some((word, inside)) if word == "was" => was(cx, &inside, ObjectType::Type, name, None),
                Some((word, _)) => unknown_annotation(cx, &annotation, &word, "enum", &["was"]),
                None => {}
            }
        }
    }
    let span = cx.span(unit.start, unit.end);
    let Some(body) = &unit.body else {
        cx.report(
            Diagnostic::error("syntax", span, "an enum has its labels in braces")
                .help(format!("write `enum {} {{ one, two }}`", name.name)),
        );
        return;
    };
    let labels: Vec<Box<str>> = body.iter().filter_map(|unit| label(cx, unit, name)).collect();
    cx.made(StatementNode::CreateEnum { name: vec![name.schema, name.name], labels }, span);
    cx.doc_comment(&unit.docs, ObjectType::Type, vec![name.schema, name.name]);
}

/// What to write instead of what is no label.
fn label_advice(text: &str) -> Option<String> {
    let plain = |c: char| c.is_alphanumeric() || c == '_';
    if let Some(quoted) = text.strip_prefix('"').and_then(|t| t.strip_suffix('"')) {
        return Some(format!("a label is a string: `'{}'`", quoted.replace('\'', "''")));
    }
    if text.starts_with(['\'', 'E', 'e', 'U', 'u']) && text.ends_with('\'') || text.contains('\'') {
        return None;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 1 && words.iter().all(|word| word.chars().all(plain)) {
        return Some(format!(
            "two labels need a comma: `{}`; one with a space needs quotes: `'{text}'`",
            words.join(", ")
        ));
    }
    let odd = text.chars().any(|c| !plain(c)) || text.starts_with(|c: char| c.is_numeric());
    odd.then(|| format!("write it in quotes: `'{text}'`"))
}

fn label(cx: &mut Cx<'_>, unit: &Unit, name: QualifiedName) -> Option<Box<str>> {
    cx.no_docs(&unit.docs, "an enum's label");
    let text = cx.text(unit);
    let written = text.split('@').next().unwrap_or(text).trim_end();
    if let Some(help) = label_advice(written) {
        let span = cx.span(unit.start, unit.start + written.len());
        cx.report(Diagnostic::error("syntax", span, format!("`{written}` is no label")).help(help));
        return None;
    }
    let pair = cx.parse(Rule::label, unit.start, unit.end)?;
    let mut parts = pair.into_inner();
    let first = parts.next()?;
    let text = if first.as_rule() == Rule::string { unquote(first.as_str()) } else { first.as_str().to_owned() };
    if first.as_rule() == Rule::bare && !crate::name::is_plain(&text) {
        let span = cx.place(&first);
        cx.report(
            Diagnostic::error("upper-case", span, format!("the label `{text}` needs quotes"))
                .help(format!("write `'{text}'`, or `{}`", text.to_lowercase())),
        );
        return None;
    }
    for annotation in parts.next().into_iter().flat_map(|p| p.into_inner()) {
        match annotation_parts(&annotation) {
            Some((word, inside)) if word == "was" => was(cx, &inside, ObjectType::Type, name, Some(&text)),
            Some((word, inside)) if matches!(word.as_str(), "takes" | "down") => {
                label_hints(cx, &inside, name, &text, word == "down");
            }
            Some((word, _)) => unknown_annotation(cx, &annotation, &word, "label", &["was", "takes", "down"]),
            None => {}
        }
    }
    Some(text.into())
}

/// `@takes(wip, in_review)`: rows of those labels become this one. `@down(todo)`: on the way back rows of this one become that.
fn label_hints(cx: &mut Cx<'_>, inside: &super::Pairs<'_>, of: QualifiedName, label: &str, down: bool) {
    let span = cx.place(inside);
    let mut others = Vec::new();
    for part in super::constraint::split_commas(inside.as_str()) {
        let plain = crate::name::is_plain(&part);
        if !plain && !part.starts_with('\'') {
            let found = Diagnostic::error("syntax", span, format!("`{part}` is no label"));
            cx.report(found.help("write labels as the enum does: lower case, or in single quotes"));
            return;
        }
        others.push(if plain { part } else { unquote(&part) });
    }
    if down && others.len() != 1 {
        cx.error("syntax", span, "`@down` takes one label: what rows of this one become on the way back");
        return;
    }
    for other in others {
        let (from, to) = if down { (label.to_owned(), other) } else { (other, label.to_owned()) };
        let hint = LabelHint { of, from: from.into(), to: to.into(), down, span };
        cx.out.hints.labels.push(hint);
    }
}

/// `mixin name { members }`: read where it is included; what is wrong with its outside is said here.
pub(super) fn mixin(cx: &mut Cx<'_>, unit: &Unit) {
    cx.no_docs(&unit.docs, "a mixin");
    if unit.body.is_none() {
        let span = cx.span(unit.start, unit.end);
        let found = Diagnostic::error("syntax", span, "a mixin has its members in braces");
        cx.report(found.help("write `mixin name { … }`"));
    }
}

/// `schema name { items }`.
pub(super) fn schema(cx: &mut Cx<'_>, unit: &Unit, mixins: &Mixins) {
    if let Some(outer) = cx.schema {
        let span = cx.span(unit.start, unit.end);
        let found = Diagnostic::error("nested-schema", span, format!("a schema inside of schema `{outer}`"));
        cx.report(found.help("PostgreSQL's schemas do not nest: move it out of the block"));
        return;
    }
    let Some(head) = cx.parse(Rule::schema_head, unit.start, unit.end) else { return };
    let mut parts = head.into_inner();
    let Some(name_pair) = parts.next() else { return };
    let Some(name) = cx.ident(&name_pair) else { return };
    if let Some(annotations) = parts.next() {
        let full = QualifiedName::new(Ident::EMPTY, name);
        for annotation in annotations.into_inner() {
            match annotation_parts(&annotation) {
                Some((word, inside)) if word == "was" => was(cx, &inside, ObjectType::Schema, full, None),
                Some((word, _)) => unknown_annotation(cx, &annotation, &word, "schema", &["was"]),
                None => {}
            }
        }
    }
    let span = cx.span(unit.start, unit.end);
    // A block may be opened again, here or in another file: that is no second schema.
    let create = CreateSchema { name, owner: None, if_not_exists: true, elements: Vec::new() };
    cx.made(StatementNode::CreateSchema(create), span);
    cx.doc_comment(&unit.docs, ObjectType::Schema, vec![name]);
    if let Some(body) = &unit.body {
        units(&mut cx.inside(name), body, mixins);
    }
}

/// `@drop(…)` at the top.
pub(super) fn drop_unit(cx: &mut Cx<'_>, unit: &Unit) {
    cx.no_docs(&unit.docs, "an annotation");
    let Some(pair) = cx.parse(Rule::drop_unit, unit.start, unit.end) else { return };
    if let Some(drop) = pair.into_inner().next() {
        drop_hint(cx, &drop, None);
    }
}
