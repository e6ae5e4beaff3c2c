//! Makes models: a few of each kind, each with what it may have.

use crate::model::*;
use crate::names::{Pool, choose};
use crate::random::Random;
use crate::repair::{repair, sorts};
use crate::shapes::{self, CONDITIONS, VALUES};
use crate::types::{Base, Family, PLAIN, Type};

/// A valid model.
pub fn generate(random: &mut Random) -> Model {
    let mut model = Model::default();
    for _ in 0..random.below(3) {
        add_schema(random, &mut model);
    }
    for _ in 0..random.below(4) {
        add_extension(random, &mut model);
    }
    for _ in 0..random.below(4) {
        add_enum(random, &mut model);
    }
    for _ in 0..random.below(3) {
        add_domain(random, &mut model);
    }
    for _ in 0..random.below(3) {
        add_composite(random, &mut model);
    }
    for _ in 0..random.between(1, 5) {
        add_table(random, &mut model);
    }
    for _ in 0..random.below(3) {
        add_sequence(random, &mut model);
    }
    repair(&mut model);
    // Relations last: they need all tables.
    for _ in 0..random.below(6) {
        let table = random.below(model.tables.len());
        add_foreign(random, &mut model, table);
    }
    repair(&mut model);
    model
}

/// Where a new thing goes.
pub fn some_schema(random: &mut Random, model: &Model) -> Option<Id> {
    if random.chance(60) { None } else { random.pick(&model.schemas.iter().map(|one| one.id).collect::<Vec<_>>()) }
}

/// A name that no thing of any schema has.
pub fn thing_name(random: &mut Random, model: &Model) -> String {
    let taken = |name: &str| {
        model.enums.iter().any(|one| one.name == name)
            || model.domains.iter().any(|one| one.name == name)
            || model.composites.iter().any(|one| one.name == name)
            || model.sequences.iter().any(|one| one.name == name)
            || model
                .tables
                .iter()
                .any(|one| one.name == name || one.indexes.iter().any(|index| index.name.as_deref() == Some(name)))
    };
    choose(random, Pool::Thing, &taken)
}

/// A comment, now and then.
pub fn some_comment(random: &mut Random) -> Option<String> {
    const TEXTS: [&str; 6] = [
        "What it is for.",
        "Two\nlines.",
        "It's -- quoted \"so\"",
        "with a\n\nblank line",
        "ünï // {code} @was(x)",
        "\\backslash; and more",
    ];
    if random.chance(20) { random.pick(&TEXTS).map(str::to_owned) } else { None }
}

pub fn add_schema(random: &mut Random, model: &mut Model) {
    let name = choose(random, Pool::Schema, &|name| model.schemas.iter().any(|one| one.name == name));
    let one = Schema { id: model.fresh(), name, comment: some_comment(random) };
    model.schemas.push(one);
}

pub fn add_extension(random: &mut Random, model: &mut Model) {
    let all = ["citext", "btree_gist", "hstore", "pg_trgm"];
    let free: Vec<&'static str> = all.into_iter().filter(|name| !model.has_extension(name)).collect();
    let Some(name) = random.pick(&free) else { return };
    let schema = if random.chance(70) { None } else { some_schema(random, model) };
    let comment = if random.chance(20) { some_comment(random) } else { None };
    let one = Extension { id: model.fresh(), name, schema, comment };
    model.extensions.push(one);
}

pub fn add_enum(random: &mut Random, model: &mut Model) {
    let (schema, name) = (some_schema(random, model), thing_name(random, model));
    let mut one = Enum { id: model.fresh(), schema, name, labels: Vec::new(), comment: some_comment(random) };
    for _ in 0..random.between(1, 5) {
        let label = new_label(random, model, &one);
        one.labels.push(label);
    }
    model.enums.push(one);
}

pub fn new_label(random: &mut Random, model: &mut Model, of: &Enum) -> Label {
    let text = choose(random, Pool::Label, &|text| of.labels.iter().any(|label| label.text == text));
    Label { id: model.fresh(), text }
}

