//! Owns joins: the part of PostgreSQL's `transformFromClauseItem` that is about them.

use super::clause::Clause;
use super::from::{Placed, check_conflicts};
use super::node::{FromNode, JoinNode, RteColumn, RteKind, VarRef};
use super::scope::{Seen, SeenColumn, var_node};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{Form, Node};
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{BoolOp, Expr, Join, JoinKind};

/// What a join's column is made of, where it is no column of a side.
const OWN: u16 = u16::MAX;

/// A join's columns, while they are put together.
#[derive(Default)]
struct Columns {
    seen: Vec<SeenColumn>,
    parts: Vec<Node>,
}

impl Analyzer<'_> {
    /// A join.
    pub(super) fn join(&mut self, join: &Join) -> Analysis<Placed> {
        let left = self.source(&join.left)?;
        let right = self.right_side(join, &left)?;
        check_conflicts(&left.seen, &right.seen)?;
        let using = if join.natural { common(&left.columns, &right.columns) } else { join.using.clone() };
        let (mut columns, conditions) = self.merged(join.kind, &using, &left.columns, &right.columns)?;
        let merged = columns.seen.len();
        let mut inner: Vec<Seen> = left.seen;
        inner.extend(right.seen);
        let on = match &join.on {
            Some(on) => Some(self.join_condition(on, &mut inner)?),
            None => all_of(conditions),
        };
        self.add_rest(&mut columns, &left.columns, &using);
        self.add_rest(&mut columns, &right.columns, &using);
        let rte = self.add_join(join, &columns, merged)?;
        let using_alias = join.using_alias;
        let node = JoinNode { rte, kind: join.kind, left: left.node, right: right.node, using, using_alias, on };
        let number = |index: usize| u16::try_from(index).unwrap_or(u16::MAX);
        for (index, column) in columns.seen.iter_mut().enumerate() {
            if column.is.0 == OWN {
                column.is = (rte, number(index));
                column.shown = column.is;
            }
            if join.alias.is_some() {
                column.shown = (rte, number(index));
            }
        }
        self.rename_seen(join, rte, &mut columns.seen);
        let mut seen = self.seen_of_join(join, rte, inner, &columns.seen);
        if let Some(name) = join.using_alias {
            // Only the columns of USING are reached by their alias.
            let columns = columns.seen[..merged].to_vec();
            let (relation, by_name, bare, lateral_only, lateral_ok) = (None, true, false, false, true);
            let own = [Seen { rte, name, relation, columns, by_name, bare, lateral_only, lateral_ok }];
            check_conflicts(&own, &seen)?;
            seen.extend(own);
        }
        Ok(Placed { node: FromNode::Join(Box::new(node)), columns: columns.seen, seen })
    }

    /// The right side may look at the left one with LATERAL.
    fn right_side(&mut self, join: &Join, left: &Placed) -> Analysis<Placed> {
        let ok = matches!(join.kind, JoinKind::Inner | JoinKind::Left);
        let level = self.here();
        let before = level.seen.len();
        level.seen.extend(left.seen.iter().map(|seen| Seen { lateral_only: true, lateral_ok: ok, ..seen.clone() }));
        let right = self.source(&join.right);
        self.here().seen.truncate(before);
        right
    }

    /// The columns of USING, and the comparisons.
    fn merged(
        &mut self,
        kind: JoinKind,
        using: &[Ident],
        left: &[SeenColumn],
        right: &[SeenColumn],
    ) -> Analysis<(Columns, Vec<Node>)> {
        let mut columns = Columns::default();
        let mut conditions = Vec::new();
        for (index, name) in using.iter().enumerate() {
            if using[..index].contains(name) {
                let message = format!("column name \"{name}\" appears more than once in USING clause");
                return Err(AnalyzeError::error(message, 0));
            }
            let (l, r) = (only(left, *name, "left")?, only(right, *name, "right")?);
            let (l_node, r_node) = (self.seen_node(l), self.seen_node(r));
            let equal = vec![Ident::from_static("=")];
            let condition = self.make_op(&equal, Some(l_node.clone()), r_node.clone(), 0)?;
            conditions.push(self.coerce_to_boolean(condition, "JOIN/USING", 0)?);
            let part = self.merge(kind, l_node, r_node)?;
            let column = match &part {
                Node::QueryVar { var, .. } if (var.rte, var.column) == l.is => l.clone(),
                Node::QueryVar { var, .. } if (var.rte, var.column) == r.is => r.clone(),
                other => SeenColumn {
                    name: *name,
                    is: (OWN, OWN),
                    shown: (OWN, OWN),
                    ty: other.ty(),
                    typmod: other.typmod(),
                    collation: self.collation_of(other)?,
                    starred: true,
                },
            };
            columns.seen.push(column);
            columns.parts.push(part);
        }
        Ok((columns, conditions))
    }

    fn seen_node(&self, column: &SeenColumn) -> Node {
        let level = self.depth_of_query();
        var_node(VarRef { level, rte: column.is.0, column: column.is.1, shown: column.shown }, column)
    }

    /// `buildMergedJoinVar`.
    fn merge(&mut self, kind: JoinKind, left: Node, right: Node) -> Analysis<Node> {
        let types = [left.ty(), right.ty()];
        let ty = self.types.common_type(&types, Some(("JOIN/USING", 0)))?.unwrap_or_else(Ty::text);
        let typmod = if types[0] == types[1] && left.typmod() == right.typmod() { left.typmod() } else { -1 };
        let mut coerced = |node: Node| -> Analysis<Node> {
            if node.ty() != ty {
                return self.coerce_to_common(node, ty, "JOIN/USING", 0);
            }
            if node.typmod() != typmod {
                return Ok(Node::Relabel { arg: Box::new(node), ty, typmod, form: Form::Implicit });
            }
            Ok(node)
        };
        let (left, right) = (coerced(left)?, coerced(right)?);
        let plain = |node: &Node| matches!(node, Node::QueryVar { .. });
        Ok(match kind {
            JoinKind::Inner if !plain(&left) && plain(&right) => right,
            JoinKind::Inner | JoinKind::Left => left,
            JoinKind::Right => right,
            JoinKind::Full => Node::Coalesce { args: vec![left, right], ty },
        })
    }

    fn add_rest(&self, columns: &mut Columns, side: &[SeenColumn], using: &[Ident]) {
        for column in side.iter().filter(|column| !using.contains(&column.name)) {
            columns.parts.push(self.seen_node(column));
            columns.seen.push(column.clone());
        }
    }

    /// ON sees both sides, and nothing else of this FROM.
    fn join_condition(&mut self, on: &Expr, inner: &mut Vec<Seen>) -> Analysis<Node> {
        for seen in inner.iter_mut() {
            (seen.lateral_only, seen.lateral_ok) = (false, true);
        }
        let before = std::mem::replace(&mut self.here().seen, std::mem::take(inner));
        let node = self.within(Clause::On, |analyzer| {
            let node = analyzer.transform(on)?;
            analyzer.coerce_to_boolean(node, "JOIN/ON", on.at)
        });
        *inner = std::mem::replace(&mut self.here().seen, before);
        node
    }

    fn add_join(&mut self, join: &Join, columns: &Columns, merged: usize) -> Analysis<u16> {
        let alias = join.alias.as_ref();
        let own = columns.seen.iter().map(|column| RteColumn {
            name: column.name,
            ty: column.ty,
            typmod: column.typmod,
            collation: column.collation,
        });
        let kind = RteKind::Join { parts: columns.parts.clone(), using: merged };
        let name = Ident::from_static("unnamed_join");
        let rte = super::relation::renamed(kind, name, own.collect(), alias, 0)?;
        self.here().add(rte)
    }

    fn rename_seen(&mut self, join: &Join, rte: u16, seen: &mut [SeenColumn]) {
        if join.alias.is_none() {
            return;
        }
        let names: Vec<Ident> = self.here().rtable[usize::from(rte)].columns.iter().map(|column| column.name).collect();
        seen.iter_mut().zip(names).for_each(|(column, name)| column.name = name);
    }

    /// What is in a join is reached by name only; nothing of it is, where the join has an alias.
    fn seen_of_join(&self, join: &Join, rte: u16, inner: Vec<Seen>, columns: &[SeenColumn]) -> Vec<Seen> {
        let own = Seen {
            rte,
            name: join.alias.as_ref().map_or(Ident::EMPTY, |alias| alias.name),
            relation: None,
            columns: columns.to_vec(),
            by_name: join.alias.is_some(),
            bare: true,
            lateral_only: false,
            lateral_ok: true,
        };
        let mut out: Vec<Seen> = match join.alias {
            Some(_) => Vec::new(),
            None => inner.into_iter().map(|seen| Seen { bare: false, ..seen }).collect(),
        };
        out.push(own);
        out
    }
}

/// The columns of NATURAL: those of the left side that the right one has too.
fn common(left: &[SeenColumn], right: &[SeenColumn]) -> Vec<Ident> {
    left.iter().map(|column| column.name).filter(|name| right.iter().any(|column| column.name == *name)).collect()
}

fn only<'s>(side: &'s [SeenColumn], name: Ident, which: &str) -> Analysis<&'s SeenColumn> {
    let mut hits = side.iter().filter(|column| column.name == name);
    match (hits.next(), hits.next()) {
        (Some(_), Some(_)) => Err(AnalyzeError::error(
            format!("common column name \"{name}\" appears more than once in {which} table"),
            0,
        )),
        (Some(found), None) => Ok(found),
        (None, _) => {
            let message = format!("column \"{name}\" specified in USING clause does not exist in {which} table");
            Err(AnalyzeError::error(message, 0))
        }
    }
}

fn all_of(mut conditions: Vec<Node>) -> Option<Node> {
    match conditions.len() {
        0 => None,
        1 => conditions.pop(),
        _ => Some(Node::Bool(BoolOp::And, conditions)),
    }
}
