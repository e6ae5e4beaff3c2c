//! Owns SQL that may hold queries as the catalog holds it: what people wrote, and what PostgreSQL would store.

use std::sync::Arc;

use crate::analyze::{Mark, Named};
use crate::kinds::{Dependency, Object, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::{Ident, QualifiedName, literal};

use super::rename;

/// A print with the places where it names what is the user's.
#[derive(Clone, Debug)]
struct Marked {
    text: String,
    marks: Vec<Mark>,
}

/// A query, or an expression that may hold queries. Two are equal when PostgreSQL would store the same.
#[derive(Clone, Debug)]
pub struct SqlQuery {
    inner: Arc<Inner>,
}

#[derive(Clone, Debug)]
struct Inner {
    /// What people wrote; none where that would not mean the same any more.
    written: Option<Arc<str>>,
    print: Marked,
    settled: Option<Marked>,
    /// Relations and their columns.
    uses: Vec<(ObjectId, Option<Ident>)>,
    /// What else it refers to.
    refs: Vec<ObjectId>,
}

impl PartialEq for SqlQuery {
    fn eq(&self, other: &SqlQuery) -> bool {
        self.settled() == other.settled()
    }
}

impl SqlQuery {
    /// An analysed one.
    pub fn new(
        written: Option<Arc<str>>,
        print: (String, Vec<Mark>),
        settled: Option<(String, Vec<Mark>)>,
        uses: Vec<(ObjectId, Option<Ident>)>,
        refs: Vec<ObjectId>,
    ) -> SqlQuery {
        let marked = |(text, marks)| Marked { text, marks };
        let inner = Inner { written, print: marked(print), settled: settled.map(marked), uses, refs };
        SqlQuery { inner: Arc::new(inner) }
    }

    /// What people wrote, where it still means the same.
    pub fn written(&self) -> Option<&str> {
        self.inner.written.as_deref()
    }

    /// What PostgreSQL would print, everything qualified.
    pub fn print(&self) -> &str {
        &self.inner.print.text
    }

    /// What people wrote, else the print.
    pub fn text(&self) -> &str {
        self.written().unwrap_or(self.print())
    }

    fn settled(&self) -> &str {
        &self.inner.settled.as_ref().unwrap_or(&self.inner.print).text
    }

    /// The relations that it reads, and their columns.
    pub fn uses(&self) -> &[(ObjectId, Option<Ident>)] {
        &self.inner.uses
    }

    /// Its dependencies.
    pub fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        for (on, column) in &self.inner.uses {
            add(Dependency { own: None, on: *on, column: *column, strength: Strength::Normal });
        }
        for on in &self.inner.refs {
            add(Dependency::on(*on, Strength::Normal));
        }
    }

    /// Whether the rename of a column can be followed: where USING names it, PostgreSQL rewrites more than the name.
    pub fn follows(&self, of: ObjectId, column: Ident) -> bool {
        let merged = Named::Merged(of.qualified(), column);
        !self.inner.print.marks.iter().any(|mark| mark.what == merged)
    }

    /// Follows a rename.
    pub fn rename(&mut self, renaming: &Renaming) {
        let concerned = match renaming {
            Renaming::Column { of, from, .. } => {
                self.inner.uses.contains(&(*of, Some(*from))) || self.inner.refs.contains(of)
            }
            Renaming::Object { from, .. } => {
                self.inner.refs.contains(from) || self.inner.uses.iter().any(|(on, _)| on == from)
            }
        };
        // The list of columns behind an alias shows those that nobody uses.
        let shown = |mark: &Mark| match (&mark.what, renaming) {
            (Named::Column(of, name, _), Renaming::Column { of: holder, from, .. }) => {
                *of == holder.qualified() && name == from
            }
            _ => false,
        };
        if !concerned && !self.inner.print.marks.iter().any(shown) {
            return;
        }
        let inner = Arc::make_mut(&mut self.inner);
        if concerned {
            inner.written = None;
        }
        for marked in std::iter::once(&mut inner.print).chain(&mut inner.settled) {
            marked.replace(|what, text| renamed(what, text, renaming));
        }
        match renaming {
            Renaming::Column { of, from, to } => {
                inner.uses.iter_mut().filter(|one| **one == (*of, Some(*from))).for_each(|one| one.1 = Some(*to));
            }
            Renaming::Object { from, to } => {
                inner.uses.iter_mut().filter(|(on, _)| on == from).for_each(|(on, _)| *on = *to);
                inner.refs.iter_mut().filter(|on| *on == from).for_each(|on| *on = *to);
            }
        }
    }

    /// Whether a constant in it is that label of an enum, or an array with it.
    pub fn uses_label(&self, of: ObjectId, label: &str) -> bool {
        let name = of.qualified();
        let Marked { text, marks } = &self.inner.print;
        marks.iter().any(|mark| match &mark.what {
            Named::Label(of, array) if *of == name => rename::has_label(&text[mark.start..mark.end], *array, label),
            _ => false,
        })
    }

    /// Follows the rename of a label of an enum.
    pub fn rename_label(&mut self, of: ObjectId, from: &str, to: &str) {
        let name = of.qualified();
        let has = |mark: &Mark| matches!(mark.what, Named::Label(of, _) if of == name);
        if !self.inner.print.marks.iter().any(has) {
            return;
        }
        let inner = Arc::make_mut(&mut self.inner);
        let before = inner.print.text.clone();
        for marked in std::iter::once(&mut inner.print).chain(&mut inner.settled) {
            marked.replace(|what, text| match what {
                Named::Label(of, array) if *of == name => {
                    rename::label_in(text, *array, from, to).map(|text| (what.clone(), text))
                }
                _ => None,
            });
        }
        if inner.print.text != before {
            inner.written = None;
        }
    }
}

