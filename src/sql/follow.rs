//! Owns how a statement that is beyond analysis follows a rename: by the places of names in its tree. Where the tree does not
//! tell whose a name is, it does not follow.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::ast::Name;
use super::named::{parts, text as field_text};
use super::token::part_at;
use crate::name::{Ident, QualifiedName};

/// A column of a table that has another name.
#[derive(Clone, Copy, Debug)]
pub struct ColumnRename {
    /// The table.
    pub of: QualifiedName,
    /// What `old`, `new` and bare names in the statement are of: the table of a trigger, policy or rule.
    pub own: Option<QualifiedName>,
    /// Whether another relation in the statement has a column of that name.
    pub shared: bool,
    /// Before.
    pub from: Ident,
    /// After.
    pub to: Ident,
}

/// The statement with another name of a column; none where the tree does not tell.
pub fn column_renamed(text: &str, rename: ColumnRename) -> Option<String> {
    let ColumnRename { of, own, shared, from, to } = rename;
    let found = Walk::over(text)?;
    // Where the new name is known already, it might mean that.
    if found.starred || found.listed.contains(&from) || found.mentions(to) {
        return None;
    }
    let mut edits = Vec::new();
    for column in found.columns.iter().filter(|one| one.name.last() == Some(&from)) {
        let bare = column.name.len() == 1;
        let is_of = match column.name.as_slice() {
            [_] if shared || found.nested || column.sorts && found.labels.contains(&from) => return None,
            [_] => true,
            [row, _] if matches!(row.as_str(), "old" | "new") && !found.is_known(*row) => own == Some(of),
            [qualifier, _] => found.is_qualifier_of(*qualifier, of)?,
            _ => return None,
        };
        if is_of {
            if column.names_around {
                return None;
            }
            let (start, end) = part_at(text, column.at, column.name.len())?;
            let qualifier = if bare { found.qualifier(of)? } else { String::new() };
            let label = if column.labels { format!(" as {}", from.sql()) } else { String::new() };
            edits.push((start, end, format!("{qualifier}{}{label}", to.sql())));
        }
    }
    for target in found.targets.iter().filter(|one| one.name == from && names(&one.of, of)) {
        let (start, end) = part_at(text, target.at, 1)?;
        edits.push((start, end, to.sql().to_string()));
    }
    edited(text, edits)
}

/// Whether a statement may use a column that is mentioned in it.
pub fn may_use_column(text: &str, rename: ColumnRename) -> bool {
    column_renamed(text, rename).is_none_or(|after| after != text)
}

/// The statement with another name of a relation, in full where that is asked for; none where the tree does not tell.
pub fn relation_renamed(text: &str, from: QualifiedName, to: QualifiedName, full: bool) -> Option<String> {
    let found = Walk::over(text)?;
    if found.columns.iter().any(|one| one.name.len() > 2 && one.name.contains(&from.name)) {
        return None;
    }
    let written = if full { format!("{}.{}", to.schema.sql(), to.name.sql()) } else { to.to_string() };
    let clashes = |one: Ident| one == from.name || one == to.name;
    let is_table = |one: &TableAt| names(&one.name, from);
    let aliased = |one: &TableAt| {
        one.alias.is_some_and(clashes) || !is_table(one) && one.name.last().copied().is_some_and(clashes)
    };
    if found.tables.iter().any(aliased) || found.others.iter().copied().any(clashes) {
        return None;
    }
    if found.locked.contains(&from.name) && from.name != to.name {
        return None;
    }
    let mut edits = Vec::new();
    for table in found.tables.iter().filter(|one| is_table(one)) {
        let (start, end) = (part_at(text, table.at, 1)?.0, part_at(text, table.at, table.name.len())?.1);
        edits.push((start, end, written.clone()));
    }
    let bare = found.tables.iter().any(|one| is_table(one) && one.alias.is_none());
    for column in found.columns.iter().filter(|one| bare && one.name.first() == Some(&from.name)) {
        match column.name.as_slice() {
            [_, _] => {
                let (start, end) = part_at(text, column.at, 1)?;
                edits.push((start, end, to.name.sql().to_string()));
            }
            // A whole row, or a column of that name.
            _ => return None,
        }
    }
    edited(text, edits)
}

/// The last names of the relations in a statement, but for items of WITH.
pub fn relations_in(text: &str) -> Option<BTreeSet<Ident>> {
    let found = Walk::over(text)?;
    let names = found.used().filter_map(|one| one.name.last().copied());
    Some(names.filter(|name| !found.others.contains(name)).collect())
}

