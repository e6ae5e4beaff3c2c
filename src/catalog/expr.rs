//! Owns an expression as the catalog holds it: what people wrote, and what PostgreSQL would store.

use std::collections::HashSet;
use std::sync::Arc;

use foldhash::fast::FixedState;

use crate::kinds::{Dependency, ObjectId, Renaming, Strength};
use crate::name::{Ident, literal};
use crate::sql;

use super::rename;

/// An expression. Two are equal when PostgreSQL would store the same: by the analysed print, or, where analysis was
/// not possible, by tokens and what these may mean.
#[derive(Clone, Debug)]
pub struct SqlExpr {
    inner: Arc<Inner>,
}

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
struct Inner {
    text: Arc<str>,
    print: Option<Box<str>>,
    /// The form that a dump and a restore no longer change, where it is not the print.
    settled: Option<Box<str>>,
    columns: Box<[Ident]>,
    refs: Box<[ObjectId]>,
    /// The fields of row types that it reads, as they stand in the print.
    fields: Box<[(ObjectId, Ident)]>,
    volatile: bool,
}

/// Expressions that were met before: a schema says the same few defaults over and over, and has each once. Looked into,
/// never iterated.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    all: HashSet<Arc<Inner>, FixedState>,
}

impl Known {
    /// The expression, shared with whoever has it already in the same words.
    pub(crate) fn share(&mut self, expr: SqlExpr) -> SqlExpr {
        if let Some(known) = self.all.get(&expr.inner) {
            return SqlExpr { inner: known.clone() };
        }
        self.all.insert(expr.inner.clone());
        expr
    }
}

impl SqlExpr {
    /// An expression that was analysed: its print, the form that a dump and a restore no longer change, the columns it
    /// uses, the user's objects it refers to.
    pub fn analysed(text: Arc<str>, print: &str, settled: &str, columns: Vec<Ident>, refs: Vec<ObjectId>) -> SqlExpr {
        let settled = (settled != print).then(|| settled.into());
        let (columns, refs) = (columns.into(), refs.into());
        let fields = Box::default();
        let inner = Inner { text, print: Some(print.into()), settled, columns, refs, fields, volatile: false };
        SqlExpr { inner: Arc::new(inner) }
    }

    /// The same expression, which reads these fields of row types, in the order of the print.
    #[must_use]
    pub fn reading(mut self, fields: Vec<(ObjectId, Ident)>) -> SqlExpr {
        if !fields.is_empty() {
            Arc::make_mut(&mut self.inner).fields = fields.into();
        }
        self
    }

    /// The same expression, which may give another value for each row (`provolatile`).
    #[must_use]
    pub fn volatile(mut self, volatile: bool) -> SqlExpr {
        Arc::make_mut(&mut self.inner).volatile = volatile;
        self
    }

    /// An expression that analysis does not reach, with what it may use.
    pub fn opaque(text: Arc<str>, columns: Vec<Ident>, refs: Vec<ObjectId>) -> SqlExpr {
        let (columns, refs) = (columns.into(), refs.into());
        let fields = Box::default();
        let inner = Inner { text, print: None, settled: None, columns, refs, fields, volatile: true };
        SqlExpr { inner: Arc::new(inner) }
    }

    /// The same expression, written as it is printed.
    #[must_use]
    pub fn as_printed(mut self) -> SqlExpr {
        if let Some(print) = self.print().map(Arc::from) {
            Arc::make_mut(&mut self.inner).text = print;
        }
        self
    }

    /// What people wrote, valid for the default `search_path`.
    pub fn text(&self) -> &str {
        &self.inner.text
    }

    /// What `pg_get_expr` prints with everything qualified; none where it was not analysed.
    pub fn print(&self) -> Option<&str> {
        self.inner.print.as_deref()
    }

    fn settled(&self) -> Option<&str> {
        self.inner.settled.as_deref().or(self.print())
    }

