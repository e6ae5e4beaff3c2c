//! From a model to SDL. One model has many spellings: a style chooses, and the laws say that it must not matter.

use crate::model::*;
use crate::names::{column_word, literal, qualified, sql, word};
use crate::random::Random;
use crate::shapes::{self, Over};
use crate::types::{Base, Type, default_sql};

/// How to spell what has several spellings.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style<'a> {
    /// The model before, for annotations; none leaves them out.
    pub before: Option<&'a Model>,
    /// Another order of items and members, and other spellings.
    pub shuffled: Option<u64>,
}

/// An item: the schema block that it may stand in, and its lines.
type Item = (Option<Id>, String);

/// The SDL of a model.
pub fn render(model: &Model, style: Style<'_>) -> String {
    let sdl = Sdl { model, style };
    let mut items: Vec<Item> = Vec::new();
    items.extend(model.extensions.iter().map(|one| (None, sdl.extension(one))));
    items.extend(model.enums.iter().map(|one| (one.schema, sdl.enumeration(one))));
    items.extend(model.domains.iter().map(|one| (one.schema, sdl.domain(one))));
    items.extend(model.composites.iter().map(|one| (one.schema, sdl.composite(one))));
    items.extend(model.sequences.iter().map(|one| (one.schema, sdl.sequence(one))));
    for table in &model.tables {
        items.push((table.schema, sdl.table(table)));
        items.extend(sdl.comments(table).into_iter().map(|text| (None, text)));
    }
    items.extend(crate::around::items(model).into_iter().map(|text| (None, text)));
    for (schema, name, id) in sdl.dropped() {
        items.push((None, format!("@drop(table {}, 'not needed any more')", sdl_qualified(schema, &name, id))));
    }
    if let Some(seed) = style.shuffled {
        Random::of(seed, 1).shuffle(&mut items);
    }
    sdl.assemble(&items)
}

fn sdl_qualified(schema: Option<String>, name: &str, _: Id) -> String {
    schema.map_or_else(|| word(name), |schema| format!("{}.{}", word(&schema), word(name)))
}

struct Sdl<'a> {
    model: &'a Model,
    style: Style<'a>,
}

/// `/// …` lines above an item.
fn docs(comment: Option<&String>) -> String {
    comment.map_or_else(String::new, |text| {
        text.lines().map(|line| if line.is_empty() { "///\n".to_owned() } else { format!("/// {line}\n") }).collect()
    })
}

fn indent(text: &str) -> String {
    text.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("  {line}\n") }).collect()
}

impl<'a> Sdl<'a> {
    /// A coin for a thing: the same for one style.
    fn coin(&self, id: Id, what: u64) -> bool {
        let seed = self.style.shuffled.unwrap_or(0).wrapping_mul(31);
        Random::of(seed.wrapping_add(u64::from(id)), what).chance(50)
    }

    /// A coin about the change, which no style changes.
    fn fate(id: Id, what: u64, percent: usize) -> bool {
        Random::of(u64::from(id), 1000 + what).chance(percent)
    }

    fn assemble(&self, items: &[Item]) -> String {
        let mut parts: Vec<String> = Vec::new();
        let mut blocks: Vec<(Id, Vec<&str>)> = Vec::new();
        for (schema, text) in items {
            match schema {
                None => parts.push(text.clone()),
                Some(id) => {
                    match blocks.iter_mut().rev().find(|(of, list)| of == id && !(self.coin(*id, 7) && list.len() > 1))
                    {
                        Some((_, list)) => list.push(text),
                        None => blocks.push((*id, vec![text])),
                    }
                }
            }
        }
        let mut said: Vec<Id> = Vec::new();
        for (id, list) in blocks {
            let Some(schema) = by_id(&self.model.schemas, id) else { continue };
            let first = !said.contains(&id);
            said.push(id);
            let head = self.schema_head(schema, first);
            let body: Vec<String> = list.iter().map(|text| indent(text)).collect();
            parts.push(format!("{head} {{\n{}}}", body.join("\n")));
        }
        for schema in self.model.schemas.iter().filter(|one| !said.contains(&one.id)) {
            parts.push(self.schema_head(schema, true));
        }
        if let Some(seed) = self.style.shuffled {
            Random::of(seed, 2).shuffle(&mut parts);
        }
        parts.iter().map(|part| format!("{}\n", part.trim_end())).collect::<Vec<_>>().join("\n")
    }

