//! Columns: type, nullability, clauses, default, annotations.

use super::allow::allow;
use super::constraint::{bare_constraint, clause_constraint, glue, references};
use super::context::Cx;
use super::table::{Building, annotation_parts, unknown_annotation};
use super::was::{was, was_part};
use super::{Pairs, constraint};
use crate::diag::Diagnostic;
use crate::name::Ident;
use crate::sdl::hints::{CastHint, FillHint};
use crate::sdl::parse::Rule;
use crate::sdl::scan::Unit;
use crate::source::Span;
use crate::sql::ast::{ColumnDef, Const, Constraint, ConstraintNode, ExprNode, ObjectType, StateSaid, TableElement};

/// `name type? clauses = default @annotations`.
pub(super) fn column(cx: &mut Cx<'_>, pair: &Pairs<'_>, unit: &Unit, building: &mut Building) {
    let mut parts = pair.clone().into_inner();
    let Some(name_pair) = parts.next() else { return };
    let Some(name) = cx.ident(&name_pair) else { return };
    let at = u32::try_from(cx.offset(&name_pair)).unwrap_or(0);
    let mut column = ColumnDef {
        name,
        type_name: None,
        collation: None,
        storage: None,
        compression: None,
        constraints: Vec::new(),
        at,
    };
    let mut nullable: Option<Span> = None;
    let mut foreign = Vec::new();
    let mut said = Said::default();
    for part in parts {
        match part.as_rule() {
            Rule::r#type => column.type_name = cx.type_name(&part),
            Rule::nullable => {
                nullable = Some(cx.place(&part));
                building.nullable.extend(nullable.map(|span| (name, span)));
            }
            Rule::clause => clause(cx, &part, &mut column, &mut foreign, &mut said),
            Rule::default => default(cx, &part, &mut column, nullable),
            Rule::annotations => annotations(cx, &part, building, name),
            _ => {}
        }
    }
    // A partition says only what differs from its parent's column: nothing is not null by default there.
    let of_parent = super::family::is_of_parent(pair);
    if column.type_name.is_none() && !of_parent {
        return;
    }
    if !of_parent {
        nullability(cx, &mut column, nullable);
    }
    building.foreign.extend(foreign.into_iter().map(|c| (c, cx.place(pair))));
    let path = vec![building.name.schema, building.name.name, name];
    // Most columns have one: the room for more would add up.
    column.constraints.shrink_to_fit();
    building.elements.push(TableElement::Column(column));
    cx.doc_comment(&unit.docs, ObjectType::Column, path);
}

fn default(cx: &mut Cx<'_>, pair: &Pairs<'_>, column: &mut ColumnDef, nullable: Option<Span>) {
    let Some(sql) = pair.clone().into_inner().next() else { return };
    let Some(text) = cx.expression(&sql) else { return };
    if nullable.is_none() && matches!(text.expr.node, ExprNode::Const(Const::Null)) && column.type_name.is_some() {
        let span = cx.place(&sql);
        let found = Diagnostic::error("nullable-conflict", span, "a column that may not be null has no default null");
        cx.report(found.help("write `?` after the type, or another default"));
        return;
    }
    column.constraints.push(bare_constraint(ConstraintNode::Default(text), column.at));
}

/// Not null is the default here; `?` takes it away.
fn nullability(cx: &mut Cx<'_>, column: &mut ColumnDef, nullable: Option<Span>) {
    let serial =
        column.type_name.as_ref().is_some_and(|t| matches!(t.name.as_slice(), [n] if n.as_str().ends_with("serial")));
    let forced = column.constraints.iter().find_map(|c| match &c.node {
        ConstraintNode::Key(key) if key.primary => Some("a primary key"),
        ConstraintNode::Identity { .. } => Some("an identity column"),
        ConstraintNode::NotNull(_) => Some("`not null`"),
        _ => None,
    });
    let forced = forced.or(serial.then_some("a serial column"));
    match (nullable, forced) {
        (Some(span), Some(what)) => {
            cx.report(
                Diagnostic::error("nullable-conflict", span, format!("{what} cannot be nullable"))
                    .help("remove the `?`"),
            );
        }
        (None, None) => column.constraints.push(bare_constraint(ConstraintNode::NotNull(None), column.at)),
        _ => {}
    }
}

