//! Tables: columns aligned by name and type, clauses after them, members below.

use super::member::{index, inline, inline_column, is_chosen, is_chosen_index, member};
use super::{Printer, doc_lines, item, word};
use crate::kinds::comment::Comment;
use crate::kinds::constraint::Constraint;
use crate::kinds::domain::collation_sql;
use crate::kinds::index::Index;
use crate::kinds::sequence::{Role, Sequence};
use crate::kinds::table::{Column, NotNullState, Table, identity_options, options_list, own_columns, partition_by_sql};
use crate::kinds::{Model, ObjectId, ObjectKind};
use crate::name::Ident;

/// Words that open a member: a column of such a name is quoted.
const MEMBER_WORDS: [&str; 9] =
    ["check", "constraint", "exclude", "foreign", "include", "index", "like", "primary", "unique"];

struct Line {
    doc: Option<String>,
    name: String,
    ty: String,
    rest: String,
}

impl Printer<'_> {
    /// A table with everything that nests in it, and the items that say the rest.
    pub(super) fn table(&self, table: &Table) -> Vec<String> {
        let id = table.id();
        let mut constraints: Vec<&Constraint> = self
            .catalog
            .dependents_of::<Constraint>(id)
            .filter(|one| one.owner == id && (one.parent.is_none() || one.also_local))
            .collect();
        constraints.sort_by_key(|one| (one.rank(), one.name));
        // Columns from elsewhere have no lines to stand on.
        let has_line = |name: &Ident| table.column(*name).is_some_and(|column| has_line(table, column));
        let inlined: Vec<_> = inlined(&constraints).into_iter().filter(|(name, _)| has_line(name)).collect();
        let with_lines = table.columns.iter().filter(|column| has_line(&column.name));
        let mut lines = self.own_lines(table);
        lines.extend(with_lines.map(|column| self.column(table, column, &inlined)));
        let mut body = aligned(&lines);
        let mut members: Vec<String> = constraints
            .iter()
            .filter(|one| !inlined.iter().any(|(_, other)| other.name == one.name))
            .map(|one| self.with_doc(one.id(), !is_chosen(one, table), member(one, table, self.catalog)))
            .collect();
        let mut indexes: Vec<&Index> = self
            .catalog
            .dependents_of::<Index>(id)
            .filter(|index| index.table == id && index.parent.is_none())
            .collect();
        indexes.sort_by_key(|index| index.name);
        members.extend(self.named_parts(table));
        members
            .extend(indexes.iter().map(|one| self.with_doc(one.id(), !is_chosen_index(one, table), index(one, table))));
        if !members.is_empty() {
            if !body.is_empty() {
                body.push('\n');
            }
            body.push_str(&members.iter().map(|m| format!("{}\n", super::indent(m, 2))).collect::<String>());
        }
        let head = format!("table {}{}", word(table.name.name), options(table));
        let text = match body.is_empty() {
            true if table.partition_of().is_some() || table.of_type().is_some() => head,
            true => format!("{head} {{}}"),
            false => format!("{head} {{\n{body}}}"),
        };
        let mut out = vec![self.documented(id, text)];
        out.extend(self.written_out(table, &constraints, &inlined, &indexes));
        out
    }

    /// Constraints and indexes that a partition has from its parent: they have no lines.
    fn inherited(&self, table: &Table) -> Vec<ObjectId> {
        let id = table.id();
        let constraints =
            self.catalog.dependents_of::<Constraint>(id).filter(|one| one.owner == id && one.parent.is_some());
        let indexes = self.catalog.dependents_of::<Index>(id).filter(|one| one.table == id && one.parent.is_some());
        constraints.map(Model::id).chain(indexes.map(Model::id)).collect()
    }

    /// What a table says of columns that it gets from elsewhere.
    fn own_lines(&self, table: &Table) -> Vec<Line> {
        own_columns(table, self.catalog)
            .map(|(column, parent)| {
                let mut rest = Vec::new();
                if column.not_null && !parent.not_null {
                    rest.push("not null".to_owned());
                }
                if column.default != parent.default {
                    let default =
                        column.default.as_ref().map_or_else(|| "null".to_owned(), |one| default_text(one.text()));
                    rest.push(format!("= {default}"));
                }
                Line { doc: None, name: column_word(column.name), ty: "with options".to_owned(), rest: rest.join(" ") }
            })
            .collect()
    }

    /// Parts of indexes and keys of the parent that PostgreSQL would call otherwise.
    fn named_parts(&self, table: &Table) -> Vec<String> {
        let id = table.id();
        let part = |name: Ident, parent: &ObjectId| {
            let parent = super::member::table_name(parent.qualified(), table.name.schema);
            format!("index {} partition of {parent}", super::strict_word(name))
        };
        let indexes =
            self.catalog.dependents_of::<Index>(id).filter(|one| one.table == id && !is_chosen_index(one, table));
        let keys = self
            .catalog
            .dependents_of::<Constraint>(id)
            .filter(|one| one.owner == id && one.has_index() && !is_chosen(one, table));
        let mut out: Vec<String> =
            indexes.filter_map(|one| Some(part(one.name.name, one.parent.as_deref()?))).collect();
        out.extend(keys.filter_map(|one| {
            // A key's index has the key's name, in the schema of its table.
            let parent = one.parent.as_deref()?;
            Some(part(one.name, &ObjectId::new(ObjectKind::Index, parent.schema, parent.name)))
        }));
        out
    }

    fn with_doc(&self, id: ObjectId, named: bool, text: String) -> String {
        match self.doc_of(id).filter(|_| named) {
            Some(doc) => doc + &text,
            None => text,
        }
    }

    fn column(&self, table: &Table, column: &Column, inlined: &[(Ident, &Constraint)]) -> Line {
        let comment = self.catalog.find::<Comment>(ObjectId::comment(table.id(), column.name));
        let sequence = Sequence::behind(self.catalog, table, column.name);
        let serial = sequence.filter(|one| one.is_serial(table)).is_some();
        let own: Vec<&Constraint> =
            inlined.iter().filter(|(name, _)| *name == column.name).map(|(_, one)| *one).collect();
        let primary = own.iter().any(|one| one.key().is_some_and(|key| key.primary));
        let not_null_name = column.extra.as_ref().and_then(|extra| extra.not_null_name);
        let ty = if serial {
            match column.ty.name.as_str() {
                "int2" => "smallserial".to_owned(),
                "int4" => "serial".to_owned(),
                _ => "bigserial".to_owned(),
            }
        } else {
            format!("{}{}", column.ty.short(), if column.not_null { "" } else { "?" })
        };
        let mut clauses = clauses(table, column, sequence);
        let state = column.not_null_state();
        if not_null_name.is_some() || state != NotNullState::default() {
            let name =
                not_null_name.map_or_else(String::new, |name| format!("constraint {} ", super::strict_word(name)));
            let no_inherit = if state.no_inherit { " no inherit" } else { "" };
            let not_valid = if state.not_valid { " not valid" } else { "" };
            clauses.push(format!("{name}not null{no_inherit}{not_valid}"));
        }
        clauses.extend(own.iter().map(|one| inline(one, table, self.catalog)));
        if let (Some(default), false) = (&column.default, serial) {
            clauses.push(format!("= {}", default_text(default.text())));
        }
        debug_assert!(!primary || column.not_null);
        Line {
            doc: comment.and_then(|comment| doc_lines(&comment.text)),
            name: column_word(column.name),
            ty,
            rest: clauses.join(" "),
        }
    }

    /// State that has no word in the table, and comments that have no line.
    fn written_out(
        &self,
        table: &Table,
        constraints: &[&Constraint],
        inlined: &[(Ident, &Constraint)],
        indexes: &[&Index],
    ) -> Vec<String> {
        let name = table.name;
        let mut out = Vec::new();
        for column in &table.columns {
            let Some(extra) = &column.extra else { continue };
            if let Some(target) = extra.statistics {
                out.push(format!("alter table {name} alter {} set statistics {target}", column.name.sql()));
            }
            if !extra.options.is_empty() {
                out.push(format!(
                    "alter table {name} alter {} set {}",
                    column.name.sql(),
                    options_list(&extra.options)
                ));
            }
        }
        match table.replica_identity {
            'n' => out.push(format!("alter table {name} replica identity nothing")),
            'f' => out.push(format!("alter table {name} replica identity full")),
            _ => {}
        }
        if table.forced_row_security && !table.row_security {
            out.push(format!("alter table {name} force row level security"));
        }
        let marks = constraints.iter().map(|one| (one.name, one.marks));
        for (index, marks) in marks.chain(indexes.iter().map(|one| (one.name.name, one.marks))) {
            out.extend(marks.clauses(index).iter().map(|clause| format!("alter table {name} {clause}")));
        }
        out.extend(self.comments_without_line(table, constraints, inlined, indexes));
        out
    }

    fn comments_without_line(
        &self,
        table: &Table,
        constraints: &[&Constraint],
        inlined: &[(Ident, &Constraint)],
        indexes: &[&Index],
    ) -> Vec<String> {
        let mut out = Vec::new();
        let mut all: Vec<&Comment> = Vec::new();
        all.extend(
            self.catalog
                .dependents_of::<Comment>(table.id())
                .filter(|c| c.target == table.id() && !c.column.is_empty()),
        );
        let lineless = |name: Ident| table.column(name).is_none_or(|column| !has_line(table, column));
        out.extend(all.into_iter().filter(|c| lineless(c.column) || doc_lines(&c.text).is_none()).map(item::comment));
        let mut write = |id: ObjectId, has_line: bool| {
            if let Some(comment) = self.catalog.find::<Comment>(ObjectId::comment(id, Ident::EMPTY))
                && (!has_line || doc_lines(&comment.text).is_none())
            {
                out.push(item::comment(comment));
            }
        };
        for one in constraints {
            let is_inline = inlined.iter().any(|(_, other)| other.name == one.name);
            write(one.id(), !is_inline && !is_chosen(one, table));
        }
        for one in indexes {
            write(one.id(), !is_chosen_index(one, table));
        }
        for part in self.inherited(table) {
            write(part, false);
        }
        for sequence in self.catalog.dependents_of::<Sequence>(table.id()) {
            let by_column = matches!(sequence.role, Role::Identity(..)) || sequence.is_serial(table);
            if by_column {
                write(sequence.id(), false);
            }
        }
        let on_keys = constraints.iter().map(|one| one.id()).chain(self.inherited(table)).map(Comment::on_index);
        out.extend(on_keys.filter_map(|id| self.catalog.find::<Comment>(id)).map(item::comment));
        out
    }
}

