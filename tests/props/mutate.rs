//! Makes the second model of a pair: a few edits, as people do them.

use crate::generate::*;
use crate::model::*;
use crate::names::{Pool, choose};
use crate::random::Random;
use crate::repair::repair;
use crate::shapes::{self, CONDITIONS, VALUES};
use crate::types::{Base, Family, Type};

/// An edit of one kind: false where there was nothing to do it to.
type Edit = fn(&mut Random, &mut Model) -> bool;

/// All edits, each as often as it is worth.
const EDITS: [(usize, Edit); 19] = [
    (2, edit_schema),
    (3, edit_extension),
    (3, edit_enum),
    (5, edit_labels),
    (4, edit_domain),
    (4, edit_composite),
    (4, edit_sequence),
    (8, edit_table),
    (3, new_table),
    (6, new_columns),
    (4, drop_column),
    (5, rename_column),
    (8, retype_column),
    (10, alter_column),
    (6, edit_key),
    (6, edit_foreign),
    (5, edit_check),
    (2, edit_exclusion),
    (7, edit_index),
];

/// The model after some edits.
pub fn mutate(random: &mut Random, before: &Model) -> Model {
    let mut model = before.clone();
    let wanted = random.between(1, 8);
    let total: usize = EDITS.iter().map(|(weight, _)| weight).sum();
    let (mut done, mut tries) = (0, 0);
    while done < wanted && tries < 40 {
        tries += 1;
        let mut at = random.below(total);
        let edit = EDITS.iter().find(|(weight, _)| {
            let here = at < *weight;
            at = at.saturating_sub(*weight);
            here
        });
        if edit.is_some_and(|(_, edit)| edit(random, &mut model)) {
            done += 1;
            repair(&mut model);
        }
    }
    model
}

fn spot<T>(random: &mut Random, list: &[T]) -> Option<usize> {
    if list.is_empty() { None } else { Some(random.below(list.len())) }
}

/// Changes a comment to another, or to none.
fn recomment(random: &mut Random, comment: &mut Option<String>) -> bool {
    *comment = match comment {
        Some(_) if random.chance(50) => None,
        _ => Some(format!("Changed {}.", random.below(100))),
    };
    true
}

fn edit_schema(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.schemas) else {
        add_schema(random, model);
        return true;
    };
    match random.below(4) {
        0 => add_schema(random, model),
        1 => {
            model.schemas[i].name =
                choose(random, Pool::Schema, &|name| model.schemas.iter().any(|one| one.name == name))
        }
        2 => {
            let gone = model.schemas.remove(i).id;
            // Some things move, the others go with it.
            if random.chance(60) {
                model.tables.retain(|one| one.schema != Some(gone));
                model.enums.retain(|one| one.schema != Some(gone));
                model.sequences.retain(|one| one.schema != Some(gone));
            }
        }
        _ => return recomment(random, &mut model.schemas[i].comment),
    }
    true
}

fn edit_extension(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.extensions) else {
        add_extension(random, model);
        return true;
    };
    match random.below(4) {
        0 => add_extension(random, model),
        1 => {
            model.extensions.remove(i);
        }
        2 => model.extensions[i].schema = some_schema(random, model),
        _ => return recomment(random, &mut model.extensions[i].comment),
    }
    true
}

fn edit_enum(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.enums) else {
        add_enum(random, model);
        return true;
    };
    match random.below(5) {
        0 => add_enum(random, model),
        1 => {
            model.enums.remove(i);
        }
        2 => model.enums[i].name = thing_name(random, model),
        3 => model.enums[i].schema = some_schema(random, model),
        _ => return recomment(random, &mut model.enums[i].comment),
    }
    true
}

fn edit_labels(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.enums) else { return false };
    let mut one = model.enums[i].clone();
    // Where a domain or a composite type has it, nearly all is refused, which teaches nothing.
    let is = |ty: &Type| ty.base == Base::Enum(one.id);
    let inside = model.domains.iter().any(|it| is(&it.base))
        || model.composites.iter().flat_map(|it| &it.attributes).any(|it| is(&it.ty));
    if inside && random.chance(75) {
        return false;
    }
    let count = one.labels.len();
    match random.below(6) {
        0 | 1 => {
            let label = new_label(random, model, &one);
            let id = label.id;
            one.labels.insert(if random.chance(50) { count } else { random.below(count + 1) }, label);
            if random.chance(50) {
                use_label(random, model, one.id, id);
            }
        }
        2 => {
            let at = random.below(count);
            one.labels[at].text =
                choose(random, Pool::Label, &|text| one.labels.iter().any(|label| label.text == text));
        }
        3 if count > 1 => {
            one.labels.remove(random.below(count));
        }
        4 if count > 1 => one.labels.rotate_left(1),
        _ => return false,
    }
    model.enums[i] = one;
    true
}

