//! Owns validity: makes of any model the nearest that PostgreSQL takes. Whoever changes a model calls it afterwards, so
//! that generator, mutator and shrinker may cut as they like.

use std::collections::BTreeSet;

use crate::model::*;
use crate::names::{clip, generated};
use crate::shapes::{self, Over};
use crate::types::{Base, Family, Type, default_sql};

/// Makes the model valid.
pub fn repair(model: &mut Model) {
    for _ in 0..12 {
        let before = model.clone();
        schemas(model);
        types(model);
        domains(model);
        sequences(model);
        tables(model);
        names(model);
        if *model == before {
            return;
        }
    }
}

fn schemas(model: &mut Model) {
    let known: BTreeSet<Id> = model.schemas.iter().map(|one| one.id).collect();
    let fix = |schema: &mut Option<Id>| *schema = schema.filter(|id| known.contains(id));
    model.extensions.iter_mut().for_each(|one| fix(&mut one.schema));
    model.enums.iter_mut().for_each(|one| fix(&mut one.schema));
    model.domains.iter_mut().for_each(|one| fix(&mut one.schema));
    model.composites.iter_mut().for_each(|one| fix(&mut one.schema));
    model.sequences.iter_mut().for_each(|one| fix(&mut one.schema));
    model.tables.iter_mut().for_each(|one| fix(&mut one.schema));
}

fn types(model: &mut Model) {
    let known = model.clone();
    let fix = |ty: &mut Type| {
        if !ty.exists(&known) {
            *ty = Type { base: Base::Text, modifier: None, array: ty.array };
        }
        if !ty.takes_modifier() {
            ty.modifier = None;
        }
        // `char` is char(1): it says so.
        if ty.base == Base::Char && ty.modifier.is_none() {
            ty.modifier = Some((8, 0));
        }
    };
    for one in &mut model.domains {
        fix(&mut one.base);
        if matches!(one.base.base, Base::Domain(_) | Base::Composite(_)) {
            one.base = Type::of(Base::Text);
        }
    }
    for one in &mut model.composites {
        for attribute in &mut one.attributes {
            fix(&mut attribute.ty);
            if matches!(attribute.ty.base, Base::Composite(_)) {
                attribute.ty = Type::of(Base::Text);
            }
        }
    }
    for column in model.tables.iter_mut().flat_map(|table| &mut table.columns) {
        fix(&mut column.ty);
        // Arrays of domains and of rows are a world of their own.
        if matches!(column.ty.base, Base::Domain(_) | Base::Composite(_)) {
            column.ty.array = false;
        }
    }
}

/// Whether a type may have a collation.
fn collates(model: &Model, ty: Type) -> bool {
    match ty.base {
        Base::Text | Base::Varchar | Base::Char | Base::Citext => true,
        Base::Domain(id) => by_id(&model.domains, id).is_some_and(|one| collates(model, one.base)),
        _ => false,
    }
}

fn domains(model: &mut Model) {
    let known = model.clone();
    for one in &mut model.domains {
        let base = one.base;
        if !collates(&known, base) {
            one.collate = None;
        }
        one.default = one.default.take().filter(|default| default_sql(&known, base, default, None).is_some());
        one.checks.retain(|check| {
            check.expr.shape.arity() == 1 && shapes::text(&check.expr, &Over::value(&known, base)).is_some()
        });
        for check in &mut one.checks {
            (check.no_inherit, check.expr.columns) = (false, Vec::new());
        }
    }
}

fn sequences(model: &mut Model) {
    let known = model.clone();
    for one in &mut model.sequences {
        one.owner = one.owner.filter(|(table, column)| {
            known.table(*table).is_some_and(|table| {
                table.schema == one.schema
                    && !table.unlogged
                    && table
                        .column(*column)
                        .is_some_and(|column| !matches!(column.value, Value::Identity { .. } | Value::Serial))
            })
        });
        bounds(&mut one.options);
    }
}

