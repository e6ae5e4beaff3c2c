//! Owns what a catalog answers to the analyser.

use std::collections::BTreeSet;

use super::Catalog;
use crate::analyze::{ColumnInfo, Env, FunctionKind, UserFunction, UserType, Volatility};
use crate::kinds::constraint::Constraint;
use crate::kinds::opaque::Opaque;
use crate::kinds::routine::{Aggregate, Returns, Routine, RoutineKind};
use crate::kinds::schema::Schema;
use crate::kinds::table::Column;
use crate::kinds::view::ViewColumn;
use crate::kinds::{Object, ObjectId, Slot};
use crate::knowledge::{ExtensionId, Versions};
use crate::name::{Ident, QualifiedName};
use crate::types::TypeRef;

/// A catalog with a `search_path` and the versions that must agree.
#[derive(Clone, Copy, Debug)]
pub struct CatalogEnv<'a> {
    /// The objects.
    pub catalog: &'a Catalog,
    /// The schemas that are searched after `pg_catalog`.
    pub path: &'a [Ident],
    /// The versions of PostgreSQL.
    pub versions: Versions,
    /// What is declared and not there yet, by schema and name.
    pub awaited: &'a BTreeSet<(Ident, Ident)>,
}

/// Nothing is awaited.
static NOTHING: BTreeSet<(Ident, Ident)> = BTreeSet::new();

impl<'a> CatalogEnv<'a> {
    /// A whole catalog, of which nothing is missing.
    pub fn whole(catalog: &'a Catalog, path: &'a [Ident], versions: Versions) -> CatalogEnv<'a> {
        CatalogEnv { catalog, path, versions, awaited: &NOTHING }
    }
}

impl CatalogEnv<'_> {
    fn opaque_named(&self, name: Ident, kinds: &[&str]) -> bool {
        // Opaque objects are few, and asked for only where a name is not known otherwise.
        self.catalog.of_kind::<Opaque>().any(|one| one.name.name == name && kinds.contains(&one.kind))
    }
}

impl Env for CatalogEnv<'_> {
    fn search_path(&self) -> &[Ident] {
        self.path
    }

    fn awaits(&self, schema: Ident, name: Ident) -> bool {
        self.awaited.contains(&(schema, name))
    }

    fn schema(&self, schema: Ident) -> bool {
        self.catalog.has(Schema::id_of(schema))
    }

    fn user_type(&self, schema: Ident, name: Ident) -> Option<UserType> {
        let id = self.catalog.type_named(schema, name)?;
        match self.catalog.get(id)? {
            Object::Enum(one) => Some(UserType::Enum { labels: one.labels.clone() }),
            Object::Domain(one) => Some(UserType::Domain { base: one.base.clone(), collation: one.collation }),
            Object::Composite(one) => Some(UserType::Composite {
                attributes: one.attributes.iter().map(|a| (a.name, a.ty.clone())).collect(),
            }),
            Object::View(one) => {
                Some(UserType::Composite { attributes: one.columns.iter().map(|c| (c.name, c.ty.clone())).collect() })
            }
            Object::Table(one) => {
                Some(UserType::Composite { attributes: one.columns.iter().map(|c| (c.name, c.ty.clone())).collect() })
            }
            _ => Some(UserType::Opaque),
        }
    }

    fn extension_schema(&self, extension: ExtensionId) -> Option<Ident> {
        self.catalog.extension_schema(extension.name())
    }

    fn has_user_functions(&self, name: Ident) -> bool {
        self.catalog.of_kind::<Routine>().any(|one| one.name.name == name)
            || self.opaque_named(name, &["function", "procedure", "aggregate", "type"])
    }

    fn user_functions(&self, schema: Ident, name: Ident) -> Vec<UserFunction> {
        // Beside a function that is kept as text nobody knows which one is meant.
        if self.opaque_named(name, &["function", "procedure", "aggregate", "type"]) {
            return Vec::new();
        }
        let named =
            |one: &&Routine| (one.name.schema, one.name.name) == (schema, name) && one.kind != RoutineKind::Procedure;
        self.catalog.of_kind::<Routine>().filter(named).map(user_function).collect()
    }

    fn has_user_operators(&self, name: Ident) -> bool {
        self.opaque_named(name, &["operator"])
    }

    fn has_user_casts(&self, name: QualifiedName) -> bool {
        self.catalog.of_kind::<Opaque>().any(|one| one.kind == "cast" && one.mentions(name.name))
    }

    fn relation(&self, schema: Ident, name: Ident) -> bool {
        self.catalog.holder(Slot::Relation(schema, name)).is_some()
    }

    fn relation_columns(&self, schema: Ident, name: Ident) -> Option<Vec<(Ident, ColumnInfo)>> {
        match self.catalog.get(self.catalog.relation(schema, name)?)? {
            Object::Table(table) => Some(table.columns.iter().map(column_info).collect()),
            Object::View(view) => {
                let info = |one: &ViewColumn| {
                    let (ty, collation) = (one.ty.clone(), one.collation);
                    (one.name, ColumnInfo { ty, collation, generated: false })
                };
                Some(view.columns.iter().map(info).collect())
            }
            Object::Sequence(_) => {
                let columns = [("last_value", "int8"), ("log_cnt", "int8"), ("is_called", "bool")];
                let info = |ty: &'static str| ColumnInfo { ty: TypeRef::core(ty), collation: None, generated: false };
                Some(columns.iter().map(|(name, ty)| (Ident::from_static(name), info(ty))).collect())
            }
            _ => None,
        }
    }

    fn has_constraint(&self, table: QualifiedName, name: Ident) -> bool {
        self.catalog.has(ObjectId::constraint(ObjectId::table(table), name))
    }

    fn has_system_columns(&self, name: QualifiedName) -> bool {
        let found = self.catalog.relation(name.schema, name.name).and_then(|id| self.catalog.get(id));
        !matches!(found, Some(Object::View(view)) if !view.materialized)
    }

    fn primary_key(&self, schema: Ident, name: Ident) -> Option<(Ident, Vec<Ident>)> {
        let table = self.catalog.relation(schema, name)?;
        let key = self
            .catalog
            .dependents_of::<Constraint>(table)
            .find(|one| one.owner == table && !one.deferrable && one.key().is_some_and(|key| key.primary))?;
        key.key().map(|found| (key.name, found.columns.clone()))
    }

    fn collation(&self, schema: Ident, name: Ident) -> bool {
        let wanted = QualifiedName::new(schema, name);
        self.catalog.of_kind::<Opaque>().any(|one| one.kind == "collation" && one.name == wanted)
    }

    fn versions(&self) -> Versions {
        self.versions
    }
}

