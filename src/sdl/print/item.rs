//! Items that are not tables.

use super::{strict_word, word};
use crate::catalog::Catalog;
use crate::kinds::ObjectId;
use crate::kinds::comment::Comment;
use crate::kinds::composite::Composite;
use crate::kinds::constraint::Constraint;
use crate::kinds::domain::{Domain, collation_sql};
use crate::kinds::enum_::Enum;
use crate::kinds::extension::Extension;
use crate::kinds::index::Index;
use crate::kinds::opaque::{Opaque, without_create};
use crate::kinds::routine::Routine;
use crate::kinds::sequence::{Role, Sequence, options_sql};
use crate::kinds::table::{Table, default_sql};
use crate::kinds::view::View;
use crate::name::{Ident, is_plain, literal};

pub(super) fn extension(one: &Extension) -> String {
    let mut out = format!("extension {}", strict_word(one.name));
    if one.schema != Ident::PUBLIC && !one.has_fixed_schema() {
        out.push_str(&format!(" schema {}", one.schema.sql()));
    }
    if let Some(version) = &one.version {
        out.push_str(&format!(" version {}", literal(version)));
    }
    out
}

pub(super) fn comment(one: &Comment) -> String {
    one.statement(&one.text)
}

pub(super) fn enumeration(one: &Enum) -> String {
    let label =
        |label: &str| if is_plain(label) { label.to_owned() } else { format!("'{}'", label.replace('\'', "''")) };
    let labels: Vec<String> = one.labels.iter().map(|l| format!("  {}", label(l))).collect();
    if labels.is_empty() {
        return format!("enum {} {{}}", word(one.name.name));
    }
    format!("enum {} {{\n{}\n}}", word(one.name.name), labels.join("\n"))
}

pub(super) fn domain(one: &Domain, checks: Vec<&Constraint>) -> String {
    let mut out = format!("domain {} as {}", strict_word(one.name.name), one.base.short());
    if let Some(collation) = one.collation {
        out.push_str(&format!(" collate {}", collation_sql(collation)));
    }
    if let Some(default) = &one.default {
        out.push_str(&format!(" default {}", default_sql(default)));
    }
    if one.not_null {
        out.push_str(" not null");
    }
    for check in checks {
        let chosen = crate::catalog::make_name(one.name.name.as_str(), "", "check");
        out.push_str(&format!("\n  {}", check.clause(check.name.as_str() != chosen)));
    }
    out
}

pub(super) fn composite(one: &Composite) -> String {
    let attributes: Vec<String> = one
        .attributes
        .iter()
        .map(|a| {
            let collation = a.collation.map_or_else(String::new, |c| format!(" collate {}", collation_sql(c)));
            format!("{} {}{collation}", a.name.sql(), a.ty.short())
        })
        .collect();
    format!("type {} as ({})", strict_word(one.name.name), attributes.join(", "))
}

/// A sequence; none where a column says it.
pub(super) fn sequence(one: &Sequence, catalog: &Catalog) -> Option<String> {
    let owner = match one.role {
        Role::Identity(..) => return None,
        Role::Owned(table, column) => {
            let found = catalog.find::<Table>(ObjectId::table(table))?;
            if one.is_serial(found) {
                return None;
            }
            format!(" owned by {table}.{}", column.sql())
        }
        Role::Free => String::new(),
    };
    let unlogged = if one.unlogged { "unlogged " } else { "" };
    Some(format!("{unlogged}sequence {}{}{owner}", strict_word(one.name.name), options_sql(&one.options, true)))
}

/// A function or procedure as it is created.
pub(super) fn routine(one: &Routine) -> String {
    let text = one.item();
    let (first, lines) = text.split_once('\n').unwrap_or((&text, ""));
    if lines.is_empty() { first.to_owned() } else { format!("{first}\n{}", deeper(&text, lines)) }
}

/// A view as it is created.
pub(super) fn view(one: &View) -> String {
    let text = one.item();
    let (first, lines) = text.split_once('\n').unwrap_or((&text, ""));
    format!("{first}\n{}", deeper(&text, lines))
}

/// The defaults of a view's columns, each an item.
pub(super) fn view_defaults(one: &View) -> Vec<String> {
    let default = |column: &crate::kinds::view::ViewColumn| {
        let default = column.default.as_ref()?;
        Some(format!("alter view {} alter {} set default {}", one.name, column.name.sql(), default.text()))
    };
    one.columns.iter().filter_map(default).collect()
}

/// An index of a materialized view.
pub(super) fn index(one: &Index) -> String {
    let unique = if one.unique { "unique " } else { "" };
    let table = one.table.qualified();
    format!("{unique}index {} {}", one.name.name.sql(), one.definition(Some(table)))
}

/// The statements of an opaque object, without `create`.
pub(super) fn opaque(one: &Opaque) -> Vec<String> {
    one.statements
        .iter()
        .map(|statement| {
            let rest = without_create(statement);
            let (first, lines) = rest.split_once('\n').unwrap_or((rest, ""));
            if lines.is_empty() { first.to_owned() } else { format!("{first}\n{}", deeper(rest, lines)) }
        })
        .collect()
}

/// A verbatim item goes on over deeper lines only.
fn deeper(whole: &str, lines: &str) -> String {
    let inside = crate::sql::quoted_lines(whole);
    lines
        .split('\n')
        .enumerate()
        .map(|(i, line)| {
            let quoted = inside.contains(&(i + 1));
            if quoted || line.is_empty() || line.starts_with([' ', '\t']) {
                line.to_owned()
            } else {
                format!("  {line}")
            }
        })
        .collect::<Vec<_>>()
        .join("\n")
}
