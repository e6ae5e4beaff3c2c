//! Owns the state of a replay: the catalog, the `search_path`, transactions, what is worth a notice.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Catalog, CatalogEnv, Known};
use crate::kinds::default_privileges::given;
use crate::kinds::extension::Extension;
use crate::kinds::privileges::Privileges;
use crate::kinds::schema::Schema;
use crate::kinds::{Model, Object, ObjectId, Slot};
use crate::knowledge::Versions;
use crate::name::{Ident, Name};
use crate::sql::ast::{RangeVar, Statement, StatementNode, TransactionKind};
use crate::sql::token;

use super::{Outcome, Refusal, apply, rows};

/// What a project says about how its SQL runs.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The versions of PostgreSQL that must agree.
    pub versions: Versions,
    /// The role that owns what no statement gives to another.
    pub deployer: Option<Ident>,
    /// Where each file's `search_path` starts.
    pub search_path: Vec<Ident>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { versions: Versions::ALL, deployer: None, search_path: vec![Ident::PUBLIC] }
    }
}

/// Whose statements are replayed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// A chain's: PostgreSQL's rules to the letter.
    Chain,
    /// The SDL's, lowered: names without numbers, so that order means nothing.
    Declared,
}

/// A replay in progress.
#[derive(Clone, Debug)]
pub struct Replayer {
    /// What there is so far.
    pub catalog: Catalog,
    /// The project's settings.
    pub settings: Settings,
    /// Whose statements these are.
    pub mode: Mode,
    /// The schemas that are searched after `pg_catalog`.
    pub path: Vec<Ident>,
    /// How many expressions were not analysed.
    pub not_analysed: u32,
    /// The statement says ONLY: partitions are left as they are.
    pub only: bool,
    /// Each statement of the file is committed by itself.
    pub autocommit: bool,
    /// What is declared and not there yet: such a name means nothing else meanwhile.
    pub awaited: BTreeSet<(Ident, Ident)>,
    /// The last names of functions that will be there, and of how many.
    pub awaited_routines: BTreeMap<Ident, usize>,
    /// Where tables and indexes go that name no tablespace.
    pub(crate) default_tablespace: Option<Ident>,
    /// `check_function_bodies`.
    pub(crate) checks_bodies: bool,
    pub(super) fresh: super::label::Fresh,
    /// The defaults of columns met so far.
    pub(crate) defaults: Known,
    begun: Vec<Catalog>,
}

/// The schema of temporary objects; it ends with its file.
pub(crate) const TEMPORARY: Ident = Ident::constant(&Name::new("pg_temp"));

impl Replayer {
    /// Starts from a catalog.
    pub fn new(catalog: Catalog, settings: &Settings, mode: Mode) -> Replayer {
        Replayer {
            catalog,
            settings: settings.clone(),
            mode,
            path: settings.search_path.clone(),
            not_analysed: 0,
            only: false,
            autocommit: false,
            awaited: BTreeSet::new(),
            awaited_routines: BTreeMap::new(),
            default_tablespace: None,
            checks_bodies: true,
            fresh: super::label::Fresh::default(),
            defaults: Known::default(),
            begun: Vec::new(),
        }
    }

    /// Applies one statement of a file.
    pub fn statement(&mut self, statement: &Statement, text: &str) -> Outcome {
        if self.autocommit && self.begun.is_empty() {
            self.committed();
        }
        self.numbers_are_known(text.get(statement.start as usize..statement.end as usize).unwrap_or_default())?;
        match &statement.node {
            StatementNode::Set { name, values, local: _ } => self.set(*name, values.as_deref()),
            StatementNode::Transaction(kind) => return self.transaction(*kind),
            StatementNode::NoEffect(_) => {}
            StatementNode::Dml(dml) => {
                self.check_target(dml)?;
                return rows::check(self, statement.start, text.get(statement.start as usize..statement.end as usize));
            }
            _ => return apply(self, statement, text),
        }
        Ok(())
    }

    /// Refuses numbers that not all of the project's servers can read.
    pub(super) fn numbers_are_known(&self, text: &str) -> Outcome {
        let old = self.settings.versions.first().is_some_and(|first| first < 16);
        if old && token::has_new_numbers(text) { self.since(16, "a number such as `0x1F` or `1_000`") } else { Ok(()) }
    }

