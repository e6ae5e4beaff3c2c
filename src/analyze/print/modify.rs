//! Owns the text of INSERT, UPDATE and DELETE: PostgreSQL's `get_insert_query_def` and its kin.

use super::query::Labels;
use super::{Named, Printer};
use crate::analyze::error::Analysis;
use crate::analyze::node::{Form, Node};
use crate::analyze::query::{ConflictNode, InsertNode, Modified, ModifyNode, QueryNode, Rte, RteKind, SetNode};
use crate::name::Ident;

impl<'n> Printer<'_, '_, 'n> {
    /// A statement that changes rows, without its WITH.
    pub(super) fn modify(&mut self, query: &'n QueryNode, modify: &'n ModifyNode, labels: Labels<'_>) -> Analysis<()> {
        let index = usize::from(modify.target);
        let Some(rte) = query.rtable.get(index) else { return Err(super::unprintable("a table that is not there")) };
        match &modify.what {
            Modified::Insert(insert) => self.insert(insert, index, rte)?,
            Modified::Update(set) => {
                self.clause("UPDATE");
                self.target(rte)?;
                self.alias(index, rte);
                self.clause("SET");
                self.assignments(set, rte)?;
                self.source_list(query, "FROM")?;
                self.where_clause(query)?;
            }
            Modified::Delete => {
                self.clause("DELETE FROM");
                self.target(rte)?;
                self.alias(index, rte);
                self.source_list(query, "USING")?;
                self.where_clause(query)?;
            }
        }
        if !query.targets.is_empty() {
            self.clause("RETURNING");
            self.targets(query, labels)?;
        }
        Ok(())
    }

    fn where_clause(&mut self, query: &'n QueryNode) -> Analysis<()> {
        if let Some(filter) = &query.filter {
            self.clause("WHERE");
            self.node(filter, false)?;
        }
        Ok(())
    }

    fn target(&mut self, rte: &'n Rte) -> Analysis<()> {
        let RteKind::Relation { name, only, user, .. } = &rte.kind else {
            return Err(super::unprintable("a change of what is no table"));
        };
        if *only {
            self.out.push_str("ONLY ");
        }
        self.relation(*name, *user);
        Ok(())
    }

    fn insert(&mut self, insert: &'n InsertNode, index: usize, rte: &'n Rte) -> Analysis<()> {
        self.clause("INSERT INTO");
        self.target(rte)?;
        let name = self.scopes.last().and_then(|scope| scope.called.get(index)).and_then(|called| called.name);
        if let (Some(name), true) = (name, rte.alias.is_some()) {
            self.out.push_str(" AS ");
            self.ident(name);
        }
        for (i, column) in insert.columns.iter().enumerate() {
            self.out.push_str(if i == 0 { " (" } else { ", " });
            self.written(*column, rte);
        }
        if !insert.columns.is_empty() {
            self.out.push(')');
        }
        if let Some(overriding) = insert.overriding {
            self.out.push_str(" OVERRIDING ");
            self.out.push_str(overriding);
            self.out.push_str(" VALUE");
        }
        match &insert.source {
            Some(source) => {
                self.out.push(' ');
                self.query(source, Labels::Hidden)?;
            }
            None if insert.rows.is_empty() => self.clause("DEFAULT VALUES"),
            None => self.rows(&insert.rows)?,
        }
        insert.conflict.iter().try_for_each(|conflict| self.conflict(conflict, rte))
    }

    fn rows(&mut self, rows: &'n [Vec<Option<Node>>]) -> Analysis<()> {
        self.clause("VALUES");
        for (i, row) in rows.iter().enumerate() {
            self.out.push_str(if i == 0 { "(" } else { ", (" });
            for (i, value) in row.iter().enumerate() {
                self.out.push_str(if i == 0 { "" } else { ", " });
                self.value(value.as_ref())?;
            }
            self.out.push(')');
        }
        Ok(())
    }

    fn value(&mut self, value: Option<&'n Node>) -> Analysis<()> {
        match value {
            Some(value) => self.node(value, false),
            None => {
                self.out.push_str("DEFAULT");
                Ok(())
            }
        }
    }

    /// A column of the table that is written to.
    fn written(&mut self, column: Ident, rte: &Rte) {
        let of = match &rte.kind {
            RteKind::Relation { name, user: true, .. } => Some(*name),
            _ => None,
        };
        self.marked(of.map(|of| Named::Column(of, column, None)), |printer| printer.ident(column));
    }

    /// `get_update_query_targetlist_def`.
    fn assignments(&mut self, set: &'n [SetNode], rte: &'n Rte) -> Analysis<()> {
        for (i, one) in set.iter().enumerate() {
            if one.part {
                return Err(super::unprintable("SET of a part of a column"));
            }
            self.out.push_str(if i == 0 { "" } else { ", " });
            let several = one.columns.len() > 1;
            for (i, column) in one.columns.iter().enumerate() {
                self.out.push_str(match i {
                    0 if several => "(",
                    0 => "",
                    _ => ", ",
                });
                self.written(*column, rte);
            }
            self.out.push_str(if several { ") = " } else { " = " });
            self.value(one.value.as_ref())?;
        }
        Ok(())
    }

    fn conflict(&mut self, conflict: &'n ConflictNode, rte: &'n Rte) -> Analysis<()> {
        self.clause("ON CONFLICT");
        // These are columns of the table itself, and of nothing else.
        let prefix = std::mem::replace(&mut self.prefix, false);
        for (i, key) in conflict.keys.iter().enumerate() {
            self.out.push_str(if i == 0 { "(" } else { ", " });
            let plain =
                matches!(key, Node::QueryVar { .. }) || matches!(key, Node::Call(call) if call.form == Form::Call);
            self.bracketed(!plain, |printer| printer.node(key, false))?;
        }
        self.out.push_str(if conflict.keys.is_empty() { "" } else { ")" });
        if let Some(predicate) = &conflict.predicate {
            self.clause("WHERE");
            self.node(predicate, false)?;
        }
        self.prefix = prefix;
        if let Some(constraint) = conflict.constraint {
            self.out.push_str("ON CONSTRAINT ");
            self.ident(constraint);
        }
        if !self.out.ends_with(' ') {
            self.out.push(' ');
        }
        if conflict.set.is_empty() {
            self.out.push_str("DO NOTHING");
            return Ok(());
        }
        self.out.push_str("DO UPDATE SET ");
        self.assignments(&conflict.set, rte)?;
        if let Some(filter) = &conflict.filter {
            self.clause("WHERE");
            self.node(filter, false)?;
        }
        Ok(())
    }
}
