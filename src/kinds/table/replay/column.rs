//! Columns: types, NOT NULL, defaults, identity, generated expressions, serial.

use super::not_null;
use crate::analyze::{Purpose, SYSTEM_COLUMNS};
use crate::catalog::{Chooser, SqlExpr};
use crate::kinds::owner::follow_table;
use crate::kinds::sequence::{Options, Role, Sequence, make_options};
use crate::kinds::table::{Column, Generated, Identity, Table};
use crate::kinds::{Model, ObjectId};
use crate::name::{Ident, QualifiedName, literal};
use crate::replay::{Mode, Outcome, Refusal, Replayer, Scope};
use crate::sql::ast::{self, ColumnDef, ConstraintNode, SequenceOption, SqlText, TableElement};
use crate::types::TypeRef;

/// Whether a constraint is an attribute of the column itself.
pub(crate) fn is_own(node: &ConstraintNode) -> bool {
    matches!(
        node,
        ConstraintNode::Null
            | ConstraintNode::NotNull(None)
            | ConstraintNode::Default(_)
            | ConstraintNode::Identity { .. }
            | ConstraintNode::Generated { .. }
    )
}

/// The integer type behind a serial one.
pub(crate) fn serial(written: &ast::TypeName) -> Option<&'static str> {
    let [name] = written.name.as_slice() else { return None };
    match name.as_str() {
        "smallserial" | "serial2" => Some("int2"),
        "serial" | "serial4" => Some("int4"),
        "bigserial" | "serial8" => Some("int8"),
        _ => None,
    }
}

/// A column with its type and NOT NULL, without expressions.
pub(super) fn bare(cx: &mut Replayer, table: &Table, written: &ColumnDef) -> Result<Column, Refusal> {
    let name = written.name;
    if table.column(name).is_some() {
        return Err(Refusal::sql(format!("column \"{name}\" specified more than once")).at(written.at));
    }
    if SYSTEM_COLUMNS.contains(&name.as_str()) {
        return Err(Refusal::sql(format!("column name \"{name}\" conflicts with a system column name")).at(written.at));
    }
    let Some(type_name) = &written.type_name else {
        return Err(Refusal::unsupported("a column without a type", "partitions are not modelled").at(written.at));
    };
    let serial = serial(type_name);
    let ty = match serial {
        Some(base) if !type_name.array => TypeRef::core(base),
        Some(_) => return Err(Refusal::sql("array of serial is not implemented").at(type_name.at)),
        None => cx.type_ref(type_name)?,
    };
    cx.storable(&ty, name).map_err(|refusal| refusal.at(type_name.at))?;
    let mut column = Column { name, ty, not_null: serial.is_some(), default: None, extra: None };
    check_clauses(written, serial.is_some(), table.name.name)?;
    for constraint in &written.constraints {
        match &constraint.node {
            ConstraintNode::NotNull(None) => {
                let state = not_null::state(cx, constraint, false)?;
                if state.no_inherit
                    && written.constraints.iter().any(|c| matches!(&c.node, ConstraintNode::Key(key) if key.primary))
                {
                    let message =
                        format!("conflicting NO INHERIT declarations for not-null constraints on column \"{name}\"");
                    return Err(Refusal::sql(message).at(constraint.at));
                }
                column.not_null = true;
                let named = not_null::kept_name(cx, constraint);
                column.edit_extra(|extra| {
                    extra.not_null = state;
                    extra.not_null_name = named;
                });
            }
            ConstraintNode::Identity { .. } => column.not_null = true,
            ConstraintNode::Key(key) if key.primary => column.not_null = true,
            _ => {}
        }
    }
    attributes(cx, &mut column, written)?;
    Ok(column)
}

/// PostgreSQL knows two methods.
pub(super) fn known_compression(method: Ident) -> Outcome {
    match method.as_str() {
        "pglz" | "lz4" => Ok(()),
        other => Err(Refusal::sql(format!("invalid compression method \"{other}\"")).help("`pglz` or `lz4`")),
    }
}

