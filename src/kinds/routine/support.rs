//! The functions that the definition of another names: SUPPORT, the parts of an aggregate.

use crate::analyze::{AnalyzeError, NamedFunction, function_named};
use crate::kinds::{Dependency, ObjectId, Renaming, Strength, routine_name};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Refusal, Replayer};
use crate::sql::ast::Name;
use crate::types::TypeRef;

/// A function that a definition names.
#[derive(Clone, PartialEq, Debug)]
pub struct SupportFunction {
    /// Its name.
    pub name: QualifiedName,
    /// The function, or the extension that brings it; nothing for PostgreSQL's own.
    pub of: Option<ObjectId>,
}

impl SupportFunction {
    /// The function of that name that takes these types, and what is known of it; nothing where that is beyond analysis.
    pub(super) fn find(
        cx: &Replayer,
        name: &Name,
        types: &[TypeRef],
    ) -> Result<Option<(SupportFunction, NamedFunction)>, Refusal> {
        let found = match function_named(&cx.env(), name, types) {
            Ok(found) => found,
            Err(AnalyzeError::NotAnalysed { .. }) => return Ok(None),
            Err(AnalyzeError::Error { message, hint, .. }) => {
                return Err(Refusal { help: hint, ..Refusal::sql(message) });
            }
        };
        let of = found.reference.as_ref().and_then(|one| cx.referred(std::slice::from_ref(one)).pop());
        let beyond = found.reference.is_some() && of.is_none();
        Ok((!beyond).then_some((SupportFunction { name: found.name, of }, found)))
    }

    pub(super) fn dependency(&self, add: &mut dyn FnMut(Dependency)) {
        self.of.iter().for_each(|of| add(Dependency::on(*of, Strength::Normal)));
    }

    pub(super) fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming
            && self.of == Some(*from)
        {
            self.name = to.qualified();
            self.of = Some(*to);
        }
    }

    /// Its name; PostgreSQL's own are found without their schema.
    pub(super) fn sql(&self) -> String {
        if self.name.schema == Ident::PG_CATALOG { self.name.name.sql().to_string() } else { routine_name(self.name) }
    }
}
