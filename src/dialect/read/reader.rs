//! A statement's tokens, with their places in the file.

use sqlparser::ast::{Expr, Ident, Query, Value};
use sqlparser::dialect::{MySqlDialect, SQLiteDialect};
use sqlparser::keywords::Keyword;
use sqlparser::parser::{Parser, ParserError};
use sqlparser::tokenizer::{Location, Span as Tokens, Token, TokenWithSpan, Tokenizer, Word};

use super::Fault;
use crate::diag::Diagnostic;
use crate::dialect::Dialect;
use crate::dialect::model::Name;
use crate::source::{FileId, Span};

/// Reads one statement.
pub(super) struct Reader<'a> {
    pub(super) dialect: Dialect,
    parser: Parser<'a>,
    text: &'a str,
    base: u32,
    file: FileId,
    /// The byte at which each line starts, and whether all of it is ASCII.
    lines: Vec<(usize, bool)>,
    /// The byte after the last token that was taken.
    last: u32,
}

/// How an expression at the place of a DEFAULT binds: no operator belongs to it.
const TIGHT: u8 = 200;

impl<'a> Reader<'a> {
    pub(super) fn new(file: FileId, text: &'a str, base: u32, dialect: Dialect) -> Result<Reader<'a>, Fault> {
        let mut start = 0;
        let lines = text.split('\n').map(|line| {
            let at = start;
            start += line.len() + 1;
            (at, line.is_ascii())
        });
        let lines = lines.collect();
        let rules: &dyn sqlparser::dialect::Dialect = match dialect {
            Dialect::Sqlite => &SQLiteDialect {},
            Dialect::Mysql => &MySqlDialect {},
        };
        let mut reader = Reader { dialect, parser: Parser::new(rules), text, base, file, lines, last: base };
        let mut tokens = match Tokenizer::new(rules, text).tokenize_with_location() {
            Ok(tokens) => tokens,
            Err(error) => {
                let at = reader.byte(error.location);
                let message = error.message.trim_end().to_lowercase();
                return Err(Box::new(Diagnostic::error("dialect-syntax", Span::new(file, at, at + 1), message)));
            }
        };
        tokens.retain(|one| !matches!(one.token, Token::Whitespace(_)));
        tokens = match dialect {
            Dialect::Sqlite => not_glob(isnull(tokens)),
            Dialect::Mysql => without_charsets(tokens),
        };
        reader.parser = Parser::new(rules).with_tokens_with_locations(tokens);
        Ok(reader)
    }

    /// The file's byte at a line and column of the statement.
    fn byte(&self, location: Location) -> u32 {
        let line = usize::try_from(location.line.saturating_sub(1)).unwrap_or_default();
        let (start, ascii) = self.lines.get(line).copied().unwrap_or((self.text.len(), true));
        let rest = &self.text[start..];
        let column = usize::try_from(location.column.saturating_sub(1)).unwrap_or_default();
        let inside = match ascii {
            true => column.min(rest.len()),
            false => rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at),
        };
        self.base + u32::try_from(start + inside).unwrap_or(u32::MAX - self.base)
    }

    fn span(&self, token: &TokenWithSpan) -> Span {
        if matches!(token.token, Token::EOF) {
            return Span::new(self.file, self.last, self.last);
        }
        Span::new(self.file, self.byte(token.span.start), self.byte(token.span.end))
    }

    /// The place of the next token.
    pub(super) fn here(&self) -> Span {
        self.span(self.parser.peek_token_ref())
    }

    /// From a place to the end of the token that was taken last.
    pub(super) fn since(&self, start: Span) -> Span {
        Span::new(self.file, start.start, self.last.max(start.start))
    }

    /// The statement's first line, for what is said of it as a whole.
    pub(super) fn whole(&self) -> Span {
        let line = self.text.lines().next().unwrap_or_default().trim_end();
        Span::new(self.file, self.base, self.base + u32::try_from(line.len()).unwrap_or_default())
    }

    /// Something else was expected at the next token.
    pub(super) fn fault(&self, expected: &str) -> Fault {
        let token = self.parser.peek_token_ref();
        let found = match &token.token {
            Token::EOF => "the statement ends".to_owned(),
            other => format!("found `{other}`"),
        };
        Box::new(Diagnostic::error("dialect-syntax", self.span(token), format!("{found}, expected {expected}")))
    }

