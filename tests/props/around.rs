//! What stands around the tables of a model: views in layers, triggers, policies, privileges, owners. All of it follows from the
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
