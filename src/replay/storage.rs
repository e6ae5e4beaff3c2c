//! Owns storage parameters: which there are, of what, with which values. No catalog of PostgreSQL's has them, so they are
//! written down here from its `reloptions.c`; `tests/cases/*/storage*` and the servers hold them to it.

use std::collections::BTreeMap;

use super::{Outcome, Refusal, Replayer};

/// What has storage parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stored<'a> {
    /// A table, with its TOAST table.
    Table,
    /// An index of an access method.
    Index(&'a str),
}

/// What a parameter takes.
#[derive(Clone, Copy)]
enum Takes {
    Bool,
    Int(i64, i64),
    Real(f64, f64),
    Word(&'static [&'static str]),
}

struct Parameter {
    name: &'static str,
    takes: Takes,
    /// The first major version that has it.
    since: u32,
}

const fn since(since: u32, name: &'static str, takes: Takes) -> Parameter {
    Parameter { name, takes, since }
}

const fn one(name: &'static str, takes: Takes) -> Parameter {
    since(14, name, takes)
}

const MAX: i64 = i32::MAX as i64;

/// Of tables and of their TOAST tables.
const BOTH: &[Parameter] = &[
    one("autovacuum_enabled", Takes::Bool),
    one("vacuum_truncate", Takes::Bool),
    one("vacuum_index_cleanup", Takes::Word(&["auto", "on", "off", "true", "false", "yes", "no", "1", "0"])),
    one("autovacuum_vacuum_threshold", Takes::Int(0, MAX)),
    since(18, "autovacuum_vacuum_max_threshold", Takes::Int(-1, MAX)),
    one("autovacuum_vacuum_insert_threshold", Takes::Int(-1, MAX)),
    one("autovacuum_vacuum_cost_limit", Takes::Int(1, 10_000)),
    one("autovacuum_freeze_min_age", Takes::Int(0, 1_000_000_000)),
    one("autovacuum_multixact_freeze_min_age", Takes::Int(0, 1_000_000_000)),
    one("autovacuum_freeze_max_age", Takes::Int(100_000, 2_000_000_000)),
    one("autovacuum_multixact_freeze_max_age", Takes::Int(10_000, 2_000_000_000)),
    one("autovacuum_freeze_table_age", Takes::Int(0, 2_000_000_000)),
    one("autovacuum_multixact_freeze_table_age", Takes::Int(0, 2_000_000_000)),
    one("log_autovacuum_min_duration", Takes::Int(-1, MAX)),
    one("autovacuum_vacuum_cost_delay", Takes::Real(-1.0, 100.0)),
    one("autovacuum_vacuum_scale_factor", Takes::Real(0.0, 100.0)),
    one("autovacuum_vacuum_insert_scale_factor", Takes::Real(0.0, 100.0)),
    since(18, "vacuum_max_eager_freeze_failure_rate", Takes::Real(0.0, 1.0)),
];

/// Of tables only.
const TABLE: &[Parameter] = &[
    one("fillfactor", Takes::Int(10, 100)),
    one("user_catalog_table", Takes::Bool),
    one("autovacuum_analyze_threshold", Takes::Int(0, MAX)),
    one("autovacuum_analyze_scale_factor", Takes::Real(0.0, 100.0)),
    one("toast_tuple_target", Takes::Int(128, 8160)),
    one("parallel_workers", Takes::Int(0, 1024)),
];

const FILL: Parameter = one("fillfactor", Takes::Int(10, 100));
const BTREE: &[Parameter] =
    &[FILL, one("deduplicate_items", Takes::Bool), one("vacuum_cleanup_index_scale_factor", Takes::Real(0.0, 1e10))];
const FILLED: &[Parameter] = &[FILL];
const GIST: &[Parameter] = &[FILL, one("buffering", Takes::Word(&["auto", "on", "off"]))];
const GIN: &[Parameter] = &[one("fastupdate", Takes::Bool), one("gin_pending_list_limit", Takes::Int(64, MAX))];
const BRIN: &[Parameter] = &[one("pages_per_range", Takes::Int(1, 131_072)), one("autosummarize", Takes::Bool)];

