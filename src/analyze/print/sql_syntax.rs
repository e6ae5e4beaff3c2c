//! Owns calls that are shown in SQL's own syntax: PostgreSQL's `get_func_sql_syntax`.

use super::Printer;
use crate::analyze::error::Analysis;
use crate::analyze::function::Func;
use crate::analyze::node::{CallNode, Constant, Node};
use crate::name::{is_plain, needs_quotes};

impl<'n> Printer<'_, '_, 'n> {
    /// Writes the call in SQL's own syntax, if it is one that has such.
    pub(super) fn sql_syntax(&mut self, call: &'n CallNode) -> Analysis<bool> {
        let Func::Known(id) = &call.func else { return Ok(false) };
        let types: Vec<&str> = id.args().map(|ty| ty.name()).collect();
        match (id.name(), call.args.as_slice()) {
            ("timezone", [zone, value]) => self.parts(&["(", " AT TIME ZONE ", ")"], &[value, zone])?,
            ("timezone", [value]) => self.parts(&["(", " AT LOCAL)"], &[value])?,
            ("overlaps", [a, b, c, d]) => self.parts(&["((", ", ", ") OVERLAPS (", ", ", "))"], &[a, b, c, d])?,
            ("extract", [Node::Const(Constant { value: Some(field), .. }), value]) => {
                if !is_plain(field) || needs_quotes(field) {
                    // Minor releases differ in whether they quote it.
                    return Err(super::unprintable("EXTRACT of such a field"));
                }
                self.out.push_str("EXTRACT(");
                self.out.push_str(field);
                self.parts(&[" FROM ", ")"], &[value])?;
            }
            ("is_normalized", [value]) => self.parts(&["(", " IS NORMALIZED)"], &[value])?,
            ("is_normalized", [value, form]) => self.normal_form("(", " IS ", " NORMALIZED)", value, form)?,
            ("normalize", [value]) => self.parts(&["NORMALIZE(", ")"], &[value])?,
            ("normalize", [value, form]) => self.normal_form("NORMALIZE(", ", ", ")", value, form)?,
            ("pg_collation_for", [value]) => self.parts(&["COLLATION FOR (", ")"], &[value])?,
            ("overlay", [a, b, c]) => self.parts(&["OVERLAY(", " PLACING ", " FROM ", ")"], &[a, b, c])?,
            ("overlay", [a, b, c, d]) => {
                self.parts(&["OVERLAY(", " PLACING ", " FROM ", " FOR ", ")"], &[a, b, c, d])?
            }
            ("position", [a, b]) => self.parts(&["POSITION((", ") IN (", "))"], &[b, a])?,
            ("substring", [a, b]) if types.get(1) == Some(&"int4") => {
                self.parts(&["SUBSTRING(", " FROM ", ")"], &[a, b])?
            }
            ("substring", [a, b, c]) if types.get(1) == Some(&"int4") => {
                self.parts(&["SUBSTRING(", " FROM ", " FOR ", ")"], &[a, b, c])?;
            }
            ("substring", [a, b, c]) => self.parts(&["SUBSTRING(", " SIMILAR ", " ESCAPE ", ")"], &[a, b, c])?,
            ("btrim", args) => self.trim("BOTH", args)?,
            ("ltrim", args) => self.trim("LEADING", args)?,
            ("rtrim", args) => self.trim("TRAILING", args)?,
            ("system_user", []) => self.out.push_str("SYSTEM_USER"),
            ("xmlexists", [a, b]) => self.parts(&["XMLEXISTS((", ") PASSING (", "))"], &[a, b])?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Texts with an argument between each two.
    fn parts(&mut self, texts: &[&str], args: &[&'n Node]) -> Analysis<()> {
        for (i, text) in texts.iter().enumerate() {
            self.out.push_str(text);
            if let Some(arg) = args.get(i) {
                self.node(arg, false)?;
            }
        }
        Ok(())
    }

    fn normal_form(
        &mut self,
        before: &str,
        between: &str,
        after: &str,
        value: &'n Node,
        form: &'n Node,
    ) -> Analysis<()> {
        let Node::Const(Constant { value: Some(form), .. }) = form else {
            return Err(super::unprintable("a normal form that is no constant"));
        };
        self.parts(&[before, between], &[value])?;
        self.out.push_str(form);
        self.out.push_str(after);
        Ok(())
    }

    fn trim(&mut self, side: &str, args: &'n [Node]) -> Analysis<()> {
        self.out.push_str("TRIM(");
        self.out.push_str(side);
        match args {
            [value, characters] => self.parts(&[" ", " FROM ", ")"], &[characters, value]),
            [value] => self.parts(&[" FROM ", ")"], &[value]),
            _ => Err(super::unprintable("TRIM of that many arguments")),
        }
    }
}
