//! What a constraint asks of a plan.

use super::render::column_list;
use super::{Body, Constraint};
use crate::catalog::Catalog;
use crate::kinds::domain::contained;
use crate::kinds::enum_::enum_is_remade;
use crate::kinds::index::Marks;
use crate::kinds::retyped::beyond_broken;
use crate::kinds::table::{Table, base_type};
use crate::kinds::{Object, ObjectId, ObjectKind};
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Host, Lock, Loss, Verb, Verdict};
use crate::types::TypeRef;

impl Change for Constraint {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("add constraint `{}` to `{}`", self.name, self.owner.qualified());
        let mut action = self.on_owner(Verb::Create, format!("add {}", self.clause(true)), says).lock(self.lock());
        if !self.not_valid && !self.only_nulls(cx) {
            action.losses.extend(self.without_parents(cx).or_else(|| self.rows()));
        }
        let mut actions = vec![action];
        actions.extend(self.marks.change(Marks::default(), self.owner.qualified(), self.name, cx));
        actions
    }

    fn drop(&self, _: &DiffCx<'_>) -> Vec<Action> {
        let says = format!("drop constraint `{}` of `{}`", self.name, self.owner.qualified());
        vec![self.on_owner(Verb::Drop, format!("drop constraint {}", self.name.sql()), says)]
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let Constraint {
            owner: _,
            name,
            body,
            deferrable,
            deferred,
            not_valid,
            not_enforced,
            no_inherit,
            marks,
            parent: _,
            also_local: _,
            born: _,
        } = old;
        if let Some(how) = old.changes_hands(new, cx) {
            return Verdict::Impossible(format!("PostgreSQL keeps whose the check `{name}` is: {how}"));
        }
        if *body != new.body {
            return Verdict::Recreate("PostgreSQL cannot change what a constraint demands".to_owned());
        }
        if *no_inherit != new.no_inherit
            || *not_enforced != new.not_enforced && (cx.oldest < 18 || new.foreign().is_none())
        {
            return Verdict::Recreate("PostgreSQL cannot change that of a constraint".to_owned());
        }
        let mut actions = Vec::new();
        if (*deferrable, *deferred) != (new.deferrable, new.deferred) {
            if new.foreign().is_none() {
                return Verdict::Recreate("only foreign keys can change when they are checked".to_owned());
            }
            actions.push(new.deferrability());
        }
        if *not_enforced != new.not_enforced {
            let word = if new.not_enforced { "not enforced" } else { "enforced" };
            let sql = format!("alter constraint {} {word}", name.sql());
            let mut action = new.on_owner(Verb::Set, sql, format!("make constraint `{name}` {word}"));
            if !new.not_enforced {
                action.losses.extend(new.rows());
            }
            actions.push(action);
        } else if *not_valid && !new.not_valid {
            let mut action = new
                .on_owner(
                    Verb::Set,
                    format!("validate constraint {}", name.sql()),
                    format!("validate constraint `{name}`"),
                )
                .lock(Lock::ShareUpdateExclusive);
            action.losses.extend(new.rows());
            actions.push(action);
        } else if *not_valid != new.not_valid {
            return Verdict::Recreate("a constraint that was validated stays so".to_owned());
        }
        actions.extend(new.marks.change(*marks, new.owner.qualified(), *name, cx));
        Verdict::Alter(actions)
    }

    fn remakes(&self, cx: &DiffCx<'_>) -> Option<(ObjectId, String)> {
        let domain = (self.owner.kind == ObjectKind::Domain && !self.not_valid && cx.old.has(self.owner))
            .then_some(self.owner)?;
        contained(cx.old, domain)?;
        Some((domain, "PostgreSQL checks no values inside of arrays and rows".to_owned()))
    }

    fn broken(&self, cx: &DiffCx<'_>) -> Option<String> {
        let Some(foreign) = self.foreign() else { return beyond_broken(&Object::from(self.clone()), self.owner, cx) };
        let (own, other) = (self.owner, ObjectId::table(foreign.table));
        let pairs = foreign.columns.iter().map(|c| (own, *c)).chain(foreign.referenced.iter().map(|c| (other, *c)));
        for (table, column) in pairs {
            if let Some((old, new)) = types(cx, table, column)
                && (!comparable(&old, &new) || enum_is_remade(cx, &new) || foreign.period && old != new)
            {
                return Some(format!("the type of `{column}` of `{}` changes", table.name));
            }
        }
        // PostgreSQL builds a key anew when what it includes changes, and forgets who refers to it.
        let key = cx.old.find::<Constraint>(foreign.key)?.key()?;
        let included = |column: &&Ident| types(cx, other, **column).is_some_and(|(old, new)| old != new);
        key.include.iter().find(included).map(|column| format!("its key includes `{column}`, whose type changes"))
    }

    fn create_host(&self, cx: &DiffCx<'_>) -> Option<Host> {
        // NOT VALID has no meaning where there are no rows yet: CREATE TABLE would validate it.
        let inline = (!self.not_valid || self.not_enforced) && !self.is_twin(cx.new);
        inline.then_some(Host { id: self.owner, column: Ident::EMPTY, always: false })
    }
}

