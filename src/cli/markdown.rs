//! A plan for the description of a pull request.

use super::report::{lock, titled, which};
use crate::compile::{Gain, allowed_by, segments};
use crate::name::one_line;
use crate::plan::{Lock, Loss, Statement};
use crate::sdl::Hints;

/// What would change, what it costs, and the SQL; a table for each migration.
pub(super) fn plan(statements: &[Statement], hints: &Hints) -> String {
    if statements.is_empty() {
        return "No change to the schema.\n".to_owned();
    }
    let mut out = "### Changes to the schema\n".to_owned();
    let migrations = segments(statements.to_vec());
    for (at, migration) in migrations.iter().enumerate() {
        if migrations.len() > 1 {
            out.push_str(&format!("\n**{}**\n", which(at, &migrations)));
        }
        out.push_str("\n| change | lock | mind |\n| --- | --- | --- |\n");
        titled(migration).for_each(|group| out.push_str(&row(group, hints)));
        out.push_str(&sql(migration));
    }
    out
}

fn row(group: &[Statement], hints: &Hints) -> String {
    let says: Vec<String> = group.iter().flat_map(|one| &one.says).map(|one| cell(one)).collect();
    let because = group.iter().flat_map(|one| &one.because).map(|one| format!("because {}", cell(one)));
    let losses = group.iter().flat_map(|one| &one.losses).map(|one| cell(&loss(one, hints)));
    let mind: Vec<String> = losses.chain(because).collect();
    let lock = lock(group);
    let lock = if lock == Lock::None { "" } else { lock.name() };
    format!("| {} | {lock} | {} |\n", says.join("<br>"), mind.join("<br>"))
}

fn sql(statements: &[Statement]) -> String {
    let sql: Vec<String> = statements.iter().map(|one| format!("{};\n", one.sql)).collect();
    let sql = sql.join("\n");
    // A fence is longer than any run of backticks in what it encloses.
    let run = sql.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(run.max(2) + 1);
    format!("\n<details><summary>SQL</summary>\n\n{fence}sql\n{sql}{fence}\n\n</details>\n")
}

/// Who may newly do what.
pub(super) fn access(gained: &[Gain]) -> String {
    if gained.is_empty() {
        return String::new();
    }
    let lines: String =
        gained.iter().map(|one| format!("- {}\n", one_line(&one.to_string()).replace('<', "&lt;"))).collect();
    format!("\n**Newly allowed**\n\n{lines}")
}

fn loss(one: &Loss, hints: &Hints) -> String {
    match one {
        Loss::Data { rule: _, object: _, what } => {
            let allowed = allowed_by(hints, one).map(|by| format!(" (allowed by {by})"));
            format!("**loses {what}**{}", allowed.unwrap_or_default())
        }
        Loss::Told { what } => format!("**loses {what}**, as the file says"),
        Loss::Rows { what, query: _ } => format!("works only if {what}"),
        Loss::Rewrite { table } => format!("rewrites every row of `{table}`"),
        Loss::Fires { table, trigger } => format!("fires trigger `{trigger}` of `{table}`"),
    }
}

/// Text in a cell: what would end it, or begin markup, does neither.
fn cell(text: &str) -> String {
    one_line(text).replace('|', "\\|").replace('<', "&lt;")
}
