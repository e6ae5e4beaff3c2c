//! Owns type modifiers of PostgreSQL's own types: from what is written to the stored number, and back to text.

/// What a field of INTERVAL is called, by the bits that `INTERVAL_MASK` sets for it.
const INTERVAL_FIELDS: [(i32, &str); 13] = [
    (1 << 2, " year"),
    (1 << 1, " month"),
    (1 << 3, " day"),
    (1 << 10, " hour"),
    (1 << 11, " minute"),
    (1 << 12, " second"),
    (1 << 2 | 1 << 1, " year to month"),
    (1 << 3 | 1 << 10, " day to hour"),
    (1 << 3 | 1 << 10 | 1 << 11, " day to minute"),
    (1 << 3 | 1 << 10 | 1 << 11 | 1 << 12, " day to second"),
    (1 << 10 | 1 << 11, " hour to minute"),
    (1 << 10 | 1 << 11 | 1 << 12, " hour to second"),
    (1 << 11 | 1 << 12, " minute to second"),
];

/// All fields of INTERVAL: no field is written.
pub(crate) const INTERVAL_FULL_RANGE: i32 = 0x7FFF;
/// No precision of INTERVAL is written.
pub(crate) const INTERVAL_FULL_PRECISION: i32 = 0xFFFF;
/// The longest varchar.
const MAX_CHARACTERS: i32 = 10_485_760;
/// The longest bit string.
const MAX_BITS: i32 = 83_886_080;
/// The highest precision of fractional seconds; PostgreSQL reduces what is above, with a warning.
const MAX_SECONDS: i32 = 6;

/// Whether a type of `pg_catalog` takes modifiers.
pub(crate) fn takes_modifier(name: &str) -> bool {
    matches!(
        name,
        "varchar"
            | "bpchar"
            | "numeric"
            | "time"
            | "timetz"
            | "timestamp"
            | "timestamptz"
            | "interval"
            | "bit"
            | "varbit"
    )
}

/// The stored number for modifiers as written, for a type of `pg_catalog`; errors in PostgreSQL's words.
///
/// `signed_scale` says whether numeric may have any scale from -1000 to 1000 (PostgreSQL 15 and later).
pub(crate) fn encode(name: &str, written: &[Box<str>], signed_scale: bool) -> Result<i32, String> {
    let mut numbers = Vec::with_capacity(written.len());
    for text in written {
        numbers.push(text.parse::<i32>().map_err(|_| number_error(text))?);
    }
    match name {
        "varchar" => characters("varchar", &numbers),
        "bpchar" => characters("char", &numbers),
        "bit" => bits("bit", &numbers),
        "varbit" => bits("varbit", &numbers),
        "numeric" => numeric(&numbers, signed_scale),
        "time" => seconds("TIME", "", &numbers),
        "timetz" => seconds("TIME", " WITH TIME ZONE", &numbers),
        "timestamp" => seconds("TIMESTAMP", "", &numbers),
        "timestamptz" => seconds("TIMESTAMP", " WITH TIME ZONE", &numbers),
        "interval" => interval(&numbers),
        _ => Err("invalid type modifier".to_owned()),
    }
}

fn number_error(text: &str) -> String {
    if text.parse::<i128>().is_ok() {
        format!("value \"{text}\" is out of range for type integer")
    } else {
        format!("invalid input syntax for type integer: \"{text}\"")
    }
}

fn characters(name: &str, numbers: &[i32]) -> Result<i32, String> {
    match numbers {
        [n] if *n < 1 => Err(format!("length for type {name} must be at least 1")),
        [n] if *n > MAX_CHARACTERS => Err(format!("length for type {name} cannot exceed {MAX_CHARACTERS}")),
        [n] => Ok(n + 4),
        _ => Err("invalid type modifier".to_owned()),
    }
}

