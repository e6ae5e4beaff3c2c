//! Tables: the head's options, members, mixins.

use super::allow::allow;
use super::context::Cx;
use super::was::was;
use super::{Mixins, Pairs, column, constraint, family, index};
use crate::diag::Diagnostic;
use crate::name::{Ident, QualifiedName};
use crate::sdl::hints::DropHint;
use crate::sdl::parse::Rule;
use crate::sdl::scan::Unit;
use crate::sql::ast::{
    AlterCommand, AlterTable, ConstraintNode, CreateTable, ExprNode, ObjectType, RangeVar, StatementNode, TableElement,
};

/// A table under way: what its members made.
pub(super) struct Building {
    pub(super) name: QualifiedName,
    pub(super) elements: Vec<TableElement>,
    /// Columns with `?`, and where it stands.
    pub(super) nullable: Vec<(Ident, crate::source::Span)>,
    /// Foreign keys: added when all tables are there.
    pub(super) foreign: Vec<(crate::sql::ast::Constraint, crate::source::Span)>,
    /// Mixins that it has: each comes once.
    pub(super) included: Vec<Ident>,
}

impl Building {
    pub(super) fn range_var(&self) -> RangeVar {
        range_var(self.name)
    }
}

pub(super) fn range_var(name: QualifiedName) -> RangeVar {
    RangeVar { schema: name.schema, name: name.name, persistence: 'p', inherited: true, at: 0 }
}

/// `table name options { … }`.
pub(super) fn table(cx: &mut Cx<'_>, unit: &Unit, mixins: &Mixins) {
    let Some(head) = cx.parse(Rule::table_head, unit.start, unit.end) else { return };
    let span = cx.span(unit.start, unit.end);
    let mut parts = head.into_inner();
    let Some(name_pair) = parts.next() else { return };
    let Some(name) = cx.declared_name(&name_pair) else { return };
    let mut create = CreateTable {
        name: range_var(name),
        if_not_exists: false,
        elements: Vec::new(),
        inherits: Vec::new(),
        bound: None,
        partition_by: None,
        of_type: None,
        options: Vec::new(),
        tablespace: None,
        method: None,
    };
    let mut row_security = None;
    let mut said = Vec::new();
    for part in parts {
        match part.as_rule() {
            Rule::table_option => {
                let mut words = part.as_str().split(|c: char| !c.is_ascii_alphabetic());
                let first = words.next().unwrap_or("");
                // `partition by` and `partition of` are two things.
                let second = if first == "partition" { words.next().unwrap_or("") } else { "" };
                cx.once(&mut said, format!("{first} {second}").trim_end(), &part);
                option(cx, &part, &mut create, &mut row_security);
            }
            Rule::annotations => head_annotations(cx, &part, name),
            _ => {}
        }
    }
    let mut building =
        Building { name, elements: Vec::new(), nullable: Vec::new(), foreign: Vec::new(), included: Vec::new() };
    members(cx, unit.body.as_deref().unwrap_or(&[]), &mut building, mixins, &mut Vec::new());
    keywords_as_columns(cx, &building);
    nullable_in_key(cx, &building);
    let var = building.range_var();
    create.elements = building.elements;
    create.elements.shrink_to_fit();
    cx.made(StatementNode::CreateTable(Box::new(create)), span);
    for (constraint, span) in building.foreign {
        alter(cx, var, AlterCommand::AddConstraint(constraint), span);
    }
    if let Some(forced) = row_security {
        let enable = AlterCommand::RowSecurity { enabled: Some(true), forced: forced.then_some(true) };
        alter(cx, var, enable, span);
    }
    cx.doc_comment(&unit.docs, ObjectType::Table, vec![name.schema, name.name]);
}

/// A table without braces.
pub(super) fn without_body(cx: &mut Cx<'_>, unit: &Unit, mixins: &Mixins) {
    // A table that has its columns from others may have nothing of its own.
    let has_others = |head: &str| {
        let words: Vec<&str> = head.split_whitespace().collect();
        words
            .windows(2)
            .skip(1)
            .any(|pair| pair == ["partition", "of"] || pair[0] == "of" || pair[1].starts_with("inherits"))
    };
    if has_others(cx.text(unit)) {
        table(cx, unit, mixins);
        return;
    }
    let span = cx.span(unit.start, unit.end);
    let found = Diagnostic::error("syntax", span, "a table has its columns in braces");
    cx.report(found.help("write `table name { … }`, a column a line; a comma may stand between two on one line"));
}

