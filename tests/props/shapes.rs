//! Owns the shapes of expressions: what they need of the types of their columns, and how they read.

use crate::model::{Column, Expr, Id, Model, by_id};
use crate::names::{literal, sql};
use crate::random::Random;
use crate::types::{Base, Family, Type};

/// The shape of an expression.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    // Conditions over one.
    NotNull,
    Positive,
    Between,
    LengthAtMost,
    NotEmpty,
    Like,
    AnyText,
    IsTrue,
    EnumIs,
    EnumIn,
    After,
    HasKey,
    FewElements,
    NotEmptyRange,
    // Conditions over two.
    Less,
    NotBothNull,
    Either,
    // Values.
    Lower,
    Plus,
    Sum,
    Coalesce,
    Arrow,
    Words,
    Md5,
    Year,
}

/// Conditions, for checks and filters.
pub const CONDITIONS: [Shape; 17] = [
    Shape::NotNull,
    Shape::Positive,
    Shape::Between,
    Shape::LengthAtMost,
    Shape::NotEmpty,
    Shape::Like,
    Shape::AnyText,
    Shape::IsTrue,
    Shape::EnumIs,
    Shape::EnumIn,
    Shape::After,
    Shape::HasKey,
    Shape::FewElements,
    Shape::NotEmptyRange,
    Shape::Less,
    Shape::NotBothNull,
    Shape::Either,
];

/// Values, for keys of indexes and generated columns.
pub const VALUES: [Shape; 8] =
    [Shape::Lower, Shape::Plus, Shape::Sum, Shape::Coalesce, Shape::Arrow, Shape::Words, Shape::Md5, Shape::Year];

impl Shape {
    /// How many columns it is over.
    pub fn arity(self) -> usize {
        match self {
            Shape::Less | Shape::NotBothNull | Shape::Either | Shape::Sum => 2,
            _ => 1,
        }
    }

    /// Whether types fit it.
    pub fn fits(self, model: &Model, types: &[Type]) -> bool {
        let families: Vec<Family> = types.iter().map(|ty| ty.family(model)).collect();
        let [first, rest @ ..] = families.as_slice() else { return false };
        if rest.len() + 1 != self.arity() {
            return false;
        }
        match self {
            Shape::NotNull | Shape::NotBothNull | Shape::Either => !matches!(first, Family::Row(_)),
            Shape::Positive | Shape::Between => matches!(first, Family::Int | Family::Decimal),
            Shape::LengthAtMost
            | Shape::NotEmpty
            | Shape::Like
            | Shape::AnyText
            | Shape::Lower
            | Shape::Words
            | Shape::Md5 => *first == Family::Text,
            Shape::IsTrue => *first == Family::Bool,
            // A domain over an enum is none to PostgreSQL's `anyenum`.
            Shape::EnumIs | Shape::EnumIn => !types[0].array && matches!(types[0].base, Base::Enum(_)),
            Shape::After => matches!(first, Family::Moment | Family::Day),
            Shape::HasKey | Shape::Arrow => *first == Family::Json,
            Shape::FewElements => *first == Family::Array,
            Shape::NotEmptyRange => matches!(first, Family::IntRange | Family::TimeRange),
            Shape::Less => {
                rest[0] == *first
                    && matches!(first, Family::Int | Family::Decimal | Family::Zoned | Family::Day | Family::Text)
            }
            Shape::Plus => *first == Family::Int,
            Shape::Sum => *first == Family::Int && rest[0] == Family::Int,
            Shape::Coalesce => matches!(first, Family::Int | Family::Text | Family::Bool),
            Shape::Year => *first == Family::Day,
        }
    }

    /// The type of its value, given its columns' types.
    pub fn result(self, model: &Model, types: &[Type]) -> Type {
        let first = types.first().copied().unwrap_or(Type::of(Base::Int4));
        Type::of(match self {
            Shape::Lower | Shape::Md5 | Shape::Arrow => Base::Text,
            Shape::Plus | Shape::Sum => Base::Int8,
            Shape::Words => Base::Tsvector,
            Shape::Year => Base::Numeric,
            Shape::Coalesce => match first.family(model) {
                Family::Int => Base::Int8,
                Family::Text => Base::Text,
                _ => Base::Bool,
            },
            _ => Base::Bool,
        })
    }
}

/// An expression over some of these columns, of one of these shapes; none where nothing fits.
pub fn choose(random: &mut Random, model: &Model, of: &[Shape], columns: &[&Column]) -> Option<Expr> {
    for _ in 0..12 {
        let shape = random.pick(of)?;
        if columns.len() < shape.arity() {
            continue;
        }
        let mut order: Vec<usize> = (0..columns.len()).collect();
        random.shuffle(&mut order);
        let chosen: Vec<&Column> = order.iter().take(shape.arity()).map(|i| columns[*i]).collect();
        let types: Vec<Type> = chosen.iter().map(|one| one.ty).collect();
        if !shape.fits(model, &types) {
            continue;
        }
        let labels = some_labels(random, model, types[0]);
        return Some(Expr {
            shape,
            columns: chosen.iter().map(|one| one.id).collect(),
            number: random.small(),
            labels,
        });
    }
    None
}

