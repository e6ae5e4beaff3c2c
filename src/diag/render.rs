//! Owns the look of diagnostics. The only file that sees annotate-snippets.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use super::{Annotation, Diagnostic, Severity};
use crate::name::one_line;
use crate::source::{SourceFile, SourceMap};

/// Nobody reads more errors at once. Warnings are read one by one: what was left out, and the like.
const MOST: usize = 100;

/// Draws findings with the source around them.
pub fn render_full(diagnostics: &[Diagnostic], sources: &SourceMap, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut errors = 0;
    let shown = diagnostics.iter().filter(|one| {
        errors += usize::from(one.is_error());
        !one.is_error() || errors <= MOST
    });
    let mut drawn: Vec<String> = shown.map(|one| draw(one, sources, &renderer)).collect();
    if let Some(more) = errors.checked_sub(MOST).filter(|more| *more > 0) {
        drawn.push(format!("… and {more} more errors"));
    }
    if drawn.is_empty() { String::new() } else { drawn.join("\n\n") + "\n" }
}

fn draw(diagnostic: &Diagnostic, sources: &SourceMap, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Notice => Level::NOTE,
    };
    let message = one_line(&diagnostic.message);
    let mut group =
        level.primary_title(&message).id(diagnostic.id).elements(Vec::<annotate_snippets::Message<'_>>::new());
    for (file, places) in by_file(diagnostic, sources) {
        let mut snippet = Snippet::source(&*file.text).path(&*file.name);
        for (annotation, primary) in places {
            let kind = if primary { AnnotationKind::Primary } else { AnnotationKind::Context };
            let range = clamp(annotation, &file.text);
            let label = one_line(&annotation.label);
            let mark = kind.span(range);
            snippet = snippet.annotation(if label.is_empty() { mark } else { mark.label(label) });
        }
        group = group.element(snippet);
    }
    for help in &diagnostic.helps {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    renderer.render(&[group]).to_string()
}

type Places<'a> = Vec<(&'a Annotation, bool)>;

/// The annotations of each file, the primary one's file first.
fn by_file<'a>(diagnostic: &'a Diagnostic, sources: &'a SourceMap) -> Vec<(&'a SourceFile, Places<'a>)> {
    let mut groups: Vec<(crate::source::FileId, Places<'a>)> = Vec::new();
    let all = diagnostic.primary.iter().map(|a| (a, true)).chain(diagnostic.secondary.iter().map(|a| (a, false)));
    for (annotation, primary) in all {
        match groups.iter_mut().find(|(file, _)| *file == annotation.span.file) {
            Some((_, places)) => places.push((annotation, primary)),
            None => groups.push((annotation.span.file, vec![(annotation, primary)])),
        }
    }
    groups.into_iter().map(|(file, places)| (sources.file(file), places)).collect()
}

/// A range inside the text, on character boundaries.
fn clamp(annotation: &Annotation, text: &str) -> std::ops::Range<usize> {
    let mut start = (annotation.span.start as usize).min(text.len());
    let mut end = (annotation.span.end as usize).clamp(start, text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

/// One line a finding: `file:line:column: error[id] message`.
pub fn render_concise(diagnostics: &[Diagnostic], sources: &SourceMap) -> String {
    let mut out = String::new();
    for one in diagnostics {
        if let Some(primary) = &one.primary {
            let (line, column) = sources.line_column(primary.span.file, primary.span.start);
            out.push_str(&format!("{}:{line}:{column}: ", sources.file(primary.span.file).name));
        }
        out.push_str(&format!("{}[{}] {}\n", one.severity.word(), one.id, one_line(&one.message)));
    }
    out
}
