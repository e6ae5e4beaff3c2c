//! Owns the ties between types or collations and the objects that are them.

use crate::kinds::composite::Composite;
use crate::kinds::domain::Domain;
use crate::kinds::enum_::Enum;
use crate::kinds::opaque::Opaque;
use crate::kinds::view::View;
use crate::kinds::{Dependency, ObjectId, ObjectKind, Renaming, Strength};
use crate::knowledge;
use crate::name::{Ident, Name, QualifiedName};
use crate::types::TypeRef;

/// The identities under which a user's type may be found: only one of them exists.
pub fn type_object(schema: Ident, name: Ident) -> [ObjectId; 9] {
    const KEPT: [Ident; 3] = [
        Ident::constant(&Name::new("type\u{1f}")),
        Ident::constant(&Name::new("view\u{1f}")),
        Ident::constant(&Name::new("materialized view\u{1f}")),
    ];
    let name = QualifiedName::new(schema, name);
    let rows = [ObjectId::table(name), View::id_of(name, false), View::id_of(name, true)];
    let kept = KEPT.map(|key| ObjectId { key, ..ObjectId::new(ObjectKind::Opaque, name.schema, name.name) });
    let own = [Enum::id_of(name), Domain::id_of(name), Composite::id_of(name)];
    [own[0], own[1], own[2], rows[0], rows[1], rows[2], kept[0], kept[1], kept[2]]
}

/// The range types whose multirange may have that name, unless one was written.
fn ranges_of(schema: Ident, multirange: Ident) -> impl Iterator<Item = ObjectId> {
    let name = multirange.as_str();
    let inside = name.contains("multirange").then(|| name.replacen("multirange", "range", 1));
    let behind = name.strip_suffix("_multirange").map(str::to_owned);
    let id = move |name: String| Opaque::id_of("type", QualifiedName::new(schema, Ident::new(&name)), Ident::EMPTY);
    inside.into_iter().chain(behind).map(id)
}

/// The dependency on a user's type. Which kind it is of is not part of a type's name, so it is stated for each.
pub fn type_dependency(ty: &TypeRef, own: Option<Ident>, add: &mut dyn FnMut(Dependency)) {
    if ty.schema == Ident::PG_CATALOG {
        return;
    }
    for on in type_object(ty.schema, ty.name).into_iter().chain(ranges_of(ty.schema, ty.name)) {
        add(Dependency { own, on, column: None, strength: Strength::Normal });
    }
    for extension in knowledge::types(ty.name.as_str()).filter_map(|known| known.provider().extension()) {
        let on = ObjectId::new(ObjectKind::Extension, Ident::EMPTY, Ident::from_static(extension.name()));
        add(Dependency { own, on, column: None, strength: Strength::Normal });
    }
}

/// Lets a type follow the rename of its object.
pub fn rename_type(ty: &mut TypeRef, from: ObjectId, to: ObjectId) {
    let is_type = matches!(
        from.kind,
        ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite | ObjectKind::Table | ObjectKind::View
    );
    if is_type && ty.schema == from.schema && ty.name == from.name {
        ty.schema = to.schema;
        ty.name = to.name;
    }
}

/// The identity of a user's collation.
pub fn collation_object(name: QualifiedName) -> ObjectId {
    Opaque::id_of("collation", name, Ident::EMPTY)
}

/// The dependency on a user's collation; PostgreSQL's own are always there.
pub fn collation_dependency(collation: Option<QualifiedName>, own: Option<Ident>, add: &mut dyn FnMut(Dependency)) {
    if let Some(name) = collation.filter(|name| name.schema != Ident::PG_CATALOG) {
        add(Dependency { own, on: collation_object(name), column: None, strength: Strength::Normal });
    }
}

/// Lets the name of a collation follow its object's.
pub fn rename_collation(collation: &mut Option<QualifiedName>, renaming: &Renaming) {
    if let Renaming::Object { from, to } = renaming
        && let Some(name) = collation
        && from.kind == ObjectKind::Opaque
        && collation_object(*name) == *from
    {
        *name = to.qualified();
    }
}
