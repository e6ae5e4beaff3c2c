//! Owns what becomes of values when a column's type changes: whether PostgreSQL writes them anew, whether they may not fit,
//! and whether something of them is lost in silence. What is not known to keep a value is taken to lose something.

use crate::catalog::Catalog;
use crate::kinds::constraint::Constraint;
use crate::kinds::domain::Domain;
use crate::kinds::table::{Column, Table};
use crate::knowledge::{CastMethod, cast, core_type};
use crate::name::Ident;
use crate::types::{TypeRef, interval_parts, numeric_parts};

/// What becomes of a value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Fate {
    /// Every value stays what it was.
    Kept,
    /// PostgreSQL refuses values that do not fit.
    Checked,
    /// What the session's TimeZone says goes in, or is gone.
    Zoned,
    /// Values are rounded or cut without an error.
    Cut,
}

/// What becomes of a column's values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Conversion {
    pub(super) fate: Fate,
    pub(super) rewrites: bool,
}

/// Compares two types of a column, the old in the old catalog, the new in the new one. `by_text` says that there is no
/// cast, so that values go through text.
pub(super) fn conversion(old: (&TypeRef, &Catalog), new: (&TypeRef, &Catalog), by_text: bool) -> Conversion {
    let (from, _) = bare(old.0, old.1);
    let (to, guarded) = bare(new.0, new.1);
    let plain = if from.array != to.array {
        Fate::Checked
    } else if by_text {
        through_text(&to)
    } else {
        fate(&from, &to)
    };
    // What a domain's length is does not show in the type of a column that has it.
    let unseen = from != *old.0 && to.typmod != -1;
    Conversion {
        fate: if guarded { plain.max(Fate::Checked) } else { plain },
        rewrites: guarded || by_text || unseen || !same_bytes(&from, &to),
    }
}

/// The type that a domain is over, of whatever depth; others are their own.
pub(crate) fn base_type(ty: &TypeRef, catalog: &Catalog) -> TypeRef {
    bare(ty, catalog).0
}

/// What a type is over, and whether a domain on the way has checks.
pub(super) fn bare(ty: &TypeRef, catalog: &Catalog) -> (TypeRef, bool) {
    let (mut ty, mut guarded) = (ty.clone(), false);
    loop {
        let id = Domain::id_of(crate::name::QualifiedName::new(ty.schema, ty.name));
        let Some(domain) = catalog.find::<Domain>(id) else { return (ty, guarded) };
        guarded |= domain.not_null || catalog.dependents_of::<Constraint>(id).any(|one| one.owner == id);
        ty = TypeRef { array: ty.array || domain.base.array, ..domain.base.clone() };
    }
}

/// PostgreSQL's own name of the type; none for others.
fn core(ty: &TypeRef) -> Option<&str> {
    (ty.schema == Ident::PG_CATALOG).then(|| ty.name.as_str())
}

fn fate(from: &TypeRef, to: &TypeRef) -> Fate {
    if from.without_modifier() == to.without_modifier() {
        return same_type(from, to);
    }
    match (core(from), core(to)) {
        (Some(a), Some(b)) => between(a, from.typmod, b, to.typmod),
        // An extension's type, an enum: to text and back.
        (None, Some("text" | "varchar")) if to.typmod == -1 => Fate::Kept,
        (None, Some("name" | "char")) => Fate::Cut,
        (Some("text" | "varchar" | "bpchar"), None) if to.name == Ident::from_static("citext") => Fate::Kept,
        _ => Fate::Checked,
    }
}

fn same_type(from: &TypeRef, to: &TypeRef) -> Fate {
    if from.modifiers != to.modifiers {
        return if to.modifiers.is_none() { Fate::Kept } else { Fate::Checked };
    }
    if to.typmod == -1 || from.typmod == to.typmod {
        return Fate::Kept;
    }
    match to.name.as_str() {
        "numeric" => digits(number("numeric", from.typmod), number("numeric", to.typmod)),
        "time" | "timetz" | "timestamp" | "timestamptz" if from.typmod != -1 && from.typmod < to.typmod => Fate::Kept,
        // Six digits are all that there are.
        "time" | "timetz" | "timestamp" | "timestamptz" if to.typmod == 6 => Fate::Kept,
        "interval" if same_bytes(from, to) => Fate::Kept,
        "varchar" | "bpchar" | "varbit" if from.typmod != -1 && from.typmod < to.typmod => Fate::Kept,
        "varchar" | "bpchar" | "varbit" | "bit" => Fate::Checked,
        _ => Fate::Cut,
    }
}