/// In an expression a bare `user` is the session's user: where a column has that name, one of the two must be spelled out.
fn keywords_as_columns(cx: &mut Cx<'_>, building: &Building) {
    let columns = |name: &str| {
        building.elements.iter().any(|one| matches!(one, TableElement::Column(column) if column.name.as_str() == name))
    };
    let mut found = Vec::new();
    for element in &building.elements {
        let constraints = match element {
            TableElement::Column(column) => column.constraints.as_slice(),
            TableElement::Constraint(constraint) => std::slice::from_ref(constraint),
            TableElement::Like { .. } => &[],
        };
        for constraint in constraints {
            let text = match &constraint.node {
                ConstraintNode::Check(text) => text,
                ConstraintNode::Generated { expr, stored: _ } => expr,
                _ => continue,
            };
            crate::sql::walk(&text.expr, &mut |expr| {
                if let ExprNode::SqlValue(value) = &expr.node
                    && columns(value.keyword())
                {
                    let at = usize::try_from(i64::from(expr.at) + text.base).unwrap_or(0);
                    found.push((at, value.keyword()));
                }
            });
        }
    }
    for (at, word) in found {
        let span = cx.span(at, at + word.len());
        cx.report(
            Diagnostic::error("reserved-word", span, format!("`{word}` is SQL's own value here, not the column"))
                .help(format!("write `\"{word}\"` for the column; rename the column if SQL's value is meant")),
        );
    }
}

/// A column of the primary key that says `?`.
fn nullable_in_key(cx: &mut Cx<'_>, building: &Building) {
    let keys = building.elements.iter().filter_map(|element| match element {
        TableElement::Constraint(one) => Some(&one.node),
        _ => None,
    });
    let columns: Vec<Ident> = keys
        .filter_map(|node| if let ConstraintNode::Key(key) = node { Some(key) } else { None })
        .filter(|key| key.primary)
        .flat_map(|key| key.columns.iter().copied())
        .collect();
    for (name, span) in building.nullable.iter().filter(|(name, _)| columns.contains(name)) {
        let message = format!("`{name}` is in the primary key, so it cannot be nullable");
        cx.report(Diagnostic::error("nullable-conflict", *span, message).help("remove the `?`"));
    }
}

fn alter(cx: &mut Cx<'_>, name: RangeVar, command: AlterCommand, span: crate::source::Span) {
    let alter = AlterTable { kind: ObjectType::Table, name, if_exists: false, commands: vec![command] };
    cx.made(StatementNode::AlterTable(alter), span);
}

fn option(cx: &mut Cx<'_>, pair: &Pairs<'_>, create: &mut CreateTable, row_security: &mut Option<bool>) {
    let Some(inner) = pair.clone().into_inner().next() else { return };
    let mut parts = inner.clone().into_inner();
    match inner.as_rule() {
        Rule::unlogged => create.name.persistence = 'u',
        Rule::table_using => create.method = parts.next().and_then(|p| cx.ident(&p)),
        Rule::table_space => create.tablespace = parts.next().and_then(|p| cx.ident(&p)),
        Rule::table_with => {
            create.options = parts.next().and_then(|p| cx.settings(&p)).unwrap_or_default();
        }
        Rule::row_security => *row_security = Some(parts.next().is_some()),
        Rule::partition_by => family::partition_by(cx, &inner, create),
        Rule::partition_of => *row_security = family::partition_of(cx, &inner, create).or(*row_security),
        Rule::inherits => family::inherits(cx, &inner, create),
        Rule::of_type => family::of_type(cx, &inner, create),
        _ => {}
    }
}

