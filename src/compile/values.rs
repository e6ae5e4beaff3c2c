//! Owns the look at what `@fill` and `@cast` say: analysed as the statements will be that they become part of.

use super::declare::word_end;
use super::guide::old_name;
use crate::catalog::Catalog;
use crate::diag::Diagnostic;
use crate::kinds::ObjectId;
use crate::kinds::table::{Column, Table};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Refusal, Replayer, Settings};
use crate::sdl::{Hints, RenameHint};
use crate::source::{SourceMap, Span};
use crate::sql::ast::{Const, ExprNode, ObjectType};

/// What is wrong with the values of annotations.
pub(super) fn values(
    hints: &Hints,
    now: &Catalog,
    wanted: &Catalog,
    sources: &SourceMap,
    settings: &Settings,
) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let replayer = |catalog: &Catalog| Replayer::new(catalog.clone(), settings, Mode::Declared);
    for fill in &hints.fills {
        let Some((table, column)) = find(wanted, fill.table, fill.column) else { continue };
        if matches!(fill.value.expr.node, ExprNode::Const(Const::Null)) {
            let found = Diagnostic::error("fills-nothing", fill.span, "`@fill(null)` fills nothing");
            out.push(found.help("give the rows a value, or let the column be null: `?` after its type"));
            continue;
        }
        let Some(meanwhile) = meanwhile(table, column, now, &hints.renames) else { continue };
        let looked = replayer(wanted).sets(&meanwhile, column, &fill.value).err();
        out.extend(looked.map(|refusal| finding(refusal, "@fill", fill.span, sources)));
    }
    for cast in &hints.casts {
        // A table that is renamed has its columns' names from after, and their types from before.
        let (Some((before, old)), Some((after, new))) =
            (find(now, cast.table, cast.column), find(wanted, cast.table, cast.column))
        else {
            continue;
        };
        if old.ty == new.ty || hints.renames.iter().any(|hint| hint.name == cast.table) {
            continue;
        }
        let up = replayer(now).converts(before, old.name, &new.ty, &cast.up).err();
        let down = cast.down.as_ref().and_then(|down| replayer(wanted).converts(after, new.name, &old.ty, down).err());
        out.extend(up.into_iter().chain(down).map(|refusal| finding(refusal, "@cast", cast.span, sources)));
    }
    out
}

/// The table while its rows are filled: with the columns that go afterwards. None where there is nothing to fill any more.
fn meanwhile(table: &Table, column: &Column, now: &Catalog, renames: &[RenameHint]) -> Option<Table> {
    let mut out = table.clone();
    let whole = |hint: &&RenameHint| hint.kind == ObjectType::Table && hint.part.is_none() && hint.name == table.name;
    let name = renames.iter().find(whole).map(old_name).filter(|name| now.has(ObjectId::table(*name)));
    let Some(old) = now.find::<Table>(ObjectId::table(name.unwrap_or(table.name))) else { return Some(out) };
    let columns = || renames.iter().filter(|hint| hint.name == table.name && hint.part.is_some());
    let own = columns().find(|hint| hint.part.as_deref() == Some(column.name.as_str())).map(|hint| hint.from.name);
    let was = own.and_then(|name| old.column(name)).or_else(|| old.column(column.name));
    if was.is_some_and(|was| was.not_null || !column.not_null) {
        return None;
    }
    for one in &old.columns {
        if out.column(one.name).is_none() && !columns().any(|hint| hint.from.name == one.name) {
            out.columns.push(one.clone());
        }
    }
    Some(out)
}

fn find(catalog: &Catalog, table: QualifiedName, column: Ident) -> Option<(&Table, &Column)> {
    let table = catalog.find::<Table>(ObjectId::table(table))?;
    Some((table, table.column(column)?))
}

fn finding(refusal: Refusal, what: &str, span: Span, sources: &SourceMap) -> Diagnostic {
    let at = refusal.at.filter(|at| (span.start..span.end).contains(at));
    let place = at.map_or(span, |at| Span::new(span.file, at, word_end(&sources.file(span.file).text, at)));
    let message = refusal.message.replace("result of USING clause", &format!("the value of `{what}`"));
    let found = Diagnostic::error(refusal.id, place, message);
    match refusal.help {
        Some(help) => found.help(help),
        None => found,
    }
}
