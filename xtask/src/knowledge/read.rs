//! The queries, and the rows that they print.

use std::collections::BTreeMap;

use super::kind;

/// The rows of each kind, by the kind's name: their fields in the order of its columns.
pub type Rows = BTreeMap<&'static str, Vec<Vec<String>>>;

const PRELUDE: &str = include_str!("sql/prelude.sql");
const OBJECTS: &str = include_str!("sql/objects.sql");
const CORE: &str = include_str!("sql/core.sql");
const EXTENSION: &str = include_str!("sql/extension.sql");

/// What to run in a database in order to read what is built in.
pub fn core_script() -> String {
    script("", CORE)
}

/// What to run in a database in order to read an extension that was created there.
pub fn extension_script(name: &str) -> String {
    script(name, EXTENSION)
}

fn script(extension: &str, last: &str) -> String {
    [&format!("SET schemac.extension = '{extension}';"), PRELUDE, OBJECTS, last].join("\n")
}

/// The rows that such a script printed: a line each, fields separated by tabs.
pub fn rows(printed: &str) -> Result<Rows, String> {
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
        let rows = super::rows("== languages\nsql\tt\tf\n== casts\n").expect("well formed");
        assert_eq!(rows["languages"], [["sql", "t", "f"]]);
        assert!(!rows.contains_key("casts"));
    }

    #[test]
    fn a_row_with_a_tab_in_a_field_is_refused() {
        assert!(rows("== languages\nsql\tt\tf\tx\n").is_err());
    }
}