/// START lies between MINVALUE and MAXVALUE.
fn bounds(options: &mut Options) {
    let up = options.increment.unwrap_or(1) > 0;
    if options.increment == Some(0) {
        options.increment = None;
    }
    if !up {
        // Downwards is -1 and below: kept simple.
        (options.min, options.max, options.start) = (None, None, options.start.map(|s| -s.abs() - 1));
        return;
    }
    let min = options.min.unwrap_or(1);
    if let Some(max) = options.max
        && max <= min
    {
        options.max = None;
    }
    if let Some(start) = options.start
        && (start < min || options.max.is_some_and(|max| start > max))
    {
        options.start = None;
    }
}

fn tables(model: &mut Model) {
    for i in 0..model.tables.len() {
        let mut table = model.tables[i].clone();
        columns(model, &mut table);
        keys(model, &mut table);
        model.tables[i] = table.clone();
        foreign(model, &mut table);
        members(model, &mut table);
        model.tables[i] = table;
    }
}

fn columns(model: &Model, table: &mut Table) {
    let mut taken = BTreeSet::new();
    for column in &mut table.columns {
        if !taken.insert(column.name.clone()) {
            column.name = clip(&format!("{}_{}", clip(&column.name, 52), column.id), 63).to_owned();
            taken.insert(column.name.clone());
        }
    }
    let before = table.columns.clone();
    for column in &mut table.columns {
        let ty = column.ty;
        let fine = match &column.value {
            Value::Given => true,
            Value::Default(default) => default_sql(model, ty, default, None).is_some(),
            Value::Identity { .. } | Value::Serial => ty.is_int(),
            Value::Generated(expr) => {
                let sources: Vec<&Column> = expr.columns.iter().filter_map(|id| by_id(&before, *id)).collect();
                let types: Vec<Type> = sources.iter().map(|one| one.ty).collect();
                sources.len() == expr.columns.len()
                    && sources.iter().all(|one| !matches!(one.value, Value::Generated(_)))
                    && Over::columns(model, &before, expr).and_then(|over| shapes::text(expr, &over)).is_some()
                    && expr.shape.result(model, &types) == ty
            }
        };
        if !fine {
            column.value = Value::Given;
        }
        match &mut column.value {
            Value::Identity { options, .. } => {
                bounds(options);
                column.nullable = false;
            }
            Value::Serial => column.nullable = false,
            _ => {}
        }
        if !collates(model, ty) {
            column.collate = None;
        }
        if !ty.is_long(model) {
            (column.storage, column.compression) = (None, None);
        }
    }
}

/// Whether btree orders it.
pub fn sorts(model: &Model, ty: Type) -> bool {
    match ty.family(model) {
        Family::Row(_) | Family::Hstore => false,
        Family::Array => !matches!(ty.base, Base::Hstore | Base::Composite(_)),
        _ => true,
    }
}

fn keys(model: &Model, table: &mut Table) {
    let mut seen: Vec<Vec<Id>> = Vec::new();
    let mut primary = false;
    let columns = table.columns.clone();
    table.keys.retain(|key| {
        let known = key.columns.iter().all(|id| by_id(&columns, *id).is_some_and(|one| sorts(model, one.ty)));
        let second = key.primary && primary;
        let sound = !key.columns.is_empty() && known && !second && !seen.contains(&key.columns);
        if sound {
            seen.push(key.columns.clone());
            primary |= key.primary;
        }
        sound
    });
    for key in &mut table.keys {
        let own = key.columns.clone();
        key.include.retain(|id| !own.contains(id) && by_id(&columns, *id).is_some());
        key.nulls_not_distinct &= !key.primary;
        if key.primary {
            for column in table.columns.iter_mut().filter(|one| key.columns.contains(&one.id)) {
                column.nullable = false;
            }
        }
    }
}

