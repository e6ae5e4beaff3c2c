//! The data of a routine.

use std::borrow::Cow;

use super::{Aggregate, SupportFunction};
use crate::catalog::{SqlExpr, SqlQuery, rename_type, same_tokens, type_dependency};
use crate::kinds::opaque::{Guess, Standing, followed};
use crate::kinds::schema::Schema;
use crate::kinds::{Dependency, Model, ObjectId, ObjectKind, Renaming, Strength};
use crate::name::{Ident, QualifiedName, literal};
use crate::sql::indent;
use crate::types::TypeRef;

/// A function, a procedure or an aggregate.
#[derive(Clone, Debug)]
pub struct Routine {
    /// Its name.
    pub name: QualifiedName,
    /// Which of them.
    pub kind: RoutineKind,
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
        let Routine { name, kind, args, returns, definition, mentions: _ } = self;
        *name == other.name
            && *kind == other.kind
            && *args == other.args
            && *returns == other.returns
            && *definition == other.definition
    }
}

/// What a routine is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoutineKind {
    /// A function.
    Function,
    /// A function that is called with OVER.
    Window,
    /// A procedure.
    Procedure,
    /// An aggregate.
    Aggregate,
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
    /// SUPPORT.
    pub support: Option<SupportFunction>,
    /// TRANSFORM FOR TYPE.
    pub transforms: Vec<Transform>,
    /// SET, in order; FROM CURRENT has no values.
    pub settings: Vec<(Ident, Vec<Box<str>>)>,
}

/// A type whose values go through a transform.
#[derive(Clone, PartialEq, Debug)]
pub struct Transform {
    /// The type.
    pub ty: TypeRef,
    /// The user's transform; nothing where an extension brings it.
    pub of: Option<ObjectId>,
}

impl Transform {
    fn dependencies(&self, add: &mut dyn FnMut(Dependency)) {
        type_dependency(&self.ty, None, add);
        self.of.iter().for_each(|of| add(Dependency::on(*of, Strength::Normal)));
    }
}

/// A body.
#[derive(Clone, Debug)]
pub enum Body {
    /// A text for its language, byte for byte.
    Text(Box<str>),
    /// A symbol of an object file.
    Library(Box<str>, Box<str>),
    /// SQL of the statement itself: BEGIN ATOMIC … END, RETURN ….
    Sql(SqlBody),
    /// What an aggregate is made of.
    Aggregate(Box<Aggregate>),
}

/// What stands before a body in a statement that is nothing else.
pub(super) const BEFORE_BODY: &str = "create function f() returns int language sql ";

/// A body that PostgreSQL analyses when the routine is created, and keeps so.
#[derive(Clone, Debug)]
pub struct SqlBody {
    /// As written.
    pub text: Box<str>,
    /// RETURN and not BEGIN ATOMIC.
    pub returns: bool,
    /// What it means, where it is analysed.
    pub query: Option<SqlQuery>,
    /// Whether there is a print of it: without one it follows no rename.
    pub printed: bool,
    /// What it may use, by the names in it, where it is not analysed.
    pub guessed: Guess,
    /// The `search_path` that the names of a body beyond analysis were written for, where that is not the project's own.
    pub path: Vec<Ident>,
    /// What a body beyond analysis names has other names by now, which PostgreSQL follows and its text does not.
    pub stale: bool,
    /// Whether it changes rows.
    pub writes: bool,
    /// Whether a star stands in it, which means the columns of that day. No state, so never compared.
    pub starred: bool,
}

impl SqlBody {
    /// What people wrote, where it still means the same; else the print.
    pub fn text(&self) -> Cow<'_, str> {
        self.shown(false)
    }

    /// The same as it runs whatever columns there are by then.
    pub fn definition(&self) -> Cow<'_, str> {
        self.shown(self.starred)
    }

    fn shown(&self, printed: bool) -> Cow<'_, str> {
        let print = self.query.as_ref().filter(|query| self.printed && (printed || query.written().is_none()));
        match print.map(|query| query.print().trim()) {
            None => Cow::Borrowed(&self.text),
            Some(print) if self.returns => {
                let value = print.strip_prefix("SELECT").unwrap_or(print);
                format!("return {}", value.trim_end_matches(';').trim()).into()
            }
            Some(print) => format!("begin atomic\n{}\nend", indent(print, 2)).into(),
        }
    }

    /// Everything that it uses.
    fn all_used(&self) -> Vec<(ObjectId, Option<Ident>)> {
        let mut all: Vec<(ObjectId, Option<Ident>)> = self.guessed.iter().collect();
        self.query.iter().for_each(|query| query.dependencies(&mut |one| all.push((one.on, one.column))));
        all.sort_unstable();
        all
    }

    /// Whether it uses the object, or the column of it.
    pub fn uses(&self, of: ObjectId, column: Option<Ident>) -> bool {
        self.all_used().iter().any(|one| one.0 == of && (column.is_none() || one.1 == column))
    }

    /// A body beyond analysis follows a rename of what it may use, or is out of date from here on: where a parameter has the name
    /// of a column, too, nobody knows whose it is.
    fn follow(&mut self, renaming: &Renaming, is_parameter: impl Fn(Ident) -> bool) {
        let before = self.guessed.clone();
        if !self.guessed.rename(renaming) {
            return;
        }
        let statement = format!("{BEFORE_BODY}{}", self.text);
        let at = Standing { uses: &before, own: None, elsewhere: !self.path.is_empty() };
        let unclear = matches!(renaming, Renaming::Column { from, .. } if is_parameter(*from));
        match followed(&statement, at, renaming).filter(|_| !unclear) {
            Some(after) => self.text = after[BEFORE_BODY.len()..].into(),
            None => self.stale = true,
        }
    }

    /// Whether the rename of an object, or of a column of it, can be followed, or be waited for by a new text.
    pub fn follows(&self, of: ObjectId, column: Option<Ident>) -> bool {
        let merged = || self.query.as_ref().zip(column).is_some_and(|(query, column)| !query.follows(of, column));
        self.query.is_none() || !self.uses(of, column) || self.printed && !merged()
    }
}

