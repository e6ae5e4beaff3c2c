//! Runs `read.sql` in a database and splits what it prints into rows.

use std::collections::BTreeMap;

use super::kind;
use super::scratch::Database;

/// The rows of each kind, by the kind's name: their fields in the order of its columns.
pub type Rows = BTreeMap<&'static str, Vec<Vec<String>>>;

const QUERIES: &str = include_str!("read.sql");

/// Reads what is built in.
pub fn core(database: &Database) -> Result<Rows, String> {
    let printed = database.script(QUERIES, &[("extension", ""), ("core", "true")])?;
    sections(&printed)
}

/// Reads what an extension brought that was created in the database.
pub fn extension(database: &Database, name: &str) -> Result<Rows, String> {
    let printed = database.script(QUERIES, &[("extension", name), ("core", "false")])?;
    sections(&printed)
}

fn sections(printed: &str) -> Result<Rows, String> {
    let mut rows = Rows::new();
    let mut current = None;
    for line in printed.lines() {
        if let Some(name) = line.strip_prefix("== ") {
            current = kind::named(name);
            continue;
        }
        let kind = current.ok_or_else(|| format!("a row of no known kind: {line}"))?;
        let fields: Vec<_> = line.split('\t').map(str::to_owned).collect();
        if fields.len() != kind.columns.len() {
            return Err(format!("a row of {} has other columns: {line}", kind.name));
        }
        rows.entry(kind.name).or_default().push(fields);
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_split_by_kind() {
        let rows = sections("== languages\nsql\tt\tf\n== casts\n").expect("well formed");
        assert_eq!(rows["languages"], [["sql", "t", "f"]]);
        assert!(!rows.contains_key("casts"));
    }

    #[test]
    fn a_row_with_a_tab_in_a_field_is_refused() {
        assert!(sections("== languages\nsql\tt\tf\tx\n").is_err());
    }
}
