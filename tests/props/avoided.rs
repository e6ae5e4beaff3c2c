//! Owns what the generator leaves out while schemac has a bug with it. Each entry goes when its bug is gone.

use crate::model::*;
use crate::repair::repair;
use crate::shrink::Pair;
use crate::types::{Base, Family, Type};

/// A construct that is left out.
pub struct Avoided {
    /// What goes wrong with it.
    pub why: &'static str,
    /// Floors that cannot be reached meanwhile.
    pub floors: &'static [&'static str],
    /// Takes it out of a pair.
    pub cut: fn(&mut Pair),
}

/// All of them.
pub const AVOIDED: &[Avoided] = &[
    Avoided { why: "print: a schema called `schema` takes the file of public", floors: &[], cut: schema_called_schema },
    Avoided { why: "print: quotes confuse the indentation inside blocks", floors: &[], cut: quotes_in_blocks },
    Avoided {
        why: "an attribute of a composite that a table uses changes its type",
        floors: &[],
        cut: retyped_attribute,
    },
    Avoided {
        why: "a new column takes the name that another had: the down renames too early",
        floors: &["edge: another column takes the old name"],
        cut: taken_over_name,
    },
    Avoided {
        why: "an expression is not the same after ALTER TYPE",
        floors: &["edge: type change with check", "edge: type change of what generates"],
        cut: retyped_in_expression,
    },
    Avoided {
        why: "a column changes to or from an enum whose labels change, too",
        floors: &[],
        cut: retyped_with_labels,
    },
    Avoided { why: "a sequence that a column owned moves to another schema", floors: &[], cut: moved_owned_sequence },
    Avoided {
        why: "something moves out of a schema that is renamed, or moves and is renamed to where its old name is taken",
        floors: &[],
        cut: moved_and_renamed,
    },
    Avoided { why: "names that are free only after something else goes", floors: &[], cut: reused_name },
    Avoided { why: "two cut names of sequences of identities that look alike", floors: &[], cut: long_names },
    Avoided { why: "an array of an enum that is made anew loses its storage", floors: &[], cut: stored_enum_arrays },
    Avoided {
        why: "a generated column becomes a plain one while its source goes",
        floors: &[],
        cut: orphaned_generated,
    },
    Avoided {
        why: "an extension moves to another schema",
        floors: &["extension alter", "edge: moved extension"],
        cut: moved_extension,
    },
    Avoided {
        why: "a table becomes unlogged or logged: its rewrite is not told, and foreign keys and sequences are in the way",
        floors: &[],
        cut: relogged_table,
    },
    Avoided {
        why: "the length of an array's elements changes: the rewrite is not told",
        floors: &[],
        cut: resized_elements,
    },
    Avoided {
        why: "a new table has a foreign key to one that is there: the lock is not told",
        floors: &[],
        cut: foreign_key_of_new_table,
    },
];

/// Takes out all that is avoided, and makes the pair valid again. `SCHEMAC_PROPS_AVOID=none` leaves all in, to see which
/// entries can go; a number leaves that one in.
pub fn avoid(pair: &mut Pair) {
    let but = std::env::var("SCHEMAC_PROPS_AVOID").unwrap_or_default();
    if but == "none" {
        return;
    }
    let left: Option<usize> = but.parse().ok();
    for _ in 0..3 {
        for (i, one) in AVOIDED.iter().enumerate() {
            if left != Some(i) {
                (one.cut)(pair);
            }
        }
        repair(&mut pair.0);
        repair(&mut pair.1);
    }
}

fn both(pair: &mut Pair, change: &mut dyn FnMut(&mut Model)) {
    change(&mut pair.0);
    change(&mut pair.1);
}

fn schema_called_schema(pair: &mut Pair) {
    both(pair, &mut |model| {
        model.schemas.iter_mut().filter(|one| one.name == "schema").for_each(|one| "scheme".clone_into(&mut one.name))
    });
}

fn relogged_table(pair: &mut Pair) {
    let before = &pair.0;
    for one in &mut pair.1.tables {
        if let Some(old) = before.table(one.id) {
            one.unlogged = old.unlogged;
        }
    }
}