/// Whether a written name may be that of a relation.
fn names(name: &[Ident], of: QualifiedName) -> bool {
    match name {
        [last] => *last == of.name,
        [schema, last] => (*schema, *last) == (of.schema, of.name),
        _ => false,
    }
}

/// The text with its edits, where it still parses.
fn edited(text: &str, mut edits: Vec<(usize, usize, String)>) -> Option<String> {
    let mut out = text.to_owned();
    edits.sort_unstable();
    edits.dedup();
    for (start, end, new) in edits.into_iter().rev() {
        out.replace_range(start..end, &new);
    }
    pg_query::parse(&out, 0).is_ok().then_some(out)
}

struct TableAt {
    at: usize,
    name: Name,
    alias: Option<Ident>,
    /// It is what the statement makes.
    made: bool,
}

struct ColumnAt {
    at: usize,
    name: Name,
    /// It gives a column of a result its name.
    labels: bool,
    /// It does so through what is around it: a cast, CASE.
    names_around: bool,
    /// It stands in ORDER BY, GROUP BY or DISTINCT ON, where a label comes first.
    sorts: bool,
}

/// A column that INSERT, UPDATE or MERGE writes.
struct TargetAt {
    at: usize,
    name: Ident,
    of: Name,
}

#[derive(Default)]
struct Walk {
    tables: Vec<TableAt>,
    columns: Vec<ColumnAt>,
    targets: Vec<TargetAt>,
    /// Aliases of what is no relation, and items of WITH.
    others: BTreeSet<Ident>,
    /// Names without a place: in USING, lists of columns, fields.
    listed: BTreeSet<Ident>,
    /// A query stands in FROM or WITH: a bare name may be of its result.
    nested: bool,
    /// What FOR UPDATE OF names, as FROM calls it.
    locked: BTreeSet<Ident>,
    starred: bool,
    /// What results are called by AS.
    labels: BTreeSet<Ident>,
    /// What the statement around writes to.
    target: Option<Name>,
    /// Within ORDER BY and the like.
    sorts: bool,
    /// Within what a result may have its name from.
    names_around: bool,
}

impl Walk {
    fn over(text: &str) -> Option<Walk> {
        let tree = pg_query::parse(text, 0).ok()?;
        let mut out = Walk::default();
        out.value(&serde_json::to_value(tree.protobuf).ok()?);
        Some(out)
    }

    /// Whether a name stands anywhere.
    fn mentions(&self, name: Ident) -> bool {
        self.columns.iter().any(|one| one.name.contains(&name))
            || self.tables.iter().any(|one| one.name.contains(&name) || one.alias == Some(name))
            || self.targets.iter().any(|one| one.name == name)
            || self.others.contains(&name)
            || self.listed.contains(&name)
            || self.labels.contains(&name)
    }

    /// The relations that are read or written.
    fn used(&self) -> impl Iterator<Item = &TableAt> {
        self.tables.iter().filter(|one| !one.made)
    }

    /// Whether a table goes by a name here.
    fn is_known(&self, name: Ident) -> bool {
        self.used().any(|one| one.alias.or(one.name.last().copied()) == Some(name))
    }

    /// What a column of a table needs before its new name, which another table here may have, too; none where nobody knows.
    fn qualifier(&self, of: QualifiedName) -> Option<String> {
        if self.used().count() == 1 && self.others.is_empty() {
            return Some(String::new());
        }
        let mut tables = self.used().filter(|one| names(&one.name, of));
        let (Some(one), None) = (tables.next(), tables.next()) else { return None };
        let name = one.alias.or(one.name.last().copied())?;
        let alike = self.used().filter(|one| one.alias.or(one.name.last().copied()) == Some(name)).count();
        (alike == 1 && !self.others.contains(&name)).then(|| format!("{}.", name.sql()))
    }

    /// Whether a qualifier is a name of that relation; none where nobody knows.
    fn is_qualifier_of(&self, qualifier: Ident, of: QualifiedName) -> Option<bool> {
        let known = |one: &&TableAt| one.alias.or(one.name.last().copied()) == Some(qualifier);
        let mut tables = self.used().filter(known).map(|one| names(&one.name, of)).peekable();
        if tables.peek().is_none() {
            return self.others.contains(&qualifier).then_some(false);
        }
        let all: BTreeSet<bool> = tables.collect();
        if all.len() == 1 && !self.others.contains(&qualifier) { all.into_iter().next() } else { None }
    }

    fn value(&mut self, value: &Value) {
        match value {
            Value::Array(list) => list.iter().for_each(|one| self.value(one)),
            Value::Object(fields) => fields.iter().for_each(|(key, one)| self.field(key, one)),
            _ => {}
        }
    }