/// Clauses that exclude each other, in PostgreSQL's words.
fn check_clauses(written: &ColumnDef, serial: bool, table: Ident) -> Outcome {
    let name = written.name;
    let count = |wanted: fn(&ConstraintNode) -> bool| written.constraints.iter().filter(|c| wanted(&c.node)).count();
    let defaults = count(|n| matches!(n, ConstraintNode::Default(_))) + usize::from(serial);
    let identities = count(|n| matches!(n, ConstraintNode::Identity { .. }));
    let generated = count(|n| matches!(n, ConstraintNode::Generated { .. }));
    let nulls = count(|n| matches!(n, ConstraintNode::Null));
    let not_nulls = count(|n| matches!(n, ConstraintNode::NotNull(None))) + usize::from(serial) + identities;
    let keys = count(|n| matches!(n, ConstraintNode::Key(key) if key.primary));
    let problem = if defaults > 1 {
        format!("multiple default values specified for column \"{name}\" of table \"{table}\"")
    } else if identities > 1 {
        format!("multiple identity specifications for column \"{name}\" of table \"{table}\"")
    } else if generated > 1 {
        format!("multiple generation clauses specified for column \"{name}\" of table \"{table}\"")
    } else if defaults > 0 && identities > 0 {
        format!("both default and identity specified for column \"{name}\" of table \"{table}\"")
    } else if defaults > 0 && generated > 0 {
        format!("both default and generation expression specified for column \"{name}\" of table \"{table}\"")
    } else if identities > 0 && generated > 0 {
        format!("both identity and generation expression specified for column \"{name}\" of table \"{table}\"")
    } else if nulls > 0 && not_nulls + keys > 0 {
        format!("conflicting NULL/NOT NULL declarations for column \"{name}\" of table \"{table}\"")
    } else {
        return Ok(());
    };
    Err(Refusal::sql(problem).at(written.at))
}

fn attributes(cx: &Replayer, column: &mut Column, written: &ColumnDef) -> Outcome {
    let collation = written.collation.as_ref().map(|c| cx.collation(c, &column.ty)).transpose()?.flatten();
    let storage = written.storage.map(|s| cx.storage(&column.ty, s)).transpose()?.flatten();
    let compression = written.compression.filter(|method| method.as_str() != "default");
    compression.map_or(Ok(()), known_compression)?;
    let (name, always) = (column.name, identity_of(written));
    if always.is_some() && !is_integer(&column.ty) {
        return Err(Refusal::sql("identity column type must be smallint, integer, or bigint").at(written.at));
    }
    debug_assert_eq!(name, written.name);
    column.edit_extra(|extra| {
        extra.collation = collation;
        extra.storage = storage;
        extra.compression = compression;
        extra.identity = always.map(|always| Identity { always });
    });
    Ok(())
}

fn identity_of(written: &ColumnDef) -> Option<bool> {
    written.constraints.iter().find_map(|c| match &c.node {
        ConstraintNode::Identity { always, options: _ } => Some(*always),
        _ => None,
    })
}

fn is_integer(ty: &TypeRef) -> bool {
    ty.schema == Ident::PG_CATALOG && !ty.array && matches!(ty.name.as_str(), "int2" | "int4" | "int8")
}

/// Fills in what takes all columns to be known: sequences, defaults, generated expressions.
pub(super) fn fill(cx: &mut Replayer, table: &mut Table, elements: &[TableElement]) -> Outcome {
    for element in elements {
        if let TableElement::Column(written) = element {
            fill_column(cx, table, written).map_err(|refusal| refusal.at(written.at))?;
        }
    }
    for element in elements {
        if let TableElement::Column(written) = element {
            generated_of_generated(table, written.name).map_err(|refusal| refusal.at(written.at))?;
        }
    }
    Ok(())
}

/// A generated column may use no other, nor itself.
pub(super) fn generated_of_generated(table: &Table, name: Ident) -> Outcome {
    let used = table.column(name).and_then(|column| column.generated()).map(|one| one.expr.columns()).unwrap_or(&[]);
    let is_generated = |name: &&Ident| table.column(**name).is_some_and(|column| column.generated().is_some());
    match used.iter().find(is_generated) {
        Some(other) => {
            Err(Refusal::sql(format!("cannot use generated column \"{other}\" in column generation expression"))
                .help("A generated column cannot reference another generated column."))
        }
        None => Ok(()),
    }
}

