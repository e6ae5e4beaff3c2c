//! From units to statements: what each kind of unit means in the words of [`crate::sql::ast`].

mod allow;
mod column;
mod constraint;
mod context;
mod family;
mod fragment;
mod habits;
mod index;
mod item;
mod sql_file;
mod table;
mod verbatim;
mod was;

use std::collections::BTreeMap;

use super::Declared;
use super::scan::{Scanned, Unit};
use crate::diag::Diagnostic;
use crate::name::Ident;
use crate::source::{FileId, Span};
use context::Cx;
pub(super) use fragment::Memo;
use pest::iterators::Pair;

use super::parse::Rule;

type Pairs<'a> = Pair<'a, Rule>;

/// Mixins by name: where their members are.
#[derive(Debug, Default)]
pub(super) struct Mixins {
    by_name: BTreeMap<Ident, Mixin>,
    used: std::cell::RefCell<std::collections::BTreeSet<Ident>>,
}

#[derive(Debug)]
struct Mixin {
    file: FileId,
    clean: std::rc::Rc<str>,
    units: Vec<Unit>,
    span: Span,
}

impl Mixins {
    /// Warns of mixins that nobody includes.
    pub(super) fn report_unused(&self, declared: &mut Declared) {
        for (name, mixin) in &self.by_name {
            if !self.used.borrow().contains(name) {
                declared.diagnostics.push(
                    Diagnostic::warning("unused-mixin", mixin.span, format!("mixin `{name}` is included nowhere"))
                        .help("remove it, or `include` it in a table"),
                );
            }
        }
    }
}

/// Notes a file's mixins, which any file may include.
pub(super) fn gather_mixins(file: FileId, scanned: &Scanned, mixins: &mut Mixins, declared: &mut Declared) {
    for unit in &scanned.units {
        let text = &scanned.clean[unit.start..unit.end];
        let (Some(body), true) = (&unit.body, text.starts_with("mixin")) else { continue };
        let mut cx = Cx::new(file, &scanned.clean, None, declared);
        let Some(head) = cx.parse(Rule::mixin_head, unit.start, unit.end) else { continue };
        let Some(name) = head.into_inner().find(|p| p.as_rule() == Rule::name) else { continue };
        let Some(name) = cx.ident(&name) else { continue };
        let span = cx.span(unit.start, unit.end);
        let mixin = Mixin { file, clean: scanned.clean.clone(), units: body.clone(), span };
        if let Some(first) = mixins.by_name.insert(name, mixin) {
            let twice = Diagnostic::error("declared-twice", span, format!("mixin `{name}` is declared twice"))
                .note(first.span, "first declared here");
            declared.diagnostics.push(twice);
        }
    }
}

/// Lowers a file of SQL.
pub(super) fn sql(file: FileId, text: &str, declared: &mut Declared) {
    sql_file::sql_file(&mut Cx::new(file, text, None, declared), text);
}

/// Lowers one file. Its units go one after the other: the trees that they become take room enough.
pub(super) fn file(file: FileId, scanned: Scanned, mixins: &Mixins, declared: &mut Declared) {
    let Scanned { clean, units } = scanned;
    let mut cx = Cx::new(file, &clean, None, declared);
    for one in units {
        unit(&mut cx, &one, mixins);
    }
}

/// The word that a unit begins with.
fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or("")
}

fn units(cx: &mut Cx<'_>, list: &[Unit], mixins: &Mixins) {
    list.iter().for_each(|one| unit(cx, one, mixins));
}

fn unit(cx: &mut Cx<'_>, unit: &Unit, mixins: &Mixins) {
    match first_word(cx.text(unit)) {
        "table" if unit.body.is_some() => table::table(cx, unit, mixins),
        "table" => table::without_body(cx, unit, mixins),
        "enum" => item::enumeration(cx, unit),
        "mixin" => item::mixin(cx, unit),
        "schema" => item::schema(cx, unit, mixins),
        "" if cx.text(unit).starts_with("@drop") => item::drop_unit(cx, unit),
        word if unit.body.is_some() => verbatim::stray_head(cx, unit, word),
        _ => verbatim::item(cx, unit),
    }
}
