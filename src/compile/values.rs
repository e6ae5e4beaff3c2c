//! Owns the look at what `@fill`, `@cast` and `@drop` say: analysed as the statements will be that they become part of.

use std::cell::OnceCell;

use super::declare::word_end;
use crate::catalog::{Catalog, SqlExpr, rename_type};
use crate::diag::Diagnostic;
use crate::kinds::extension::Extension;
use crate::kinds::schema::Schema;
use crate::kinds::table::{Column, Table};
use crate::kinds::{Model, Object, ObjectId, ObjectKind, Renaming};
use crate::name::{Ident, QualifiedName};
use crate::plan::{self, Guide, Renamed};
use crate::replay::{Mode, Refusal, Replayer, Settings};
use crate::sdl::{CastHint, FillHint, Hints};
use crate::source::{SourceMap, Span};
use crate::sql::ast::{Const, ExprNode, SqlText};
use crate::sql::{self, BEFORE_EXPR, ColumnRename};

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
    let looks = Looks { now, wanted, carried: &up_renames, settings, everything: OnceCell::new() };
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
    for drop in &hints.drops {
        let (Some(column), Some(value)) = (drop.column, &drop.value) else { continue };
        let key = (plan::before(&up_renames, ObjectId::table(drop.name)).qualified(), column);
        match looks.given_back(drop.name, column, value, &back) {
            Some(Ok(text)) => down.fills.extend([(key, text)]),
            Some(Err(refusal)) => out.push(finding(by_new_name(refusal, None), "@drop", drop.span, sources)),
            None => {}
        }
    }
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
                    out.push(finding(by_new_name(refusal, Some(cast.column)), "@cast", cast.span, sources));
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
    let known = expr.columns().to_vec();
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
    // Its own table is known of an expression by its columns only: queries in it may name it.
    let beyond = expr.print().is_none();
    let mut whole = format!("{BEFORE_EXPR}{}", expr.text());
    for one in renames {
        let followed = match one {
            Renamed::Object { from, to } if matches!(from.kind, ObjectKind::Table | ObjectKind::View) => {
                sql::relation_renamed(&whole, from.qualified(), to.qualified(), false)
            }
            Renamed::Column { table, from, to } if beyond || !known.contains(from) => {
                let (of, own) = (table.qualified(), Some(own.qualified()));
                sql::column_renamed(&whole, ColumnRename { of, own, shared: false, from: *from, to: *to })
            }
            _ => None,
        };
        whole = followed.unwrap_or(whole);
    }
    whole[BEFORE_EXPR.len()..].to_owned()
}

/// A value by names that mean the same everywhere, or what is wrong with it.
type Looked = Option<Result<String, Refusal>>;

struct Looks<'a> {
    now: &'a Catalog,
    wanted: &'a Catalog,
    carried: &'a [Renamed],
    settings: &'a Settings,
    /// What there is while rows are written, once somebody asked.
    everything: OnceCell<Catalog>,
}

impl<'a> Looks<'a> {
    /// What rows get in a column; none where there is nothing to fill any more.
    fn fill(&self, fill: &FillHint) -> Looked {
        let (table, column) = find(self.wanted, fill.table, fill.column)?;
        if self.old(table, column.name).is_some_and(|was| was.not_null || !column.not_null) {
            return None;
        }
        let found = self.replayer(self.everything(), table).sets(&self.meanwhile(table), column, &fill.value);
        Some(found.map(|expr| expr.text().to_owned()))
    }

    /// What rows get on the way back in a column that goes: said by the new names, run when all have their old ones again.
    fn given_back(&self, table: QualifiedName, column: Ident, value: &SqlText, back: &[Renamed]) -> Looked {
        let table = self.wanted.find::<Table>(ObjectId::table(table)).filter(|table| table.column(column).is_none())?;
        let target = self.forward(self.old_table(table)?.column(column)?);
        let found = self.replayer(self.everything(), table).sets(&self.meanwhile(table), &target, value);
        Some(found.map(|expr| renamed(expr, table.id(), back)))
    }

    fn cast(&self, cast: &CastHint) -> Looked {
        let (table, new) = find(self.wanted, cast.table, cast.column)?;
        self.old(table, cast.column).filter(|old| old.ty != new.ty)?;
        let found = self.either(&self.as_it_was(table), new, &cast.up);
        Some(found.map(|expr| expr.text().to_owned()))
    }

