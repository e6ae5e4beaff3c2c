//! How a view reads in SQL.

use std::collections::BTreeMap;

use super::View;
use crate::kinds::constraint::column_list;
use crate::kinds::table::options_list;
use crate::sql::{dedent, indent};

impl View {
    /// CREATE VIEW without `create`: the SDL's own item.
    pub(crate) fn item(&self) -> String {
        self.defined(self.query.written())
    }

    /// CREATE VIEW without `create`, as it runs whatever columns there are by then.
    pub(crate) fn definition(&self) -> String {
        self.defined(self.query.written().filter(|_| !self.starred))
    }

    fn defined(&self, written: Option<&str>) -> String {
        let names: Vec<_> = self.columns.iter().map(|column| column.name).collect();
        let listed = self.listed || written.is_none();
        let columns = if listed { format!(" ({})", column_list(&names)) } else { String::new() };
        let method = self.method.map_or_else(String::new, |method| format!(" using {}", method.sql()));
        let tablespace = self.tablespace.map_or_else(String::new, |space| format!(" tablespace {}", space.sql()));
        let body = indent(&dedent(written.unwrap_or(self.query.print())), 2);
        let filled = if self.filled || !self.materialized { "" } else { "\n  with no data" };
        let options = with(&self.options);
        format!("{} {}{columns}{method}{options}{tablespace} as\n{body}{filled}", self.word(), self.name)
    }
}

/// WITH (…), where there is anything to say.
fn with(options: &BTreeMap<Box<str>, Box<str>>) -> String {
    if options.is_empty() { String::new() } else { format!(" with {}", options_list(options)) }
}