impl Constraint {
    /// A check that would become, or stop being, the table's own beside its parents': what to write instead.
    fn changes_hands(&self, new: &Constraint, cx: &DiffCx<'_>) -> Option<&'static str> {
        let is_child =
            |catalog: &Catalog| catalog.find::<Table>(self.owner).is_some_and(|one| !one.parents().is_empty());
        if new.parent.is_none() || !is_child(cx.new) {
            return None;
        }
        match (self.parent.is_none() || self.also_local, new.also_local) {
            (true, false) => Some("write it out in the child"),
            (false, true) => Some("leave it out of the child"),
            _ => None,
        }
    }

    /// Whether another key of the table says the same: in one CREATE TABLE, PostgreSQL makes one of the two.
    fn is_twin(&self, catalog: &Catalog) -> bool {
        let Some(own) = self.key() else { return false };
        let state = |one: &Constraint| (one.deferrable, one.deferred);
        let first = |one: &Constraint| (one.rank(), one.name) < (self.rank(), self.name);
        catalog.dependents_of::<Constraint>(self.owner).filter(|one| one.owner == self.owner && first(one)).any(|one| {
            one.key().is_some_and(|key| {
                (&key.columns, &key.include, key.nulls_not_distinct, key.without_overlaps)
                    == (&own.columns, &own.include, own.nulls_not_distinct, own.without_overlaps)
            }) && state(one) == state(self)
        })
    }
}

/// A column's types before and after.
fn types(cx: &DiffCx<'_>, table: ObjectId, column: Ident) -> Option<(TypeRef, TypeRef)> {
    let ty = |catalog: &Catalog| {
        let found = catalog.find::<Table>(table)?.column(column)?;
        Some(base_type(&found.ty, catalog))
    };
    Some((ty(cx.old)?, ty(cx.new)?))
}

/// Whether PostgreSQL compares the values of two types, so that a foreign key lives through a change from one to the other.
fn comparable(a: &TypeRef, b: &TypeRef) -> bool {
    let family = |ty: &TypeRef| {
        let core = (ty.schema == Ident::PG_CATALOG).then(|| ty.name.as_str());
        match core {
            Some("int2" | "int4" | "int8") => Some("int"),
            Some("text" | "varchar") => Some("text"),
            _ => None,
        }
    };
    let same = (a.schema, a.name) == (b.schema, b.name) || family(a).is_some() && family(a) == family(b);
    same && a.array == b.array
}

impl Constraint {
    /// A sub-command on its table, or a statement on its domain.
    fn on_owner(&self, verb: Verb, sql: String, says: String) -> Action {
        let owner = self.owner.qualified();
        if self.owner.kind == ObjectKind::Domain {
            return Action::statement(verb, format!("alter domain {} {sql}", crate::kinds::type_name(owner)), says);
        }
        Action::clause(verb, owner, Ident::EMPTY, sql, says)
    }

    fn deferrability(&self) -> Action {
        let words = match (self.deferrable, self.deferred) {
            (false, _) => "not deferrable",
            (true, false) => "deferrable initially immediate",
            (true, true) => "deferrable initially deferred",
        };
        let sql = format!("alter constraint {} {words}", self.name.sql());
        self.on_owner(Verb::Set, sql, format!("make constraint `{}` {words}", self.name))
    }

