//! Owns what commands print: plans and findings, for people and for programs.

use std::io::{self, IsTerminal as _, Write as _};

use serde_json::{Value, json};
use similar::{ChangeTag, TextDiff};

use crate::compile::{self, Gain, JSON_VERSION};
use crate::diag::{Diagnostic, render_full};
use crate::name::one_line;
use crate::plan::{Lock, Loss, Statement};
use crate::sdl::Hints;
use crate::source::SourceMap;

/// Prints to stdout; a closed pipe is no error.
pub(super) fn out(text: &str) {
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// Prints to stderr.
pub(super) fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Draws findings on stderr.
pub(super) fn findings(diagnostics: &[Diagnostic], sources: &SourceMap) {
    let colour = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()) && io::stderr().is_terminal();
    err(&render_full(diagnostics, sources, colour));
}

/// A finding for programs.
pub(super) fn finding_json(one: &Diagnostic, sources: &SourceMap) -> Value {
    let place = one.primary.as_ref().map(|primary| {
        let (line, column) = sources.line_column(primary.span.file, primary.span.start);
        let (end_line, end_column) = sources.line_column(primary.span.file, primary.span.end);
        json!({
            "file": &*sources.file(primary.span.file).name,
            "line": line, "column": column, "end_line": end_line, "end_column": end_column,
        })
    });
    json!({ "severity": one.severity.word(), "id": one.id, "message": one.message, "place": place, "help": one.helps })
}

/// The statements of a plan alone.
pub(super) fn plan_sql(statements: &[Statement]) -> String {
    statements.iter().map(|statement| format!("{};\n", statement.sql)).collect()
}

/// Who may newly do what, a line each.
pub(super) fn access_text(gained: &[Gain]) -> String {
    if gained.is_empty() {
        return String::new();
    }
    let lines: String = gained.iter().map(|one| format!("  {}\n", one_line(&one.to_string()))).collect();
    format!("Newly allowed:\n\n{lines}\n")
}

/// A plan for people, with what annotations allow of it; with how many expressions were only compared by tokens, where that
/// is asked for.
pub(super) fn plan_text(statements: &[Statement], hints: &Hints, not_analysed: Option<u32>) -> String {
    let mut out = String::new();
    if statements.is_empty() {
        out.push_str("Nothing to do: the chain already says what the schema says.\n");
    }
    let count: usize = statements.iter().map(|one| one.says.len()).sum();
    let migrations = compile::segments(statements.to_vec());
    if count > 0 {
        let noun = if count == 1 { "change" } else { "changes" };
        let several =
            if migrations.len() > 1 { format!(", in {} migrations", migrations.len()) } else { String::new() };
        out.push_str(&format!("{count} {noun}{several}:\n\n"));
    }
    for (at, migration) in migrations.iter().enumerate() {
        if migrations.len() > 1 {
            out.push_str(&format!("{}:\n\n", which(at, &migrations)));
        }
        titled(migration).for_each(|group| out.push_str(&group_text(group, hints)));
    }
    if let Some(count) = not_analysed {
        let noun = if count == 1 { "expression was" } else { "expressions were" };
        out.push_str(&format!("{count} {noun} compared by tokens only.\n"));
    }
    out
}

/// Which of several migrations it is.
pub(super) fn which(at: usize, migrations: &[Vec<Statement>]) -> String {
    let apart = migrations[at].iter().any(|one| !one.transactional);
    let apart = if apart { ", outside of a transaction" } else { "" };
    format!("Migration {} of {}{apart}", at + 1, migrations.len())
}

/// Statements by what is said of them: what nothing is said of belongs to the one before.
pub(super) fn titled(statements: &[Statement]) -> impl Iterator<Item = &[Statement]> {
    statements.chunk_by(|_, next| next.says.is_empty())
}

/// The strongest lock of statements.
pub(super) fn lock(group: &[Statement]) -> Lock {
    group.iter().map(|one| one.lock).max().unwrap_or(Lock::None)
}

