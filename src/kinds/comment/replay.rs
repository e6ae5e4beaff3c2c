//! COMMENT ON.

use super::Comment;
use crate::kinds::{Model, ObjectKind};
use crate::name::Ident;
use crate::replay::{Outcome, Replay, Replayer};
use crate::sql::ast::{self, ObjectType, Statement, StatementNode};

impl Replay for Comment {
    fn replay(cx: &mut Replayer, statement: &Statement, _: &str) -> Option<Outcome> {
        let StatementNode::Comment(comment) = &statement.node else { return None };
        Some(apply(cx, comment))
    }
}

fn apply(cx: &mut Replayer, comment: &ast::Comment) -> Outcome {
    let (target, column) = match comment.kind {
        ObjectType::Column | ObjectType::Attribute => cx.find_part(comment.kind, &comment.name)?,
        // PL/pgSQL is there from the start, comment and all.
        ObjectType::Extension if comment.name.first().is_some_and(|name| name.as_str() == "plpgsql") => return Ok(()),
        // Databases, roles and tablespaces are not the schema's.
        ObjectType::Other("database" | "role" | "tablespace") => return Ok(()),
        _ => match cx.find_object(comment.kind, &comment.name, false)? {
            Some(id) => (id, Ident::EMPTY),
            None => return Ok(()),
        },
    };
    // A comment on the index of a key is not one on the constraint.
    let index = comment.kind == ObjectType::Index && target.kind == ObjectKind::Constraint;
    let one = Comment { target, column, index, text: comment.text.clone().unwrap_or_default() };
    if *one.text == *Comment::of_new(target, cx.settings.versions) {
        cx.catalog.take(one.id());
    } else {
        cx.catalog.put(one);
    }
    Ok(())
}
