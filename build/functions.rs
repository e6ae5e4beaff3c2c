//! Functions, operators and casts.

use crate::data::{Data, Row};
use crate::layout::{Cast, Column, Function, Operator, Text};
use crate::names::{Name, Numbers, sorted};
use crate::output::{Output, append, number};
use crate::types::Types;

/// The numbers of functions, by name and the types of what they are called with.
pub(crate) type Functions = Numbers<Vec<u16>>;

/// The numbers of operators, by name and the types on both sides.
pub(crate) type Operators = Numbers<(Option<u16>, u16)>;

/// Writes the table of functions; their arguments are added to the table of columns.
pub(crate) fn functions(data: &Data, types: &Types, output: &mut Output, columns: &mut Vec<Column>) -> Functions {
    let mut numbers = Functions::new();
    let mut rows = Vec::new();
    for (name, row) in sorted(data, "functions", "name") {
        let arguments = Arguments::parse(data, types, output, row);
        let inputs: Vec<_> = arguments.inputs.iter().map(|column| column.type_id).collect();
        numbers.insert(&name, inputs, row.versions, number(rows.len()));
        rows.push(function(data, types, output, row, &name, arguments, columns));
    }
    output.table("functions", &rows);
    numbers
}

fn function(
    data: &Data,
    types: &Types,
    output: &mut Output,
    row: &Row,
    name: &Name,
    arguments: Arguments,
    columns: &mut Vec<Column>,
) -> Function {
    let result = row.get("result");
    let item = result.strip_prefix("setof ").unwrap_or(result);
    let defaults = row.get("defaults").parse().expect("a number of defaults");
    Function {
        object: name.object(output, row.provider, row.versions),
        kind: row.byte("kind"),
        direct: row.get("kind")[1..].parse().unwrap_or_default(),
        inputs: append(columns, arguments.inputs),
        outputs: append(columns, arguments.outputs),
        defaults,
        variadic: arguments.variadic,
        result: types.named(data, row.provider, item),
        returns_set: item != result,
        volatility: row.byte("volatility"),
        strict: row.flag("strict"),
        language: output.text(row.get("language")),
    }
}

/// What a function takes and gives.
#[derive(Default)]
struct Arguments {
    inputs: Vec<Column>,
    outputs: Vec<Column>,
    variadic: Option<u16>,
}

impl Arguments {
    fn parse(data: &Data, types: &Types, output: &mut Output, row: &Row) -> Arguments {
        let mut arguments = Arguments::default();
        let list = row.get("arguments").split(", ").filter(|argument| !argument.is_empty());
        for argument in list {
            let (mode, rest) = argument.split_once(' ').unwrap_or(("", argument));
            let is_mode = matches!(mode, "OUT" | "INOUT" | "VARIADIC" | "TABLE");
            let column = types.column(data, output, row.provider, if is_mode { rest } else { argument });
            match mode {
                "OUT" | "TABLE" => arguments.outputs.push(column),
                "INOUT" => {
                    arguments.inputs.push(column);
                    arguments.outputs.push(column);
                }
                "VARIADIC" => {
                    arguments.inputs.push(column);
                    arguments.variadic = Some(types.variadic(column.type_id));
                }
                _ => arguments.inputs.push(column),
            }
        }
        arguments
    }
}

/// Writes the table of operators.
pub(crate) fn operators(data: &Data, types: &Types, functions: &Functions, output: &mut Output) -> Operators {
    let mut numbers = Operators::new();
    let mut rows = Vec::new();
    for (name, row) in sorted(data, "operators", "name") {
        let left = types.of(data, row, "left");
        let right = types.of(data, row, "right").expect("a right side");
        numbers.insert(&name, (left, right), row.versions, number(rows.len()));
        let own: Vec<_> = left.into_iter().chain([right]).collect();
        rows.push(Operator {
            object: name.object(output, row.provider, row.versions),
            left,
            right,
            result: types.of(data, row, "result").expect("a result"),
            function: called(data, types, functions, row, &own),
            commutator: bare(data, output, row, "commutator"),
            negator: bare(data, output, row, "negator"),
        });
    }
    output.table("operators", &rows);
    numbers
}

/// Writes the table of casts, in the order of their types, and their numbers by target.
pub(crate) fn casts(data: &Data, types: &Types, functions: &Functions, output: &mut Output) {
    let mut rows: Vec<_> = data.rows("casts").iter().map(|row| cast(data, types, functions, row)).collect();
    rows.sort_by_key(|cast| (cast.source, cast.target, cast.provider));
    output.table("casts", &rows);
    let mut by_target: Vec<_> = (0..rows.len()).map(number).collect();
    by_target.sort_by_key(|&cast| rows[usize::from(cast)].target);
    output.table("casts_by_target", &by_target);
}

fn cast(data: &Data, types: &Types, functions: &Functions, row: &Row) -> Cast {
    let has_function = !row.get("function").is_empty();
    Cast {
        source: types.of(data, row, "source").expect("a source"),
        target: types.of(data, row, "target").expect("a target"),
        context: row.byte("context"),
        method: row.byte("method"),
        function: has_function.then(|| called(data, types, functions, row, &[])),
        provider: row.provider,
        versions: row.versions,
    }
}

/// The function that a row names, `name` or `name(type, type)`; where it leaves the types out,
/// they are those of the row.
fn called(data: &Data, types: &Types, functions: &Functions, row: &Row, own: &[u16]) -> u16 {
    let text = row.get("function");
    let (name, arguments) = match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((name, list)) => {
            let list = list.split(", ").filter(|name| !name.is_empty());
            (name, list.map(|name| types.named(data, row.provider, name)).collect())
        }
        None => (text, own.to_vec()),
    };
    functions.newest(&Name::parse(data, row.provider, name), arguments, row.versions)
}

/// A name of which the schema is not kept.
fn bare(data: &Data, output: &mut Output, row: &Row, column: &str) -> Text {
    let name = Name::of(data, row, column).name;
    output.text(&name)
}