    fn schema_head(&self, schema: &Schema, first: bool) -> String {
        if !first {
            return format!("schema {}", word(&schema.name));
        }
        let old = self.style.before.and_then(|before| by_id(&before.schemas, schema.id)).map(|one| one.name.as_str());
        format!("{}schema {}{}", docs(schema.comment.as_ref()), word(&schema.name), was(old, &schema.name))
    }

    /// What a thing was called, where that is another name or another schema.
    fn was_qualified(&self, old: Option<(Option<Id>, &str)>, schema: Option<Id>, name: &str) -> String {
        let (Some(before), Some((from, old))) = (self.style.before, old) else { return String::new() };
        match (from == schema, old == name) {
            (true, true) => String::new(),
            (true, false) => format!("@was({})", sql(old)),
            // A schema that is renamed itself takes its things along: the chain's name counts.
            (false, _) => format!("@was({}.{})", sql(before.schema_name(from)), sql(old)),
        }
    }

    fn extension(&self, one: &Extension) -> String {
        let schema =
            one.schema.map_or_else(String::new, |_| format!(" schema {}", sql(self.model.schema_name(one.schema))));
        format!("{}extension {}{schema}", docs(one.comment.as_ref()), sql(one.name))
    }

    fn enumeration(&self, one: &Enum) -> String {
        let old = self.style.before.and_then(|before| by_id(&before.enums, one.id));
        let annotation = self.was_qualified(old.map(|old| (old.schema, old.name.as_str())), one.schema, &one.name);
        let labels: Vec<String> = one
            .labels
            .iter()
            .map(|label| {
                let plain = label.text.chars().all(|c| c.is_ascii_lowercase() || c == '_');
                let text = if plain && self.coin(label.id, 1) { label.text.clone() } else { literal(&label.text) };
                let before =
                    old.and_then(|old| by_id(&old.labels, label.id)).filter(|before| before.text != label.text);
                before.map_or(text.clone(), |before| format!("{text} @was({})", literal(&before.text)))
            })
            .collect();
        let head = format!("{}enum {}{}", docs(one.comment.as_ref()), word(&one.name), spaced(&annotation));
        if self.coin(one.id, 1) {
            format!("{head} {{ {} }}", labels.join(", "))
        } else {
            format!("{head} {{\n{}}}", indent(&labels.join("\n")))
        }
    }

    fn domain(&self, one: &Domain) -> String {
        let old = self
            .style
            .before
            .and_then(|before| by_id(&before.domains, one.id))
            .map(|old| (old.schema, old.name.as_str()));
        let mut text = format!("domain {} as {}", sql(&one.name), one.base.sql(self.model, one.schema));
        if let Some(collation) = one.collate {
            text.push_str(&format!(" collate \"{collation}\""));
        }
        if let Some(default) =
            one.default.as_ref().and_then(|default| default_sql(self.model, one.base, default, one.schema))
        {
            text.push_str(&format!(" default {}", b_expr(&default)));
        }
        if one.not_null {
            text.push_str(" not null");
        }
        for check in &one.checks {
            if let Some(expr) = shapes::text(&check.expr, &Over::value(self.model, one.base)) {
                text.push_str(&format!("\n  {}check ({expr})", constraint_name(check.name.as_ref())));
            }
        }
        self.with_was(one.comment.as_ref(), old, one.schema, &one.name, &text)
    }

    fn composite(&self, one: &Composite) -> String {
        let old = self
            .style
            .before
            .and_then(|before| by_id(&before.composites, one.id))
            .map(|old| (old.schema, old.name.as_str()));
        let attributes: Vec<String> = one
            .attributes
            .iter()
            .map(|it| format!("{} {}", sql(&it.name), it.ty.sql(self.model, one.schema)))
            .collect();
        let text = format!("type {} as ({})", sql(&one.name), attributes.join(", "));
        self.with_was(one.comment.as_ref(), old, one.schema, &one.name, &text)
    }