fn resized_elements(pair: &mut Pair) {
    for (old, new) in columns_of_both(pair) {
        if old.ty.array && old.ty.base == new.ty.base {
            new.ty = old.ty;
        }
    }
}

fn foreign_key_of_new_table(pair: &mut Pair) {
    let before = &pair.0;
    let known = |id: Id| before.table(id).is_some();
    for table in pair.1.tables.iter_mut().filter(|table| !known(table.id)) {
        table.foreign.retain(|one| !known(one.table));
    }
}

fn quotes_in_blocks(pair: &mut Pair) {
    let tame = |comment: &mut Option<String>| {
        if let Some(text) = comment {
            *text = text.replace(['\'', '"', '\n', '\\'], " ").replace("  ", " ");
        }
    };
    both(pair, &mut |model| {
        let known = model.clone();
        model.enums.iter_mut().for_each(|one| {
            tame(&mut one.comment);
            {
                let plain =
                    |text: &str| text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
                for label in one.labels.iter_mut().filter(|label| !plain(&label.text)) {
                    label.text = format!("l{}", label.id);
                }
            }
        });
        model.schemas.iter_mut().for_each(|one| tame(&mut one.comment));
        model.extensions.iter_mut().for_each(|one| tame(&mut one.comment));
        model.domains.iter_mut().for_each(|one| tame(&mut one.comment));
        model.composites.iter_mut().for_each(|one| tame(&mut one.comment));
        model.sequences.iter_mut().for_each(|one| tame(&mut one.comment));
        for table in &mut model.tables {
            tame(&mut table.comment);
            for column in &mut table.columns {
                tame(&mut column.comment);
                let text = matches!(column.ty.family(&known), Family::Text | Family::Citext);
                if let (Value::Default(Default::Constant(which)), true) = (&mut column.value, text) {
                    *which = 0;
                }
            }
            table.keys.iter_mut().for_each(|one| tame(&mut one.comment));
            table.foreign.iter_mut().for_each(|one| tame(&mut one.comment));
            table.checks.iter_mut().for_each(|one| tame(&mut one.comment));
            table.exclusions.iter_mut().for_each(|one| tame(&mut one.comment));
            table.indexes.iter_mut().for_each(|one| tame(&mut one.comment));
        }
    });
}

/// Every column that is in both, old and new.
fn columns_of_both(pair: &mut Pair) -> Vec<(&Column, &mut Column)> {
    let before = &pair.0;
    pair.1
        .tables
        .iter_mut()
        .filter_map(|table| Some((before.table(table.id)?, table)))
        .flat_map(|(old, new)| new.columns.iter_mut().filter_map(|column| Some((old.column(column.id)?, column))))
        .collect()
}

fn retyped_attribute(pair: &mut Pair) {
    let before = &pair.0;
    for attribute in before.composites.iter().flat_map(|one| &one.attributes) {
        restore_type(before, &mut pair.1, attribute.ty);
    }
    for one in &mut pair.1.composites {
        let Some(old) = by_id(&before.composites, one.id) else { continue };
        for attribute in &mut one.attributes {
            if let Some(was) = by_id(&old.attributes, attribute.id) {
                attribute.ty = was.ty;
            }
        }
    }
}

/// Puts back what a type needs.
fn restore_type(before: &Model, after: &mut Model, ty: Type) {
    match ty.base {
        Base::Enum(id) if by_id(&after.enums, id).is_none() => after.enums.extend(by_id(&before.enums, id).cloned()),
        Base::Domain(id) => {
            if by_id(&after.domains, id).is_none() {
                after.domains.extend(by_id(&before.domains, id).cloned());
            }
            if let Some(domain) = by_id(&before.domains, id) {
                restore_type(before, after, domain.base);
            }
        }
        Base::Citext | Base::Hstore => {
            let name = if ty.base == Base::Citext { "citext" } else { "hstore" };
            if !after.has_extension(name) {
                after.extensions.extend(before.extensions.iter().find(|one| one.name == name).cloned());
            }
        }
        _ => {}
    }
}

