//! Owns constants of interval: `interval_in`, then `interval_out` with IntervalStyle `postgres`.

use super::datetime::spell_clock;
use super::{invalid, trimmed};
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::types::{INTERVAL_FULL_PRECISION, INTERVAL_FULL_RANGE, interval_parts};

const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

const YEAR_BIT: i32 = 1 << 2;
const MONTH_BIT: i32 = 1 << 1;
const DAY_BIT: i32 = 1 << 3;
const HOUR_BIT: i32 = 1 << 10;
const MINUTE_BIT: i32 = 1 << 11;
const SECOND_BIT: i32 = 1 << 12;

/// What an interval holds.
#[derive(Default, Clone, Copy)]
struct Interval {
    months: i64,
    days: i64,
    micros: i64,
}

/// What a number counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Months(i64),
    Days(i64),
    Micros(i64),
}

/// A piece of the text.
enum Token<'t> {
    Number(&'t str),
    Word(&'t str),
    Clock(&'t str),
}

/// The interval as PostgreSQL prints it.
pub(super) fn read(text: &str, typmod: i32) -> Analysis<Box<str>> {
    let (range, precision) = interval_parts(typmod);
    let lower = trimmed(text).to_ascii_lowercase();
    let doubtful = || AnalyzeError::unknown("a constant of type interval in such a spelling", 0);
    if lower.is_empty() {
        return Err(invalid("interval", text));
    }
    if matches!(lower.as_str(), "infinity" | "-infinity" | "+infinity") {
        return Err(doubtful());
    }
    let parsed = match lower.strip_prefix('p') {
        Some(rest) => iso(rest),
        None => verbose(&lower, range),
    };
    let Some(mut interval) = parsed else {
        let words = lower.split_ascii_whitespace().all(|word| word.bytes().all(|b| b.is_ascii_lowercase()));
        return Err(if words { invalid("interval", text) } else { doubtful() });
    };
    restrict(&mut interval, range);
    if precision != INTERVAL_FULL_PRECISION {
        let step = 10_i64.pow(u32::try_from(6 - precision.clamp(0, 6)).unwrap_or(0));
        let half = if interval.micros < 0 { -(step / 2) } else { step / 2 };
        interval.micros = (interval.micros + half) / step * step;
    }
    Ok(spell(interval).into())
}

/// `1 year 2 mons -3 days 04:05:06`, `2h30m`, `1.5 hours ago`, `90`.
fn verbose(text: &str, range: i32) -> Option<Interval> {
    let body = text.strip_prefix('@').unwrap_or(text);
    let (body, ago) = match body.strip_suffix("ago") {
        Some(rest) => (rest, true),
        None => (body, false),
    };
    let tokens = tokens(body)?;
    if tokens.is_empty() {
        return None;
    }
    let mut out = Interval::default();
    let mut unit: Option<Unit> = None;
    let mut seen: Vec<Unit> = Vec::new();
    for token in tokens.iter().rev() {
        match token {
            Token::Word(word) => unit = Some(unit_of(word)?),
            // Two groups may be minutes and seconds, for some ranges.
            Token::Clock(clock) if range == INTERVAL_FULL_RANGE || clock.matches(':').count() == 2 => {
                note(&mut seen, Unit::Micros(SECOND))?;
                note(&mut seen, Unit::Micros(MINUTE))?;
                note(&mut seen, Unit::Micros(HOUR))?;
                out.micros += clock_micros(clock)?;
                unit = Some(Unit::Days(1));
            }
            Token::Clock(_) => return None,
            Token::Number(number) => {
                let counted = unit.unwrap_or_else(|| default_unit(range));
                note(&mut seen, counted)?;
                add(&mut out, number, counted)?;
            }
        }
    }
    if ago {
        out = Interval { months: -out.months, days: -out.days, micros: -out.micros };
    }
    Some(out)
}

/// Each unit may appear once.
fn note(seen: &mut Vec<Unit>, unit: Unit) -> Option<()> {
    if seen.contains(&unit) {
        return None;
    }
    seen.push(unit);
    Some(())
}

fn tokens(text: &str) -> Option<Vec<Token<'_>>> {
    let mut out = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = first.is_ascii_lowercase();
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(_, c)| if word { !c.is_ascii_lowercase() } else { !(c.is_ascii_digit() || matches!(c, '.' | ':')) })
            .map_or(rest.len(), |(at, _)| at);
        let (piece, after) = rest.split_at(end);
        out.push(if word {
            Token::Word(piece)
        } else if !piece.ends_with(|c: char| c.is_ascii_digit())
            || !first.is_ascii_digit() && !matches!(first, '-' | '+' | '.')
        {
            return None;
        } else if piece.contains(':') {
            Token::Clock(piece)
        } else {
            Token::Number(piece)
        });
        if after.starts_with(['-', '/']) {
            return None;
        }
        rest = after.trim_start();
    }
    Some(out)
}

