//! Owns expressions that are beyond analysis: what they may use, and their names in full where these were written for another
//! `search_path`.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::expr::Scope;
use super::{Refusal, Replayer};
use crate::analyze::name_in;
use crate::catalog::SqlExpr;
use crate::kinds::composite::Composite;
use crate::kinds::opaque::{Guess, Opaque};
use crate::kinds::routine::Routine;
use crate::kinds::{Model, ObjectId, ObjectKind};
use crate::knowledge::{self, Provider};
use crate::name::{Ident, QualifiedName, literal};
use crate::sql::ast::{ExprNode, Name, SqlText};
use crate::sql::{self, BEFORE_EXPR, Place, PlaceOf};

impl Replayer {
    /// An expression that is kept by its tokens, with what it may use.
    pub(super) fn beyond(&mut self, text: &SqlText, scope: &Scope<'_>) -> Result<SqlExpr, Refusal> {
        let mut columns = Vec::new();
        sql::walk(&text.expr, &mut |expr| {
            if let ExprNode::Column(name) = &expr.node
                && let Some(last) = name.last()
                && scope.columns.iter().any(|column| column.name == *last)
                && !columns.contains(last)
            {
                columns.push(*last);
            }
        });
        let written = self.in_full(&unbracketed(&text.text));
        let named = sql::named(&format!("{BEFORE_EXPR}{written}"));
        let mentioned = |name: Ident| named.mentions.binary_search(&name).is_ok();
        // A whole row, and perhaps a field of it: `(t).a`, `a(t)`.
        if scope.relation.is_some_and(|own| mentioned(own.name)) {
            let more: Vec<Ident> = scope.columns.iter().map(|one| one.name).filter(|name| mentioned(*name)).collect();
            columns.extend(more.into_iter().filter(|name| !columns.contains(name)).collect::<Vec<_>>());
        }
        if let Some(missing) = named.functions.iter().find(|name| self.is_awaited(name)) {
            return Err(Refusal::sql(format!("function {} does not exist", super::written(missing))));
        }
        let path = std::mem::replace(&mut self.path, self.settings.search_path.clone());
        let guess = Guess::of(self, &named, &[]);
        self.path = path;
        let guess = guess?;
        let mut refs: Vec<ObjectId> = guess.objects().collect();
        // What a column is compared with is of its type.
        let types = scope.columns.iter().filter(|column| columns.contains(&column.name)).map(|column| &column.ty);
        refs.extend(types.filter_map(|ty| self.catalog.type_named(ty.schema, ty.name)));
        refs.retain(|one| scope.relation.is_none_or(|own| *one != ObjectId::table(own)));
        refs.sort_unstable();
        refs.dedup();
        let attributes = refs.iter().filter_map(|id| self.catalog.find::<Composite>(*id)).flat_map(|one| {
            let named = |name: &Ident| named.mentions.binary_search(name).is_ok();
            one.attributes.iter().map(|one| one.name).filter(named).map(|name| (one.id(), name))
        });
        let read = guess.iter().filter(|(of, _)| of.kind == ObjectKind::Composite);
        let fields: BTreeSet<(ObjectId, Ident)> =
            read.filter_map(|(of, field)| Some((of, field?))).chain(attributes).collect();
        let fields = fields.into_iter().collect();
        Ok(SqlExpr::opaque(written, columns, refs).reading(fields))
    }

    fn is_awaited(&self, name: &Name) -> bool {
        name.last().is_some_and(|last| self.awaited_routines.get(last).is_some_and(|count| *count > 0))
    }

    /// The text with the names in full that the project's own `search_path` does not find so.
    fn in_full(&self, text: &Arc<str>) -> Arc<str> {
        if self.own_path().is_empty() {
            return text.clone();
        }
        let statement = format!("{BEFORE_EXPR}{text}");
        let mut places = sql::named(&statement).places;
        places.sort_unstable_by_key(|place| place.at);
        let mut out = statement.clone();
        for place in places.iter().rev() {
            if let Some(full) = self.full(place)
                && let Some((_, end)) = sql::token::part_at(&statement, place.at, 1)
            {
                out.replace_range(place.at..end, &full);
            }
        }
        out[BEFORE_EXPR.len()..].into()
    }

