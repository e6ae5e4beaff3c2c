//! Owns calls of aggregates: PostgreSQL's `transformAggregateCall` and `check_agglevels_and_constraints`.

use super::clause::Clause;
use super::node::{AggregateNode, SortNode, TargetNode};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::function::Func;
use crate::analyze::label::column_label;
use crate::analyze::node::{Form, Node};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::knowledge::Aggregate;
use crate::name::Ident;
use crate::sql::ast::{Call, CallClauses};

/// A call whose function is known and whose arguments are coerced.
pub(crate) struct Resolved {
    /// The function.
    pub(crate) func: Func,
    /// The arguments; those of WITHIN GROUP come last.
    pub(crate) args: Vec<Node>,
    /// What it gives.
    pub(crate) ty: Ty,
    /// Whether the last argument is shown with VARIADIC.
    pub(crate) variadic: bool,
}

impl Analyzer<'_> {
    /// A call of an aggregate without OVER.
    pub(crate) fn aggregate_call(&mut self, call: &Call, resolved: Resolved, at: u32) -> Analysis<Node> {
        let Resolved { func, mut args, ty, variadic } = resolved;
        let shape = match &func {
            Func::Known(id) => id.aggregate(),
            Func::User(user) => user.function.aggregate,
        };
        let within_group = matches!(shape, Some(Aggregate::Hypothetical { .. } | Aggregate::OrderedSet { .. }));
        let clauses = call.clauses.as_deref();
        check_clauses(call, clauses, within_group, at)?;
        let ordered = clauses.map_or(0, |clauses| clauses.order.len());
        if let Some(Aggregate::Hypothetical { direct }) = shape {
            // A variadic argument stands for the hypothetical row.
            let before = func.variadic(&self.types).map(|_| direct.saturating_sub(1));
            self.hypothetical_row(&mut args, (before, ordered), call, at)?;
        }
        let mut node = AggregateNode {
            func,
            direct: Vec::new(),
            shown: args.len(),
            args,
            star: call.star,
            distinct: call.distinct,
            variadic,
            order: Vec::new(),
            within_group,
            filter: None,
            level: 0,
            ty,
        };
        if within_group {
            let rest = node.args.split_off(node.args.len().saturating_sub(ordered));
            node.direct = std::mem::replace(&mut node.args, rest);
            node.shown = node.args.len();
        }
        self.aggregate_order(&mut node, clauses, at)?;
        node.filter = self.filter(clauses)?;
        node.level = self.aggregate_level(&node, at)?;
        Ok(Node::Aggregate(Box::new(node)))
    }

    /// `unify_hypothetical_args`: each value of the hypothetical row gets a type with the one that it is compared with.
    /// How many arguments stand before that row says the signature, or whether it has room.
    fn hypothetical_row(
        &mut self,
        args: &mut [Node],
        (before, ordered): (Option<usize>, usize),
        call: &Call,
        at: u32,
    ) -> Analysis<()> {
        let direct = args.len().saturating_sub(ordered);
        if before.map_or(direct < ordered, |before| direct - before.min(direct) != ordered) {
            let types: Vec<Ty> = args.iter().map(Node::ty).collect();
            let signature = self.signature(&call.name, &[], &types);
            let name = call.name.last().map_or("", |name| name.as_str());
            return Err(AnalyzeError::hinted(
                format!("function {signature} does not exist"),
                format!(
                    "To use the hypothetical-set aggregate {name}, the number of hypothetical direct arguments (here \
                     {direct}) must match the number of ordering columns (here {ordered})."
                ),
                at,
            ));
        }
        for index in direct - ordered..direct {
            let other = index + ordered;
            let types = [args[other].ty(), args[index].ty()];
            let ty = self.types.common_type(&types, Some(("WITHIN GROUP", at)))?.unwrap_or_else(Ty::text);
            for place in [index, other] {
                let node = std::mem::replace(&mut args[place], Node::Grouping(Vec::new()));
                args[place] = self.coerce_type(node, (ty, -1), Context::Implicit, Form::Implicit)?;
            }
        }
        Ok(())
    }

    /// FILTER (WHERE …).
    pub(super) fn filter(&mut self, clauses: Option<&CallClauses>) -> Analysis<Option<Node>> {
        let Some(expr) = clauses.and_then(|clauses| clauses.filter.as_ref()) else { return Ok(None) };
        self.within(Clause::Filter, |analyzer| {
            let node = analyzer.transform(expr)?;
            analyzer.coerce_to_boolean(node, "FILTER", expr.at).map(Some)
        })
    }

    fn aggregate_order(&mut self, node: &mut AggregateNode, clauses: Option<&CallClauses>, at: u32) -> Analysis<()> {
        let order = clauses.map_or(&[][..], |clauses| &clauses.order);
        if node.within_group {
            for (target, sort) in order.iter().enumerate() {
                let Some(value) = node.args.get(target) else { continue };
                self.types.check_ordering(value.ty(), sort.value.at)?;
                let descending = sort.descending.unwrap_or(false);
                let nulls_first = sort.nulls_first.unwrap_or(descending);
                node.order.push(SortNode { target, descending, nulls_first });
            }
            return Ok(());
        }
        let mut targets: Vec<TargetNode> = std::mem::take(&mut node.args)
            .into_iter()
            .map(|node| TargetNode { node, name: Ident::EMPTY, junk: false })
            .collect();
        for sort in order {
            let value = self.transform(&sort.value)?;
            let same = |target: &TargetNode| target.node == value || *target.node.without_implicit() == value;
            let target = match targets.iter().position(same) {
                Some(found) => found,
                None if node.distinct => {
                    let message = "in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list";
                    return Err(AnalyzeError::error(message, sort.value.at));
                }
                None => {
                    let name = column_label(&sort.value).unwrap_or(Ident::EMPTY);
                    targets.push(TargetNode { node: value, name, junk: true });
                    targets.len() - 1
                }
            };
            self.types.check_ordering(targets[target].node.ty(), sort.value.at)?;
            let descending = sort.descending.unwrap_or(false);
            let nulls_first = sort.nulls_first.unwrap_or(descending);
            node.order.push(SortNode { target, descending, nulls_first });
        }
        if node.distinct {
            for target in targets.iter().filter(|target| !target.junk) {
                self.types.check_equality(target.node.ty(), at)?;
            }
        }
        node.args = targets.into_iter().map(|target| target.node).collect();
        Ok(())
    }

    /// The query that an aggregate belongs to: the innermost whose columns it uses.
    fn aggregate_level(&mut self, node: &AggregateNode, at: u32) -> Analysis<u16> {
        let mut deepest = None;
        let mut refused = None;
        node.expressions(&mut |one| {
            deepest = deepest.max(deepest_level(one));
            refused = refused.or_else(|| inside(one));
        });
        if let Some(message) = refused {
            return Err(AnalyzeError::error(message, at));
        }
        let here = self.depth_of_query();
        let level = deepest.map_or(here, |level: u16| level.min(here));
        let owner = &mut self.levels[usize::from(level)];
        if let Some(place) = owner.clause.refuses_aggregates() {
            return Err(AnalyzeError::error(format!("aggregate functions are not allowed in {place}"), at));
        }
        owner.aggregates = true;
        Ok(level)
    }
}

