//! Extensions, relations, and all that is little more than a name.

use std::cmp::Reverse;

use crate::data::{Data, Row};
use crate::layout::{Collation, Column, Extension, Keyword, Language, Named, Relation, Release, Setting};
use crate::names::sorted;
use crate::output::{Output, append};
use crate::types::Types;

/// Writes the tables of extensions and of their releases.
pub(crate) fn extensions(data: &Data, output: &mut Output) {
    let mut releases = Vec::new();
    let mut rows = Vec::new();
    for (number, name) in data.extensions.iter().enumerate() {
        let own = data.rows("extension").iter().filter(|row| row.get("name") == name);
        let mut own: Vec<_> = own.map(|row| release(output, row)).collect();
        own.sort_by_key(|release| Reverse(release.versions));
        let versions = own.iter().fold(0, |set, release| set | release.versions);
        rows.push(Extension {
            name: output.text(name),
            read: versions & !data.assumed[number],
            releases: append(&mut releases, own),
        });
    }
    output.table("extensions", &rows);
    output.table("releases", &releases);
}

fn release(output: &mut Output, row: &Row) -> Release {
    Release {
        versions: row.versions,
        version: output.text(row.get("version")),
        available: output.texts(row.get("available")),
        schema: output.text(row.get("schema")),
        relocatable: row.flag("relocatable"),
        superuser: row.flag("superuser"),
        trusted: row.flag("trusted"),
        requires: output.texts(row.get("requires")),
        comment: output.text(row.get("comment")),
    }
}

/// Writes the table of relations; their columns are added to the table of columns.
pub(crate) fn relations(data: &Data, types: &Types, output: &mut Output, columns: &mut Vec<Column>) {
    let mut rows = Vec::new();
    for (name, row) in sorted(data, "relations", "name") {
        let list = row.get("columns").split(", ").filter(|column| !column.is_empty());
        let own = list.map(|column| types.column(data, output, row.provider, column)).collect();
        rows.push(Relation {
            object: name.object(output, row.provider, row.versions),
            kind: row.byte("kind"),
            row_type: types.of_rows(&name),
            columns: append(columns, own),
        });
    }
    output.table("relations", &rows);
}

/// Writes the tables of collations, languages, and whatever else has a name.
pub(crate) fn named(data: &Data, output: &mut Output) {
    let mut collations = Vec::new();
    for (name, row) in sorted(data, "collations", "name") {
        collations.push(Collation {
            object: name.object(output, row.provider, row.versions),
            library: row.byte("provider"),
            deterministic: row.flag("deterministic"),
        });
    }
    output.table("collations", &collations);
    let mut languages = Vec::new();
    for (name, row) in sorted(data, "languages", "name") {
        languages.push(Language {
            object: name.object(output, row.provider, row.versions),
            trusted: row.flag("trusted"),
            procedural: row.flag("procedural"),
        });
    }
    output.table("languages", &languages);
    let mut names = Vec::new();
    for (name, row) in sorted(data, "names", "name") {
        let object = name.object(output, row.provider, row.versions);
        names.push(Named { object, kind: output.text(row.get("kind")) });
    }
    output.table("names", &names);
}

/// Writes the tables of key words and settings, which have no schema. Settings are found whatever
/// their case.
pub(crate) fn words(data: &Data, output: &mut Output) {
    let mut rows: Vec<_> = data.rows("keywords").iter().collect();
    rows.sort_by_key(|row| row.get("word"));
    let mut keywords = Vec::new();
    for row in rows {
        keywords.push(Keyword {
            word: output.text(row.get("word")),
            versions: row.versions,
            category: row.byte("category"),
            bare_label: row.flag("bare_label"),
        });
    }
    output.table("keywords", &keywords);
    let mut rows: Vec<_> = data.rows("settings").iter().collect();
    rows.sort_by_key(|row| row.get("name").to_ascii_lowercase());
    let mut settings = Vec::new();
    for row in rows {
        settings.push(Setting {
            name: output.text(row.get("name")),
            versions: row.versions,
            kind: output.text(row.get("type")),
            context: output.text(row.get("context")),
        });
    }
    output.table("settings", &settings);
}
