//! LIKE in CREATE TABLE: what is copied of another table (PostgreSQL's `transformTableLikeClause` and
//! `expandTableLikeClause`). Nothing ties the copy to its source afterwards.

use super::inherit;
use crate::catalog::{Chooser, index_addition};
use crate::kinds::comment::Comment;
use crate::kinds::composite::Composite;
use crate::kinds::constraint::{Body, Constraint};
use crate::kinds::index::Index;
use crate::kinds::sequence::{Role, Sequence};
use crate::kinds::table::{Column, ColumnExtra, NotNullState, Table};
use crate::kinds::view::View;
use crate::kinds::{Model, ObjectId};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Outcome, Refusal, Replayer};
use crate::sql::ast::RangeVar;

/// The bits of `TableLikeOption`.
mod what {
    pub(super) const COMMENTS: u32 = 1;
    pub(super) const COMPRESSION: u32 = 1 << 1;
    pub(super) const CONSTRAINTS: u32 = 1 << 2;
    pub(super) const DEFAULTS: u32 = 1 << 3;
    pub(super) const GENERATED: u32 = 1 << 4;
    pub(super) const IDENTITY: u32 = 1 << 5;
    pub(super) const INDEXES: u32 = 1 << 6;
    pub(super) const STORAGE: u32 = 1 << 8;
}

/// A LIKE clause of a table under way.
pub(super) struct Like {
    source: ObjectId,
    options: u32,
}

impl Like {
    fn has(&self, bit: u32) -> bool {
        self.options & bit != 0
    }
}

/// Adds the columns of the source to a table.
pub(super) fn columns(cx: &Replayer, table: &mut Table, source: &RangeVar, options: u32) -> Result<Like, Refusal> {
    let like = Like { source: cx.find_relation(source)?, options };
    for column in source_columns(cx, &like, source)? {
        if table.column(column.name).is_some() {
            let message = format!("column \"{}\" specified more than once", column.name);
            return Err(Refusal::sql(message).at(source.at));
        }
        table.columns.push(column);
    }
    Ok(like)
}

fn source_columns(cx: &Replayer, like: &Like, written: &RangeVar) -> Result<Vec<Column>, Refusal> {
    if let Some(source) = cx.catalog.find::<Table>(like.source) {
        return Ok(source.columns.iter().map(|column| copy(cx, source, column, like)).collect());
    }
    if let Some(source) = cx.catalog.find::<View>(like.source) {
        let source = source.as_table();
        return Ok(source.columns.iter().map(|column| copy(cx, &source, column, like)).collect());
    }
    if let Some(source) = cx.catalog.find::<Composite>(like.source) {
        let columns = source.attributes.iter().map(|one| {
            let mut column = Column { name: one.name, ty: one.ty.clone(), not_null: false, default: None, extra: None };
            column.edit_extra(|extra| extra.collation = one.collation);
            column
        });
        return Ok(columns.collect());
    }
    let what = format!("LIKE of \"{}\", whose columns are not known,", written.name);
    Err(Refusal::unsupported(format!("{what} cannot be replayed"), "write the columns out").at(written.at))
}

fn copy(cx: &Replayer, source: &Table, column: &Column, like: &Like) -> Column {
    let extra = column.extra.as_deref().cloned().unwrap_or_default();
    // From 18 on the NOT NULL keeps its name, which is of the source.
    let named =
        column.not_null && cx.mode == Mode::Chain && cx.settings.versions.first().is_some_and(|first| first >= 18);
    let generated = extra.generated.filter(|_| like.has(what::GENERATED));
    let new = ColumnExtra {
        collation: extra.collation,
        identity: extra.identity.filter(|_| like.has(what::IDENTITY)),
        generated,
        storage: extra.storage.filter(|_| like.has(what::STORAGE)),
        compression: extra.compression.filter(|_| like.has(what::COMPRESSION)),
        not_null: NotNullState { not_valid: false, ..column.not_null_state() },
        not_null_name: named.then(|| source.not_null_name(column)),
        ..ColumnExtra::default()
    };
    let default = column.default.clone().filter(|_| like.has(what::DEFAULTS));
    let mut out = Column { name: column.name, ty: column.ty.clone(), not_null: column.not_null, default, extra: None };
    out.edit_extra(|extra| *extra = new);
    out
}