fn check_clauses(call: &Call, clauses: Option<&CallClauses>, within_group: bool, at: u32) -> Analysis<()> {
    let name = call.name.last().map_or("", |name| name.as_str());
    match clauses {
        Some(clauses) if clauses.within_group && !within_group => {
            let message = format!("{name} is not an ordered-set aggregate, so it cannot have WITHIN GROUP");
            Err(AnalyzeError::error(message, at))
        }
        Some(clauses) if within_group && clauses.within_group => Ok(()),
        _ if within_group => {
            Err(AnalyzeError::error(format!("WITHIN GROUP is required for ordered-set aggregate {name}"), at))
        }
        _ => Ok(()),
    }
}

/// The innermost query of which a column is used.
fn deepest_level(node: &Node) -> Option<u16> {
    let mut out = match node {
        Node::QueryVar { var, .. } => Some(var.level),
        _ => None,
    };
    node.children(&mut |child| out = out.max(deepest_level(child)));
    out
}

/// Why an aggregate may not have that among its arguments.
fn inside(node: &Node) -> Option<&'static str> {
    let mut found = match node {
        Node::Aggregate(_) => Some("aggregate function calls cannot be nested"),
        Node::WindowCall(_) => Some("aggregate function calls cannot contain window function calls"),
        Node::Call(call) if call.func.returns_set() => {
            Some("aggregate function calls cannot contain set-returning function calls")
        }
        _ => None,
    };
    if !matches!(node, Node::SubLink(_)) {
        node.children(&mut |child| found = found.or_else(|| inside(child)));
    }
    found
}
