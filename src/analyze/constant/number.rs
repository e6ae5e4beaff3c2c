//! Owns constants of numeric types.

use std::cmp::Ordering;

use super::{invalid, is_space, trimmed};
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::ty::Ty;

/// How far exponents of numeric are followed.
const MAX_EXPONENT: i64 = 2_000;

/// `make_const` for a number that is no int4: int8 where it fits, else numeric.
pub(crate) fn literal(text: &str) -> Analysis<(Ty, Option<Box<str>>)> {
    let plain: String = text.chars().filter(|c| *c != '_').collect();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", plain.as_str()),
    };
    let radix = match digits.get(..2) {
        Some("0x" | "0X") => 16,
        Some("0o" | "0O") => 8,
        Some("0b" | "0B") => 2,
        _ => 10,
    };
    let whole = if radix == 10 {
        plain.parse::<i64>().ok()
    } else {
        i64::from_str_radix(&format!("{sign}{}", &digits[2..]), radix).ok()
    };
    Ok(match whole {
        Some(value) => (Ty::int8(), Some(value.to_string().into())),
        None => (Ty::numeric(), Some(numeric(&plain)?)),
    })
}

/// `int2in`, `int4in`, `int8in`.
pub(super) fn integer(text: &str, name: &str, min: i64, max: i64) -> Analysis<Box<str>> {
    let inner = trimmed(text);
    let digits = inner.strip_prefix(['-', '+']).unwrap_or(inner);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        let newer = digits.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
            && digits.starts_with(|c: char| c.is_ascii_digit());
        let special = newer
            && (digits.contains('_')
                || matches!(digits.as_bytes(), [b'0', b'x' | b'X' | b'o' | b'O' | b'b' | b'B', ..]));
        return Err(if special {
            AnalyzeError::unknown("a number in a spelling that PostgreSQL 16 introduced", 0)
        } else {
            invalid(name, text)
        });
    }
    match inner.parse::<i64>() {
        Ok(value) if (min..=max).contains(&value) => Ok(value.to_string().into()),
        _ => Err(AnalyzeError::error(format!("value \"{text}\" is out of range for type {name}"), 0)),
    }
}

/// `oidin`.
pub(super) fn oid(text: &str) -> Analysis<Box<str>> {
    match trimmed(text).parse::<u32>() {
        Ok(value) if trimmed(text).bytes().all(|b| b.is_ascii_digit()) => Ok(value.to_string().into()),
        _ => Err(AnalyzeError::unknown("a constant of type oid", 0)),
    }
}

/// `numeric_in`, then `numeric_out`.
pub(super) fn numeric(text: &str) -> Analysis<Box<str>> {
    let inner = trimmed(text);
    let (negative, unsigned) = match inner.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, inner.strip_prefix('+').unwrap_or(inner)),
    };
    match unsigned.to_ascii_lowercase().as_str() {
        "nan" if unsigned.len() == inner.len() => return Ok("NaN".into()),
        "infinity" | "inf" => return Ok(if negative { "-Infinity" } else { "Infinity" }.into()),
        _ => {}
    }
    let Some(number) = Decimal::parse(unsigned) else {
        let newer = unsigned.starts_with("0x") || unsigned.contains('_');
        return Err(if newer {
            AnalyzeError::unknown("a number in a spelling that PostgreSQL 16 introduced", 0)
        } else {
            invalid("numeric", text)
        });
    };
    number.write(negative).map(Into::into).ok_or_else(|| AnalyzeError::unknown("a number of that size", 0))
}

/// A decimal number as written.
struct Decimal<'t> {
    whole: &'t str,
    fraction: &'t str,
    exponent: i64,
}