/// Whether a column is declared in its table, and not only what another gives it.
fn has_line(table: &Table, column: &Column) -> bool {
    table.partition_of().is_none() && table.of_type().is_none() && !column.is_inherited()
}

/// Constraints that stand after a column: one of each sort a column.
fn inlined<'a>(constraints: &[&'a Constraint]) -> Vec<(Ident, &'a Constraint)> {
    let mut out: Vec<(Ident, &Constraint)> = Vec::new();
    for one in constraints {
        let Some(column) = inline_column(one) else { continue };
        let same_sort = out.iter().any(|(other, two)| *other == column && two.rank() == one.rank());
        if !same_sort {
            out.push((column, one));
        }
    }
    out
}

fn clauses(table: &Table, column: &Column, sequence: Option<&Sequence>) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(collation) = column.collation() {
        out.push(format!("collate {}", collation_sql(collation)));
    }
    if let Some(storage) = column.extra.as_ref().and_then(|extra| extra.storage) {
        out.push(format!("storage {storage}"));
    }
    if let Some(method) = column.extra.as_ref().and_then(|extra| extra.compression) {
        out.push(format!("compression {method}"));
    }
    if let Some(identity) = column.identity() {
        let options = sequence.map(|one| identity_options(one, column, table)).unwrap_or_default();
        out.push(format!("generated {} as identity{options}", if identity.always { "always" } else { "by default" }));
    }
    if let Some(generated) = column.generated() {
        let how = if generated.stored { "stored" } else { "virtual" };
        out.push(format!("generated always as ({}) {how}", generated.expr.text()));
    }
    out
}