    /// Refuses a comment that goes on to the end of the file.
    pub(super) fn complete(&self) -> Result<(), Fault> {
        if self.text.starts_with("/*") && !self.text.contains("*/") {
            let span = Span::new(self.file, self.base, self.base + 2);
            return Err(Box::new(Diagnostic::error(
                "dialect-syntax",
                span,
                "the comment has no end: all that follows is in it",
            )));
        }
        Ok(())
    }

    pub(super) fn at_end(&self) -> bool {
        matches!(self.parser.peek_token_ref().token, Token::EOF)
    }

    /// Takes a token.
    pub(super) fn next(&mut self) -> Token {
        let token = self.parser.next_token();
        if !matches!(token.token, Token::EOF) {
            self.last = self.byte(token.span.end);
        }
        token.token
    }

    pub(super) fn peek(&self, n: usize) -> &Token {
        &self.parser.peek_nth_token_ref(n).token
    }

    /// A word without quotes, in upper case.
    pub(super) fn peek_word(&self, n: usize) -> Option<String> {
        match self.peek(n) {
            Token::Word(Word { value, quote_style: None, .. }) => Some(value.to_uppercase()),
            _ => None,
        }
    }

    /// Takes a word, if it is next.
    pub(super) fn word(&mut self, word: &str) -> bool {
        self.words(&[word])
    }

    /// Takes words, if they are next.
    pub(super) fn words(&mut self, words: &[&str]) -> bool {
        let found = words.iter().enumerate().all(|(n, word)| self.peek_word(n).as_deref() == Some(word));
        if found {
            words.iter().for_each(|_| drop(self.next()));
        }
        found
    }

