//! Owns constants of dates and times, in ISO spellings: what depends on DateStyle, TimeZone or the clock is not analysed.

use crate::analyze::error::{Analysis, AnalyzeError};

use super::trimmed;

/// Words that make a date or a moment without a digit.
const MOMENTS: [&str; 8] = ["epoch", "infinity", "now", "today", "tomorrow", "yesterday", "allballs", "current"];

/// What has neither a digit nor such a word is no date in any style.
fn plausible(inner: &str, ty: &str, text: &str) -> Analysis<()> {
    let mut words = inner.split(|c: char| !c.is_alphabetic());
    if inner.bytes().any(|b| b.is_ascii_digit()) || words.any(|word| MOMENTS.contains(&word)) {
        return Ok(());
    }
    // PostgreSQL's own word is the short one where there is no time zone.
    let ty = ty.trim_end_matches(" without time zone");
    Err(AnalyzeError::error(format!("invalid input syntax for type {ty}: \"{text}\""), 0))
}

/// A day and what is left of a text after it.
#[derive(Clone, Copy)]
struct Day {
    year: i64,
    month: u32,
    day: u32,
}

/// A time of day in microseconds, and its zone in seconds east of Greenwich.
#[derive(Clone, Copy)]
struct Clock {
    micros: i64,
    zone: Option<i64>,
}

const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

fn doubtful(ty: &str) -> AnalyzeError {
    AnalyzeError::unknown(format!("a constant of type {ty} that is not in its plain ISO spelling"), 0)
}

fn out_of_range(text: &str) -> AnalyzeError {
    AnalyzeError::error(format!("date/time field value out of range: \"{text}\""), 0)
}

/// `date_in`, then `date_out` in the ISO style.
pub(super) fn date(text: &str) -> Analysis<Box<str>> {
    let inner = trimmed(text).to_ascii_lowercase();
    match inner.as_str() {
        "infinity" | "-infinity" => return Ok(inner.into()),
        "epoch" => return Ok("1970-01-01".into()),
        _ => {}
    }
    let (day, rest) = take_day(&inner, text, "date")?;
    if !rest.is_empty() && take_clock(rest.trim_start_matches(['t', ' '])).is_none() {
        return Err(doubtful("date"));
    }
    Ok(spell_day(day).into())
}

/// `time_in`, then `time_out`.
pub(super) fn time(text: &str) -> Analysis<Box<str>> {
    match take_clock(trimmed(text)) {
        Some(clock) if clock.zone.is_none() => Ok(spell_clock(clock.micros).into()),
        None if impossible(trimmed(text)) => Err(out_of_range(text)),
        _ => Err(doubtful("time without time zone")),
    }
}

/// `timetz_in`, then `timetz_out`.
pub(super) fn timetz(text: &str) -> Analysis<Box<str>> {
    match take_clock(&trimmed(text).to_ascii_lowercase()) {
        Some(Clock { micros, zone: Some(zone) }) => Ok(format!("{}{}", spell_clock(micros), spell_zone(zone)).into()),
        _ => Err(doubtful("time with time zone")),
    }
}

/// `timestamp_in`, then `timestamp_out`.
pub(super) fn timestamp(text: &str) -> Analysis<Box<str>> {
    let inner = trimmed(text).to_ascii_lowercase();
    match inner.as_str() {
        "infinity" | "-infinity" => return Ok(inner.into()),
        "epoch" => return Ok("1970-01-01 00:00:00".into()),
        _ => {}
    }
    let (day, clock) = take_moment(&inner, text, "timestamp without time zone")?;
    let (day, micros) = normal(day, clock.micros);
    Ok(format!("{} {}", spell_day(day), spell_clock(micros)).into())
}

