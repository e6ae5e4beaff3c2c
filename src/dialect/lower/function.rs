//! Functions and operators that are called otherwise, or do otherwise, in PostgreSQL. One that is not listed is not written: what
//! has the same name need not do the same.

use sqlparser::ast::{
    BinaryOperator as Op, DuplicateTreatment, Expr, Function, FunctionArg, FunctionArgExpr, FunctionArgumentClause,
    FunctionArguments, Interval, TrimWhereField, Value, WindowType,
};

use super::expr::{Binds, No, Out, Said, Teller, no};
use super::scope::Class;
use super::shape::string;
use super::{format, query};
use crate::dialect::Dialect;
use crate::name::literal;

/// The moment of the statement, in UTC where the dialect means UTC.
pub(super) fn now(teller: &Teller) -> Out {
    match teller.cx.dialect {
        Dialect::Sqlite => Out::atom("(now() at time zone 'utc')", Class::Timestamp),
        Dialect::Mysql => Out::atom("current_timestamp", Class::Timestamp),
    }
}

/// The day of the statement.
pub(super) fn today(teller: &Teller) -> Out {
    match teller.cx.dialect {
        Dialect::Sqlite => Out::atom("(now() at time zone 'utc')::date", Class::Date),
        Dialect::Mysql => Out::atom("current_date", Class::Date),
    }
}

