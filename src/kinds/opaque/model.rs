//! The data of an object that is kept as it is.

use super::{Guess, Standing, followed};
use crate::catalog::{renamed_in_statement, same_tokens};
use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Slot, Strength};
use crate::name::{Ident, MAX_NAME_BYTES, QualifiedName, folded, literal, truncate};
use crate::sql;
use crate::sql::ast::Firing;
use crate::sql::token;

/// An object of a kind that is not modelled: its text, and what it mentions.
#[derive(Clone, Debug)]
pub struct Opaque {
    /// PostgreSQL's word for its kind.
    pub kind: &'static str,
    /// Its name; for triggers, policies and rules the table's.
    pub name: QualifiedName,
    /// What makes it unique beside the name.
    pub signature: Ident,
    /// The table it goes with.
    pub parent: Option<ObjectId>,
    /// Its statements as written, the creating one first.
    pub statements: Vec<Box<str>>,
    /// Of rules: whether, and where, they fire.
    pub firing: Firing,
    /// Every identifier outside strings in them, sorted.
    pub mentions: Vec<Ident>,
    /// What an alteration is of; what a kind that is managed may use, by the names in it: more rather than less. Names that mean something else are
    /// another text.
    pub uses: Guess,
    /// A star stands in it, which means the columns of that day.
    pub starred: bool,
    /// The `search_path` that its names were written for, where that is not the project's own.
    pub path: Vec<Ident>,
    /// What it names has other names by now, which PostgreSQL follows and its text does not.
    pub stale: bool,
}

impl PartialEq for Opaque {
    fn eq(&self, other: &Opaque) -> bool {
        let Opaque { kind, name, signature, parent, statements: _, firing, mentions: _, uses, starred: _, path, stale } =
            self;
        *kind == other.kind
            && *name == other.name
            && *signature == other.signature
            && *parent == other.parent
            && *firing == other.firing
            && *path == other.path
            && *stale == other.stale
            && *uses == other.uses
            && self.same_text(other)
    }
}

impl Opaque {
    /// Whether both are written in the same tokens.
    pub(super) fn same_text(&self, other: &Opaque) -> bool {
        let own = self.statements.iter().map(|text| without_create(text));
        let others = other.statements.iter().map(|text| without_create(text));
        own.len() == others.len() && own.zip(others).all(|(a, b)| same_tokens(a, b))
    }

    /// The identity of the opaque object of that kind, name and signature.
    pub fn id_of(kind: &str, name: QualifiedName, signature: Ident) -> ObjectId {
        let key = Ident::new(&format!("{kind}\u{1f}{signature}"));
        ObjectId { key, ..ObjectId::new(ObjectKind::Opaque, name.schema, name.name) }
    }

    /// PostgreSQL's word for the kind of the opaque object of that identity.
    pub fn kind_of(id: ObjectId) -> &'static str {
        id.key.as_str().split('\u{1f}').next().unwrap_or_default()
    }

    /// Whether it is declared or not there: one of a kind that is modelled, which is beyond analysis and has no state but its
    /// text.
    pub fn is_managed(&self) -> bool {
        matches!(
            self.kind,
            "view"
                | "materialized view"
                | "rule"
                | "policy"
                | "trigger"
                | "function"
                | "procedure"
                | "aggregate"
                | "statistics"
        )
    }

    /// How it depends on something that it uses: statistics go with their table and columns, and live through a change of
    /// their types; what was altered goes with its alterations.
    pub(super) fn strength(&self, on: ObjectId) -> Strength {
        let of_table = self.kind == "statistics" && on.kind == ObjectKind::Table;
        if of_table || self.is_alteration() { Strength::Auto } else { Strength::Normal }
    }

    /// The statement that says whether, and where, it fires.
    pub(crate) fn firing_sql(&self) -> String {
        format!("alter table {} {} rule {}", self.name, self.firing.word(), self.signature.sql())
    }

    /// Whether it is kept as text, and is made of functions, types and operators, which cannot go before it.
    pub(crate) fn is_made_of_others(&self) -> bool {
        matches!(self.kind, "cast" | "operator" | "operator class" | "type" | "transform")
    }

    /// Whether it only says something of another object.
    pub(crate) fn is_alteration(&self) -> bool {
        matches!(self.kind, "alteration" | "owner")
    }

    /// Whether its text names this.
    pub fn mentions(&self, name: Ident) -> bool {
        self.mentions.binary_search(&name).is_ok()
    }

    /// Whether it is about tables that are there: a grant, an owner, a view; not what a table may use, as a function.
    pub fn is_of_tables(&self) -> bool {
        self.is_relation()
            || matches!(
                self.kind,
                "owner"
                    | "alteration"
                    | "index"
                    | "grant"
                    | "revoke"
                    | "default privileges"
                    | "statistics"
                    | "publication"
            )
    }

    /// Whether it lives among relations: views and foreign tables.
    pub fn is_relation(&self) -> bool {
        matches!(self.kind, "view" | "materialized view" | "foreign table")
    }
}

