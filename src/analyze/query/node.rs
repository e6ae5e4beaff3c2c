//! Owns the analysed form of queries: PostgreSQL's `Query`, as far as it is printed, typed and depended upon.

use super::window::WindowNode;
use super::with::CteNode;
use super::xml_table::XmlTableNode;
use crate::analyze::function::Func;
use crate::analyze::node::Node;
use crate::analyze::operator::Oper;
use crate::analyze::transform::SYSTEM_COLUMNS;
use crate::analyze::ty::Ty;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{JoinKind, LockStrength, LockWait, SetOp, SubLinkKind};

/// Stands for the whole row, where a column's number is expected.
pub(crate) const WHOLE_ROW: u16 = u16::MAX;

/// Stands for the first of [`SYSTEM_COLUMNS`], where a column's number is expected; the others follow.
pub(crate) const FIRST_SYSTEM: u16 = u16::MAX - 6;

/// The system column of that number.
pub(crate) fn system_column(number: u16) -> Option<&'static str> {
    SYSTEM_COLUMNS.get(usize::from(number.checked_sub(FIRST_SYSTEM)?)).copied()
}

/// Which column of which item of FROM: PostgreSQL's `Var`. Levels count from the outermost query.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct VarRef {
    /// The query that has the item.
    pub(crate) level: u16,
    /// The item whose column it is.
    pub(crate) rte: u16,
    /// The column, from 0; or [`WHOLE_ROW`].
    pub(crate) column: u16,
    /// The item and column by which it is written: a join's, where that has an alias.
    pub(crate) shown: (u16, u16),
}

/// A column of an item of FROM.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct RteColumn {
    /// What the query calls it.
    pub(crate) name: Ident,
    /// Its type.
    pub(crate) ty: Ty,
    /// Its modifier.
    pub(crate) typmod: i32,
    /// Its collation.
    pub(crate) collation: Option<QualifiedName>,
}

/// What an item of FROM is.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum RteKind {
    /// A table, a view.
    Relation {
        /// Its name.
        name: QualifiedName,
        /// What its columns are called there.
        real: Vec<Ident>,
        /// ONLY.
        only: bool,
        /// TABLESAMPLE.
        sample: Option<Box<SampleNode>>,
        /// Whether it is the user's.
        user: bool,
    },
    /// A query.
    Subquery(Box<QueryNode>),
    /// Functions.
    Functions(Vec<FunctionRte>, FunctionShape),
    /// XMLTABLE.
    XmlTable(Box<XmlTableNode>),
    /// VALUES.
    Values(Vec<Vec<Node>>),
    /// A join: what its columns are made of.
    Join { parts: Vec<Node>, using: usize },
    /// An item of WITH.
    Cte {
        /// The query that has the WITH.
        level: u16,
        /// Which item.
        index: u16,
        /// Whether the query is this one.
        own: bool,
        /// How many columns, the last ones, SEARCH and CYCLE add.
        added: usize,
    },
}

/// TABLESAMPLE.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SampleNode {
    /// The method.
    pub(crate) method: Ident,
    /// Its arguments.
    pub(crate) args: Vec<Node>,
    /// REPEATABLE.
    pub(crate) repeatable: Option<Node>,
}

impl SampleNode {
    /// Its expressions.
    pub(crate) fn expressions(&self) -> impl Iterator<Item = &Node> {
        self.args.iter().chain(&self.repeatable)
    }
}

/// How functions stand in FROM.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct FunctionShape {
    /// ROWS FROM (…).
    pub(crate) rows_from: bool,
    /// WITH ORDINALITY.
    pub(crate) ordinality: bool,
}

/// A function in FROM.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct FunctionRte {
    /// The call.
    pub(crate) call: Node,
    /// The columns that the query states.
    pub(crate) stated: Vec<RteColumn>,
    /// How many columns it has.
    pub(crate) width: usize,
}

/// An item of FROM: PostgreSQL's `RangeTblEntry`.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Rte {
    /// What it is.
    pub(crate) kind: RteKind,
    /// The alias that is written.
    pub(crate) alias: Option<Ident>,
    /// How many of its columns the alias names.
    pub(crate) aliased: usize,
    /// What it is called.
    pub(crate) name: Ident,
    /// Its columns.
    pub(crate) columns: Vec<RteColumn>,
    /// LATERAL.
    pub(crate) lateral: bool,
}

