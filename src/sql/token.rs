//! Owns PostgreSQL's lexical tokens: a thin list over pg_query's scanner.

use pg_query::protobuf as pb;

/// A lexical token: where it is and whether it is a keyword.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
    /// PostgreSQL's token number.
    pub kind: i32,
}

/// The tokens of a text, comments apart.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    /// Everything but comments.
    pub list: Vec<Token>,
    /// Comments.
    pub comments: Vec<Token>,
}

impl Token {
    /// The token's bytes.
    pub fn text<'a>(&self, source: &'a str) -> &'a str {
        &source[self.start as usize..self.end as usize]
    }

    /// Whether it is a plain word (identifier or keyword, unquoted).
    pub fn is_word(&self, source: &str) -> bool {
        let first = self.text(source).bytes().next();
        first.is_some_and(|b| b.is_ascii_alphabetic() || b == b'_' || b >= 0x80) && !self.text(source).ends_with('\'')
    }
}

/// Scans a text. Fails where a quote or a comment has no end; the error quotes the rest of the input.
pub fn scan(text: &str) -> Result<Tokens, String> {
    let scanned = pg_query::scan_tokens(text).map_err(|e| e.to_string())?;
    let mut tokens = Tokens { list: Vec::with_capacity(scanned.len()), comments: Vec::new() };
    for pb::ScanToken { start, end, token, keyword_kind: _ } in scanned {
        let one = Token { start: u32::try_from(start).unwrap_or(0), end: u32::try_from(end).unwrap_or(0), kind: token };
        if token == pb::Token::SqlComment as i32 || token == pb::Token::CComment as i32 {
            tokens.comments.push(one);
        } else {
            tokens.list.push(one);
        }
    }
    Ok(tokens)
}

/// The byte range of the last of `parts` dotted names that begin at a byte of a text.
pub fn part_at(text: &str, at: usize, parts: usize) -> Option<(usize, usize)> {
    let tokens = scan(text).ok()?.list;
    let first = tokens.iter().position(|token| token.start as usize == at)?;
    let token = tokens.get(first + 2 * parts.checked_sub(1)?)?;
    Some((token.start as usize, token.end as usize))
}

/// Whether a text has a number that PostgreSQL reads from 16 on only: `0x1F`, `0o17`, `0b1`, `1_000`.
pub fn has_new_numbers(text: &str) -> bool {
    let bytes = text.as_bytes();
    let likely = bytes
        .windows(2)
        .any(|pair| pair[0].is_ascii_digit() && pair[1] == b'_' || pair[0] == b'0' && b"xXoObB".contains(&pair[1]));
    let new = |token: &Token| {
        let word = token.text(text).as_bytes();
        word.first().is_some_and(u8::is_ascii_digit)
            && (word.contains(&b'_') || word.get(1).is_some_and(|second| b"xXoObB".contains(second)))
    };
    likely && scan(text).is_ok_and(|tokens| tokens.list.iter().any(new))
}
