//! CREATE SEQUENCE and ALTER SEQUENCE, and the sequences behind serial and identity columns.

use super::{Options, Role, Sequence};
use crate::kinds::owner::follow_table;
use crate::kinds::sequence::limits;
use crate::kinds::{Model, Object, ObjectId};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Outcome, Refusal, Replay, Replayer};
use crate::sql::ast::{RangeVar, SequenceOption, Statement, StatementNode};

impl Replay for Sequence {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        match &statement.node {
            StatementNode::CreateSequence { name, options, if_not_exists } => {
                Some(create(cx, name, options, *if_not_exists))
            }
            StatementNode::AlterSequence { name, options, if_exists } => Some(alter(cx, name, options, *if_exists)),
            _ => None,
        }
    }
}

fn create(cx: &mut Replayer, var: &RangeVar, options: &[SequenceOption], if_not_exists: bool) -> Outcome {
    if var.persistence == 'u' {
        cx.since(15, "an unlogged sequence")?;
    }
    let name = QualifiedName::new(cx.creation_schema_of(var)?, var.name);
    if if_not_exists && cx.catalog.relation(name.schema, name.name).is_some() {
        return Ok(());
    }
    let made = make_options(cx, options, Ident::from_static("int8"))?;
    let mut sequence = Sequence { name, options: made, unlogged: var.persistence == 'u', role: Role::Free };
    own(cx, &mut sequence, options)?;
    cx.create(sequence)
}

/// Each option is said once.
fn said_once(options: &[SequenceOption]) -> Outcome {
    let mut seen = Vec::new();
    for option in options {
        let which = std::mem::discriminant(option);
        if seen.contains(&which) {
            return Err(Refusal::sql("conflicting or redundant options"));
        }
        seen.push(which);
    }
    Ok(())
}

/// The options of a new sequence: defaults filled in as PostgreSQL does.
pub(crate) fn make_options(cx: &Replayer, options: &[SequenceOption], default_type: Ident) -> Result<Options, Refusal> {
    said_once(options)?;
    let mut ty = default_type;
    for option in options {
        if let SequenceOption::Type(written) = option {
            ty = sequence_type(cx, written)?;
        }
    }
    let mut all = Options::of_type(ty);
    for option in options {
        if let SequenceOption::Increment(by) = option {
            all.increment = *by;
        }
    }
    (all.min, all.max) = Options::default_bounds(ty, all.increment);
    let mut start = None;
    for option in options {
        match option {
            SequenceOption::Min(Some(value)) => all.min = *value,
            SequenceOption::Max(Some(value)) => all.max = *value,
            SequenceOption::Start(value) => start = Some(*value),
            SequenceOption::Cache(value) => all.cache = *value,
            SequenceOption::Cycle(value) => all.cycle = *value,
            _ => {}
        }
    }
    all.start = start.unwrap_or(if all.increment > 0 { all.min } else { all.max });
    check(&all)?;
    Ok(all)
}

fn sequence_type(cx: &Replayer, written: &crate::sql::ast::TypeName) -> Result<Ident, Refusal> {
    let ty = cx.type_ref(written)?;
    let fits = ty.schema == Ident::PG_CATALOG && !ty.array && matches!(ty.name.as_str(), "int2" | "int4" | "int8");
    if fits { Ok(ty.name) } else { Err(Refusal::sql("sequence type must be smallint, integer, or bigint")) }
}

fn check(options: &Options) -> Outcome {
    let (lowest, highest) = limits(options.ty);
    let Options { ty: _, start, increment, min, max, cache, cycle: _ } = *options;
    let spelled = match options.ty.as_str() {
        "int2" => "smallint",
        "int4" => "integer",
        _ => "bigint",
    };
    let problem = if increment == 0 {
        "INCREMENT must not be zero".to_owned()
    } else if max > highest || max < lowest {
        format!("MAXVALUE ({max}) is out of range for sequence data type {spelled}")
    } else if min < lowest || min > highest {
        format!("MINVALUE ({min}) is out of range for sequence data type {spelled}")
    } else if min >= max {
        format!("MINVALUE ({min}) must be less than MAXVALUE ({max})")
    } else if start < min {
        format!("START value ({start}) cannot be less than MINVALUE ({min})")
    } else if start > max {
        format!("START value ({start}) cannot be greater than MAXVALUE ({max})")
    } else if cache <= 0 {
        format!("CACHE ({cache}) must be greater than zero")
    } else {
        return Ok(());
    };
    Err(Refusal::sql(problem))
}