/// `timestamptz_in`, then `timestamptz_out` in UTC; `utc` says that what has no zone is in UTC too.
pub(super) fn timestamptz(text: &str, utc: bool) -> Analysis<Box<str>> {
    let inner = trimmed(text).to_ascii_lowercase();
    match inner.as_str() {
        "infinity" | "-infinity" => return Ok(inner.into()),
        "epoch" => return Ok("1970-01-01 00:00:00+00".into()),
        _ => {}
    }
    let (day, clock) = take_moment(&inner, text, "timestamp with time zone")?;
    let Some(zone) = clock.zone.or_else(|| utc.then_some(0)) else {
        return Err(AnalyzeError::unknown("a moment without a zone, which depends on the TimeZone setting", 0));
    };
    let (day, micros) = normal(day, clock.micros - zone * SECOND);
    Ok(format!("{} {}+00", spell_day(day), spell_clock(micros)).into())
}

fn take_moment(inner: &str, text: &str, ty: &str) -> Analysis<(Day, Clock)> {
    let (day, rest) = take_day(inner, text, ty)?;
    if rest.is_empty() {
        return Ok((day, Clock { micros: 0, zone: None }));
    }
    let clock = rest.strip_prefix('t').unwrap_or_else(|| rest.trim_start_matches(' '));
    if clock.len() == rest.len() {
        return Err(doubtful(ty));
    }
    let refused = || if impossible(clock) { out_of_range(text) } else { doubtful(ty) };
    take_clock(clock).map(|clock| (day, clock)).ok_or_else(refused)
}

/// `HH:MM[:SS[.f]]` that no clock shows. PostgreSQL takes 60 seconds, and 24:00.
fn impossible(clock: &str) -> bool {
    let mut parts = clock.trim_end_matches(' ').split(':');
    let mut over = |limit: i64| match parts.next() {
        None => Some(false),
        Some(part) => {
            let whole = part.split_once('.').map_or(part, |(whole, _)| whole);
            let plain = part.bytes().all(|b| b.is_ascii_digit() || b == b'.') && whole.len() <= 2;
            plain.then(|| whole.parse::<i64>().ok()).flatten().map(|value| value > limit)
        }
    };
    let fields = [over(24), over(59), over(60)];
    clock.contains(':') && fields.iter().all(Option::is_some) && fields.contains(&Some(true))
}

/// `YYYY-MM-DD` or `YYYYMMDD` and the rest.
fn take_day<'t>(inner: &'t str, text: &str, ty: &str) -> Analysis<(Day, &'t str)> {
    plausible(inner, ty, text)?;
    let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = |from: usize, to: usize| inner.get(from..to).and_then(|part| part.parse::<u32>().ok());
    let (year, month, day, end) = match digits {
        4 if inner[4..].starts_with('-') => {
            let rest = &inner[5..];
            let len = |rest: &str| rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let month = len(rest);
            let after = rest.get(month..).and_then(|rest| rest.strip_prefix('-')).ok_or_else(|| doubtful(ty))?;
            let day = len(after);
            if !(1..=2).contains(&month) || !(1..=2).contains(&day) {
                return Err(doubtful(ty));
            }
            let second = 5 + month + 1;
            (number(0, 4), number(5, 5 + month), number(second, second + day), second + day)
        }
        8 => (number(0, 4), number(4, 6), number(6, 8), 8),
        _ => return Err(doubtful(ty)),
    };
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Err(doubtful(ty)) };
    if year == 0 || !(1..=12).contains(&month) || day == 0 || day > days_in(i64::from(year), month) {
        return Err(out_of_range(text));
    }
    Ok((Day { year: i64::from(year), month, day }, &inner[end..]))
}

/// `HH:MM[:SS[.ffffff]]` with an optional zone, and nothing else.
fn take_clock(text: &str) -> Option<Clock> {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.'))).unwrap_or(text.len());
    let (clock, zone) = text.split_at(end);
    let zone = zone.trim_matches(' ');
    let zone = if zone.is_empty() { None } else { Some(take_zone(zone)?) };
    let mut parts = clock.split(':');
    let two = |part: &str| (1..=2).contains(&part.len()).then(|| part.parse::<i64>().ok()).flatten();
    let (hour, minute) = (two(parts.next()?)?, two(parts.next()?)?);
    let micros = match parts.next() {
        Some(seconds) => take_seconds(seconds)?,
        None => 0,
    };
    let whole = hour == 24 && minute == 0 && micros == 0;
    if parts.next().is_some() || (hour > 23 && !whole) || minute > 59 {
        return None;
    }
    Some(Clock { micros: (hour * 3_600 + minute * 60) * SECOND + micros, zone })
}