fn group_text(group: &[Statement], hints: &Hints) -> String {
    let mut out = String::new();
    for line in group.iter().flat_map(|one| &one.says) {
        out.push_str(&format!("  {}\n", one_line(line)));
    }
    for why in group.iter().flat_map(|one| &one.because) {
        out.push_str(&format!("      because {}\n", one_line(why)));
    }
    if lock(group) > Lock::None {
        out.push_str(&format!("      lock: {}\n", lock(group).name()));
    }
    for loss in group.iter().flat_map(|one| &one.losses) {
        out.push_str(&loss_text(loss, hints));
    }
    let end = if group.len() > 1 { ";" } else { "" };
    for statement in group {
        match &statement.replaced {
            Some(before) => out.push_str(&difference(before, &statement.sql)),
            None => {
                format!("{}{end}", statement.sql).lines().for_each(|line| out.push_str(&format!("        {line}\n")))
            }
        }
    }
    out.push('\n');
    out
}

/// A statement with what it replaces: lines that go, lines that come, three lines around each.
fn difference(before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let mut out = String::new();
    for (number, group) in diff.grouped_ops(3).iter().enumerate() {
        if number > 0 || group.first().is_some_and(|op| op.new_range().start > 0) {
            out.push_str("        …\n");
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            out.push_str(&format!("      {sign} {}\n", change.value().trim_end_matches('\n')));
        }
    }
    out
}

fn loss_text(loss: &Loss, hints: &Hints) -> String {
    match loss {
        Loss::Data { rule, object, what } => {
            let allowed = compile::allowed_by(hints, loss).map(|by| format!("allowed by {}", one_line(&by)));
            let how = allowed.unwrap_or_else(|| format!("allow: {rule}:{}", one_line(object)));
            format!("      loses {} ({how})\n", one_line(what))
        }
        Loss::Told { what } => format!("      loses {}, as the file says\n", one_line(what)),
        Loss::Rows { what, query } if query.is_empty() => format!("      works only if {}\n", one_line(what)),
        Loss::Rows { what, query } => {
            format!("      works only if {}; to see: {}\n", one_line(what), one_line(query))
        }
        Loss::Rewrite { table } => format!("      rewrites every row of `{}`\n", one_line(table)),
        Loss::Fires { table, trigger } => {
            format!("      fires trigger `{}` of `{}`\n", one_line(trigger), one_line(table))
        }
    }
}

/// A plan for programs.
pub(super) fn plan_json(
    statements: &[Statement],
    gained: &[Gain],
    not_analysed: u32,
    diagnostics: &[Diagnostic],
    sources: &SourceMap,
) -> Value {
    let statement = |one: &Statement| {
        json!({
            "sql": one.sql,
            "replaced": one.replaced,
            "says": one.says,
            "because": one.because,
            "lock": one.lock.name(),
            "transactional": one.transactional,
            "losses": one.losses.iter().map(loss_json).collect::<Vec<_>>(),
        })
    };
    json!({
        "version": JSON_VERSION,
        "statements": statements.iter().map(statement).collect::<Vec<_>>(),
        "newly_allowed": gained.iter().map(gain_json).collect::<Vec<_>>(),
        "not_analysed": not_analysed,
        "findings": diagnostics.iter().map(|d| finding_json(d, sources)).collect::<Vec<_>>(),
    })
}

fn gain_json(gain: &Gain) -> Value {
    json!({
        "role": gain.role.map(|role| role.as_str()),
        "privileges": gain.privileges.iter().map(|one| one.as_str()).collect::<Vec<_>>(),
        "column": gain.column.map(|column| column.as_str()),
        "object": gain.object,
        "runs_as_owner": gain.runs_as_owner,
    })
}

fn loss_json(loss: &Loss) -> Value {
    match loss {
        Loss::Data { rule, object, what } => json!({ "kind": "data", "rule": rule, "object": object, "what": what }),
        Loss::Told { what } => json!({ "kind": "told", "what": what }),
        Loss::Rows { what, query } => json!({ "kind": "rows", "what": what, "query": query }),
        Loss::Rewrite { table } => json!({ "kind": "rewrite", "table": table }),
        Loss::Fires { table, trigger } => json!({ "kind": "fires", "table": table, "trigger": trigger }),
    }
}