/// Copies what needs the table to be there: sequences, checks, keys, indexes, comments.
pub(super) fn rest(cx: &mut Replayer, id: ObjectId, like: &Like) -> Outcome {
    if like.has(what::IDENTITY) {
        sequences(cx, id, like)?;
    }
    if like.has(what::COMMENTS) {
        column_comments(cx, id, like);
    }
    let mut constraints: Vec<Constraint> =
        cx.catalog.dependents_of::<Constraint>(like.source).filter(|one| one.owner == like.source).cloned().collect();
    constraints.sort_by_key(|one| (one.key().is_none_or(|key| !key.primary), one.rank(), one.name));
    for one in constraints {
        let bit = match &one.body {
            Body::Check(_) => what::CONSTRAINTS,
            Body::Key(_) | Body::Exclusion(_) => what::INDEXES,
            Body::Foreign(_) => continue,
        };
        if like.has(bit) {
            constraint(cx, id, &one, like)?;
        }
    }
    if like.has(what::INDEXES) {
        let indexes: Vec<Index> =
            cx.catalog.dependents_of::<Index>(like.source).filter(|one| one.table == like.source).cloned().collect();
        indexes.into_iter().try_for_each(|one| index(cx, id, one, like))?;
    }
    Ok(())
}

fn chooser(cx: &Replayer) -> Chooser<'_> {
    if cx.mode == Mode::Declared { Chooser::plain(&cx.catalog) } else { Chooser::new(&cx.catalog) }
}

fn sequences(cx: &mut Replayer, id: ObjectId, like: &Like) -> Outcome {
    let source = like.source.qualified();
    let of_identity = |one: &&Sequence| matches!(one.role, Role::Identity(table, _) if table == source);
    let all: Vec<Sequence> = cx.catalog.dependents_of::<Sequence>(like.source).filter(of_identity).cloned().collect();
    for one in all {
        let Some((_, column)) = one.owner() else { continue };
        let name = chooser(cx).relation(id.schema, id.name, column.as_str(), "seq");
        let name = QualifiedName::new(id.schema, name);
        cx.create(Sequence { name, role: Role::Identity(id.qualified(), column), ..one })?;
    }
    Ok(())
}

fn column_comments(cx: &mut Replayer, id: ObjectId, like: &Like) {
    let of_column = |one: &&Comment| one.target == like.source && !one.column.is_empty();
    let all: Vec<Comment> = cx.catalog.dependents_of::<Comment>(like.source).filter(of_column).cloned().collect();
    for one in all {
        cx.catalog.put(Comment { target: id, ..one });
    }
}

fn constraint(cx: &mut Replayer, id: ObjectId, source: &Constraint, like: &Like) -> Outcome {
    let name = match &source.body {
        Body::Key(key) if key.primary => chooser(cx).key(id.schema, id.name, "", "pkey"),
        Body::Key(_) => chooser(cx).key(id.schema, id.name, &index_addition(&source.index_names()), "key"),
        Body::Exclusion(_) => chooser(cx).key(id.schema, id.name, &index_addition(&source.index_names()), "excl"),
        Body::Check(_) | Body::Foreign(_) => source.name,
    };
    let copy = Constraint {
        owner: id,
        name,
        not_valid: source.not_enforced,
        marks: crate::kinds::index::Marks::default(),
        parent: None,
        ..source.clone()
    };
    let target = copy.id();
    if inherit::merges(cx, &copy)? {
        return Ok(());
    }
    if cx.catalog.has(target) {
        return Err(Refusal::sql(format!("constraint \"{name}\" for relation \"{}\" already exists", id.name)));
    }
    let double = |one: &Constraint| one.owner == id && one.key().is_some_and(|key| key.primary);
    if copy.key().is_some_and(|key| key.primary) && cx.catalog.dependents_of::<Constraint>(id).any(double) {
        return Err(Refusal::sql(format!("multiple primary keys for table \"{}\" are not allowed", id.name)));
    }
    cx.create(copy)?;
    if like.has(what::COMMENTS) {
        let check = matches!(source.body, Body::Check(_));
        // Of a key it is the comment on the index that is copied.
        let from = if check { ObjectId::comment(source.id(), Ident::EMPTY) } else { Comment::on_index(source.id()) };
        if let Some(comment) = cx.catalog.find::<Comment>(from).cloned() {
            cx.catalog.put(Comment { target, ..comment });
        }
    }
    Ok(())
}

fn index(cx: &mut Replayer, id: ObjectId, source: Index, like: &Like) -> Outcome {
    let name = chooser(cx).relation(id.schema, id.name, &index_addition(&source.column_names()), "idx");
    let comment = cx.catalog.find::<Comment>(ObjectId::comment(source.id(), Ident::EMPTY)).cloned();
    let marks = crate::kinds::index::Marks::default();
    let copy = Index { name: QualifiedName::new(id.schema, name), table: id, marks, parent: None, ..source };
    let target = copy.id();
    cx.create(copy)?;
    if let Some(comment) = comment.filter(|_| like.has(what::COMMENTS)) {
        cx.catalog.put(Comment { target, ..comment });
    }
    Ok(())
}
