//! How indexes read in SQL.

use super::{Index, IndexColumn, IndexKey};
use crate::kinds::constraint::column_list;
use crate::kinds::domain::collation_sql;
use crate::kinds::table::options_list;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::ExprNode;

/// A key as CREATE INDEX writes it.
pub(crate) fn key_sql(key: &IndexColumn) -> String {
    let IndexColumn { key, collation, opclass, extension: _, opclass_options, descending, nulls_first } = key;
    let mut out = match key {
        IndexKey::Column(column) => column.sql().to_string(),
        IndexKey::Expr(expr, _) => expression(expr.text()),
    };
    if let Some(collation) = collation {
        out.push_str(&format!(" collate {}", collation_sql(*collation)));
    }
    if let Some(class) = opclass {
        out.push_str(&format!(" {}", class_sql(*class)));
    }
    if !opclass_options.is_empty() {
        out.push_str(&options_list(opclass_options));
    }
    if *descending {
        out.push_str(" desc");
    }
    if nulls_first != descending {
        out.push_str(if *nulls_first { " nulls first" } else { " nulls last" });
    }
    out
}

fn class_sql(class: QualifiedName) -> String {
    if class.schema == Ident::PG_CATALOG { class.name.sql().to_string() } else { class.sql() }
}

/// A function call stands bare, all else in brackets.
fn expression(text: &str) -> String {
    let bare = crate::sql::parse_expr(text).is_ok_and(|parsed| match &parsed.expr.node {
        ExprNode::Call(call) => !call.sql_syntax && call.clauses.is_none(),
        _ => false,
    });
    if bare { text.to_owned() } else { format!("({text})") }
}

impl Index {
    /// Everything after the name: `on table using … (…) …`; `table` is left out for the SDL.
    pub(crate) fn definition(&self, table: Option<QualifiedName>) -> String {
        let keys: Vec<String> = self.keys.iter().map(key_sql).collect();
        let mut out = table.map_or_else(String::new, |table| format!("on {table} "));
        if self.method.as_str() != "btree" {
            out.push_str(&format!("using {} ", self.method.sql()));
        }
        out.push_str(&format!("({})", keys.join(", ")));
        if !self.include.is_empty() {
            out.push_str(&format!(" include ({})", column_list(&self.include)));
        }
        if self.nulls_not_distinct {
            out.push_str(" nulls not distinct");
        }
        if !self.options.is_empty() {
            out.push_str(&format!(" with {}", options_list(&self.options)));
        }
        if let Some(space) = self.tablespace {
            out.push_str(&format!(" tablespace {}", space.sql()));
        }
        if let Some(predicate) = &self.predicate {
            out.push_str(&format!(" where {}", predicate.text()));
        }
        out
    }
}
