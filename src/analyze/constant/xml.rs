//! Owns constants of type `xml`: PostgreSQL keeps them as they are, if libxml takes them for content.
//!
//! Plain markup is understood: elements, attributes, comments and references to characters. What has a declaration, a document type,
//! an instruction, CDATA or a prefix of a name space is not, nor what is not well formed.

use crate::analyze::error::{Analysis, AnalyzeError};

/// How deep elements may stand in each other: libxml's own bound.
const MAX_DEPTH: usize = 256;

/// The value, which is the text itself.
pub(super) fn read(text: &str) -> Analysis<Box<str>> {
    let mut reader = Reader { left: text, open: Vec::new() };
    let understood = reader.content() && reader.open.is_empty();
    if understood { Ok(text.into()) } else { Err(AnalyzeError::unknown("such a constant of type xml", 0)) }
}

struct Reader<'t> {
    left: &'t str,
    /// The elements around.
    open: Vec<&'t str>,
}

impl<'t> Reader<'t> {
    /// Everything to the end; whether it is understood.
    fn content(&mut self) -> bool {
        while let Some(next) = self.left.find(['<', '&', ']']).or((!self.left.is_empty()).then_some(self.left.len())) {
            if !self.left[..next].chars().all(is_character) {
                return false;
            }
            self.left = &self.left[next..];
            let taken = match self.left.bytes().next() {
                None => return true,
                Some(b'&') => self.reference(),
                Some(b'<') => self.markup(),
                // `]]>` may not be written.
                Some(_) => !self.left.starts_with("]]>") && self.skip(1),
            };
            if !taken {
                return false;
            }
        }
        true
    }

    fn markup(&mut self) -> bool {
        if let Some(rest) = self.left.strip_prefix("<!--") {
            let Some(end) = rest.find("--") else { return false };
            let fine = rest[end..].starts_with("-->") && rest[..end].chars().all(is_character);
            return fine && self.skip(4 + end + 3);
        }
        if self.left.starts_with("</") {
            self.skip(2);
            let name = self.name();
            self.space();
            return name.is_some() && self.open.pop() == name && self.take('>');
        }
        self.skip(1);
        let Some(name) = self.name() else { return false };
        let mut seen: Vec<&str> = Vec::new();
        loop {
            let apart = self.space();
            if self.left.starts_with("/>") {
                return self.skip(2);
            }
            if self.take('>') {
                self.open.push(name);
                return self.open.len() < MAX_DEPTH;
            }
            match self.attribute() {
                Some(attribute) if apart && !seen.contains(&attribute) => seen.push(attribute),
                _ => return false,
            }
        }
    }

    /// An attribute with its value; its name.
    fn attribute(&mut self) -> Option<&'t str> {
        let name = self.name().filter(|name| *name != "xmlns")?;
        self.space();
        if !self.take('=') {
            return None;
        }
        self.space();
        let quote = self.left.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        self.skip(1);
        while !self.take(quote) {
            let taken = match self.left.chars().next()? {
                '<' => false,
                '&' => self.reference(),
                c => is_character(c) && self.skip(c.len_utf8()),
            };
            if !taken {
                return None;
            }
        }
        Some(name)
    }

    /// `&amp;` and its kin, `&#65;`, `&#x41;`.
    fn reference(&mut self) -> bool {
        let Some(end) = self.left.find(';') else { return false };
        let name = &self.left[1..end];
        let number = match name.strip_prefix('#') {
            Some(digits) => match digits.strip_prefix('x') {
                Some(digits) => u32::from_str_radix(digits, 16).ok(),
                None => digits.parse().ok(),
            },
            None => None,
        };
        let plain = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#');
        let named = matches!(name, "amp" | "lt" | "gt" | "quot" | "apos");
        plain && (named || number.and_then(char::from_u32).is_some_and(is_character)) && self.skip(end + 1)
    }

    fn name(&mut self) -> Option<&'t str> {
        let end = self.left.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')));
        let name = &self.left[..end.unwrap_or(self.left.len())];
        let fine = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && !self.left[name.len()..].starts_with(':');
        // Other letters are for libxml to judge.
        let ends = self.left[name.len()..].starts_with(|c: char| c.is_ascii());
        (fine && ends && self.skip(name.len())).then_some(name)
    }

    /// Skips white space; whether there was any.
    fn space(&mut self) -> bool {
        let rest = self.left.trim_start_matches([' ', '\t', '\r', '\n']);
        let some = rest.len() < self.left.len();
        self.left = rest;
        some
    }

    fn take(&mut self, c: char) -> bool {
        self.left.starts_with(c) && self.skip(c.len_utf8())
    }

    fn skip(&mut self, bytes: usize) -> bool {
        self.left = self.left.get(bytes..).unwrap_or_default();
        true
    }
}

/// XML's `Char`.
fn is_character(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn plain_markup_is_understood() {
        for text in [
            "",
            "a",
            " a ",
            "<a/>",
            "<a></a >",
            "a<b c='1' d=\"&lt;\">x &#65;&#x42;</b>c",
            "<!-- x --><a/>",
            "a ] b",
            "é",
        ] {
            assert_eq!(&*read(text).unwrap(), text);
        }
    }

    #[test]
    fn the_rest_is_not() {
        for text in [
            "<a>",
            "</a>",
            "<a></b>",
            "<a b='1' b='2'/>",
            "<a b='1'c='2'/>",
            "<a b=1/>",
            "<a b='<'/>",
            "& x",
            "&x;",
            "]]>",
            "<?xml version='1.0'?><a/>",
            "<!DOCTYPE a><a/>",
            "<?a b?>",
            "<![CDATA[a]]>",
            "<a:b/>",
            "<a xmlns='b'/>",
            "<!-- a -- b -->",
            "<é/>",
            "&#0;",
            "\u{1}",
            "<a",
            "<",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