fn unit_of(word: &str) -> Option<Unit> {
    Some(match word {
        "us" | "usec" | "usecs" | "useconds" | "usecond" | "microsecond" | "microseconds" => Unit::Micros(1),
        "ms" | "msec" | "msecs" | "mseconds" | "msecond" | "millisecond" | "milliseconds" => Unit::Micros(1_000),
        "s" | "sec" | "secs" | "second" | "seconds" => Unit::Micros(SECOND),
        "m" | "min" | "mins" | "minute" | "minutes" => Unit::Micros(MINUTE),
        "h" | "hr" | "hrs" | "hour" | "hours" => Unit::Micros(HOUR),
        "d" | "day" | "days" => Unit::Days(1),
        "w" | "week" | "weeks" => Unit::Days(7),
        "mon" | "mons" | "month" | "months" => Unit::Months(1),
        "y" | "yr" | "yrs" | "year" | "years" => Unit::Months(12),
        "decade" | "decades" | "dec" | "decs" => Unit::Months(120),
        "c" | "cent" | "century" | "centuries" => Unit::Months(1_200),
        "mil" | "mils" | "millennia" | "millennium" => Unit::Months(12_000),
        _ => return None,
    })
}

/// What a number without a unit counts.
fn default_unit(range: i32) -> Unit {
    match range {
        YEAR_BIT => Unit::Months(12),
        _ if range == MONTH_BIT || range == YEAR_BIT | MONTH_BIT => Unit::Months(1),
        DAY_BIT => Unit::Days(1),
        _ if range == HOUR_BIT || range == DAY_BIT | HOUR_BIT => Unit::Micros(HOUR),
        _ if range & MINUTE_BIT != 0 && range & SECOND_BIT == 0 => Unit::Micros(MINUTE),
        _ => Unit::Micros(SECOND),
    }
}

/// Adds a number of units; what is left of one goes to the smaller units.
fn add(out: &mut Interval, number: &str, unit: Unit) -> Option<()> {
    let (negative, digits) = match number.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, number.strip_prefix('+').unwrap_or(number)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if fraction.contains('.') || fraction.len() > 9 || whole.len() > 12 {
        return None;
    }
    let sign = if negative { -1 } else { 1 };
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let fraction: f64 = if fraction.is_empty() { 0.0 } else { format!("0.{fraction}").parse().ok()? };
    match unit {
        Unit::Months(12..) if fraction != 0.0 => return None,
        Unit::Months(n) => {
            out.months = out.months.checked_add(sign * whole.checked_mul(n)?)?;
            add_days(out, fraction * 30.0, sign);
        }
        Unit::Days(n) => {
            out.days = out.days.checked_add(sign * whole.checked_mul(n)?)?;
            #[allow(clippy::cast_precision_loss)]
            add_days(out, fraction * n as f64, sign);
        }
        Unit::Micros(n) => {
            out.micros = out.micros.checked_add(sign * whole.checked_mul(n)?)?;
            #[allow(clippy::cast_precision_loss)]
            add_micros(out, fraction * n as f64, sign);
        }
    }
    let fits = |value: i64| i32::try_from(value).is_ok();
    (fits(out.months) && fits(out.days)).then_some(())
}