    /// Whether it may give another value for each row; so is taken what was not analysed.
    pub fn is_volatile(&self) -> bool {
        self.inner.volatile
    }

    /// The columns it uses, in order of appearance.
    pub fn columns(&self) -> &[Ident] {
        &self.inner.columns
    }

    /// The user's objects it refers to.
    pub fn refs(&self) -> &[ObjectId] {
        &self.inner.refs
    }

    /// Its dependencies on objects (not on columns).
    pub fn dependencies(&self, own: Option<Ident>, add: &mut dyn FnMut(Dependency)) {
        for on in self.refs() {
            add(Dependency { own, on: *on, column: None, strength: Strength::Normal });
        }
        for (on, field) in &self.inner.fields {
            add(Dependency { own, on: *on, column: Some(*field), strength: Strength::Normal });
        }
    }

    /// Follows a rename. `table` is the relation whose columns bare names mean.
    pub fn rename(&mut self, renaming: &Renaming, table: Option<ObjectId>) {
        self.rename_field(renaming);
        match renaming {
            Renaming::Column { of, from, to } if Some(*of) == table && self.columns().contains(from) => {
                let inner = Arc::make_mut(&mut self.inner);
                inner.text = rename::column(&inner.text, *from, *to).into();
                inner.print = inner.print.take().map(|print| rename::column(&print, *from, *to).into());
                inner.settled = inner.settled.take().map(|print| rename::column(&print, *from, *to).into());
                for column in &mut inner.columns {
                    if column == from {
                        *column = *to;
                    }
                }
            }
            Renaming::Object { from, to } if Some(*from) == table && self.print().is_none() => {
                let inner = Arc::make_mut(&mut self.inner);
                inner.text = rename::qualifier(&inner.text, from.name, to.name).into();
            }
            Renaming::Object { from, to } if self.refs().contains(from) => {
                let inner = Arc::make_mut(&mut self.inner);
                // The analysed form names everything in full, so it can follow; what was written may not.
                if let Some(print) = inner.print.take() {
                    let print: Box<str> = rename::object(&print, *from, *to).into();
                    inner.text = print.as_ref().into();
                    inner.print = Some(print);
                    inner.settled = inner.settled.take().map(|print| rename::object(&print, *from, *to).into());
                } else {
                    inner.text = rename::beyond(&inner.text, *from, *to).into();
                }
                for one in inner.refs.iter_mut().chain(inner.fields.iter_mut().map(|(of, _)| of)) {
                    if one == from {
                        *one = *to;
                    }
                }
            }
            _ => {}
        }
    }

    /// Follows the rename of a field that it reads. What people wrote may mean several types; the print's order tells which.
    fn rename_field(&mut self, renaming: &Renaming) {
        let Renaming::Column { of, from, to } = renaming else { return };
        if !self.inner.fields.contains(&(*of, *from)) {
            return;
        }
        let inner = Arc::make_mut(&mut self.inner);
        let follow = |text: &str| rename::fields(text, &inner.fields, (*of, *from), *to);
        if let Some(print) = inner.print.take() {
            let print = follow(&print);
            inner.settled = inner.settled.take().map(|one| follow(&one).into());
            inner.text = print.as_str().into();
            inner.print = Some(print.into());
        }
        inner.fields.iter_mut().filter(|one| **one == (*of, *from)).for_each(|(_, field)| *field = *to);
    }
}

impl SqlExpr {
    /// Whether it has a label of an enum as a constant, or in an array that is one.
    pub fn uses_label(&self, of: ObjectId, label: &str) -> bool {
        let Some(print) = self.print().filter(|_| self.refs().contains(&of)) else { return false };
        let mut found = false;
        rename::labels(print, of, &mut |one| {
            found |= one == label;
            None
        });
        found
    }

