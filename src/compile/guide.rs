//! What annotations mean for a plan, and for the way back.

use std::collections::BTreeMap;

use crate::catalog::{Catalog, type_object};
use crate::diag::{Diagnostic, nearest};
use crate::kinds::enum_::Enum;
use crate::kinds::index::Index;
use crate::kinds::routine::Routine;
use crate::kinds::schema::Schema;
use crate::kinds::view::View;
use crate::kinds::{Model, Object, ObjectId, ObjectKind, Renaming};
use crate::name::{Ident, QualifiedName};
use crate::plan::{self, Guide, Renamed};
use crate::sdl::{Hints, LabelHint, RenameHint};
use crate::sql::ast::ObjectType;

/// The guides up and down. What the way back renames is known when the way up is planned.
pub(super) fn guides(
    hints: &Hints,
    now: &Catalog,
    wanted: &Catalog,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Guide, Guide) {
    let (mut objects, mut parts) = (Vec::new(), Vec::new());
    let renames = Renames { hints: &hints.renames, now, wanted };
    for hint in hints.renames.iter().filter(|hint| hint.part.is_none()) {
        match renames.objects(hint) {
            Ok(renamed) => objects.extend(renamed),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    for hint in &hints.renames {
        let Some(part) = &hint.part else { continue };
        match renames.part(hint, part, &objects) {
            Ok(renamed) => parts.extend(renamed),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    objects.sort_by_key(order);
    parts.sort_by_key(order);
    objects.extend(parts);
    let up = Guide { renames: objects, ..Guide::default() };
    let mut down = Guide { by_types_before: true, ..Guide::default() };
    // On the way back all have their old names again before anything else is done.
    let old_table = |name: QualifiedName| plan::before(&up.renames, ObjectId::table(name)).qualified();
    let old_enum = |name: QualifiedName| plan::before(&up.renames, Enum::id_of(name)).qualified();
    let old_column = |name, column| plan::column_before(&up.renames, ObjectId::table(name), column);
    let fills = hints.fills.iter().map(|fill| ((fill.table, fill.column), fill.value.text.to_string())).collect();
    let casts = hints.casts.iter().map(|cast| ((cast.table, cast.column), cast.up.text.to_string())).collect();
    let mut takes = BTreeMap::new();
    for cast in &hints.casts {
        if let Some(back) = &cast.down {
            let key = (old_table(cast.table), old_column(cast.table, cast.column));
            down.casts.insert(key, back.text.to_string());
        }
    }
    for label in &hints.labels {
        if let Some(found) = label_is_wrong(label, old_enum(label.of), now, wanted) {
            diagnostics.push(found);
        } else if label.down {
            down.labels.insert((old_enum(label.of), label.from.clone()), label.to.clone());
        } else {
            takes.insert((label.of, label.from.clone()), label.to.clone());
        }
    }
    for drop in &hints.drops {
        if let (Some(column), Some(value)) = (drop.column, &drop.value) {
            down.fills.insert((old_table(drop.name), column), value.text.to_string());
        }
    }
    (Guide { fills, casts, labels: takes, ..up }, down)
}

/// A `@takes` of a label that stays, a `@down` to one that was never there.
fn label_is_wrong(hint: &LabelHint, old: QualifiedName, now: &Catalog, wanted: &Catalog) -> Option<Diagnostic> {
    let labels = |catalog: &Catalog, of: QualifiedName, label: &str| {
        catalog.find::<Enum>(Enum::id_of(of)).is_some_and(|one| one.labels.iter().any(|other| **other == *label))
    };
    let wrong = |message: String, help: &str| Some(Diagnostic::error("label-hint", hint.span, message).help(help));
    if !hint.down && labels(wanted, hint.of, &hint.from) {
        return wrong(
            format!("`@takes({0})`, but '{0}' stays a label", hint.from),
            "take it out of the enum, or leave the annotation out",
        );
    }
    let changes = || {
        let all = |catalog: &Catalog, of| catalog.find::<Enum>(Enum::id_of(of)).map(|one| one.labels.clone());
        all(now, old).is_some_and(|labels| all(wanted, hint.of).is_some_and(|wanted| wanted != labels))
    };
    if !hint.down
        && changes()
        && !labels(now, old, &hint.from)
        && !now.lineage().part_was(Enum::id_of(old), &hint.to, &hint.from)
    {
        let names = now.find::<Enum>(Enum::id_of(old)).map(|one| one.labels.clone()).unwrap_or_default();
        let near = nearest(&hint.from, names.iter().map(|label| &**label));
        let help = near.map_or_else(
            || "leave the annotation out: where it is done, `schemac fmt --clean` takes it away".to_owned(),
            |near| format!("did you mean `@takes({near})`?"),
        );
        return wrong(format!("the chain has no label '{}'", hint.from), &help);
    }
    // What is in the chain already has nothing to go back from.
    if hint.down && !labels(now, old, &hint.from) && !labels(now, old, &hint.to) && now.has(Enum::id_of(old)) {
        return wrong(format!("on the way back there is no label '{}'", hint.to), "name one that the chain has");
    }
    None
}

/// Whether the chain holds what an `@was` asks for.
pub(super) fn is_done(hint: &RenameHint, hints: &Hints, now: &Catalog, wanted: &Catalog) -> bool {
    let renames = Renames { hints: &hints.renames, now, wanted };
    let lineage = now.lineage();
    match &hint.part {
        Some(part) => match member(hint, part, wanted) {
            Some(id) => now.has(id) && lineage.was_called(id, hint.from.name),
            None => {
                let of = ids(wanted, hint.kind, hint.name);
                of.iter().any(|id| lineage.part_was(*id, part, hint.from.name.as_str()))
            }
        },
        None => {
            let old = renames.old_name(hint);
            let all = renames.named(hint);
            !all.is_empty() && all.iter().all(|id| now.has(*id) && lineage.was(*id, old))
        }
    }
}

/// The constraint, trigger, policy or rule that a hint is on; none where it is on a part of something else.
fn member(hint: &RenameHint, name: &str, wanted: &Catalog) -> Option<ObjectId> {
    let ObjectType::Other(word @ ("constraint" | "trigger" | "policy" | "rule")) = hint.kind else { return None };
    let on = |id: &ObjectId| id.schema == hint.name.schema && id.parent == hint.name.name && id.name.as_str() == name;
    wanted.iter().map(|(id, _)| id).find(|id| id.kind.word() == word && on(id))
}

/// Renames go in the order of the new names, not of the items that ask for them.
fn order(one: &Renamed) -> (ObjectId, String) {
    match one {
        Renamed::Object { from: _, to } => (*to, String::new()),
        Renamed::Column { table, from: _, to } => (*table, to.to_string()),
        Renamed::Label { of, from: _, to } => (*of, to.to_string()),
    }
}

/// What an annotated item of that kind and name may be in a catalog that has it.
fn ids(catalog: &Catalog, kind: ObjectType, name: QualifiedName) -> Vec<ObjectId> {
    let mut all = match kind {
        ObjectType::Table | ObjectType::Column => vec![ObjectId::table(name)],
        ObjectType::Schema => vec![Schema::id_of(name.name)],
        ObjectType::Type | ObjectType::Domain => type_object(name.schema, name.name)[..3].to_vec(),
        ObjectType::Sequence => vec![ObjectId::new(ObjectKind::Sequence, name.schema, name.name)],
        ObjectType::Index => vec![ObjectId::new(ObjectKind::Index, name.schema, name.name)],
        ObjectType::View => vec![View::id_of(name, false)],
        ObjectType::MaterializedView => vec![View::id_of(name, true)],
        ObjectType::Other("event trigger") => vec![ObjectId::new(ObjectKind::EventTrigger, Ident::EMPTY, name.name)],
        // All of that name.
        ObjectType::Other(word @ ("function" | "procedure" | "aggregate")) => {
            let named = |one: &&Routine| one.name == name && one.word() == word;
            catalog.of_kind::<Routine>().filter(named).map(Model::id).collect()
        }
        _ => Vec::new(),
    };
    all.retain(|id| catalog.has(*id));
    all
}

/// The same under another name.
fn called(id: ObjectId, name: QualifiedName) -> ObjectId {
    let schema = if id.kind == ObjectKind::Schema { id.schema } else { name.schema };
    ObjectId { schema, name: name.name, ..id }
}

/// What `@was` means: done where the chain renamed it so; pending where the chain has the old name and not the new one, or
/// where who has the new one gives it up in the same plan; else a mistake.
struct Renames<'a> {
    hints: &'a [RenameHint],
    now: &'a Catalog,
    wanted: &'a Catalog,
}

impl Renames<'_> {
    /// A relation, type, schema; or all routines of one name that had the other.
    fn objects(&self, hint: &RenameHint) -> Result<Vec<Renamed>, Diagnostic> {
        let all = self.named(hint);
        let old = self.old_name(hint);
        let pairs = all.iter().map(|to| (*to, called(*to, old)));
        let there: Vec<(ObjectId, ObjectId)> = pairs.filter(|(_, from)| self.is_in_chain(*from)).collect();
        let Some(first) = all.first() else { return Ok(Vec::new()) };
        if there.is_empty() {
            return self.object(hint, old, *first, None).map(|one| one.into_iter().collect());
        }
        let renamed = there.into_iter().map(|(to, from)| self.object(hint, old, to, Some(from)));
        Ok(renamed.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
    }

    /// What the hint is on: all overloads of a routine, or the one that is meant.
    fn named(&self, hint: &RenameHint) -> Vec<ObjectId> {
        let mut all = ids(self.wanted, hint.kind, hint.name);
        if let Some(overload) = hint.overload {
            let types = |one: &Routine| format!("({})", one.overload());
            all.retain(|id| self.wanted.find::<Routine>(*id).is_some_and(|one| types(one) == overload.as_str()));
        }
        all
    }

    fn object(
        &self,
        hint: &RenameHint,
        old: QualifiedName,
        to: ObjectId,
        from: Option<ObjectId>,
    ) -> Result<Option<Renamed>, Diagnostic> {
        let taken = self.in_chain(to);
        let given_up = || {
            let same = |other: &&RenameHint| other.part.is_none() && other.kind == hint.kind;
            self.hints.iter().filter(same).any(|other| old_name(other) == hint.name && other.name != hint.name)
        };
        match (self.now.has(taken), from) {
            (true, _) if self.now.lineage().was(taken, old) => Ok(None),
            (false, Some(from)) => Ok(Some(Renamed::Object { from: self.by_now(from), to })),
            (true, Some(from)) if given_up() => Ok(Some(Renamed::Object { from: self.by_now(from), to })),
            (true, _) => Err(never(hint, &format!("{} `{}`", to.kind.word(), hint.name), &old.to_string())),
            (false, None) => {
                let names = self.now.iter().filter(|(id, _)| id.kind == to.kind).map(|(id, _)| id.name.as_str());
                let what = format!("{} `{}`", to.kind.word(), hint.from.name);
                Err(nothing(hint, &what, nearest(hint.from.name.as_str(), names)))
            }
        }
    }

    /// What an object was called: a bare name means its own schema, then the one that its table comes from, then `public`.
    fn old_name(&self, hint: &RenameHint) -> QualifiedName {
        let own = old_name(hint);
        let other = QualifiedName::new(self.schema_left(hint).unwrap_or(Ident::PUBLIC), own.name);
        let all = self.named(hint);
        let there = |name| all.iter().any(|to| self.is_in_chain(called(*to, name)));
        let was = |name| all.iter().any(|to| self.now.lineage().was(self.in_chain(*to), name));
        let known = |name| there(name) || was(name);
        // Nothing was called what it is called.
        let elsewhere = own == hint.name || !known(own);
        if hint.from.schema.is_empty() && elsewhere && known(other) { other } else { own }
    }

    /// The schema that the table of an index leaves, which takes the index along.
    fn schema_left(&self, hint: &RenameHint) -> Option<Ident> {
        let index = ids(self.wanted, hint.kind, hint.name).first().and_then(|id| self.wanted.find::<Index>(*id))?;
        let of_table = |other: &&RenameHint| other.part.is_none() && other.kind == ObjectType::Table;
        let moved = self.hints.iter().filter(of_table).find(|other| other.name == index.table.qualified())?;
        let left = self.old_name(moved).schema;
        (left != index.table.schema).then_some(left)
    }

    /// A constraint, trigger, policy or rule of a table; a constraint of a domain.
    fn member(&self, hint: &RenameHint, to: ObjectId, objects: &[Renamed]) -> Result<Option<Renamed>, Diagnostic> {
        let from = ObjectId { name: hint.from.name, ..to };
        let owner = self.in_chain(before(to.owner(), objects));
        let [was, is] = [from, to].map(|id| ObjectId { schema: owner.schema, parent: owner.name, ..id });
        let what = |id: ObjectId| format!("{} `{}` on `{}`", id.kind.word(), id.name, hint.name);
        if self.now.has(is) {
            let gives = |other: &RenameHint| other.from.name == to.name && other.part != hint.part;
            let given_up =
                || self.hints.iter().any(|other| (other.kind, other.name) == (hint.kind, hint.name) && gives(other));
            if self.now.lineage().was_called(is, hint.from.name) {
                return Ok(None);
            }
            if !given_up() {
                return Err(never(hint, &what(is), hint.from.name.as_str()));
            }
        }
        if !self.now.has(was) {
            let names = self.now.iter().filter(|(id, _)| id.kind == to.kind && id.parent == owner.name);
            let names: Vec<&str> = names.map(|(id, _)| id.name.as_str()).collect();
            return Err(nothing(hint, &what(was), nearest(hint.from.name.as_str(), names)));
        }
        Ok(Some(Renamed::Object { from, to }))
    }

    /// A column, an attribute, a label of an enum; or what stands on a table.
    fn part(&self, hint: &RenameHint, part: &str, objects: &[Renamed]) -> Result<Option<Renamed>, Diagnostic> {
        if let Some(to) = member(hint, part, self.wanted) {
            return self.member(hint, to, objects);
        }
        match hint.kind {
            ObjectType::Other("constraint") => {
                return Err(no_part(hint, "constraint", part, self.constraints(hint.name)));
            }
            // A finding of its own says why it is not there.
            ObjectType::Other(_) => return Ok(None),
            _ => {}
        }
        // A finding of its own says why it is not there.
        let Some(id) = ids(self.wanted, hint.kind, hint.name).first().copied() else { return Ok(None) };
        let (from, chain) = (hint.from.name.as_str(), self.in_chain(before(id, objects)));
        let word = match id.kind {
            ObjectKind::Enum => "label",
            ObjectKind::Composite => "attribute",
            _ => "column",
        };
        let declared = parts(self.wanted, id).unwrap_or_default();
        if !declared.contains(&part) {
            return Err(no_part(hint, word, part, declared));
        }
        let Some(names) = parts(self.now, chain) else {
            // What its own finding says already.
            let named = self.hints.iter().any(|other| other.part.is_none() && other.name == hint.name);
            let what = format!("{} `{}`, so no {word} of it", id.kind.word(), hint.name);
            return if named { Ok(None) } else { Err(nothing(hint, &what, None)) };
        };
        let has = |name: &str| names.contains(&name);
        let given_up = || {
            let same = |other: &&RenameHint| other.part.is_some() && other.name == hint.name && other.kind == hint.kind;
            let gives = |other: &RenameHint| other.from.name.as_str() == part && other.part.as_deref() != Some(part);
            self.hints.iter().filter(same).any(gives)
        };
        if has(part) && self.now.lineage().part_was(chain, part, from) {
            return Ok(None);
        }
        match (has(part), has(from)) {
            (false, true) => {}
            (true, true) if given_up() => {}
            (true, _) => return Err(never(hint, &format!("{word} `{part}` of `{}`", hint.name), from)),
            (false, false) => {
                let what = format!("{word} `{from}` in `{}`", hint.name);
                return Err(nothing(hint, &what, nearest(from, names.iter().copied())));
            }
        }
        Ok(Some(match id.kind {
            ObjectKind::Enum => Renamed::Label { of: id, from: from.into(), to: part.into() },
            _ => Renamed::Column { table: id, from: hint.from.name, to: Ident::new(part) },
        }))
    }

    /// Whether the chain has it; a routine may have types in its identity that are renamed, too.
    fn is_in_chain(&self, id: ObjectId) -> bool {
        let before = self.in_chain(id);
        let named = |one: &Routine| one.name == before.qualified() && self.signature_by_now(one) == id.key.as_str();
        self.now.has(before) || id.kind == ObjectKind::Routine && self.now.of_kind::<Routine>().any(named)
    }

    /// The input types of a routine of the chain once all other names are changed.
    fn signature_by_now(&self, routine: &Routine) -> String {
        let mut routine = routine.clone();
        let (schemas, objects): (Vec<&RenameHint>, Vec<&RenameHint>) =
            self.hints.iter().filter(|hint| hint.part.is_none()).partition(|hint| hint.kind == ObjectType::Schema);
        for hint in objects {
            for to in ids(self.wanted, hint.kind, hint.name) {
                routine.rename(&Renaming::Object { from: self.in_chain(called(to, old_name(hint))), to });
            }
        }
        for arg in &mut routine.args {
            let moved = schemas.iter().find(|hint| hint.from.name == arg.ty.schema);
            arg.ty.schema = moved.map_or(arg.ty.schema, |hint| hint.name.name);
        }
        routine.signature()
    }

    /// The identity in the chain of what is in a schema that is renamed.
    fn in_chain(&self, id: ObjectId) -> ObjectId {
        let renamed = |hint: &&RenameHint| hint.kind == ObjectType::Schema && hint.name.name == id.schema;
        match self.hints.iter().find(renamed) {
            Some(hint) if !self.now.has(Schema::id_of(id.schema)) => ObjectId { schema: hint.from.name, ..id },
            _ => id,
        }
    }

    /// The identity of something in the chain once its schema is renamed: schemas go first.
    fn by_now(&self, id: ObjectId) -> ObjectId {
        let renamed = |hint: &&RenameHint| hint.kind == ObjectType::Schema && hint.from.name == id.schema;
        match self.hints.iter().find(renamed) {
            Some(hint) if id.kind != ObjectKind::Schema && !self.now.has(Schema::id_of(hint.name.name)) => {
                ObjectId { schema: hint.name.name, ..id }
            }
            _ => id,
        }
    }

    /// The constraints that are declared of a table or domain.
    fn constraints(&self, of: QualifiedName) -> Vec<&str> {
        let own = |id: &ObjectId| id.kind == ObjectKind::Constraint && id.owner().qualified() == of;
        self.wanted.iter().map(|(id, _)| id).filter(own).map(|id| id.name.as_str()).collect()
    }
}

/// The columns of a table or view, the attributes or labels of a type.
pub(super) fn parts(catalog: &Catalog, id: ObjectId) -> Option<Vec<&str>> {
    match catalog.get(id)? {
        Object::Table(table) => Some(table.columns.iter().map(|column| column.name.as_str()).collect()),
        Object::View(view) => Some(view.columns.iter().map(|column| column.name.as_str()).collect()),
        Object::Composite(one) => Some(one.attributes.iter().map(|attribute| attribute.name.as_str()).collect()),
        Object::Enum(one) => Some(one.labels.iter().map(|label| &**label).collect()),
        _ => None,
    }
}

/// What an object was called, as its `@was` says it: a bare name means its own schema.
pub(super) fn old_name(hint: &RenameHint) -> QualifiedName {
    let schema = if hint.from.schema.is_empty() { hint.name.schema } else { hint.from.schema };
    QualifiedName::new(schema, hint.from.name)
}

/// What a table or enum is called in the chain.
fn before(id: ObjectId, objects: &[Renamed]) -> ObjectId {
    objects
        .iter()
        .find_map(|one| match one {
            Renamed::Object { from, to } if *to == id => Some(*from),
            _ => None,
        })
        .unwrap_or(id)
}

fn nothing(hint: &RenameHint, what: &str, near: Option<&str>) -> Diagnostic {
    let found = Diagnostic::error("was-nothing", hint.span, format!("the chain has no {what}"));
    match near {
        Some(near) => found.help(format!("did you mean `@was({near})`?")),
        None => found.help("remove the annotation if this is new"),
    }
}

fn no_part(hint: &RenameHint, word: &str, part: &str, names: Vec<&str>) -> Diagnostic {
    let message = format!("`{}` has no {word} `{part}`", hint.name);
    let help = match nearest(part, names) {
        Some(near) => format!("did you mean `@was({word} {near}, {})`?", hint.from.name),
        None => format!("write the {word}'s new name first: `@was({word} new_name, old_name)`"),
    };
    Diagnostic::error("was-nothing", hint.span, message).help(help)
}

fn never(hint: &RenameHint, what: &str, old: &str) -> Diagnostic {
    Diagnostic::error("was-nothing", hint.span, format!("the chain has {what} already, and it never was `{old}`"))
        .help(
            "remove the annotation; or, where what has the name is to go or to be renamed, do that first, in a pair of its own",
        )
}
