//! Owns types inside the analyser: a small handle for each, and what PostgreSQL's `lsyscache` says about it.

use std::sync::{Arc, LazyLock};

use super::env::{Env, UserType};
use super::error::{Analysis, AnalyzeError};
use crate::knowledge::{self, Home, Provider, Subscript, TypeId, TypeKind, Versions};
use crate::name::{Ident, QualifiedName};
use crate::types::{Found, TypeRef, base_spelling, core_spelling, find};

/// A type: PostgreSQL's or an extension's own, or one that the user made.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Ty {
    /// A type that the knowledge base holds.
    Known(TypeId),
    /// A user's type, by its place in [`Types`].
    User(u16),
    /// An array of one.
    UserArray(u16),
}

macro_rules! core_types {
    ($($field:ident = $name:literal,)+) => {
        /// The types that the rules themselves name.
        struct Core { $($field: TypeId,)+ }

        static CORE: LazyLock<Core> = LazyLock::new(|| Core {
            $($field: knowledge::core_type($name).unwrap_or_else(|| panic!("the knowledge base has no type {}", $name)),)+
        });

        impl Ty {
            $(
                #[doc = concat!("PostgreSQL's `", $name, "`.")]
                pub(crate) fn $field() -> Ty {
                    Ty::Known(CORE.$field)
                }
            )+
        }
    };
}

core_types! {
    unknown = "unknown",
    bool = "bool",
    int4 = "int4",
    int8 = "int8",
    numeric = "numeric",
    text = "text",
    name = "name",
    bit = "bit",
    interval = "interval",
    date = "date",
    time = "time",
    timetz = "timetz",
    timestamp = "timestamp",
    timestamptz = "timestamptz",
    record = "record",
    record_array = "_record",
    any = "any",
    json = "json",
    jsonb = "jsonb",
    jsonpath = "jsonpath",
    bytea = "bytea",
    xml = "xml",
    oidvector = "oidvector",
    int2vector = "int2vector",
}

/// PostgreSQL's polymorphic pseudo-types.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Poly {
    /// anyelement
    Element,
    /// anynonarray
    NonArray,
    /// anyenum
    Enum,
    /// anyarray
    Array,
    /// anyrange
    Range,
    /// anymultirange
    Multirange,
    /// anycompatible
    Compatible,
    /// anycompatiblenonarray
    CompatibleNonArray,
    /// anycompatiblearray
    CompatibleArray,
    /// anycompatiblerange
    CompatibleRange,
    /// anycompatiblemultirange
    CompatibleMultirange,
}

impl Ty {
    /// Which polymorphic pseudo-type it is, if it is one.
    pub(crate) fn poly(self) -> Option<Poly> {
        let Ty::Known(id) = self else { return None };
        if id.kind() != TypeKind::Pseudo {
            return None;
        }
        Some(match id.name() {
            "anyelement" => Poly::Element,
            "anynonarray" => Poly::NonArray,
            "anyenum" => Poly::Enum,
            "anyarray" => Poly::Array,
            "anyrange" => Poly::Range,
            "anymultirange" => Poly::Multirange,
            "anycompatible" => Poly::Compatible,
            "anycompatiblenonarray" => Poly::CompatibleNonArray,
            "anycompatiblearray" => Poly::CompatibleArray,
            "anycompatiblerange" => Poly::CompatibleRange,
            "anycompatiblemultirange" => Poly::CompatibleMultirange,
            _ => return None,
        })
    }

    /// The name in the knowledge base, for the types of `pg_catalog`.
    pub(crate) fn core_name(self) -> Option<&'static str> {
        match self {
            Ty::Known(id) if id.provider() == Provider::Core => Some(id.name()),
            _ => None,
        }
    }
}

/// A user's type, looked up once.
struct UserEntry {
    name: QualifiedName,
    kind: UserType,
    base: Option<(Ty, i32)>,
}

/// The types of one analysis.
pub(crate) struct Types<'a> {
    /// What surrounds the expression.
    pub(crate) env: &'a dyn Env,
    users: Vec<UserEntry>,
    modifiers: Vec<Arc<[Box<str>]>>,
}

/// Modifiers that only an extension can encode get numbers from here on.
const FIRST_STRANGE_MODIFIER: i32 = i32::MAX - 1_000;

