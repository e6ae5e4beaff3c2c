//! How constraints read in SQL.

use super::{Body, Constraint, Exclusion, Foreign, Key};
use crate::kinds::index::key_sql;
use crate::kinds::table::options_list;
use crate::name::Ident;

/// `a, b`.
pub(crate) fn column_list(columns: &[Ident]) -> String {
    columns.iter().map(|column| column.sql().to_string()).collect::<Vec<_>>().join(", ")
}

impl Constraint {
    /// Where it stands among a table's constraints: keys first.
    pub(crate) fn rank(&self) -> u8 {
        match &self.body {
            Body::Key(key) if key.primary => 0,
            Body::Key(_) => 1,
            Body::Foreign(_) => 2,
            Body::Exclusion(_) => 3,
            Body::Check(_) => 4,
        }
    }

    /// The clause as CREATE TABLE, ADD and CREATE DOMAIN write it, with its name where asked for.
    pub(crate) fn clause(&self, named: bool) -> String {
        let name = if named { format!("constraint {} ", self.name.sql()) } else { String::new() };
        format!("{name}{}", self.definition())
    }

    /// The clause without its name.
    pub(crate) fn definition(&self) -> String {
        let mut out = match &self.body {
            Body::Check(expr) => format!("check ({})", expr.text()),
            Body::Key(key) => key_definition(key),
            Body::Exclusion(exclusion) => exclusion_definition(exclusion),
            Body::Foreign(foreign) => foreign_definition(foreign),
        };
        if self.no_inherit {
            out.push_str(" no inherit");
        }
        if self.deferrable {
            out.push_str(" deferrable");
        }
        if self.deferred {
            out.push_str(" initially deferred");
        }
        if self.not_enforced {
            out.push_str(" not enforced");
        } else if self.not_valid {
            out.push_str(" not valid");
        }
        out
    }
}

fn key_definition(key: &Key) -> String {
    let Key { primary, columns, without_overlaps, extensions: _, include, nulls_not_distinct, options, tablespace } =
        key;
    let mut out = if *primary { "primary key".to_owned() } else { "unique".to_owned() };
    if *nulls_not_distinct {
        out.push_str(" nulls not distinct");
    }
    let overlaps = if *without_overlaps { " without overlaps" } else { "" };
    out.push_str(&format!(" ({}{overlaps})", column_list(columns)));
    out + &tail(include, options, *tablespace)
}

fn tail(
    include: &[Ident],
    options: &std::collections::BTreeMap<Box<str>, Box<str>>,
    tablespace: Option<Ident>,
) -> String {
    let mut out = String::new();
    if !include.is_empty() {
        out.push_str(&format!(" include ({})", column_list(include)));
    }
    if !options.is_empty() {
        out.push_str(&format!(" with {}", options_list(options)));
    }
    if let Some(space) = tablespace {
        out.push_str(&format!(" using index tablespace {}", space.sql()));
    }
    out
}

fn exclusion_definition(exclusion: &Exclusion) -> String {
    let Exclusion { method, elements, include, predicate, options, tablespace } = exclusion;
    let elements: Vec<String> =
        elements.iter().map(|(key, operator)| format!("{} with {operator}", key_sql(key))).collect();
    let mut out = format!("exclude using {} ({})", method.sql(), elements.join(", "));
    out.push_str(&tail(include, options, *tablespace));
    if let Some(predicate) = predicate {
        out.push_str(&format!(" where ({})", predicate.text()));
    }
    out
}

fn foreign_definition(foreign: &Foreign) -> String {
    let Foreign { columns, table, referenced, key: _, match_type, on_update, on_delete, set_columns, period } = foreign;
    let with_period = |columns: &[Ident]| match columns.split_last() {
        Some((last, rest)) if *period => {
            let comma = if rest.is_empty() { "" } else { ", " };
            format!("{}{comma}period {}", column_list(rest), last.sql())
        }
        _ => column_list(columns),
    };
    let mut out = format!("foreign key ({}) references {table} ({})", with_period(columns), with_period(referenced));
    if *match_type == 'f' {
        out.push_str(" match full");
    }
    if let Some(action) = action_words(*on_update) {
        out.push_str(&format!(" on update {action}"));
    }
    if let Some(action) = action_words(*on_delete) {
        out.push_str(&format!(" on delete {action}"));
        if !set_columns.is_empty() {
            out.push_str(&format!(" ({})", column_list(set_columns)));
        }
    }
    out
}

/// The words of a referential action; none for NO ACTION.
pub(crate) fn action_words(letter: char) -> Option<&'static str> {
    match letter {
        'r' => Some("restrict"),
        'c' => Some("cascade"),
        'n' => Some("set null"),
        'd' => Some("set default"),
        _ => None,
    }
}