fn add_days(out: &mut Interval, days: f64, sign: i64) {
    #[allow(clippy::cast_possible_truncation)]
    let whole = days.trunc() as i64;
    out.days += sign * whole;
    #[allow(clippy::cast_precision_loss)]
    add_micros(out, days.fract() * DAY as f64, sign);
}

fn add_micros(out: &mut Interval, micros: f64, sign: i64) {
    #[allow(clippy::cast_possible_truncation)]
    let rounded = micros.round_ties_even() as i64;
    out.micros += sign * rounded;
}

/// `HH:MM` or `HH:MM:SS[.ffffff]`, signed.
fn clock_micros(clock: &str) -> Option<i64> {
    let (sign, digits) = match clock.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, clock.strip_prefix('+').unwrap_or(clock)),
    };
    let parts: Vec<&str> = digits.split(':').collect();
    let (hours, minutes, seconds) = match parts.as_slice() {
        [hours, minutes] if !minutes.contains('.') => (*hours, *minutes, "0"),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    if hours.len() > 8 || fraction.len() > 6 {
        return None;
    }
    let (hours, minutes, whole): (i64, i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?, whole.parse().ok()?);
    if minutes > 59 || whole > 59 {
        return None;
    }
    let fraction: i64 = format!("{fraction:0<6}").parse().ok()?;
    Some(sign * (hours * HOUR + minutes * MINUTE + whole * SECOND + fraction))
}

/// ISO 8601 with designators, after the P: `1Y2M3DT4H5M6S`.
fn iso(text: &str) -> Option<Interval> {
    let mut out = Interval::default();
    let mut time = false;
    let mut rest = text;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('t') {
            if time {
                return None;
            }
            time = true;
            rest = after;
            continue;
        }
        let end = rest.find(|c: char| c.is_ascii_lowercase())?;
        let (number, after) = rest.split_at(end);
        let bare = number.strip_prefix(['-', '+']).unwrap_or(number);
        if bare.is_empty() || !bare.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
            return None;
        }
        let unit = match (after.as_bytes()[0], time) {
            (b'y', false) => Unit::Months(12),
            (b'm', false) => Unit::Months(1),
            (b'w', false) => Unit::Days(7),
            (b'd', false) => Unit::Days(1),
            (b'h', true) => Unit::Micros(HOUR),
            (b'm', true) => Unit::Micros(MINUTE),
            (b's', true) => Unit::Micros(SECOND),
            _ => return None,
        };
        add(&mut out, number, unit)?;
        rest = &after[1..];
    }
    Some(out)
}

/// `AdjustIntervalForTypmod`: drops the fields that the modifier leaves out.
fn restrict(interval: &mut Interval, range: i32) {
    let truncate = |value: i64, step: i64| value / step * step;
    if range == INTERVAL_FULL_RANGE || range & SECOND_BIT != 0 {
        return;
    }
    if range & MINUTE_BIT != 0 {
        interval.micros = truncate(interval.micros, MINUTE);
    } else if range & HOUR_BIT != 0 {
        interval.micros = truncate(interval.micros, HOUR);
    } else {
        interval.micros = 0;
        if range & DAY_BIT == 0 {
            interval.days = 0;
            if range & MONTH_BIT == 0 {
                interval.months = truncate(interval.months, 12);
            }
        }
    }
}

/// `EncodeInterval` in the style `postgres`.
fn spell(interval: Interval) -> String {
    let mut out = String::new();
    let mut before = false;
    for (value, name) in [(interval.months / 12, "year"), (interval.months % 12, "mon"), (interval.days, "day")] {
        if value == 0 {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        let plus = if before && value > 0 { "+" } else { "" };
        let plural = if value == 1 { "" } else { "s" };
        out.push_str(&format!("{plus}{value} {name}{plural}"));
        before = value < 0;
    }
    if out.is_empty() || interval.micros != 0 {
        if !out.is_empty() {
            out.push(' ');
        }
        if interval.micros < 0 {
            out.push('-');
        } else if before {
            out.push('+');
        }
        out.push_str(&spell_clock(interval.micros.abs()));
    }
    out
}
