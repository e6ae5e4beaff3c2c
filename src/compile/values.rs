//! Owns the look at what `@fill` and `@cast` say: analysed as the statements will be that they become part of.

use super::declare::word_end;
use crate::catalog::{Catalog, SqlExpr, rename_type};
use crate::diag::Diagnostic;
use crate::kinds::table::{Column, Table};
use crate::kinds::{ObjectId, ObjectKind, Renaming};
use crate::name::{Ident, QualifiedName};
use crate::plan::{self, Guide, Renamed};
use crate::replay::{Mode, Refusal, Replayer, Settings};
use crate::sdl::{CastHint, FillHint, Hints, RenameHint};
use crate::source::{SourceMap, Span};
use crate::sql::ast::{Const, ExprNode, ObjectType, SqlText};

/// Says what is wrong with the values of annotations, and writes them into the guides as they mean the same everywhere: a
/// bare name in a schema block is the block's.
pub(super) fn values(
    hints: &Hints,
    (now, wanted): (&Catalog, &Catalog),
    (up, down): (&mut Guide, &mut Guide),
    sources: &SourceMap,
    settings: &Settings,
) -> Vec<Diagnostic> {
    let up_renames = up.renames.clone();
    let looks = Looks { now, wanted, renames: &hints.renames, carried: &up_renames, settings };
    let mut out = Vec::new();
    for fill in &hints.fills {
        if matches!(fill.value.expr.node, ExprNode::Const(Const::Null)) {
            let found = Diagnostic::error("fills-nothing", fill.span, "`@fill(null)` fills nothing");
            out.push(found.help("give the rows a value, or let the column be null: `?` after its type"));
            continue;
        }
        match looks.fill(fill) {
            Some(Ok(text)) => up.fills.extend([((fill.table, fill.column), text)]),
            Some(Err(refusal)) => out.push(finding(refusal, "@fill", fill.span, sources)),
            None => {}
        }
    }
    let back = plan::inverse(&up_renames);
    for cast in &hints.casts {
        let key = (cast.table, cast.column);
        let ways = [(&mut *up, key, looks.cast(cast)), (&mut *down, looks.old_key(cast), looks.cast_back(cast, &back))];
        for (way, now, looked) in ways {
            match looked {
                Some(Ok(text)) => {
                    way.casts.remove(&key);
                    way.casts.insert(now, text);
                }
                Some(Err(refusal)) => {
                    out.push(finding(by_new_name(refusal, cast.column), "@cast", cast.span, sources));
                }
                None => {}
            }
        }
    }
    out
}

/// Names as they are when renames have been carried out.
fn renamed(mut expr: SqlExpr, table: ObjectId, renames: &[Renamed]) -> String {
    let mut own = table;
    for one in renames {
        match one {
            Renamed::Object { from, to } if from.kind == ObjectKind::Schema => {
                let inside: Vec<ObjectId> = expr.refs().iter().filter(|id| id.schema == from.name).copied().collect();
                for id in inside.into_iter().chain([own]).filter(|id| id.schema == from.name) {
                    expr.rename(&Renaming::Object { from: id, to: ObjectId { schema: to.name, ..id } }, Some(own));
                }
                own.schema = if own.schema == from.name { to.name } else { own.schema };
            }
            Renamed::Object { from, to } => {
                expr.rename(&Renaming::Object { from: *from, to: *to }, Some(own));
                own = if own == *from { *to } else { own };
            }
            Renamed::Column { table, from, to } => {
                expr.rename(&Renaming::Column { of: *table, from: *from, to: *to }, Some(own));
            }
            Renamed::Label { of, from, to } => expr.rename_label(*of, from, to),
        }
    }
    expr.text().to_owned()
}

/// A value by names that mean the same everywhere, or what is wrong with it.
type Looked = Option<Result<String, Refusal>>;

struct Looks<'a> {
    now: &'a Catalog,
    wanted: &'a Catalog,
    renames: &'a [RenameHint],
    carried: &'a [Renamed],
    settings: &'a Settings,
}

impl<'a> Looks<'a> {
    /// None where there is nothing to fill any more.
    fn fill(&self, fill: &FillHint) -> Looked {
        let (table, column) = find(self.wanted, fill.table, fill.column)?;
        if self.old(table, column.name).is_some_and(|was| was.not_null || !column.not_null) {
            return None;
        }
        let mut replayer = self.replayer(self.wanted, table);
        Some(replayer.sets(&self.meanwhile(table), column, &fill.value))
    }