/// The tree of FROM.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum FromNode {
    /// An item.
    Item(u16),
    /// A join.
    Join(Box<JoinNode>),
}

/// A join.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct JoinNode {
    /// Its own item.
    pub(crate) rte: u16,
    /// How.
    pub(crate) kind: JoinKind,
    /// The left side.
    pub(crate) left: FromNode,
    /// The right side.
    pub(crate) right: FromNode,
    /// USING, or what NATURAL found.
    pub(crate) using: Vec<Ident>,
    /// USING (…) AS.
    pub(crate) using_alias: Option<Ident>,
    /// The condition.
    pub(crate) on: Option<Node>,
}

/// An item of a select list.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct TargetNode {
    /// The value.
    pub(crate) node: Node,
    /// What it is called.
    pub(crate) name: Ident,
    /// Only there for ORDER BY, GROUP BY and their kin.
    pub(crate) junk: bool,
}

/// An item of ORDER BY.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SortNode {
    /// Which target.
    pub(crate) target: usize,
    /// DESC.
    pub(crate) descending: bool,
    /// NULLS FIRST.
    pub(crate) nulls_first: bool,
}

/// DISTINCT.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum DistinctNode {
    /// Nothing.
    No,
    /// DISTINCT.
    All,
    /// DISTINCT ON these targets.
    On(Vec<usize>),
}

/// A grouping set, of targets.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum GroupNode {
    /// One expression, or several in brackets.
    Simple(Vec<usize>),
    /// `()`.
    Empty,
    /// ROLLUP.
    Rollup(Vec<GroupNode>),
    /// CUBE.
    Cube(Vec<GroupNode>),
    /// GROUPING SETS.
    Sets(Vec<GroupNode>),
}

/// An item of FROM whose rows are locked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct LockNode {
    /// The item.
    pub(crate) rte: u16,
    /// How.
    pub(crate) strength: LockStrength,
    /// What is done about rows that others lock.
    pub(crate) wait: LockWait,
}

/// A tree of UNION and its kin.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum SetTree {
    /// A query, which is an item.
    Leaf(u16),
    /// Two.
    Op { op: SetOp, all: bool, left: Box<SetTree>, right: Box<SetTree> },
}

/// An analysed query.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct QueryNode {
    /// WITH.
    pub(crate) ctes: Vec<CteNode>,
    /// RECURSIVE.
    pub(crate) recursive: bool,
    /// All items.
    pub(crate) rtable: Vec<Rte>,
    /// FROM.
    pub(crate) from: Vec<FromNode>,
    /// What is selected.
    pub(crate) targets: Vec<TargetNode>,
    /// WHERE.
    pub(crate) filter: Option<Node>,
    /// GROUP BY these targets.
    pub(crate) group: Vec<usize>,
    /// GROUP BY, where there are grouping sets.
    pub(crate) sets: Vec<GroupNode>,
    /// GROUP BY DISTINCT.
    pub(crate) group_distinct: bool,
    /// HAVING.
    pub(crate) having: Option<Node>,
    /// All windows.
    pub(crate) windows: Vec<WindowNode>,
    /// DISTINCT.
    pub(crate) distinct: DistinctNode,
    /// ORDER BY.
    pub(crate) sort: Vec<SortNode>,
    /// LIMIT.
    pub(crate) limit: Option<Node>,
    /// OFFSET.
    pub(crate) offset: Option<Node>,
    /// WITH TIES.
    pub(crate) with_ties: bool,
    /// FOR UPDATE and its kin.
    pub(crate) locks: Vec<LockNode>,
    /// UNION and its kin.
    pub(crate) setop: Option<SetTree>,
    /// The primary keys that make columns follow from those of GROUP BY; constraints that ON CONFLICT names.
    pub(crate) keys: Vec<(QualifiedName, Ident)>,
    /// What it does to its first item, where it is INSERT, UPDATE or DELETE; the targets are those of RETURNING.
    pub(crate) modify: Option<Box<ModifyNode>>,
}

/// What INSERT, UPDATE and DELETE do.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ModifyNode {
    /// The item that is written to.
    pub(crate) target: u16,
    /// What is done to it.
    pub(crate) what: Modified,
}