fn foreign(model: &Model, table: &mut Table) {
    let own = table.clone();
    let mut seen: Vec<(Vec<Id>, Id)> = Vec::new();
    table.foreign.retain(|one| {
        let Some(target) = model.table(one.table) else { return false };
        let Some(key) = by_id(&target.keys, one.key) else { return false };
        let alike = key.columns.len() == one.columns.len()
            && key.columns.iter().zip(&one.columns).all(|(theirs, ours)| {
                match (target.column(*theirs), own.column(*ours)) {
                    (Some(theirs), Some(ours)) => {
                        let (a, b) = (theirs.ty, ours.ty);
                        let ints = a.is_int() && b.is_int();
                        // PostgreSQL has no `=` for foreign keys over arrays of varchar(n), nor over domains over enums; and it
                        // cannot add one to a table that is there over arrays of any type with a modifier.
                        (ints || (a.base == b.base && a.array == b.array && theirs.collate == ours.collate))
                            && !(a.array && matches!(a.base, Base::Varchar | Base::Char))
                            && !(a.array && (a.modifier.is_some() || b.modifier.is_some()))
                            && !(matches!(a.base, Base::Domain(_)) && matches!(a.family(model), Family::Enum(_)))
                            && !matches!(ours.value, Value::Generated(_))
                    }
                    _ => false,
                }
            });
        let distinct: BTreeSet<Id> = one.columns.iter().copied().collect();
        let sound = alike
            && key.deferrable.is_none()
            && distinct.len() == one.columns.len()
            && (own.unlogged || !target.unlogged)
            && !seen.contains(&(one.columns.clone(), one.table));
        if sound {
            seen.push((one.columns.clone(), one.table));
        }
        sound
    });
    for one in &mut table.foreign {
        one.full &= one.columns.len() > 1;
    }
}

fn holds(model: &Model, columns: &[Column], expr: &Expr) -> bool {
    Over::columns(model, columns, expr).and_then(|over| shapes::text(expr, &over)).is_some()
}

fn members(model: &Model, table: &mut Table) {
    let columns = table.columns.clone();
    table.checks.retain(|one| holds(model, &columns, &one.expr));
    table.exclusions.retain(|one| {
        !one.parts.is_empty()
            && one.filter.as_ref().is_none_or(|filter| holds(model, &columns, filter))
            && one.parts.iter().all(|(id, operator)| {
                by_id(&columns, *id).is_some_and(|column| match column.ty.family(model) {
                    Family::IntRange | Family::TimeRange => !matches!(column.ty.base, Base::Domain(_)),
                    Family::Int | Family::Text | Family::Day | Family::Uuid => {
                        *operator == "="
                            && model.has_extension("btree_gist")
                            && !matches!(column.ty.base, Base::Domain(_))
                    }
                    _ => false,
                })
            })
    });
    let mut seen: Vec<(Vec<IndexKey>, &str)> = Vec::new();
    table.indexes.retain(|one| {
        let sound = !one.keys.is_empty()
            && one.keys.iter().all(|key| index_key(model, &columns, one, key))
            && one.filter.as_ref().is_none_or(|filter| holds(model, &columns, filter))
            && !seen.contains(&(one.keys.clone(), one.method));
        if sound {
            seen.push((one.keys.clone(), one.method));
        }
        sound
    });
    for one in &mut table.indexes {
        let own: Vec<Id> = one
            .keys
            .iter()
            .filter_map(|key| if let KeyPart::Column(id) = key.what { Some(id) } else { None })
            .collect();
        one.include.retain(|id| by_id(&columns, *id).is_some() && !own.contains(id));
        if one.method != "btree" {
            (one.unique, one.include) = (false, Vec::new());
            one.keys.iter_mut().for_each(|key| (key.descending, key.nulls_first) = (false, None));
        }
        if one.method == "hash" {
            one.keys.truncate(1);
        }
        if !matches!(one.method, "btree" | "hash" | "gist") {
            one.fillfactor = None;
        }
    }
}

/// Whether a table can have this index.
pub fn fits_index(model: &Model, table: &Table, index: &Index) -> bool {
    index.keys.iter().all(|key| index_key(model, &table.columns, index, key))
}