    fn field(&mut self, key: &str, value: &Value) {
        if key == "locked_rels" {
            self.locked.extend(relation_names(value));
            return;
        }
        // ORDER BY of a UNION names results.
        if let ("SelectStmt", Value::Object(fields)) = (key, value)
            && fields.get("larg").is_some_and(|one| !one.is_null())
        {
            self.listed.extend(fields.get("sort_clause").map(parts).unwrap_or_default());
        }
        // What SELECT and RETURNING call their results are labels.
        if matches!(key, "returning_list" | "returning_clause" | "SelectStmt") {
            let outer = (self.target.take(), std::mem::take(&mut self.names_around), std::mem::take(&mut self.sorts));
            self.value(value);
            (self.target, self.names_around, self.sorts) = outer;
            return;
        }
        if matches!(key, "sort_clause" | "group_clause" | "distinct_clause") {
            let outer = std::mem::replace(&mut self.sorts, true);
            self.value(value);
            self.sorts = outer;
            return;
        }
        let Value::Object(fields) = value else {
            self.list(key, value);
            return self.value(value);
        };
        match key {
            "InsertStmt" | "UpdateStmt" | "DeleteStmt" | "MergeStmt" => {
                let target = fields.get("relation").and_then(Value::as_object).map(table_name);
                let outer = std::mem::replace(&mut self.target, target);
                self.value(value);
                self.target = outer;
                return;
            }
            "ColumnRef" => self.column(fields, false),
            "ResTarget" => return self.result(fields),
            "RangeSubselect" | "RangeFunction" | "RangeTableFunc" | "JsonTable" | "CommonTableExpr" => {
                self.nested = true;
                self.others.extend(field_text(fields, "ctename"));
                self.others.extend(alias(fields));
            }
            "RangeTableFuncCol" => self.listed.extend(field_text(fields, "colname")),
            "JsonTableColumn" | "IndexElem" | "StatsElem" => self.listed.extend(field_text(fields, "name")),
            "AStar" => self.starred = true,
            _ => {}
        }
        if let (Some(_), Some(at)) = (field_text(fields, "relname"), location(fields)) {
            let made = matches!(key, "view" | "rel");
            self.tables.push(TableAt { at, name: table_name(fields), alias: alias(fields), made });
        }
        self.value(value);
    }

    fn list(&mut self, key: &str, value: &Value) {
        match (key, value) {
            ("is_natural", Value::Bool(true)) => self.starred = true,
            ("using_clause" | "colnames" | "aliascolnames" | "columns" | "indirection", Value::Array(_)) => {
                self.listed.extend(parts(value));
            }
            // A function of that name may be a column in disguise.
            ("funcname", Value::Array(_)) => self.listed.extend(parts(value)),
            _ => {}
        }
    }

    fn column(&mut self, fields: &Map<String, Value>, labels: bool) {
        if let (Some(name), Some(at)) = (fields.get("fields").map(parts), location(fields)) {
            let (names_around, sorts) = (self.names_around, self.sorts);
            self.columns.push(ColumnAt { at, name, labels, names_around, sorts });
        }
    }

    /// A target of SELECT, which may give its name to a column of the result, or of what writes.
    fn result(&mut self, fields: &Map<String, Value>) {
        let name = field_text(fields, "name");
        if let (Some(of), Some(name), Some(at)) = (&self.target, name, location(fields)) {
            self.targets.push(TargetAt { at, name, of: of.clone() });
        }
        let value = fields.get("val").and_then(|val| val.get("node")).and_then(Value::as_object);
        let kind = value.and_then(|node| node.keys().next()).map_or("", String::as_str);
        let bare = value.and_then(|node| node.get("ColumnRef")).and_then(Value::as_object);
        match (name, bare) {
            (None, Some(column)) => {
                self.column(column, true);
                self.starred |= column.get("fields").is_some_and(|list| list.to_string().contains("AStar"));
                return;
            }
            (Some(name), _) if self.target.is_none() => {
                self.labels.insert(name);
            }
            _ => {}
        }
        // PostgreSQL calls the result by what is inside of these (FigureColname).
        let around = name.is_none() && matches!(kind, "TypeCast" | "CollateClause" | "AIndirection" | "CaseExpr");
        let outer = std::mem::replace(&mut self.names_around, around);
        fields.iter().for_each(|(key, one)| self.field(key, one));
        self.names_around = outer;
    }
}

