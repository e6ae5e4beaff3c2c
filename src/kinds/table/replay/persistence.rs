//! What PostgreSQL asks before it writes a table anew, or lets it live longer or shorter than others: SET LOGGED, SET UNLOGGED,
//! and columns elsewhere that have the table's row type.

use crate::kinds::constraint::Constraint;
use crate::kinds::sequence::Sequence;
use crate::kinds::table::Table;
use crate::kinds::table::rows::column_with;
use crate::kinds::{Model, ObjectId};
use crate::replay::{Outcome, Refusal, Replayer};

/// SET LOGGED or SET UNLOGGED: a logged table refers to logged tables only; sequences of its columns go along.
pub(super) fn set_logged(cx: &mut Replayer, id: ObjectId, logged: bool) -> Outcome {
    let word = if logged { "logged" } else { "unlogged" };
    for one in cx.catalog.dependents_of::<Constraint>(id) {
        let Some(foreign) = one.foreign() else { continue };
        let (owner, target) = (one.owner, ObjectId::table(foreign.table));
        let other = if logged && owner == id {
            target
        } else if !logged && target == id {
            owner
        } else {
            continue;
        };
        let unlogged = cx.catalog.find::<Table>(other).is_some_and(|table| table.unlogged);
        if other != id && unlogged == logged {
            let message = format!(
                "could not change table \"{}\" to {word} because it references {} table \"{}\"",
                id.name,
                if unlogged { "unlogged" } else { "logged" },
                other.name
            );
            return Err(Refusal::sql(message));
        }
    }
    cx.catalog.edit::<Table>(id, |table| table.unlogged = !logged);
    let owned: Vec<ObjectId> = cx.catalog.dependents_of::<Sequence>(id).map(Model::id).collect();
    for one in owned {
        cx.catalog.edit::<Sequence>(one, |sequence| sequence.unlogged = !logged);
    }
    Ok(())
}

/// Rows of the table in columns of others would keep their old form (`find_composite_type_dependencies`).
pub(super) fn not_in_columns(cx: &Replayer, id: ObjectId) -> Outcome {
    match column_with(&cx.catalog, id) {
        Some((table, column)) => {
            let message = format!(
                "cannot alter table \"{}\" because column \"{}.{column}\" uses its row type",
                id.name, table.name
            );
            Err(Refusal::sql(message))
        }
        None => Ok(()),
    }
}