fn own(cx: &Replayer, sequence: &mut Sequence, options: &[SequenceOption]) -> Outcome {
    for option in options {
        let SequenceOption::OwnedBy(owner) = option else { continue };
        if let Role::Identity(..) = sequence.role {
            return Err(Refusal::sql("cannot change ownership of identity sequence"));
        }
        sequence.role = match owner.split_last() {
            None => Role::Free,
            Some((_, [])) => {
                return Err(
                    Refusal::sql("invalid OWNED BY option").help("specify OWNED BY table.column or OWNED BY NONE")
                );
            }
            Some((column, table)) => {
                let (schema, name) = crate::replay::split(table)?;
                let id = cx.relation_named(schema, name).ok_or_else(|| cx.no_relation(schema, name))?;
                let Some(Object::Table(found)) = cx.catalog.get(id) else {
                    return Err(Refusal::sql(format!("sequence cannot be owned by relation \"{name}\"")));
                };
                if found.column(*column).is_none() {
                    return Err(Refusal::sql(format!("column \"{column}\" of relation \"{name}\" does not exist")));
                }
                if found.name.schema != sequence.name.schema {
                    return Err(Refusal::sql("sequence must be in same schema as table it is linked to"));
                }
                // Where order means nothing, the owner of the table may come later.
                if cx.mode != Mode::Declared && cx.catalog.owner_of(id) != cx.catalog.owner_of(sequence.id()) {
                    return Err(Refusal::sql("sequence must have same owner as table it is linked to"));
                }
                Role::Owned(found.name, *column)
            }
        };
    }
    Ok(())
}

fn alter(cx: &mut Replayer, var: &RangeVar, options: &[SequenceOption], if_exists: bool) -> Outcome {
    let id = match cx.find_kind::<Sequence>(var, "a sequence") {
        Ok(id) => id,
        Err(_) if if_exists => return Ok(()),
        Err(refusal) => return Err(refusal),
    };
    alter_sequence(cx, id, options)
}

/// Applies options to a sequence that exists.
pub(crate) fn alter_sequence(cx: &mut Replayer, id: ObjectId, options: &[SequenceOption]) -> Outcome {
    let Some(mut sequence) = cx.catalog.find::<Sequence>(id).cloned() else { return Ok(()) };
    said_once(options)?;
    let before = sequence.options;
    for option in options {
        if let SequenceOption::Type(written) = option {
            retype(&mut sequence.options, sequence_type(cx, written)?);
        }
    }
    for option in options {
        if let SequenceOption::Increment(by) = option {
            sequence.options.increment = *by;
        }
    }
    let bounds = Options::default_bounds(sequence.options.ty, sequence.options.increment);
    for option in options {
        let all = &mut sequence.options;
        match option {
            SequenceOption::Min(value) => all.min = value.unwrap_or(bounds.0),
            SequenceOption::Max(value) => all.max = value.unwrap_or(bounds.1),
            SequenceOption::Start(value) => all.start = *value,
            SequenceOption::Cache(value) => all.cache = *value,
            SequenceOption::Cycle(value) => all.cycle = *value,
            SequenceOption::Logged(logged) => sequence.unlogged = !logged,
            _ => {}
        }
    }
    if sequence.options != before {
        check(&sequence.options)?;
    }
    own(cx, &mut sequence, options)?;
    debug_assert_eq!(sequence.id(), id);
    let owned = sequence.owner();
    cx.catalog.put(sequence);
    if let Some((table, _)) = owned {
        follow_table(cx, id, table);
    }
    Ok(())
}

/// Another type: bounds that were the old type's own become the new one's.
fn retype(options: &mut Options, ty: Ident) {
    let (lowest, highest) = limits(options.ty);
    let (new_lowest, new_highest) = limits(ty);
    let reset_max = options.max == highest;
    let reset_min = options.min == lowest;
    options.ty = ty;
    if reset_max {
        options.max = new_highest;
    }
    if reset_min {
        options.min = new_lowest;
    }
}

/// Follows the type of an identity column.
pub(crate) fn retype_identity(cx: &mut Replayer, id: ObjectId, ty: Ident) {
    cx.catalog.edit::<Sequence>(id, |sequence| retype(&mut sequence.options, ty));
}