/// The digits before and after the point that a type of numbers holds; none without a bound.
type Digits = (Option<i32>, Option<i32>);

fn number(name: &str, typmod: i32) -> Digits {
    match name {
        "int2" => (Some(5), Some(0)),
        "int4" => (Some(10), Some(0)),
        "int8" => (Some(19), Some(0)),
        "numeric" if typmod != -1 => {
            let (precision, scale) = numeric_parts(typmod);
            (Some(precision - scale), Some(scale))
        }
        _ => (None, None),
    }
}

/// As [`number`], where each number of so many digits has room: an `int4` holds some of ten, and all of nine.
fn capacity(name: &str, typmod: i32) -> Digits {
    match name {
        "int2" => (Some(4), Some(0)),
        "int4" => (Some(9), Some(0)),
        "int8" => (Some(18), Some(0)),
        _ => number(name, typmod),
    }
}

fn digits(from: Digits, to: Digits) -> Fate {
    let fits = |from: Option<i32>, to: Option<i32>| to.is_none_or(|to| from.is_some_and(|from| from <= to));
    match (fits(from.0, to.0), fits(from.1, to.1)) {
        (_, false) => Fate::Cut,
        (false, true) => Fate::Checked,
        (true, true) => Fate::Kept,
    }
}

/// Two types of PostgreSQL's that differ.
fn between(from: &str, had: i32, to: &str, has: i32) -> Fate {
    let text = |name: &str| matches!(name, "text" | "varchar" | "bpchar");
    match (from, to) {
        ("int2" | "int4" | "int8" | "numeric", "int2" | "int4" | "int8" | "numeric") => {
            digits(number(from, had), capacity(to, has))
        }
        ("int2", "float4") | ("int2" | "int4" | "float4", "float8") | ("bool", "int4") => Fate::Kept,
        (_, "text" | "varchar") if has == -1 => Fate::Kept,
        // Blanks at the end mean nothing there.
        ("text" | "varchar", "bpchar") => Fate::Cut,
        (from, "varchar" | "bpchar") if text(from) && had != -1 && had <= has => Fate::Kept,
        (_, "varchar" | "bpchar") => Fate::Checked,
        (_, "name" | "char") => Fate::Cut,
        // White space, the order of keys, keys that come twice.
        ("json", "jsonb") => Fate::Cut,
        ("date", "timestamp") | ("time", "interval") | ("cidr", "inet") | ("macaddr", "macaddr8") => Fate::Kept,
        ("timestamp", "timestamptz") | ("timestamptz", "timestamp") | ("date", "timestamptz") | ("time", "timetz")
            if has == -1 || had == has =>
        {
            Fate::Zoned
        }
        ("macaddr8", "macaddr") | ("jsonb", "json") | ("int2" | "int4" | "int8", "money") => Fate::Checked,
        ("money", "numeric") if has == -1 => Fate::Kept,
        // Escapes, the order of keys, keys that come twice.
        (from, "bytea" | "jsonb") if text(from) => Fate::Cut,
        (from, "timestamptz" | "timetz") if text(from) => Fate::Zoned,
        (from, to) if text(from) && !rounds_named(to, has) => Fate::Checked,
        (from, to) => match core_type(from).zip(core_type(to)).and_then(|(from, to)| cast(from, to)) {
            Some(cast) if cast.method() == CastMethod::Binary && has == -1 => Fate::Kept,
            Some(cast) if cast.method() == CastMethod::InOut => Fate::Checked,
            Some(_) => Fate::Cut,
            None => Fate::Checked,
        },
    }
}

