//! A plan for the description of a pull request.

use crate::compile::Gain;
use crate::name::one_line;
use crate::plan::{Lock, Loss, Statement};

/// What would change, what it costs, and the SQL.
pub(super) fn plan(statements: &[Statement]) -> String {
    if statements.is_empty() {
        return "No change to the schema.\n".to_owned();
    }
    let mut out = "### Changes to the schema\n\n| change | lock | mind |\n| --- | --- | --- |\n".to_owned();
    for statement in statements {
        let says: Vec<String> = statement.says.iter().map(|one| cell(one)).collect();
        let because = statement.because.iter().map(|one| format!("because {}", cell(one)));
        let losses = statement.losses.iter().map(|one| cell(&loss(one)));
        let mind: Vec<String> = losses.chain(because).collect();
        let lock = if statement.lock == Lock::None { "" } else { statement.lock.name() };
        out.push_str(&format!("| {} | {lock} | {} |\n", says.join("<br>"), mind.join("<br>")));
    }
    let sql: Vec<String> = statements.iter().map(|one| format!("{};\n", one.sql)).collect();
    let sql = sql.join("\n");
    // A fence is longer than any run of backticks in what it encloses.
    let run = sql.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(run.max(2) + 1);
    out + &format!("\n<details><summary>SQL</summary>\n\n{fence}sql\n{sql}{fence}\n\n</details>\n")
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

fn loss(one: &Loss) -> String {
    match one {
        Loss::Data { rule: _, object: _, what } => format!("**loses {what}**"),
        Loss::Told { what } => format!("**loses {what}**, as the file says"),
        Loss::Rows { what, query: _ } => format!("fails unless {what}"),
        Loss::Rewrite { table } => format!("rewrites every row of `{table}`"),
        Loss::Fires { table, trigger } => format!("fires trigger `{trigger}` of `{table}`"),
    }
}

/// Text in a cell: what would end it, or begin markup, does neither.
fn cell(text: &str) -> String {
    one_line(text).replace('|', "\\|").replace('<', "&lt;")
}
