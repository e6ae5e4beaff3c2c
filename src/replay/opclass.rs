//! Owns operator classes and collations in statements: what a name means, and what the default would have been.

use crate::analyze::Env;
use crate::analyze::UserType;
use crate::kinds::opaque::Opaque;
use crate::knowledge::{
    self, AccessMethodId, CastContext, CastMethod, Home, OperatorClassId, Provider, TypeId, TypeKind,
};
use crate::name::{Ident, QualifiedName};
use crate::types::TypeRef;

use super::{Refusal, Replayer};

impl Replayer {
    /// A written operator class, none where it is the default of the type; and the extension that it is of.
    pub(crate) fn operator_class(
        &self,
        method: Ident,
        written: &[Ident],
        ty: Option<&TypeRef>,
    ) -> Result<(Option<QualifiedName>, Option<Ident>), Refusal> {
        let (schema, name) = super::split(written)?;
        let known = knowledge::operator_classes(method.as_str(), name.as_str())
            .filter(|class| self.has_provider(class.provider()))
            .find(|class| {
                let home = self.home(class.home());
                if schema.is_empty() { home == Ident::PG_CATALOG || self.path.contains(&home) } else { home == schema }
            });
        if let Some(class) = known {
            if let Some(ty) = ty.filter(|ty| !self.is_opaque(ty) && !self.inputs(ty).contains(&class.input())) {
                let message =
                    format!("operator class \"{name}\" does not accept data type {}", ty.without_modifier().sql());
                return Err(Refusal::sql(message));
            }
            let is_default = ty.and_then(|ty| self.default_operator_class(method, ty)) == Some(class);
            let full = (!is_default).then(|| QualifiedName::new(self.home(class.home()), name));
            return Ok((full, extension_of(class)));
        }
        let own = self.catalog.of_kind::<Opaque>().find(|one| one.kind == "operator class" && one.name.name == name);
        match own {
            Some(own) => Ok((Some(own.name), None)),
            None => {
                let refusal = Refusal::sql(format!(
                    "operator class \"{}\" does not exist for access method \"{method}\"",
                    super::written(written)
                ));
                Err(Refusal { help: self.advise_class(method.as_str(), name.as_str()), ..refusal })
            }
        }
    }

    /// An access method: what is known of it, nothing where the project declares it.
    pub(crate) fn access_method(&self, method: Ident) -> Result<Option<AccessMethodId>, Refusal> {
        let declared =
            || self.catalog.of_kind::<Opaque>().any(|one| one.kind == "access method" && one.name.name == method);
        match knowledge::access_method(method.as_str()) {
            None if !declared() => Err(Refusal::sql(format!("access method \"{method}\" does not exist"))),
            known => Ok(known),
        }
    }

    /// A written operator class by its full name, the default too.
    pub(crate) fn named_class(&self, method: Ident, written: &[Ident]) -> Result<Option<QualifiedName>, Refusal> {
        self.operator_class(method, written, None).map(|(name, _)| name)
    }

    /// The operator class that PostgreSQL takes where none is written (`GetDefaultOpClass`).
    pub(crate) fn default_operator_class(&self, method: Ident, ty: &TypeRef) -> Option<OperatorClassId> {
        self.inputs(ty).into_iter().find_map(|input| {
            knowledge::default_operator_classes(method.as_str(), input)
                .find(|class| self.has_provider(class.provider()))
        })
    }