/// A type, of the user's too.
pub fn some_type(random: &mut Random, model: &Model, users: bool) -> Type {
    let mut base = random.pick(&PLAIN).unwrap_or(Base::Text);
    if users && random.chance(35) {
        let mut own: Vec<Base> = Vec::new();
        own.extend(model.enums.iter().map(|one| Base::Enum(one.id)));
        own.extend(model.domains.iter().map(|one| Base::Domain(one.id)));
        own.extend(model.composites.iter().map(|one| Base::Composite(one.id)));
        own.extend(model.has_extension("citext").then_some(Base::Citext));
        own.extend(model.has_extension("hstore").then_some(Base::Hstore));
        base = random.pick(&own).unwrap_or(base);
    } else if random.chance(40) {
        base = random.pick(&[Base::Int4, Base::Text, Base::Int8, Base::Varchar, Base::Timestamptz]).unwrap_or(base);
    }
    let mut ty = Type { base, modifier: None, array: random.chance(10) };
    ty.modifier = some_modifier(random, base);
    ty
}

pub fn some_modifier(random: &mut Random, base: Base) -> Option<(u8, u8)> {
    let size = |random: &mut Random| random.pick(&[1, 10, 80, 200]).unwrap_or(10);
    match base {
        Base::Numeric if random.chance(60) => random.pick(&[(10, 2), (5, 0), (20, 6)]),
        Base::Varchar if random.chance(80) => Some((size(random), 0)),
        Base::Char => Some((size(random), 0)),
        Base::Timestamptz | Base::Timestamp if random.chance(25) => random.pick(&[(0, 0), (3, 0), (6, 0)]),
        _ => None,
    }
}

pub fn add_domain(random: &mut Random, model: &mut Model) {
    let (schema, name) = (some_schema(random, model), thing_name(random, model));
    let mut base = some_type(random, model, random.clone().chance(20));
    base.array &= random.chance(30);
    let default = if random.chance(30) { Some(Default::Constant(random.small())) } else { None };
    let mut one = Domain {
        id: model.fresh(),
        schema,
        name,
        base,
        collate: some_collation(random),
        default,
        not_null: random.chance(15),
        checks: Vec::new(),
        comment: some_comment(random),
    };
    for _ in 0..random.below(3) {
        if let Some(check) = domain_check(random, model, base) {
            one.checks.push(check);
        }
    }
    model.domains.push(one);
}

pub fn domain_check(random: &mut Random, model: &mut Model, base: Type) -> Option<Check> {
    let value = column("value".to_owned(), 0, base);
    let expr = shapes::choose(random, model, &CONDITIONS, &[&value])?;
    let name = if random.chance(40) { Some(thing_name(random, model)) } else { None };
    Some(Check {
        id: model.fresh(),
        name,
        expr: Expr { columns: Vec::new(), ..expr },
        no_inherit: false,
        not_valid: false,
        comment: None,
    })
}

fn some_collation(random: &mut Random) -> Option<&'static str> {
    if random.chance(15) { random.pick(&["C", "POSIX", "und-x-icu"]) } else { None }
}

fn column(name: String, id: Id, ty: Type) -> Column {
    Column {
        id,
        name,
        ty,
        nullable: false,
        value: Value::Given,
        collate: None,
        storage: None,
        compression: None,
        comment: None,
    }
}

pub fn add_composite(random: &mut Random, model: &mut Model) {
    let (schema, name) = (some_schema(random, model), thing_name(random, model));
    let mut one = Composite { id: model.fresh(), schema, name, attributes: Vec::new(), comment: some_comment(random) };
    for _ in 0..random.between(1, 4) {
        let attribute = new_attribute(random, model, &one);
        one.attributes.push(attribute);
    }
    model.composites.push(one);
}

pub fn new_attribute(random: &mut Random, model: &mut Model, of: &Composite) -> Attribute {
    let name = choose(random, Pool::Column, &|name| of.attributes.iter().any(|one| one.name == name));
    let ty = some_type(random, model, true);
    Attribute { id: model.fresh(), name, ty }
}

pub fn some_options(random: &mut Random) -> Options {
    let mut maybe = |values: &[i16]| if random.chance(25) { random.pick(values) } else { None };
    Options {
        start: maybe(&[1, 5, 100]),
        increment: maybe(&[1, 2, 10, -1]),
        min: maybe(&[1, 2, -10]),
        max: maybe(&[50, 1000, 30000]),
        cache: maybe(&[1, 5]),
        cycle: maybe(&[1]).is_some(),
    }
}

