//! The data of a routine.

use crate::catalog::{SqlExpr, rename_type, same_tokens, type_dependency};
use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::{Ident, QualifiedName};
use crate::sql::bare_tables;
use crate::types::TypeRef;

/// A function or procedure.
#[derive(Clone, Debug)]
pub struct Routine {
    /// Its name.
    pub name: QualifiedName,
    /// PROCEDURE.
    pub procedure: bool,
    /// Its parameters in order, the columns of RETURNS TABLE among them.
    pub args: Vec<Argument>,
    /// What it returns.
    pub returns: Returns,
    /// Everything that CREATE OR REPLACE may change.
    pub definition: Definition,
    /// Every identifier outside strings in its statement, sorted: what comes before it where nothing else decides.
    pub mentions: Vec<Ident>,
}

impl PartialEq for Routine {
    fn eq(&self, other: &Routine) -> bool {
        let Routine { name, procedure, args, returns, definition, mentions: _ } = self;
        *name == other.name
            && *procedure == other.procedure
            && *args == other.args
            && *returns == other.returns
            && *definition == other.definition
    }
}

/// A parameter.
#[derive(Clone, PartialEq, Debug)]
pub struct Argument {
    /// `i`n, `o`ut, `b`oth (INOUT), `v`ariadic, `t`able.
    pub mode: char,
    /// Its name.
    pub name: Option<Ident>,
    /// Its type.
    pub ty: TypeRef,
    /// DEFAULT.
    pub default: Option<SqlExpr>,
}

impl Argument {
    /// Whether a call gives it a value.
    pub fn is_input(&self) -> bool {
        matches!(self.mode, 'i' | 'b' | 'v')
    }
}

/// What a routine returns.
#[derive(Clone, PartialEq, Debug)]
pub enum Returns {
    /// What its parameters say: OUT, TABLE, or nothing.
    Arguments,
    /// A type.
    Type(TypeRef),
    /// SETOF a type.
    SetOf(TypeRef),
}

/// What CREATE OR REPLACE may change.
#[derive(Clone, PartialEq, Debug)]
pub struct Definition {
    /// LANGUAGE.
    pub language: Ident,
    /// Its body.
    pub body: Body,
    /// `i`mmutable, `s`table, `v`olatile.
    pub volatility: char,
    /// STRICT.
    pub strict: bool,
    /// SECURITY DEFINER.
    pub security_definer: bool,
    /// LEAKPROOF.
    pub leakproof: bool,
    /// `u`nsafe, `r`estricted, `s`afe.
    pub parallel: char,
    /// COST, where it is not the language's usual one.
    pub cost: Option<Box<str>>,
    /// ROWS, where it is not 1000.
    pub rows: Option<Box<str>>,
    /// SET, in order.
    pub settings: Vec<(Ident, Vec<Box<str>>)>,
}

/// A body.
#[derive(Clone, Debug)]
pub enum Body {
    /// A text for its language, byte for byte.
    Text(Box<str>),
    /// A symbol of an object file.
    Library(Box<str>, Box<str>),
    /// SQL of the statement itself: BEGIN ATOMIC … END, RETURN ….
    Sql(Box<str>),
}

impl PartialEq for Body {
    fn eq(&self, other: &Body) -> bool {
        match (self, other) {
            (Body::Text(a), Body::Text(b)) => a == b,
            (Body::Library(a, b), Body::Library(c, d)) => a == c && b == d,
            // White space and comments of it are not kept by PostgreSQL either.
            (Body::Sql(a), Body::Sql(b)) => same_tokens(a, b),
            _ => false,
        }
    }
}

impl Routine {
    /// Its input parameters.
    pub fn inputs(&self) -> impl Iterator<Item = &Argument> {
        self.args.iter().filter(|arg| arg.is_input())
    }

    /// The types of its input parameters, as SQL writes them in a list.
    pub fn signature(&self) -> String {
        self.inputs().map(|arg| arg.ty.short()).collect::<Vec<_>>().join(", ")
    }

    /// The tables that its body, where that is SQL as a text, names without a schema.
    pub fn bare_tables(&self) -> Vec<Ident> {
        match &self.definition.body {
            Body::Text(text) if self.definition.language.as_str() == "sql" => bare_tables(text),
            _ => Vec::new(),
        }
    }

    /// The schemas that it sets to be searched.
    pub fn search_path(&self) -> Option<Vec<Ident>> {
        let (_, values) = self.definition.settings.iter().find(|(name, _)| name.as_str() == "search_path")?;
        Some(values.iter().map(|value| Ident::new(value)).collect())
    }

    /// `function` or `procedure`.
    pub fn word(&self) -> &'static str {
        if self.procedure { "procedure" } else { "function" }
    }
}

impl Model for Routine {
    fn id(&self) -> ObjectId {
        let key = Ident::new(&self.signature());
        ObjectId { key, ..ObjectId::new(ObjectKind::Routine, self.name.schema, self.name.name) }
    }

    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        add(Dependency::on(Schema::id_of(self.name.schema), Strength::Normal));
        for arg in &self.args {
            type_dependency(&arg.ty, None, add);
            arg.default.iter().for_each(|default| default.dependencies(None, add));
        }
        if let Returns::Type(ty) | Returns::SetOf(ty) = &self.returns {
            type_dependency(ty, None, add);
        }
    }

    fn rename(&mut self, renaming: &Renaming) {
        if let Renaming::Object { from, to } = renaming {
            if *from == self.id() {
                self.name = to.qualified();
            }
            for arg in &mut self.args {
                rename_type(&mut arg.ty, *from, *to);
            }
            if let Returns::Type(ty) | Returns::SetOf(ty) = &mut self.returns {
                rename_type(ty, *from, *to);
            }
        }
        for default in self.args.iter_mut().filter_map(|arg| arg.default.as_mut()) {
            default.rename(renaming, None);
        }
    }
}
