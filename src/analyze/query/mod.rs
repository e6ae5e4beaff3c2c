//! Owns parse analysis of queries: PostgreSQL's analyze.c, parse_clause.c, parse_relation.c, parse_target.c, parse_agg.c.

mod aggregate;
mod clause;
mod combine;
mod condition;
mod from;
mod grouped;
mod join;
mod lock;
mod modify;
mod node;
mod order;
mod relation;
mod rule;
mod scope;
mod select;
mod sublink;
mod window;
mod with;
mod xml_table;

pub(crate) use aggregate::Resolved;
pub(crate) use clause::Clause;
pub use condition::Row;
pub(crate) use node::{
    AggregateNode, ConflictNode, DistinctNode, FromNode, FunctionRte, FunctionShape, GroupNode, InsertNode, JoinNode,
    Modified, ModifyNode, QueryNode, Rte, RteKind, SampleNode, SetNode, SetTree, SortNode, SubLinkNode, TargetNode,
    VarRef, WHOLE_ROW, WindowCallNode, comparison, system_column,
};
pub(crate) use rule::{ActionNode, RuleNode, RuleOf};
pub(crate) use scope::Level;
pub(crate) use window::{WindowNode, frame};
pub(crate) use with::{CteNode, CycleNode};
pub(crate) use xml_table::{XmlColumnNode, XmlTableNode};