    fn sequence(&self, one: &Sequence) -> String {
        let old = self
            .style
            .before
            .and_then(|before| by_id(&before.sequences, one.id))
            .map(|old| (old.schema, old.name.as_str()));
        let ty = match one.size {
            2 => " as smallint",
            4 => " as int",
            _ => "",
        };
        let owner = one.owner.and_then(|(table, column)| {
            let table = self.model.table(table)?;
            let name = qualified(self.model, table.schema, &table.name, one.schema);
            Some(format!(" owned by {name}.{}", sql(&table.column(column)?.name)))
        });
        let text = format!("sequence {}{ty}{}{}", sql(&one.name), options(&one.options), owner.unwrap_or_default());
        self.with_was(one.comment.as_ref(), old, one.schema, &one.name, &text)
    }

    /// Docs, annotation, item.
    fn with_was(
        &self,
        comment: Option<&String>,
        old: Option<(Option<Id>, &str)>,
        schema: Option<Id>,
        name: &str,
        text: &str,
    ) -> String {
        let annotation = self.was_qualified(old, schema, name);
        let line = if annotation.is_empty() { annotation } else { annotation + "\n" };
        format!("{}{line}{text}", docs(comment))
    }

    fn table(&self, table: &Table) -> String {
        let old = self.style.before.and_then(|before| before.table(table.id));
        let annotation = self.was_qualified(old.map(|old| (old.schema, old.name.as_str())), table.schema, &table.name);
        let mut head = format!("{}table {}", docs(table.comment.as_ref()), word(&table.name));
        if table.unlogged {
            head.push_str(" unlogged");
        }
        if let Some(factor) = table.fillfactor {
            head.push_str(&format!(" with (fillfactor = {factor})"));
        }
        if table.row_security {
            head.push_str(" row level security");
        }
        let mut lines: Vec<String> = table.columns.iter().map(|column| self.column(table, old, column)).collect();
        let mut members: Vec<String> = Vec::new();
        members.extend(table.keys.iter().filter(|one| !self.inline_key(table, one)).map(|one| self.key(table, one)));
        members
            .extend(table.foreign.iter().filter(|one| !self.inline_foreign(one)).map(|one| self.foreign(table, one)));
        members
            .extend(table.checks.iter().filter(|one| !self.inline_check(one)).filter_map(|one| self.check(table, one)));
        members.extend(table.exclusions.iter().filter_map(|one| self.exclusion(table, one)));
        members.extend(table.indexes.iter().filter_map(|one| self.index(table, old, one)));
        for gone in old.into_iter().flat_map(|old| &old.columns).filter(|one| table.column(one.id).is_none()) {
            if Self::fate(gone.id, 3, 50) {
                members.push(self.drop_column(gone));
            }
        }
        if let Some(seed) = self.style.shuffled {
            Random::of(seed, u64::from(table.id)).shuffle(&mut members);
        }
        lines.extend(members);
        format!("{head}{} {{\n{}}}", spaced(&annotation), indent(&lines.join("\n")))
    }

    /// `@drop`, with what the way back gives to rows.
    fn drop_column(&self, gone: &Column) -> String {
        let before = self.style.before.unwrap_or(self.model);
        let value = gone
            .ty
            .constant(before, 1)
            .filter(|_| !gone.nullable && gone.value == Value::Given && Self::fate(gone.id, 4, 60));
        let value = value.map_or_else(String::new, |value| format!(", {value}"));
        format!("@drop(column {}, 'it''s not needed'{value})", column_word(&gone.name))
    }

    /// Tables that go.
    fn dropped(&self) -> Vec<(Option<String>, String, Id)> {
        let Some(before) = self.style.before else { return Vec::new() };
        before
            .tables
            .iter()
            .filter(|one| self.model.table(one.id).is_none() && Self::fate(one.id, 3, 50))
            .map(|one| (one.schema.map(|_| before.schema_name(one.schema).to_owned()), one.name.clone(), one.id))
            .collect()
    }

    fn inline_key(&self, table: &Table, key: &Key) -> bool {
        key.columns.len() == 1
            && key.include.is_empty()
            && key.comment.is_none()
            && self.coin(key.id, 1)
            && table.column(key.columns[0]).is_some()
    }

