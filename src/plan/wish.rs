//! Owns the edges that are wishes: they yield where they would close a circle. New columns come in the order of their table;
//! what is opaque comes after what its text names, and goes before that: names are all there is to go by.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::Builder;
use super::step::{StepId, Verb};
use crate::catalog::Catalog;
use crate::kinds::routine::Body;
use crate::kinds::{Model as _, Object, ObjectId, ObjectKind};
use crate::name::Ident;

/// A wish: one vertex before another.
type Wish = (usize, usize);

/// What is ordered by what its text names: what is opaque, and routines, whose bodies PostgreSQL does not look into for that.
struct Texted<'c> {
    name: Ident,
    mentions: &'c [Ident],
    texts: Vec<&'c str>,
}

impl<'c> Texted<'c> {
    fn of(object: &'c Object) -> Option<Texted<'c>> {
        match object {
            Object::Opaque(one) => {
                let texts = one.statements.iter().map(|text| &**text).collect();
                Some(Texted { name: one.name.name, mentions: &one.mentions, texts })
            }
            Object::Routine(one) => {
                let texts = match &one.definition.body {
                    Body::Text(text) => vec![&**text],
                    Body::Sql(body) => vec![&*body.text],
                    Body::Library(..) | Body::Aggregate(_) => Vec::new(),
                };
                Some(Texted { name: one.name.name, mentions: &one.mentions, texts })
            }
            _ => None,
        }
    }
}

impl Builder<'_> {
    /// Adds an edge for every wish that closes no circle: new columns in the order of the table, then mentions, those of
    /// code that PostgreSQL looks into first.
    pub(super) fn connect_wishes(&mut self) {
        let mut wishes: Vec<(Wish, &'static str)> =
            self.sequel.iter().map(|wish| (*wish, "columns keep their order")).collect();
        wishes.extend(self.mentions().into_iter().map(|wish| (wish, "its text names it")));
        if wishes.is_empty() {
            return;
        }
        let mut following: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (before, after) in self.edges.keys() {
            following.entry(*before).or_default().insert(*after);
        }
        for ((before, after), why) in wishes {
            let (before, after) = (self.group(before), self.group(after));
            if before != after && !reaches(&following, after, before) {
                following.entry(before).or_default().insert(after);
                self.edge(before, after, why);
            }
        }
    }

    fn mentions(&self) -> Vec<Wish> {
        let (coming, going) = (self.texted(Verb::Create, self.cx.new), self.texted(Verb::Drop, self.cx.old));
        let replaced = self.texted(Verb::Replace, self.cx.new);
        if coming.is_empty() && going.is_empty() && replaced.is_empty() {
            return Vec::new();
        }
        let mut wishes = self.users(&coming, self.cx.new, &|verb| !ends(verb));
        let users = self.users(&going, self.cx.old, &|verb| !matches!(verb, Verb::Create | Verb::AddColumn));
        wishes.extend(users.into_iter().map(|(one, user)| (user, one)));
        wishes.extend(self.by_name(&coming, false));
        wishes.extend(self.before_ends(&going));
        wishes.extend(self.by_name(&coming, true));
        // A body that is replaced may use what is new, and is what its new users want.
        wishes.extend(self.by_name(&replaced, true));
        wishes.extend(self.callers(&replaced));
        wishes.extend(self.called_by_what_stays(&coming));
        wishes
    }

    /// A new routine that one which stays calls comes before whatever may run that over rows: what a domain's check or a
    /// default calls is in no dependency of a column that comes.
    fn called_by_what_stays(&self, coming: &[(usize, Texted<'_>)]) -> Vec<Wish> {
        let changes: BTreeSet<ObjectId> = self.vertices.iter().map(|vertex| vertex.id.object).collect();
        let of_routine = |object: &Object| object.id().kind == ObjectKind::Routine && !changes.contains(&object.id());
        let staying: Vec<Texted<'_>> = self
            .cx
            .new
            .iter()
            .filter(|(_, object)| of_routine(object))
            .filter_map(|(_, one)| Texted::of(one))
            .collect();
        let calls = |one: &Texted<'_>, name: Ident| one.texts.iter().any(|text| has_word(text, name));
        let called = coming.iter().filter(|(vertex, one)| {
            self.vertices[*vertex].id.object.kind == ObjectKind::Routine
                && staying.iter().any(|caller| calls(caller, one.name))
        });
        let called: Vec<usize> = called.map(|(vertex, _)| *vertex).collect();
        let runs = |id: StepId| match id.verb {
            Verb::AddColumn | Verb::Fill | Verb::Type | Verb::SetNotNull => true,
            Verb::Create => matches!(id.object.kind, ObjectKind::Constraint | ObjectKind::Index | ObjectKind::View),
            _ => false,
        };
        let running = self.vertices.iter().enumerate().filter(|(_, vertex)| runs(vertex.id)).map(|(i, _)| i);
        running.flat_map(|user| called.iter().map(move |one| (*one, user))).collect()
    }

    /// What is made and uses what is replaced.
    fn callers(&self, replaced: &[(usize, Texted<'_>)]) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for (one, _) in replaced {
            let users: BTreeSet<ObjectId> = self.cx.new.dependents(self.vertices[*one].id.object).collect();
            let made = self.vertices.iter().enumerate().filter(|(_, user)| {
                matches!(user.id.verb, Verb::Create | Verb::AddColumn) && users.contains(&user.id.object)
            });
            wishes.extend(made.map(|(user, _)| (*one, user)));
        }
        wishes
    }

    fn texted<'c>(&self, verb: Verb, catalog: &'c Catalog) -> Vec<(usize, Texted<'c>)> {
        let of_verb = self.vertices.iter().enumerate().filter(|(_, vertex)| vertex.id.verb == verb);
        of_verb.filter_map(|(i, vertex)| Some((i, Texted::of(catalog.get(vertex.id.object)?)?))).collect()
    }

    /// What comes, by the name that a text would use.
    fn named(&self, verbs: &[Verb]) -> BTreeMap<Ident, Vec<usize>> {
        let mut all: BTreeMap<Ident, Vec<usize>> = BTreeMap::new();
        for (i, vertex) in self.vertices.iter().enumerate().filter(|(_, vertex)| verbs.contains(&vertex.id.verb)) {
            let scoped = matches!(vertex.id.object.kind, ObjectKind::Comment | ObjectKind::Constraint);
            let name = if vertex.id.column.is_empty() { vertex.id.object.name } else { vertex.id.column };
            if !scoped && !name.is_empty() {
                all.entry(name).or_default().push(i);
            }
        }
        all
    }

    /// Whatever is opaque comes after what it names; `inside` its strings, where the bodies of routines are.
    fn by_name(&self, coming: &[(usize, Texted<'_>)], inside: bool) -> Vec<Wish> {
        let named = self.named(&[Verb::Create, Verb::AddColumn, Verb::Type]);
        let mut wishes = Vec::new();
        for (vertex, one) in coming {
            let words: Vec<Ident> = if inside {
                named.keys().copied().filter(|name| one.texts.iter().any(|text| has_word(text, *name))).collect()
            } else {
                one.mentions.to_vec()
            };
            let makers = words.iter().filter_map(|name| named.get(name)).flatten();
            wishes.extend(makers.filter(|maker| *maker != vertex).map(|maker| (*maker, *vertex)));
        }
        wishes
    }

    /// Who uses what is opaque: expressions that were not analysed name routines, a table has its access method.
    fn users(&self, opaque: &[(usize, Texted<'_>)], catalog: &Catalog, counts: &dyn Fn(Verb) -> bool) -> Vec<Wish> {
        let mut wishes = Vec::new();
        for (i, vertex) in self.vertices.iter().enumerate() {
            if matches!(vertex.id.verb, Verb::Rename | Verb::Comment) || !counts(vertex.id.verb) {
                continue;
            }
            let Some(object) = catalog.get(vertex.id.object) else { continue };
            let names = names_used(object);
            let mut texts: Vec<String> = Vec::new();
            crate::catalog::each_expr(object, &mut |expr| {
                if expr.print().is_none() {
                    texts.push(expr.text().to_owned());
                }
            });
            for (other, one) in opaque {
                let name = one.name;
                if *other != i && (names.contains(&name) || texts.iter().any(|text| has_word(text, name))) {
                    wishes.push((*other, i));
                }
            }
        }
        wishes
    }

    /// Whatever is opaque goes before what it names goes or changes.
    fn before_ends(&self, going: &[(usize, Texted<'_>)]) -> Vec<Wish> {
        let named = self.named(&[Verb::Drop, Verb::DropColumn, Verb::Type]);
        let mut wishes = Vec::new();
        for (vertex, one) in going {
            let enders = one.mentions.iter().filter_map(|name| named.get(name)).flatten();
            wishes.extend(enders.filter(|ender| *ender != vertex).map(|ender| (*vertex, *ender)));
        }
        wishes
    }
}

/// The access method and the collations of an object.
fn names_used(object: &Object) -> Vec<Ident> {
    let collation = |name: Option<crate::name::QualifiedName>| name.map(|name| name.name);
    match object {
        Object::Table(table) => {
            table.method.into_iter().chain(table.columns.iter().filter_map(|c| collation(c.collation()))).collect()
        }
        Object::Domain(domain) => collation(domain.collation).into_iter().collect(),
        Object::Composite(one) => one.attributes.iter().filter_map(|a| collation(a.collation)).collect(),
        Object::Index(index) => index.keys.iter().filter_map(|key| collation(key.collation)).collect(),
        _ => Vec::new(),
    }
}

fn ends(verb: Verb) -> bool {
    matches!(verb, Verb::Drop | Verb::DropColumn | Verb::DropDefault | Verb::DropExpression)
}

fn reaches(following: &BTreeMap<usize, BTreeSet<usize>>, from: usize, to: usize) -> bool {
    let (mut seen, mut work) = (BTreeSet::new(), vec![from]);
    while let Some(vertex) = work.pop() {
        if vertex == to {
            return true;
        }
        if seen.insert(vertex) {
            work.extend(following.get(&vertex).into_iter().flatten());
        }
    }
    false
}

/// Whether a text has the name as a word of its own.
pub(super) fn has_word(text: &str, name: Ident) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let name = name.as_str();
    text.match_indices(name).any(|(at, _)| {
        !text[..at].chars().next_back().is_some_and(part) && !text[at + name.len()..].chars().next().is_some_and(part)
    })
}
