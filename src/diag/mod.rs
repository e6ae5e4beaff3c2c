//! Owns diagnostics: what is wrong, where, and what to do about it. A user's mistake is a value of these, never an `Err`.

mod render;

pub use render::{render_concise, render_full};

use crate::source::Span;

/// How bad it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// The command cannot go on.
    Error,
    /// It can, but somebody should look.
    Warning,
    /// Worth knowing.
    Notice,
}

impl Severity {
    /// The word that reports use.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        }
    }
}

/// A place with a few words about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// Where.
    pub span: Span,
    /// What about it; may be empty.
    pub label: String,
}

/// One finding. The message stands alone; places and helps make it quick to act on.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// How bad.
    pub severity: Severity,
    /// Its name in kebab case, which `explain` takes.
    pub id: &'static str,
    /// One line: lower case, no full stop, names in backticks.
    pub message: String,
    /// Where; none for what has no place in a file.
    pub primary: Option<Annotation>,
    /// Other places that matter.
    pub secondary: Vec<Annotation>,
    /// What to do.
    pub helps: Vec<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(id: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Error, id, Some(span), message)
    }

    /// A warning at a place.
    pub fn warning(id: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Severity::Warning, id, Some(span), message)
    }

    /// A finding with or without a place.
    pub fn new(severity: Severity, id: &'static str, span: Option<Span>, message: impl Into<String>) -> Diagnostic {
        let primary = span.map(|span| Annotation { span, label: String::new() });
        Diagnostic { severity, id, message: message.into(), primary, secondary: Vec::new(), helps: Vec::new() }
    }

    /// Adds words to the primary place.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Diagnostic {
        if let Some(primary) = &mut self.primary {
            primary.label = label.into();
        }
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn note(mut self, span: Span, label: impl Into<String>) -> Diagnostic {
        self.secondary.push(Annotation { span, label: label.into() });
        self
    }

    /// Adds advice.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.helps.push(help.into());
        self
    }

    /// Whether it stops the command.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The candidate nearest to a name, if one is near enough to be meant.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (name.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let distance = edit_distance(name, candidate);
            (distance > 0 && distance <= limit).then_some((distance, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// Damerau-Levenshtein distance (optimal string alignment) in characters.
fn edit_distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > 3 {
        return usize::MAX;
    }
    let mut rows = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    for (j, cell) in rows[0].iter_mut().enumerate() {
        *cell = j;
    }
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let cost = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1).min(rows[i][j - 1] + 1).min(rows[i - 1][j - 1] + cost);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_name_is_near() {
        assert_eq!(nearest("citxt", ["text", "citext", "int"]), Some("citext"));
        assert_eq!(nearest("tsak", ["task", "user"]), Some("task"));
        assert_eq!(nearest("owner", ["task", "title"]), None);
    }
}