fn head_annotations(cx: &mut Cx<'_>, pair: &Pairs<'_>, name: QualifiedName) {
    for annotation in pair.clone().into_inner() {
        let Some((word, sql)) = annotation_parts(&annotation) else { continue };
        match word.as_str() {
            "was" => was(cx, &sql, ObjectType::Table, name, None),
            "allow" => allow(cx, &sql, &name.to_string()),
            other => unknown_annotation(cx, &annotation, other, "table", &["was", "allow"]),
        }
    }
}

/// The word of an annotation and its inside.
pub(super) fn annotation_parts<'a>(annotation: &Pairs<'a>) -> Option<(String, Pairs<'a>)> {
    let mut parts = annotation.clone().into_inner();
    let word = parts.next()?.as_str().to_owned();
    Some((word, parts.next()?))
}

/// Refuses an annotation that has no meaning where it stands.
pub(super) fn unknown_annotation(cx: &mut Cx<'_>, annotation: &Pairs<'_>, word: &str, on: &str, known: &[&str]) {
    let span = cx.place(annotation);
    let found = Diagnostic::error("unknown-annotation", span, format!("`@{word}` has no meaning on {}", article(on)));
    let all = known.iter().map(|k| format!("`@{k}`")).collect::<Vec<_>>().join(", ");
    if known.is_empty() {
        cx.report(found.help("remove it"));
        return;
    }
    cx.report(match crate::diag::nearest(word, known.iter().copied()) {
        Some(near) => found.help(format!("did you mean `@{near}`?")),
        None => found.help(format!("{} may have {all}", article(on))),
    });
}

fn article(word: &str) -> String {
    let vowel = word.starts_with(['a', 'e', 'i', 'o', 'u']);
    format!("{} {word}", if vowel { "an" } else { "a" })
}

/// Members of a table or mixin.
fn members(cx: &mut Cx<'_>, units: &[Unit], building: &mut Building, mixins: &Mixins, path: &mut Vec<Ident>) {
    for unit in units {
        let Some(member) = cx.parse(Rule::member, unit.start, unit.end) else { continue };
        let Some(inner) = member.into_inner().next() else { continue };
        match inner.as_rule() {
            Rule::column => column::column(cx, &inner, unit, building),
            Rule::table_constraint => constraint::table_constraint(cx, &inner, unit, building),
            Rule::index => index::index(cx, &inner, unit, building),
            Rule::index_part => family::index_part(cx, &inner, unit, building),
            Rule::include => include(cx, &inner, unit, building, mixins, path),
            Rule::drop => drop_hint(cx, &inner, Some(building.name)),
            _ => like(cx, &inner, unit, building),
        }
    }
}

/// `like source including all excluding indexes`: the columns of another table, and what else is asked for.
fn like(cx: &mut Cx<'_>, pair: &Pairs<'_>, unit: &Unit, building: &mut Building) {
    /// PostgreSQL's words and the bits of `TableLikeOption`.
    const WORDS: [(&str, u32); 10] = [
        ("comments", 1),
        ("compression", 1 << 1),
        ("constraints", 1 << 2),
        ("defaults", 1 << 3),
        ("generated", 1 << 4),
        ("identity", 1 << 5),
        ("indexes", 1 << 6),
        ("statistics", 1 << 7),
        ("storage", 1 << 8),
        ("all", 0x7fff_ffff),
    ];
    cx.no_docs(&unit.docs, "a like");
    let mut parts = pair.clone().into_inner();
    let Some(source) = parts.next() else { return };
    let Some(name) = cx.qname(&source) else { return };
    let at = u32::try_from(cx.offset(&source)).unwrap_or(0);
    let (schema, name) = match name.as_slice() {
        [name] => (Ident::EMPTY, *name),
        [schema, name] => (*schema, *name),
        _ => return,
    };
    let mut options = 0_u32;
    for part in parts {
        let mut words = part.clone().into_inner();
        let (Some(how), Some(what)) = (words.next(), words.next()) else { continue };
        let Some((_, bits)) = WORDS.iter().find(|(word, _)| *word == what.as_str()) else {
            let span = cx.place(&what);
            let found = Diagnostic::error("syntax", span, format!("a like cannot include `{}`", what.as_str()));
            let all: Vec<&str> = WORDS.iter().map(|(word, _)| *word).collect();
            cx.report(found.help(format!("write one of {}", all.join(", "))));
            return;
        };
        options = if how.as_str() == "including" { options | bits } else { options & !bits };
    }
    let table = RangeVar { schema, name, persistence: 'p', inherited: true, at };
    building.elements.push(TableElement::Like { table, options });
}

