//! CREATE TABLE.

use super::column;
use super::like::{self, Like};
use super::partition;
use crate::kinds::Model;
use crate::kinds::constraint::add_all;
use crate::kinds::table::Table;
use crate::knowledge::AccessMethodKind;
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Outcome, Refusal, Replayer, Stored, settings};
use crate::sql::ast::{self, ConstraintNode, CreateTable, TableElement};

/// PostgreSQL's `MaxHeapAttributeNumber`.
const MAX_COLUMNS: usize = 1600;

/// CREATE TABLE: columns first, then what PostgreSQL makes around them, in its order.
pub(super) fn create_table(cx: &mut Replayer, create: &CreateTable) -> Outcome {
    let CreateTable {
        name,
        if_not_exists,
        elements,
        inherits,
        bound,
        partition_by,
        of_type,
        options,
        tablespace,
        method,
    } = create;
    refuse_family(inherits, bound.as_deref(), of_type.is_some())?;
    if name.persistence == 't' {
        cx.ensure_temporary();
    }
    let full = QualifiedName::new(cx.creation_schema(name.schema)?, name.name);
    if *if_not_exists && cx.catalog.relation(full.schema, full.name).is_some() {
        return Ok(());
    }
    let mut table = Table::new(full);
    table.unlogged = name.persistence == 'u';
    table.options = settings(options);
    cx.storage_parameters(Stored::Table, &table.options)?;
    table.options.remove("oids");
    table.tablespace = tablespace.or(cx.default_tablespace);
    known_method(cx, *method)?;
    table.method = method.filter(|method| method.as_str() != "heap");
    cx.check_free(&table.clone().into())?;
    if elements.len() > MAX_COLUMNS
        && elements.iter().filter(|e| matches!(e, TableElement::Column(_))).count() > MAX_COLUMNS
    {
        return Err(Refusal::sql(format!("tables can have at most {MAX_COLUMNS} columns")));
    }
    let own = if bound.is_some() { &[] } else { elements.as_slice() };
    let (mut constraints, likes) = columns(cx, &mut table, own)?;
    constraints.extend(partition::columns(cx, &mut table, create)?);
    let id = table.id();
    let done = column::fill(cx, &mut table, own).and_then(|()| {
        if let Some(written) = partition_by {
            if !table.options.is_empty() {
                return Err(no_parameters());
            }
            let by = partition::key(cx, &table, written)?;
            table.edit_family(|family| family.partition_by = Some(by));
        }
        let parent = table.partition_of().map(|of| of.parent);
        cx.catalog.put(table);
        if parent.is_none() {
            cx.choose_not_null_names(id, |_| true);
        }
        if cx.mode == Mode::Chain {
            // There are no rows that would not fit.
            for (_, constraint) in constraints.iter_mut().filter(|(_, constraint)| !constraint.not_enforced) {
                constraint.not_valid = false;
            }
        }
        add_all(cx, id, &constraints)?;
        parent.map_or(Ok(()), |parent| partition::inherit_all(cx, parent, id, false))?;
        likes.iter().try_for_each(|one| like::rest(cx, id, one))
    });
    if done.is_err() {
        let _ = cx.drop_parts(&[(id, None)], true);
    }
    done
}

/// An access method is PostgreSQL's, or one that the project declares.
fn known_method(cx: &Replayer, method: Option<Ident>) -> Outcome {
    let Some(method) = method else { return Ok(()) };
    match cx.access_method(method)?.map(|known| known.kind()) {
        Some(AccessMethodKind::Index) => Err(Refusal::sql(format!("access method \"{method}\" is not of type TABLE"))),
        Some(AccessMethodKind::Table) | None => Ok(()),
    }
}

/// A partitioned table has no storage.
pub(super) fn no_parameters() -> Refusal {
    Refusal::sql("cannot specify storage parameters for a partitioned table")
        .help("specify storage parameters for its leaf partitions instead")
}

fn refuse_family(inherits: &[ast::RangeVar], bound: Option<&str>, typed: bool) -> Outcome {
    let what = if !inherits.is_empty() && bound.is_none() {
        "a table that inherits"
    } else if typed {
        "a table of a type"
    } else {
        return Ok(());
    };
    Err(Refusal::unsupported(format!("{what} cannot be replayed yet"), "inheritance and typed tables are not modelled"))
}

/// Constraints with the column that they follow, and LIKE clauses.
type Rest = (Vec<(Option<Ident>, ast::Constraint)>, Vec<Like>);

/// Adds the columns without their expressions; returns every constraint that is not a column's own attribute.
fn columns(cx: &mut Replayer, table: &mut Table, elements: &[TableElement]) -> Result<Rest, Refusal> {
    let (mut constraints, mut likes) = (Vec::new(), Vec::new());
    for element in elements {
        match element {
            TableElement::Column(written) => {
                let one = column::bare(cx, table, written).map_err(|refusal| refusal.at(written.at))?;
                table.columns.push(one);
                for constraint in &written.constraints {
                    if column::is_own(&constraint.node) {
                        continue;
                    }
                    constraints.push((Some(written.name), constraint.clone()));
                }
            }
            TableElement::Constraint(constraint) => constraints.push((None, constraint.clone())),
            TableElement::Like { table: source, options } => likes.push(like::columns(cx, table, source, *options)?),
        }
    }
    for (_, constraint) in &constraints {
        if let ConstraintNode::NotNull(Some(name)) = constraint.node {
            column::plain_not_null(constraint)?;
            column::not_null(table, name, constraint.name).map_err(|refusal| refusal.at(constraint.at))?;
        }
    }
    Ok((constraints, likes))
}