/// A column that becomes or was of an enum whose labels change as well.
fn retyped_with_labels(pair: &mut Pair) {
    let changed = changed_enums(pair);
    let hit = |ty: Type| matches!(ty.base, Base::Enum(id) if changed.contains(&id));
    for (old, new) in columns_of_both(pair) {
        if old.ty != new.ty && (hit(old.ty) || hit(new.ty)) {
            (new.ty, new.value) = (old.ty, old.value.clone());
        }
    }
}

fn changed_enums(pair: &Pair) -> Vec<Id> {
    let labels = |one: &Enum| one.labels.iter().map(|label| label.id).collect::<Vec<_>>();
    let alike = |old: &Enum| by_id(&pair.1.enums, old.id).is_some_and(|new| labels(new) == labels(old));
    pair.0.enums.iter().filter(|old| !alike(old)).map(|old| old.id).collect()
}

fn taken_over_name(pair: &mut Pair) {
    let before = pair.0.clone();
    for table in &mut pair.1.tables {
        let Some(old) = before.table(table.id) else { continue };
        for column in &mut table.columns {
            if let Some(was) = old.columns.iter().find(|one| one.name == column.name)
                && was.id != column.id
            {
                column.name = old.column(column.id).map_or_else(|| format!("n{}", column.id), |own| own.name.clone());
            }
        }
    }
    for one in &mut pair.1.enums {
        let Some(old) = by_id(&before.enums, one.id) else { continue };
        for label in &mut one.labels {
            if old.labels.iter().any(|was| was.text == label.text && was.id != label.id) {
                label.text = format!("l{}", label.id);
            }
        }
    }
}

/// A generated column that becomes a plain one goes instead.
fn orphaned_generated(pair: &mut Pair) {
    let orphans: Vec<Id> = columns_of_both(pair)
        .into_iter()
        .filter(|(old, new)| matches!(old.value, Value::Generated(_)) && !matches!(new.value, Value::Generated(_)))
        .map(|(old, _)| old.id)
        .collect();
    pair.1.tables.iter_mut().for_each(|table| table.columns.retain(|one| !orphans.contains(&one.id)));
}

fn retyped_in_expression(pair: &mut Pair) {
    let retyped: Vec<Id> =
        columns_of_both(pair).into_iter().filter(|(old, new)| old.ty != new.ty).map(|(old, _)| old.id).collect();
    both(pair, &mut |model| {
        for table in &mut model.tables {
            let hit = |expr: &Expr| expr.columns.iter().any(|id| retyped.contains(id));
            table.checks.retain(|one| !hit(&one.expr));
            table.indexes.retain(|one| {
                !one.filter.as_ref().is_some_and(hit)
                    && !one.keys.iter().any(|key| matches!(&key.what, KeyPart::Expr(expr) if hit(expr)))
            });
            table.exclusions.retain(|one| !one.filter.as_ref().is_some_and(hit));
            for column in &mut table.columns {
                if matches!(&column.value, Value::Generated(expr) if hit(expr)) {
                    column.value = Value::Given;
                }
            }
        }
    });
}

fn moved_owned_sequence(pair: &mut Pair) {
    let before = &pair.0;
    for one in &mut pair.1.sequences {
        if let Some(old) = by_id(&before.sequences, one.id).filter(|old| old.owner.is_some()) {
            one.schema = old.schema;
        }
    }
}

/// What moves keeps its name, and the schema that it leaves as well; what cannot keep it stays.
fn moved_and_renamed(pair: &mut Pair) {
    let before = &pair.0;
    let names = all_names(before);
    let mut left = Vec::new();
    let mut settle = |(schema, name): (&mut Option<Id>, &mut String), old: Option<(Option<Id>, &String)>| {
        if let Some((home, was)) = old.filter(|(home, _)| home != schema) {
            name.clone_from(was);
            left.extend(home);
            if names.iter().filter(|(_, other)| other == was).count() > 1 {
                *schema = home;
            }
        }
    };
    for one in &mut pair.1.enums {
        let old = by_id(&before.enums, one.id).map(|old| (old.schema, &old.name));
        settle((&mut one.schema, &mut one.name), old);
    }
    for one in &mut pair.1.domains {
        let old = by_id(&before.domains, one.id).map(|old| (old.schema, &old.name));
        settle((&mut one.schema, &mut one.name), old);
    }
    for one in &mut pair.1.composites {
        let old = by_id(&before.composites, one.id).map(|old| (old.schema, &old.name));
        settle((&mut one.schema, &mut one.name), old);
    }
    for one in &mut pair.1.sequences {
        let old = by_id(&before.sequences, one.id).map(|old| (old.schema, &old.name));
        settle((&mut one.schema, &mut one.name), old);
    }
    for one in &mut pair.1.tables {
        let old = before.table(one.id).map(|old| (old.schema, &old.name));
        settle((&mut one.schema, &mut one.name), old);
    }
    for one in pair.1.schemas.iter_mut().filter(|one| left.contains(&one.id)) {
        if let Some(old) = by_id(&before.schemas, one.id) {
            one.name.clone_from(&old.name);
        }
    }
}

