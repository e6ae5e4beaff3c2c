//! Owns what the place of an expression asks of it: which type, which columns, which functions.

use super::Analyzer;
use super::error::{Analysis, AnalyzeError};
use super::node::{Form, Node};
use super::pathway::Context;
use super::planned::{Mutable, constant, mutable};
use crate::name::{Ident, QualifiedName};
use crate::types::TypeRef;

/// Where an expression stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// DEFAULT of a column, or of a domain.
    Default {
        /// The column, for messages; the domain's name for a domain.
        column: Ident,
        /// Its type.
        ty: TypeRef,
    },
    /// CHECK of a table.
    Check,
    /// CHECK of a domain.
    DomainCheck {
        /// What the domain is over: the type of VALUE.
        base: TypeRef,
        /// The domain's collation, where one is written.
        collation: Option<QualifiedName>,
    },
    /// A key of an index.
    IndexKey,
    /// WHERE of an index or of an exclusion constraint.
    Predicate,
    /// GENERATED ALWAYS AS (…).
    Generated {
        /// The column.
        column: Ident,
        /// Its type.
        ty: TypeRef,
    },
    /// A key of PARTITION BY.
    PartitionKey,
    /// ALTER COLUMN … TYPE … USING.
    Using {
        /// The column.
        column: Ident,
        /// Its new type.
        ty: TypeRef,
    },
    /// SET of UPDATE.
    Set {
        /// The column.
        column: Ident,
        /// Its type.
        ty: TypeRef,
    },
    /// USING and WITH CHECK of a policy.
    Policy,
    /// WHEN of a trigger.
    When,
    /// A query by itself: a view.
    Query,
    /// A statement in the body of a function.
    Body(Parameters),
}

/// What the body of a function is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyStyle {
    /// RETURN.
    Return,
    /// Statements of SQL.
    Statements,
    /// PL/pgSQL.
    PlPgSql,
}

/// The parameters of a function, as its body sees them.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameters {
    /// What the function is called.
    pub function: Ident,
    /// What the body is.
    pub style: BodyStyle,
    /// Their names and types in order; no type for rows of no fixed shape.
    pub list: Vec<(Option<Ident>, Option<TypeRef>)>,
}

impl Parameters {
    /// The number of the parameter of that name, from 0.
    pub(crate) fn position(&self, name: Ident) -> Option<usize> {
        self.list.iter().position(|(own, _)| *own == Some(name))
    }
}

impl Purpose {
    /// PostgreSQL's words for expressions of the kind, in the plural.
    pub(crate) fn plural(&self) -> &'static str {
        match self {
            Purpose::Default { .. } => "DEFAULT expressions",
            Purpose::Check | Purpose::DomainCheck { .. } => "check constraints",
            Purpose::IndexKey => "index expressions",
            Purpose::Predicate => "index predicates",
            Purpose::Generated { .. } => "column generation expressions",
            Purpose::PartitionKey => "partition key expressions",
            Purpose::Using { .. } => "transform expressions",
            Purpose::Set { .. } => "UPDATE",
            Purpose::Policy => "policy expressions",
            Purpose::When => "trigger WHEN conditions",
            Purpose::Query | Purpose::Body(_) => "queries",
        }
    }

    /// PostgreSQL's words for one expression of the kind; none where sub-queries are allowed.
    pub(crate) fn singular(&self) -> Option<&'static str> {
        Some(match self {
            Purpose::Default { .. } => "DEFAULT expression",
            Purpose::Check | Purpose::DomainCheck { .. } => "check constraint",
            Purpose::IndexKey => "index expression",
            Purpose::Predicate => "index predicate",
            Purpose::Generated { .. } => "column generation expression",
            Purpose::PartitionKey => "partition key expression",
            Purpose::Using { .. } => "transform expression",
            Purpose::When => "trigger WHEN condition",
            Purpose::Set { .. } | Purpose::Policy | Purpose::Query | Purpose::Body(_) => return None,
        })
    }
}

