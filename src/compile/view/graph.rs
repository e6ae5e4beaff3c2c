//! Tables and what refers to what, as diagrams.

use crate::catalog::Catalog;
use crate::kinds::constraint::Constraint;
use crate::kinds::table::{Column, Table};
use crate::kinds::{Model, ObjectId};
use crate::name::{Ident, QualifiedName};

/// A foreign key: from, to, name, whether its columns may be null, whether they are unique.
struct Reference<'a> {
    from: QualifiedName,
    to: QualifiedName,
    key: &'a Constraint,
    optional: bool,
    unique: bool,
}

fn references(catalog: &Catalog) -> Vec<Reference<'_>> {
    let foreign = catalog.of_kind::<Constraint>().filter_map(|key| Some((key, key.foreign()?)));
    foreign
        .filter_map(|(key, foreign)| {
            let table = catalog.find::<Table>(key.owner)?;
            let optional =
                foreign.columns.iter().any(|name| table.column(*name).is_some_and(|column| !column.not_null));
            let unique = catalog
                .dependents_of::<Constraint>(key.owner)
                .any(|other| other.key().is_some_and(|key| key.columns == foreign.columns));
            Some(Reference { from: table.name, to: foreign.table, key, optional, unique })
        })
        .collect()
}

fn in_key(catalog: &Catalog, table: ObjectId, column: &Column) -> (bool, bool) {
    let mut found = (false, false);
    for one in catalog.dependents_of::<Constraint>(table).filter(|one| one.owner == table) {
        found.0 |= one.key().is_some_and(|key| key.primary && key.columns.contains(&column.name));
        found.1 |= one.foreign().is_some_and(|foreign| foreign.columns.contains(&column.name));
    }
    found
}

/// A table's name without SQL's quotes: the diagrams have their own.
fn plain(name: QualifiedName) -> String {
    if name.schema == Ident::PUBLIC { name.name.to_string() } else { format!("{}.{}", name.schema, name.name) }
}

/// An entity-relationship diagram.
pub fn mermaid(catalog: &Catalog) -> String {
    // Mermaid's names of entities take any character in quotes, but for the quote itself; its types and attributes do not.
    let entity = |name: QualifiedName| format!("\"{}\"", plain(name).replace('"', "'"));
    let word = |text: &str| text.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect::<String>();
    let mut out = "erDiagram\n".to_owned();
    for table in catalog.of_kind::<Table>() {
        out.push_str(&format!("  {} {{\n", entity(table.name)));
        for column in &table.columns {
            let (primary, foreign) = in_key(catalog, table.id(), column);
            let keys = match (primary, foreign) {
                (true, true) => " PK, FK",
                (true, false) => " PK",
                (false, true) => " FK",
                (false, false) => "",
            };
            out.push_str(&format!("    {} {}{keys}\n", word(&column.ty.short()), word(column.name.as_str())));
        }
        out.push_str("  }\n");
    }
    for one in references(catalog) {
        let many = if one.unique { "o|" } else { "o{" };
        let parent = if one.optional { "|o" } else { "||" };
        let label = one.key.name.as_str().replace('"', "'");
        out.push_str(&format!("  {} {parent}--{many} {} : \"{label}\"\n", entity(one.to), entity(one.from)));
    }
    out
}

/// A directed graph: an edge goes from the table that refers to the one that is referred to.
pub fn dot(catalog: &Catalog) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    let mut out = "digraph schema {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\"];\n".to_owned();
    for table in catalog.of_kind::<Table>() {
        out.push_str(&format!("  {};\n", quoted(&plain(table.name))));
    }
    for one in references(catalog) {
        let style = if one.optional { ", style=dashed" } else { "" };
        out.push_str(&format!(
            "  {} -> {} [label={}{style}];\n",
            quoted(&plain(one.from)),
            quoted(&plain(one.to)),
            quoted(one.key.name.as_str())
        ));
    }
    out + "}\n"
}