    /// The types as which values of a type can be taken without a change of bytes, itself first.
    fn inputs(&self, ty: &TypeRef) -> Vec<TypeId> {
        let pseudo = |name: &str| knowledge::core_type(name);
        if ty.array {
            return self.known_type(ty).into_iter().chain(pseudo("anyarray")).collect();
        }
        if let Some(user) = self.env().user_type(ty.schema, ty.name) {
            return match user {
                UserType::Enum { .. } => pseudo("anyenum").into_iter().collect(),
                UserType::Domain { base, .. } => self.inputs(&base),
                UserType::Composite { .. } => pseudo("record").into_iter().collect(),
                UserType::Opaque => Vec::new(),
            };
        }
        let Some(mut known) = self.known_type(ty) else { return Vec::new() };
        // A domain that an extension brings.
        while let Some(base) = known.base() {
            known = base;
        }
        let mut coerced: Vec<TypeId> = knowledge::casts_from(known)
            .filter(|cast| cast.method() == CastMethod::Binary && cast.context() == CastContext::Implicit)
            .filter(|cast| self.has_provider(cast.provider()))
            .map(|cast| cast.target())
            .collect();
        // A preferred type's class wins: `text_ops` for `varchar`.
        coerced.sort_by_key(|ty| !ty.preferred());
        let range = known.range_subtype().and_then(|_| pseudo("anyrange"));
        let multirange = known.range().and_then(|_| pseudo("anymultirange"));
        [known].into_iter().chain(coerced).chain(range).chain(multirange).collect()
    }

    /// Whether a foreign key can compare a column with one of a key, as `ATAddForeignKeyConstraint` finds out; none where
    /// the key's operator class is not known.
    pub(crate) fn compares_as_key(&self, key: &TypeRef, other: &TypeRef) -> Option<bool> {
        let class = self.default_operator_class(Ident::from_static("btree"), key)?;
        let (key, base) = (self.base(key), self.base(other));
        if class.input().kind() == TypeKind::Pseudo {
            return Some(key.without_modifier() == base.without_modifier());
        }
        let equal = |left, right| knowledge::equality_operator(class.family(), left, right).is_some();
        let member = self.known_type(&base).is_some_and(|own| equal(class.input(), own) && equal(own, own));
        let input = TypeRef {
            schema: self.home(class.input().home()),
            name: Ident::from_static(class.input().name()),
            ..TypeRef::core("text")
        };
        Some(member || crate::analyze::coercible(&self.env(), other, &input))
    }

    /// The same for a key with PERIOD: the operator classes of GiST compare values of one type.
    pub(crate) fn compares_as_period(&self, key: &TypeRef, other: &TypeRef) -> bool {
        self.base(key).without_modifier() == self.base(other).without_modifier()
    }

    /// Whether the default operator class of a type has an operator of that name; none where it is not known.
    pub(crate) fn can_look_for(&self, method: Ident, ty: &TypeRef, operator: Ident) -> Option<bool> {
        let family = self.default_operator_class(method, ty)?.family();
        let known = |one| knowledge::operator_in_family(family, one).next().is_some();
        Some(knowledge::operators(operator.as_str()).any(known))
    }

