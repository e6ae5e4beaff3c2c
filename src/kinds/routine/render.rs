//! How a routine reads in SQL.

use std::borrow::Cow;

use super::{Argument, Body, Definition, Returns, Routine, RoutineKind, SqlBody};
use crate::kinds::routine_name;
use crate::kinds::table::default_sql;
use crate::name::literal;

impl Routine {
    /// CREATE FUNCTION without `create`: the SDL's own item.
    pub(crate) fn item(&self) -> String {
        self.defined(&|body| body.text())
    }

    /// CREATE FUNCTION without `create`, as it runs whatever columns there are by then.
    pub(crate) fn definition_sql(&self) -> String {
        self.defined(&|body| body.definition())
    }

    fn defined(&self, shown: &dyn Fn(&SqlBody) -> Cow<'_, str>) -> String {
        if let Some(aggregate) = self.aggregate() {
            return self.aggregate_item(aggregate);
        }
        let args: Vec<String> = self.args.iter().filter(|arg| arg.mode != 't').map(argument).collect();
        let mut head = format!("{} {}({})", self.word(), routine_name(self.name), args.join(", "));
        let columns: Vec<String> = self.args.iter().filter(|arg| arg.mode == 't').map(argument).collect();
        match &self.returns {
            _ if !columns.is_empty() => head.push_str(&format!(" returns table ({})", columns.join(", "))),
            Returns::Type(ty) => head.push_str(&format!(" returns {}", ty.short())),
            Returns::SetOf(ty) => head.push_str(&format!(" returns setof {}", ty.short())),
            Returns::Arguments => {}
        }
        let window = if self.kind == RoutineKind::Window { " window" } else { "" };
        format!("{head}\n  {}{window}{}", options(&self.definition), body(&self.definition.body, shown))
    }

    /// What DROP, ALTER and COMMENT name it by.
    pub(crate) fn reference(&self) -> String {
        let signature = self.aggregate().map_or_else(|| self.signature(), |one| self.aggregate_signature(one));
        format!("{}({signature})", routine_name(self.name))
    }
}

/// A parameter.
pub(super) fn argument(arg: &Argument) -> String {
    let mode = match arg.mode {
        'o' => "out ",
        'b' => "inout ",
        'v' => "variadic ",
        _ => "",
    };
    let name = arg.name.map_or_else(String::new, |name| format!("{} ", name.sql()));
    let default = arg.default.as_ref().map_or_else(String::new, |one| format!(" default {}", default_sql(one)));
    format!("{mode}{name}{}{default}", arg.ty.short())
}

fn options(one: &Definition) -> String {
    let Definition {
        language,
        body: _,
        volatility,
        strict,
        security_definer,
        leakproof,
        parallel,
        cost,
        rows,
        support,
        transforms,
        settings,
    } = one;
    let mut out = format!("language {}", language.sql());
    out.push_str(match volatility {
        'i' => " immutable",
        's' => " stable",
        _ => "",
    });
    if *strict {
        out.push_str(" strict");
    }
    if *security_definer {
        out.push_str(" security definer");
    }
    if *leakproof {
        out.push_str(" leakproof");
    }
    out.push_str(match parallel {
        's' => " parallel safe",
        'r' => " parallel restricted",
        _ => "",
    });
    if let Some(cost) = cost {
        out.push_str(&format!(" cost {cost}"));
    }
    if let Some(rows) = rows {
        out.push_str(&format!(" rows {rows}"));
    }
    if let Some(function) = support {
        out.push_str(&format!(" support {}", function.sql()));
    }
    if !transforms.is_empty() {
        let types: Vec<String> = transforms.iter().map(|one| format!("for type {}", one.ty.short())).collect();
        out.push_str(&format!(" transform {}", types.join(", ")));
    }
    for (name, values) in settings {
        let values: Vec<String> = values.iter().map(|value| literal(value)).collect();
        out.push_str(&match values.as_slice() {
            [] => format!(" set {name} from current"),
            values => format!(" set {name} = {}", values.join(", ")),
        });
    }
    out
}

fn body(body: &Body, shown: &dyn Fn(&SqlBody) -> Cow<'_, str>) -> String {
    match body {
        Body::Text(text) => {
            let tag = tag(text);
            format!("\n  as {tag}{text}{tag}")
        }
        Body::Library(file, symbol) if symbol.is_empty() => format!("\n  as {}", literal(file)),
        Body::Library(file, symbol) => format!("\n  as {}, {}", literal(file), literal(symbol)),
        Body::Sql(body) => format!("\n  {}", shown(body)),
        Body::Aggregate(_) => String::new(),
    }
}

/// Dollar quotes that the body does not have.
fn tag(text: &str) -> String {
    let plain = (!text.contains("$$") && !text.ends_with('$')).then(|| "$$".to_owned());
    plain.unwrap_or_else(|| {
        let tags = std::iter::once("$body$".to_owned()).chain((1..).map(|number| format!("$body{number}$")));
        tags.into_iter().find(|tag| !text.contains(tag.as_str())).unwrap_or_default()
    })
}