/// A default of a label that is new.
fn use_label(random: &mut Random, model: &mut Model, of: Id, label: Id) {
    let known = model.clone();
    let mut users: Vec<&mut Column> = model
        .tables
        .iter_mut()
        .flat_map(|table| &mut table.columns)
        .filter(|column| column.ty.family(&known) == Family::Enum(of) && !matches!(column.value, Value::Generated(_)))
        .collect();
    if !users.is_empty() {
        let at = random.below(users.len());
        users[at].value = Value::Default(Default::Label(label));
    }
}

fn edit_domain(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.domains) else {
        add_domain(random, model);
        return true;
    };
    let base = model.domains[i].base;
    match random.below(10) {
        0 => add_domain(random, model),
        1 => {
            model.domains.remove(i);
        }
        2 => model.domains[i].name = thing_name(random, model),
        3 => model.domains[i].schema = some_schema(random, model),
        4 => {
            let one = &mut model.domains[i];
            one.default =
                if one.default.is_some() && random.chance(40) { None } else { Some(Default::Constant(random.small())) };
        }
        5 => model.domains[i].not_null ^= true,
        6 => match domain_check(random, model, base) {
            Some(check) => model.domains[i].checks.push(check),
            None => return false,
        },
        7 => match spot(random, &model.domains[i].checks) {
            Some(at) if random.chance(50) => {
                model.domains[i].checks.remove(at);
            }
            Some(at) => model.domains[i].checks[at].expr.number = random.small(),
            None => return false,
        },
        8 if random.chance(40) => model.domains[i].base = some_retype(random, base),
        _ => return recomment(random, &mut model.domains[i].comment),
    }
    true
}

fn edit_composite(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.composites) else {
        add_composite(random, model);
        return true;
    };
    let mut one = model.composites[i].clone();
    match random.below(9) {
        0 => {
            add_composite(random, model);
            return true;
        }
        1 => {
            model.composites.remove(i);
            return true;
        }
        2 => one.name = thing_name(random, model),
        3 => one.schema = some_schema(random, model),
        4 | 5 => {
            let attribute = new_attribute(random, model, &one);
            one.attributes.push(attribute);
        }
        6 if one.attributes.len() > 1 => {
            one.attributes.remove(random.below(one.attributes.len()));
        }
        7 => match spot(random, &one.attributes) {
            Some(at) => one.attributes[at].ty = some_retype(random, one.attributes[at].ty),
            None => return false,
        },
        _ => return recomment(random, &mut model.composites[i].comment),
    }
    model.composites[i] = one;
    true
}

fn edit_sequence(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.sequences) else {
        add_sequence(random, model);
        return true;
    };
    match random.below(8) {
        0 => add_sequence(random, model),
        1 => {
            model.sequences.remove(i);
        }
        2 => model.sequences[i].name = thing_name(random, model),
        3 => model.sequences[i].schema = some_schema(random, model),
        4 => model.sequences[i].options = some_options(random),
        5 => model.sequences[i].size = random.pick(&[2, 4, 8]).unwrap_or(8),
        6 => model.sequences[i].owner = some_owner(random, model, model.sequences[i].schema),
        _ => return recomment(random, &mut model.sequences[i].comment),
    }
    true
}

fn new_table(random: &mut Random, model: &mut Model) -> bool {
    add_table(random, model);
    repair(model);
    let last = model.tables.len() - 1;
    if random.chance(50) {
        add_foreign(random, model, last);
    }
    true
}

fn edit_table(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    match random.below(9) {
        0 | 1 => {
            // Rather one that others refer to.
            let referenced = |table: &Table| {
                model.tables.iter().any(|one| one.id != table.id && one.foreign.iter().any(|it| it.table == table.id))
            };
            let at = model.tables.iter().position(referenced).filter(|_| random.chance(50)).unwrap_or(i);
            model.tables.remove(at);
        }
        2..=4 => model.tables[i].name = thing_name(random, model),
        5 => model.tables[i].schema = some_schema(random, model),
        6 => model.tables[i].unlogged ^= true,
        7 => {
            let table = &mut model.tables[i];
            if random.chance(50) {
                table.row_security ^= true;
            } else {
                table.fillfactor = if table.fillfactor.is_some() { None } else { Some(60) };
            }
        }
        _ => return recomment(random, &mut model.tables[i].comment),
    }
    true
}

