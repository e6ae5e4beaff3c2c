//! Owns the look at what `@fill` and `@cast` say: analysed as the statements will be that they become part of.

use super::declare::word_end;
use crate::catalog::Catalog;
use crate::diag::Diagnostic;
use crate::kinds::ObjectId;
use crate::kinds::table::{Column, Table};
use crate::name::{Ident, QualifiedName};
use crate::replay::{Mode, Refusal, Replayer, Settings};
use crate::sdl::Hints;
use crate::source::{SourceMap, Span};
use crate::sql::ast::{Const, ExprNode};

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
        let looked = replayer(wanted).sets(table, column, &fill.value).err();
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
