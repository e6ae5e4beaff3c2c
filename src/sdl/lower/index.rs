//! Indexes as members of a table.

use super::Pairs;
use super::constraint::index_tail;
use super::context::Cx;
use super::table::{Building, annotation_parts, unknown_annotation};
use super::was::was;
use crate::diag::Diagnostic;
use crate::name::{Ident, QualifiedName};
use crate::sdl::parse::Rule;
use crate::sdl::scan::Unit;
use crate::sql::ast::{CreateIndex, IndexElem, IndexKey, ObjectType, StatementNode};

/// `[unique] index [name] [using method] (keys) …`.
pub(super) fn index(cx: &mut Cx<'_>, pair: &Pairs<'_>, unit: &Unit, building: &mut Building) {
    let mut create = CreateIndex {
        name: None,
        table: building.range_var(),
        method: Ident::from_static("btree"),
        unique: false,
        nulls_not_distinct: false,
        elements: Vec::new(),
        include: Vec::new(),
        predicate: None,
        options: Vec::new(),
        tablespace: None,
        concurrently: false,
        if_not_exists: false,
    };
    for part in pair.clone().into_inner() {
        match part.as_rule() {
            Rule::unique_word => create.unique = true,
            Rule::index_name if not_a_name(cx, &part) => return,
            Rule::index_name => match part.into_inner().next().map(|p| cx.optional_name(&p)) {
                Some(Some(name)) => create.name = Some(name),
                _ => return,
            },
            Rule::name => match cx.ident(&part) {
                Some(method) => create.method = method,
                None => return,
            },
            Rule::index_keys => {
                for key in part.into_inner() {
                    let Some(element) = element(cx, &key) else { return };
                    create.elements.push(element);
                }
                create.elements.shrink_to_fit();
            }
            Rule::index_tail => {
                let Some(tail) = index_tail(cx, &part) else { return };
                create.include = tail.include;
                create.nulls_not_distinct = tail.nulls_not_distinct;
                create.options = tail.options;
                create.tablespace = tail.tablespace;
                create.predicate = tail.predicate;
            }
            Rule::annotations => annotations(cx, &part, building, create.name),
            _ => {}
        }
    }
    let span = cx.place(pair);
    match (unit.docs.first(), create.name) {
        (Some(_), Some(name)) => cx.doc_comment(&unit.docs, ObjectType::Index, vec![building.name.schema, name]),
        (Some(doc), None) => {
            let found = Diagnostic::error("stray-doc", doc.span, "a comment needs the index's name");
            cx.report(found.help("write `index name (…)`"));
        }
        _ => {}
    }
    cx.made(StatementNode::CreateIndex(Box::new(create)), span);
}

/// `index gin (a)` and `index lower(a)`: what stands where a name would, and is meant as something else.
fn not_a_name(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> bool {
    let (name, span) = (pair.as_str(), cx.place(pair));
    let touches = cx.clean.as_bytes().get(cx.offset(pair) + name.len()) == Some(&b'(');
    let help = if crate::knowledge::access_method(name).is_some() {
        format!("an access method stands after `using`: `index using {name} (…)`")
    } else if touches && crate::knowledge::functions(name).next().is_some() {
        format!(
            "an expression stands in brackets of its own: `index ({name}(…))`; an index of that name: `index {name} (…)`"
        )
    } else {
        return false;
    };
    cx.report(Diagnostic::error("syntax", span, format!("`{name}` would be the index's name")).help(help));
    true
}

fn annotations(cx: &mut Cx<'_>, pair: &Pairs<'_>, building: &Building, name: Option<Ident>) {
    for annotation in pair.clone().into_inner() {
        let Some((word, inside)) = annotation_parts(&annotation) else { continue };
        match (word.as_str(), name) {
            ("was", Some(name)) => {
                let full = QualifiedName::new(building.name.schema, name);
                was(cx, &inside, ObjectType::Index, full, None);
            }
            (other, _) => unknown_annotation(cx, &annotation, other, "index", &["was"]),
        }
    }
}

fn element(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<IndexElem> {
    let mut element = IndexElem {
        key: IndexKey::Column(Ident::EMPTY),
        collation: None,
        opclass: None,
        opclass_options: Vec::new(),
        descending: false,
        nulls_first: None,
    };
    for part in pair.clone().into_inner() {
        match part.as_rule() {
            Rule::key_target => element.key = target(cx, &part)?,
            Rule::key_collate => element.collation = Some(cx.qname(&part.into_inner().next()?)?),
            Rule::opclass => {
                let mut inner = part.into_inner();
                element.opclass = Some(cx.qname(&inner.next()?)?);
                if let Some(options) = inner.next() {
                    element.opclass_options = cx.settings(&options)?;
                }
            }
            Rule::direction => element.descending = part.into_inner().next().is_some(),
            Rule::nulls_order => {
                element.nulls_first = Some(part.into_inner().next()?.as_rule() == Rule::nulls_first);
            }
            _ => {}
        }
    }
    Some(element)
}

fn target(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<IndexKey> {
    let inner = pair.clone().into_inner().next()?;
    match inner.as_rule() {
        Rule::name => cx.ident(&inner).map(IndexKey::Column),
        Rule::key_expr => {
            let sql = inner.into_inner().next()?.into_inner().next()?;
            cx.expression(&sql).map(IndexKey::Expr)
        }
        _ => cx.expression(&inner).map(IndexKey::Expr),
    }
}
