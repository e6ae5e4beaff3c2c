//! Owns the guess that something was renamed: what goes and what comes are alike. It is only said; nobody acts on it.

use crate::catalog::Catalog;
use crate::diag::{Diagnostic, Severity};
use crate::kinds::composite::Composite;
use crate::kinds::table::{Column, Table};
use crate::kinds::view::View;
use crate::kinds::{Model, ObjectId};
use crate::name::Ident;
use crate::plan::{Statement, Verb};

/// A pair that may be one thing, and how much speaks for it.
struct Guess {
    score: usize,
    message: String,
    help: String,
}

/// What a plan drops and makes that may only have another name, the likeliest first.
pub(super) fn likely_renames(statements: &[Statement], now: &Catalog, wanted: &Catalog) -> Vec<Diagnostic> {
    let mut guesses = columns(statements, now, wanted);
    guesses.extend(tables(statements, now, wanted));
    guesses.extend(attributes(statements, now, wanted));
    guesses.extend(view_columns(statements, now, wanted));
    guesses.sort_by(|a, b| b.score.cmp(&a.score).then_with(|| a.message.cmp(&b.message)));
    guesses
        .into_iter()
        .map(|guess| Diagnostic::new(Severity::Notice, "likely-rename", None, guess.message).help(guess.help))
        .collect()
}

fn steps(statements: &[Statement], verb: Verb) -> impl Iterator<Item = (ObjectId, Ident)> {
    let all = statements.iter().flat_map(|one| &one.steps);
    all.filter(move |step| step.verb == verb).map(|step| (step.object, step.column))
}

fn columns(statements: &[Statement], now: &Catalog, wanted: &Catalog) -> Vec<Guess> {
    let mut out = Vec::new();
    let added: Vec<(ObjectId, Ident)> = steps(statements, Verb::AddColumn).collect();
    // What comes again under its own name was only made anew.
    for (table, gone) in steps(statements, Verb::DropColumn).filter(|one| !added.contains(one)) {
        for (_, new) in steps(statements, Verb::AddColumn).filter(|(other, new)| *other == table && *new != gone) {
            let (Some(before), Some(after)) = (now.find::<Table>(table), wanted.find::<Table>(table)) else { continue };
            let (Some(old), Some(column)) = (before.column(gone), after.column(new)) else { continue };
            let place = |table: &Table, name: Ident| table.columns.iter().position(|column| column.name == name);
            let beside = place(before, gone) == place(after, new);
            if let Some(score) = alike(old, column, beside) {
                out.push(Guess {
                    score,
                    message: format!("column `{gone}` of `{}` goes and `{new}` comes, of the same type", after.name),
                    help: format!(
                        "if it was renamed, its values can stay: write `@was({})` at the end of its line",
                        gone.sql()
                    ),
                });
            }
        }
    }
    out
}

fn attributes(statements: &[Statement], now: &Catalog, wanted: &Catalog) -> Vec<Guess> {
    let mut out = Vec::new();
    for (of, gone) in steps(statements, Verb::DropColumn) {
        let (Some(old), Some(new)) = (now.find::<Composite>(of), wanted.find::<Composite>(of)) else { continue };
        for (_, comes) in steps(statements, Verb::AddColumn).filter(|(other, _)| *other == of) {
            let attribute = |one: &Composite, name: Ident| one.attributes.iter().find(|a| a.name == name).cloned();
            let (Some(before), Some(after)) = (attribute(old, gone), attribute(new, comes)) else { continue };
            if before.ty != after.ty {
                continue;
            }
            out.push(Guess {
                score: 2 * common(gone.as_str(), comes.as_str()),
                message: format!("attribute `{gone}` of `{}` goes and `{comes}` comes, of the same type", new.name),
                help: format!(
                    "if it was renamed, write `@was(attribute {}, {})` on the line above the type",
                    comes.sql(),
                    gone.sql()
                ),
            });
        }
    }
    out
}

/// Columns of views that are made anew, which have another name in the same place.
fn view_columns(statements: &[Statement], now: &Catalog, wanted: &Catalog) -> Vec<Guess> {
    let mut out = Vec::new();
    for (id, _) in steps(statements, Verb::Create) {
        let (Some(old), Some(new)) = (now.find::<View>(id), wanted.find::<View>(id)) else { continue };
        for (was, is) in old.columns.iter().zip(&new.columns) {
            let swapped = old.column(is.name).is_some() || new.column(was.name).is_some();
            if was.name == is.name || was.ty != is.ty || swapped {
                continue;
            }
            out.push(Guess {
                score: 2 * common(was.name.as_str(), is.name.as_str()),
                message: format!("column `{}` of `{}` is called `{}` now", was.name, new.name, is.name),
                help: format!(
                    "if it is the same, the view can stay with all that stands on it: write `@was(column {}, {})` above it",
                    is.name.sql(),
                    was.name.sql()
                ),
            });
        }
    }
    out
}

/// How alike two columns are; none where they are of two types.
fn alike(old: &Column, new: &Column, beside: bool) -> Option<usize> {
    if old.ty != new.ty {
        return None;
    }
    let same = [old.not_null == new.not_null, old.default == new.default, beside];
    Some(2 * common(old.name.as_str(), new.name.as_str()) + same.into_iter().filter(|one| *one).count())
}

fn tables(statements: &[Statement], now: &Catalog, wanted: &Catalog) -> Vec<Guess> {
    let mut out = Vec::new();
    for (gone, _) in steps(statements, Verb::Drop) {
        let Some(old) = now.find::<Table>(gone) else { continue };
        for (id, _) in steps(statements, Verb::Create) {
            let Some(new) = wanted.find::<Table>(id) else { continue };
            let shared =
                old.columns.iter().filter(|one| new.column(one.name).is_some_and(|other| other.ty == one.ty)).count();
            // Most of the columns of both.
            if shared * 4 < old.columns.len().max(new.columns.len()) * 3 || shared == 0 {
                continue;
            }
            out.push(Guess {
                score: 10 * shared + common(old.name.name.as_str(), new.name.name.as_str()),
                message: format!(
                    "table `{}` goes and `{}` comes, with the same columns for the most part",
                    old.name, new.name
                ),
                help: format!("if it was renamed, its rows can stay: write `@was({})` after its name", old.name),
            });
            debug_assert_eq!(new.id(), id);
        }
    }
    out
}

/// How many characters two names share at their beginning or end.
fn common(a: &str, b: &str) -> usize {
    let head = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
    let tail = a.chars().rev().zip(b.chars().rev()).take_while(|(x, y)| x == y).count();
    head.max(tail)
}
