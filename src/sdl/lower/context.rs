//! Owns what lowering a unit needs at hand: the text, where it is, names, what was found wrong.

use std::sync::Arc;

use pest::Parser;

use super::{Pairs, habits};
use crate::diag::Diagnostic;
use crate::name::{Ident, MAX_NAME_BYTES, QualifiedName, is_reserved, unquoted};
use crate::sdl::parse::{Grammar, Rule};
use crate::sdl::scan::{Doc, Unit};
use crate::sdl::{Declared, Item};
use crate::source::{FileId, Span};
use crate::sql::ast::{Comment, Name, ObjectType, Statement, StatementNode};

/// The surroundings of a unit.
pub(super) struct Cx<'a> {
    pub(super) file: FileId,
    pub(super) clean: &'a str,
    pub(super) schema: Option<Ident>,
    pub(super) out: &'a mut Declared,
}

impl<'a> Cx<'a> {
    pub(super) fn new(file: FileId, clean: &'a str, schema: Option<Ident>, out: &'a mut Declared) -> Cx<'a> {
        Cx { file, clean, schema, out }
    }

    /// The same, in a schema block.
    pub(super) fn inside(&mut self, schema: Ident) -> Cx<'_> {
        Cx { file: self.file, clean: self.clean, schema: Some(schema), out: self.out }
    }

    /// The same, in another file: a mixin's.
    pub(super) fn elsewhere<'b>(&'b mut self, file: FileId, clean: &'b str) -> Cx<'b> {
        Cx { file, clean, schema: self.schema, out: self.out }
    }

    pub(super) fn text(&self, unit: &Unit) -> &'a str {
        &self.clean[unit.start..unit.end]
    }

    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.file, u32::try_from(start).unwrap_or(0), u32::try_from(end).unwrap_or(0))
    }

    /// The place of a pair that was parsed by [`Cx::parse`].
    pub(super) fn place(&self, pair: &Pairs<'_>) -> Span {
        self.span(self.offset(pair), self.offset(pair) + pair.as_str().len())
    }

    /// The byte of the file at which a pair starts: pairs are slices of the clean text.
    pub(super) fn offset(&self, pair: &Pairs<'_>) -> usize {
        (pair.as_str().as_ptr() as usize).saturating_sub(self.clean.as_ptr() as usize)
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.out.diagnostics.push(diagnostic);
    }

    pub(super) fn error(&mut self, id: &'static str, span: Span, message: impl Into<String>) {
        self.report(Diagnostic::error(id, span, message));
    }

    /// Refuses what is said a second time: of two that differ, neither could win.
    pub(super) fn once(&mut self, said: &mut Vec<String>, what: impl Into<String>, pair: &Pairs<'_>) {
        let what = what.into();
        if said.contains(&what) {
            let span = self.place(pair);
            self.report(
                Diagnostic::error("said-twice", span, format!("`{what}` is said twice"))
                    .help("leave one of the two out"),
            );
        } else {
            said.push(what);
        }
    }

    /// Parses bytes of the file by a rule; reports why not.
    pub(super) fn parse(&mut self, rule: Rule, start: usize, end: usize) -> Option<Pairs<'a>> {
        let text = &self.clean[start..end];
        match Grammar::parse(rule, text) {
            Ok(mut pairs) => pairs.next(),
            Err(error) => {
                let found = habits::explain(self, rule, start, end, &error);
                self.report(found);
                None
            }
        }
    }

    /// The identifier of a `name` pair. Upper case needs quotes.
    pub(super) fn ident(&mut self, pair: &Pairs<'_>) -> Option<Ident> {
        let text = pair.as_str();
        if let Some(quoted) = unquoted(text) {
            return Some(Ident::new(&quoted));
        }
        if text.len() > MAX_NAME_BYTES {
            let span = self.place(pair);
            let found =
                Diagnostic::error("name-too-long", span, format!("`{text}` is longer than {MAX_NAME_BYTES} bytes"));
            self.report(found.help(format!("PostgreSQL would cut it to `{}`", crate::name::truncate(text))));
            return None;
        }
        if text.chars().any(char::is_uppercase) {
            let span = self.place(pair);
            self.report(
                Diagnostic::error("upper-case", span, format!("`{text}` has upper-case letters but no quotes"))
                    .help(format!("write `{}`, which SQL makes of it, or `\"{text}\"`", text.to_lowercase())),
            );
            return None;
        }
        Some(Ident::new(text))
    }

    /// The parts of a `qname` pair.
    pub(super) fn qname(&mut self, pair: &Pairs<'_>) -> Option<Name> {
        pair.clone().into_inner().map(|part| self.ident(&part)).collect()
    }

    /// The full name of something that is declared: in its block's schema, or where its dotted name says, or in public.
    pub(super) fn declared_name(&mut self, pair: &Pairs<'_>) -> Option<QualifiedName> {
        let span = self.place(pair);
        let name = self.qname(pair)?;
        match (name.as_slice(), self.schema) {
            ([name], schema) => Some(QualifiedName::new(schema.unwrap_or(Ident::PUBLIC), *name)),
            ([schema, name], None) => Some(QualifiedName::new(*schema, *name)),
            ([_, name], Some(block)) => {
                let message = format!("a dotted name inside `schema {block}`");
                self.report(
                    Diagnostic::error("dotted-name", span, message)
                        .help(format!("write `{name}`, or move it out of the block")),
                );
                None
            }
            _ => {
                self.error("syntax", span, "a name of more than two parts");
                None
            }
        }
    }

    /// A name in an optional position may not be a bare reserved word.
    pub(super) fn optional_name(&mut self, pair: &Pairs<'_>) -> Option<Ident> {
        if is_reserved(pair.as_str()) {
            let (span, word) = (self.place(pair), pair.as_str());
            let found =
                Diagnostic::error("reserved-word", span, format!("`{word}` is a reserved word and no name here"));
            self.report(found.help(format!("leave the name out, or quote it: `\"{word}\"`; an index needs no `on`")));
            return None;
        }
        self.ident(pair)
    }

    /// Adds a statement that was made, not parsed: its offsets are the file's.
    pub(super) fn made(&mut self, node: StatementNode, span: Span) {
        let statement = Statement { node, start: span.start, end: span.end };
        self.out.items.push(Item { statement, shift: 0, text: Arc::from(""), span, schema: self.schema });
    }

    /// Adds the comment that doc lines make.
    pub(super) fn doc_comment(&mut self, docs: &[Doc], kind: ObjectType, name: Name) {
        let (Some(first), Some(last)) = (docs.first(), docs.last()) else { return };
        let text = docs.iter().map(|doc| doc.text.as_str()).collect::<Vec<_>>().join("\n");
        let text = text.trim_end();
        if text.is_empty() {
            return;
        }
        let span = Span { end: last.span.end, ..first.span };
        self.made(StatementNode::Comment(Comment { kind, name, text: Some(text.into()) }), span);
    }

    /// Refuses doc lines on what PostgreSQL cannot comment.
    pub(super) fn no_docs(&mut self, docs: &[Doc], what: &str) {
        if let Some(doc) = docs.first() {
            let found = Diagnostic::error("stray-doc", doc.span, format!("PostgreSQL has no comment on {what}"));
            self.report(found.help("use `//` for a plain comment"));
        }
    }
}