pub fn add_sequence(random: &mut Random, model: &mut Model) {
    let (schema, name) = (some_schema(random, model), thing_name(random, model));
    let size = random.pick(&[2, 4, 8, 8]).unwrap_or(8);
    let owner = some_owner(random, model, schema);
    let one = Sequence {
        id: model.fresh(),
        schema,
        name,
        size,
        options: some_options(random),
        owner,
        comment: some_comment(random),
    };
    model.sequences.push(one);
}

pub fn some_owner(random: &mut Random, model: &Model, schema: Option<Id>) -> Option<(Id, Id)> {
    let all: Vec<(Id, Id)> = model
        .tables
        .iter()
        .filter(|table| table.schema == schema)
        .flat_map(|table| table.columns.iter().map(|column| (table.id, column.id)))
        .collect();
    if random.chance(50) { random.pick(&all) } else { None }
}

pub fn add_table(random: &mut Random, model: &mut Model) {
    let (schema, name) = (some_schema(random, model), thing_name(random, model));
    let mut table = Table {
        id: model.fresh(),
        schema,
        name,
        unlogged: random.chance(5),
        fillfactor: if random.chance(8) { random.pick(&[50, 90]) } else { None },
        row_security: random.chance(5),
        columns: Vec::new(),
        keys: Vec::new(),
        foreign: Vec::new(),
        checks: Vec::new(),
        exclusions: Vec::new(),
        indexes: Vec::new(),
        comment: some_comment(random),
    };
    if random.chance(70) {
        let mut id = column(
            "id".to_owned(),
            model.fresh(),
            Type::of(random.pick(&[Base::Int4, Base::Int8, Base::Uuid]).unwrap_or(Base::Int4)),
        );
        id.value = match (id.ty.base, random.below(4)) {
            (Base::Uuid, _) => Value::Default(Default::Function),
            (_, 0) => Value::Serial,
            (_, 1) => Value::Given,
            (_, other) => Value::Identity { always: other == 2, options: some_options(random) },
        };
        table.columns.push(id);
    }
    for _ in 0..random.between(1, 7) {
        let column = new_column(random, model, &table);
        table.columns.push(column);
    }
    if random.chance(75) {
        add_key(random, model, &mut table, true);
    }
    for _ in 0..random.below(3) {
        add_key(random, model, &mut table, false);
    }
    for _ in 0..random.below(4) {
        add_check(random, model, &mut table);
    }
    for _ in 0..random.below(4) {
        add_index(random, model, &mut table);
    }
    if random.chance(40) {
        add_exclusion(random, model, &mut table);
    }
    model.tables.push(table);
}

pub fn new_column(random: &mut Random, model: &mut Model, table: &Table) -> Column {
    let name = choose(random, Pool::Column, &|name| table.columns.iter().any(|one| one.name == name));
    let mut one = column(name, model.fresh(), some_type(random, model, true));
    one.nullable = random.chance(40);
    one.value = some_value(random, model, table, one.ty);
    if random.chance(15) {
        let plain: Vec<&Column> = table.columns.iter().filter(|it| !matches!(it.value, Value::Generated(_))).collect();
        if let Some(expr) = shapes::choose(random, model, &VALUES, &plain) {
            let types: Vec<Type> = expr.columns.iter().filter_map(|id| table.column(*id)).map(|it| it.ty).collect();
            one.ty = expr.shape.result(model, &types);
            one.value = Value::Generated(expr);
        }
    }
    one.collate = some_collation(random);
    if random.chance(10) {
        one.storage = random.pick(&["external", "main", "extended", "plain"]);
    }
    if random.chance(8) && one.storage != Some("plain") {
        one.compression = Some("pglz");
    }
    one.comment = some_comment(random);
    one
}