fn include(
    cx: &mut Cx<'_>,
    pair: &Pairs<'_>,
    unit: &Unit,
    building: &mut Building,
    mixins: &Mixins,
    path: &mut Vec<Ident>,
) {
    cx.no_docs(&unit.docs, "an include");
    let Some(name_pair) = pair.clone().into_inner().next() else { return };
    let Some(name) = cx.ident(&name_pair) else { return };
    let span = cx.place(&name_pair);
    let Some(mixin) = mixins.by_name.get(&name) else {
        let found = Diagnostic::error("unknown-mixin", span, format!("there is no mixin `{name}`"));
        cx.report(match crate::diag::nearest(name.as_str(), mixins.by_name.keys().map(|k| k.as_str())) {
            Some(near) => found.help(format!("did you mean `{near}`?")),
            None => found.help(format!("declare it: `mixin {name} {{ … }}`")),
        });
        return;
    };
    if path.contains(&name) {
        cx.error("mixin-cycle", span, format!("mixin `{name}` includes itself"));
        return;
    }
    if building.included.contains(&name) {
        let message = format!("mixin `{name}` is included twice in `{}`", building.name.name);
        cx.report(Diagnostic::error("mixin-twice", span, message).help("include it once, here or in one mixin"));
        return;
    }
    building.included.push(name);
    mixins.used.borrow_mut().insert(name);
    path.push(name);
    members(&mut cx.elsewhere(mixin.file, &mixin.clean), &mixin.units, building, mixins, path);
    path.pop();
}

/// `@drop(column code, 'why', value)`, in a table or at the top.
pub(super) fn drop_hint(cx: &mut Cx<'_>, pair: &Pairs<'_>, table: Option<QualifiedName>) {
    let span = cx.place(pair);
    let (mut kind, mut name, mut reason, mut value) = ("", None, String::new(), None);
    for part in pair.clone().into_inner() {
        match part.as_rule() {
            Rule::drop_kind => kind = part.as_str(),
            Rule::qname => name = cx.qname(&part),
            Rule::string => reason = unquote(part.as_str()),
            Rule::sql if !part.as_str().trim().is_empty() => value = cx.expression(&part),
            _ => {}
        }
    }
    let Some(name) = name else { return };
    if reason.trim().is_empty() {
        let found = Diagnostic::error("drop-without-reason", span, "this `@drop` gives no reason");
        let inside = pair.as_str().trim_end_matches(')').trim_end();
        cx.report(found.help(format!("say why, for whoever reads it later: `{inside}, 'never written since 2021')`")));
        return;
    }
    let default = cx.schema.unwrap_or(Ident::PUBLIC);
    let hint = match (kind, table, name.as_slice()) {
        ("column", Some(table), [column]) => (table, Some(*column)),
        ("column", None, [table, column]) => (QualifiedName::new(default, *table), Some(*column)),
        ("column", None, [schema, table, column]) => (QualifiedName::new(*schema, *table), Some(*column)),
        (_, _, [name]) => (QualifiedName::new(default, *name), None),
        (_, _, [schema, name]) => (QualifiedName::new(*schema, *name), None),
        _ => {
            cx.error("syntax", span, "this `@drop` names nothing that could be dropped");
            return;
        }
    };
    cx.out.hints.drops.push(DropHint {
        kind: kind.into(),
        name: hint.0,
        column: hint.1,
        reason: reason.into(),
        value,
        span,
    });
}

/// The text of a plain string literal.
pub(super) fn unquote(literal: &str) -> String {
    let inner = literal.trim_start_matches(['e', 'E', 'u', 'U', '&']);
    let inner = inner.strip_prefix('\'').and_then(|t| t.strip_suffix('\'')).unwrap_or(inner);
    inner.replace("''", "'")
}
