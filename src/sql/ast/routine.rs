//! CREATE FUNCTION, CREATE PROCEDURE and ALTER of both; CREATE AGGREGATE.

use super::{Name, Opaque, Query, SqlText, TypeName};
use crate::name::Ident;

/// CREATE AGGREGATE.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateAggregate {
    /// OR REPLACE.
    pub replace: bool,
    /// Its name.
    pub name: Name,
    /// Its parameters, those after ORDER BY among them.
    pub parameters: Vec<Parameter>,
    /// How many of them stand before ORDER BY; none where there is no ORDER BY.
    pub direct: Option<usize>,
    /// Its options, in the words of today's syntax, in lower case.
    pub options: Vec<(Box<str>, AggregateValue)>,
    /// The statement, for what is beyond analysis.
    pub kept: Opaque,
}

/// The value of an option of an aggregate.
#[derive(Clone, Debug, PartialEq)]
pub enum AggregateValue {
    /// A type or a function: which one, the option says.
    Named(TypeName),
    /// An operator.
    Operator(Name),
    /// A string, a number or a word; none where nothing is written.
    Text(Option<Box<str>>),
}

impl AggregateValue {
    /// As the name of a function or an operator.
    pub fn name(&self) -> Option<Name> {
        match self {
            AggregateValue::Named(ty) => Some(ty.name.clone()),
            AggregateValue::Operator(name) => Some(name.clone()),
            AggregateValue::Text(text) => text.as_deref().map(|text| vec![Ident::new(text)]),
        }
    }
}

/// CREATE FUNCTION or PROCEDURE.
#[derive(Clone, Debug, PartialEq)]
pub struct CreateRoutine {
    /// PROCEDURE.
    pub procedure: bool,
    /// OR REPLACE.
    pub replace: bool,
    /// Its name.
    pub name: Name,
    /// Its parameters, the columns of RETURNS TABLE among them.
    pub parameters: Vec<Parameter>,
    /// RETURNS.
    pub returns: Option<TypeName>,
    /// Its options.
    pub options: Vec<RoutineOption>,
    /// A body that is SQL of the statement itself: BEGIN ATOMIC … END, or RETURN ….
    pub sql_body: Option<SqlBody>,
    /// Every identifier outside strings in it, sorted.
    pub mentions: Vec<Ident>,
}

impl CreateRoutine {
    /// Whether all of it is looked into: not where a type is that of a column.
    pub fn is_modelled(&self) -> bool {
        !self.parameters.iter().map(|one| &one.ty).chain(&self.returns).any(|ty| ty.of_column)
    }
}

/// A body that is SQL of the statement itself.
#[derive(Clone, Debug, PartialEq)]
pub struct SqlBody {
    /// As written.
    pub text: Box<str>,
    /// Whether it is RETURN and not BEGIN ATOMIC.
    pub returns: bool,
    /// Its statements, where all of them are of the shapes that are looked into.
    pub statements: Option<Vec<Query>>,
}

/// A parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// `i`n, `o`ut, `b`oth (INOUT), `v`ariadic, `t`able.
    pub mode: char,
    /// Its name.
    pub name: Option<Ident>,
    /// Its type.
    pub ty: TypeName,
    /// DEFAULT.
    pub default: Option<SqlText>,
}

/// An option of a routine.
#[derive(Clone, Debug, PartialEq)]
pub enum RoutineOption {
    /// LANGUAGE.
    Language(Ident),
    /// AS: the body, or an object file and a symbol.
    As(Vec<Box<str>>),
    /// IMMUTABLE, STABLE, VOLATILE: the first letter.
    Volatility(char),
    /// STRICT.
    Strict(bool),
    /// SECURITY DEFINER.
    SecurityDefiner(bool),
    /// LEAKPROOF.
    Leakproof(bool),
    /// PARALLEL: the first letter.
    Parallel(char),
    /// COST.
    Cost(Box<str>),
    /// ROWS.
    Rows(Box<str>),
    /// SUPPORT.
    Support(Name),
    /// WINDOW.
    Window,
    /// TRANSFORM FOR TYPE, all of them.
    Transform(Vec<TypeName>),
    /// SET; without values RESET.
    Set(Ident, Option<Vec<Box<str>>>),
    /// SET … FROM CURRENT.
    SetFromCurrent(Ident),
    /// RESET ALL.
    ResetAll,
}

/// ALTER FUNCTION, PROCEDURE or ROUTINE with options.
#[derive(Clone, Debug, PartialEq)]
pub struct AlterRoutine {
    /// The word after ALTER.
    pub word: &'static str,
    /// Its name; the input types as one more part, in brackets.
    pub name: Name,
    /// What is set.
    pub options: Vec<RoutineOption>,
}