fn column_info(column: &Column) -> (Ident, ColumnInfo) {
    let (collation, generated) = (column.collation(), column.generated().is_some());
    (column.name, ColumnInfo { ty: column.ty.clone(), collation, generated })
}

/// A function as far as a call needs it.
fn user_function(one: &Routine) -> UserFunction {
    let outputs: Vec<&TypeRef> =
        one.args.iter().filter(|arg| matches!(arg.mode, 'o' | 'b' | 't')).map(|arg| &arg.ty).collect();
    let table = one.args.iter().any(|arg| arg.mode == 't');
    let (result, returns_set) = match (&one.returns, outputs.as_slice()) {
        (Returns::Type(ty), _) => (ty.clone(), false),
        (Returns::SetOf(ty), _) => (ty.clone(), true),
        (Returns::Arguments, [only]) => ((*only).clone(), table),
        (Returns::Arguments, _) => (TypeRef::core("record"), table),
    };
    let outputs = one.args.iter().filter(|arg| matches!(arg.mode, 'o' | 'b' | 't'));
    let outputs = outputs.map(|arg| (arg.name.unwrap_or(Ident::EMPTY), arg.ty.clone())).collect();
    UserFunction {
        outputs,
        args: one.inputs().map(|arg| (arg.name, arg.ty.clone())).collect(),
        defaults: one.inputs().filter(|arg| arg.default.is_some()).count(),
        variadic: one.inputs().any(|arg| arg.mode == 'v'),
        result,
        returns_set,
        kind: match one.kind {
            RoutineKind::Aggregate => FunctionKind::Aggregate,
            RoutineKind::Window => FunctionKind::Window,
            RoutineKind::Function | RoutineKind::Procedure => FunctionKind::Function,
        },
        aggregate: one.aggregate().map(Aggregate::shape),
        volatility: match one.definition.volatility {
            'i' => Volatility::Immutable,
            's' => Volatility::Stable,
            _ => Volatility::Volatile,
        },
        strict: one.definition.strict,
        sql: one.definition.language.as_str() == "sql",
    }
}