/// The queries, and conditions that may hold queries, of an object.
pub(crate) fn queries(object: &Object) -> Vec<&SqlQuery> {
    match object {
        Object::View(view) => vec![&view.query],
        Object::Trigger(trigger) => trigger.when.iter().collect(),
        Object::Policy(policy) => policy.conditions().collect(),
        Object::Rule(rule) => vec![&rule.body],
        Object::Routine(routine) => routine.query().into_iter().collect(),
        _ => Vec::new(),
    }
}

/// The same, to change them.
pub(super) fn each(object: &mut Object, change: &mut dyn FnMut(&mut SqlQuery)) {
    match object {
        Object::View(view) => change(&mut Arc::make_mut(view).query),
        Object::Trigger(trigger) => Arc::make_mut(trigger).when.iter_mut().for_each(change),
        Object::Policy(policy) => {
            let policy = Arc::make_mut(policy);
            policy.using.iter_mut().chain(&mut policy.check).for_each(change);
        }
        Object::Rule(rule) => change(&mut Arc::make_mut(rule).body),
        Object::Routine(routine) => Arc::make_mut(routine).query_mut().into_iter().for_each(change),
        _ => {}
    }
}

impl Marked {
    /// Writes every place anew for which there is something else.
    fn replace(&mut self, other: impl Fn(&Named, &str) -> Option<(Named, String)>) {
        self.marks.sort_by_key(|mark| mark.start);
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for mark in &mut self.marks {
            // Places that lie in others are those that cannot follow.
            if mark.start < at {
                continue;
            }
            out.push_str(&self.text[at..mark.start]);
            let old = &self.text[mark.start..mark.end];
            let start = out.len();
            match other(&mark.what, old) {
                Some((what, text)) => {
                    out.push_str(&text);
                    mark.what = what;
                }
                None => out.push_str(old),
            }
            at = mark.end;
            (mark.start, mark.end) = (start, out.len());
        }
        out.push_str(&self.text[at..]);
        self.text = out;
    }
}

/// What a place names after a rename, and how that is written; none where it stays.
fn renamed(what: &Named, old: &str, renaming: &Renaming) -> Option<(Named, String)> {
    match (what, renaming) {
        (Named::Column(of, name, label), Renaming::Column { of: holder, from, to }) => {
            let it_is = *of == holder.qualified() && name == from;
            let shown =
                label.filter(|label| label != to).map_or_else(String::new, |name| format!(" AS {}", name.sql()));
            it_is.then(|| (Named::Column(*of, *to, *label), format!("{}{shown}", to.sql())))
        }
        (_, Renaming::Object { from, to }) => {
            let (was, is) = (from.qualified(), to.qualified());
            let relation = matches!(from.kind, ObjectKind::Table | ObjectKind::View | ObjectKind::Sequence);
            match what {
                Named::Relation(one) if relation && *one == was => Some((Named::Relation(is), full(is))),
                Named::Regclass(one) if relation && *one == was => Some((Named::Regclass(is), literal(&full(is)))),
                Named::Prefix(one) if relation && *one == was => Some((Named::Prefix(is), is.name.sql().to_string())),
                Named::Column(one, name, label) if *one == was && is_holder(*from) => {
                    Some((Named::Column(is, *name, *label), old.to_owned()))
                }
                Named::Merged(one, name) if *one == was && relation => Some((Named::Merged(is, *name), old.to_owned())),
                Named::Type(one) if *one == was && (relation || is_type(*from)) => Some((Named::Type(is), full(is))),
                Named::Label(one, array) if *one == was && from.kind == ObjectKind::Enum => {
                    Some((Named::Label(is, *array), old.to_owned()))
                }
                Named::Function(one, args) if from.kind == ObjectKind::Routine && *one == was => {
                    let same = args.iter().any(|key| key == from.key.as_str());
                    same.then(|| (Named::Function(is, [to.key.to_string()].into()), full(is)))
                }
                Named::Collation(one) if from.kind == ObjectKind::Opaque && *one == was => {
                    Some((Named::Collation(is), full(is)))
                }
                _ => None,
            }
        }
        _ => None,
    }
}

fn is_type(id: ObjectId) -> bool {
    matches!(id.kind, ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite)
}

fn is_holder(id: ObjectId) -> bool {
    matches!(id.kind, ObjectKind::Table | ObjectKind::View | ObjectKind::Composite)
}

/// A name in full.
fn full(name: QualifiedName) -> String {
    format!("{}.{}", name.schema.sql(), name.name.sql())
}