/// What is done to a table; no value is DEFAULT.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Modified {
    /// INSERT.
    Insert(Box<InsertNode>),
    /// UPDATE … SET.
    Update(Vec<SetNode>),
    /// DELETE.
    Delete,
}

/// What INSERT does.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct InsertNode {
    /// The columns that get values.
    pub(crate) columns: Vec<Ident>,
    /// VALUES.
    pub(crate) rows: Vec<Vec<Option<Node>>>,
    /// The query whose rows are inserted.
    pub(crate) source: Option<QueryNode>,
    /// OVERRIDING.
    pub(crate) overriding: Option<&'static str>,
    /// ON CONFLICT.
    pub(crate) conflict: Option<ConflictNode>,
}

/// `column = value`; several columns of a query.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SetNode {
    /// The columns.
    pub(crate) columns: Vec<Ident>,
    /// Whether only a part of the column is set.
    pub(crate) part: bool,
    /// The value.
    pub(crate) value: Option<Node>,
}

/// ON CONFLICT.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct ConflictNode {
    /// ON CONSTRAINT.
    pub(crate) constraint: Option<Ident>,
    /// The keys of the index that is meant.
    pub(crate) keys: Vec<Node>,
    /// Its WHERE.
    pub(crate) predicate: Option<Node>,
    /// DO UPDATE SET; nothing for DO NOTHING.
    pub(crate) set: Vec<SetNode>,
    /// WHERE of DO UPDATE.
    pub(crate) filter: Option<Node>,
}

impl ModifyNode {
    /// The columns that are written.
    pub(crate) fn written(&self) -> impl Iterator<Item = Ident> {
        let (inserted, set) = match &self.what {
            Modified::Insert(insert) => (&insert.columns[..], insert.conflict.as_ref().map_or(&[][..], |one| &one.set)),
            Modified::Update(set) => (&[][..], &set[..]),
            Modified::Delete => (&[][..], &[][..]),
        };
        inserted.iter().chain(set.iter().flat_map(|one| &one.columns)).copied()
    }

    /// ON CONFLICT DO UPDATE.
    pub(crate) fn updates_on_conflict(&self) -> bool {
        let Modified::Insert(insert) = &self.what else { return false };
        insert.conflict.as_ref().is_some_and(|conflict| !conflict.set.is_empty())
    }

    /// The query whose rows are inserted.
    pub(crate) fn source(&self) -> Option<&QueryNode> {
        if let Modified::Insert(insert) = &self.what { insert.source.as_ref() } else { None }
    }

    /// Calls `f` on each expression, but for those of the source.
    pub(crate) fn expressions<'n>(&'n self, f: &mut dyn FnMut(&'n Node)) {
        match &self.what {
            Modified::Insert(insert) => {
                insert.rows.iter().flatten().flatten().for_each(&mut *f);
                if let Some(conflict) = &insert.conflict {
                    conflict.keys.iter().chain(&conflict.predicate).chain(&conflict.filter).for_each(&mut *f);
                    conflict.set.iter().filter_map(|one| one.value.as_ref()).for_each(&mut *f);
                }
            }
            Modified::Update(set) => set.iter().filter_map(|one| one.value.as_ref()).for_each(f),
            Modified::Delete => {}
        }
    }
}

/// A call of an aggregate.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct AggregateNode {
    /// The function.
    pub(crate) func: Func,
    /// What stands in the first brackets of an ordered-set aggregate.
    pub(crate) direct: Vec<Node>,
    /// The arguments; those after [`AggregateNode::shown`] are only there for ORDER BY.
    pub(crate) args: Vec<Node>,
    /// How many arguments are written.
    pub(crate) shown: usize,
    /// `(*)`.
    pub(crate) star: bool,
    /// DISTINCT.
    pub(crate) distinct: bool,
    /// Whether the last argument is shown with VARIADIC.
    pub(crate) variadic: bool,
    /// ORDER BY.
    pub(crate) order: Vec<SortNode>,
    /// WITHIN GROUP.
    pub(crate) within_group: bool,
    /// FILTER.
    pub(crate) filter: Option<Node>,
    /// The query that it aggregates.
    pub(crate) level: u16,
    /// What it gives.
    pub(crate) ty: Ty,
}

