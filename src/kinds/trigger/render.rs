//! How a trigger reads in SQL.

use super::Trigger;
use crate::kinds::constraint::column_list;
use crate::kinds::routine_name;
use crate::name::{Ident, literal};
use crate::sql::ast::Timing;

impl Trigger {
    /// CREATE TRIGGER without `create`.
    pub(crate) fn item(&self) -> String {
        let word = if self.constraint.is_some() { "constraint trigger" } else { "trigger" };
        let timing = match self.timing {
            Timing::Before => "before",
            Timing::After => "after",
            Timing::InsteadOf => "instead of",
        };
        let (name, events, on) = (self.name.sql(), self.event_list(), self.table.qualified());
        let mut out = format!("{word} {name} {timing} {events} on {on}");
        out.push_str(&self.waiting());
        let tables = [("old", self.old_table), ("new", self.new_table)];
        let tables: Vec<String> = tables
            .into_iter()
            .filter_map(|(word, name)| name.map(|name| format!("{word} table as {}", name.sql())))
            .collect();
        if !tables.is_empty() {
            out.push_str(&format!("\n  referencing {}", tables.join(" ")));
        }
        out.push_str(if self.row { "\n  for each row" } else { "\n  for each statement" });
        if let Some(when) = &self.when {
            out.push_str(&format!("\n  when ({})", when.text()));
        }
        let args: Vec<String> = self.args.iter().map(|arg| literal(arg)).collect();
        out.push_str(&format!("\n  execute function {}({})", self.function_name(), args.join(", ")));
        out
    }

    fn event_list(&self) -> String {
        let events = self.events;
        let mut out = Vec::new();
        if events.insert {
            out.push("insert".to_owned());
        }
        if events.update {
            let of =
                if self.columns.is_empty() { String::new() } else { format!(" of {}", column_list(&self.columns)) };
            out.push(format!("update{of}"));
        }
        if events.delete {
            out.push("delete".to_owned());
        }
        if events.truncate {
            out.push("truncate".to_owned());
        }
        out.join(" or ")
    }

    fn waiting(&self) -> String {
        let Some(one) = &self.constraint else { return String::new() };
        let from = one.from.map_or_else(String::new, |from| format!("\n  from {}", from.qualified()));
        let waits = match (one.deferrable, one.deferred) {
            (_, true) => "\n  deferrable initially deferred",
            (true, false) => "\n  deferrable",
            (false, false) => "",
        };
        from + waits
    }

    fn function_name(&self) -> String {
        if self.function.schema == Ident::PG_CATALOG {
            return self.function.name.sql().to_string();
        }
        routine_name(self.function)
    }

    /// ALTER TABLE that says whether, and where, it fires.
    pub(crate) fn firing_sql(&self) -> String {
        let word = self.firing.word();
        format!("alter table {} {word} trigger {}", self.table.qualified(), self.name.sql())
    }
}
