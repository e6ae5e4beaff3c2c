//! Which function a trigger calls.

use crate::analyze::Env as _;
use crate::kinds::extension::Extension;
use crate::kinds::opaque::Opaque;
use crate::kinds::routine::{Returns, Routine};
use crate::kinds::{Model, ObjectId};
use crate::knowledge;
use crate::name::{Ident, QualifiedName};
use crate::replay::{Refusal, Replayer};

/// The function of a trigger, or of an event trigger, and who brings it: the user, or an extension.
pub(crate) fn function(
    cx: &Replayer,
    name: &[Ident],
    gives: &str,
) -> Result<(QualifiedName, Option<ObjectId>), Refusal> {
    let (schema, last) = crate::replay::split(name)?;
    let written = name.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".");
    let wrong = || Refusal::sql(format!("function {written} must return type {gives}"));
    let path: Vec<Ident> = match schema.is_empty() {
        true => std::iter::once(Ident::PG_CATALOG).chain(cx.path.iter().copied()).collect(),
        false => vec![schema],
    };
    for schema in path {
        let full = QualifiedName::new(schema, last);
        let of_user = cx.catalog.of_kind::<Routine>().find(|one| one.name == full && one.inputs().next().is_none());
        if let Some(routine) = of_user {
            let fits = |ty: &crate::types::TypeRef| ty.schema == Ident::PG_CATALOG && ty.name.as_str() == gives;
            return match &routine.returns {
                Returns::Type(ty) if fits(ty) => Ok((full, Some(routine.id()))),
                _ => Err(wrong()),
            };
        }
        let of_nobody = cx.catalog.of_kind::<Opaque>().find(|one| one.kind == "function" && one.name == full);
        if let Some(opaque) = of_nobody {
            return Ok((full, Some(opaque.id())));
        }
        if let Some((provider, fits)) = known(cx, full, gives) {
            return if fits { Ok((full, provider)) } else { Err(wrong()) };
        }
    }
    let refusal = Refusal::sql(format!("function {written}() does not exist"));
    Err(Refusal { help: cx.advise_function(&written), ..refusal })
}

/// A function without arguments of PostgreSQL's own or of an extension; whether it gives that.
fn known(cx: &Replayer, name: QualifiedName, gives: &str) -> Option<(Option<ObjectId>, bool)> {
    knowledge::functions(name.name.as_str()).filter(|one| one.args().len() == 0).find_map(|one| {
        let fits = one.result().name() == gives;
        match one.provider().extension() {
            None => (name.schema == Ident::PG_CATALOG).then_some((None, fits)),
            Some(extension) => {
                let here = cx.env().extension_schema(extension) == Some(name.schema);
                here.then(|| (Some(Extension::id_of(Ident::from_static(extension.name()))), fits))
            }
        }
    })
}