    fn lock(&self) -> Lock {
        match &self.body {
            // Writers of the tables that have the domain wait.
            _ if self.owner.kind == ObjectKind::Domain => Lock::Share,
            Body::Foreign(_) => Lock::ShareRowExclusive,
            _ => Lock::AccessExclusive,
        }
    }

    /// A foreign key to a table that comes in this plan, and is empty.
    fn without_parents(&self, cx: &DiffCx<'_>) -> Option<Loss> {
        let foreign = self.foreign().filter(|one| !cx.old.has(ObjectId::table(one.table)))?;
        let (table, columns) = (cx.old.find::<Table>(self.owner)?, column_list(&foreign.columns));
        let what = format!(
            "no row of `{}` has a value in ({columns}): `{}` is new, and has no rows yet",
            table.name, foreign.table
        );
        Some(Loss::Rows { what, query: String::new() })
    }

    /// Whether a foreign key is of a column that is new and null in every row.
    fn only_nulls(&self, cx: &DiffCx<'_>) -> bool {
        let (Some(foreign), Some(old), Some(new)) =
            (self.foreign(), cx.old.find::<Table>(self.owner), cx.new.find::<Table>(self.owner))
        else {
            return false;
        };
        foreign.match_type != 'f'
            && foreign.columns.iter().any(|name| {
                let null = |one: &crate::kinds::table::Column| {
                    !one.not_null && one.default.is_none() && one.generated().is_none()
                };
                let filled = cx.guide.fills.contains_key(&(new.name, *name));
                old.column(*name).is_none() && !filled && new.column(*name).is_some_and(null)
            })
    }

    /// What rows that exist must satisfy.
    fn rows(&self) -> Option<Loss> {
        if self.owner.kind == ObjectKind::Domain {
            let what = format!("every value of `{}` satisfies `{}`", self.owner.qualified(), self.name);
            return Some(Loss::Rows { what, query: String::new() });
        }
        let table = self.owner.qualified();
        Some(match &self.body {
            Body::Check(expr) => Loss::Rows {
                what: format!("every row of `{table}` satisfies `{}`", self.name),
                query: format!("select * from {table} where not ({})", expr.text()),
            },
            Body::Key(key) if key.primary => {
                let columns = column_list(&key.columns);
                let null = key.columns.iter().map(|c| format!("{} is null", c.sql())).collect::<Vec<_>>().join(" or ");
                Loss::Rows {
                    what: format!("no two rows of `{table}` are alike in ({columns}), and none is null in it"),
                    query: format!(
                        "select {columns}, count(*) from {table} group by {columns} having count(*) > 1 or {null}"
                    ),
                }
            }
            Body::Key(key) => {
                let columns = column_list(&key.columns);
                Loss::Rows {
                    what: format!("no two rows of `{table}` are alike in ({columns})"),
                    query: format!("select {columns}, count(*) from {table} group by {columns} having count(*) > 1"),
                }
            }
            Body::Exclusion(_) => Loss::Rows {
                what: format!("no two rows of `{table}` are excluded by `{}`", self.name),
                query: String::new(),
            },
            Body::Foreign(foreign) => {
                let pairs: Vec<String> = foreign
                    .columns
                    .iter()
                    .zip(&foreign.referenced)
                    .map(|(own, other)| format!("parent.{} = child.{}", other.sql(), own.sql()))
                    .collect();
                let some: Vec<String> =
                    foreign.columns.iter().map(|c| format!("child.{} is not null", c.sql())).collect();
                // MATCH FULL: all are null, or none is.
                let full = foreign.match_type == 'f' && some.len() > 1;
                let joint = if full { format!("({})", some.join(" or ")) } else { some.join(" and ") };
                Loss::Rows {
                    what: format!("every row of `{table}` has its row in `{}`", foreign.table),
                    query: format!(
                        "select * from {table} child where {} and not exists (select from {} parent where {})",
                        joint,
                        foreign.table,
                        pairs.join(" and ")
                    ),
                }
            }
        })
    }
}
