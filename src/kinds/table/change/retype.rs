//! Owns ALTER COLUMN TYPE: how values convert, what it costs, which default is left.

use super::column::{alike, clause, drop_default, rewrite};
use super::conversion::{Fate, bare, conversion, misfits, reads_labels};
use crate::analyze::Purpose;
use crate::catalog::{Catalog, SqlExpr};
use crate::kinds::Model;
use crate::kinds::domain::collation_sql;
use crate::kinds::table::{Column, Filled, Table};
use crate::name::Ident;
use crate::plan::{Action, DiffCx, Loss, Sql, Verb};
use crate::replay::{Mode, Replayer, Scope};
use crate::types::TypeRef;

/// ALTER COLUMN TYPE, and the default that is left after it.
pub(super) fn retype(table: &Table, old: &Column, new: &Column, cx: &DiffCx<'_>) -> (Vec<Action>, Option<SqlExpr>) {
    let name = new.name;
    let cast = cx.guide.casts.get(&(table.name, name));
    let road = Road::find(cx, old, &new.ty);
    let using = match (cast, road) {
        (Some(cast), _) => format!(" using {cast}"),
        (None, Road::Assigned) => String::new(),
        (None, Road::Cast) => format!(" using {}::{}", name.sql(), new.ty.short()),
        (None, Road::Text) => format!(" using {}::text::{}", name.sql(), new.ty.short()),
    };
    let sql = format!("alter {} type {}{using}", name.sql(), type_and_collation(new));
    let alone = cast.is_some_and(|cast| is_made_of_others(table, cast, cx));
    let own = alone.then(|| vec![Sql::Statement(format!("alter table {} {sql}", table.name))]);
    let mut action = clause(table, new, Verb::Type, sql, says(table, old, new));
    action.sql = own.unwrap_or(action.sql);
    action.losses = losses(table, old, new, cx, road, cast.is_some());
    let left = default_after(cx, old, &new.ty);
    match (&old.default, left) {
        (Some(_), Some(left)) => (vec![action], Some(left)),
        // The old default does not convert: it must go first.
        (Some(_), None) => (vec![drop_default(table, new), action], None),
        (None, _) => (vec![action], None),
    }
}

/// Whether a value is made of columns that come or go in the plan: one ALTER TABLE would end them before it, and add them after
/// it.
fn is_made_of_others(table: &Table, cast: &str, cx: &DiffCx<'_>) -> bool {
    let Some(old) = cx.old.find::<Table>(table.id()) else { return false };
    let value = Filled::new(table.id(), cast);
    let comes = table.columns.iter().filter(|one| old.column(one.name).is_none());
    let goes = old.columns.iter().filter(|one| table.column(one.name).is_none());
    comes.chain(goes).any(|one| value.may_use(one.name))
}

/// The type of a column, with a collation of its own.
pub(super) fn type_and_collation(column: &Column) -> String {
    let collation = column.collation().map_or_else(String::new, |c| format!(" collate {}", collation_sql(c)));
    column.ty.short() + &collation
}

fn says(table: &Table, old: &Column, new: &Column) -> String {
    let (name, of) = (new.name, table.name);
    if old.ty != new.ty {
        return format!("change column `{name}` of `{of}` from {} to {}", old.ty.short(), new.ty.short());
    }
    let collation = new.collation().map_or_else(|| "the type's own".to_owned(), collation_sql);
    format!("change the collation of column `{name}` of `{of}` to {collation}")
}

/// How values get into a column of another type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Road {
    /// As INSERT puts them there: no USING is needed.
    Assigned,
    /// By a cast that must be written.
    Cast,
    /// There is no cast: through text.
    Text,
}

impl Road {
    fn find(cx: &DiffCx<'_>, old: &Column, ty: &TypeRef) -> Road {
        let name = old.name.sql();
        if accepts(cx, old, ty, &name.to_string()) {
            Road::Assigned
        } else if accepts(cx, old, ty, &format!("{name}::{}", ty.qualified())) {
            Road::Cast
        } else {
            Road::Text
        }
    }
}

/// Whether nobody can tell how the values of a column become those of another type: PostgreSQL has no cast, people gave none.
pub(super) fn has_no_way(table: &Table, old: &Column, new: &Column, cx: &DiffCx<'_>) -> bool {
    old.ty != new.ty
        && new.generated().is_none()
        && !cx.guide.casts.contains_key(&(table.name, new.name))
        && Road::find(cx, old, &new.ty) == Road::Text
        && !reads_labels((&old.ty, cx.old), (&new.ty, cx.new))
}

/// What it costs a table of a composite type that an attribute of it changes its type.
pub(crate) fn attribute_losses(table: &Table, old: &Column, new: &Column, cx: &DiffCx<'_>) -> Vec<Loss> {
    losses(table, old, new, cx, Road::find(cx, old, &new.ty), false)
}

/// What a column loses whose type is made anew, so that its values wait as text.
pub(super) fn loses_on_the_way(table: &Table, old: &Column, new: &Column, cx: &DiffCx<'_>) -> Option<Loss> {
    let fate = conversion((&old.ty, cx.old), (&new.ty, cx.new), false).fate;
    let what = format!("what values of `{}` of `{}` have that {} does not hold", new.name, table.name, new.ty.short());
    matches!(fate, Fate::Cut | Fate::Zoned).then(|| Loss::Data {
        rule: "change-type",
        object: format!("{}.{}", table.name, new.name),
        what,
    })
}

