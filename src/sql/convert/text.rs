//! Owns the finding of an expression's own bytes: the parser keeps trees, not extents, so they are cut out by tokens.

use std::sync::Arc;

use super::names::offset;
use super::{Converted, expression, unsupported};
use crate::sql::ast::{Expr, SqlText};
use crate::sql::token::{Token, Tokens};

/// The text that was parsed, with its tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source<'a> {
    /// The text.
    pub(crate) text: &'a str,
    /// Its tokens, without comments.
    pub(crate) tokens: &'a Tokens,
}

/// Words that end a DEFAULT of a column outside brackets: each begins another clause.
const CLAUSE_WORDS: [&str; 12] = [
    "constraint",
    "not",
    "null",
    "unique",
    "primary",
    "check",
    "references",
    "default",
    "generated",
    "collate",
    "deferrable",
    "initially",
];

impl<'a> Source<'a> {
    /// The token's text in lower case.
    pub(crate) fn word(&self, token: &Token) -> String {
        self.text[token.start as usize..token.end as usize].to_ascii_lowercase()
    }

    /// The first two words of a statement, as its name: CREATE DATABASE.
    pub(crate) fn words(&self, start: u32, end: u32) -> String {
        let first = self.from(start);
        let words = self.tokens.list[first..].iter().take(2).filter(|token| token.end <= end);
        words.map(|token| self.word(token).to_ascii_uppercase()).collect::<Vec<_>>().join(" ")
    }

    /// The index of the first token at or after a byte.
    pub(crate) fn from(&self, at: u32) -> usize {
        self.tokens.list.partition_point(|token| token.start < at)
    }

    /// The index of the first token with that word, outside brackets, from `index` on.
    pub(crate) fn find(&self, mut index: usize, word: &str) -> Option<usize> {
        let mut depth = 0_usize;
        while let Some(token) = self.tokens.list.get(index) {
            match self.byte(token) {
                b'(' | b'[' => depth += 1,
                b')' | b']' if depth == 0 => return None,
                b')' | b']' => depth -= 1,
                b';' if depth == 0 => return None,
                _ if depth == 0 && self.word(token) == word => return Some(index),
                _ => {}
            }
            index += 1;
        }
        None
    }

    fn byte(&self, token: &Token) -> u8 {
        if token.end - token.start == 1 { self.text.as_bytes()[token.start as usize] } else { b' ' }
    }

