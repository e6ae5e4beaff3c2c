//! Owns constraints, of columns, tables and domains.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::{idents, kind_of, listed_name, offset, optional, relation, settings};
use super::object::sequence_options;
use super::table::index_elem;
use super::{Converted, Source, each, unsupported};
use crate::name::Ident;
use crate::sql::ast::{Constraint, ConstraintNode, ExcludeDef, ForeignDef, KeyDef, StateClause, StateSaid};

/// The constraints of a column or domain; DEFERRABLE and its kin, which the parser keeps as nodes of their own,
/// are glued onto what they follow.
pub(super) fn constraints(nodes: Vec<pb::Node>, source: Source<'_>) -> Converted<Vec<Constraint>> {
    let mut out: Vec<Constraint> = Vec::new();
    let mut said = StateSaid::default();
    for node in nodes {
        let raw = raw_constraint(node)?;
        match (clause(contype(&raw)?), out.last_mut()) {
            (None, _) => {
                out.push(constraint(raw, source)?);
                said = StateSaid::default();
            }
            (Some(clause), Some(last)) => said.apply(last, clause).map_err(super::NotTaken::Wrong)?,
            (Some(_), None) => return unsupported("a misplaced DEFERRABLE or ENFORCED clause"),
        }
    }
    Ok(out)
}

/// The Constraint in a node.
pub(super) fn raw_constraint(node: pb::Node) -> Converted<pb::Constraint> {
    match node.node {
        Some(NodeEnum::Constraint(c)) => Ok(*c),
        other => unsupported(format!("{} where a constraint is expected", kind_of(other.as_ref()))),
    }
}

fn contype(c: &pb::Constraint) -> Converted<pb::ConstrType> {
    pb::ConstrType::try_from(c.contype).or_else(|_| unsupported("a constraint of an unknown kind"))
}

/// The clause that a node is, if it is none of its own.
fn clause(kind: pb::ConstrType) -> Option<StateClause> {
    use pb::ConstrType as T;
    match kind {
        T::ConstrAttrDeferrable => Some(StateClause::Deferrable(true)),
        T::ConstrAttrNotDeferrable => Some(StateClause::Deferrable(false)),
        T::ConstrAttrDeferred => Some(StateClause::Initially(true)),
        T::ConstrAttrImmediate => Some(StateClause::Initially(false)),
        T::ConstrAttrEnforced => Some(StateClause::Enforced(true)),
        T::ConstrAttrNotEnforced => Some(StateClause::Enforced(false)),
        _ => None,
    }
}

/// One constraint.
pub(super) fn constraint(c: pb::Constraint, source: Source<'_>) -> Converted<Constraint> {
    use pb::ConstrType as T;
    let kind = contype(&c)?;
    // NOT VALID and ENFORCED mean something on these kinds only; the parser leaves them false elsewhere.
    let stateful = matches!(kind, T::ConstrCheck | T::ConstrForeign | T::ConstrNotnull);
    let not_enforced = matches!(kind, T::ConstrCheck | T::ConstrForeign) && !c.is_enforced;
    let head = Constraint {
        name: optional(&c.conname),
        node: ConstraintNode::Null,
        deferrable: c.deferrable,
        deferred: c.initdeferred,
        not_valid: stateful && (c.skip_validation || not_enforced),
        not_enforced,
        no_inherit: c.is_no_inherit,
        at: offset(c.location),
    };
    Ok(Constraint { node: node(kind, c, source)?, ..head })
}

fn node(kind: pb::ConstrType, c: pb::Constraint, source: Source<'_>) -> Converted<ConstraintNode> {
    use pb::ConstrType as T;
    let pb::Constraint {
        contype: _,
        conname: _,
        deferrable: _,
        initdeferred: _,
        is_enforced: _,
        skip_validation: _,
        initially_valid: _,
        is_no_inherit: _,
        raw_expr,
        cooked_expr: _,
        generated_when,
        generated_kind,
        nulls_not_distinct,
        keys,
        without_overlaps,
        including,
        exclusions,
        options,
        indexname,
        indexspace,
        reset_default_tblspc: _,
        access_method,
        where_clause,
        pktable,
        fk_attrs,
        pk_attrs,
        fk_with_period,
        pk_with_period,
        fk_matchtype,
        fk_upd_action,
        fk_del_action,
        fk_del_set_cols,
        old_conpfeqop: _,
        old_pktable_oid: _,
        location,
    } = c;
    Ok(match kind {
        T::ConstrNull => ConstraintNode::Null,
        T::ConstrNotnull => ConstraintNode::NotNull(idents(keys)?.first().copied()),
        T::ConstrDefault => ConstraintNode::Default(source.default(location, raw_expr)?),
        T::ConstrIdentity => {
            ConstraintNode::Identity { always: generated_when == "a", options: sequence_options(options)? }
        }
        T::ConstrGenerated => ConstraintNode::Generated {
            expr: source.bracketed(location, "as", raw_expr)?,
            stored: generated_kind != "v",
        },
        T::ConstrCheck => ConstraintNode::Check(source.bracketed(location, "check", raw_expr)?),
        T::ConstrPrimary | T::ConstrUnique => ConstraintNode::Key(Box::new(KeyDef {
            primary: kind == T::ConstrPrimary,
            columns: idents(keys)?,
            without_overlaps,
            include: idents(including)?,
            nulls_not_distinct,
            using_index: optional(&indexname),
            options: settings(options)?,
            tablespace: optional(&indexspace),
        })),
        T::ConstrExclusion => {
            let open = source.find(source.from(offset(location)), "(");
            let open = open.or_else(|| first_bracket(source, offset(location)));
            let parts = open.map(|open| source.elements(open)).unwrap_or_default();
            let predicate = match where_clause {
                Some(expr) => Some(source.bracketed(location, "where", Some(expr))?),
                None => None,
            };
            ConstraintNode::Exclude(Box::new(ExcludeDef {
                method: Ident::new(&access_method),
                elements: each(exclusions.into_iter().enumerate(), |(i, pair)| {
                    exclusion(pair, source, parts.get(i).copied())
                })?,
                include: idents(including)?,
                predicate,
                options: settings(options)?,
                tablespace: optional(&indexspace),
            }))
        }
        T::ConstrForeign => ConstraintNode::Foreign(Box::new(ForeignDef {
            columns: idents(fk_attrs)?,
            table: relation(pktable)?,
            referenced: idents(pk_attrs)?,
            match_type: fk_matchtype.chars().next().unwrap_or('s'),
            on_update: fk_upd_action.chars().next().unwrap_or('a'),
            on_delete: fk_del_action.chars().next().unwrap_or('a'),
            set_columns: idents(fk_del_set_cols)?,
            period: fk_with_period,
            referenced_period: pk_with_period,
        })),
        _ => return unsupported("a misplaced constraint clause"),
    })
}

fn first_bracket(source: Source<'_>, at: u32) -> Option<usize> {
    let from = source.from(at);
    (from..source.tokens.list.len()).find(|i| source.tokens.list[*i].text(source.text) == "(")
}

fn exclusion(
    node: pb::Node,
    source: Source<'_>,
    part: Option<(usize, usize)>,
) -> Converted<(crate::sql::ast::IndexElem, crate::sql::ast::Name)> {
    let Some(NodeEnum::List(pb::List { items })) = node.node else {
        return unsupported("an exclusion element of an unknown shape");
    };
    let mut items = items.into_iter();
    let (Some(elem), Some(operator), None) = (items.next(), items.next(), items.next()) else {
        return unsupported("an exclusion element of an unknown shape");
    };
    Ok((index_elem(elem, source, part)?, listed_name(operator)?))
}