/// A call, in whatever form the parser gives it.
pub(super) fn call(teller: &Teller, expr: &Expr) -> Said {
    match expr {
        Expr::Function(function) => function_call(teller, function),
        Expr::Substring { expr, substring_from, substring_for, .. } => {
            let mut rest = Vec::new();
            for part in [substring_from, substring_for].into_iter().flatten() {
                rest.push(teller.expr(part)?);
            }
            substr(&teller.expr(expr)?, &rest)
        }
        Expr::Trim { trim_where, trim_what, expr, trim_characters } => {
            let name = match trim_where {
                Some(TrimWhereField::Leading) => "ltrim",
                Some(TrimWhereField::Trailing) => "rtrim",
                _ => "btrim",
            };
            let what = trim_what.as_deref().or_else(|| trim_characters.as_ref().and_then(|list| list.first()));
            let mut args = teller.expr(expr)?.text();
            if let Some(what) = what {
                args.push_str(&format!(", {}", teller.expr(what)?.sql));
            }
            Ok(Out::atom(format!("{name}({args})"), Class::Text))
        }
        Expr::Position { expr, r#in } => {
            Ok(Out::atom(format!("strpos({}, {})", teller.expr(r#in)?.text(), teller.expr(expr)?.text()), Class::Int))
        }
        Expr::Ceil { expr, .. } => rounded(teller, "ceil", expr),
        Expr::Floor { expr, .. } => rounded(teller, "floor", expr),
        Expr::Interval(interval) => span(interval),
        Expr::Extract { field, expr, .. } => part(teller, &field.to_string().to_lowercase(), expr),
        other => Err(no(format!("`{other}` has no known counterpart"))),
    }
}

/// `interval 2 year`.
fn span(interval: &Interval) -> Said {
    let number = match &*interval.value {
        Expr::Value(value) => match &value.value {
            Value::Number(digits, _) | Value::SingleQuotedString(digits) => Some(digits.as_str()),
            _ => None,
        },
        _ => None,
    };
    let unit = interval.leading_field.as_ref().map(|field| field.to_string().to_lowercase());
    match (number, unit) {
        (Some(number), Some(unit))
            if number.bytes().all(|b| b.is_ascii_digit())
                && ["year", "month", "week", "day", "hour", "minute", "second"].contains(&unit.as_str()) =>
        {
            Ok(Out::atom(format!("interval '{number} {unit}'"), None))
        }
        _ => Err(no(format!("`{interval}` has no known counterpart"))),
    }
}

/// A date or a moment with an interval before or after; none for other sums.
pub(super) fn moved(a: &Out, sign: &str, b: &Out) -> Option<Out> {
    let span = b.sql.strip_prefix("interval '")?;
    let sum = format!("{} {sign} {}", a.inside(Binds::Add), b.sql);
    match a.class {
        Some(Class::Timestamp) => Some(Out::new(sum, Class::Timestamp, Binds::Add)),
        // Days and more lead from a date to a date.
        Some(Class::Date) if ["hour", "minute", "second"].iter().all(|unit| !span.contains(unit)) => {
            Some(Out::atom(format!("({sum})::date"), Class::Date))
        }
        _ => None,
    }
}

fn rounded(teller: &Teller, name: &str, inner: &Expr) -> Said {
    let inner = teller.expr(inner)?;
    Ok(Out::atom(format!("{name}({})", inner.sql), inner.class))
}

/// `extract(year from d)`, as a number without a fraction.
fn part(teller: &Teller, field: &str, of: &Expr) -> Said {
    let of = moment(teller, of)?;
    if !["year", "month", "day", "hour", "minute", "second", "quarter"].contains(&field) {
        return Err(no(format!("the part `{field}` of a date is counted otherwise")));
    }
    Ok(Out::atom(format!("extract({field} from {})::int", of.sql), Class::Int))
}

/// A date or a moment: PostgreSQL does not read one out of text by itself.
fn moment(teller: &Teller, expr: &Expr) -> Said {
    if string(expr).is_some_and(|text| text.eq_ignore_ascii_case("now")) {
        return Ok(now(teller));
    }
    let said = teller.expr(expr)?;
    match said.class {
        Some(Class::Date | Class::Timestamp | Class::Time) => Ok(said),
        _ => Err(no(format!("`{}` is not known to be a date", said.sql))),
    }
}

fn function_call(teller: &Teller, function: &Function) -> Said {
    let name = function.name.to_string().trim_matches(['`', '"']).to_lowercase();
    let (args, list) = match &function.args {
        FunctionArguments::None => (Vec::new(), None),
        FunctionArguments::List(list) => {
            (list.args.iter().map(argument).collect::<Option<Vec<_>>>().unwrap_or_default(), Some(list))
        }
        FunctionArguments::Subquery(_) => return Err(no(format!("`{name}` of a query"))),
    };
    if function.over.is_some()
        || is_aggregate(&name, args.len())
        || list.is_some_and(|list| list.args.iter().any(is_star))
    {
        return aggregate(teller, &name, function, &args);
    }
    let said: Result<Vec<Out>, No> = match name.as_str() {
        // Their arguments are not values.
        "if" | "iif" | "strftime" | "date" | "datetime" | "time" | "julianday" | "unixepoch" | "date_format" => {
            Ok(Vec::new())
        }
        _ => args.iter().map(|arg| teller.expr(arg)).collect(),
    };
    let said = said?;
    (dates(teller, &name, &args)?)
        .map_or_else(|| texts(&name, &said).map_or_else(|| others(teller, &name, &args, &said), Ok), Ok)
}

fn argument(arg: &FunctionArg) -> Option<&Expr> {
    match arg {
        FunctionArg::Unnamed(FunctionArgExpr::Expr(expr)) => Some(expr),
        _ => None,
    }
}

fn is_star(arg: &FunctionArg) -> bool {
    matches!(arg, FunctionArg::Unnamed(FunctionArgExpr::Wildcard))
}

fn is_aggregate(name: &str, args: usize) -> bool {
    matches!(name, "count" | "sum" | "avg" | "group_concat" | "bit_and" | "bit_or")
        || matches!((name, args), ("min" | "max", 1))
}

const WINDOWS: &[&str] = &[
    "row_number",
    "rank",
    "dense_rank",
    "percent_rank",
    "cume_dist",
    "ntile",
    "lag",
    "lead",
    "first_value",
    "last_value",
];

fn aggregate(teller: &Teller, name: &str, function: &Function, args: &[&Expr]) -> Said {
    let FunctionArguments::List(list) = &function.args else { return Err(no(format!("`{name}` without arguments"))) };
    let star = list.args.iter().any(is_star);
    let distinct = if list.duplicate_treatment == Some(DuplicateTreatment::Distinct) { "distinct " } else { "" };
    let mut said = Vec::new();
    for arg in args {
        said.push(teller.expr(arg)?);
    }
    let first = said.first();
    let class = match name {
        "count" | "row_number" | "rank" | "dense_rank" | "ntile" => Some(Class::Int),
        // PostgreSQL's is numeric, of doubles double.
        "avg" if first.is_some_and(|out| out.class == Some(Class::Float)) => Some(Class::Float),
        "avg" => Some(Class::Numeric),
        // A sum of whole numbers is numeric, and divides otherwise than SQLite's.
        "sum" if first.is_some_and(|out| out.class == Some(Class::Int)) => match teller.cx.dialect {
            Dialect::Sqlite => None,
            Dialect::Mysql => Some(Class::Numeric),
        },
        _ => first.and_then(|out| out.class),
    };
    let (name, inside) = match (name, first) {
        ("group_concat", Some(first)) => {
            let mut separator = said.get(1).map_or_else(|| "','".to_owned(), |out| out.sql.clone());
            let mut order = String::new();
            for clause in &list.clauses {
                match clause {
                    FunctionArgumentClause::Separator(mark) => separator = teller.expr(&Expr::Value(mark.clone()))?.sql,
                    FunctionArgumentClause::OrderBy(items) => order = query::order_by(teller, items)?,
                    _ => return Err(no("`group_concat` with a clause that is not known")),
                }
            }
            ("string_agg", format!("{}, {separator}{order}", first.text()))
        }
        ("sum" | "avg", Some(first)) if first.class == Some(Class::Bool) => {
            (name, format!("{}::int", first.inside(Binds::Atom)))
        }
        _ if star => (name, "*".to_owned()),
        ("count" | "sum" | "avg" | "min" | "max" | "bit_and" | "bit_or", _) => (name, joined(&said)),
        _ if WINDOWS.contains(&name) && function.over.is_some() => (name, joined(&said)),
        _ => return Err(no(format!("the function `{name}` has no known counterpart"))),
    };
    let filter = match &function.filter {
        Some(filter) => format!(" filter (where {})", teller.condition(filter)?.sql),
        None => String::new(),
    };
    Ok(Out::atom(format!("{name}({distinct}{inside}){filter}{}", window(teller, function)?), class))
}

fn joined(said: &[Out]) -> String {
    said.iter().map(|out| out.sql.as_str()).collect::<Vec<_>>().join(", ")
}

fn window(teller: &Teller, function: &Function) -> Result<String, No> {
    let spec = match &function.over {
        None => return Ok(String::new()),
        Some(WindowType::WindowSpec(spec)) if spec.window_frame.is_none() && spec.window_name.is_none() => spec,
        Some(_) => return Err(no("a window with a frame or a name")),
    };
    let mut inside = Vec::new();
    if !spec.partition_by.is_empty() {
        inside.push(format!("partition by {}", teller.list(&spec.partition_by)?));
    }
    if !spec.order_by.is_empty() {
        inside.push(query::order_by(teller, &spec.order_by)?.trim_start().to_owned());
    }
    Ok(format!(" over ({})", inside.join(" ")))
}

/// Functions of dates.
fn dates(teller: &Teller, name: &str, args: &[&Expr]) -> Result<Option<Out>, No> {
    let mysql = teller.cx.dialect == Dialect::Mysql;
    let plain = |sql: &str, class| Ok(Some(Out::atom(sql, class)));
    match (name, args) {
        ("now" | "current_timestamp" | "localtime" | "localtimestamp" | "sysdate", _) if mysql => Ok(Some(now(teller))),
        ("utc_timestamp", _) if mysql => plain("(now() at time zone 'utc')", Class::Timestamp),
        ("curdate" | "current_date", []) => Ok(Some(today(teller))),
        ("curtime" | "current_time", []) if mysql => plain("localtime", Class::Time),
        ("current_time", []) => plain("(now() at time zone 'utc')::time", Class::Time),
        ("unix_timestamp", []) if mysql => plain("extract(epoch from now())::bigint", Class::Int),
        ("datetime", []) | ("current_timestamp", []) => Ok(Some(now(teller))),
        ("datetime", [of]) if !mysql => Ok(Some(cast(moment(teller, of)?, "timestamp", Class::Timestamp))),
        ("date", []) if !mysql => Ok(Some(today(teller))),
        ("date", [of]) => Ok(Some(cast(moment(teller, of)?, "date", Class::Date))),
        ("time", [of]) => Ok(Some(cast(moment(teller, of)?, "time", Class::Time))),
        ("unixepoch", []) if !mysql => plain("extract(epoch from now())::bigint", Class::Int),
        ("unixepoch", [of]) if !mysql => {
            Ok(Some(Out::atom(format!("extract(epoch from {})::bigint", moment(teller, of)?.sql), Class::Int)))
        }
        // SQLite's days begin at noon.
        ("julianday", [of]) if !mysql => {
            let sql = format!("extract(julian from {}) - 0.5", moment(teller, of)?.sql);
            Ok(Some(Out::new(sql, Class::Numeric, Binds::Add)))
        }
        ("strftime", [pattern, of]) if !mysql => formatted(teller, pattern, of).map(Some),
        ("date_format", [of, pattern]) if mysql => formatted(teller, pattern, of).map(Some),
        ("year" | "month" | "day" | "dayofmonth" | "hour" | "minute" | "second" | "quarter", [of]) if mysql => {
            part(teller, if name == "dayofmonth" { "day" } else { name }, of).map(Some)
        }
        ("datediff", [a, b]) if mysql => {
            let (a, b) = (moment(teller, a)?, moment(teller, b)?);
            let sql = format!("{}::date - {}::date", a.inside(Binds::Atom), b.inside(Binds::Atom));
            Ok(Some(Out::new(sql, Class::Int, Binds::Add)))
        }
        ("strftime" | "date" | "datetime" | "time" | "julianday" | "unixepoch" | "date_format", _) => {
            Err(no(format!("`{name}` with such arguments has no known counterpart")))
        }
        _ => Ok(None),
    }
}

fn cast(out: Out, to: &str, class: Class) -> Out {
    if out.class == Some(class) { out } else { Out::atom(format!("{}::{to}", out.inside(Binds::Atom)), class) }
}

fn formatted(teller: &Teller, pattern: &Expr, of: &Expr) -> Said {
    let Some(pattern) = string(pattern) else { return Err(no("a format that is no constant")) };
    let of = moment(teller, of)?;
    if pattern == "%s" && teller.cx.dialect == Dialect::Sqlite {
        return Ok(Out::atom(format!("extract(epoch from {})::bigint", of.sql), Class::Int));
    }
    match format::to_char(pattern, teller.cx.dialect == Dialect::Mysql) {
        Some(pattern) => Ok(Out::atom(format!("to_char({}, {})", of.sql, literal(&pattern)), Class::Text)),
        None => Err(no(format!("the format `{pattern}` has a part that to_char does not know"))),
    }
}

/// A part of a text: there a negative number counts from the end.
fn substr(a: &Out, rest: &[Out]) -> Said {
    let positive = |out: &Out| out.sql.bytes().all(|b| b.is_ascii_digit()) && out.sql.bytes().any(|b| b != b'0');
    match rest {
        [from] if from.sql.starts_with('-') && positive(&Out::atom(&from.sql[1..], None)) => {
            Ok(Out::atom(format!("\"right\"({}, {})", a.text(), &from.sql[1..]), Class::Text))
        }
        [_, ..] if rest.iter().all(positive) => {
            Ok(Out::atom(format!("substr({}, {})", a.text(), joined(rest)), Class::Text))
        }
        _ => Err(no("`substr` counts from the end where its numbers are negative, and these are not known")),
    }
}

/// Functions of text.
fn texts(name: &str, args: &[Out]) -> Option<Out> {
    let text = |sql: String| Some(Out::atom(sql, Class::Text));
    match (name, args) {
        ("lower", [a]) if a.sql.starts_with("upper(encode(") => text(a.sql["upper(".len()..a.sql.len() - 1].to_owned()),
        ("lower" | "lcase", [a]) => text(format!("lower({})", a.text())),
        ("upper" | "ucase", [a]) => text(format!("upper({})", a.text())),
        ("ltrim" | "rtrim", [a]) => text(format!("{name}({})", a.text())),
        ("ltrim" | "rtrim", [a, b]) => text(format!("{name}({}, {})", a.text(), b.sql)),
        ("trim", [a]) => text(format!("btrim({})", a.text())),
        ("trim", [a, b]) => text(format!("btrim({}, {})", a.text(), b.sql)),
        ("replace", [a, b, c]) => text(format!("replace({}, {}, {})", a.text(), b.sql, c.sql)),
        ("substr" | "substring" | "mid", [a, rest @ ..]) => substr(a, rest).ok(),
        ("left" | "right", [a, b]) => text(format!("{name}({}, {})", a.text(), b.sql)),
        ("reverse" | "md5", [a]) => text(format!("{name}({})", a.text())),
        ("repeat", [a, b]) => text(format!("repeat({}, {})", a.text(), b.sql)),
        ("lpad" | "rpad", [a, b, c]) => text(format!("{name}({}, {}, {})", a.text(), b.sql, c.sql)),
        // Null where one of them is, unlike PostgreSQL's concat.
        ("concat", [_, ..]) => {
            let sql = args.iter().map(Out::text).collect::<Vec<_>>().join(" || ");
            Some(Out::new(sql, Class::Text, Binds::Other))
        }
        ("concat_ws", [_, ..]) => text(format!("concat_ws({})", joined(args))),
        ("char_length" | "character_length", [a]) => Some(Out::atom(format!("char_length({})", a.text()), Class::Int)),
        ("instr", [a, b]) => Some(Out::atom(format!("strpos({}, {})", a.text(), b.sql), Class::Int)),
        ("locate", [a, b]) => Some(Out::atom(format!("strpos({}, {})", b.text(), a.sql), Class::Int)),
        ("hex", [a]) if a.class == Some(Class::Bytes) => text(format!("upper(encode({}, 'hex'))", a.sql)),
        _ => None,
    }
}

/// All others.
fn others(teller: &Teller, name: &str, args: &[&Expr], said: &[Out]) -> Said {
    let mysql = teller.cx.dialect == Dialect::Mysql;
    let class = said.iter().find_map(|out| out.class);
    match (name, said) {
        ("coalesce" | "ifnull", [_, _, ..]) => Ok(Out::atom(format!("coalesce({})", joined(said)), class)),
        ("nullif", [_, _]) => Ok(Out::atom(format!("nullif({})", joined(said)), class)),
        ("abs" | "ceil" | "ceiling" | "floor", [_]) => Ok(Out::atom(format!("{name}({})", joined(said)), class)),
        ("sign", [_]) => Ok(Out::atom(format!("sign({})", joined(said)), class)),
        // A half goes away from zero, not to the even number.
        ("round", [a]) if a.class == Some(Class::Float) => {
            Ok(Out::atom(format!("round({}::numeric)", a.inside(Binds::Atom)), Class::Numeric))
        }
        ("round", [a]) => Ok(Out::atom(format!("round({})", a.sql), a.class)),
        ("round", [a, b]) => {
            let a = if a.class == Some(Class::Float) {
                format!("{}::numeric", a.inside(Binds::Atom))
            } else {
                a.sql.clone()
            };
            Ok(Out::atom(format!("round({a}, {})", b.sql), Class::Numeric))
        }
        ("mod", [a, b]) => divide(teller.cx.dialect, a, &Op::Modulo, b),
        ("pow" | "power" | "sqrt" | "exp" | "ln", [_, ..]) => {
            Ok(Out::atom(format!("{name}({})", joined(said)), Class::Float))
        }
        // Bytes in MySQL, characters in SQLite.
        ("length", [a]) if a.class == Some(Class::Bytes) => {
            Ok(Out::atom(format!("octet_length({})", a.sql), Class::Int))
        }
        ("length", [a]) if mysql => Ok(Out::atom(format!("octet_length({})", a.text()), Class::Int)),
        ("length", [a]) => Ok(Out::atom(format!("length({})", a.text()), Class::Int)),
        ("octet_length", [a]) => Ok(Out::atom(format!("octet_length({})", a.sql), Class::Int)),
        ("regexp_like", [a, b]) if mysql => {
            Ok(Out::new(format!("{} ~* {}", a.text(), b.sql), Class::Bool, Binds::Other))
        }
        ("date_add" | "adddate" | "date_sub" | "subdate", [a, b]) if mysql => {
            let sign = if name.contains("sub") { "-" } else { "+" };
            moved(a, sign, b).ok_or_else(|| no(format!("`{name}` with such arguments has no known counterpart")))
        }
        ("current_user" | "user" | "session_user", []) if mysql => Ok(Out::atom("current_user::text", Class::Text)),
        ("unhex", [a]) => Ok(Out::atom(format!("decode({}, 'hex')", a.text()), Class::Bytes)),
        ("json_array", _) => Ok(Out::atom(format!("jsonb_build_array({})", joined(said)), Class::Json)),
        ("json_object", _) if said.len().is_multiple_of(2) => {
            Ok(Out::atom(format!("jsonb_build_object({})", joined(said)), Class::Json))
        }
        // 122 of its bits are random.
        ("randomblob", [a]) if a.sql == "16" => Ok(Out::atom("uuid_send(gen_random_uuid())", Class::Bytes)),
        ("uuid", []) => Ok(Out::atom("gen_random_uuid()", Class::Other)),
        ("nextval", _) => sequence(teller, args),
        ("json_valid", [a]) if a.class == Some(Class::Json) => Ok(Out::atom("true", Class::Bool)),
        // SQLite's gives the text of a string.
        ("json_extract", [a, _]) => args.get(1).map_or_else(|| Err(no("no path")), |path| json_path(a, path, !mysql)),
        ("total", [a]) => Ok(Out::atom(format!("coalesce(sum({}), 0)::double precision", a.sql), Class::Float)),
        ("json_unquote", [a]) if a.class == Some(Class::Json) => {
            Ok(Out::atom(format!("{} #>> '{{}}'", a.inside(Binds::Add)), Class::Text))
        }
        ("json_array_length" | "json_length", [a]) if a.class == Some(Class::Json) => {
            Ok(Out::atom(format!("jsonb_array_length({})", a.sql), Class::Int))
        }
        ("if" | "iif", _) => choice(teller, args),
        ("typeof", _) => Err(no("a column of PostgreSQL has one type: the check on it is not needed")),
        _ => Err(no(format!("the function `{name}` has no known counterpart"))),
    }
}

fn sequence(teller: &Teller, args: &[&Expr]) -> Said {
    let name = match args {
        [Expr::Identifier(name)] => teller.cx.names.find_table(&name.value),
        [Expr::CompoundIdentifier(parts)] => parts.last().and_then(|name| teller.cx.names.find_table(&name.value)),
        _ => None,
    };
    let name = name.ok_or_else(|| no("there is no such sequence"))?;
    Ok(Out::atom(format!("nextval({})", literal(&super::names::quote(&name))), Class::Int))
}

fn choice(teller: &Teller, args: &[&Expr]) -> Said {
    let [when, then, rest @ ..] = args else { return Err(no("a choice without arguments")) };
    let (when, then) = (teller.condition(when)?, teller.expr(then)?);
    let otherwise = match rest.first() {
        Some(otherwise) => format!(" else {}", teller.expr(otherwise)?.sql),
        None => String::new(),
    };
    Ok(Out::atom(format!("case when {} then {}{otherwise} end", when.sql, then.sql), then.class))
}

/// `d -> '$.a.b'`: the path in PostgreSQL's words.
pub(super) fn json_path(of: &Out, path: &Expr, text: bool) -> Said {
    if of.class != Some(Class::Json) {
        return Err(no(format!("`{}` is not JSON", of.sql)));
    }
    let path = string(path).ok_or_else(|| no("a path that is no constant"))?;
    let steps = match path.strip_prefix('$') {
        Some(rest) => rest.replace('[', ".").replace(']', ""),
        None => format!(".{path}"),
    };
    let steps: Vec<&str> = steps.split('.').skip(1).collect();
    let plain = |step: &&str| !step.is_empty() && step.chars().all(|c| c.is_alphanumeric() || c == '_');
    if !steps.iter().all(plain) {
        return Err(no(format!("the path `{path}` has no known counterpart")));
    }
    let (sign, class) = if text { ("#>>", Class::Text) } else { ("#>", Class::Json) };
    Ok(Out::new(format!("{} {sign} '{{{}}}'", of.inside(Binds::Add), steps.join(",")), class, Binds::Other))
}

/// Division: by zero it is null there, and an error in PostgreSQL; MySQL's `/` has a fraction.
pub(super) fn divide(dialect: Dialect, a: &Out, op: &Op, b: &Out) -> Said {
    let int = a.class == Some(Class::Int) && b.class == Some(Class::Int);
    let numbers = a.class.is_some_and(Class::is_number) && b.class.is_some_and(Class::is_number);
    let constant = b.sql.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && b.sql.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    let below = if constant { b.sql.clone() } else { format!("nullif({}, 0)", b.sql) };
    let above = a.inside(Binds::Multiply);
    match (op, dialect) {
        (Op::Modulo, _) if int => Ok(Out::new(format!("{above} % {below}"), Class::Int, Binds::Multiply)),
        (Op::MyIntegerDivide, _) if int => Ok(Out::new(format!("{above} / {below}"), Class::Int, Binds::Multiply)),
        (Op::Divide, Dialect::Sqlite) if int => Ok(Out::new(format!("{above} / {below}"), Class::Int, Binds::Multiply)),
        (Op::Divide, _) if int => {
            Ok(Out::new(format!("{}::numeric / {below}", a.inside(Binds::Atom)), Class::Numeric, Binds::Multiply))
        }
        (Op::Divide, _) if numbers => {
            let float = [a, b].iter().any(|side| side.class == Some(Class::Float));
            let class = if float { Class::Float } else { Class::Numeric };
            Ok(Out::new(format!("{above} / {below}"), class, Binds::Multiply))
        }
        _ => Err(no(format!("`{}` divided by `{}`: what comes out depends on types that are not known", a.sql, b.sql))),
    }
}

/// A pattern of GLOB as a regular expression.
pub(super) fn glob(pattern: &str) -> String {
    let mut out = "^".to_owned();
    for c in pattern.chars() {
        match c {
            '*' => out.push_str(".*"),
            '?' => out.push('.'),
            '[' | ']' | '^' | '-' => out.push(c),
            c if c.is_alphanumeric() || c == ' ' || c == '_' || c == '@' => out.push(c),
            c => {
                out.push('\\');
                out.push(c);
            }
        }
    }
    out.push('$');
    out
}