/// Whether an index can have this key.
fn index_key(model: &Model, columns: &[Column], index: &Index, key: &IndexKey) -> bool {
    let ty = match &key.what {
        KeyPart::Column(id) => match by_id(columns, *id) {
            Some(column) => column.ty,
            None => return false,
        },
        KeyPart::Expr(expr) => {
            if !holds(model, columns, expr) {
                return false;
            }
            let types: Vec<Type> = expr.columns.iter().filter_map(|id| by_id(columns, *id)).map(|one| one.ty).collect();
            expr.shape.result(model, &types)
        }
    };
    let (family, domain) = (ty.family(model), matches!(ty.base, Base::Domain(_)));
    if key.collate.is_some() && !collates(model, ty) {
        return false;
    }
    let text = family == Family::Text;
    match (index.method, key.class) {
        ("btree", None) => sorts(model, ty),
        ("btree", Some("text_pattern_ops")) => text && !domain && ty.base != Base::Char,
        ("hash", None) => sorts(model, ty) && !matches!(family, Family::Search) && !ty.array,
        ("gin", None) => {
            !domain
                && (matches!(family, Family::Json | Family::Search | Family::Hstore)
                    || ty.array && !matches!(ty.base, Base::Hstore | Base::Enum(_) | Base::Citext))
        }
        ("gin", Some("jsonb_path_ops")) => !domain && family == Family::Json,
        ("gin" | "gist", Some("gin_trgm_ops" | "gist_trgm_ops")) => {
            !domain && matches!(ty.base, Base::Text | Base::Varchar) && !ty.array && model.has_extension("pg_trgm")
        }
        ("gist", None) => !domain && matches!(family, Family::IntRange | Family::TimeRange | Family::Search),
        ("gist", Some("inet_ops")) => !domain && family == Family::Net,
        ("brin", None) => matches!(family, Family::Int | Family::Zoned | Family::Moment | Family::Day),
        _ => false,
    }
}