/// Whether a type is text underneath, which takes a text without a cast, and refuses one that is too long.
pub(super) fn takes_text(ty: &TypeRef, catalog: &Catalog) -> bool {
    let base = bare(ty, catalog).0;
    base.schema == Ident::PG_CATALOG && !base.array && matches!(base.name.as_str(), "text" | "varchar" | "bpchar")
}

fn losses(table: &Table, old: &Column, new: &Column, cx: &DiffCx<'_>, road: Road, told: bool) -> Vec<Loss> {
    if old.ty == new.ty {
        // Another collation: the bytes stay, indexes are built anew.
        return Vec::new();
    }
    let (name, of) = (new.name, table.name);
    let found = conversion((&old.ty, cx.old), (&new.ty, cx.new), road == Road::Text);
    let mut all = Vec::new();
    // What is no more than another name for the type's own way is done as that.
    let plain = |cast: &String| *cast == format!("{}::{}", name.sql(), new.ty.short());
    let calculates = told && !cx.guide.casts.get(&(of, name)).is_some_and(plain);
    if calculates || found.rewrites {
        all.push(rewrite(table));
    }
    if told || !matches!(found.fate, Fate::Kept) || folds(old, new, cx) {
        all.extend(alike(table, new, &format!("is {}", new.ty.short()), cx));
    }
    let to = new.ty.short();
    let gated = |what: String| Loss::Data { rule: "change-type", object: format!("{of}.{name}"), what };
    match found.fate {
        Fate::Kept => {}
        // An expression that people wrote says what they want.
        _ if told => {
            let what = format!("`@cast` fails for no value of `{name}` of `{of}`");
            all.push(Loss::Rows { what, query: String::new() });
            all.push(Loss::Told { what: format!("what `@cast` does not keep of the values of `{name}` of `{of}`") });
        }
        Fate::Checked => all.push(unfit(table, old, new)),
        Fate::Zoned => all.push(gated(format!(
            "which moments the values of `{name}` of `{of}` are: the session's TimeZone decides, unless a `@cast` does"
        ))),
        Fate::Cut => {
            if bounded(&new.ty) {
                all.push(unfit(table, old, new));
            }
            all.push(gated(format!("what values of `{name}` of `{of}` have that {to} does not hold")));
        }
    }
    all
}

/// Whether values that differ may be alike afterwards, though all of each is kept.
fn folds(old: &Column, new: &Column, cx: &DiffCx<'_>) -> bool {
    let ignores_case = |ty: &TypeRef, catalog: &Catalog| bare(ty, catalog).0.name.as_str() == "citext";
    ignores_case(&new.ty, cx.new) && !ignores_case(&old.ty, cx.old)
}

/// Whether a number may be too big for the type.
fn bounded(ty: &TypeRef) -> bool {
    matches!(ty.name.as_str(), "int2" | "int4" | "int8" | "money") || ty.name.as_str() == "numeric" && ty.typmod != -1
}

fn unfit(table: &Table, old: &Column, new: &Column) -> Loss {
    Loss::Rows {
        what: format!("every value of `{}` of `{}` fits {}", new.name, table.name, new.ty.short()),
        query: misfits(table, new, &old.ty, &new.ty),
    }
}

/// Whether a type is there: PostgreSQL's own, the user's, an extension's that is installed.
fn has_type(catalog: &Catalog, ty: &TypeRef) -> bool {
    let brought = |one: crate::knowledge::TypeId| {
        let extension = one.provider().extension();
        extension.is_some_and(|extension| catalog.extension_schema(extension.name()) == Some(ty.schema))
    };
    ty.schema == Ident::PG_CATALOG
        || catalog.type_named(ty.schema, ty.name).is_some()
        || crate::knowledge::types(ty.name.as_str()).any(brought)
}

/// A replayer over a catalog, for questions to the analyser.
pub(super) fn asker(cx: &DiffCx<'_>, catalog: &Catalog) -> Replayer {
    Replayer::new(catalog.clone(), cx.settings, Mode::Chain)
}

fn accepts(cx: &DiffCx<'_>, old: &Column, ty: &TypeRef, using: &str) -> bool {
    // What a domain is over converts as the domain does, and outlives it.
    let from = bare(&old.ty, cx.old).0;
    let goes = !has_type(cx.new, &from);
    let comes = !has_type(cx.old, ty);
    if goes && comes {
        return false;
    }
    let mut table = Table::new(crate::name::QualifiedName::new(crate::name::Ident::PUBLIC, old.name));
    table.columns.push(Column { default: None, extra: None, ty: from, ..old.clone() });
    let purpose = Purpose::Using { column: old.name, ty: ty.clone() };
    let Ok(text) = crate::sql::parse_expr(using) else { return false };
    let catalog = if goes { cx.old } else { cx.new };
    asker(cx, catalog).expression(&text, &Scope::table(&table), &purpose).is_ok()
}

/// What PostgreSQL makes of the default when the type changes; none where it does not convert.
fn default_after(cx: &DiffCx<'_>, old: &Column, ty: &TypeRef) -> Option<SqlExpr> {
    default_as(cx, old.default.as_ref()?, (old.name, &old.ty), ty)
}

/// The default of a column as the default of another type; none where it does not convert.
pub(super) fn default_as(
    cx: &DiffCx<'_>,
    default: &SqlExpr,
    (column, was): (Ident, &TypeRef),
    ty: &TypeRef,
) -> Option<SqlExpr> {
    asker(cx, cx.new).default_again(default, column, was, ty).ok()
}