    /// Takes one of some words, if one is next.
    pub(super) fn one_of<'w>(&mut self, words: &[&'w str]) -> Option<&'w str> {
        words.iter().copied().find(|word| self.word(word))
    }

    /// Takes a token, if it is next.
    pub(super) fn symbol(&mut self, token: &Token) -> bool {
        let found = self.peek(0) == token;
        if found {
            self.next();
        }
        found
    }

    pub(super) fn expect_symbol(&mut self, token: &Token) -> Result<(), Fault> {
        if self.symbol(token) { Ok(()) } else { Err(self.fault(&format!("`{token}`"))) }
    }

    pub(super) fn expect_word(&mut self, word: &str) -> Result<(), Fault> {
        if self.word(word) { Ok(()) } else { Err(self.fault(&format!("`{word}`"))) }
    }

    /// A name. SQLite takes a string for one, too.
    pub(super) fn name(&mut self) -> Result<Name, Fault> {
        let at = self.here();
        let (text, quoted) = match self.peek(0) {
            Token::Word(word) => (word.value.clone(), word.quote_style.is_some()),
            Token::SingleQuotedString(text) | Token::DoubleQuotedString(text) => (text.clone(), true),
            _ => return Err(self.fault("a name")),
        };
        self.next();
        Ok(Name { text, quoted, at })
    }

    /// A name that may have a database before it, which is dropped.
    pub(super) fn qualified(&mut self) -> Result<Name, Fault> {
        let mut name = self.name()?;
        while self.symbol(&Token::Period) {
            name = self.name()?;
        }
        Ok(name)
    }

    /// Names in brackets.
    pub(super) fn names(&mut self) -> Result<Vec<Name>, Fault> {
        self.expect_symbol(&Token::LParen)?;
        let mut names = vec![self.name()?];
        while self.symbol(&Token::Comma) {
            names.push(self.name()?);
        }
        self.expect_symbol(&Token::RParen)?;
        Ok(names)
    }

    /// A string, if one is next.
    pub(super) fn string(&mut self) -> Option<String> {
        let text = match self.peek(0) {
            Token::SingleQuotedString(text) | Token::DoubleQuotedString(text) | Token::NationalStringLiteral(text) => {
                text.clone()
            }
            // SQLite's tokens have strings in double marks as words.
            Token::Word(Word { value, quote_style: Some('"'), .. }) => value.clone(),
            _ => return None,
        };
        self.next();
        Some(text)
    }

    /// A number, if one is next.
    pub(super) fn number(&mut self) -> Option<String> {
        let Token::Number(text, _) = self.peek(0) else { return None };
        let text = text.clone();
        self.next();
        Some(text)
    }

    fn parse<T>(&mut self, read: impl FnOnce(&mut Parser<'a>) -> Result<T, ParserError>) -> Result<T, Fault> {
        let read = read(&mut self.parser);
        let token = self.parser.get_current_token().clone();
        if !matches!(token.token, Token::EOF) {
            self.last = self.byte(token.span.end);
        }
        read.map_err(|error| {
            let message = match error {
                ParserError::TokenizerError(message) | ParserError::ParserError(message) => message,
                ParserError::RecursionLimitExceeded => "the expression is nested too deeply".to_owned(),
            };
            let message = message.split(" at Line: ").next().unwrap_or_default();
            let message = message.replace("Expected: ", "expected ").replace(", found: ", ", found ");
            Box::new(Diagnostic::error("dialect-syntax", self.span(&token), message))
        })
    }

    /// An expression.
    pub(super) fn expr(&mut self) -> Result<Expr, Fault> {
        self.parse(|parser| parser.parse_expr())
    }

    /// An expression in brackets. One that cannot be read costs nobody the table: it is passed over, and told.
    pub(super) fn bracketed(&mut self) -> Result<Expr, Fault> {
        if *self.peek(0) != Token::LParen {
            return Err(self.fault("`(`"));
        }
        let at = self.parser.index();
        let read = self.in_brackets();
        match read {
            Err(fault) => {
                self.go_back(at);
                let unread = unread(&fault.message);
                self.skip_brackets();
                // Brackets without an end are no expression.
                if self.at_end() && self.dangling() { Err(fault) } else { Ok(unread) }
            }
            read => read,
        }
    }

    fn in_brackets(&mut self) -> Result<Expr, Fault> {
        self.expect_symbol(&Token::LParen)?;
        let expr = self.expr()?;
        self.expect_symbol(&Token::RParen)?;
        Ok(expr)
    }

    /// Whether the token that was taken last closes no bracket.
    fn dangling(&self) -> bool {
        self.parser.get_current_token().token != Token::RParen
    }

    /// Goes back to a token.
    pub(super) fn go_back(&mut self, at: usize) {
        while self.parser.index() > at {
            self.parser.prev_token();
        }
    }

    /// What stands after DEFAULT: a literal, a call, or an expression in brackets.
    pub(super) fn default_value(&mut self) -> Result<Expr, Fault> {
        const VALUES: &[&str] = &["NULL", "TRUE", "FALSE", "CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME"];
        if self.dialect == Dialect::Sqlite && *self.peek(1) != Token::LParen {
            // SQLite takes a bare word, and one in double marks, for a string.
            let word = match self.peek(0) {
                Token::Word(Word { value, quote_style: Some('"'), .. }) => Some(value.clone()),
                Token::Word(Word { value, quote_style: None, .. })
                    if !VALUES.contains(&value.to_uppercase().as_str()) =>
                {
                    Some(value.clone())
                }
                _ => None,
            };
            if let Some(word) = word {
                self.next();
                return Ok(Expr::Value(Value::SingleQuotedString(word).with_empty_span()));
            }
        }
        if *self.peek(0) == Token::LParen {
            return self.bracketed();
        }
        self.parse(|parser| parser.parse_subexpr(TIGHT))
    }

    /// A query.
    pub(super) fn query(&mut self) -> Result<Box<Query>, Fault> {
        self.parse(|parser| parser.parse_query())
    }

    /// Skips what stands in brackets, if brackets are next.
    pub(super) fn skip_brackets(&mut self) {
        if *self.peek(0) != Token::LParen {
            return;
        }
        let mut depth = 0_u32;
        loop {
            match self.next() {
                Token::LParen => depth += 1,
                Token::RParen => depth -= 1,
                Token::EOF => return,
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Skips to the comma or bracket that ends a member.
    pub(super) fn skip_member(&mut self) {
        loop {
            match self.peek(0) {
                Token::Comma | Token::RParen | Token::EOF => return,
                Token::LParen => self.skip_brackets(),
                _ => drop(self.next()),
            }
        }
    }

    /// `ALGORITHM=… DEFINER=… SQL SECURITY …` of MySQL; whether it is INVOKER.
    pub(super) fn definer(&mut self) -> Result<bool, Fault> {
        let mut invoker = false;
        loop {
            if self.word("ALGORITHM") || self.word("DEFINER") {
                self.expect_symbol(&Token::Eq)?;
                self.name()?;
                if self.symbol(&Token::AtSign) {
                    self.name()?;
                }
                self.skip_brackets();
            } else if self.words(&["SQL", "SECURITY"]) {
                invoker = self.word("INVOKER");
                self.word("DEFINER");
            } else {
                return Ok(invoker);
            }
        }
    }
}

/// What stands for an expression that cannot be read: a name in marks that no dialect has.
fn unread(message: &str) -> Expr {
    Expr::Identifier(Ident {
        value: format!("it cannot be read: {message}"),
        quote_style: Some(UNREAD),
        span: Tokens::empty(),
    })
}

/// The mark of [`unread`].
pub(in crate::dialect) const UNREAD: char = '\u{0}';

/// `a NOT GLOB 'x'` of SQLite, which sqlparser does not know, is `a NOT LIKE 'x' ESCAPE 'GLOB'` here.
fn not_glob(tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    let is = |token: Option<&TokenWithSpan>, text: &str| matches!(token.map(|one| &one.token), Some(Token::Word(word)) if word.value.eq_ignore_ascii_case(text));
    let word = |text: &str, keyword| Token::Word(Word { value: text.to_owned(), quote_style: None, keyword });
    let mut out: Vec<TokenWithSpan> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let negated = |glob: usize| glob > 0 && is(tokens.get(glob), "glob") && is(tokens.get(glob - 1), "not");
        if negated(at) {
            out.push(TokenWithSpan { token: word("LIKE", Keyword::LIKE), span: token.span });
            continue;
        }
        out.push(token.clone());
        if at > 0 && negated(at - 1) && matches!(token.token, Token::SingleQuotedString(_)) {
            out.push(TokenWithSpan { token: word("ESCAPE", Keyword::ESCAPE), span: token.span });
            out.push(TokenWithSpan { token: Token::SingleQuotedString("GLOB".to_owned()), span: token.span });
        }
    }
    out
}

/// `a ISNULL` of SQLite, which sqlparser does not know, is `a IS NULL`.
fn isnull(tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    let word = |text: &str, keyword| Token::Word(Word { value: text.to_owned(), quote_style: None, keyword });
    let mut out: Vec<TokenWithSpan> = Vec::with_capacity(tokens.len());
    for token in tokens {
        let is = |text: &str| matches!(&token.token, Token::Word(word) if word.quote_style.is_none() && word.value.eq_ignore_ascii_case(text));
        let follows = out.last().is_some_and(|one| !matches!(one.token, Token::LParen | Token::Comma));
        if is("isnull") && follows {
            out.push(TokenWithSpan { token: word("IS", Keyword::IS), span: token.span });
            out.push(TokenWithSpan { token: word("NULL", Keyword::NULL), span: token.span });
        } else {
            out.push(token);
        }
    }
    out
}

/// `CHARSET utf8mb4` and `CHARACTER SET utf8mb4` of MySQL stand in many places, and mean nothing where all text is Unicode.
fn without_charsets(tokens: Vec<TokenWithSpan>) -> Vec<TokenWithSpan> {
    let is = |at: usize, text: &str| {
        let token = tokens.get(at).map(|one| &one.token);
        matches!(token, Some(Token::Word(word)) if word.quote_style.is_none() && word.value.eq_ignore_ascii_case(text))
    };
    let mut gone = vec![false; tokens.len()];
    for at in 0..tokens.len() {
        let length = if is(at, "CHARSET") {
            1
        } else if (is(at, "CHARACTER") || is(at, "CHAR")) && is(at + 1, "SET") {
            2
        } else {
            continue;
        };
        // `CHARSET = …` is an option of a table, which is passed over where it stands.
        if matches!(tokens.get(at + length).map(|one| &one.token), Some(Token::Word(_))) {
            gone[at..=at + length].fill(true);
        }
    }
    tokens.into_iter().zip(gone).filter(|(_, gone)| !gone).map(|(token, _)| token).collect()
}