fn new_columns(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    for _ in 0..random.between(1, 2) {
        let table = model.tables[i].clone();
        let column = new_column(random, model, &table);
        let at = if random.chance(70) { table.columns.len() } else { random.below(table.columns.len() + 1) };
        model.tables[i].columns.insert(at, column);
    }
    true
}

fn drop_column(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    let table = &mut model.tables[i];
    if table.columns.len() < 2 {
        return false;
    }
    table.columns.remove(random.below(table.columns.len()));
    true
}

fn rename_column(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    let Some(at) = spot(random, &model.tables[i].columns) else { return false };
    let table = model.tables[i].clone();
    let name = choose(random, Pool::Column, &|name| table.columns.iter().any(|one| one.name == name));
    model.tables[i].columns[at].name = name;
    // Another one takes the old name over.
    if random.chance(20) {
        let mut heir = new_column(random, model, &table);
        heir.name.clone_from(&table.columns[at].name);
        model.tables[i].columns.push(heir);
    }
    true
}

/// Another type that values convert to.
fn some_retype(random: &mut Random, ty: Type) -> Type {
    if matches!(ty.base, Base::Numeric | Base::Varchar | Base::Char | Base::Timestamptz) && random.chance(50) {
        return Type { modifier: some_modifier(random, ty.base), ..ty };
    }
    let base = random.pick(ty.converts_to()).unwrap_or(Base::Text);
    Type { base, modifier: some_modifier(random, base), array: ty.array }
}

fn retype_column(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    let Some(at) = spot(random, &model.tables[i].columns) else { return false };
    let known = model.clone();
    let mut ty = some_retype(random, model.tables[i].columns[at].ty);
    // Texts become an enum, too.
    if ty.base == Base::Text
        && random.chance(20)
        && let Some(one) = random.pick(&known.enums.iter().map(|one| one.id).collect::<Vec<_>>())
    {
        ty.base = Base::Enum(one);
    }
    let family = ty.family(&known);
    let column = &mut model.tables[i].columns[at];
    if column.ty == ty || matches!(column.value, Value::Generated(_)) {
        return false;
    }
    // A default of another family would not survive; a constant of the new type does.
    if column.ty.family(&known) != family && matches!(column.value, Value::Default(_)) {
        column.value = if random.chance(50) { Value::Given } else { Value::Default(Default::Constant(random.small())) };
    }
    column.ty = ty;
    true
}

fn alter_column(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    let Some(mut at) = spot(random, &model.tables[i].columns) else { return false };
    let table = model.tables[i].clone();
    let what = random.below(11);
    let special = |one: &Column| {
        matches!(one.value, Value::Generated(_)) || one.ty.is_int() && !matches!(one.value, Value::Serial)
    };
    if what > 8 {
        let Some(better) =
            random.pick(&(0..table.columns.len()).filter(|i| special(&table.columns[*i])).collect::<Vec<_>>())
        else {
            return false;
        };
        at = better;
    }
    let mut column = table.columns[at].clone();
    match what {
        0..=2 => column.value = alter_value(random, model, &table, &column),
        3 | 4 => column.nullable ^= true,
        5 => return recomment(random, &mut model.tables[i].columns[at].comment),
        6 => column.collate = if column.collate.is_some() { None } else { Some("C") },
        7 => column.storage = if column.storage.is_some() { None } else { random.pick(&["external", "main"]) },
        8 => column.compression = if column.compression.is_some() { None } else { Some("pglz") },
        _ => match &mut column.value {
            Value::Identity { always, options } => {
                if random.chance(40) {
                    *always ^= true;
                } else {
                    *options = some_options(random);
                }
            }
            Value::Generated(expr) => expr.number = random.small(),
            _ if column.ty.is_int() => {
                column.value = Value::Identity { always: random.chance(50), options: some_options(random) }
            }
            _ => return false,
        },
    }
    if column == table.columns[at] {
        return false;
    }
    model.tables[i].columns[at] = column;
    true
}

fn alter_value(random: &mut Random, model: &Model, table: &Table, column: &Column) -> Value {
    match (&column.value, random.below(4)) {
        (Value::Given, 0) => {
            let others: Vec<&Column> = table
                .columns
                .iter()
                .filter(|one| one.id != column.id && !matches!(one.value, Value::Generated(_)))
                .collect();
            let expr = shapes::choose(random, model, &VALUES, &others);
            let expr = expr.filter(|expr| {
                let types: Vec<Type> =
                    expr.columns.iter().filter_map(|id| table.column(*id)).map(|one| one.ty).collect();
                expr.shape.result(model, &types) == column.ty
            });
            expr.map_or_else(|| some_value(random, model, table, column.ty), Value::Generated)
        }
        (Value::Given, _) => some_value(random, model, table, column.ty),
        (_, 0 | 1) => Value::Given,
        _ => some_value(random, model, table, column.ty),
    }
}