    fn inline_foreign(&self, one: &Foreign) -> bool {
        one.columns.len() == 1 && one.comment.is_none() && self.coin(one.id, 1)
    }

    fn inline_check(&self, one: &Check) -> bool {
        one.expr.columns.len() == 1 && one.comment.is_none() && self.coin(one.id, 1)
    }

    fn column(&self, table: &Table, old: Option<&Table>, column: &Column) -> String {
        let mut text = format!("{}{} ", docs(column.comment.as_ref()), column_word(&column.name));
        match (&column.value, column.ty.base) {
            (Value::Serial, crate::types::Base::Int2) => text.push_str("smallserial"),
            (Value::Serial, crate::types::Base::Int4) => text.push_str("serial"),
            (Value::Serial, _) => text.push_str("bigserial"),
            _ => text.push_str(&column.ty.sql(self.model, table.schema)),
        }
        if column.nullable {
            text.push('?');
        }
        let mut clauses: Vec<String> = Vec::new();
        if let Some(collation) = column.collate {
            clauses.push(format!("collate \"{collation}\""));
        }
        if let Some(storage) = column.storage {
            clauses.push(format!("storage {storage}"));
        }
        if let Some(compression) = column.compression {
            clauses.push(format!("compression {compression}"));
        }
        if let Value::Identity { always, options: of } = &column.value {
            let inside = options(of);
            let inside = if inside.is_empty() { inside } else { format!(" ({})", inside.trim_start()) };
            clauses.push(format!("generated {} as identity{inside}", if *always { "always" } else { "by default" }));
        }
        if let Value::Generated(expr) = &column.value
            && let Some(expr) =
                Over::columns(self.model, &table.columns, expr).and_then(|over| shapes::text(expr, &over))
        {
            clauses.push(format!("generated always as ({expr}) stored"));
        }
        let mut inline: Vec<String> = Vec::new();
        for key in table.keys.iter().filter(|key| key.columns == [column.id] && self.inline_key(table, key)) {
            let nulls = if key.nulls_not_distinct { " nulls not distinct" } else { "" };
            let words = if key.primary { "primary key" } else { "unique" };
            inline.push(format!("{}{words}{nulls}{}", constraint_name(key.name.as_ref()), deferrable(key.deferrable)));
        }
        for one in table.foreign.iter().filter(|one| one.columns == [column.id] && self.inline_foreign(one)) {
            inline.push(format!("{}{}", constraint_name(one.name.as_ref()), self.references(table, one)));
        }
        for check in table.checks.iter().filter(|check| check.expr.columns == [column.id] && self.inline_check(check)) {
            if let Some(expr) = self.condition(table, &check.expr) {
                inline.push(format!("{}check ({expr}){}", constraint_name(check.name.as_ref()), check_tail(check)));
            }
        }
        if let Some(seed) = self.style.shuffled {
            Random::of(seed, u64::from(column.id)).shuffle(&mut inline);
        }
        clauses.extend(inline);
        for clause in clauses {
            text.push(' ');
            text.push_str(&clause);
        }
        if let Value::Default(default) = &column.value
            && let Some(default) = default_sql(self.model, column.ty, default, table.schema)
        {
            text.push_str(&format!(" = {default}"));
        }
        text + &self.column_annotations(table, old, column)
    }

    fn column_annotations(&self, table: &Table, old: Option<&Table>, column: &Column) -> String {
        let (Some(before), Some(old)) = (self.style.before, old) else { return String::new() };
        let was_column = old.column(column.id);
        let mut text = was(was_column.map(|one| one.name.as_str()), &column.name);
        let needs = match was_column {
            Some(one) => one.nullable && !column.nullable,
            None => !column.nullable && column.value == Value::Given,
        };
        let given = !matches!(column.value, Value::Generated(_) | Value::Identity { .. } | Value::Serial);
        // What the checks of a domain refuse is nothing to fill rows with.
        let checked = matches!(column.ty.base, Base::Domain(id)
            if by_id(&self.model.domains, id).is_some_and(|domain| !domain.checks.is_empty()));
        if needs
            && given
            && !checked
            && Self::fate(column.id, 1, 70)
            && let Some(value) = column.ty.constant(self.model, 1)
        {
            text.push_str(&format!(" @fill({value})"));
        }
        if let Some(one) = was_column
            && given
            && differs(before, one.ty, self.model, column.ty)
            && Self::fate(column.id, 2, 30)
        {
            let (name, up) = (sql(&column.name), column.ty.sql(self.model, table.schema));
            let down =
                one.ty.exists(self.model).then(|| format!(", {name}::text::{}", one.ty.sql(self.model, table.schema)));
            text.push_str(&format!(" @cast({name}::text::{up}{})", down.unwrap_or_default()));
        }
        text
    }