    /// Ends a file: settings and temporary objects end with it.
    pub fn end_file(&mut self) {
        self.path = self.settings.search_path.clone();
        self.begun.clear();
        self.autocommit = false;
        self.default_tablespace = None;
        self.checks_bodies = true;
        self.committed();
        if self.catalog.has(Schema::id_of(TEMPORARY)) {
            for id in self.catalog.in_schema(TEMPORARY) {
                self.catalog.take(id);
            }
            self.catalog.take(Schema::id_of(TEMPORARY));
        }
    }

    fn set(&mut self, name: Ident, values: Option<&[Box<str>]>) {
        match (name.as_str(), values) {
            ("search_path", Some(values)) => {
                self.path =
                    values.iter().filter(|v| &***v != "pg_catalog" && !v.is_empty()).map(|v| Ident::new(v)).collect();
            }
            ("default_tablespace", Some([space])) => {
                self.default_tablespace =
                    Some(Ident::new(space)).filter(|space| !matches!(space.as_str(), "" | "pg_default"));
            }
            ("check_function_bodies", Some([value])) => {
                self.checks_bodies = !matches!(value.to_ascii_lowercase().as_str(), "off" | "false" | "no" | "0");
            }
            ("check_function_bodies", None) => self.checks_bodies = true,
            ("search_path", None) => self.path = self.settings.search_path.clone(),
            ("default_tablespace", None) => self.default_tablespace = None,
            ("all", None) => {
                self.path = self.settings.search_path.clone();
                self.default_tablespace = None;
                self.checks_bodies = true;
            }
            _ => {}
        }
    }

    fn transaction(&mut self, kind: TransactionKind) -> Outcome {
        match kind {
            TransactionKind::Begin => {
                self.committed();
                self.begun.push(self.catalog.clone());
            }
            TransactionKind::Commit => {
                self.committed();
                self.begun.clear();
            }
            TransactionKind::Rollback => match self.begun.drain(..).next() {
                Some(before) => self.catalog = before,
                None => {
                    return Err(Refusal::unsupported(
                        "ROLLBACK of what this file did not begin cannot be replayed: each runner makes something else of it",
                        "leave out what is rolled back",
                    ));
                }
            },
            TransactionKind::Savepoint => {}
            TransactionKind::RollbackTo | TransactionKind::Prepared => {
                return Err(Refusal::unsupported(
                    "ROLLBACK TO and two-phase commit cannot be replayed",
                    "leave out what is rolled back",
                ));
            }
        }
        Ok(())
    }

    fn check_target(&mut self, dml: &crate::sql::ast::Dml) -> Outcome {
        let Some((table, columns)) = &dml.target else { return Ok(()) };
        if table.schema == Ident::PG_CATALOG || table.schema.as_str() == "information_schema" {
            return Ok(());
        }
        let id = self.find_relation(table)?;
        let has = |column: Ident| match self.catalog.get(id) {
            Some(Object::Table(found)) => found.column(column).is_some(),
            Some(Object::View(found)) => found.column(column).is_some(),
            _ => true,
        };
        match columns.iter().find(|column| !column.is_empty() && !has(**column)) {
            Some(column) => {
                Err(Refusal::sql(format!("column \"{column}\" of relation \"{}\" does not exist", id.name)))
            }
            None => Ok(()),
        }
    }

    /// Refuses what not all of the project's servers know.
    pub fn since(&self, major: u32, what: &str) -> Outcome {
        match self.settings.versions.first() {
            Some(first) if first < major => Err(Refusal {
                id: "version",
                ..Refusal::sql(format!("{what} needs PostgreSQL {major}, but the project runs on {first} too"))
            }
            .help(format!("narrow the range in schemac.toml: `[postgres] versions = \"{major}..18\"`"))),
            _ => Ok(()),
        }
    }

    /// The `search_path`, where it is not the project's own; else nothing.
    pub(crate) fn own_path(&self) -> Vec<Ident> {
        if self.path == self.settings.search_path { Vec::new() } else { self.path.clone() }
    }

    /// Takes a `search_path` as `own_path` gave it.
    pub(crate) fn take_path(&mut self, own: &[Ident]) {
        self.path = if own.is_empty() { self.settings.search_path.clone() } else { own.to_vec() };
    }

