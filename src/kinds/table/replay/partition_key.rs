//! What the key of a partitioned table asks for: bounds that do not overlap, unique keys that hold all of it.

use std::cmp::Ordering;

use super::bound;
use crate::kinds::index::IndexKey;
use crate::kinds::table::{Bound, PartitionBy, Table};
use crate::name::Ident;
use crate::replay::{Outcome, Refusal};

/// Refuses a unique key, or an exclusion, on a partitioned table that lacks a part of the table's key: PostgreSQL could
/// not see two equal rows in two partitions. `what` is PostgreSQL's word: `PRIMARY KEY`, `UNIQUE`, `EXCLUDE`.
pub(crate) fn holds_partition_key(table: &Table, columns: &[Ident], what: &str) -> Outcome {
    let Some(by) = table.partition_by() else { return Ok(()) };
    for key in &by.keys {
        let IndexKey::Column(column) = &key.key else {
            let refusal = Refusal::sql(format!("unsupported {what} constraint with partition key definition"));
            return Err(
                refusal.help(format!("{what} constraints cannot be used when partition keys include expressions"))
            );
        };
        if !columns.contains(column) {
            let message = "unique constraint on partitioned table must include all partitioning columns";
            let lacks = format!(
                "{what} constraint on table \"{}\" lacks column \"{column}\" which is part of the partition key",
                table.name.name
            );
            return Err(Refusal::sql(message).help(lacks));
        }
    }
    Ok(())
}

/// Refuses a bound that is empty, or that overlaps the one of another partition, as far as values can be compared here.
pub(super) fn fits(
    parent: &Table,
    by: &PartitionBy,
    name: Ident,
    bound: &Bound,
    others: &[(Ident, &Bound)],
) -> Outcome {
    let kinds: Vec<Kind> = by.keys.iter().map(|key| kind_of(parent, &key.key)).collect();
    let own = Extent::read(by, &kinds, &bound.meaning);
    own.sound(name)?;
    for (other, there) in others {
        if bound == *there && &*bound.meaning == "default" {
            let message = format!("partition \"{name}\" conflicts with existing default partition \"{other}\"");
            return Err(Refusal::sql(message));
        }
        let theirs = Extent::read(by, &kinds, &there.meaning);
        if let (Extent::Hash(a), Extent::Hash(b)) = (&own, &theirs)
            && a.modulus.max(b.modulus) % a.modulus.min(b.modulus) != 0
        {
            let message = "every hash partition modulus must be a factor of the next larger modulus";
            return Err(Refusal::sql(message));
        }
        if bound == *there || own.overlaps(&theirs) {
            return Err(Refusal::sql(format!("partition \"{name}\" would overlap partition \"{other}\"")));
        }
    }
    Ok(())
}

/// How values of a key's type are compared here.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Number,
    Moment,
    Uuid,
    Unknown,
}

fn kind_of(parent: &Table, key: &IndexKey) -> Kind {
    let Some((_, ty)) = bound::type_of(parent, key) else { return Kind::Unknown };
    if ty.schema != Ident::PG_CATALOG || ty.array {
        return Kind::Unknown;
    }
    match ty.name.as_str() {
        "int2" | "int4" | "int8" | "numeric" => Kind::Number,
        "date" | "timestamp" | "timestamptz" => Kind::Moment,
        "uuid" => Kind::Uuid,
        _ => Kind::Unknown,
    }
}

/// The rows that a bound takes.
enum Extent {
    List(Vec<String>),
    Range(Vec<Value>, Vec<Value>),
    Hash(Hash),
    Unknown,
}

struct Hash {
    modulus: u32,
    remainder: u32,
}

#[derive(Clone, PartialEq)]
enum Value {
    Min,
    Max,
    Number(i128),
    /// A date, a moment or a UUID, whose order is its text's.
    Text(String),
    Unknown(String),
}

impl Extent {
    fn read(by: &PartitionBy, kinds: &[Kind], meaning: &str) -> Extent {
        if meaning == "default" {
            return Extent::Unknown;
        }
        if by.strategy == 'h' {
            return Hash::read(meaning).map_or(Extent::Unknown, Extent::Hash);
        }
        let mut lists = bound::lists(meaning).into_iter();
        if by.strategy == 'l' {
            return Extent::List(lists.next().unwrap_or_default());
        }
        let mut side = || -> Vec<Value> {
            let list = lists.next().unwrap_or_default();
            list.iter().zip(kinds).map(|(value, kind)| Value::read(value, *kind)).collect()
        };
        Extent::Range(side(), side())
    }