    /// Follows the rename of an enum's label: the analysed form writes every constant with its type.
    pub fn rename_label(&mut self, of: ObjectId, from: &str, to: &str) {
        if !self.refs().contains(&of) {
            return;
        }
        let follow = |text: &str| rename::labels(text, of, &mut |one| (one == from).then(|| to.to_owned()));
        let inner = Arc::make_mut(&mut self.inner);
        let Some(print) = inner.print.take() else { return };
        let renamed = follow(&print);
        if renamed != *print {
            let written = *inner.text == *literal(from);
            inner.text = if written { literal(to).into() } else { renamed.as_str().into() };
        }
        inner.print = Some(renamed.into());
        inner.settled = inner.settled.take().map(|one| follow(&one).into());
    }
}

/// Calls `change` for every expression of an object.
pub(super) fn each(object: &mut crate::kinds::Object, change: &mut dyn FnMut(&mut SqlExpr)) {
    use crate::kinds::Object;
    use crate::kinds::constraint::Body;
    use crate::kinds::index::IndexKey;
    let key = |key: &mut IndexKey, change: &mut dyn FnMut(&mut SqlExpr)| {
        if let IndexKey::Expr(expr, _) = key {
            change(expr);
        }
    };
    match object {
        Object::Table(table) => {
            for column in &mut Arc::make_mut(table).columns {
                column.default.iter_mut().for_each(&mut *change);
                if let Some(generated) = column.extra.as_mut().and_then(|extra| extra.generated.as_mut()) {
                    change(&mut generated.expr);
                }
            }
        }
        Object::View(view) => {
            Arc::make_mut(view).columns.iter_mut().filter_map(|one| one.default.as_mut()).for_each(change)
        }
        Object::Domain(domain) => Arc::make_mut(domain).default.iter_mut().for_each(change),
        Object::Routine(routine) => {
            Arc::make_mut(routine).args.iter_mut().filter_map(|arg| arg.default.as_mut()).for_each(change)
        }
        Object::Index(index) => {
            let index = Arc::make_mut(index);
            index.keys.iter_mut().for_each(|one| key(&mut one.key, change));
            index.predicate.iter_mut().for_each(change);
        }
        Object::Constraint(constraint) => match &mut Arc::make_mut(constraint).body {
            Body::Check(expr) => change(expr),
            Body::Exclusion(exclusion) => {
                exclusion.elements.iter_mut().for_each(|(one, _)| key(&mut one.key, change));
                exclusion.predicate.iter_mut().for_each(change);
            }
            Body::Key(_) | Body::Foreign(_) => {}
        },
        _ => {}
    }
}

/// Calls `look` for every expression of an object.
pub fn each_expr(object: &crate::kinds::Object, look: &mut dyn FnMut(&SqlExpr)) {
    let mut copy = object.clone();
    each(&mut copy, &mut |expr| look(expr));
}

impl PartialEq for SqlExpr {
    fn eq(&self, other: &SqlExpr) -> bool {
        if Arc::ptr_eq(&self.inner, &other.inner) {
            return true;
        }
        match (self.print(), other.print()) {
            // PostgreSQL dumps some expressions in words that it reads back as another form, which then stays. The two
            // mean the same, and a schema that came through pg_dump once must not differ from itself.
            (Some(a), Some(b)) => a == b || self.settled() == other.settled(),
            // The same words may mean something else.
            (None, None) => same_tokens(self.text(), other.text()) && self.refs() == other.refs(),
            // One of them has another type below, or another function.
            _ => false,
        }
    }
}

/// Whether two texts are the same tokens: unquoted words folded, white space and comments apart.
pub fn same_tokens(a: &str, b: &str) -> bool {
    a == b
        || match (sql::token::scan(a), sql::token::scan(b)) {
            (Ok(x), Ok(y)) => {
                x.list.len() == y.list.len()
                    && x.list.iter().zip(&y.list).all(|(s, t)| {
                        let (s_text, t_text) = (s.text(a), t.text(b));
                        s_text == t_text || (s.is_word(a) && t.is_word(b) && s_text.eq_ignore_ascii_case(t_text))
                    })
            }
            _ => false,
        }
}