/// The statement with the object's name in full, where that is modelled: CREATE AGGREGATE name (.
pub(super) fn with_name(kind: &str, name: QualifiedName, text: &str) -> Box<str> {
    if kind != "aggregate" {
        return text.into();
    }
    let tokens = token::scan(text).unwrap_or_default().list;
    let is = |one: &token::Token, what: &str| text[one.start as usize..one.end as usize].eq_ignore_ascii_case(what);
    let first = tokens.iter().position(|one| is(one, "aggregate")).map(|at| at + 1);
    // The name itself may be such a word, in quotes or not.
    let end = first.and_then(|first| tokens.iter().skip(first + 1).find(|one| is(one, "(")));
    match (first.and_then(|first| tokens.get(first)), end) {
        (Some(first), Some(end)) => {
            format!("{}{name}{}", &text[..first.start as usize], &text[end.start as usize..]).into()
        }
        _ => text.into(),
    }
}

impl Model for Opaque {
    fn id(&self) -> ObjectId {
        Opaque::id_of(self.kind, self.name, self.signature)
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        if !self.name.schema.is_empty() {
            add(Dependency::on(Schema::id_of(self.name.schema), Strength::Normal));
        }
        if let Some(parent) = self.parent {
            add(Dependency::on(parent, Strength::Auto));
        }
        self.uses.dependencies(&|on| self.strength(on), add);
    }

    fn rename(&mut self, renaming: &Renaming) {
        let before = self.uses.clone();
        let mut concerned = self.uses.rename(renaming);
        if let Renaming::Object { from, .. } = renaming {
            concerned |= *from == self.id() && self.kind != "aggregate" || Some(*from) == self.parent;
        }
        if concerned && self.is_managed() {
            self.follow(&before, renaming);
        }
        let Renaming::Object { from, to } = renaming else { return };
        if !self.is_managed() && *from != self.id() && self.mentions(from.name) {
            self.follow_names(*from, *to);
        }
        if *from == self.id() || Some(*from) == self.parent {
            self.name = to.qualified();
            for text in &mut self.statements {
                *text = with_name(self.kind, self.name, text);
            }
        }
        if Some(*from) == self.parent {
            self.parent = Some(*to);
        }
    }

    fn slots(&self, add: &mut dyn FnMut(Slot)) {
        if self.is_relation() {
            add(Slot::Relation(self.name.schema, self.name.name));
            add(Slot::Type(self.name.schema, self.name.name));
        } else if self.kind == "type" {
            add(Slot::Type(self.name.schema, self.name.name));
            if let Some(multirange) = self.multirange() {
                add(Slot::Type(multirange.schema, multirange.name));
            }
        }
    }
}

impl Opaque {
    /// A label of an enum has another name: a text that may say it is out of date.
    pub(crate) fn outdate(&mut self, label: &str) {
        self.stale |= self.is_managed() && self.statements.iter().any(|text| text.contains(&literal(label)));
    }