    fn columns(table: &Table, ids: &[Id]) -> String {
        let names: Vec<String> = ids.iter().filter_map(|id| table.column(*id)).map(|one| word(&one.name)).collect();
        format!("({})", names.join(", "))
    }

    fn condition(&self, table: &Table, expr: &Expr) -> Option<String> {
        shapes::text(expr, &Over::columns(self.model, &table.columns, expr)?)
    }

    fn key(&self, table: &Table, key: &Key) -> String {
        let nulls = if key.nulls_not_distinct { " nulls not distinct" } else { "" };
        let words = if key.primary { "primary key" } else { "unique" };
        let include = if key.include.is_empty() {
            String::new()
        } else {
            format!(" include {}", Self::columns(table, &key.include))
        };
        let (name, columns) = (constraint_name(key.name.as_ref()), Self::columns(table, &key.columns));
        format!("{}{name}{words}{nulls} {columns}{include}{}", docs(key.comment.as_ref()), deferrable(key.deferrable))
    }

    fn references(&self, table: &Table, one: &Foreign) -> String {
        let Some(target) = self.model.table(one.table) else { return String::new() };
        let Some(key) = by_id(&target.keys, one.key) else { return String::new() };
        let name = if target.schema == table.schema {
            word(&target.name)
        } else {
            format!("{}.{}", word(self.model.schema_name(target.schema)), word(&target.name))
        };
        let list = if key.primary && self.coin(one.id, 2) {
            String::new()
        } else {
            format!(" {}", Self::columns(target, &key.columns))
        };
        let full = if one.full { " match full" } else { "" };
        let action = |letter: u8| match letter % 6 {
            1 => Some("cascade"),
            2 => Some("restrict"),
            3 => Some("set null"),
            4 => Some("set default"),
            _ => None,
        };
        let delete = action(one.on_delete).map_or_else(String::new, |it| format!(" on delete {it}"));
        let update = action(one.on_update).map_or_else(String::new, |it| format!(" on update {it}"));
        let valid = if one.not_valid { " not valid" } else { "" };
        format!("references {name}{list}{full}{delete}{update}{}{valid}", deferrable(one.deferrable))
    }

    fn foreign(&self, table: &Table, one: &Foreign) -> String {
        let (name, columns) = (constraint_name(one.name.as_ref()), Self::columns(table, &one.columns));
        format!("{}{name}foreign key {columns} {}", docs(one.comment.as_ref()), self.references(table, one))
    }

    fn check(&self, table: &Table, check: &Check) -> Option<String> {
        let (name, expr) = (constraint_name(check.name.as_ref()), self.condition(table, &check.expr)?);
        Some(format!("{}{name}check ({expr}){}", docs(check.comment.as_ref()), check_tail(check)))
    }

    fn exclusion(&self, table: &Table, one: &Exclusion) -> Option<String> {
        let parts: Option<Vec<String>> = one
            .parts
            .iter()
            .map(|(id, operator)| Some(format!("{} with {operator}", sql(&table.column(*id)?.name))))
            .collect();
        let filter = match &one.filter {
            Some(filter) => format!(" where ({})", self.condition(table, filter)?),
            None => String::new(),
        };
        let name = constraint_name(one.name.as_ref());
        Some(format!(
            "{}{name}exclude using gist ({}){filter}{}",
            docs(one.comment.as_ref()),
            parts?.join(", "),
            deferrable(one.deferrable)
        ))
    }

