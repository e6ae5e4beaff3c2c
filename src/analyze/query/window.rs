//! Owns windows: PostgreSQL's `transformWindowFuncCall` and `transformWindowDefinitions`.

use super::aggregate::Resolved;
use super::clause::Clause;
use super::node::{SortNode, TargetNode, WindowCallNode};
use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{Form, Node};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::name::Ident;
use crate::sql::ast::{Call, Expr, Window};

/// `FRAMEOPTION_RANGE` and its kin, from PostgreSQL's parsenodes.h.
pub(crate) mod frame {
    /// Anything but the default is written.
    pub(crate) const NON_DEFAULT: i32 = 0x00001;
    /// RANGE.
    pub(crate) const RANGE: i32 = 0x00002;
    /// ROWS.
    pub(crate) const ROWS: i32 = 0x00004;
    /// GROUPS.
    pub(crate) const GROUPS: i32 = 0x00008;
    /// BETWEEN.
    pub(crate) const BETWEEN: i32 = 0x00010;
    /// It starts at UNBOUNDED PRECEDING.
    pub(crate) const START_UNBOUNDED: i32 = 0x00020;
    /// It ends at UNBOUNDED FOLLOWING.
    pub(crate) const END_UNBOUNDED: i32 = 0x00100;
    /// It starts at CURRENT ROW.
    pub(crate) const START_CURRENT: i32 = 0x00200;
    /// It ends at CURRENT ROW.
    pub(crate) const END_CURRENT: i32 = 0x00400;
    /// It starts at a value PRECEDING.
    pub(crate) const START_PRECEDING: i32 = 0x00800;
    /// It ends at a value PRECEDING.
    pub(crate) const END_PRECEDING: i32 = 0x01000;
    /// It starts at a value FOLLOWING.
    pub(crate) const START_FOLLOWING: i32 = 0x02000;
    /// It ends at a value FOLLOWING.
    pub(crate) const END_FOLLOWING: i32 = 0x04000;
    /// EXCLUDE CURRENT ROW.
    pub(crate) const EXCLUDE_CURRENT: i32 = 0x08000;
    /// EXCLUDE GROUP.
    pub(crate) const EXCLUDE_GROUP: i32 = 0x10000;
    /// EXCLUDE TIES.
    pub(crate) const EXCLUDE_TIES: i32 = 0x20000;
}

/// A window.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct WindowNode {
    /// Its name in WINDOW.
    pub(crate) name: Option<Ident>,
    /// The window it begins with.
    pub(crate) base: Option<Ident>,
    /// PARTITION BY these targets.
    pub(crate) partition: Vec<usize>,
    /// ORDER BY.
    pub(crate) order: Vec<SortNode>,
    /// Whether ORDER BY is the base's.
    pub(crate) copied_order: bool,
    /// PostgreSQL's `frameOptions`.
    pub(crate) frame: i32,
    /// Where the frame starts.
    pub(crate) start: Option<Node>,
    /// Where it ends.
    pub(crate) end: Option<Node>,
}