/// A default, or none.
pub fn some_value(random: &mut Random, model: &Model, table: &Table, ty: Type) -> Value {
    if random.chance(55) {
        return Value::Given;
    }
    if let Family::Enum(id) = ty.family(model)
        && random.chance(80)
    {
        let labels: Vec<Id> =
            by_id(&model.enums, id).map_or_else(Vec::new, |one| one.labels.iter().map(|label| label.id).collect());
        return random.pick(&labels).map_or(Value::Given, |id| Value::Default(Default::Label(id)));
    }
    if ty.is_int() && random.chance(40) {
        let all: Vec<Id> = model.sequences.iter().map(|one| one.id).collect();
        if let Some(id) = random.pick(&all) {
            return Value::Default(Default::Next(id));
        }
        let taken = table.columns.iter().any(|one| matches!(one.value, Value::Identity { .. }));
        if random.chance(30) && !taken {
            return Value::Identity { always: random.chance(50), options: some_options(random) };
        }
    }
    Value::Default(if random.chance(25) { Default::Function } else { Default::Constant(random.small()) })
}

pub fn some_deferrable(random: &mut Random) -> Option<bool> {
    if random.chance(20) { Some(random.chance(50)) } else { None }
}

/// A name for something that may go without.
pub fn some_name(random: &mut Random, model: &Model) -> Option<String> {
    if random.chance(35) { Some(thing_name(random, model)) } else { None }
}

/// A comment for something that has a name.
fn named_comment(random: &mut Random, name: Option<&String>) -> Option<String> {
    name.and_then(|_| some_comment(random))
}

fn some_columns(random: &mut Random, model: &Model, table: &Table, most: usize) -> Vec<Id> {
    let mut fit: Vec<Id> = table.columns.iter().filter(|one| sorts(model, one.ty)).map(|one| one.id).collect();
    random.shuffle(&mut fit);
    fit.truncate(random.between(1, most));
    fit
}

pub fn add_key(random: &mut Random, model: &mut Model, table: &mut Table, primary: bool) {
    let columns = match table.columns.first() {
        Some(first) if primary && random.chance(75) => vec![first.id],
        _ => some_columns(random, model, table, 3),
    };
    let name = some_name(random, model);
    let deferrable = if random.chance(30) { some_deferrable(random) } else { None };
    let include = if random.chance(10) { some_columns(random, model, table, 1) } else { Vec::new() };
    table.keys.push(Key {
        id: model.fresh(),
        comment: named_comment(random, name.as_ref()),
        name,
        primary,
        columns,
        include,
        nulls_not_distinct: random.chance(12),
        deferrable,
    });
}

pub fn add_check(random: &mut Random, model: &mut Model, table: &mut Table) {
    let columns: Vec<&Column> = table.columns.iter().collect();
    let Some(expr) = shapes::choose(random, model, &CONDITIONS, &columns) else { return };
    let name = some_name(random, model);
    table.checks.push(Check {
        id: model.fresh(),
        comment: named_comment(random, name.as_ref()),
        name,
        expr,
        no_inherit: random.chance(8),
        not_valid: random.chance(5),
    });
}

pub fn add_exclusion(random: &mut Random, model: &mut Model, table: &mut Table) {
    let ranges: Vec<Id> = table
        .columns
        .iter()
        .filter(|one| matches!(one.ty.family(model), Family::IntRange | Family::TimeRange))
        .map(|one| one.id)
        .collect();
    let Some(range) = random.pick(&ranges) else { return };
    let mut parts = vec![(range, random.pick(&["&&", "-|-"]).unwrap_or("&&"))];
    let scalars: Vec<Id> = table
        .columns
        .iter()
        .filter(|one| matches!(one.ty.family(model), Family::Int | Family::Text | Family::Day | Family::Uuid))
        .map(|one| one.id)
        .collect();
    if model.has_extension("btree_gist")
        && let Some(other) = random.pick(&scalars)
    {
        parts.insert(0, (other, "="));
    }
    let columns: Vec<&Column> = table.columns.iter().collect();
    let filter = if random.chance(40) { shapes::choose(random, model, &CONDITIONS, &columns) } else { None };
    let name = some_name(random, model);
    table.exclusions.push(Exclusion {
        id: model.fresh(),
        comment: named_comment(random, name.as_ref()),
        name,
        parts,
        filter,
        deferrable: some_deferrable(random),
    });
}