impl<'a> Types<'a> {
    /// No user's type looked up yet.
    pub(crate) fn new(env: &'a dyn Env) -> Types<'a> {
        Types { env, users: Vec::new(), modifiers: Vec::new() }
    }

    /// The handle of a type that was looked up, with its modifier.
    pub(crate) fn handle(&mut self, t: &TypeRef) -> Analysis<(Ty, i32)> {
        let found =
            if t.schema == Ident::PG_CATALOG { knowledge::core_type(t.name.as_str()).map(Found::Known) } else { None };
        let found = match found {
            Some(found) => found,
            None => find(self.env, t.schema, t.name)
                .ok_or_else(|| AnalyzeError::error(format!("type \"{}\" does not exist", t.qualified()), 0))?,
        };
        let ty = self.found(found, t.array)?;
        match &t.modifiers {
            Some(written) => Ok((ty, self.strange_modifier(written)?)),
            None => Ok((ty, t.typmod)),
        }
    }

    /// A number for modifiers that only an extension can encode.
    fn strange_modifier(&mut self, written: &Arc<[Box<str>]>) -> Analysis<i32> {
        let at = match self.modifiers.iter().position(|known| known == written) {
            Some(at) => at,
            None => {
                self.modifiers.push(Arc::clone(written));
                self.modifiers.len() - 1
            }
        };
        let number = i32::try_from(at).ok().and_then(|at| FIRST_STRANGE_MODIFIER.checked_add(at));
        number.ok_or_else(|| AnalyzeError::unknown("too many types", 0))
    }

    /// The modifiers behind such a number.
    fn strange_modifiers(&self, typmod: i32) -> Option<Arc<[Box<str>]>> {
        let at = usize::try_from(typmod.checked_sub(FIRST_STRANGE_MODIFIER)?).ok()?;
        self.modifiers.get(at).cloned()
    }

    /// The handle of what a name was found to mean.
    pub(crate) fn found(&mut self, found: Found, array: bool) -> Analysis<Ty> {
        match found {
            Found::Known(id) if array => id.array().map(Ty::Known).ok_or_else(|| {
                AnalyzeError::error(format!("could not find array type for data type {}", id.name()), 0)
            }),
            Found::Known(id) => Ok(Ty::Known(id)),
            Found::User(name, kind) => {
                let index = self.intern(name, kind)?;
                Ok(if array { Ty::UserArray(index) } else { Ty::User(index) })
            }
        }
    }

    fn intern(&mut self, name: QualifiedName, kind: UserType) -> Analysis<u16> {
        if let Some(index) = self.users.iter().position(|user| user.name == name) {
            return Ok(u16::try_from(index).unwrap_or(u16::MAX));
        }
        if self.users.len() >= 1_000 {
            return Err(AnalyzeError::unknown("too many types", 0));
        }
        let base = match &kind {
            UserType::Domain { base, .. } => {
                let base = base.clone();
                Some(self.handle(&base)?)
            }
            _ => None,
        };
        self.users.push(UserEntry { name, kind, base });
        Ok(u16::try_from(self.users.len() - 1).unwrap_or(u16::MAX))
    }

    /// The user's type behind a handle.
    pub(crate) fn user(&self, ty: Ty) -> Option<(QualifiedName, &UserType)> {
        let (Ty::User(index) | Ty::UserArray(index)) = ty else { return None };
        self.users.get(usize::from(index)).map(|user| (user.name, &user.kind))
    }

    /// `get_element_type`: of true arrays.
    pub(crate) fn element(&self, ty: Ty) -> Option<Ty> {
        match ty {
            Ty::Known(id) => id.element().filter(|element| element.array() == Some(id)).map(Ty::Known),
            Ty::User(_) => None,
            Ty::UserArray(index) => Some(Ty::User(index)),
        }
    }

    /// What a subscript of a type of fixed length gives: `point`, `int2vector`.
    pub(crate) fn fixed_element(&self, ty: Ty) -> Option<Ty> {
        match ty {
            Ty::Known(id) if self.element(ty).is_none() => {
                let fits = matches!(id.subscript(), Some(Subscript::FixedArray | Subscript::Array));
                id.subscripted().filter(|_| fits).map(Ty::Known)
            }
            Ty::Known(_) | Ty::User(_) | Ty::UserArray(_) => None,
        }
    }

    /// `get_base_element_type`: of true arrays and of domains over them.
    pub(crate) fn base_element(&self, ty: Ty) -> Option<Ty> {
        self.element(self.base(ty))
    }

    /// `get_array_type`.
    pub(crate) fn array(&self, ty: Ty) -> Option<Ty> {
        match ty {
            Ty::Known(id) => id.array().map(Ty::Known),
            Ty::User(index) => Some(Ty::UserArray(index)),
            Ty::UserArray(_) => None,
        }
    }

    /// `getBaseType`.
    pub(crate) fn base(&self, ty: Ty) -> Ty {
        self.base_typmod(ty, -1).0
    }

    /// `getBaseTypeAndTypmod`.
    pub(crate) fn base_typmod(&self, ty: Ty, typmod: i32) -> (Ty, i32) {
        let (mut ty, mut typmod) = (ty, typmod);
        loop {
            let next = match ty {
                Ty::Known(id) => id.base().map(|base| (Ty::Known(base), id.base_modifier().unwrap_or(-1))),
                Ty::User(index) => self.users.get(usize::from(index)).and_then(|user| user.base),
                Ty::UserArray(_) => None,
            };
            match next {
                Some(below) => (ty, typmod) = below,
                None => return (ty, typmod),
            }
        }
    }

    /// `typcategory`.
    pub(crate) fn category(&self, ty: Ty) -> u8 {
        match ty {
            Ty::Known(id) => id.category(),
            Ty::UserArray(_) => b'A',
            Ty::User(index) => match self.users.get(usize::from(index)) {
                Some(UserEntry { base: Some((base, _)), .. }) => self.category(*base),
                Some(UserEntry { kind: UserType::Enum { .. }, .. }) => b'E',
                Some(UserEntry { kind: UserType::Composite { .. }, .. }) => b'C',
                _ => b'U',
            },
        }
    }

    /// `typispreferred`.
    pub(crate) fn preferred(&self, ty: Ty) -> bool {
        matches!(ty, Ty::Known(id) if id.preferred())
    }

    /// Whether it is an enum.
    pub(crate) fn is_enum(&self, ty: Ty) -> bool {
        matches!(self.user(ty), Some((_, UserType::Enum { .. }))) && matches!(ty, Ty::User(_))
    }

    /// Whether it is a named composite type (not RECORD).
    pub(crate) fn is_complex(&self, ty: Ty) -> bool {
        match ty {
            Ty::Known(id) => id.kind() == TypeKind::Composite,
            Ty::User(_) => matches!(self.user(ty), Some((_, UserType::Composite { .. }))),
            Ty::UserArray(_) => false,
        }
    }

    /// `type_is_rowtype`.
    pub(crate) fn is_row(&self, ty: Ty) -> bool {
        ty == Ty::record() || self.is_complex(self.base(ty))
    }

    /// Whether nothing is known of what can be done with it.
    pub(crate) fn is_opaque(&self, ty: Ty) -> bool {
        matches!(self.user(ty), Some((_, UserType::Opaque)))
    }

    /// The collation of the type itself.
    pub(crate) fn collation(&self, ty: Ty) -> Option<QualifiedName> {
        match ty {
            Ty::Known(id) => id.collation().map(|name| QualifiedName::new(Ident::PG_CATALOG, Ident::from_static(name))),
            Ty::UserArray(_) => self.element(ty).and_then(|element| self.collation(element)),
            Ty::User(index) => {
                let user = self.users.get(usize::from(index))?;
                match &user.kind {
                    UserType::Domain { collation: Some(collation), .. } => Some(*collation),
                    _ => user.base.and_then(|(base, _)| self.collation(base)),
                }
            }
        }
    }

    /// The attribute of a composite type.
    pub(crate) fn attribute(&mut self, ty: Ty, name: Ident) -> Analysis<Option<(Ty, i32)>> {
        let attributes: Arc<[(Ident, TypeRef)]> = match self.user(ty) {
            Some((_, UserType::Composite { attributes })) => Arc::clone(attributes),
            _ => return Ok(None),
        };
        match attributes.iter().find(|(attribute, _)| *attribute == name) {
            Some((_, t)) => self.handle(t).map(Some),
            None => Ok(None),
        }
    }

    /// All attributes of a user's composite type.
    pub(crate) fn attributes(&mut self, ty: Ty) -> Analysis<Option<Vec<(Ident, Ty, i32)>>> {
        let attributes: Arc<[(Ident, TypeRef)]> = match self.user(ty) {
            Some((_, UserType::Composite { attributes })) => Arc::clone(attributes),
            _ => return Ok(None),
        };
        let one = |(name, t): &(Ident, TypeRef)| self.handle(t).map(|(ty, typmod)| (*name, ty, typmod));
        attributes.iter().map(one).collect::<Analysis<_>>().map(Some)
    }

    /// The types of all attributes of a user's composite type.
    pub(crate) fn attribute_types(&mut self, ty: Ty) -> Analysis<Option<Vec<(Ty, i32)>>> {
        let attributes: Arc<[(Ident, TypeRef)]> = match self.user(ty) {
            Some((_, UserType::Composite { attributes })) => Arc::clone(attributes),
            _ => return Ok(None),
        };
        attributes.iter().map(|(_, t)| self.handle(t)).collect::<Analysis<_>>().map(Some)
    }

    /// The schema and name by which a type of the knowledge base is reached.
    pub(crate) fn known_name(&self, id: TypeId) -> QualifiedName {
        let schema = match id.home() {
            Home::Schema(schema) => Ident::from_static(schema),
            Home::ExtensionSchema(extension) => self.env.extension_schema(extension).unwrap_or(Ident::PUBLIC),
        };
        QualifiedName::new(schema, Ident::from_static(id.name()))
    }

    /// Whether who brings something is there.
    pub(crate) fn installed(&self, provider: Provider) -> bool {
        provider.extension().is_none_or(|extension| self.env.extension_schema(extension).is_some())
    }

    /// Whether something exists on any version that counts.
    pub(crate) fn current(&self, versions: Versions) -> bool {
        !versions.intersection(self.env.versions()).is_empty()
    }

    /// The type as the rest of schemac holds it.
    pub(crate) fn type_ref(&self, ty: Ty, typmod: i32) -> TypeRef {
        let (single, array) = match self.element(ty) {
            Some(element) => (element, true),
            None => (ty, false),
        };
        let name = match single {
            Ty::Known(id) => self.known_name(id),
            Ty::User(index) | Ty::UserArray(index) => self
                .users
                .get(usize::from(index))
                .map_or(QualifiedName::new(Ident::EMPTY, Ident::EMPTY), |user| user.name),
        };
        match self.strange_modifiers(typmod) {
            None => TypeRef { schema: name.schema, name: name.name, array, typmod, modifiers: None },
            modifiers => TypeRef { schema: name.schema, name: name.name, array, typmod: -1, modifiers },
        }
    }

    /// `format_type_with_typemod`, with the schema of everything outside `pg_catalog`; false where the extension may spell
    /// its modifiers otherwise.
    pub(crate) fn spell(&self, ty: Ty, typmod: i32, out: &mut String) -> bool {
        let t = self.type_ref(ty, typmod);
        let mut written = t.modifiers.iter().flat_map(|written| written.iter());
        let certain = written.all(|text| text.bytes().all(|b| b.is_ascii_digit()));
        if t.schema == Ident::PG_CATALOG {
            out.push_str(&core_spelling(t.name, t.typmod));
            if t.array {
                out.push_str("[]");
            }
        } else {
            out.push_str(&t.qualified());
        }
        certain
    }

    /// `format_type_be`: as messages name it, without the schema where the search path finds it.
    pub(crate) fn describe(&self, ty: Ty) -> String {
        let t = self.type_ref(ty, -1);
        let mut out = if t.schema == Ident::PG_CATALOG {
            base_spelling(t.name).into_owned()
        } else if self.visible(&t) {
            t.name.sql().to_string()
        } else {
            format!("{}.{}", t.schema.sql(), t.name.sql())
        };
        if t.array {
            out.push_str("[]");
        }
        out
    }

    /// `format_type_with_typemod`.
    pub(crate) fn describe_with(&self, ty: Ty, typmod: i32) -> String {
        if typmod == -1 { self.describe(ty) } else { self.type_ref(ty, typmod).sql() }
    }

    fn visible(&self, t: &TypeRef) -> bool {
        let path = self.env.search_path();
        path.iter().find(|schema| find(self.env, **schema, t.name).is_some()) == Some(&t.schema)
            && knowledge::core_type(t.name.as_str()).is_none()
    }
}