/// Names that relations and types share, with those who have them.
fn all_names(model: &Model) -> Vec<(Id, String)> {
    let mut all: Vec<(Id, String)> = Vec::new();
    all.extend(model.enums.iter().map(|one| (one.id, one.name.clone())));
    all.extend(model.domains.iter().map(|one| (one.id, one.name.clone())));
    all.extend(model.composites.iter().map(|one| (one.id, one.name.clone())));
    all.extend(model.sequences.iter().map(|one| (one.id, one.name.clone())));
    for table in &model.tables {
        all.push((table.id, table.name.clone()));
        all.extend(table.keys.iter().filter_map(|one| Some((one.id, one.name.clone()?))));
        all.extend(table.exclusions.iter().filter_map(|one| Some((one.id, one.name.clone()?))));
        all.extend(table.indexes.iter().filter_map(|one| Some((one.id, one.name.clone()?))));
    }
    all
}

/// Who takes a name that another one had gets a name of its own.
fn reused_name(pair: &mut Pair) {
    let before = all_names(&pair.0);
    let settle = |id: Id, name: &mut String| {
        if before.iter().any(|(other, taken)| *other != id && taken == name) {
            *name = format!("n{id}");
        }
    };
    let after = &mut pair.1;
    after.enums.iter_mut().for_each(|one| settle(one.id, &mut one.name));
    after.domains.iter_mut().for_each(|one| settle(one.id, &mut one.name));
    after.composites.iter_mut().for_each(|one| settle(one.id, &mut one.name));
    after.sequences.iter_mut().for_each(|one| settle(one.id, &mut one.name));
    for table in &mut after.tables {
        settle(table.id, &mut table.name);
        table.keys.iter_mut().for_each(|one| one.name.iter_mut().for_each(|name| settle(one.id, name)));
        table.exclusions.iter_mut().for_each(|one| one.name.iter_mut().for_each(|name| settle(one.id, name)));
        table.indexes.iter_mut().for_each(|one| one.name.iter_mut().for_each(|name| settle(one.id, name)));
    }
}

fn moved_extension(pair: &mut Pair) {
    let before = &pair.0;
    for one in &mut pair.1.extensions {
        if let Some(old) = before.extensions.iter().find(|old| old.name == one.name) {
            one.schema = old.schema;
        }
    }
    // A schema stays where an extension is in it: that would fall to `public`.
    for one in &before.schemas {
        let home = pair.1.extensions.iter().any(|extension| extension.schema == Some(one.id));
        if home && by_id(&pair.1.schemas, one.id).is_none() {
            pair.1.schemas.push(one.clone());
        }
    }
}

fn long_names(pair: &mut Pair) {
    both(pair, &mut |model| {
        for table in &mut model.tables {
            let serial = table.columns.iter().any(|one| matches!(one.value, Value::Serial | Value::Identity { .. }));
            if serial && table.name.len() > 40 {
                table.name = format!("t{}", table.id);
            }
        }
    });
}

fn stored_enum_arrays(pair: &mut Pair) {
    both(pair, &mut |model| {
        for column in model.tables.iter_mut().flat_map(|table| &mut table.columns) {
            if matches!(column.ty.base, Base::Enum(_)) {
                (column.storage, column.compression) = (None, None);
            }
        }
    });
}