pub fn add_index(random: &mut Random, model: &mut Model, table: &mut Table) {
    let columns: Vec<&Column> = table.columns.iter().collect();
    let filter = if random.chance(30) { shapes::choose(random, model, &CONDITIONS, &columns) } else { None };
    let method = random.pick(&["btree", "btree", "btree", "gin", "gist", "brin", "hash"]).unwrap_or("btree");
    let mut keys = Vec::new();
    let count = if method == "btree" { random.between(1, 3) } else { 1 };
    let mut order: Vec<Id> = table.columns.iter().map(|one| one.id).collect();
    random.shuffle(&mut order);
    for id in order.into_iter().take(if method == "btree" { count } else { 8 }) {
        let Some(column) = table.column(id) else { continue };
        let class = match (method, column.ty.family(model)) {
            ("gin", Family::Text) => Some("gin_trgm_ops"),
            ("gist", Family::Text) => Some("gist_trgm_ops"),
            ("gist", Family::Net) => Some("inet_ops"),
            ("gin", Family::Json) if random.chance(40) => Some("jsonb_path_ops"),
            ("btree", Family::Text) if random.chance(15) => Some("text_pattern_ops"),
            _ => None,
        };
        let mut what = KeyPart::Column(id);
        if method == "btree"
            && random.chance(20)
            && let Some(expr) = shapes::choose(random, model, &VALUES, &columns)
        {
            what = KeyPart::Expr(expr);
        }
        let expr = matches!(what, KeyPart::Expr(_));
        let key = IndexKey {
            what,
            collate: if class.is_none() && !expr && random.chance(10) { Some("C") } else { None },
            class: class.filter(|_| !expr),
            descending: random.chance(20),
            nulls_first: if random.chance(20) { Some(random.chance(50)) } else { None },
        };
        keys.push(key);
        // Of what is picky, the first that is taken: repair leaves it if it fits.
        if method != "btree" {
            let probe = Index {
                id: 0,
                name: None,
                unique: false,
                method,
                keys: keys.clone(),
                include: Vec::new(),
                filter: None,
                fillfactor: None,
                comment: None,
            };
            if crate::repair::fits_index(model, table, &probe) {
                break;
            }
            keys.clear();
        }
    }
    let name = some_name(random, model);
    table.indexes.push(Index {
        id: model.fresh(),
        comment: named_comment(random, name.as_ref()),
        name,
        unique: random.chance(20),
        method,
        keys,
        include: if random.chance(15) { some_columns(random, model, table, 2) } else { Vec::new() },
        filter,
        fillfactor: if random.chance(6) { Some(70) } else { None },
    });
}

/// A foreign key to any table with a key: columns of its own of the same types, made where there are none.
pub fn add_foreign(random: &mut Random, model: &mut Model, from: usize) {
    let targets: Vec<(Id, Id)> = model
        .tables
        .iter()
        .flat_map(|table| table.keys.iter().filter(|key| key.deferrable.is_none()).map(|key| (table.id, key.id)))
        .collect();
    let Some((target, key)) = random.pick(&targets) else { return };
    let Some(theirs) = model.table(target).cloned() else { return };
    let Some(wanted) = by_id(&theirs.keys, key).cloned() else { return };
    let mut own = Vec::new();
    for id in &wanted.columns {
        let Some(column) = theirs.column(*id).cloned() else { return };
        let table = &model.tables[from];
        let there = table.columns.iter().find(|one| {
            one.ty == column.ty && one.id != *id && !own.contains(&one.id) && one.collate == column.collate
        });
        let there = there.filter(|one| matches!(one.value, Value::Given | Value::Default(_))).map(|one| one.id);
        let use_it = random.chance(40);
        if let (Some(id), true) = (there, use_it) {
            own.push(id);
            continue;
        }
        let table = table.clone();
        let mut fresh = new_column(random, model, &table);
        fresh.ty = column.ty;
        fresh.collate = column.collate;
        fresh.value = Value::Given;
        (fresh.storage, fresh.compression) = (None, None);
        fresh.nullable = random.chance(60);
        own.push(fresh.id);
        model.tables[from].columns.push(fresh);
    }
    let name = some_name(random, model);
    let one = Foreign {
        id: model.fresh(),
        comment: named_comment(random, name.as_ref()),
        name,
        columns: own,
        table: target,
        key,
        full: random.chance(15),
        on_delete: random.small() % 6,
        on_update: if random.chance(30) { random.small() % 6 } else { 0 },
        deferrable: some_deferrable(random),
        not_valid: random.chance(5),
    };
    model.tables[from].foreign.push(one);
}