    /// What names mean now.
    pub fn env(&self) -> CatalogEnv<'_> {
        let versions = self.settings.versions;
        CatalogEnv { catalog: &self.catalog, path: &self.path, versions, awaited: &self.awaited }
    }

    /// The schema in which something is created.
    pub fn creation_schema(&mut self, written: Ident) -> Result<Ident, Refusal> {
        if !written.is_empty() {
            if written == TEMPORARY {
                self.ensure_temporary();
                return Ok(written);
            }
            return self.require_schema(written);
        }
        self.path
            .iter()
            .copied()
            .find(|schema| *schema != TEMPORARY && self.catalog.has(Schema::id_of(*schema)))
            .ok_or_else(|| Refusal::sql("no schema has been selected to create in"))
    }

    /// The schema, which must exist.
    pub fn require_schema(&self, schema: Ident) -> Result<Ident, Refusal> {
        if self.catalog.has(Schema::id_of(schema)) {
            return Ok(schema);
        }
        let near = crate::diag::nearest(schema.as_str(), self.catalog.of_kind::<Schema>().map(|s| s.name.as_str()));
        let refusal = Refusal::sql(format!("schema \"{schema}\" does not exist"));
        Err(match near {
            Some(near) => refusal.help(format!("there is a schema `{near}`")),
            None if self.mode == Mode::Declared => refusal.help(format!("declare it: `schema {schema}`")),
            None => refusal,
        })
    }

    /// The schema in which a relation is made: a temporary one's is its own.
    pub fn creation_schema_of(&mut self, name: &RangeVar) -> Result<Ident, Refusal> {
        self.creation_schema(if name.persistence == 't' { TEMPORARY } else { name.schema })
    }

    /// The schema of temporary objects, made when it is first needed, searched first.
    pub fn ensure_temporary(&mut self) {
        if !self.catalog.has(Schema::id_of(TEMPORARY)) {
            self.catalog.put(Schema { name: TEMPORARY });
        }
        if !self.path.contains(&TEMPORARY) {
            self.path.insert(0, TEMPORARY);
        }
    }

    /// Adds an object whose names must be free.
    pub fn create(&mut self, object: impl Into<Object>) -> Outcome {
        let object = object.into();
        self.check_free(&object)?;
        let id = object.id();
        self.catalog.put(object);
        self.give_defaults(id);
        Ok(())
    }

    /// What default privileges give to an object that was created. Those that are declared hold for all that is declared.
    pub(crate) fn give_defaults(&mut self, id: ObjectId) {
        for (role, held) in given(&[&self.catalog], id) {
            let usual = Privileges::usual(id, Ident::EMPTY, role, false);
            if held != usual.held {
                self.catalog.put(Privileges { held, ..usual });
            }
        }
    }

    /// Whether an extension that is installed has something of that name.
    fn is_brought(&self, slot: Slot) -> bool {
        let known = match slot {
            Slot::Relation(_, name) => crate::knowledge::relations(name.as_str()).next().is_some(),
            Slot::Type(_, name) => crate::knowledge::types(name.as_str()).next().is_some(),
        };
        known && self.catalog.of_kind::<Extension>().any(|one| one.brings(slot, self.settings.versions))
    }

    /// Refuses an object whose names are taken, in PostgreSQL's words.
    pub fn check_free(&self, object: &Object) -> Outcome {
        let mut taken = None;
        object.slots(&mut |slot| {
            if taken.is_none() && (self.catalog.holder(slot).is_some() || self.is_brought(slot)) {
                taken = Some(slot);
            }
        });
        match taken {
            Some(slot) if self.mode == Mode::Declared && matches!(object, Object::Index(_)) => {
                let help = "where PostgreSQL would call two indexes so, give one a name: `index its_name (…)`";
                Err(Refusal::sql(slot.taken()).help(help))
            }
            Some(slot) => Err(Refusal::sql(slot.taken())),
            None if self.catalog.has(object.id()) => {
                Err(Refusal::sql(format!("{} already exists", already(object.id()))))
            }
            None => Ok(()),
        }
    }
}

fn already(id: ObjectId) -> String {
    match id.kind {
        crate::kinds::ObjectKind::Constraint => {
            format!("constraint \"{}\" for relation \"{}\"", id.name, id.parent)
        }
        kind => format!("{} \"{}\"", kind.word(), id.name),
    }
}