impl Analyzer<'_> {
    /// Coerces a transformed expression to what its place wants.
    pub(crate) fn finish(&mut self, node: Node, at: u32) -> Analysis<Node> {
        const REWRITE: &str = "You will need to rewrite or cast the expression.";
        const CAST: &str = "You might need to add an explicit cast.";
        match self.purpose {
            Purpose::Check | Purpose::DomainCheck { .. } => self.coerce_to_boolean(node, "CHECK", at),
            Purpose::Predicate => self.coerce_to_boolean(node, "WHERE", at),
            Purpose::Policy => self.coerce_to_boolean(node, "POLICY", at),
            Purpose::When => self.coerce_to_boolean(node, "WHEN", at),
            Purpose::IndexKey | Purpose::PartitionKey | Purpose::Query | Purpose::Body(_) => Ok(node),
            Purpose::Default { column, ty } | Purpose::Generated { column, ty } => {
                self.assign(node, ty, REWRITE, at, |ty, found| {
                    format!("column \"{column}\" is of type {ty} but default expression is of type {found}")
                })
            }
            Purpose::Set { column, ty } => self.assign(node, ty, REWRITE, at, |ty, found| {
                format!("column \"{column}\" is of type {ty} but expression is of type {found}")
            }),
            Purpose::Using { column, ty } => self.assign(node, ty, CAST, at, |ty, _| {
                format!("result of USING clause for column \"{column}\" cannot be cast automatically to type {ty}")
            }),
        }
    }

    fn assign(
        &mut self,
        node: Node,
        ty: &TypeRef,
        hint: &str,
        at: u32,
        refuse: impl Fn(&str, &str) -> String,
    ) -> Analysis<Node> {
        let target = self.types.handle(ty)?;
        let found = node.ty();
        match self.coerce_to_target(node, target, Context::Assignment, Form::Implicit)? {
            Some(node) => Ok(node),
            None => {
                let message = refuse(&self.types.describe(target.0), &self.types.describe(found));
                Err(AnalyzeError::hinted(message, hint, at))
            }
        }
    }

    /// An index key without the COLLATE on top, and the column where nothing else is left.
    pub(crate) fn index_key(&mut self, mut node: Node) -> Analysis<(Node, Option<Ident>)> {
        if !matches!(self.purpose, Purpose::IndexKey | Purpose::PartitionKey) {
            return Ok((node, None));
        }
        while let Node::Collate { arg, .. } = node {
            node = *arg;
        }
        let column = if let Node::Var { name, .. } = &node { Some(*name) } else { None };
        Ok((node, column))
    }

    /// What a generated column may not be made of; PostgreSQL looks before it coerces to the column's type.
    pub(crate) fn check_generated(&self, node: &Node, at: u32) -> Analysis<()> {
        if !matches!(self.purpose, Purpose::Generated { .. }) {
            return Ok(());
        }
        if let Some(column) = self.generated_column(node) {
            let message = format!("cannot use generated column \"{column}\" in column generation expression");
            return Err(AnalyzeError::hinted(
                message,
                "A generated column cannot reference another generated column.",
                at,
            ));
        }
        self.refuse_mutable(node, "generation expression is not immutable", at)
    }

    fn generated_column(&self, node: &Node) -> Option<Ident> {
        if let Node::Var { name, .. } = node
            && (self.columns.find)(*name).is_some_and(|info| info.generated)
        {
            return Some(*name);
        }
        let mut found = None;
        node.children(&mut |child| found = found.or_else(|| self.generated_column(child)));
        found
    }

    /// What an index or partition key may not be made of.
    pub(crate) fn check_index(&self, node: &Node, at: u32) -> Analysis<()> {
        let what = match self.purpose {
            Purpose::IndexKey => "index expression",
            Purpose::Predicate => "index predicate",
            Purpose::PartitionKey => "partition key expression",
            Purpose::Default { .. }
            | Purpose::Check
            | Purpose::DomainCheck { .. }
            | Purpose::Generated { .. }
            | Purpose::Using { .. }
            | Purpose::Set { .. }
            | Purpose::Policy
            | Purpose::When
            | Purpose::Query
            | Purpose::Body(_) => return Ok(()),
        };
        self.refuse_mutable(node, &format!("functions in {what} must be marked IMMUTABLE"), at)?;
        if matches!(self.purpose, Purpose::PartitionKey) && constant(&self.types, node) {
            return Err(AnalyzeError::error("cannot use constant expression as partition key", at));
        }
        Ok(())
    }

    /// Refuses functions that may give another result tomorrow.
    fn refuse_mutable(&self, node: &Node, message: &str, at: u32) -> Analysis<()> {
        match mutable(&self.types, node) {
            // What takes computing to know is PostgreSQL's to refuse: what the expression refers to is known all the same.
            Mutable::No | Mutable::Doubtful => Ok(()),
            Mutable::Yes => Err(AnalyzeError::error(message, at)),
        }
    }
}