/// Labels of an enum for an expression over it.
pub fn some_labels(random: &mut Random, model: &Model, ty: Type) -> Vec<Id> {
    let Family::Enum(id) = ty.family(model) else { return Vec::new() };
    let Some(one) = by_id(&model.enums, id) else { return Vec::new() };
    let count = random.between(1, 2);
    let mut labels: Vec<Id> = one.labels.iter().map(|label| label.id).collect();
    random.shuffle(&mut labels);
    labels.truncate(count);
    labels
}

/// What an expression is over: names as SQL writes them, and types.
pub struct Over<'a> {
    pub names: Vec<String>,
    pub types: Vec<Type>,
    pub model: &'a Model,
}

impl<'a> Over<'a> {
    /// Columns of a table; none where one is missing.
    pub fn columns(model: &'a Model, columns: &[Column], expr: &Expr) -> Option<Over<'a>> {
        let found: Option<Vec<&Column>> = expr.columns.iter().map(|id| by_id(columns, *id)).collect();
        let found = found?;
        Some(Over {
            names: found.iter().map(|one| sql(&one.name)).collect(),
            types: found.iter().map(|one| one.ty).collect(),
            model,
        })
    }

    /// VALUE of a domain.
    pub fn value(model: &'a Model, ty: Type) -> Over<'a> {
        Over { names: vec!["value".to_owned()], types: vec![ty], model }
    }
}

/// The text of an expression; none where it does not fit any more.
pub fn text(expr: &Expr, over: &Over<'_>) -> Option<String> {
    if !expr.shape.fits(over.model, &over.types) {
        return None;
    }
    let (n, a) = (expr.number, &over.names[0]);
    let b = over.names.get(1).unwrap_or(a);
    let labels = || {
        let Family::Enum(id) = over.types[0].family(over.model) else { return None };
        let all = &by_id(&over.model.enums, id)?.labels;
        let texts: Option<Vec<String>> = expr.labels.iter().map(|id| Some(literal(&by_id(all, *id)?.text))).collect();
        texts.filter(|texts| !texts.is_empty())
    };
    Some(match expr.shape {
        Shape::NotNull => format!("{a} is not null"),
        Shape::Positive => format!("{a} > {}", n % 5),
        Shape::Between => format!("{a} between {} and {}", n % 10, 10 + u16::from(n)),
        Shape::LengthAtMost => format!("length({a}) <= {}", u16::from(n) + 10),
        Shape::NotEmpty => format!("{a} <> ''"),
        Shape::Like => format!("{a} like '%{}%'", n % 10),
        Shape::AnyText => format!("{a} in ('a', 'b', 'c{n}')"),
        Shape::IsTrue if n % 2 == 0 => a.clone(),
        Shape::IsTrue => format!("not {a}"),
        Shape::EnumIs => format!("{a} <> {}", labels()?[0]),
        Shape::EnumIn => format!("{a} in ({})", labels()?.join(", ")),
        Shape::After => format!("{a} > '20{:02}-01-01'", n % 30),
        Shape::HasKey => format!("{a} ? 'k{n}'"),
        Shape::FewElements => format!("cardinality({a}) < {}", u16::from(n) + 3),
        Shape::NotEmptyRange => format!("not isempty({a})"),
        Shape::Less => format!("{a} < {b}"),
        Shape::NotBothNull => format!("num_nonnulls({a}, {b}) > 0"),
        Shape::Either => format!("{a} is not null or {b} is null"),
        Shape::Lower => format!("lower({a})"),
        Shape::Plus => format!("{a} + {}", n % 9),
        Shape::Sum => format!("{a}::bigint + {b}"),
        Shape::Coalesce => {
            let other = match over.types[0].family(over.model) {
                Family::Int => format!("{}", n % 7),
                Family::Text => "'-'".to_owned(),
                _ => "false".to_owned(),
            };
            format!("coalesce({a}, {other})")
        }
        Shape::Arrow => format!("{a} ->> 'k{n}'"),
        Shape::Words => format!("to_tsvector('english', {a})"),
        Shape::Md5 => format!("md5({a})"),
        Shape::Year => format!("extract(year from {a})"),
    })
}

/// What PostgreSQL calls it in the name of an index.
pub fn label(expr: &Expr) -> &'static str {
    match expr.shape {
        Shape::Lower => "lower",
        Shape::Words => "to_tsvector",
        Shape::Md5 => "md5",
        Shape::Coalesce => "coalesce",
        Shape::Year => "extract",
        Shape::LengthAtMost | Shape::NotEmpty => "expr",
        _ => "expr",
    }
}
