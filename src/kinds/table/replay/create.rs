//! CREATE TABLE.

use super::column;
use super::like::{self, Like};
use super::{inherit, not_null, partition, typed};
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
    let CreateTable { name, if_not_exists, elements, bound, partition_by, .. } = create;
    let full = QualifiedName::new(cx.creation_schema_of(name)?, name.name);
    if *if_not_exists && cx.catalog.relation(full.schema, full.name).is_some() {
        return Ok(());
    }
    let mut table = bare(cx, create, full)?;
    cx.check_free(&table.clone().into())?;
    if elements.len() > MAX_COLUMNS
        && elements.iter().filter(|e| matches!(e, TableElement::Column(_))).count() > MAX_COLUMNS
    {
        return Err(Refusal::sql(format!("tables can have at most {MAX_COLUMNS} columns")));
    }
    let own: Vec<TableElement> = match bound {
        Some(_) => Vec::new(),
        None => elements.iter().filter(|one| !inherit::is_typeless(one)).cloned().collect(),
    };
    let own = own.as_slice();
    typed::columns(cx, &mut table, create)?;
    let (mut constraints, likes) = columns(cx, &mut table, own)?;
    let parents = if bound.is_some() { Vec::new() } else { inherit::parents(cx, create)? };
    if !parents.is_empty() && partition_by.is_some() {
        return Err(Refusal::sql("cannot create partitioned table as inheritance child"));
    }
    inherit::columns(cx, &mut table, create, &parents)?;
    constraints.extend(partition::columns(cx, &mut table, create)?);
    if bound.is_none() {
        constraints.extend(partition::differing(cx, &mut table, create)?);
    }
    table.edit_family(|family| family.inherits.clone_from(&parents));
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
        cx.give_defaults(id);
        if parent.is_none() {
            cx.choose_not_null_names(id, |_| true);
        }
        if cx.mode == Mode::Chain {
            // There are no rows that would not fit.
            for (_, constraint) in constraints.iter_mut().filter(|(_, constraint)| !constraint.not_enforced) {
                constraint.not_valid = false;
            }
        }
        inherit::checks(cx, id, &parents)?;
        add_all(cx, id, &constraints)?;
        parent.map_or(Ok(()), |parent| partition::inherit_all(cx, parent, id, false))?;
        likes.iter().try_for_each(|one| like::rest(cx, id, one))
    });
    if done.is_err() {
        let _ = cx.drop_parts(&[(id, None)], true);
    }
    done
}

/// The table without columns: what its options say.
/// The table with its options, and no columns yet.
pub(super) fn bare(cx: &Replayer, create: &CreateTable, full: QualifiedName) -> Result<Table, Refusal> {
    let CreateTable { name, options, tablespace, method, .. } = create;
    let mut table = Table::new(full);
    table.unlogged = name.persistence == 'u';
    table.options = settings(options);
    cx.storage_parameters(Stored::Table, &table.options)?;
    table.options.remove("oids");
    table.tablespace = tablespace.or(cx.default_tablespace);
    known_method(cx, *method)?;
    table.method = method.filter(|method| method.as_str() != "heap");
    Ok(table)
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
            not_null::declare(cx, table, name, constraint).map_err(|refusal| refusal.at(constraint.at))?;
        }
    }
    Ok((constraints, likes))
}