/// Names are unique in their schema, all kinds together: stricter than PostgreSQL, and simple.
fn names(model: &mut Model) {
    let mut taken: BTreeSet<(Option<Id>, String)> = BTreeSet::new();
    let mut schema_names = BTreeSet::from(["public".to_owned()]);
    for one in &mut model.schemas {
        if !schema_names.insert(one.name.clone()) {
            one.name = clip(&format!("{}_{}", clip(&one.name, 52), one.id), 63).to_owned();
            schema_names.insert(one.name.clone());
        }
    }
    let mut settle = |schema: Option<Id>, name: &mut String, id: Id| {
        if !taken.insert((schema, name.clone())) {
            *name = clip(&format!("{}_{id}", clip(name, 52)), 63).to_owned();
            taken.insert((schema, name.clone()));
        }
    };
    model.enums.iter_mut().for_each(|one| settle(one.schema, &mut one.name, one.id));
    model.domains.iter_mut().for_each(|one| settle(one.schema, &mut one.name, one.id));
    model.composites.iter_mut().for_each(|one| settle(one.schema, &mut one.name, one.id));
    model.tables.iter_mut().for_each(|one| settle(one.schema, &mut one.name, one.id));
    model.sequences.iter_mut().for_each(|one| settle(one.schema, &mut one.name, one.id));
    for one in &mut model.enums {
        unique_texts(one.labels.iter_mut().map(|label| (&mut label.text, label.id)));
    }
    for one in &mut model.composites {
        unique_texts(one.attributes.iter_mut().map(|attribute| (&mut attribute.name, attribute.id)));
    }
    for one in &mut model.domains {
        let schema = one.schema;
        let mut used = false;
        for check in &mut one.checks {
            if let Some(name) = &mut check.name {
                settle(schema, name, check.id);
            } else if used {
                check.name = Some(format!("n{}", check.id));
            } else {
                used = true;
            }
        }
    }
    for table in &mut model.tables {
        let schema = table.schema;
        let mut one = |name: &mut Option<String>, id: Id| {
            if let Some(name) = name {
                settle(schema, name, id);
            }
        };
        table.keys.iter_mut().for_each(|it| one(&mut it.name, it.id));
        table.foreign.iter_mut().for_each(|it| one(&mut it.name, it.id));
        table.checks.iter_mut().for_each(|it| one(&mut it.name, it.id));
        table.exclusions.iter_mut().for_each(|it| one(&mut it.name, it.id));
        table.indexes.iter_mut().for_each(|it| one(&mut it.name, it.id));
    }
    // What PostgreSQL names: a name of its own where that one is taken.
    for domain in &model.domains {
        if domain.checks.iter().any(|check| check.name.is_none()) {
            taken.insert((domain.schema, generated(&domain.name, "", "check")));
        }
    }
    for table in &mut model.tables {
        let (schema, of) = (table.schema, table.name.clone());
        let columns = table.columns.clone();
        let name = |id: &Id| by_id(&columns, *id).map_or("", |one| one.name.as_str());
        for column in &mut table.columns {
            if matches!(column.value, Value::Serial | Value::Identity { .. })
                && !taken.insert((schema, generated(&of, &column.name, "seq")))
            {
                column.value = Value::Given;
            }
        }
        let mut choose = |slot: &mut Option<String>, id: Id, chosen: String| {
            if slot.is_none() && !taken.insert((schema, chosen)) {
                *slot = Some(format!("n{id}"));
            }
        };
        for it in &mut table.keys {
            let chosen = if it.primary {
                generated(&of, "", "pkey")
            } else {
                generated(&of, &joined(it.columns.iter().chain(&it.include).map(name)), "key")
            };
            choose(&mut it.name, it.id, chosen);
        }
        for it in &mut table.checks {
            let used: BTreeSet<&Id> = it.expr.columns.iter().collect();
            let second = match it.expr.columns.as_slice() {
                [only] => name(only),
                _ if used.len() == 1 => name(&it.expr.columns[0]),
                _ => "",
            };
            choose(&mut it.name, it.id, generated(&of, second, "check"));
        }
        for it in &mut table.exclusions {
            let chosen = generated(&of, &joined(it.parts.iter().map(|(id, _)| name(id))), "excl");
            choose(&mut it.name, it.id, chosen);
        }
        for it in &mut table.indexes {
            let keys = it.keys.iter().map(|key| match &key.what {
                KeyPart::Column(id) => name(id),
                KeyPart::Expr(expr) => shapes::label(expr),
            });
            let chosen = generated(&of, &joined(keys.chain(it.include.iter().map(name))), "idx");
            choose(&mut it.name, it.id, chosen);
        }
        for it in &mut table.foreign {
            let chosen = generated(&of, &joined(it.columns.iter().map(name)), "fkey");
            choose(&mut it.name, it.id, chosen);
        }
        // Doc lines need a name to hang on.
        table.keys.iter_mut().filter(|it| it.name.is_none()).for_each(|it| it.comment = None);
        table.foreign.iter_mut().filter(|it| it.name.is_none()).for_each(|it| it.comment = None);
        table.checks.iter_mut().filter(|it| it.name.is_none()).for_each(|it| it.comment = None);
        table.exclusions.iter_mut().filter(|it| it.name.is_none()).for_each(|it| it.comment = None);
        table.indexes.iter_mut().filter(|it| it.name.is_none()).for_each(|it| it.comment = None);
    }
}

fn unique_texts<'a>(texts: impl Iterator<Item = (&'a mut String, Id)>) {
    let mut taken = BTreeSet::new();
    for (text, id) in texts {
        if !taken.insert(text.clone()) {
            *text = clip(&format!("{}_{id}", clip(text, 52)), 63).to_owned();
            taken.insert(text.clone());
        }
    }
}

/// As PostgreSQL joins names of columns, which stops when there is more than it can use; equal names get numbers.
fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut out = String::new();
    let mut seen: Vec<String> = Vec::new();
    for name in names {
        let mut unique = name.to_owned();
        let mut number = 0;
        while seen.contains(&unique) {
            number += 1;
            unique = format!("{name}{number}");
        }
        if !out.is_empty() {
            out.push('_');
        }
        out.push_str(&unique);
        seen.push(unique);
        if out.len() >= 63 {
            break;
        }
    }
    out
}
