//! Access methods, and the families and classes of operators that they use.

use std::collections::BTreeMap;

use crate::data::{Data, Row};
use crate::functions::Operators;
use crate::layout::{AccessMethod, Family, Member, OperatorClass};
use crate::names::{Name, sorted};
use crate::output::{Output, number};
use crate::types::Types;

/// The numbers of families by access method and name.
type Families = BTreeMap<(String, Name), u16>;

/// Writes the tables of access methods, families, their operators, and operator classes.
pub(crate) fn write(data: &Data, types: &Types, operators: &Operators, output: &mut Output) {
    let methods = access_methods(data, output);
    let families = families(data, &methods, output);
    members(data, types, operators, &families, output);
    classes(data, types, &methods, &families, output);
}

fn access_methods(data: &Data, output: &mut Output) -> BTreeMap<String, u16> {
    let mut numbers = BTreeMap::new();
    let mut rows = Vec::new();
    for (name, row) in sorted(data, "access_methods", "name") {
        numbers.insert(name.name.clone(), number(rows.len()));
        rows.push(AccessMethod {
            object: name.object(output, row.provider, row.versions),
            kind: row.byte("kind"),
            can_order: row.flag("can_order"),
            can_unique: row.flag("can_unique"),
            can_multi_col: row.flag("can_multi_col"),
            can_exclude: row.flag("can_exclude"),
            can_include: row.flag("can_include"),
        });
    }
    output.table("access_methods", &rows);
    numbers
}

/// Rows of families or classes: by access method, then as all rows.
fn by_method<'d>(data: &'d Data, kind: &str, methods: &BTreeMap<String, u16>) -> Vec<(u16, Name, &'d Row)> {
    let rows = sorted(data, kind, "name").into_iter();
    let mut rows: Vec<_> = rows.map(|(name, row)| (methods[row.get("access_method")], name, row)).collect();
    rows.sort_by_key(|(method, ..)| *method);
    rows
}

fn families(data: &Data, methods: &BTreeMap<String, u16>, output: &mut Output) -> Families {
    let mut numbers = Families::new();
    let mut rows = Vec::new();
    for (access_method, name, row) in by_method(data, "families", methods) {
        numbers.insert((row.get("access_method").to_owned(), name.clone()), number(rows.len()));
        rows.push(Family { object: name.object(output, row.provider, row.versions), access_method });
    }
    output.table("families", &rows);
    numbers
}

/// Writes the operators of families; where an operator's rows differ between versions, each row
/// is a member in the versions that both have.
fn members(data: &Data, types: &Types, operators: &Operators, families: &Families, output: &mut Output) {
    let mut rows = Vec::new();
    for row in data.rows("family_operators") {
        let sides = (types.of(data, row, "left"), types.of(data, row, "right").expect("a right side"));
        for operator in operators.all(&Name::of(data, row, "operator"), sides) {
            let versions = row.versions & operator.versions;
            if versions != 0 {
                rows.push(member(data, types, families, row, operator.number, versions));
            }
        }
    }
    rows.sort_by_key(|member| (member.family, member.operator, member.strategy));
    output.table("members", &rows);
}

fn member(data: &Data, types: &Types, families: &Families, row: &Row, operator: u16, versions: u8) -> Member {
    let sort_family = !row.get("sort_family").is_empty();
    let btree = |name| families[&("btree".to_owned(), name)];
    Member {
        family: families[&family_of(data, row, "family")],
        operator,
        left: types.of(data, row, "family_left").expect("a left type"),
        right: types.of(data, row, "family_right").expect("a right type"),
        strategy: row.get("strategy").parse().expect("a strategy"),
        sort_family: sort_family.then(|| btree(Name::of(data, row, "sort_family"))),
        versions,
    }
}

fn family_of(data: &Data, row: &Row, column: &str) -> (String, Name) {
    (row.get("access_method").to_owned(), Name::of(data, row, column))
}

/// Writes the operator classes, and the numbers of the default ones in the order of method and type.
fn classes(data: &Data, types: &Types, methods: &BTreeMap<String, u16>, families: &Families, output: &mut Output) {
    let mut rows = Vec::new();
    for (access_method, name, row) in by_method(data, "operator_classes", methods) {
        rows.push(OperatorClass {
            object: name.object(output, row.provider, row.versions),
            access_method,
            family: families[&family_of(data, row, "family")],
            input: types.of(data, row, "input").expect("an input type"),
            default: row.flag("default"),
            key: types.of(data, row, "key"),
        });
    }
    output.table("operator_classes", &rows);
    let class = |number: u16| &rows[usize::from(number)];
    let mut defaults: Vec<_> = (0..rows.len()).map(number).collect();
    defaults.retain(|&number| class(number).default);
    defaults.sort_by_key(|&number| (class(number).access_method, class(number).input));
    output.table("default_operator_classes", &defaults);
}
