//! What a routine asks of a plan.

use super::{Argument, Returns, Routine};
use crate::catalog::CatalogEnv;
use crate::kinds::retyped::{first_retyped, rewritten_row};
use crate::kinds::table::Table;
use crate::kinds::{Object, ObjectId};
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Lock, Loss, Sql, Verb, Verdict};

impl Change for Routine {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("create {} `{}`", self.word(), self.name);
        vec![self.unchecked(Action::statement(Verb::Create, format!("create {}", self.definition_sql()), says), cx)]
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("drop {} `{}`", self.word(), self.name);
        vec![Action::statement(Verb::Drop, format!("drop {} {}", self.word(), self.reference()), says)]
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let ambiguous = || old.is_ambiguous(new, cx).then(|| "a name in its body means something else".to_owned());
        if let Some(because) = old.cannot_become(new).or_else(ambiguous) {
            return Verdict::Recreate(because);
        }
        let says = format!("replace {} `{}`", new.word(), new.name);
        let sql = |one: &Routine| format!("create or replace {}", one.definition_sql());
        let action = Action::replacement(Verb::Replace, sql(new), sql(old), says);
        Verdict::Alter(vec![new.unchecked(action, cx)])
    }

    fn broken(&self, cx: &DiffCx<'_>) -> Option<String> {
        let analysed = self.query().into_iter().flat_map(|query| query.uses()).copied();
        let guessed = self.sql_body().into_iter().flat_map(|body| body.guessed.iter());
        // PostgreSQL refuses to write rows anew that a parameter of such a body is, whatever of them it reads.
        if let Some(of) = self.sql_body().and_then(|_| self.args.iter().find_map(|arg| rewritten_row(cx, &arg.ty))) {
            return Some(format!(
                "the rows of `{}`, which {} `{}` takes, are written anew",
                of,
                self.word(),
                self.name
            ));
        }
        let known = first_retyped(cx, analysed).map(|found| (found, "uses"));
        let ((of, column), uses) = known.or_else(|| first_retyped(cx, guessed).map(|found| (found, "may use")))?;
        let word = self.word();
        Some(format!("column `{column}` of `{}`, which {word} `{}` {uses}, changes its type", of.name, self.name))
    }
}

impl Routine {
    /// PostgreSQL looks into the body of a function in SQL when it is created, and would refuse what was written for another
    /// `search_path`, or for what is not there any more. It locks the tables that a body which it keeps analysed writes to.
    /// What nobody had before is a mistake as long as nobody says that it is meant.
    fn unchecked(&self, mut action: Action, cx: &DiffCx<'_>) -> Action {
        let path = &cx.settings.search_path;
        let wrong = |catalog, path: &[Ident]| {
            self.wrong_body(&CatalogEnv::whole(catalog, path, cx.settings.versions)).is_some()
        };
        if wrong(cx.new, path) {
            let had = |old: &Routine| old.name == self.name && old.definition.body == self.definition.body;
            let had_so = || cx.old.of_kind::<Routine>().any(had) && wrong(cx.old, path);
            if wrong(cx.new, &cx.new.anywhere(path)) && !had_so() {
                let what = format!("PostgreSQL's check of the body of {} `{}`", self.word(), self.name);
                action.losses.push(Loss::Data { rule: "broken-body", object: self.name.to_string(), what });
            }
            action.sql.insert(0, Sql::Statement("set check_function_bodies = off".to_owned()));
            action.sql.push(Sql::Statement("reset check_function_bodies".to_owned()));
        }
        let (path, writes) = self.sql_body().map_or((&[][..], false), |body| (&body.path, body.writes));
        let action = action.under(path);
        if writes { action.lock(Lock::RowExclusive) } else { action }
    }

    /// Whether a body beyond analysis means what it is to mean only once something that it used is gone: an object of that name,
    /// a column under a star.
    fn is_ambiguous(&self, new: &Routine, cx: &DiffCx<'_>) -> bool {
        let Some(body) = new.sql_body().filter(|body| body.query.is_none()) else { return false };
        let Some(old) = self.sql_body() else { return false };
        let goes = |of: ObjectId| !cx.new.has(of) && new.mentions.contains(&of.name);
        let without =
            |of: ObjectId, column: Ident| cx.new.find::<Table>(of).is_some_and(|one| one.column(column).is_none());
        let column = |(of, column): (ObjectId, Option<Ident>)| column.is_some_and(|column| without(of, column));
        old.guessed.objects().any(goes) || body.starred && old.guessed.iter().any(column)
    }

    /// What CREATE OR REPLACE does not change.
    pub(super) fn cannot_become(&self, new: &Routine) -> Option<String> {
        if self.kind != new.kind {
            return Some(format!("{} cannot be replaced by {}", self.described(), new.described()));
        }
        if self.aggregate().map(|one| one.direct) != new.aggregate().map(|one| one.direct) {
            return Some("where ORDER BY stands in the arguments of an aggregate cannot be replaced".to_owned());
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

    /// What it returns: whether several, and the types; with names where they are several columns.
    fn returned(&self) -> (bool, Vec<(Option<Ident>, &crate::types::TypeRef)>) {
        let outputs: Vec<&Argument> = self.args.iter().filter(|arg| matches!(arg.mode, 'o' | 'b' | 't')).collect();
        let set = matches!(self.returns, Returns::SetOf(_)) || outputs.iter().any(|arg| arg.mode == 't');
        let columns = match (outputs.as_slice(), &self.returns) {
            ([], Returns::Type(ty) | Returns::SetOf(ty)) => vec![(None, ty)],
            ([], Returns::Arguments) => Vec::new(),
            ([only], _) => vec![(None, &only.ty)],
            (several, _) => several.iter().map(|arg| (arg.name, &arg.ty)).collect(),
        };
        (set, columns)
    }
}
