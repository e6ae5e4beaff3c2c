//! LIKE, GLOB, REGEXP and COLLATE: what passes over the case of letters, and what does not.

use sqlparser::ast::Expr;

use super::expr::{Binds, No, Out, Said, Teller, no};
use super::function;
use super::scope::Class;
use super::shape::{folds_case, string, without_collation};
use crate::dialect::Dialect;
use crate::name::literal;

impl Teller<'_> {
    /// SQLite's LIKE passes over the case of letters, as most of MySQL's collations do; only MySQL's knows `\`.
    pub(super) fn like(&self, expr: &Expr, pattern: &Expr, escape: Option<&Expr>, negated: bool) -> Said {
        let tested = self.expr(expr)?.characters()?;
        let pattern_expr = pattern;
        let pattern = self.expr(pattern)?;
        let not = if negated { "not " } else { "" };
        let word = if self.folds(expr) { "ilike" } else { "like" };
        let escape = match escape {
            Some(mark) if string(mark) == Some("GLOB") => return self.glob(expr, pattern_expr, negated),
            Some(mark) => format!(" escape {}", self.expr(mark)?.sql),
            None if self.cx.dialect == Dialect::Sqlite && pattern.sql.contains('\\') => " escape ''".to_owned(),
            None => String::new(),
        };
        Ok(Out::new(
            format!("{tested} {not}{word} {}{escape}", pattern.inside(Binds::Add)),
            Class::Bool,
            Binds::Compare,
        ))
    }

    pub(super) fn regexp(&self, expr: &Expr, pattern: &Expr, negated: bool) -> Said {
        if self.cx.dialect == Dialect::Sqlite {
            return Err(no("REGEXP is what the program that opens SQLite makes it"));
        }
        let sign = match (negated, self.folds(expr)) {
            (false, true) => "~*",
            (false, false) => "~",
            (true, true) => "!~*",
            (true, false) => "!~",
        };
        let (tested, pattern) = (self.expr(expr)?.characters()?, self.expr(pattern)?);
        Ok(Out::new(format!("{tested} {sign} {}", pattern.inside(Binds::Add)), Class::Bool, Binds::Other))
    }

    pub(super) fn glob(&self, expr: &Expr, pattern: &Expr, negated: bool) -> Said {
        let Some(pattern) = string(pattern) else { return Err(no("GLOB with a pattern that is no constant")) };
        let (regex, sign) = (function::glob(pattern), if negated { "!~" } else { "~" });
        Ok(Out::new(
            format!("{} {sign} {}", self.expr(expr)?.characters()?, literal(&regex)),
            Class::Bool,
            Binds::Other,
        ))
    }

    /// Whether patterns pass over the case of its letters: SQLite's always do, MySQL's as the collation says.
    pub(super) fn folds(&self, expr: &Expr) -> bool {
        let column = match expr {
            Expr::Nested(inner) => return self.folds(inner),
            Expr::Identifier(name) => self.scope.column(None, &name.value),
            Expr::CompoundIdentifier(parts) => match parts.as_slice() {
                [.., table, column] => self.scope.column(Some(&table.value), &column.value),
                _ => None,
            },
            _ => None,
        };
        self.cx.dialect == Dialect::Sqlite || column.is_none_or(|column| column.folds)
    }

    /// Both sides of a comparison that COLLATE on one of them has pass over case: it governs both.
    pub(super) fn folded(&self, left: &Expr, right: &Expr) -> Option<Result<(String, String), No>> {
        if !folds_case(left) && !folds_case(right) {
            return None;
        }
        let side = |expr: &Expr| -> Result<String, No> {
            let said = self.expr(without_collation(expr))?;
            Ok(format!("lower({})", said.characters()?))
        };
        Some(side(left).and_then(|a| Ok((a, side(right)?))))
    }

    pub(super) fn collate(&self, expr: &Expr, collation: &str) -> Said {
        let inner = self.expr(expr)?;
        let collation = collation.trim_matches(['"', '`']).to_lowercase();
        match collation.as_str() {
            "binary" => Ok(inner),
            _ if collation.ends_with("_bin") => Ok(inner),
            "nocase" => Ok(Out::atom(format!("lower({})", inner.sql), Class::Text)),
            _ if collation.ends_with("_ci") => Ok(Out::atom(format!("lower({})", inner.sql), Class::Text)),
            _ => Err(no(format!("the collation `{collation}` has no counterpart"))),
        }
    }
}
