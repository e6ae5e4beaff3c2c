//! Owns the text of aggregates and window functions.

use super::Printer;
use super::query::direction;
use crate::analyze::error::Analysis;
use crate::analyze::node::{JsonNode, Node};
use crate::analyze::query::{AggregateNode, TargetNode, WindowCallNode, WindowNode, frame};

impl<'n> Printer<'_, '_, 'n> {
    /// `get_agg_expr`; of a JSON aggregate, whose name and options SQL has in words of its own.
    pub(super) fn aggregate(&mut self, call: &'n AggregateNode, json: Option<&'n JsonNode>) -> Analysis<()> {
        let shown = &call.args[..call.shown.min(call.args.len())];
        match json {
            Some(json) => self.out.push_str(&json.op.word().to_uppercase()),
            None => {
                let all: Vec<Node> = call.direct.iter().chain(shown).cloned().collect();
                self.function_name(&call.func, &all, call.variadic)?;
            }
        }
        self.out.push('(');
        if call.distinct {
            self.out.push_str("DISTINCT ");
        }
        if call.within_group {
            self.list(&call.direct)?;
            self.out.push_str(") WITHIN GROUP (ORDER BY ");
            self.aggregate_order(call)?;
        } else {
            match json {
                Some(json) => self.json_args(json.op, shown)?,
                None if call.star => self.out.push('*'),
                None => self.arguments(shown, call.variadic)?,
            }
            if !call.order.is_empty() {
                self.out.push_str(" ORDER BY ");
                self.aggregate_order(call)?;
            }
        }
        json.into_iter().for_each(|json| self.json_options(json));
        self.filter(call.filter.as_ref())?;
        self.out.push(')');
        Ok(())
    }

    fn aggregate_order(&mut self, call: &'n AggregateNode) -> Analysis<()> {
        for (i, sort) in call.order.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            if let Some(node) = call.args.get(sort.target) {
                self.sort_key(node, None)?;
            }
            self.out.push_str(direction(sort));
        }
        Ok(())
    }

    fn filter(&mut self, filter: Option<&'n Node>) -> Analysis<()> {
        let Some(filter) = filter else { return Ok(()) };
        self.out.push_str(") FILTER (WHERE ");
        self.node(filter, false)
    }

    /// `get_windowfunc_expr`; of a JSON aggregate, whose name and options SQL has in words of its own.
    pub(super) fn window_call(&mut self, call: &'n WindowCallNode, json: Option<&'n JsonNode>) -> Analysis<()> {
        match json {
            Some(json) => self.out.push_str(&json.op.word().to_uppercase()),
            None => self.function_name(&call.func, &call.args, false)?,
        }
        self.out.push('(');
        match json {
            Some(json) => self.json_args(json.op, &call.args)?,
            None if call.star => self.out.push('*'),
            None => self.list(&call.args)?,
        }
        json.into_iter().for_each(|json| self.json_options(json));
        self.filter(call.filter.as_ref())?;
        self.out.push_str(") OVER ");
        let Some(query) = self.scopes.last().map(|scope| scope.query) else { return Ok(()) };
        let Some(window) = query.windows.get(call.window) else {
            return Err(super::unprintable("a window that is not there"));
        };
        match window.name {
            Some(name) => self.ident(name),
            None => self.window(window, &query.targets)?,
        }
        Ok(())
    }

    /// `get_rule_windowspec`.
    pub(super) fn window(&mut self, window: &'n WindowNode, targets: &'n [TargetNode]) -> Analysis<()> {
        self.out.push('(');
        let start = self.out.len();
        if let Some(base) = window.base {
            self.ident(base);
            self.out.push(' ');
        }
        if window.base.is_none() && !window.partition.is_empty() {
            self.out.push_str("PARTITION BY ");
            self.sort_targets(&window.partition, targets)?;
            self.out.push(' ');
        }
        if !window.order.is_empty() && !window.copied_order {
            self.out.push_str("ORDER BY ");
            self.order(&window.order, targets, false)?;
            self.out.push(' ');
        }
        if window.frame & frame::NON_DEFAULT != 0 {
            self.frame(window)?;
        }
        if self.out.len() > start && self.out.ends_with(' ') {
            self.out.pop();
        }
        self.out.push(')');
        Ok(())
    }

    fn frame(&mut self, window: &'n WindowNode) -> Analysis<()> {
        let has = |bit: i32| window.frame & bit != 0;
        self.out.push_str(match () {
            () if has(frame::RANGE) => "RANGE ",
            () if has(frame::ROWS) => "ROWS ",
            () if has(frame::GROUPS) => "GROUPS ",
            () => "",
        });
        if has(frame::BETWEEN) {
            self.out.push_str("BETWEEN ");
        }
        match () {
            () if has(frame::START_UNBOUNDED) => self.out.push_str("UNBOUNDED PRECEDING "),
            () if has(frame::START_CURRENT) => self.out.push_str("CURRENT ROW "),
            () => {
                self.offset(window.start.as_ref(), has(frame::START_PRECEDING), has(frame::START_FOLLOWING))?;
            }
        }
        if has(frame::BETWEEN) {
            self.out.push_str("AND ");
            match () {
                () if has(frame::END_UNBOUNDED) => self.out.push_str("UNBOUNDED FOLLOWING "),
                () if has(frame::END_CURRENT) => self.out.push_str("CURRENT ROW "),
                () => self.offset(window.end.as_ref(), has(frame::END_PRECEDING), has(frame::END_FOLLOWING))?,
            }
        }
        self.out.push_str(match () {
            () if has(frame::EXCLUDE_CURRENT) => "EXCLUDE CURRENT ROW ",
            () if has(frame::EXCLUDE_GROUP) => "EXCLUDE GROUP ",
            () if has(frame::EXCLUDE_TIES) => "EXCLUDE TIES ",
            () => "",
        });
        Ok(())
    }

    fn offset(&mut self, value: Option<&'n Node>, preceding: bool, following: bool) -> Analysis<()> {
        if let Some(value) = value {
            self.node(value, false)?;
        }
        self.out.push_str(match (preceding, following) {
            (true, _) => " PRECEDING ",
            (_, true) => " FOLLOWING ",
            _ => " ",
        });
        Ok(())
    }
}