/// A default, in brackets where the language would see it end too early.
fn default_text(text: &str) -> String {
    if crate::sdl::parse::is_default(text) { text.to_owned() } else { format!("({text})") }
}

fn column_word(name: Ident) -> String {
    if MEMBER_WORDS.contains(&name.as_str()) { format!("\"{name}\"") } else { word(name) }
}

fn options(table: &Table) -> String {
    let mut out = String::new();
    if table.unlogged {
        out.push_str(" unlogged");
    }
    if let Some(of) = table.partition_of() {
        let parent = super::member::table_name(of.parent.qualified(), table.name.schema);
        out.push_str(&format!(" partition of {parent} {}", of.bound.text));
    }
    if let Some(ty) = table.of_type() {
        out.push_str(&format!(" of {}", super::member::table_name(ty.qualified(), table.name.schema)));
    }
    if !table.parents().is_empty() {
        let parents = table.parents().iter().map(|id| super::member::table_name(id.qualified(), table.name.schema));
        out.push_str(&format!(" inherits ({})", parents.collect::<Vec<_>>().join(", ")));
    }
    if let Some(by) = table.partition_by() {
        out.push_str(&format!(" {}", partition_by_sql(by)));
    }
    if let Some(method) = table.method {
        out.push_str(&format!(" using {}", word(method)));
    }
    if !table.options.is_empty() {
        out.push_str(&format!(" with {}", options_list(&table.options)));
    }
    if let Some(space) = table.tablespace {
        out.push_str(&format!(" tablespace {}", word(space)));
    }
    if table.row_security {
        out.push_str(" row level security");
        if table.forced_row_security {
            out.push_str(" forced");
        }
    }
    out
}

fn aligned(lines: &[Line]) -> String {
    let name_width = lines.iter().map(|line| line.name.chars().count()).max().unwrap_or(0).min(30);
    let type_width =
        lines.iter().filter(|l| !l.rest.is_empty()).map(|line| line.ty.chars().count()).max().unwrap_or(0).min(30);
    let mut out = String::new();
    for line in lines {
        if let Some(doc) = &line.doc {
            out.push_str(&super::indent(doc, 2));
        }
        let pad = |text: &str, width: usize| " ".repeat(width.saturating_sub(text.chars().count()));
        out.push_str(&format!("  {}{}  {}", line.name, pad(&line.name, name_width), line.ty));
        if !line.rest.is_empty() {
            out.push_str(&format!("{}  {}", pad(&line.ty, type_width), super::indent(&line.rest, 4).trim_start()));
        }
        out.push('\n');
    }
    out
}