/// As [`fill`], for one column.
pub(super) fn fill_column(cx: &mut Replayer, table: &mut Table, written: &ColumnDef) -> Outcome {
    let name = written.name;
    let Some(ty) = table.column(name).map(|column| column.ty.clone()) else { return Ok(()) };
    if let Some(base) = written.type_name.as_ref().and_then(serial) {
        let default = serial_default(cx, table, name, base)?;
        if let Some(column) = table.column_mut(name) {
            column.default = Some(default);
        }
    }
    for constraint in &written.constraints {
        match &constraint.node {
            ConstraintNode::Default(text) => {
                let expr = default(cx, name, &ty, text)?;
                if let Some(column) = table.column_mut(name) {
                    column.default = expr;
                }
            }
            ConstraintNode::Identity { always: _, options } => identity_sequence(cx, table, name, &ty, options)?,
            ConstraintNode::Generated { expr, stored } => {
                let made = generated(cx, table, name, expr, *stored)?;
                if let Some(column) = table.column_mut(name) {
                    column.edit_extra(|extra| extra.generated = made);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// A default after analysis; `DEFAULT NULL` is none.
pub(super) fn default(
    cx: &mut Replayer,
    column: Ident,
    ty: &TypeRef,
    text: &SqlText,
) -> Result<Option<SqlExpr>, Refusal> {
    let purpose = Purpose::Default { column, ty: ty.clone() };
    let taken = cx.expression(text, &Scope::none(), &purpose).map_err(|refusal| match &text.expr.node {
        ast::ExprNode::Column(name) if refusal.help.is_none() => meant_by_word(refusal, name),
        _ => refusal,
    })?;
    let is_null = taken.analyzed.as_ref().is_some_and(|analyzed| analyzed.is_null);
    Ok((!is_null).then(|| cx.defaults.share(taken.expr)))
}

/// A bare word as a default: a string without its quotes, or a function without its brackets.
fn meant_by_word(refusal: Refusal, name: &[Ident]) -> Refusal {
    let [word] = name else { return refusal };
    let call = crate::knowledge::functions(word.as_str()).any(|one| one.args().len() == 0);
    refusal.help(match call {
        true => format!("a call has brackets: `{word}()`"),
        false => format!("a string takes single quotes: {}", literal(word.as_str())),
    })
}

pub(super) fn column_type(cx: &Replayer, id: ObjectId, column: Ident) -> Option<TypeRef> {
    cx.catalog.find::<Table>(id).and_then(|table| table.column(column)).map(|column| column.ty.clone())
}

pub(super) fn set_default(cx: &mut Replayer, id: ObjectId, column: Ident, default: Option<SqlExpr>) {
    cx.catalog.edit::<Table>(id, |table| {
        if let Some(column) = table.column_mut(column) {
            column.default = default;
        }
    });
}

fn sequence_name(cx: &Replayer, id: ObjectId, column: Ident) -> QualifiedName {
    let plain = cx.mode == Mode::Declared;
    let mut chooser = if plain { Chooser::plain(&cx.catalog) } else { Chooser::new(&cx.catalog) };
    QualifiedName::new(id.schema, chooser.relation(id.schema, id.name, column.as_str(), "seq"))
}

/// The sequence of a serial column, and the default that draws from it.
fn serial_default(cx: &mut Replayer, of: &Table, column: Ident, base: &'static str) -> Result<SqlExpr, Refusal> {
    let id = of.id();
    let name = sequence_name(cx, id, column);
    let options = Options::of_type(Ident::from_static(base));
    // What a table is, the sequences that come with its columns are too (PostgreSQL 15; before it, none is unlogged).
    let unlogged = of.unlogged;
    let sequence = Sequence { name, options, unlogged, role: Role::Owned(id.qualified(), column) };
    let sequence_id = sequence.id();
    cx.create(sequence)?;
    follow_table(cx, sequence_id, id.qualified());
    Ok(nextval(name, sequence_id, base))
}

/// `nextval('…'::regclass)` as the server stores it for a serial column.
pub(crate) fn nextval(name: QualifiedName, id: ObjectId, base: &str) -> SqlExpr {
    let call = |text: &str| format!("nextval({}::regclass)", literal(text));
    let full = call(&format!("{}.{}", name.schema.sql(), name.name.sql()));
    // nextval gives bigint; the assignment to a smaller column is an implicit cast, which is not printed.
    debug_assert!(matches!(base, "int2" | "int4" | "int8"));
    SqlExpr::analysed(call(&name.sql()).into(), &full, &full, Vec::new(), vec![id]).volatile(true)
}

/// The sequence behind an identity column.
pub(super) fn identity_sequence(
    cx: &mut Replayer,
    of: &Table,
    column: Ident,
    ty: &TypeRef,
    options: &[SequenceOption],
) -> Outcome {
    let id = of.id();
    let mut name = None;
    let mut logged = None;
    for option in options {
        match option {
            SequenceOption::Name(written) => {
                let (schema, last) = crate::replay::split(written)?;
                name = Some(QualifiedName::new(if schema.is_empty() { id.schema } else { schema }, last));
            }
            SequenceOption::Logged(value) => {
                cx.since(15, "LOGGED and UNLOGGED of a sequence")?;
                logged = Some(*value);
            }
            _ => {}
        }
    }
    let name = name.unwrap_or_else(|| sequence_name(cx, id, column));
    let options = make_options(cx, options, ty.name)?;
    let unlogged = logged.map_or(of.unlogged, |logged| !logged);
    cx.create(Sequence { name, options, unlogged, role: Role::Identity(id.qualified(), column) })?;
    follow_table(cx, Sequence::id_of(name), id.qualified());
    Ok(())
}

/// GENERATED ALWAYS AS (…), after analysis.
fn generated(
    cx: &mut Replayer,
    table: &Table,
    column: Ident,
    text: &SqlText,
    stored: bool,
) -> Result<Option<Generated>, Refusal> {
    let Some(ty) = table.column(column).map(|column| column.ty.clone()) else { return Ok(None) };
    if !stored {
        cx.since(18, "a virtual generated column")?;
    }
    let purpose = Purpose::Generated { column, ty };
    let expr = cx.expression(text, &Scope::table(table), &purpose)?.expr;
    Ok(Some(Generated { expr, stored }))
}

/// Gives a column of a table that exists a generation expression.
pub(super) fn generate(cx: &mut Replayer, id: ObjectId, column: Ident, text: &SqlText, stored: bool) -> Outcome {
    let Some(table) = cx.catalog.find::<Table>(id).cloned() else { return Ok(()) };
    let made = generated(cx, &table, column, text, stored)?;
    let mut after = table;
    if let Some(column) = after.column_mut(column) {
        column.edit_extra(|extra| extra.generated = made.clone());
    }
    generated_of_generated(&after, column)?;
    cx.catalog.edit::<Table>(id, |table| {
        if let Some(column) = table.column_mut(column) {
            column.edit_extra(|extra| extra.generated = made);
        }
    });
    Ok(())
}

impl Replayer {
    /// Refuses a column of a type that has no values of its own.
    pub(crate) fn storable(&self, ty: &TypeRef, column: Ident) -> Outcome {
        // Extensions bring no such types.
        let core = (ty.schema == Ident::PG_CATALOG).then(|| crate::knowledge::core_type(ty.name.as_str())).flatten();
        if core.is_some_and(|known| known.kind() == crate::knowledge::TypeKind::Pseudo) {
            let name = ty.without_modifier().sql();
            return Err(Refusal::sql(format!("column \"{column}\" has pseudo-type {name}")));
        }
        Ok(())
    }

    /// A written STORAGE; none where it is the type's own.
    pub(crate) fn storage(&self, ty: &TypeRef, written: Ident) -> Result<Option<Ident>, Refusal> {
        let letter = match written.as_str() {
            "plain" => b'p',
            "external" => b'e',
            "extended" => b'x',
            "main" => b'm',
            "default" => return Ok(None),
            _ => return Err(Refusal::sql(format!("invalid storage type \"{written}\""))),
        };
        let own = self.type_storage(ty);
        if own == b'p' && letter != b'p' {
            return Err(Refusal::sql(format!(
                "column data type {} can only have storage PLAIN",
                ty.without_modifier().sql()
            )));
        }
        Ok((own != letter).then_some(written))
    }

    /// The storage of a type's values, where none is set.
    pub(crate) fn own_storage(&self, ty: &TypeRef) -> &'static str {
        match self.type_storage(ty) {
            b'p' => "plain",
            b'e' => "external",
            b'm' => "main",
            _ => "extended",
        }
    }

    fn type_storage(&self, ty: &TypeRef) -> u8 {
        if ty.array {
            return b'x';
        }
        match self.catalog.type_named(ty.schema, ty.name).and_then(|id| self.catalog.get(id)) {
            Some(crate::kinds::Object::Enum(_)) => b'p',
            Some(crate::kinds::Object::Domain(domain)) => self.type_storage(&domain.base.clone()),
            Some(_) => b'x',
            None => crate::knowledge::types(ty.name.as_str())
                .find(|known| self.home(known.home()) == ty.schema)
                .map_or(b'x', |known| known.storage()),
        }
    }
}