    fn index(&self, table: &Table, old: Option<&Table>, one: &Index) -> Option<String> {
        let mut text = docs(one.comment.as_ref());
        text.push_str(if one.unique { "unique index " } else { "index " });
        if let Some(name) = &one.name {
            text.push_str(&format!("{} ", sql(name)));
        }
        if one.method != "btree" {
            text.push_str(&format!("using {} ", one.method));
        }
        let keys: Option<Vec<String>> = one.keys.iter().map(|key| self.index_key(table, key)).collect();
        text.push_str(&format!("({})", keys?.join(", ")));
        if !one.include.is_empty() {
            text.push_str(&format!(" include {}", Self::columns(table, &one.include)));
        }
        if let Some(factor) = one.fillfactor {
            text.push_str(&format!(" with (fillfactor = {factor})"));
        }
        if let Some(filter) = &one.filter {
            text.push_str(&format!(" where {}", self.condition(table, filter)?));
        }
        let before = old.and_then(|old| by_id(&old.indexes, one.id)).and_then(|old| old.name.as_deref());
        if let (Some(before), Some(name)) = (before, &one.name) {
            text.push_str(&was(Some(before), name));
        }
        Some(text)
    }

    fn index_key(&self, table: &Table, key: &IndexKey) -> Option<String> {
        let mut text = match &key.what {
            KeyPart::Column(id) => word(&table.column(*id)?.name),
            KeyPart::Expr(expr) => {
                let inside = self.condition(table, expr)?;
                if shapes::label(expr) == "expr" || self.coin(table.id, 5) { format!("({inside})") } else { inside }
            }
        };
        if let Some(collation) = key.collate {
            text.push_str(&format!(" collate \"{collation}\""));
        }
        if let Some(class) = key.class {
            let schema = self.model.extension_schema("pg_trgm").filter(|_| class.ends_with("_trgm_ops"));
            let class = if schema.is_some() { qualified(self.model, schema, class, None) } else { class.to_owned() };
            text.push_str(&format!(" {class}"));
        }
        if key.descending {
            text.push_str(" desc");
        }
        if let Some(first) = key.nulls_first {
            text.push_str(if first { " nulls first" } else { " nulls last" });
        }
        Some(text)
    }

    /// Comments that have no line of their own: on constraints that stand inline get none, on columns with odd texts do.
    fn comments(&self, table: &Table) -> Vec<String> {
        let name = qualified(self.model, table.schema, &table.name, None);
        let odd = table.columns.iter().filter(|column| column.comment.is_none() && column.id % 23 == 0);
        odd.map(|column| format!("comment on column {name}.{} is E'  tab\\there, it''s odd '", sql(&column.name)))
            .collect()
    }
}

fn spaced(annotation: &str) -> String {
    if annotation.is_empty() { String::new() } else { format!(" {annotation}") }
}

fn was(old: Option<&str>, new: &str) -> String {
    old.filter(|old| *old != new).map_or_else(String::new, |old| format!(" @was({})", sql(old)))
}

/// Whether a type is another one, whatever it is called.
fn differs(_: &Model, before: Type, _: &Model, after: Type) -> bool {
    before.base != after.base
}

fn constraint_name(name: Option<&String>) -> String {
    name.map_or_else(String::new, |name| format!("constraint {} ", sql(name)))
}

fn deferrable(what: Option<bool>) -> &'static str {
    match what {
        None => "",
        Some(false) => " deferrable",
        Some(true) => " deferrable initially deferred",
    }
}

fn check_tail(check: &Check) -> &'static str {
    match (check.no_inherit, check.not_valid) {
        (true, true) => " no inherit not valid",
        (true, false) => " no inherit",
        (false, true) => " not valid",
        (false, false) => "",
    }
}

/// DEFAULT of a domain takes no operator that could end it.
fn b_expr(text: &str) -> String {
    if text.contains(' ') && !text.starts_with('\'') { format!("({text})") } else { text.to_owned() }
}

fn options(of: &Options) -> String {
    let mut text = String::new();
    let mut say = |words: &str, value: Option<i16>| {
        if let Some(value) = value {
            text.push_str(&format!(" {words} {value}"));
        }
    };
    say("start", of.start);
    say("increment", of.increment);
    say("minvalue", of.min);
    say("maxvalue", of.max);
    say("cache", of.cache);
    if of.cycle {
        text.push_str(" cycle");
    }
    text
}
