//! What stands around the tables of a model: views in layers, triggers, policies, rules, functions,
//! aggregates, an event trigger, privileges, owners. All of it follows from the
//! tables as they are, so that it changes when they do.

use crate::model::*;
use crate::names::{qualified, sql};
use crate::random::Random;
use crate::types::Base;

/// The items around all tables.
pub fn items(model: &Model) -> Vec<String> {
    let mut out = Vec::new();
    for table in &model.tables {
        let around = Around { model, table };
        out.extend(around.views());
        out.extend(around.hooks());
        out.extend(around.rights());
        out.extend(around.code());
    }
    if model.tables.len() % 3 == 1 {
        out.push("function watch() returns event_trigger language plpgsql as $$ begin end $$".to_owned());
        let event = if model.tables.len().is_multiple_of(2) { "ddl_command_end" } else { "sql_drop" };
        out.push(format!("event trigger watching on {event} execute function watch()"));
    }
    if out.iter().any(|item| item.contains("touch_it()")) {
        out.push("function touch_it() returns trigger language plpgsql as $$ begin return new; end $$".to_owned());
    }
    out
}

struct Around<'a> {
    model: &'a Model,
    table: &'a Table,
}

impl Around<'_> {
    /// A coin that falls otherwise when the table has other columns, or another name.
    fn coin(&self, what: u64, percent: usize) -> bool {
        let shape = self.table.columns.len() as u64 * 7 + self.table.name.len() as u64;
        let lasting = Random::of(u64::from(self.table.id), 5000 + what).chance(70);
        let seed = if lasting { 0 } else { shape };
        Random::of(u64::from(self.table.id) * 31 + seed, 4000 + what).chance(percent)
    }

    fn name(&self) -> String {
        qualified(self.model, self.table.schema, &self.table.name, None)
    }

    /// A column that may be compared.
    fn plain(&self, from: usize) -> Option<&Column> {
        let comparable = |column: &&Column| {
            !column.ty.array
                && matches!(
                    column.ty.base,
                    Base::Int4 | Base::Int8 | Base::Text | Base::Varchar | Base::Bool | Base::Date | Base::Enum(_)
                )
        };
        self.table.columns.iter().skip(from).find(comparable).or_else(|| self.table.columns.iter().find(comparable))
    }

    fn views(&self) -> Vec<String> {
        let (id, name) = (self.table.id, self.name());
        let mut out = Vec::new();
        if self.table.columns.is_empty() || !self.coin(1, 30) {
            return out;
        }
        let half = if self.coin(2, 50) { self.table.columns.len().div_ceil(2) } else { self.table.columns.len() };
        let columns: Vec<String> = self.table.columns.iter().take(half).map(|one| sql(&one.name)).collect();
        let filter = self.plain(0).map_or_else(String::new, |one| format!(" where {} is not null", sql(&one.name)));
        out.push(format!("view around_{id} as select {} from {name}{filter}", columns.join(", ")));
        if self.coin(3, 50) {
            let list = columns.iter().map(|column| format!("a.{column}")).collect::<Vec<_>>().join(", ");
            out.push(format!("view above_{id} as select {list}, 1 as one from around_{id} a"));
            out.push(format!("grant select on above_{id} to reader"));
        }
        if let (true, Some(column)) = (self.coin(4, 40), self.plain(1)) {
            let column = sql(&column.name);
            out.push(format!(
                "materialized view counted_{id} as select {column} as what, count(*) as n from {name} group by 1"
            ));
            out.push(format!("index counted_{id}_n on counted_{id} (n)"));
        }
        out
    }

    fn hooks(&self) -> Vec<String> {
        let (id, name) = (self.table.id, self.name());
        let mut out = Vec::new();
        if let (true, Some(column)) = (self.coin(5, 25), self.plain(1)) {
            let column = sql(&column.name);
            let when = format!("when (old.{column} is distinct from new.{column}) ");
            out.push(format!(
                "trigger touch_{id} after update of {column} on {name} for each row {when}execute function touch_it()"
            ));
            if self.coin(6, 40) {
                out.push(format!("alter table {name} disable trigger touch_{id}"));
            }
        }
        if let (true, Some(column)) = (self.coin(7, 25), self.plain(0)) {
            let column = sql(&column.name);
            out.push(format!("policy own_{id} on {name} for select using ({column} is not null and exists (select from {name} x where x.{column} = {name}.{column}))"));
        }
        out
    }

    /// Rules, bodies of SQL, aggregates; none of them does anything to rows.
    fn code(&self) -> Vec<String> {
        let (id, name) = (self.table.id, self.name());
        let mut out = Vec::new();
        let Some((first, other)) = self.plain(0).zip(self.plain(1)) else { return out };
        // What is generated takes no other value.
        if !matches!(first.value, Value::Given | Value::Default(_)) {
            return out;
        }
        let (column, same) = (sql(&other.name), sql(&first.name));
        if self.coin(10, 25) {
            let never = format!("where old.{column} is distinct from old.{column}");
            let action = match self.coin(11, 50) {
                true => "do instead nothing".to_owned(),
                false => format!("do also update {name} set {same} = {same} where {column} = old.{column}"),
            };
            out.push(format!("rule keep_{id} as on delete to {name} {never} {action}"));
            if self.coin(12, 30) {
                out.push(format!("alter table {name} disable rule keep_{id}"));
            }
        }
        if self.coin(13, 25) {
            let body = match self.coin(14, 50) {
                true => format!("delete from {name} x where x.{column} is null and x.{same} is not null"),
                false => format!("update {name} set {same} = {same} where {column} is null"),
            };
            out.push(format!("function tidy_{id}() returns void language sql begin atomic {body}; end"));
        }
        let larger = match first.ty.base {
            Base::Int4 => "int4larger",
            Base::Int8 => "int8larger",
            Base::Text => "text_larger",
            Base::Date => "date_larger",
            Base::Bool => "booland_statefunc",
            _ => return out,
        };
        if self.coin(15, 30) {
            let ty = first.ty.sql(self.model, None);
            out.push(format!("aggregate most_{id}({ty}) (sfunc = {larger}, stype = {ty})"));
            if self.coin(16, 60) {
                out.push(format!("view most_of_{id} as select most_{id}({same}) as most from {name}"));
            }
        }
        out
    }

    fn rights(&self) -> Vec<String> {
        let name = self.name();
        let mut out = Vec::new();
        if self.coin(8, 25) {
            out.push(format!("grant select, insert on {name} to reader"));
        }
        if self.coin(9, 15) {
            out.push(format!("alter table {name} owner to writer"));
        }
        out
    }
}
