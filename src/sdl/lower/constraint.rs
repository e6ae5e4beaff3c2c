//! Constraints, inline and as members.

use super::Pairs;
use super::context::Cx;
use super::table::{Building, annotation_parts, unknown_annotation};
use super::was::was;
use crate::diag::Diagnostic;
use crate::name::{Ident, QualifiedName};
use crate::sdl::parse::Rule;
use crate::sdl::scan::Unit;
use crate::sql;
use crate::sql::ast::{
    AlterCommand, Constraint, ConstraintNode, ForeignDef, KeyDef, ObjectType, RangeVar, Setting, SqlText, StateClause,
    StateSaid, StatementNode, TableElement,
};

/// A constraint without name or state.
pub(super) fn bare_constraint(node: ConstraintNode, at: u32) -> Constraint {
    Constraint {
        name: None,
        node,
        deferrable: false,
        deferred: false,
        not_valid: false,
        not_enforced: false,
        no_inherit: false,
        at,
    }
}

fn key(primary: bool) -> KeyDef {
    KeyDef {
        primary,
        columns: Vec::new(),
        without_overlaps: false,
        include: Vec::new(),
        nulls_not_distinct: false,
        using_index: None,
        options: Vec::new(),
        tablespace: None,
    }
}

/// An inline clause that is a constraint.
pub(super) fn clause_constraint(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<Constraint> {
    let mut parts = pair.clone().into_inner();
    let node = match pair.as_rule() {
        Rule::primary_key => ConstraintNode::Key(Box::new(key(true))),
        Rule::unique => {
            let nulls_not_distinct = parts.next().is_some_and(|p| p.into_inner().next().is_some());
            ConstraintNode::Key(Box::new(KeyDef { nulls_not_distinct, ..key(false) }))
        }
        Rule::check => return check(cx, pair),
        Rule::not_null => {
            let no_inherit = parts.next().is_some();
            return Some(Constraint { no_inherit, ..bare_constraint(ConstraintNode::NotNull(None), 0) });
        }
        Rule::identity => {
            let (mut always, mut options) = (false, Vec::new());
            for part in parts {
                match part.as_rule() {
                    Rule::always => always = true,
                    Rule::parens => options = cx.sequence_options(&part)?,
                    _ => {}
                }
            }
            ConstraintNode::Identity { always, options }
        }
        Rule::generated => {
            let expr = inside(cx, &parts.next()?)?;
            let stored = parts.next().is_none_or(|p| p.as_rule() != Rule::virtual_);
            ConstraintNode::Generated { expr, stored }
        }
        _ => return None,
    };
    Some(bare_constraint(node, 0))
}

/// The expression in brackets.
fn inside(cx: &mut Cx<'_>, parens: &Pairs<'_>) -> Option<SqlText> {
    parens.clone().into_inner().next().and_then(|sql| cx.expression(&sql))
}

fn check(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<Constraint> {
    let mut parts = pair.clone().into_inner();
    let expr = inside(cx, &parts.next()?)?;
    let no_inherit = parts.next().is_some();
    Some(Constraint { no_inherit, ..bare_constraint(ConstraintNode::Check(expr), 0) })
}

/// `references table (columns) …` after these columns.
pub(super) fn references(cx: &mut Cx<'_>, pair: &Pairs<'_>, columns: Vec<Ident>) -> Option<ConstraintNode> {
    let mut foreign = ForeignDef {
        columns,
        table: RangeVar { schema: Ident::EMPTY, name: Ident::EMPTY, persistence: 'p', inherited: true, at: 0 },
        referenced: Vec::new(),
        match_type: 's',
        on_update: 'a',
        on_delete: 'a',
        set_columns: Vec::new(),
        period: false,
        referenced_period: false,
    };
    let mut said = Vec::new();
    for part in pair.clone().into_inner() {
        match part.as_rule() {
            Rule::qname => foreign.table = range_var(cx, &part)?,
            Rule::reference_columns => (foreign.referenced, foreign.referenced_period) = key_names(cx, &part)?,
            Rule::reference_tail => {
                let words = part.as_str().split_whitespace().take(2).collect::<Vec<_>>();
                let what = if words[0] == "match" { "match".to_owned() } else { words.join(" ") };
                cx.once(&mut said, what, &part);
                tail(cx, &part, &mut foreign)?;
            }
            _ => {}
        }
    }
    Some(ConstraintNode::Foreign(Box::new(foreign)))
}

fn range_var(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<RangeVar> {
    let at = u32::try_from(cx.offset(pair)).unwrap_or(0);
    let parts = cx.qname(pair)?;
    let (schema, name) = match parts.as_slice() {
        [name] => (Ident::EMPTY, *name),
        [schema, name] => (*schema, *name),
        _ => return None,
    };
    Some(RangeVar { schema, name, persistence: 'p', inherited: true, at })
}

/// Columns of a key, and whether the last is a PERIOD.
fn key_names(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<(Vec<Ident>, bool)> {
    let (mut columns, mut period) = (Vec::new(), false);
    for part in pair.clone().into_inner() {
        for inner in part.into_inner() {
            match inner.as_rule() {
                Rule::period => period = true,
                _ => columns.push(cx.ident(&inner)?),
            }
        }
    }
    Some((columns, period))
}

fn tail(cx: &mut Cx<'_>, pair: &Pairs<'_>, foreign: &mut ForeignDef) -> Option<()> {
    let inner = pair.clone().into_inner().next()?;
    let span = cx.place(&inner);
    let mut parts = inner.clone().into_inner();
    let first = parts.next()?;
    if inner.as_rule() == Rule::match_ {
        foreign.match_type = if first.as_rule() == Rule::match_full { 'f' } else { 's' };
        return Some(());
    }
    let action = parts.next()?.into_inner().next()?;
    let letter = match action.as_rule() {
        Rule::cascade => 'c',
        Rule::restrict => 'r',
        Rule::set_null => 'n',
        Rule::set_default => 'd',
        _ => 'a',
    };
    let columns = action.into_inner().next().map(|p| names(cx, &p)).unwrap_or(Some(Vec::new()))?;
    if first.as_rule() == Rule::on_delete {
        foreign.on_delete = letter;
        foreign.set_columns = columns;
    } else {
        foreign.on_update = letter;
        if !columns.is_empty() {
            cx.error("syntax", span, "a column list is possible on delete only");
        }
    }
    Some(())
}

/// `(a, b)`.
pub(super) fn names(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<Vec<Ident>> {
    pair.clone().into_inner().map(|p| cx.ident(&p)).collect()
}

/// DEFERRABLE, NOT VALID and their kin onto the constraint before them.
pub(super) fn glue(cx: &mut Cx<'_>, constraint: &mut Constraint, said: &mut StateSaid, pair: &Pairs<'_>) {
    let Some(inner) = pair.clone().into_inner().next() else { return };
    let clause = match inner.as_rule() {
        Rule::deferrable => StateClause::Deferrable(true),
        Rule::not_deferrable => StateClause::Deferrable(false),
        Rule::initially => {
            StateClause::Initially(inner.into_inner().next().is_some_and(|p| p.as_rule() == Rule::deferred))
        }
        Rule::not_valid => StateClause::NotValid,
        Rule::not_enforced => StateClause::Enforced(false),
        _ => StateClause::Enforced(true),
    };
    if let Err(message) = said.apply(constraint, clause) {
        let span = cx.place(pair);
        cx.error("sql-error", span, message);
    }
}

/// A constraint as a member of a table.
pub(super) fn table_constraint(cx: &mut Cx<'_>, pair: &Pairs<'_>, unit: &Unit, building: &mut Building) {
    let (mut name, mut made, mut said) = (None, None, StateSaid::default());
    for part in pair.clone().into_inner() {
        let at = u32::try_from(cx.offset(&part)).unwrap_or(0);
        match part.as_rule() {
            Rule::named => name = part.into_inner().next().and_then(|p| cx.optional_name(&p)),
            Rule::state => {
                if let Some(constraint) = &mut made {
                    glue(cx, constraint, &mut said, &part);
                }
            }
            Rule::annotations => annotations(cx, &part, building.name, name),
            _ => made = body(cx, &part).map(|c| Constraint { at, ..c }),
        }
    }
    let Some(made) = made else { return };
    let constraint = Constraint { name, ..made };
    let span = cx.place(pair);
    if let (Some(doc), None) = (unit.docs.first(), constraint.name) {
        let found = Diagnostic::error("stray-doc", doc.span, "a comment needs the constraint's name");
        cx.report(found.help("write `constraint name …`"));
    }
    if let Some(name) = constraint.name {
        let path = vec![building.name.schema, building.name.name, name];
        cx.doc_comment(&unit.docs, ObjectType::TableConstraint, path);
    }
    if matches!(constraint.node, ConstraintNode::Foreign(_)) {
        building.foreign.push((constraint, span));
    } else {
        building.elements.push(TableElement::Constraint(constraint));
    }
}

fn annotations(cx: &mut Cx<'_>, pair: &Pairs<'_>, table: QualifiedName, name: Option<Ident>) {
    for annotation in pair.clone().into_inner() {
        let Some((word, inside)) = annotation_parts(&annotation) else { continue };
        match (word.as_str(), name) {
            ("was", Some(name)) => was(cx, &inside, ObjectType::Other("constraint"), table, Some(name.as_str())),
            ("was", None) => {
                let span = cx.place(&annotation);
                let found = Diagnostic::error("unknown-annotation", span, "`@was` needs the constraint's name");
                cx.report(found.help("write `constraint name …`; a name that PostgreSQL chooses follows by itself"));
            }
            _ => unknown_annotation(cx, &annotation, &word, "constraint", &["was"]),
        }
    }
}

fn body(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<Constraint> {
    match pair.as_rule() {
        Rule::table_primary_key | Rule::table_unique => table_key(cx, pair),
        Rule::check => check(cx, pair),
        Rule::table_foreign_key => {
            let mut parts = pair.clone().into_inner();
            let (columns, period) = key_names(cx, &parts.next()?)?;
            let mut node = references(cx, &parts.next()?, columns)?;
            if let ConstraintNode::Foreign(foreign) = &mut node {
                foreign.period = period;
            }
            Some(bare_constraint(node, 0))
        }
        Rule::table_not_null => {
            let mut parts = pair.clone().into_inner();
            let column = cx.ident(&parts.next()?)?;
            let no_inherit = parts.next().is_some();
            Some(Constraint { no_inherit, ..bare_constraint(ConstraintNode::NotNull(Some(column)), 0) })
        }
        Rule::table_exclude => exclude(cx, pair),
        _ => None,
    }
}

fn table_key(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<Constraint> {
    let mut def = key(pair.as_rule() == Rule::table_primary_key);
    for part in pair.clone().into_inner() {
        match part.as_rule() {
            Rule::nulls_distinct => def.nulls_not_distinct = part.into_inner().next().is_some(),
            Rule::key_columns => {
                for inner in part.into_inner() {
                    match inner.as_rule() {
                        Rule::without_overlaps => def.without_overlaps = true,
                        _ => def.columns.push(cx.ident(&inner)?),
                    }
                }
            }
            Rule::index_tail => {
                let tail = index_tail(cx, &part)?;
                if tail.predicate.is_some() {
                    let text = part.as_str();
                    let at = cx.offset(&part) + text.find("where").unwrap_or(0);
                    let span = cx.span(at, at + "where".len());
                    let what = if def.primary { "a primary key" } else { "a unique constraint" };
                    let found =
                        Diagnostic::error("syntax", span, format!("{what} has no `where`: it holds for every row"));
                    let all: Vec<String> = def.columns.iter().map(|name| name.sql().to_string()).collect();
                    cx.report(found.help(format!("write `unique index ({}){text}`", all.join(", "))));
                    return None;
                }
                def.include = tail.include;
                def.options = tail.options;
                def.tablespace = tail.tablespace;
                def.nulls_not_distinct |= tail.nulls_not_distinct;
            }
            _ => {}
        }
    }
    Some(bare_constraint(ConstraintNode::Key(Box::new(def)), 0))
}

/// What may follow the keys of an index.
#[derive(Default)]
pub(super) struct IndexTail {
    pub(super) include: Vec<Ident>,
    pub(super) nulls_not_distinct: bool,
    pub(super) options: Vec<Setting>,
    pub(super) tablespace: Option<Ident>,
    pub(super) predicate: Option<SqlText>,
}

pub(super) fn index_tail(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<IndexTail> {
    let mut tail = IndexTail::default();
    for part in pair.clone().into_inner() {
        let inner = part.clone().into_inner().next();
        match part.as_rule() {
            Rule::tail_include => tail.include = names(cx, &inner?)?,
            Rule::nulls_distinct => tail.nulls_not_distinct = inner.is_some(),
            Rule::tail_with => tail.options = cx.settings(&inner?)?,
            Rule::tail_space => tail.tablespace = Some(cx.ident(&inner?)?),
            Rule::tail_where => tail.predicate = Some(cx.expression(&inner?)?),
            _ => {}
        }
    }
    Some(tail)
}

/// EXCLUDE is PostgreSQL's own text.
fn exclude(cx: &mut Cx<'_>, pair: &Pairs<'_>) -> Option<Constraint> {
    const HEAD: &str = "alter table t add ";
    let text = format!("{HEAD}{}", pair.as_str());
    let base = cx.offset(pair);
    let parsed = sql::parse(&text);
    if let Some(error) = parsed.errors.first() {
        let head = u32::try_from(HEAD.len()).unwrap_or(0);
        let moved = sql::SqlError {
            message: error.message.clone(),
            at: error.at.saturating_sub(head),
            end: error.end.saturating_sub(head),
        };
        cx.sql_error(&moved, base, pair.as_str());
        return None;
    }
    let command = parsed.statements.into_iter().next().and_then(|s| match s.node {
        StatementNode::AlterTable(alter) => alter.commands.into_iter().next(),
        _ => None,
    });
    match command {
        Some(AlterCommand::AddConstraint(constraint)) => Some(constraint),
        _ => {
            let span = cx.place(pair);
            cx.error("syntax", span, "this exclusion constraint cannot be read");
            None
        }
    }
}

/// Splits at commas outside quotes and brackets.
pub(super) fn split_commas(text: &str) -> Vec<String> {
    let Ok(tokens) = sql::token::scan(text) else { return vec![text.to_owned()] };
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_i32, 0_usize);
    for token in &tokens.list {
        match token.text(text) {
            "(" | "[" => depth += 1,
            ")" | "]" => depth -= 1,
            "," if depth == 0 => {
                parts.push(text[start..token.start as usize].trim().to_owned());
                start = token.end as usize;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim().to_owned());
    parts
}