/// What clauses of a column have said so far.
#[derive(Default)]
struct Said {
    words: Vec<String>,
    /// Of the constraint under way.
    state: StateSaid,
}

fn clause(cx: &mut Cx<'_>, pair: &Pairs<'_>, column: &mut ColumnDef, foreign: &mut Vec<Constraint>, said: &mut Said) {
    let mut name = None;
    for part in pair.clone().into_inner() {
        let at = u32::try_from(cx.offset(&part)).unwrap_or(0);
        match part.as_rule() {
            Rule::named => match part.into_inner().next() {
                Some(inner) => name = cx.optional_name(&inner),
                None => continue,
            },
            Rule::collate => {
                cx.once(&mut said.words, "collate", &part);
                column.collation = part.into_inner().next().and_then(|p| cx.qname(&p));
            }
            Rule::storage => {
                cx.once(&mut said.words, "storage", &part);
                column.storage = word(&part);
            }
            Rule::compression => {
                cx.once(&mut said.words, "compression", &part);
                column.compression = word(&part);
            }
            Rule::state => {
                // It belongs to the clause before it.
                let own = column.constraints.last_mut();
                let last = match (foreign.last_mut(), own) {
                    (Some(one), Some(other)) => Some(if one.at > other.at { one } else { other }),
                    (one, other) => one.or(other),
                };
                if let Some(last) = last {
                    glue(cx, last, &mut said.state, &part);
                } else {
                    let span = cx.place(&part);
                    cx.error("syntax", span, format!("`{}` follows no constraint", part.as_str()));
                }
            }
            Rule::references => {
                said.state = StateSaid::default();
                if let Some(node) = references(cx, &part, vec![column.name]) {
                    foreign.push(Constraint { name, ..bare_constraint(node, at) });
                }
            }
            _ => {
                said.state = StateSaid::default();
                if let Some(made) = clause_constraint(cx, &part) {
                    column.constraints.push(Constraint { name, at, ..made });
                }
            }
        }
    }
}

fn word(pair: &Pairs<'_>) -> Option<Ident> {
    pair.clone().into_inner().next().map(|p| Ident::new(&p.as_str().to_ascii_lowercase()))
}

fn annotations(cx: &mut Cx<'_>, pair: &Pairs<'_>, building: &Building, column: Ident) {
    let mut said = Vec::new();
    for annotation in pair.clone().into_inner() {
        let Some((kind, inside)) = annotation_parts(&annotation) else { continue };
        let span = cx.place(&annotation);
        // A constraint that is a clause of the column has no end of line for its own.
        if kind == "was" && was_part(cx, &inside, "constraint", ObjectType::Other("constraint"), building.name) {
            continue;
        }
        cx.once(&mut said, format!("@{kind}"), &annotation);
        match kind.as_str() {
            "was" => was(cx, &inside, ObjectType::Column, building.name, Some(column.as_str())),
            "fill" => {
                if let Some(value) = cx.expression(&inside) {
                    cx.out.hints.fills.push(FillHint { table: building.name, column, value, span });
                }
            }
            "cast" => cast(cx, &inside, building, column, span),
            "allow" => allow(cx, &inside, &format!("{}.{column}", building.name)),
            other => unknown_annotation(cx, &annotation, other, "column", &["was", "fill", "cast", "allow"]),
        }
    }
}

/// `@cast(up)` or `@cast(up, down)`.
fn cast(cx: &mut Cx<'_>, inside: &Pairs<'_>, building: &Building, column: Ident, span: Span) {
    let raw = inside.as_str();
    let parts = constraint::split_commas(raw);
    let parsed: Vec<_> = parts.iter().map(|part| crate::sql::parse_expr(part)).collect();
    let mut texts = Vec::new();
    for one in parsed {
        match one {
            Ok(text) => texts.push(text),
            Err(error) => {
                let base = cx.offset(inside);
                cx.sql_error(&error, base, raw);
                return;
            }
        }
    }
    let mut texts = texts.into_iter();
    match (texts.next(), texts.next(), texts.next()) {
        (Some(up), down, None) => {
            cx.out.hints.casts.push(CastHint { table: building.name, column, up, down, span });
        }
        _ => cx.error("syntax", span, "`@cast` takes one expression for up and one for down"),
    }
}
