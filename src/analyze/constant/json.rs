//! Owns constants of json and jsonb.

use super::{invalid, number};
use crate::analyze::error::{Analysis, AnalyzeError};

/// A value as jsonb keeps it.
enum Value {
    /// null, true, false and numbers, as they are written.
    Plain(String),
    Text(String),
    Array(Vec<Value>),
    Object(Vec<(String, Value)>),
}

/// How deep a value may be nested.
const MAX_DEPTH: usize = 200;

/// `json_in`: the text as it is.
pub(super) fn json(text: &str) -> Analysis<Box<str>> {
    parse(text)?;
    Ok(text.into())
}

/// `jsonb_in`, then `jsonb_out`.
pub(super) fn jsonb(text: &str) -> Analysis<Box<str>> {
    let value = parse(text)?;
    let mut out = String::with_capacity(text.len());
    write(&value, &mut out);
    Ok(out.into())
}

fn parse(text: &str) -> Analysis<Value> {
    let mut reader = Reader { text, at: 0 };
    let value = reader.value(0).map_err(|problem| problem.error(text))?;
    reader.skip_space();
    if reader.at == text.len() { Ok(value) } else { Err(Problem::Syntax.error(text)) }
}

enum Problem {
    /// It is not JSON.
    Syntax,
    /// PostgreSQL and this reader may differ.
    Doubtful,
}

impl Problem {
    fn error(&self, text: &str) -> AnalyzeError {
        match self {
            Problem::Syntax => {
                let AnalyzeError::Error { message, .. } = invalid("json", text) else {
                    return AnalyzeError::unknown("a constant of type json", 0);
                };
                let message = message.split(": \"").next().unwrap_or("").to_owned();
                AnalyzeError::error(message, 0)
            }
            Problem::Doubtful => AnalyzeError::unknown("a constant of type json with such escapes", 0),
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn expect(&mut self, byte: u8) -> Result<(), Problem> {
        self.skip_space();
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(Problem::Syntax)
        }
    }

    /// Whether the next byte is this one, which is then passed.
    fn take(&mut self, byte: u8) -> bool {
        self.expect(byte).is_ok()
    }

    fn value(&mut self, depth: usize) -> Result<Value, Problem> {
        if depth > MAX_DEPTH {
            return Err(Problem::Doubtful);
        }
        self.skip_space();
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.array(depth),
            Some(b'"') => self.string().map(Value::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            _ => {
                let word = ["null", "true", "false"].into_iter().find(|word| self.text[self.at..].starts_with(word));
                let word = word.ok_or(Problem::Syntax)?;
                self.at += word.len();
                match self.peek() {
                    Some(b) if b.is_ascii_alphanumeric() || b == b'_' || b == b'$' || b >= 0x80 => Err(Problem::Syntax),
                    _ => Ok(Value::Plain(word.to_owned())),
                }
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Problem> {
        self.expect(b'{')?;
        let mut members: Vec<(String, Value)> = Vec::new();
        if self.take(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.skip_space();
            if self.peek() != Some(b'"') {
                return Err(Problem::Syntax);
            }
            let key = self.string()?;
            self.expect(b':')?;
            let value = self.value(depth + 1)?;
            members.retain(|(known, _)| *known != key);
            members.push((key, value));
            if self.take(b'}') {
                break;
            }
            self.expect(b',')?;
        }
        members.sort_by(|(a, _), (b, _)| a.len().cmp(&b.len()).then_with(|| a.as_bytes().cmp(b.as_bytes())));
        Ok(Value::Object(members))
    }

    fn array(&mut self, depth: usize) -> Result<Value, Problem> {
        self.expect(b'[')?;
        let mut items = Vec::new();
        if self.take(b']') {
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.take(b']') {
                return Ok(Value::Array(items));
            }
            self.expect(b',')?;
        }
    }

    fn number(&mut self) -> Result<Value, Problem> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'+' | b'_' | b'$') || b >= 0x80)
        {
            self.at += 1;
        }
        let word = &self.text[start..self.at];
        if !is_json_number(word) {
            return Err(Problem::Syntax);
        }
        number::numeric(word).map(|text| Value::Plain(text.into())).map_err(|_| Problem::Doubtful)
    }

    fn string(&mut self) -> Result<String, Problem> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = &self.text[self.at..];
            let c = rest.chars().next().ok_or(Problem::Syntax)?;
            self.at += c.len_utf8();
            match c {
                '"' => return Ok(out),
                '\\' => out.push(self.escape()?),
                c if c < ' ' => return Err(Problem::Syntax),
                c => out.push(c),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Problem> {
        let byte = self.peek().ok_or(Problem::Syntax)?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let digits = self.text.get(self.at..self.at + 4).ok_or(Problem::Syntax)?;
                self.at += 4;
                let code = u32::from_str_radix(digits, 16).map_err(|_| Problem::Syntax)?;
                // Halves of pairs, and NUL, which jsonb refuses and json does not.
                char::from_u32(code).filter(|c| *c != '\0').ok_or(Problem::Doubtful)?
            }
            _ => return Err(Problem::Syntax),
        })
    }
}

fn is_json_number(word: &str) -> bool {
    let unsigned = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = match unsigned.find(['e', 'E']) {
        Some(at) => (&unsigned[..at], Some(&unsigned[at + 1..])),
        None => (unsigned, None),
    };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|e| digits(e.strip_prefix(['-', '+']).unwrap_or(e)))
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Plain(text) => out.push_str(text),
        Value::Text(text) => write_string(text, out),
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push_str(", ");
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (i, (key, item)) in members.iter().enumerate() {
                if i > 0 {
                    out.push_str(", ");
                }
                write_string(key, out);
                out.push_str(": ");
                write(item, out);
            }
            out.push('}');
        }
    }
}

/// `escape_json`.
fn write_string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}