    /// What a bare name is in full; none where it need not be said.
    fn full(&self, place: &Place) -> Option<String> {
        let bare = |name: &[Ident]| if let [name] = name { Some(*name) } else { None };
        let constant;
        let (name, quoted) = match &place.what {
            PlaceOf::Constant(ty, text) if ty.as_str() == "regclass" => {
                constant = name_in(text)?;
                (bare(&constant)?, true)
            }
            PlaceOf::Constant(..) => return None,
            PlaceOf::Function | PlaceOf::Type => (bare(&place.name)?, false),
        };
        // PostgreSQL's own come first.
        let core = match &place.what {
            PlaceOf::Function => knowledge::functions(name.as_str()).any(|one| one.provider() == Provider::Core),
            PlaceOf::Type => knowledge::core_type(name.as_str()).is_some(),
            PlaceOf::Constant(..) => false,
        };
        if core {
            return None;
        }
        let has = |schema: Ident| match &place.what {
            PlaceOf::Function => self.has_function(schema, name),
            PlaceOf::Type => self.catalog.type_named(schema, name).is_some() || self.brings_type(schema, name),
            PlaceOf::Constant(..) => self.catalog.relation(schema, name).is_some(),
        };
        let schema = self.path.iter().copied().find(|schema| has(*schema))?;
        if self.settings.search_path.iter().copied().find(|schema| has(*schema)) == Some(schema) {
            return None;
        }
        let full = QualifiedName::new(schema, name).to_string();
        Some(if quoted { literal(&full) } else { full })
    }

    /// Whether an extension brings a type of that name into a schema.
    fn brings_type(&self, schema: Ident, name: Ident) -> bool {
        let mut extensions = knowledge::types(name.as_str()).filter_map(|one| one.provider().extension());
        extensions.any(|one| self.catalog.extension_schema(one.name()) == Some(schema))
    }

    /// Whether a schema has a function of that name: the user's, or one that an extension brings.
    fn has_function(&self, schema: Ident, name: Ident) -> bool {
        let kept = |id: ObjectId| id.kind == ObjectKind::Opaque && Opaque::kind_of(id) == "function";
        let brought = knowledge::functions(name.as_str()).filter_map(|one| one.provider().extension());
        self.catalog.of_kind::<Routine>().any(|one| (one.name.schema, one.name.name) == (schema, name))
            || self.catalog.iter().any(|(id, _)| kept(id) && (id.schema, id.name) == (schema, name))
            || brought.into_iter().any(|one| self.catalog.extension_schema(one.name()) == Some(schema))
    }
}

/// An expression without brackets around the whole of it, which say nothing.
fn unbracketed(text: &Arc<str>) -> Arc<str> {
    let Ok(tokens) = sql::token::scan(text) else { return text.clone() };
    let word = |at: usize| tokens.list.get(at).map_or("", |one| one.text(text));
    let Some(last) = tokens.list.len().checked_sub(1) else { return text.clone() };
    let mut depth = 0_usize;
    for at in 0..last {
        match word(at) {
            "(" | "[" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            // A row.
            "," if depth == 1 => return text.clone(),
            _ => {}
        }
        if depth == 0 {
            return text.clone();
        }
    }
    let query = ["select", "values", "with", "table"].iter().any(|one| word(1).eq_ignore_ascii_case(one));
    if query || word(last) != ")" {
        return text.clone();
    }
    let (open, close) = (tokens.list[0].end as usize, tokens.list[last].start as usize);
    unbracketed(&text[open..close].trim().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_brackets_around_the_whole_go() {
        let bare = |text: &str| unbracketed(&text.into()).to_string();
        assert_eq!(bare("((f(a)))"), "f(a)");
        assert_eq!(bare("(a) + (b)"), "(a) + (b)");
        assert_eq!(bare("(a, b)"), "(a, b)");
        assert_eq!(bare("((a, b))"), "(a, b)");
        assert_eq!(bare("(select 1)"), "(select 1)");
        assert_eq!(bare("f(a)"), "f(a)");
        assert_eq!(bare("(array[1, 2])"), "array[1, 2]");
    }
}
