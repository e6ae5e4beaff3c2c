//! Owns casts and COLLATE as written: PostgreSQL's `transformTypeCast` and `transformCollateClause`.

use crate::analyze::Analyzer;
use crate::analyze::error::{Analysis, AnalyzeError};
use crate::analyze::node::{Form, Node};
use crate::analyze::pathway::Context;
use crate::analyze::ty::Ty;
use crate::knowledge;
use crate::name::{Ident, QualifiedName};
use crate::sql::ast::{Expr, ExprNode, Name, TypeName};
use crate::types;

impl Analyzer<'_> {
    /// CAST.
    pub(super) fn cast(&mut self, arg: &Expr, t: &TypeName, at: u32) -> Analysis<Node> {
        let resolved = types::resolve(t, self.types.env)?;
        let target = self.types.handle(&resolved)?;
        let node = match &arg.node {
            ExprNode::Array(elements) => {
                let (base, typmod) = self.types.base_typmod(target.0, target.1);
                match self.types.element(base) {
                    Some(element) => self.array(elements, Some((base, element, typmod)), arg.at)?,
                    None => self.transform(arg)?,
                }
            }
            _ => self.transform(arg)?,
        };
        let source = node.ty();
        match self.coerce_to_target(node, target, Context::Explicit, Form::Cast)? {
            Some(node) => Ok(node),
            None => Err(self.cannot_cast(source, target.0, at)),
        }
    }

    /// The error of a cast that is not there.
    pub(super) fn cannot_cast(&self, source: Ty, target: Ty, at: u32) -> AnalyzeError {
        let (source, target) = (self.types.describe(source), self.types.describe(target));
        AnalyzeError::error(format!("cannot cast type {source} to {target}"), at)
    }

    /// COLLATE.
    pub(super) fn collate_clause(&mut self, arg: &Expr, name: &Name, at: u32) -> Analysis<Node> {
        let node = self.transform(arg)?;
        let ty = node.ty();
        if ty != Ty::unknown() && self.types.collation(ty).is_none() {
            let message = format!("collations are not supported by type {}", self.types.describe(ty));
            return Err(AnalyzeError::error(message, at));
        }
        let collation = self.find_collation(name, at)?;
        Ok(Node::Collate { arg: Box::new(node), collation })
    }

    fn find_collation(&self, name: &Name, at: u32) -> Analysis<QualifiedName> {
        let env = self.types.env;
        let (schemas, name): (Vec<Ident>, Ident) = match name.as_slice() {
            [name] => (std::iter::once(Ident::PG_CATALOG).chain(env.search_path().iter().copied()).collect(), *name),
            [schema, name] => (vec![*schema], *name),
            _ => return Err(AnalyzeError::unknown("a collation named with its database", at)),
        };
        for schema in &schemas {
            let core = *schema == Ident::PG_CATALOG
                && knowledge::collations(name.as_str()).any(|id| id.home().is_pg_catalog());
            if core || env.collation(*schema, name) {
                return Ok(QualifiedName::new(*schema, name));
            }
        }
        if schemas.contains(&Ident::PG_CATALOG) && is_locale(name.as_str()) {
            return Ok(QualifiedName::new(Ident::PG_CATALOG, name));
        }
        Err(AnalyzeError::error(format!("collation \"{name}\" for encoding \"UTF8\" does not exist"), at))
    }
}

/// Whether the name is that of a locale, which the C library or ICU may have: `en_US`, `de_DE.utf8`, `sr_RS@latin`,
/// `de-DE-x-icu`. Which there are depends on the server's machine, so what looks like one is taken to be there.
fn is_locale(name: &str) -> bool {
    if name.ends_with("-x-icu") || name.starts_with("C.") {
        return true;
    }
    let base = name.split(['.', '@']).next().unwrap_or(name);
    let Some((language, country)) = base.split_once('_') else { return false };
    (2..=3).contains(&language.len())
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && country.len() == 2
        && country.bytes().all(|b| b.is_ascii_uppercase())
}
