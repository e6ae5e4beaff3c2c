//! Owns functions that a definition names with the types they are called with: the support functions of aggregates.

use super::AnalyzeError;
use super::env::Env;
use super::error::Analysis;
use super::facts::{Reference, function_reference};
use super::function::{Detail, Func, FuncCandidate, Wanted};
use super::pathway::{Context, Pathway};
use super::ty::{Ty, Types};
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::Name;
use crate::types::TypeRef;

/// A function that a definition names.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedFunction {
    /// Its name.
    pub name: QualifiedName,
    /// What it returns for those arguments.
    pub result: TypeRef,
    /// What to depend on; nothing for PostgreSQL's own.
    pub reference: Option<Reference>,
    /// STRICT.
    pub strict: bool,
}

/// Finds a function as `lookup_agg_function` does: by its name, called with these types.
///
/// # Errors
///
/// [`AnalyzeError::Error`] where there is none, [`AnalyzeError::NotAnalysed`] where that is not known.
pub fn function_named(env: &dyn Env, name: &Name, types: &[TypeRef]) -> Result<NamedFunction, AnalyzeError> {
    let mut known = Types::new(env);
    let types = types.iter().map(|ty| known.handle(ty).map(|(ty, _)| ty)).collect::<Analysis<Vec<Ty>>>()?;
    let names: &[Ident] = &[];
    // An array is given as it is: nothing is expanded.
    let (variadic, constant, coercions) = (true, false, false);
    let wanted = Wanted { name, names, types: &types, variadic, constant, coercions, at: 0 };
    let Detail::Function(chosen) = known.function(&wanted)? else {
        return Err(AnalyzeError::error(format!("function {} does not exist", known.signature(name, &types)), 0));
    };
    let FuncCandidate { func, args: mut declared, expanded: _ } = chosen;
    known.check_function(&func, 0)?;
    let differs = |(is, wants): &(&Ty, &Ty)| {
        let same = is == wants || wants.poly().is_some() || **wants == Ty::any();
        !same && !matches!(known.pathway(**wants, **is, Context::Implicit), Some(Pathway::Relabel))
    };
    if types.iter().zip(&declared).any(|pair| differs(&pair)) {
        let message = format!("function {} requires run-time type coercion", known.signature(name, &declared));
        return Err(AnalyzeError::error(message, 0));
    }
    // An aggregate of polymorphic arguments has such functions: their types are the same.
    let open = types.iter().any(|ty| ty.poly().is_some());
    let result = if open { func.result() } else { known.enforce_generic(&types, &mut declared, func.result())? };
    let (home, strict) = match &func {
        Func::Known(id) => (known.function_home(*id), id.strict()),
        Func::User(user) => (Some(user.name.schema), user.function.strict),
    };
    let Some(home) = home else { return Err(AnalyzeError::unknown("a function that is nowhere", 0)) };
    let name = QualifiedName::new(home, func.name());
    Ok(NamedFunction { name, result: known.type_ref(result, -1), reference: function_reference(&known, &func), strict })
}

impl Types<'_> {
    /// `func_signature_string`.
    fn signature(&self, name: &Name, types: &[Ty]) -> String {
        let spelled: Vec<String> = types.iter().map(|ty| self.describe(*ty)).collect();
        let name = name.iter().map(|part| part.as_str()).collect::<Vec<_>>().join(".");
        format!("{name}({})", spelled.join(", "))
    }
}
