//! What a routine asks of a plan.

use super::{Argument, Returns, Routine};
use crate::kinds::Object;
use crate::plan::{Action, Change, DiffCx, Verb, Verdict};

impl Change for Routine {
    fn create(&self, _: &[&Object], _: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("create {} `{}`", self.word(), self.name);
        vec![Action::statement(Verb::Create, format!("create {}", self.item()), says)]
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("drop {} `{}`", self.word(), self.name);
        vec![Action::statement(Verb::Drop, format!("drop {} {}", self.word(), self.reference()), says)]
    }

    fn alter(old: &Self, new: &Self, _: &DiffCx<'_>) -> Verdict {
        if let Some(because) = old.cannot_become(new) {
            return Verdict::Recreate(because);
        }
        let says = format!("replace {} `{}`", new.word(), new.name);
        Verdict::Alter(vec![Action::statement(Verb::Set, format!("create or replace {}", new.item()), says)])
    }
}

impl Routine {
    /// What CREATE OR REPLACE does not change.
    pub(super) fn cannot_become(&self, new: &Routine) -> Option<String> {
        if self.procedure != new.procedure {
            return Some("PostgreSQL makes no function of a procedure, and the other way round".to_owned());
        }
        if self.returned() != new.returned() {
            return Some("what a function returns cannot be replaced".to_owned());
        }
        let pairs = || self.inputs().zip(new.inputs());
        let renamed =
            |(old, new): &(&Argument, &Argument)| old.name.is_some() && old.name != new.name || old.mode != new.mode;
        if let Some((old, _)) = pairs().find(renamed) {
            let name = old.name.map_or_else(String::new, |name| format!(" `{name}`"));
            return Some(format!("the name of parameter{name} cannot be replaced"));
        }
        let loses = |(old, new): &(&Argument, &Argument)| old.default.is_some() && new.default.is_none();
        pairs().find(loses).map(|_| "the default of a parameter cannot be taken away".to_owned())
    }

    /// What it returns, by type: OUT and TABLE parameters with their names.
    fn returned(&self) -> (&Returns, Vec<(Option<crate::name::Ident>, &crate::types::TypeRef)>) {
        let outputs = self.args.iter().filter(|arg| matches!(arg.mode, 'o' | 'b' | 't'));
        (&self.returns, outputs.map(|arg| (arg.name, &arg.ty)).collect())
    }
}