impl Replayer {
    /// Refuses parameters that PostgreSQL would refuse. What an extension's access method takes is its own.
    pub(crate) fn storage_parameters(&self, of: Stored<'_>, options: &BTreeMap<Box<str>, Box<str>>) -> Outcome {
        options.iter().try_for_each(|(name, value)| self.parameter(of, name, value))
    }

    fn parameter(&self, of: Stored<'_>, name: &str, value: &str) -> Outcome {
        let lists: &[&[Parameter]] = match of {
            Stored::Table if name.starts_with("toast.") => &[BOTH],
            Stored::Table => &[BOTH, TABLE],
            Stored::Index("btree") => &[BTREE],
            Stored::Index("hash" | "spgist") => &[FILLED],
            Stored::Index("gist") => &[GIST],
            Stored::Index("gin") => &[GIN],
            Stored::Index("brin") => &[BRIN],
            Stored::Index(_) => return Ok(()),
        };
        if of == Stored::Table && name == "oids" {
            // What it once meant is gone; that it is off may still be said.
            return match value.to_ascii_lowercase().as_str() {
                "false" | "off" | "no" | "0" | "f" | "n" => Ok(()),
                _ => Err(Refusal::sql("tables declared WITH OIDS are not supported")),
            };
        }
        let bare = name.strip_prefix("toast.").unwrap_or(name);
        let Some(known) = lists.iter().copied().flatten().find(|one| one.name == bare) else {
            let refusal = Refusal::sql(format!("unrecognized parameter \"{bare}\""));
            let names = lists.iter().copied().flatten().map(|one| one.name);
            return Err(match crate::diag::nearest(bare, names) {
                Some(near) => refusal.help(format!("did you mean `{near}`?")),
                None => refusal,
            });
        };
        if known.since > 14 {
            self.since(known.since, &format!("the storage parameter {bare}"))?;
        }
        check(bare, value, known.takes)
    }
}

fn check(name: &str, value: &str, takes: Takes) -> Outcome {
    let invalid = |kind: &str| Err(Refusal::sql(format!("invalid value for {kind} option \"{name}\": {value}")));
    let outside = |low: String, high: String| {
        Err(Refusal::sql(format!("value {value} out of bounds for option \"{name}\""))
            .help(format!("Valid values are between \"{low}\" and \"{high}\".")))
    };
    match takes {
        Takes::Bool if is_bool(value) => Ok(()),
        Takes::Bool => invalid("boolean"),
        Takes::Int(low, high) => match whole(value.trim()) {
            Some(number) if (low..=high).contains(&number) => Ok(()),
            Some(_) => outside(low.to_string(), high.to_string()),
            None => invalid("integer"),
        },
        Takes::Real(low, high) => match value.trim().parse::<f64>() {
            Ok(number) if (low..=high).contains(&number) => Ok(()),
            Ok(_) => outside(format!("{low:.6}"), format!("{high:.6}")),
            Err(_) => invalid("floating point"),
        },
        Takes::Word(words) if words.contains(&value.to_ascii_lowercase().as_str()) => Ok(()),
        Takes::Word(words) => Err(Refusal::sql(format!("invalid value for enum option \"{name}\": {value}"))
            .help(format!("Valid values are {}.", words.join(", ")))),
    }
}

/// PostgreSQL's `parse_int`: 70.4 and 0x46 are 70.
fn whole(value: &str) -> Option<i64> {
    if let Some(hex) = value.strip_prefix("0x") {
        return i64::from_str_radix(hex, 16).ok();
    }
    // Beyond the range of a parameter nothing is lost by the rounding.
    #[allow(clippy::cast_possible_truncation)]
    value.parse().ok().or_else(|| value.parse::<f64>().ok().map(|number| number.round_ties_even() as i64))
}

/// PostgreSQL's `parse_bool`: any beginning of a word that is no other's.
fn is_bool(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let begins = |word: &str, least: usize| value.len() >= least && word.starts_with(&value);
    begins("true", 1)
        || begins("false", 1)
        || begins("yes", 1)
        || begins("no", 1)
        || begins("on", 2)
        || begins("off", 2)
        || value == "1"
        || value == "0"
}