/// The last names of relations in a part of a tree.
fn relation_names(tree: &Value) -> Vec<Ident> {
    match tree {
        Value::Array(list) => list.iter().flat_map(relation_names).collect(),
        Value::Object(fields) => {
            field_text(fields, "relname").into_iter().chain(fields.values().flat_map(relation_names)).collect()
        }
        _ => Vec::new(),
    }
}

fn location(fields: &Map<String, Value>) -> Option<usize> {
    fields.get("location")?.as_u64()?.try_into().ok()
}

fn alias(fields: &Map<String, Value>) -> Option<Ident> {
    field_text(fields.get("alias")?.as_object()?, "aliasname")
}

fn table_name(fields: &Map<String, Value>) -> Name {
    field_text(fields, "schemaname").into_iter().chain(field_text(fields, "relname")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(text: &str) -> Option<String> {
        let rename = ColumnRename {
            of: QualifiedName::new(Ident::PUBLIC, Ident::new("t")),
            own: Some(QualifiedName::new(Ident::PUBLIC, Ident::new("t"))),
            shared: false,
            from: Ident::new("b"),
            to: Ident::new("c"),
        };
        column_renamed(text, rename)
    }

    fn relation(text: &str) -> Option<String> {
        let name = |name: &str| QualifiedName::new(Ident::PUBLIC, Ident::new(name));
        relation_renamed(text, name("t"), name("tt"), false)
    }

    #[test]
    fn a_column_keeps_its_label_and_leaves_others_alone() {
        let after = |text: &str| column(text).unwrap();
        assert_eq!(
            after("create view v as select b, x.b from t, u x"),
            "create view v as select t.c as b, x.b from t, u x"
        );
        assert_eq!(
            after("create view v as select f(y.b) as b from t y"),
            "create view v as select f(y.c) as b from t y"
        );
        assert_eq!(
            after("merge into u using t on t.a = u.a when matched then update set b = t.b"),
            "merge into u using t on t.a = u.a when matched then update set b = t.c"
        );
        assert_eq!(after("insert into t (a, b) values (1, 2)"), "insert into t (a, c) values (1, 2)");
        assert_eq!(
            after("create policy p on t using (xmlelement(name q, b) is null)"),
            "create policy p on t using (xmlelement(name q, c) is null)"
        );
        assert_eq!(
            after("create rule r as on update to t do also select old.b"),
            "create rule r as on update to t do also select old.c as b"
        );
    }

    #[test]
    fn a_column_of_another_table_is_not_used() {
        let uses = |text: &str| {
            let of = QualifiedName::new(Ident::PUBLIC, Ident::new("t"));
            let (from, to) = (Ident::new("b"), Ident::new("c"));
            may_use_column(text, ColumnRename { of, own: None, shared: true, from, to })
        };
        assert!(!uses("merge into u using t on t.a = u.a when matched then update set b = t.a"));
        assert!(uses("merge into u using t on t.a = u.a when matched then update set b = t.b"));
        assert!(uses("create view v as select b from t, u"));
        assert!(!uses("create view v as select t.a as b from t"));
    }

    #[test]
    fn what_the_tree_does_not_tell_does_not_follow() {
        assert_eq!(column("create view v as select b::text from t"), None);
        assert_eq!(column("create view v as select case when a then 1 else b end from t"), None);
        assert_eq!(column("create view v as select length(b) + a as b from t order by b"), None);
        assert_eq!(column("create view v as select t.a from t where exists (select from u where c = b)"), None);
        assert_eq!(column("create view v as select b as c from t"), None);
        assert_eq!(column("create view v as select * from t"), None);
        assert_eq!(column("create view v as select b from t join u using (b)"), None);
        assert_eq!(column("create view v as select b from (select b from t) q"), None);
        assert_eq!(column("create view v as select z.b from t"), None);
        assert_eq!(column("create view v as select x.b from t x, (select 1 from u x) q"), None);
        assert_eq!(column("create trigger g before update of b on t for each row execute function f()"), None);
    }

    #[test]
    fn a_relation_takes_its_qualifiers_along() {
        let after = |text: &str| relation(text).unwrap();
        assert_eq!(
            after("create view v as select t.a from t where t.b > 1"),
            "create view v as select tt.a from tt where tt.b > 1"
        );
        assert_eq!(after("create view v as select x.a from public.t x"), "create view v as select x.a from tt x");
        assert_eq!(after("create policy p on t using (t.a > 1)"), "create policy p on tt using (tt.a > 1)");
        assert_eq!(relation("create view v as select public.t.a from public.t"), None);
        assert_eq!(relation("create view v as select t from t"), None);
        assert_eq!(relation("create view v as select t.a from t, u tt"), None);
        assert_eq!(relation("create view v as with t as (select 1) select * from t"), None);
    }
}