impl Analyzer<'_> {
    /// A call with OVER.
    pub(crate) fn window_call(&mut self, call: &Call, resolved: Resolved, at: u32) -> Analysis<Node> {
        let clauses = call.clauses.as_deref();
        let Some(over) = clauses.and_then(|clauses| clauses.over.as_ref()) else {
            return Err(AnalyzeError::unknown("a window", at));
        };
        if let Some(place) = self.here().clause.refuses_windows() {
            return Err(AnalyzeError::error(format!("window functions are not allowed in {place}"), at));
        }
        if call.distinct {
            return Err(AnalyzeError::error("DISTINCT is not implemented for window functions", at));
        }
        if clauses.is_some_and(|clauses| clauses.within_group) {
            let name = call.name.last().map_or("", |name| name.as_str());
            return Err(AnalyzeError::error(format!("OVER is not supported for ordered-set aggregate {name}"), at));
        }
        if clauses.is_some_and(|clauses| !clauses.order.is_empty()) {
            return Err(AnalyzeError::error("aggregate ORDER BY is not implemented for window functions", at));
        }
        if resolved.variadic {
            return Err(AnalyzeError::unknown("VARIADIC in a window call", at));
        }
        if resolved.args.iter().any(has_window_call) {
            return Err(AnalyzeError::error("window function calls cannot be nested", at));
        }
        let filter = self.filter(clauses)?;
        let window = self.window_number(over, at)?;
        let Resolved { func, args, ty, variadic: _ } = resolved;
        Ok(Node::WindowCall(Box::new(WindowCallNode { func, args, star: call.star, filter, window, ty })))
    }

    /// The number of a window: one of WINDOW, or a new one.
    fn window_number(&mut self, over: &Window, at: u32) -> Analysis<usize> {
        let written = &mut self.here().written_windows;
        let Some(name) = over.name else {
            written.push(over.clone());
            return Ok(written.len() - 1);
        };
        match written.iter().position(|one| one.name == Some(name)) {
            Some(found) => Ok(found),
            None => Err(AnalyzeError::error(format!("window \"{name}\" does not exist"), at)),
        }
    }

    /// `transformWindowDefinitions`.
    pub(super) fn window_clause(&mut self, targets: &mut Vec<TargetNode>) -> Analysis<()> {
        let written = std::mem::take(&mut self.here().written_windows);
        for (index, window) in written.iter().enumerate() {
            if window.name.is_some() && written[..index].iter().any(|other| other.name == window.name) {
                let name = window.name.unwrap_or(crate::name::Ident::EMPTY);
                return Err(AnalyzeError::error(format!("window \"{name}\" is already defined"), 0));
            }
            let node = self.window_definition(window, targets)?;
            self.here().windows.push(node);
        }
        Ok(())
    }

    fn window_definition(&mut self, window: &Window, targets: &mut Vec<TargetNode>) -> Analysis<WindowNode> {
        let base = match window.base {
            Some(name) => Some(self.base_window(name, window)?),
            None => None,
        };
        let order = self.sort_clause(&window.order, targets, Clause::WindowOrder, true)?;
        let mut partition = Vec::with_capacity(window.partition.len());
        for expr in &window.partition {
            let target = self.find_target(expr, targets, Clause::WindowPartition, true, "PARTITION BY")?;
            self.resolve_unknown(&mut targets[target])?;
            self.types.check_equality(targets[target].node.ty(), expr.at)?;
            partition.push(target);
        }
        let copied_order = base.as_ref().is_some_and(|base| !base.order.is_empty());
        let (partition, order) = match base {
            Some(base) => (base.partition, if copied_order { base.order } else { order }),
            None => (partition, order),
        };
        let offset = window.start.is_some() || window.end.is_some();
        if window.frame & frame::RANGE != 0 && offset && order.len() != 1 {
            let message = "RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column";
            return Err(AnalyzeError::error(message, 0));
        }
        if window.frame & frame::GROUPS != 0 && order.is_empty() {
            return Err(AnalyzeError::error("GROUPS mode requires an ORDER BY clause", 0));
        }
        let by = order.first().map(|sort| targets[sort.target].node.ty());
        let start = self.frame_offset(window.frame, window.start.as_deref(), by)?;
        let end = self.frame_offset(window.frame, window.end.as_deref(), by)?;
        Ok(WindowNode {
            name: window.name,
            base: window.base,
            partition,
            order,
            copied_order,
            frame: window.frame,
            start,
            end,
        })
    }

    /// The window that another begins with.
    fn base_window(&mut self, name: crate::name::Ident, window: &Window) -> Analysis<WindowNode> {
        let Some(base) = self.here().windows.iter().find(|one| one.name == Some(name)).cloned() else {
            return Err(AnalyzeError::error(format!("window \"{name}\" does not exist"), 0));
        };
        let refuse = |what: &str| Err(AnalyzeError::error(format!("cannot override {what} of window \"{name}\""), 0));
        if !window.partition.is_empty() {
            return refuse("PARTITION BY clause");
        }
        if !window.order.is_empty() && !base.order.is_empty() {
            return refuse("ORDER BY clause");
        }
        if base.frame & frame::NON_DEFAULT != 0 {
            let message = format!("cannot copy window \"{name}\" because it has a frame clause");
            return Err(AnalyzeError::error(message, 0));
        }
        Ok(base)
    }

    /// `transformFrameOffset`.
    fn frame_offset(&mut self, options: i32, expr: Option<&Expr>, by: Option<Ty>) -> Analysis<Option<Node>> {
        let Some(expr) = expr else { return Ok(None) };
        let node = self.within(Clause::WindowFrame, |analyzer| analyzer.transform(expr))?;
        let level = self.depth_of_query();
        if super::select::has_var(&node, level) {
            let what = match () {
                () if options & frame::RANGE != 0 => "RANGE",
                () if options & frame::ROWS != 0 => "ROWS",
                () => "GROUPS",
            };
            return Err(AnalyzeError::error(format!("argument of {what} must not contain variables"), expr.at));
        }
        let target = if options & frame::RANGE != 0 {
            match (by, by.and_then(Ty::core_name)) {
                (Some(ty), Some("int2" | "int4" | "int8" | "numeric" | "float4" | "float8")) => {
                    if node.ty() == Ty::unknown() { ty } else { node.ty() }
                }
                (Some(_), Some("date" | "time" | "timetz" | "timestamp" | "timestamptz" | "interval")) => {
                    Ty::interval()
                }
                (Some(ty), Some("text" | "varchar" | "bpchar" | "bool" | "uuid" | "jsonb" | "bytea")) => {
                    let name = self.types.describe(ty);
                    let message =
                        format!("RANGE with offset PRECEDING/FOLLOWING is not supported for column type {name}");
                    return Err(AnalyzeError::error(message, expr.at));
                }
                _ => return Err(AnalyzeError::unknown("RANGE over such a type", expr.at)),
            }
        } else {
            Ty::int8()
        };
        let source = node.ty();
        match self.coerce_to_target(node, (target, -1), Context::Implicit, Form::Implicit)? {
            Some(node) => Ok(Some(node)),
            None => {
                let what = if options & frame::ROWS != 0 { "ROWS" } else { "GROUPS" };
                let name = self.types.describe(source);
                let message = format!("argument of {what} must be type bigint, not type {name}");
                Err(AnalyzeError::error(message, expr.at))
            }
        }
    }
}

pub(super) fn has_window_call(node: &Node) -> bool {
    let mut found = matches!(node, Node::WindowCall(_));
    if !found && !matches!(node, Node::SubLink(_)) {
        node.children(&mut |child| found |= has_window_call(child));
    }
    found
}