/// What becomes of a value that is written as text and read again.
pub(super) fn through_text(to: &TypeRef) -> Fate {
    if rounds(to) { Fate::Cut } else { Fate::Checked }
}

/// Whether a value that PostgreSQL has no cast for may be read from its text: labels may, other texts mean other things.
pub(super) fn reads_labels(old: (&TypeRef, &Catalog), new: (&TypeRef, &Catalog)) -> bool {
    let (from, to) = (bare(old.0, old.1).0, bare(new.0, new.1).0);
    core(&from).is_none() && core(&to).is_none()
}

/// Whether reading a value from text may round it.
fn rounds(ty: &TypeRef) -> bool {
    core(ty).is_some_and(|name| rounds_named(name, ty.typmod))
}

fn rounds_named(name: &str, typmod: i32) -> bool {
    matches!(name, "float4" | "float8" | "money" | "name" | "char")
        || typmod != -1 && matches!(name, "numeric" | "time" | "timetz" | "timestamp" | "timestamptz" | "interval")
}

/// Whether the stored bytes stay, so that PostgreSQL does not write the rows anew.
fn same_bytes(from: &TypeRef, to: &TypeRef) -> bool {
    if from == to {
        return true;
    }
    if from.array || to.array {
        return from.without_modifier() == to.without_modifier() && to.typmod == -1 && to.modifiers.is_none();
    }
    if from.without_modifier() != to.without_modifier() {
        return relabelled(from, to) && to.typmod == -1 && to.modifiers.is_none();
    }
    let (had, has) = (from.typmod, to.typmod);
    match to.name.as_str() {
        _ if has == -1 && to.modifiers.is_none() => true,
        "varchar" | "varbit" => had != -1 && had <= has,
        "numeric" if had != -1 => {
            let ((precision, scale), (wanted, same)) = (numeric_parts(had), numeric_parts(has));
            scale == same && precision <= wanted
        }
        "time" | "timetz" | "timestamp" | "timestamptz" => has == 6 || had != -1 && had <= has,
        "interval" => {
            let ((range, precision), (wanted, most)) = (interval_parts(had), interval_parts(has));
            range == wanted && precision <= most
        }
        _ => false,
    }
}

/// Whether the cast between two types only gives the bytes another name.
fn relabelled(from: &TypeRef, to: &TypeRef) -> bool {
    let id = |ty: &TypeRef| match core(ty) {
        Some(name) => core_type(name),
        None => crate::knowledge::types(ty.name.as_str()).find(|one| one.provider().extension().is_some()),
    };
    id(from).zip(id(to)).and_then(|(from, to)| cast(from, to)).is_some_and(|cast| cast.method() == CastMethod::Binary)
}

/// A query that shows the values that do not fit, as far as that can be said.
pub(super) fn misfits(table: &Table, column: &Column, from: &TypeRef, to: &TypeRef) -> String {
    let name = column.name.sql();
    let number = |ty: &TypeRef| matches!(core(ty), Some("int2" | "int4" | "int8" | "numeric" | "float4" | "float8"));
    let text = |ty: &TypeRef| matches!(core(ty), Some("text" | "varchar" | "bpchar"));
    let condition = match core(to) {
        // Only the type's own input tells.
        _ if from.array || to.array => return String::new(),
        Some("int2") if number(from) => format!("{name} not between -32768 and 32767"),
        Some("int4") if number(from) => format!("{name} not between -2147483648 and 2147483647"),
        Some("int8") if number(from) => format!("{name} not between -9223372036854775808 and 9223372036854775807"),
        Some("numeric") if number(from) && to.typmod != -1 => {
            let (precision, scale) = numeric_parts(to.typmod);
            format!("abs(round({name}::numeric, {scale})) >= 1e{}", precision - scale)
        }
        Some("varchar" | "bpchar") if text(from) && to.typmod != -1 => {
            format!("char_length({name}) > {}", to.typmod - 4)
        }
        _ => return String::new(),
    };
    format!("select {name} from {} where {condition}", table.name)
}