    /// The way back is said by the new names; it runs when all have their old ones again.
    fn cast_back(&self, cast: &CastHint, back: &[Renamed]) -> Looked {
        let (table, new) = find(self.wanted, cast.table, cast.column)?;
        let old = self.old(table, cast.column).filter(|old| old.ty != new.ty)?;
        let target = Column { name: new.name, ..self.forward(old) };
        let found = self.either(&self.meanwhile(table), &target, cast.down.as_ref()?);
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

    /// A value of another type: what it names may be new, or about to go.
    fn either(&self, table: &Table, target: &Column, value: &SqlText) -> Result<SqlExpr, Refusal> {
        let look = |catalog: &Catalog| self.replayer(catalog, table).converts(table, target.name, &target.ty, value);
        look(self.everything()).or_else(|refusal| look(self.now).map_err(|_| refusal))
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

    /// The table while its rows are filled: with the columns that go afterwards.
    fn meanwhile(&self, table: &Table) -> Table {
        let mut out = table.clone();
        let id = table.id();
        let renamed = |name: Ident| {
            let of =
                |one: &Renamed| matches!(one, Renamed::Column { table, from, .. } if (*table, *from) == (id, name));
            self.carried.iter().any(of)
        };
        for one in self.old_table(table).into_iter().flat_map(|old| &old.columns) {
            if out.column(one.name).is_none() && !renamed(one.name) {
                out.columns.push(self.forward(one));
            }
        }
        out
    }

    /// The same with the types that its columns had: a change of type reads all of them as they were.
    fn as_it_was(&self, table: &Table) -> Table {
        let mut out = self.meanwhile(table);
        for column in &mut out.columns {
            if let Some(old) = self.old(table, column.name) {
                column.ty = self.forward(old).ty;
            }
        }
        out
    }

    /// What there is while rows are written: what comes is there already, and what goes still.
    fn everything(&self) -> &Catalog {
        self.everything.get_or_init(|| self.all())
    }

    fn all(&self) -> Catalog {
        let mut out = self.wanted.clone();
        for (was, object) in self.now.iter() {
            let id = self.by_now(was);
            let taken =
                || self.wanted.relation(id.schema, id.name).or(self.wanted.type_named(id.schema, id.name)).is_some();
            match (object, self.wanted.find::<Table>(id)) {
                (Object::Table(_), Some(table)) => {
                    let all = self.meanwhile(table);
                    if all != *table {
                        out.put(all);
                    }
                }
                (Object::Table(old), None) if !taken() => {
                    let columns = old.columns.iter().map(|one| self.forward(one)).collect();
                    out.put(Table { name: id.qualified(), columns, ..(**old).clone() });
                }
                (Object::Routine(_), _) if !self.wanted.has(id) => out.put(object.clone()),
                (Object::Extension(old), _) if !self.wanted.has(id) => {
                    let schema = self.by_now(Schema::id_of(old.schema)).name;
                    out.put(Extension { schema, ..(**old).clone() });
                }
                (
                    Object::Enum(_) | Object::Domain(_) | Object::Composite(_) | Object::View(_) | Object::Sequence(_),
                    _,
                ) if !taken() => {
                    let mut moved = object.clone();
                    moved.rename(&Renaming::Object { from: was, to: id });
                    out.put(moved);
                }
                _ => {}
            }
        }
        out
    }

    /// What a table is called once all is renamed.
    fn by_now(&self, id: ObjectId) -> ObjectId {
        self.carried.iter().fold(id, |id, one| match one {
            Renamed::Object { from, to } if from.kind == ObjectKind::Schema && from.name == id.schema => {
                ObjectId { schema: to.name, ..id }
            }
            Renamed::Object { from, to } if *from == id => *to,
            _ => id,
        })
    }
}

fn find(catalog: &Catalog, table: QualifiedName, column: Ident) -> Option<(&Table, &Column)> {
    let table = catalog.find::<Table>(ObjectId::table(table))?;
    Some((table, table.column(column)?))
}

/// A column that is renamed in the same plan has its new name already.
fn by_new_name(refusal: Refusal, column: Option<Ident>) -> Refusal {
    let missing = refusal.message.starts_with("column \"") && refusal.message.ends_with("does not exist");
    if !missing || refusal.help.is_some() {
        return refusal;
    }
    refusal.help(match column {
        Some(column) => format!("`@cast` reads columns by their new names: this one is `{}`", column.sql()),
        None => "`@drop` reads columns by the names that they have in the file".to_owned(),
    })
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