fn bits(name: &str, numbers: &[i32]) -> Result<i32, String> {
    match numbers {
        [n] if *n < 1 => Err(format!("length for type {name} must be at least 1")),
        [n] if *n > MAX_BITS => Err(format!("length for type {name} cannot exceed {MAX_BITS}")),
        [n] => Ok(*n),
        _ => Err("invalid type modifier".to_owned()),
    }
}

fn numeric(numbers: &[i32], signed_scale: bool) -> Result<i32, String> {
    let (precision, scale) = match numbers {
        [p] => (*p, 0),
        [p, s] => (*p, *s),
        _ => return Err("invalid NUMERIC type modifier".to_owned()),
    };
    if !(1..=1000).contains(&precision) {
        return Err(format!("NUMERIC precision {precision} must be between 1 and 1000"));
    }
    if signed_scale {
        if !(-1000..=1000).contains(&scale) {
            return Err(format!("NUMERIC scale {scale} must be between -1000 and 1000"));
        }
    } else if !(0..=precision).contains(&scale) {
        return Err(format!("NUMERIC scale {scale} must be between 0 and precision {precision}"));
    }
    Ok(((precision << 16) | (scale & 0x7ff)) + 4)
}

fn seconds(name: &str, zone: &str, numbers: &[i32]) -> Result<i32, String> {
    match numbers {
        [n] if *n < 0 => Err(format!("{name}({n}){zone} precision must not be negative")),
        [n] => Ok((*n).min(MAX_SECONDS)),
        _ => Err("invalid type modifier".to_owned()),
    }
}

fn interval(numbers: &[i32]) -> Result<i32, String> {
    match numbers {
        [INTERVAL_FULL_RANGE] => Ok(-1),
        [range] if interval_fields(*range).is_some() => Ok(((range & 0x7FFF) << 16) | INTERVAL_FULL_PRECISION),
        [range, n] if *range == INTERVAL_FULL_RANGE || interval_fields(*range).is_some() => {
            if *n < 0 {
                return Err(format!("INTERVAL({n}) precision must not be negative"));
            }
            Ok(((range & 0x7FFF) << 16) | (*n).min(MAX_SECONDS))
        }
        _ => Err("invalid INTERVAL type modifier".to_owned()),
    }
}

fn interval_fields(range: i32) -> Option<&'static str> {
    INTERVAL_FIELDS.iter().find(|(mask, _)| *mask == range).map(|(_, text)| *text)
}

/// The range and precision in the modifier of INTERVAL.
pub(crate) fn interval_parts(typmod: i32) -> (i32, i32) {
    if typmod < 0 {
        return (INTERVAL_FULL_RANGE, INTERVAL_FULL_PRECISION);
    }
    ((typmod >> 16) & 0x7FFF, typmod & 0xFFFF)
}

/// The precision and scale in the modifier of numeric.
pub(crate) fn numeric_parts(typmod: i32) -> (i32, i32) {
    let bare = typmod - 4;
    ((bare >> 16) & 0xffff, ((bare & 0x7ff) ^ 1024) - 1024)
}

/// What `typmodout` writes after the name: `(10)`, `(3) with time zone`, ` day to second(3)`; empty for none.
pub(crate) fn text(name: &str, typmod: i32) -> String {
    if typmod < 0 {
        return String::new();
    }
    match name {
        "varchar" | "bpchar" if typmod > 4 => format!("({})", typmod - 4),
        "varchar" | "bpchar" => String::new(),
        "numeric" => {
            let (precision, scale) = numeric_parts(typmod);
            format!("({precision},{scale})")
        }
        "time" | "timestamp" => format!("({typmod}) without time zone"),
        "timetz" | "timestamptz" => format!("({typmod}) with time zone"),
        "interval" => {
            let (range, precision) = interval_parts(typmod);
            let fields = interval_fields(range).unwrap_or("");
            if precision == INTERVAL_FULL_PRECISION { fields.to_owned() } else { format!("{fields}({precision})") }
        }
        _ => format!("({typmod})"),
    }
}