    fn cast(&self, cast: &CastHint) -> Looked {
        let (table, new) = find(self.wanted, cast.table, cast.column)?;
        let old = self.old(table, cast.column).filter(|old| old.ty != new.ty)?;
        let mut before = self.meanwhile(table);
        before.column_mut(cast.column)?.ty = self.forward(old).ty;
        let found = self.either([self.wanted, self.now], &before, new, &cast.up);
        Some(found.map(|expr| expr.text().to_owned()))
    }

    /// The way back is said by the new names; it runs when all have their old ones again.
    fn cast_back(&self, cast: &CastHint, back: &[Renamed]) -> Looked {
        let (table, new) = find(self.wanted, cast.table, cast.column)?;
        let old = self.old(table, cast.column).filter(|old| old.ty != new.ty)?;
        let target = Column { name: new.name, ..self.forward(old) };
        let found = self.either([self.wanted, self.now], table, &target, cast.down.as_ref()?);
        Some(found.map(|expr| renamed(expr, ObjectId::table(table.name), back)))
    }

    /// A column of the chain, its type by its new name.
    fn forward(&self, column: &Column) -> Column {
        let mut out = column.clone();
        for one in self.carried {
            match one {
                Renamed::Object { from, to } if from.kind == ObjectKind::Schema => {
                    out.ty.schema = if out.ty.schema == from.name { to.name } else { out.ty.schema };
                }
                Renamed::Object { from, to } => rename_type(&mut out.ty, *from, *to),
                Renamed::Column { .. } | Renamed::Label { .. } => {}
            }
        }
        out
    }

    /// What a column is called on the way back.
    fn old_key(&self, cast: &CastHint) -> (QualifiedName, Ident) {
        let table = ObjectId::table(cast.table);
        let column = plan::column_before(self.carried, table, cast.column);
        (plan::before(self.carried, table).qualified(), column)
    }

    /// In the catalog in which it means something: what it names may be new, or about to go.
    fn either(
        &self,
        catalogs: [&Catalog; 2],
        table: &Table,
        target: &Column,
        value: &SqlText,
    ) -> Result<SqlExpr, Refusal> {
        let look = |catalog| self.replayer(catalog, table).converts(table, target.name, &target.ty, value);
        look(catalogs[0]).or_else(|_| look(catalogs[1]))
    }

    fn replayer(&self, catalog: &Catalog, table: &Table) -> Replayer {
        let mut replayer = Replayer::new(catalog.clone(), self.settings, Mode::Declared);
        replayer.path.insert(0, table.name.schema);
        replayer
    }

    /// What a column is in the chain.
    fn old(&self, table: &Table, column: Ident) -> Option<&'a Column> {
        let was = plan::column_before(self.carried, ObjectId::table(table.name), column);
        self.old_table(table)?.column(was)
    }

    fn old_table(&self, table: &Table) -> Option<&'a Table> {
        self.now.find::<Table>(plan::before(self.carried, ObjectId::table(table.name)))
    }

    fn columns_of(&self, table: &Table) -> impl Iterator<Item = &'a RenameHint> {
        let name = table.name;
        self.renames.iter().filter(move |hint| hint.name == name && hint.kind == ObjectType::Column)
    }

    /// The table while its rows are filled: with the columns that go afterwards.
    fn meanwhile(&self, table: &Table) -> Table {
        let mut out = table.clone();
        for one in self.old_table(table).into_iter().flat_map(|old| &old.columns) {
            if out.column(one.name).is_none() && !self.columns_of(table).any(|hint| hint.from.name == one.name) {
                out.columns.push(one.clone());
            }
        }
        out
    }
}

fn find(catalog: &Catalog, table: QualifiedName, column: Ident) -> Option<(&Table, &Column)> {
    let table = catalog.find::<Table>(ObjectId::table(table))?;
    Some((table, table.column(column)?))
}

/// A column that is renamed in the same plan has its new name already.
fn by_new_name(refusal: Refusal, column: Ident) -> Refusal {
    let missing = refusal.message.starts_with("column \"") && refusal.message.ends_with("does not exist");
    if missing && refusal.help.is_none() {
        return refusal.help(format!("`@cast` reads columns by their new names: this one is `{}`", column.sql()));
    }
    refusal
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