    /// The index of the bracket that closes the one at `open`.
    pub(crate) fn closing(&self, open: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for (index, token) in self.tokens.list.iter().enumerate().skip(open) {
            match self.byte(token) {
                b'(' | b'[' => depth += 1,
                b')' | b']' => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Some(index);
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// The bytes from token `first` up to token `end` (exclusive), as one expression with its tree.
    fn slice(&self, first: usize, end: usize, expr: Expr) -> Converted<SqlText> {
        let (Some(a), Some(b)) =
            (self.tokens.list.get(first), end.checked_sub(1).and_then(|e| self.tokens.list.get(e)))
        else {
            return unsupported("an expression whose text cannot be found");
        };
        if b.end <= a.start {
            return unsupported("an expression whose text cannot be found");
        }
        let text = &self.text[a.start as usize..b.end as usize];
        Ok(SqlText { text: text.into(), expr: Arc::new(expr), shift: -i64::from(a.start), base: 0 })
    }

    /// The expression in the first brackets after a word (`check (…)`, `as (…)`).
    pub(super) fn bracketed(
        &self,
        at: i32,
        word: &str,
        node: Option<Box<pg_query::protobuf::Node>>,
    ) -> Converted<SqlText> {
        let expr = required(node)?;
        let after = self.find(self.from(offset(at)), word).map(|i| i + 1);
        let range = after.and_then(|open| self.closing(open).map(|close| (open + 1, close)));
        match range {
            Some((first, end)) => self.slice(first, end, expr),
            None => unsupported(format!("{} whose text cannot be found", word.to_uppercase())),
        }
    }

    /// The expression after DEFAULT in a column's definition.
    pub(super) fn default(&self, at: i32, node: Option<Box<pg_query::protobuf::Node>>) -> Converted<SqlText> {
        let expr = required(node)?;
        let Some(word) = self.find(self.from(offset(at)), "default") else {
            return unsupported("DEFAULT whose text cannot be found");
        };
        let first = word + 1;
        let end = self.end_of_default(first);
        self.slice(first, end, expr)
    }

    fn end_of_default(&self, first: usize) -> usize {
        let (mut depth, mut index) = (0_usize, first);
        while let Some(token) = self.tokens.list.get(index) {
            let word = self.word(token);
            match word.as_str() {
                "(" | "[" | "case" => depth += 1,
                ")" | "]" | "," | ";" if depth == 0 => return index,
                ")" | "]" | "end" => depth = depth.saturating_sub(1),
                _ if depth == 0
                    && index > first
                    && CLAUSE_WORDS.contains(&word.as_str())
                    && !self.follows_is(index) =>
                {
                    return index;
                }
                _ => {}
            }
            index += 1;
        }
        index
    }

    fn follows_is(&self, index: usize) -> bool {
        self.tokens.list.get(index - 1).is_some_and(|token| self.word(token) == "is")
    }

    /// The expression from a token to the end of its sub-command: a comma, a bracket or the statement's end.
    pub(super) fn to_end(self, first: usize, node: Option<Box<pg_query::protobuf::Node>>) -> Converted<SqlText> {
        let expr = required(node)?;
        let (mut depth, mut index) = (0_usize, first);
        while let Some(token) = self.tokens.list.get(index) {
            match self.byte(token) {
                b'(' | b'[' => depth += 1,
                b')' | b']' | b',' | b';' if depth == 0 => break,
                b')' | b']' => depth -= 1,
                _ => {}
            }
            index += 1;
        }
        self.slice(first, index, expr)
    }

    /// The first bracket that opens from a token on.
    pub(super) fn find_bracket(&self, from: usize) -> Option<usize> {
        (from..self.tokens.list.len()).find(|index| self.byte(&self.tokens.list[*index]) == b'(')
    }

    /// The expression after DEFAULT or `=` in an element of a list.
    pub(super) fn after_equals(
        &self,
        first: usize,
        end: usize,
        node: Box<pg_query::protobuf::Node>,
    ) -> Converted<SqlText> {
        let expr = expression(*node)?;
        let is_word = |index: &usize| matches!(self.word(&self.tokens.list[*index]).as_str(), "default" | "=" | ":=");
        match (first..end).find(is_word) {
            Some(word) => self.slice(word + 1, end, expr),
            None => unsupported("a default whose text cannot be found"),
        }
    }

    /// The starts of the elements of a bracketed list: `(index of the first token, index after the last)`.
    pub(super) fn elements(&self, open: usize) -> Vec<(usize, usize)> {
        let Some(close) = self.closing(open) else { return Vec::new() };
        let (mut parts, mut depth, mut first) = (Vec::new(), 0_usize, open + 1);
        for index in open + 1..close {
            match self.byte(&self.tokens.list[index]) {
                b'(' | b'[' => depth += 1,
                b')' | b']' => depth = depth.saturating_sub(1),
                b',' if depth == 0 => {
                    parts.push((first, index));
                    first = index + 1;
                }
                _ => {}
            }
        }
        parts.push((first, close));
        parts
    }

    /// The expression that an index element starts with: inside its brackets, or a function call.
    pub(super) fn index_expression(
        &self,
        element: (usize, usize),
        node: Box<pg_query::protobuf::Node>,
    ) -> Converted<SqlText> {
        let expr = expression(*node)?;
        let (first, end) = element;
        let opening = self.tokens.list.get(first).is_some_and(|token| self.byte(token) == b'(');
        if opening {
            let close = self.closing(first).unwrap_or(end);
            return self.slice(first + 1, close, expr);
        }
        let open = (first..end).find(|i| self.byte(&self.tokens.list[*i]) == b'(');
        match open.and_then(|open| self.closing(open)) {
            Some(close) => self.slice(first, close + 1, expr),
            None => self.slice(first, first + 1, expr),
        }
    }
}

fn required(node: Option<Box<pg_query::protobuf::Node>>) -> Converted<Expr> {
    match node {
        Some(node) => expression(*node),
        None => unsupported("a missing expression"),
    }
}
