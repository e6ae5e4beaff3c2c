//! The next pair or pairs: rendered, proved on their bytes, both ways.

use super::losses::{Allowance, gate, words};
use super::project::{Planned, Project};
use super::prove::difference;
use super::segments::segments;
use super::suggested::suggested;
use crate::catalog::Catalog;
use crate::diag::{Diagnostic, Severity};
use crate::migration::{Header, content_hash, file_name, slug};
use crate::plan::{self, Guide, Statement};
use crate::replay::{Settings, run};

/// What the command line says.
#[derive(Clone, Debug, Default)]
pub struct EmitOptions {
    /// The slug.
    pub name: Option<String>,
    /// What may be lost.
    pub allow: Vec<Allowance>,
}

/// A file to write into the migrations folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// What is to be written: downs and ups of each pair, in order.
#[derive(Clone, Debug, Default)]
pub struct Emitted {
    /// Pairs: up, down.
    pub pairs: Vec<(OutputFile, OutputFile)>,
    /// Why not.
    pub diagnostics: Vec<Diagnostic>,
}

/// Renders and proves the pairs of a plan that has no errors.
pub fn emit(project: &Project, planned: &Planned, options: &EmitOptions) -> Emitted {
    let mut out = Emitted::default();
    let settings = project.config.settings();
    let gate = gate(&planned.up.statements, &options.allow, &planned.hints);
    if !gate.refused.is_empty() {
        out.diagnostics = gate.refused;
        return out;
    }
    let runs = segments(planned.up.statements.clone());
    let base = slug(&options.name.clone().unwrap_or_else(|| suggested(&planned.up.statements)));
    let mut from = planned.now.clone();
    let (mut number, mut parent) = match planned.chain.head() {
        Some(head) => (head.number + 1, Some((head.revision.clone(), head.hash()))),
        None => (1, None),
    };
    let last = runs.len();
    for (i, statements) in runs.into_iter().enumerate() {
        let name = if i == 0 { base.clone() } else { format!("{base}_{}", i + 1) };
        // All that renames comes first.
        let renames = if i == 0 { planned.guides.1.renames.clone() } else { Vec::new() };
        let goal = if i + 1 == last { Some(&planned.wanted) } else { None };
        let maker = Maker {
            settings: &settings,
            guide: Guide { renames, one_transaction: true, ..planned.guides.1.clone() },
            allowed: &gate.allowed,
        };
        let revision = format!("{number:0width$}_{name}", width = planned.chain.width);
        match maker.pair(&statements, &from, goal, revision, parent.take()) {
            Ok(made) => {
                let up = OutputFile { name: file_name(number, planned.chain.width, &name, "up"), text: made.up };
                let down = OutputFile { name: file_name(number, planned.chain.width, &name, "down"), text: made.down };
                parent = Some((up.name.trim_end_matches(".up.sql").to_owned(), content_hash(&up.text)));
                out.pairs.push((up, down));
                from = made.after;
                number += 1;
            }
            Err(diagnostic) => {
                out.pairs.clear();
                out.diagnostics.push(diagnostic);
                return out;
            }
        }
    }
    out
}

struct Maker<'a> {
    settings: &'a Settings,
    /// What the way back is told.
    guide: Guide,
    allowed: &'a [String],
}

struct Made {
    up: String,
    down: String,
    after: Catalog,
}

impl Maker<'_> {
    fn pair(
        &self,
        statements: &[Statement],
        before: &Catalog,
        goal: Option<&Catalog>,
        revision: String,
        parent: Option<(String, String)>,
    ) -> Result<Made, Diagnostic> {
        let up_body = body(statements);
        let after = run(&up_body, before, self.settings).map_err(|why| internal(&revision, "up", &why))?;
        if let Some(goal) = goal
            && let Some((id, why)) = difference(&after, goal)
        {
            return Err(internal(&revision, "up", &format!("{id}: {why}")));
        }
        let target = goal.unwrap_or(&after);
        let down = plan::plan(target, before, &self.guide, self.settings);
        if let Some(problem) = down.problems.first() {
            return Err(Diagnostic::new(
                Severity::Error,
                problem.id,
                None,
                format!("there is no way back: {}", problem.message),
            )
            .help(problem.help.clone()));
        }
        let down_body = body(&down.statements);
        let back = run(&down_body, target, self.settings).map_err(|why| internal(&revision, "down", &why))?;
        if let Some((id, why)) = difference(&back, before) {
            return Err(internal(&revision, "down", &format!("{id}: {why}")));
        }
        let lost: Vec<String> = down.statements.iter().flat_map(|one| &one.losses).filter_map(words).collect();
        let head = Header { revision, parent, down_loses: lost, allowed: self.allowed.to_vec(), ..Header::default() };
        let up = file(statements, &up_body, head.clone());
        let down = file(&down.statements, &down_body, Header { down_loses: Vec::new(), allowed: Vec::new(), ..head });
        Ok(Made { up, down, after: target.clone() })
    }
}

/// A file's text: its header, with what it loses, and its body.
fn file(statements: &[Statement], body: &str, head: Header) -> String {
    let mut header = Header {
        transaction: statements.iter().all(|one| one.transactional),
        loses: statements.iter().flat_map(|one| &one.losses).filter_map(words).collect(),
        ..head
    };
    // The hash is of the tokens: the header's own comments say nothing, but its directives do.
    header.hash = content_hash(&format!("{}\n{body}", header.render()));
    format!("{}\n{body}", header.render())
}

/// The statements, a blank line between them, each with its reason where it needs one.
pub(super) fn body(statements: &[Statement]) -> String {
    let one = |statement: &Statement| {
        let why: String =
            statement.because.iter().map(|b| format!("-- because {}\n", crate::name::one_line(b))).collect();
        format!("{why}{};\n", statement.sql)
    };
    statements.iter().map(one).collect::<Vec<_>>().join("\n")
}

fn internal(revision: &str, direction: &str, why: &str) -> Diagnostic {
    Diagnostic::new(
        Severity::Error,
        "not-proved",
        None,
        format!("{revision}.{direction}.sql does not do what it should, so nothing was written: {why}"),
    )
    .help("this is a bug in schemac; please report it with the schema and the migrations")
}