    /// The family of the default operator class of a type.
    pub(crate) fn family_name(&self, method: Ident, ty: &TypeRef) -> &'static str {
        self.default_operator_class(method, ty).map_or("", |class| class.family().name())
    }

    /// What a domain is over, however deep; another type is its own.
    fn base(&self, ty: &TypeRef) -> TypeRef {
        match self.env().user_type(ty.schema, ty.name) {
            Some(UserType::Domain { base, .. }) if !ty.array => self.base(&base),
            _ => ty.clone(),
        }
    }

    /// Refuses a key whose type the access method cannot order or find.
    pub(crate) fn require_operator_class(&self, method: Ident, ty: &TypeRef) -> Result<(), Refusal> {
        let opaque = self.is_opaque(ty);
        let own = self.catalog.of_kind::<Opaque>().any(|one| one.kind == "operator class");
        if opaque || own || knowledge::access_method(method.as_str()).is_none() {
            return Ok(());
        }
        match self.default_operator_class(method, ty) {
            Some(_) => Ok(()),
            None => Err(Refusal::sql(format!(
                "data type {} has no default operator class for access method \"{method}\"",
                ty.without_modifier().sql()
            ))
            .help("write an operator class for the index")),
        }
    }

    fn is_opaque(&self, ty: &TypeRef) -> bool {
        matches!(self.env().user_type(ty.schema, ty.name), Some(UserType::Opaque))
    }

    /// The type as PostgreSQL or an installed extension knows it.
    fn known_type(&self, ty: &TypeRef) -> Option<TypeId> {
        let core = || knowledge::core_type(ty.name.as_str()).filter(|_| ty.schema == Ident::PG_CATALOG);
        let brought = || {
            knowledge::types(ty.name.as_str())
                .find(|known| self.has_provider(known.provider()) && self.home(known.home()) == ty.schema)
        };
        let element = core().or_else(brought)?;
        if ty.array { element.array() } else { Some(element) }
    }

    /// Whether its extension, if it is of one, is installed.
    pub(crate) fn has_provider(&self, provider: Provider) -> bool {
        provider.extension().is_none_or(|extension| self.env().extension_schema(extension).is_some())
    }

    /// The schema in which something known lives here.
    pub(crate) fn home(&self, home: Home) -> Ident {
        match home {
            Home::Schema(schema) => Ident::from_static(schema),
            Home::ExtensionSchema(extension) => self.env().extension_schema(extension).unwrap_or(Ident::EMPTY),
        }
    }

    /// A written collation after look-up; none where it is the type's own.
    pub(crate) fn collation(&self, written: &[Ident], ty: &TypeRef) -> Result<Option<QualifiedName>, Refusal> {
        let found = self.find_collation(written)?;
        match self.type_collation(ty) {
            None => Err(Refusal::sql(format!("collations are not supported by type {}", ty.without_modifier().sql()))),
            Some(own) => Ok((own != found).then_some(found)),
        }
    }

    /// The collation that a name means.
    pub(crate) fn find_collation(&self, written: &[Ident]) -> Result<QualifiedName, Refusal> {
        let (schema, name) = super::split(written)?;
        let known = knowledge::collations(name.as_str()).map(|one| self.home(one.home())).find(|home| {
            if schema.is_empty() { *home == Ident::PG_CATALOG || self.path.contains(home) } else { *home == schema }
        });
        if let Some(home) = known {
            return Ok(QualifiedName::new(home, name));
        }
        let own = self
            .path
            .iter()
            .copied()
            .filter(|_| schema.is_empty())
            .chain([schema])
            .find(|s| self.env().collation(*s, name));
        if let Some(own) = own {
            return Ok(QualifiedName::new(own, name));
        }
        // The collations of the operating system are the machine's: en_US, en_US.utf8, de_DE@euro.
        if is_locale(name.as_str()) && (schema.is_empty() || schema == Ident::PG_CATALOG) {
            return Ok(QualifiedName::new(Ident::PG_CATALOG, name));
        }
        Err(Refusal::sql(format!("collation \"{}\" for encoding \"UTF8\" does not exist", super::written(written))))
    }

    /// The collation of a type's values.
    pub(crate) fn type_collation(&self, ty: &TypeRef) -> Option<QualifiedName> {
        match self.env().user_type(ty.schema, ty.name) {
            Some(UserType::Domain { base, collation }) => collation.or_else(|| self.type_collation(&base)),
            Some(_) => None,
            None => {
                let element = TypeRef { array: false, ..ty.clone() };
                let name = self.known_type(&element)?.collation()?;
                Some(QualifiedName::new(Ident::PG_CATALOG, Ident::from_static(name)))
            }
        }
    }
}

/// The extension that an operator class is of.
pub(crate) fn extension_of(class: OperatorClassId) -> Option<Ident> {
    class.provider().extension().map(|extension| Ident::from_static(extension.name()))
}

fn is_locale(name: &str) -> bool {
    let bytes = name.as_bytes();
    bytes.len() >= 5
        && bytes[..2].iter().all(u8::is_ascii_lowercase)
        && bytes[2] == b'_'
        && bytes[3..5].iter().all(u8::is_ascii_uppercase)
        && matches!(bytes.get(5), None | Some(b'.' | b'@'))
}