/// A call with OVER.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct WindowCallNode {
    /// The function.
    pub(crate) func: Func,
    /// The arguments.
    pub(crate) args: Vec<Node>,
    /// `(*)`.
    pub(crate) star: bool,
    /// FILTER.
    pub(crate) filter: Option<Node>,
    /// Which window of its query.
    pub(crate) window: usize,
    /// What it gives.
    pub(crate) ty: Ty,
}

/// A query inside an expression.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct SubLinkNode {
    /// What for.
    pub(crate) kind: SubLinkKind,
    /// The comparison of ANY and ALL.
    pub(crate) test: Option<Node>,
    /// The query.
    pub(crate) query: QueryNode,
    /// What it gives.
    pub(crate) ty: Ty,
    /// Its modifier.
    pub(crate) typmod: i32,
    /// Its collation.
    pub(crate) collation: Option<QualifiedName>,
}

impl QueryNode {
    /// Calls `f` on each expression, those of queries below among them.
    pub(crate) fn expressions<'n>(&'n self, f: &mut dyn FnMut(&'n Node)) {
        for cte in &self.ctes {
            cte.query.expressions(f);
            cte.expressions().for_each(&mut *f);
        }
        for rte in &self.rtable {
            match &rte.kind {
                RteKind::Subquery(query) => query.expressions(f),
                RteKind::Functions(list, _) => list.iter().for_each(|one| f(&one.call)),
                RteKind::Values(rows) => rows.iter().flatten().for_each(&mut *f),
                RteKind::XmlTable(table) => table.expressions().for_each(&mut *f),
                RteKind::Relation { sample, .. } => {
                    sample.iter().flat_map(|one| one.expressions()).for_each(&mut *f);
                }
                RteKind::Join { .. } | RteKind::Cte { .. } => {}
            }
        }
        self.from.iter().for_each(|item| item.conditions(f));
        self.targets.iter().for_each(|target| f(&target.node));
        self.windows.iter().for_each(|one| one.start.iter().chain(&one.end).for_each(&mut *f));
        if let Some(modify) = &self.modify {
            modify.expressions(f);
            modify.source().into_iter().for_each(|source| source.expressions(f));
        }
        [&self.filter, &self.having, &self.limit, &self.offset].into_iter().flatten().for_each(f);
    }

    /// `view_query_is_auto_updatable`, but for what it reads.
    pub(crate) fn is_updatable(&self) -> bool {
        let plain = self.distinct == DistinctNode::No
            && self.group.is_empty()
            && self.sets.is_empty()
            && self.having.is_none()
            && self.setop.is_none()
            && self.ctes.is_empty()
            && self.limit.is_none()
            && self.offset.is_none()
            && self.windows.is_empty();
        let over_one = matches!((self.from.as_slice(), self.rtable.first()), ([FromNode::Item(0)], Some(rte)) if matches!(rte.kind, RteKind::Relation { .. }));
        let is_column = |target: &TargetNode| matches!(target.node, Node::QueryVar { .. });
        plain && over_one && self.columns().any(is_column)
    }

    /// The columns that it gives.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &TargetNode> {
        self.targets.iter().filter(|target| !target.junk)
    }
}

impl FromNode {
    fn conditions<'n>(&'n self, f: &mut dyn FnMut(&'n Node)) {
        let FromNode::Join(join) = self else { return };
        join.left.conditions(f);
        join.right.conditions(f);
        join.on.iter().for_each(f);
    }
}

impl AggregateNode {
    /// Calls `f` on each expression.
    pub(crate) fn expressions<'n>(&'n self, f: &mut dyn FnMut(&'n Node)) {
        self.direct.iter().chain(&self.args).chain(&self.filter).for_each(f);
    }
}

/// The operators of a comparison with a query, and its left sides; for printing.
pub(crate) fn comparison(test: &Node) -> Option<(Vec<&Node>, Oper)> {
    match test {
        Node::Op(op) => Some((op.left.iter().collect(), op.op)),
        Node::Bool(_, parts) => {
            let mut out = Vec::new();
            let mut first = None;
            for part in parts {
                let (left, op) = comparison(part)?;
                out.extend(left);
                first = first.or(Some(op));
            }
            Some((out, first?))
        }
        Node::RowCompare(rows) => Some((rows.left.iter().collect(), *rows.ops.first()?)),
        _ => None,
    }
}