    fn sound(&self, name: Ident) -> Outcome {
        match self {
            Extent::Hash(hash) if hash.modulus == 0 => {
                Err(Refusal::sql("modulus for hash partition must be an integer value greater than zero"))
            }
            Extent::Hash(hash) if hash.remainder >= hash.modulus => {
                Err(Refusal::sql("remainder for hash partition must be less than modulus"))
            }
            Extent::Range(from, to) if order(from, to).is_some_and(Ordering::is_ge) => {
                Err(Refusal::sql(format!("empty range bound specified for partition \"{name}\"")))
            }
            _ => Ok(()),
        }
    }

    fn overlaps(&self, other: &Extent) -> bool {
        match (self, other) {
            (Extent::List(a), Extent::List(b)) => a.iter().any(|value| b.contains(value)),
            (Extent::Range(from, to), Extent::Range(start, end)) => {
                order(from, end) == Some(Ordering::Less) && order(start, to) == Some(Ordering::Less)
            }
            (Extent::Hash(a), Extent::Hash(b)) => {
                let smaller = a.modulus.min(b.modulus);
                a.remainder % smaller == b.remainder % smaller
            }
            _ => false,
        }
    }
}

impl Hash {
    fn read(meaning: &str) -> Option<Hash> {
        let inside = meaning.strip_prefix("with(")?.strip_suffix(')')?;
        let of = |word: &str| inside.split(',').find_map(|part| part.strip_prefix(word)?.parse().ok());
        Some(Hash { modulus: of("modulus")?, remainder: of("remainder")? })
    }
}

impl Value {
    fn read(text: &str, kind: Kind) -> Value {
        let bare = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')).unwrap_or(text);
        let known = match (text, kind) {
            ("minvalue", _) => return Value::Min,
            ("maxvalue", _) => return Value::Max,
            (_, Kind::Number) => bare.parse().ok().map(Value::Number),
            (_, Kind::Moment) => moment(bare).map(Value::Text),
            (_, Kind::Uuid) => uuid(bare).map(Value::Text),
            (_, Kind::Unknown) => None,
        };
        known.unwrap_or_else(|| Value::Unknown(bare.to_owned()))
    }
}

/// A date or a moment as ISO 8601 has it, without a time zone: the order of such texts is the order of time.
fn moment(text: &str) -> Option<String> {
    let (date, time) = text.split_once([' ', 'T']).unwrap_or((text, "00:00:00"));
    let like = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text.bytes().zip(shape.bytes()).all(|(b, s)| if s == b'0' { b.is_ascii_digit() } else { b == s })
    };
    let time = if like(time, "00:00") { format!("{time}:00") } else { time.to_owned() };
    (like(date, "0000-00-00") && like(&time, "00:00:00")).then(|| format!("{date} {time}"))
}

fn uuid(text: &str) -> Option<String> {
    let shaped = text.len() == 36
        && text.bytes().enumerate().all(|(i, b)| match i {
            8 | 13 | 18 | 23 => b == b'-',
            _ => b.is_ascii_hexdigit(),
        });
    shaped.then(|| text.to_ascii_lowercase())
}

/// The order of two ends of ranges, where it is known. From MINVALUE or MAXVALUE on, the rest of a tuple says nothing.
fn order(a: &[Value], b: &[Value]) -> Option<Ordering> {
    for (x, y) in a.iter().zip(b) {
        let one = match (x, y) {
            (Value::Min, Value::Min) | (Value::Max, Value::Max) => return Some(Ordering::Equal),
            (Value::Min, _) | (_, Value::Max) => Ordering::Less,
            (Value::Max, _) | (_, Value::Min) => Ordering::Greater,
            (Value::Number(x), Value::Number(y)) => x.cmp(y),
            (Value::Text(x), Value::Text(y)) => x.cmp(y),
            (Value::Unknown(x), Value::Unknown(y)) if x == y => Ordering::Equal,
            _ => return None,
        };
        if one.is_ne() {
            return Some(one);
        }
    }
    Some(Ordering::Equal)
}