fn edit_key(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    let mut table = model.tables[i].clone();
    let at = spot(random, &table.keys);
    match (random.below(7), at) {
        (0, _) => add_key(random, model, &mut table, true),
        (1, _) | (_, None) => add_key(random, model, &mut table, false),
        (2, Some(at)) => {
            table.keys.remove(at);
        }
        (3, Some(at)) => match spot(random, &table.columns) {
            Some(column) if !table.keys[at].columns.contains(&table.columns[column].id) => {
                table.keys[at].columns.push(table.columns[column].id)
            }
            _ => return false,
        },
        (4, Some(at)) => {
            table.keys[at].name = if table.keys[at].name.is_some() { None } else { Some(thing_name(random, model)) }
        }
        (5, Some(at)) => table.keys[at].deferrable = some_deferrable(random),
        (_, Some(at)) => table.keys[at].nulls_not_distinct ^= true,
    }
    if table == model.tables[i] {
        return false;
    }
    model.tables[i] = table;
    true
}

fn edit_foreign(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    let Some(at) = spot(random, &model.tables[i].foreign) else {
        add_foreign(random, model, i);
        return true;
    };
    let name = thing_name(random, model);
    let foreign = &mut model.tables[i].foreign;
    match random.below(8) {
        0 | 1 => add_foreign(random, model, i),
        2 => {
            foreign.remove(at);
        }
        3 => foreign[at].on_delete = random.small() % 6,
        4 | 5 => foreign[at].deferrable = some_deferrable(random),
        6 => foreign[at].name = if foreign[at].name.is_some() { None } else { Some(name) },
        // A constraint wanders to another table: that is one less and one more.
        _ => {
            foreign.remove(at);
            let other = random.below(model.tables.len());
            add_foreign(random, model, other);
        }
    }
    true
}

fn edit_check(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    let mut table = model.tables[i].clone();
    let at = spot(random, &table.checks);
    match (random.below(6), at) {
        (0 | 1, _) | (_, None) => add_check(random, model, &mut table),
        (2, Some(at)) => {
            table.checks.remove(at);
        }
        (3, Some(at)) => table.checks[at].expr.number = random.small(),
        (4, Some(at)) => {
            table.checks[at].name = if table.checks[at].name.is_some() { None } else { Some(thing_name(random, model)) }
        }
        (_, Some(at)) => table.checks[at].not_valid ^= true,
    }
    if table == model.tables[i] {
        return false;
    }
    model.tables[i] = table;
    true
}

fn edit_exclusion(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    let mut table = model.tables[i].clone();
    match spot(random, &table.exclusions) {
        Some(at) if random.chance(50) => {
            table.exclusions.remove(at);
        }
        Some(at) => {
            let columns: Vec<&Column> = table.columns.iter().collect();
            table.exclusions[at].filter = shapes::choose(random, model, &CONDITIONS, &columns);
        }
        None => add_exclusion(random, model, &mut table),
    }
    if table == model.tables[i] {
        return false;
    }
    model.tables[i] = table;
    true
}

fn edit_index(random: &mut Random, model: &mut Model) -> bool {
    let Some(i) = spot(random, &model.tables) else { return false };
    let mut table = model.tables[i].clone();
    let at = spot(random, &table.indexes);
    match (random.below(8), at) {
        (0..=2, _) | (_, None) => add_index(random, model, &mut table),
        (3, Some(at)) => {
            table.indexes.remove(at);
        }
        (4, Some(at)) => {
            table.indexes[at].name =
                if table.indexes[at].name.is_some() { None } else { Some(thing_name(random, model)) }
        }
        (5, Some(at)) => table.indexes[at].name = Some(thing_name(random, model)),
        (6, Some(at)) => {
            let columns: Vec<&Column> = table.columns.iter().collect();
            table.indexes[at].filter = shapes::choose(random, model, &CONDITIONS, &columns);
        }
        (_, Some(at)) if random.chance(50) => table.indexes[at].unique ^= true,
        (_, Some(at)) => {
            let key = random.below(table.indexes[at].keys.len());
            table.indexes[at].keys[key].descending ^= true;
        }
    }
    if table == model.tables[i] {
        return false;
    }
    model.tables[i] = table;
    true
}