impl PartialEq for SqlBody {
    fn eq(&self, other: &SqlBody) -> bool {
        let analysed = |one: &SqlBody| one.query.clone().filter(|_| one.printed);
        match (analysed(self), analysed(other)) {
            (Some(a), Some(b)) => self.returns == other.returns && a == b,
            // Names alone may mean something else under another `search_path`.
            _ => {
                same_tokens(&self.text(), &other.text())
                    && self.all_used() == other.all_used()
                    && self.path == other.path
                    && self.stale == other.stale
            }
        }
    }
}

impl PartialEq for Body {
    fn eq(&self, other: &Body) -> bool {
        match (self, other) {
            (Body::Text(a), Body::Text(b)) => a == b,
            (Body::Library(a, b), Body::Library(c, d)) => a == c && b == d,
            (Body::Sql(a), Body::Sql(b)) => a == b,
            (Body::Aggregate(a), Body::Aggregate(b)) => a == b,
            _ => false,
        }
    }
}

impl Routine {
    /// A label of an enum has another name: a body beyond analysis that may say it is out of date.
    pub(crate) fn outdate(&mut self, label: &str) {
        if let Body::Sql(body) = &mut self.definition.body {
            body.stale |= body.query.is_none() && body.text.contains(&literal(label));
        }
    }

    /// Its input parameters.
    pub fn inputs(&self) -> impl Iterator<Item = &Argument> {
        self.args.iter().filter(|arg| arg.is_input())
    }

    /// The names of the types of its input parameters, as a reference to one overload gives them: `int4,text[]`.
    pub fn overload(&self) -> String {
        let name = |arg: &Argument| format!("{}{}", arg.ty.name, if arg.ty.array { "[]" } else { "" });
        self.inputs().map(name).collect::<Vec<_>>().join(",")
    }

    /// The types of its input parameters, as SQL writes them in a list.
    pub fn signature(&self) -> String {
        self.inputs().map(|arg| arg.ty.short()).collect::<Vec<_>>().join(", ")
    }

    /// Its body, where PostgreSQL keeps it analysed.
    pub fn sql_body(&self) -> Option<&SqlBody> {
        if let Body::Sql(body) = &self.definition.body { Some(body) } else { None }
    }

    /// What its body means, where PostgreSQL keeps it analysed.
    pub fn query(&self) -> Option<&SqlQuery> {
        self.sql_body().and_then(|body| body.query.as_ref())
    }

    /// The same, to change it.
    pub fn query_mut(&mut self) -> Option<&mut SqlQuery> {
        if let Body::Sql(body) = &mut self.definition.body { body.query.as_mut() } else { None }
    }

    /// The schemas that it sets to be searched.
    pub fn search_path(&self) -> Option<Vec<Ident>> {
        let (_, values) = self.definition.settings.iter().find(|(name, _)| name.as_str() == "search_path")?;
        if values.is_empty() {
            return None;
        }
        Some(values.iter().map(|value| Ident::new(value)).collect())
    }

    /// What it is made of, where it is an aggregate.
    pub fn aggregate(&self) -> Option<&Aggregate> {
        if let Body::Aggregate(aggregate) = &self.definition.body { Some(aggregate) } else { None }
    }

    /// What PostgreSQL calls it, a window function apart.
    pub(super) fn described(&self) -> &'static str {
        match self.kind {
            RoutineKind::Function => "a function",
            RoutineKind::Window => "a window function",
            RoutineKind::Procedure => "a procedure",
            RoutineKind::Aggregate => "an aggregate",
        }
    }

    /// `function`, `procedure` or `aggregate`.
    pub fn word(&self) -> &'static str {
        match self.kind {
            RoutineKind::Function | RoutineKind::Window => "function",
            RoutineKind::Procedure => "procedure",
            RoutineKind::Aggregate => "aggregate",
        }
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
        self.definition.transforms.iter().for_each(|one| one.dependencies(add));
        self.definition.support.iter().for_each(|function| function.dependency(add));
        self.aggregate().iter().for_each(|aggregate| aggregate.dependencies(add));
        let own = self.id();
        let mut others = |one: Dependency| {
            if one.on != own {
                add(one)
            }
        };
        self.sql_body().iter().for_each(|body| body.guessed.dependencies(&|_| Strength::Normal, &mut others));
        self.query().iter().for_each(|query| query.dependencies(&mut others));
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
            self.definition.transforms.iter_mut().for_each(|one| rename_type(&mut one.ty, *from, *to));
        }
        self.definition.support.iter_mut().for_each(|function| function.rename(renaming));
        for default in self.args.iter_mut().filter_map(|arg| arg.default.as_mut()) {
            default.rename(renaming, None);
        }
        if let Body::Aggregate(aggregate) = &mut self.definition.body {
            aggregate.rename(renaming);
        }
        if let Body::Sql(body) = &mut self.definition.body {
            let parameter = |name: Ident| self.args.iter().any(|arg| arg.name == Some(name));
            body.follow(renaming, parameter);
        }
        self.query_mut().into_iter().for_each(|query| query.rename(renaming));
    }
}