/// `SS[.ffffff]` in microseconds.
fn take_seconds(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !(1..=2).contains(&whole.len()) || fraction.len() > 6 || fraction.contains('.') {
        return None;
    }
    let seconds: i64 = whole.parse().ok().filter(|seconds| *seconds < 60)?;
    let padded = format!("{fraction:0<6}");
    Some(seconds * SECOND + padded.parse::<i64>().ok()?)
}

/// A zone by its offset; east is positive.
fn take_zone(zone: &str) -> Option<i64> {
    if matches!(zone, "z" | "utc" | "gmt" | "Z" | "UTC" | "GMT") {
        return Some(0);
    }
    let (sign, rest) = match zone.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let parts: Vec<&str> = rest.split(':').collect();
    let number = |part: &str| part.parse::<i64>().ok().filter(|_| part.bytes().all(|b| b.is_ascii_digit()));
    let (hours, minutes) = match parts.as_slice() {
        [hours] if (1..=2).contains(&hours.len()) => (number(hours)?, 0),
        [both] if both.len() == 4 => (number(&both[..2])?, number(&both[2..])?),
        [hours, minutes] if (1..=2).contains(&hours.len()) && minutes.len() == 2 => (number(hours)?, number(minutes)?),
        _ => return None,
    };
    (hours <= 15 && minutes <= 59).then_some(sign * (hours * 3_600 + minutes * 60))
}

fn leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i64, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Moves whole days from the time of day to the date.
fn normal(mut day: Day, micros: i64) -> (Day, i64) {
    for _ in 0..micros.div_euclid(DAY).max(0) {
        day = next(day);
    }
    for _ in micros.div_euclid(DAY)..0 {
        day = previous(day);
    }
    (day, micros.rem_euclid(DAY))
}

fn next(day: Day) -> Day {
    if day.day < days_in(day.year, day.month) {
        Day { day: day.day + 1, ..day }
    } else if day.month < 12 {
        Day { month: day.month + 1, day: 1, ..day }
    } else {
        Day { year: day.year + 1, month: 1, day: 1 }
    }
}

/// The day after, of a date as it is printed.
pub(super) fn next_day(text: &str) -> Option<String> {
    let (day, rest) = take_day(text, text, "date").ok()?;
    rest.is_empty().then(|| spell_day(next(day)))
}

fn previous(day: Day) -> Day {
    if day.day > 1 {
        return Day { day: day.day - 1, ..day };
    }
    let (year, month) = if day.month > 1 { (day.year, day.month - 1) } else { (day.year - 1, 12) };
    Day { year, month, day: days_in(year, month) }
}

fn spell_day(day: Day) -> String {
    if day.year > 0 {
        format!("{:04}-{:02}-{:02}", day.year, day.month, day.day)
    } else {
        format!("{:04}-{:02}-{:02} BC", 1 - day.year, day.month, day.day)
    }
}

/// `HH:MM:SS` with as many digits of the fraction as it has.
pub(super) fn spell_clock(micros: i64) -> String {
    let (seconds, fraction) = (micros / SECOND, micros % SECOND);
    let mut out = format!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if fraction != 0 {
        out.push_str(format!(".{fraction:06}").trim_end_matches('0'));
    }
    out
}

fn spell_zone(zone: i64) -> String {
    let (sign, zone) = if zone < 0 { ('-', -zone) } else { ('+', zone) };
    let (hours, minutes) = (zone / 3_600, zone / 60 % 60);
    if minutes == 0 { format!("{sign}{hours:02}") } else { format!("{sign}{hours:02}:{minutes:02}") }
}