    /// The text follows a rename, or is out of date from here on.
    fn follow(&mut self, before: &Guess, renaming: &Renaming) {
        let own = self.parent.map(ObjectId::qualified);
        let at = Standing { uses: before, own, elsewhere: !self.path.is_empty() };
        // The indexes of a materialized view know nothing but it.
        let itself = matches!(renaming, Renaming::Object { from, .. } if *from == self.id());
        let follow = |place: usize, text: &str| {
            let after = if place > 0 && !itself { text.to_owned() } else { followed(text, at, renaming)? };
            Some(after.into())
        };
        let texts: Option<Vec<Box<str>>> =
            self.statements.iter().enumerate().map(|(place, text)| follow(place, text)).collect();
        match texts {
            Some(texts) => {
                self.mentions = texts.first().map_or_else(Vec::new, |text| sql::named(text).mentions);
                self.statements = texts;
            }
            None => self.stale = true,
        }
    }

    /// The places of a kind that is not managed at which something is named follow its rename, those that make its identity, too.
    fn follow_names(&mut self, from: ObjectId, to: ObjectId) {
        let follow = |text: &str| match from.kind {
            ObjectKind::Routine | ObjectKind::Enum | ObjectKind::Domain | ObjectKind::Composite => {
                Some(renamed_in_statement(text, from, to))
            }
            ObjectKind::Table | ObjectKind::View => {
                sql::relation_renamed(text, from.qualified(), to.qualified(), false)
            }
            _ => None,
        };
        for text in &mut self.statements {
            if let Some(after) = follow(text).filter(|after| **after != **text) {
                *text = after.into();
                self.mentions = sql::named(text).mentions;
            }
        }
        if matches!(self.kind, "cast" | "operator" | "transform") {
            let base = from.name.as_str();
            let words = self.signature.as_str().split(' ').map(|word| match word.strip_prefix(base) {
                Some(rest @ ("" | "[]" | ",")) => format!("{}{rest}", to.name),
                _ => word.to_owned(),
            });
            self.signature = Ident::new(&words.collect::<Vec<_>>().join(" "));
        }
    }

    /// The multirange type that PostgreSQL makes with a range type (`makeMultirangeTypeName`).
    fn multirange(&self) -> Option<QualifiedName> {
        let text = self.statements.first()?;
        let tokens = token::scan(text).ok()?.list;
        let word = |at: usize| tokens.get(at).map_or("", |one| one.text(text));
        let is = |at: usize, known: &str| word(at).eq_ignore_ascii_case(known);
        (0..tokens.len()).find(|at| is(*at, "as") && is(at + 1, "range") && word(at + 2) == "(")?;
        let written =
            (0..tokens.len()).find(|at| is(*at, "multirange_type_name") && word(at + 1) == "=").map(|at| at + 2);
        let ident = |word: &str| Ident::new(&folded(word));
        let own = self.name.name.as_str();
        Some(match written {
            Some(at) if word(at + 1) == "." => QualifiedName::new(ident(word(at)), ident(word(at + 2))),
            Some(at) => QualifiedName::new(self.name.schema, ident(word(at))),
            None if own.contains("range") => {
                let name = own.replacen("range", "multirange", 1);
                QualifiedName::new(self.name.schema, Ident::new(truncate(&name)))
            }
            None => {
                let room = own.len().min(MAX_NAME_BYTES - "_multirange".len());
                let kept = (0..=room).rev().find(|at| own.is_char_boundary(*at)).unwrap_or(0);
                QualifiedName::new(self.name.schema, Ident::new(&format!("{}_multirange", &own[..kept])))
            }
        })
    }
}

/// A statement without `create` and `or replace`: how an object came to be is no part of it.
pub(crate) fn without_create(statement: &str) -> &str {
    let strip = |text: &'static str, from: &'_ str| -> Option<usize> {
        let head = from.get(..text.len())?;
        head.eq_ignore_ascii_case(text).then_some(text.len())
    };
    let Some(at) = strip("create", statement) else { return statement };
    let rest = statement[at..].trim_start();
    match strip("or", rest) {
        Some(at) if rest[at..].starts_with(char::is_whitespace) => {
            let rest = rest[at..].trim_start();
            strip("replace", rest).map_or(rest, |at| rest[at..].trim_start())
        }
        _ => rest,
    }
}