impl<'t> Decimal<'t> {
    fn parse(text: &'t str) -> Option<Decimal<'t>> {
        let (mantissa, exponent) = match text.find(['e', 'E']) {
            Some(at) => {
                let digits = &text[at + 1..];
                let bare = digits.strip_prefix(['-', '+']).unwrap_or(digits);
                if bare.is_empty() || !bare.bytes().all(|b| b.is_ascii_digit()) {
                    return None;
                }
                (&text[..at], digits.parse::<i64>().unwrap_or(i64::MAX))
            }
            None => (text, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(fraction) || whole.is_empty() && fraction.is_empty() {
            return None;
        }
        Some(Decimal { whole, fraction, exponent })
    }

    fn write(&self, negative: bool) -> Option<String> {
        if self.exponent.abs() > MAX_EXPONENT || self.whole.len() + self.fraction.len() > 10_000 {
            return None;
        }
        let digits = format!("{}{}", self.whole, self.fraction);
        let point = i64::try_from(self.whole.len()).ok()? + self.exponent;
        let scale = usize::try_from((i64::try_from(self.fraction.len()).ok()? - self.exponent).max(0)).ok()?;
        let mut whole = String::new();
        let mut fraction = String::new();
        for (i, c) in digits.chars().enumerate() {
            if i64::try_from(i).ok()? < point { whole.push(c) } else { fraction.push(c) }
        }
        let missing = |n: i64| usize::try_from(n.max(0)).ok();
        whole.extend(std::iter::repeat_n('0', missing(point - i64::try_from(digits.len()).ok()?)?));
        if point < 0 {
            fraction.insert_str(0, &"0".repeat(missing(-point)?));
        }
        fraction.truncate(scale);
        let whole = whole.trim_start_matches('0');
        let zero = whole.is_empty() && fraction.bytes().all(|b| b == b'0');
        let sign = if negative && !zero { "-" } else { "" };
        let whole = if whole.is_empty() { "0" } else { whole };
        Some(if scale == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") })
    }
}

/// `float8in`, then `float8out`.
pub(super) fn double(text: &str) -> Analysis<Box<str>> {
    let Some(word) = float_text(text) else { return Err(invalid("double precision", text)) };
    let value: f64 = word.parse().map_err(|_| invalid("double precision", text))?;
    out_of_range(value.is_infinite() || value == 0.0, &word, text, "double precision")?;
    Ok(spell(value.is_sign_negative(), &format!("{:e}", value.abs()), 15).into())
}

/// `float4in`, then `float4out`.
pub(super) fn real(text: &str) -> Analysis<Box<str>> {
    let Some(word) = float_text(text) else { return Err(invalid("real", text)) };
    let value: f32 = word.parse().map_err(|_| invalid("real", text))?;
    out_of_range(value.is_infinite() || value == 0.0, &word, text, "real")?;
    Ok(spell(value.is_sign_negative(), &format!("{:e}", value.abs()), 6).into())
}

/// The number in a form that Rust reads; none where it is no number.
fn float_text(text: &str) -> Option<String> {
    let inner = text.trim_matches(is_space).to_ascii_lowercase();
    let bare = inner.strip_prefix(['-', '+']).unwrap_or(&inner);
    let named = matches!(bare, "nan" | "inf" | "infinity");
    let digits = bare.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'-' | b'+'))
        && bare.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    (named || digits).then_some(inner)
}

fn out_of_range(suspicious: bool, word: &str, text: &str, name: &str) -> Analysis<()> {
    let mantissa = word.split('e').next().unwrap_or(word);
    let meant = word.contains("inf") || !mantissa.bytes().any(|b| (b'1'..=b'9').contains(&b));
    if suspicious && !meant {
        return Err(AnalyzeError::error(format!("\"{text}\" is out of range for type {name}"), 0));
    }
    Ok(())
}

/// The shortest digits of a number in C's `%g` layout.
fn spell(negative: bool, scientific: &str, limit: i32) -> String {
    let sign = if negative { "-" } else { "" };
    match scientific {
        "NaN" => return "NaN".to_owned(),
        "inf" => return format!("{sign}Infinity"),
        _ => {}
    }
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let digits: String = mantissa.chars().filter(|c| *c != '.').collect();
    if exponent < -4 || exponent >= limit {
        let sign_of = if exponent < 0 { '-' } else { '+' };
        return format!("{sign}{mantissa}e{sign_of}{:02}", exponent.abs());
    }
    let Ok(point) = usize::try_from(exponent + 1) else {
        let zeros = usize::try_from(-exponent - 1).unwrap_or(0);
        return format!("{sign}0.{}{digits}", "0".repeat(zeros));
    };
    if point == 0 {
        format!("{sign}0.{digits}")
    } else if digits.len() <= point {
        format!("{sign}{digits}{}", "0".repeat(point - digits.len()))
    } else {
        format!("{sign}{}.{}", &digits[..point], &digits[point..])
    }
}

/// How two numbers compare, as numeric prints them; none for what is no plain number.
pub(super) fn compare(a: &str, b: &str) -> Option<Ordering> {
    let parts = |text: &'_ str| -> Option<(bool, String, String)> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits.to_owned()),
            None => (false, text.to_owned()),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
        let plain = whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit());
        plain.then(|| (negative, whole.to_owned(), fraction.trim_end_matches('0').to_owned()))
    };
    let ((a_negative, a_whole, a_fraction), (b_negative, b_whole, b_fraction)) = (parts(a)?, parts(b)?);
    let size =
        a_whole.len().cmp(&b_whole.len()).then_with(|| a_whole.cmp(&b_whole)).then_with(|| a_fraction.cmp(&b_fraction));
    Some(match (a_negative, b_negative) {
        (false, false) => size,
        (true, true) => size.reverse(),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    })
}

/// `point_in`, then `point_out`.
pub(super) fn point(text: &str) -> Analysis<Box<str>> {
    let inner = trimmed(text);
    let inner = inner.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(inner);
    let Some((x, y)) = inner.split_once(',') else { return Err(invalid("point", text)) };
    let coordinate = |part: &str| double(part).map_err(|_| invalid("point", text));
    Ok(format!("({},{})", coordinate(x)?, coordinate(y)?).into())
}
