//! Owns types: their spelling, their families, constants of them, what converts to what.

use crate::model::{Default, Id, Model, by_id};
use crate::names::{literal, qualified};

/// A type without modifier.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Base {
    Int2,
    Int4,
    Int8,
    Numeric,
    Real,
    Double,
    Text,
    Varchar,
    Char,
    Bool,
    Timestamptz,
    Timestamp,
    Date,
    Interval,
    Uuid,
    Jsonb,
    Bytea,
    Inet,
    Tsvector,
    Int4range,
    Tstzrange,
    Citext,
    Hstore,
    Enum(Id),
    Domain(Id),
    Composite(Id),
}

/// A type.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Type {
    pub base: Base,
    /// Length, precision; scale.
    pub modifier: Option<(u8, u8)>,
    pub array: bool,
}

/// What behaves alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Family {
    Int,
    Decimal,
    Float,
    Text,
    Citext,
    Bool,
    Zoned,
    Moment,
    Day,
    Span,
    Uuid,
    Json,
    Bytes,
    Net,
    Search,
    IntRange,
    TimeRange,
    Hstore,
    Enum(Id),
    Row(Id),
    Array,
}

/// Types that need nothing.
pub const PLAIN: [Base; 21] = [
    Base::Int2,
    Base::Int4,
    Base::Int8,
    Base::Numeric,
    Base::Real,
    Base::Double,
    Base::Text,
    Base::Varchar,
    Base::Char,
    Base::Bool,
    Base::Timestamptz,
    Base::Timestamp,
    Base::Date,
    Base::Interval,
    Base::Uuid,
    Base::Jsonb,
    Base::Bytea,
    Base::Inet,
    Base::Tsvector,
    Base::Int4range,
    Base::Tstzrange,
];

impl Type {
    /// A type without modifier that is no array.
    pub fn of(base: Base) -> Type {
        Type { base, modifier: None, array: false }
    }

    /// What it behaves like; domains behave like what they are over.
    pub fn family(self, model: &Model) -> Family {
        if self.array {
            return Family::Array;
        }
        match self.base {
            Base::Int2 | Base::Int4 | Base::Int8 => Family::Int,
            Base::Numeric => Family::Decimal,
            Base::Real | Base::Double => Family::Float,
            Base::Text | Base::Varchar | Base::Char => Family::Text,
            Base::Citext => Family::Citext,
            Base::Bool => Family::Bool,
            Base::Timestamptz => Family::Zoned,
            Base::Timestamp => Family::Moment,
            Base::Date => Family::Day,
            Base::Interval => Family::Span,
            Base::Uuid => Family::Uuid,
            Base::Jsonb => Family::Json,
            Base::Bytea => Family::Bytes,
            Base::Inet => Family::Net,
            Base::Tsvector => Family::Search,
            Base::Int4range => Family::IntRange,
            Base::Tstzrange => Family::TimeRange,
            Base::Hstore => Family::Hstore,
            Base::Enum(id) => Family::Enum(id),
            Base::Composite(id) => Family::Row(id),
            Base::Domain(id) => by_id(&model.domains, id).map_or(Family::Text, |one| one.base.family(model)),
        }
    }

    /// Whether it has room for a single character.
    fn is_one_character(self, model: &Model) -> bool {
        match self.base {
            Base::Domain(id) => by_id(&model.domains, id).is_some_and(|one| one.base.is_one_character(model)),
            _ => self.modifier.is_some_and(|(size, _)| size == 1),
        }
    }

    /// Whether it is an integer itself, as serial and identity want it.
    pub fn is_int(self) -> bool {
        !self.array && matches!(self.base, Base::Int2 | Base::Int4 | Base::Int8)
    }

    /// Whether everything that it needs is there.
    pub fn exists(self, model: &Model) -> bool {
        match self.base {
            Base::Citext => model.has_extension("citext"),
            Base::Hstore => model.has_extension("hstore"),
            Base::Enum(id) => by_id(&model.enums, id).is_some(),
            Base::Domain(id) => by_id(&model.domains, id).is_some(),
            Base::Composite(id) => by_id(&model.composites, id).is_some(),
            _ => true,
        }
    }

    /// Whether a modifier says something.
    pub fn takes_modifier(self) -> bool {
        matches!(self.base, Base::Numeric | Base::Varchar | Base::Char | Base::Timestamptz | Base::Timestamp)
    }

    /// Whether its values may be stored outside the row.
    pub fn is_long(self, model: &Model) -> bool {
        self.array || matches!(self.family(model), Family::Text | Family::Citext | Family::Json | Family::Bytes)
    }

    /// Its spelling, seen from a schema.
    pub fn sql(self, model: &Model, here: Option<Id>) -> String {
        let user = |schema: Option<Id>, name: &str| qualified(model, schema, name, here);
        let name = match self.base {
            Base::Int2 => "smallint".to_owned(),
            Base::Int4 => "int".to_owned(),
            Base::Int8 => "bigint".to_owned(),
            Base::Numeric => "numeric".to_owned(),
            Base::Real => "real".to_owned(),
            Base::Double => "double precision".to_owned(),
            Base::Text => "text".to_owned(),
            Base::Varchar => "varchar".to_owned(),
            Base::Char => "char".to_owned(),
            Base::Bool => "bool".to_owned(),
            Base::Timestamptz => "timestamptz".to_owned(),
            Base::Timestamp => "timestamp".to_owned(),
            Base::Date => "date".to_owned(),
            Base::Interval => "interval".to_owned(),
            Base::Uuid => "uuid".to_owned(),
            Base::Jsonb => "jsonb".to_owned(),
            Base::Bytea => "bytea".to_owned(),
            Base::Inet => "inet".to_owned(),
            Base::Tsvector => "tsvector".to_owned(),
            Base::Int4range => "int4range".to_owned(),
            Base::Tstzrange => "tstzrange".to_owned(),
            Base::Citext => user(model.extension_schema("citext"), "citext"),
            Base::Hstore => user(model.extension_schema("hstore"), "hstore"),
            Base::Enum(id) => by_id(&model.enums, id).map_or_else(String::new, |one| user(one.schema, &one.name)),
            Base::Domain(id) => by_id(&model.domains, id).map_or_else(String::new, |one| user(one.schema, &one.name)),
            Base::Composite(id) => {
                by_id(&model.composites, id).map_or_else(String::new, |one| user(one.schema, &one.name))
            }
        };
        let modifier = match (self.modifier, self.base) {
            (Some((p, s)), Base::Numeric) => format!("({p},{s})"),
            (Some((n, _)), _) => format!("({n})"),
            (None, _) => String::new(),
        };
        format!("{name}{modifier}{}", if self.array { "[]" } else { "" })
    }

    /// A constant of it, quoted; none where there is none that is worth the trouble.
    pub fn constant(self, model: &Model, which: u8) -> Option<String> {
        let of = |list: &[&str]| Some(list[usize::from(which) % list.len()].to_owned());
        if self.array {
            return of(&["'{}'", "array[]::%[]"])
                .map(|text| text.replace('%', "text"))
                .filter(|text| text == "'{}'")
                .or(Some("'{}'".to_owned()));
        }
        match self.family(model) {
            Family::Int => of(&["0", "1", "-1", "42", "7 * 6", "'5'"]),
            Family::Decimal => of(&["0", "1.50", "-0.5", "1e1", "'3.25'"]),
            Family::Float => of(&["0", "1.5", "'NaN'", "-2"]),
            Family::Text if self.is_one_character(model) => of(&["''", "'x'", "E'\\t'"]),
            Family::Text | Family::Citext => of(&["''", "'x'", "'it''s'", "'a@b'", "'--'", "E'\\t'", "'// {'"]),
            Family::Bool => of(&["true", "false", "not true", "'t'"]),
            Family::Zoned => of(&["'2020-01-01 00:00:00+00'", "now()", "'2021-06-01 12:00:00+02'::timestamptz"]),
            Family::Moment => of(&["'2020-01-01 00:00:00'", "'2021-06-01'::timestamp"]),
            Family::Day => of(&["'2020-01-01'", "date '2021-06-01'"]),
            Family::Span => of(&["'1 day'", "'02:00:00'", "interval '3 months'"]),
            Family::Uuid => of(&["'00000000-0000-0000-0000-000000000000'", "gen_random_uuid()"]),
            Family::Json => of(&["'{}'", "'[1, 2]'::jsonb", "'{\"a\": {\"b\": null}}'"]),
            Family::Bytes => of(&["'\\x'", "'\\xdeadbeef'::bytea"]),
            Family::Net => of(&["'127.0.0.1'", "'10.0.0.0/8'"]),
            Family::Search => of(&["''", "'a b'::tsvector"]),
            Family::IntRange => of(&["'[1,10)'", "'empty'::int4range"]),
            Family::TimeRange => of(&["'[2020-01-01 00:00:00+00,2021-01-01 00:00:00+00)'", "'empty'"]),
            Family::Hstore => of(&["''", "'a=>1'"]),
            Family::Enum(id) => {
                let labels = &by_id(&model.enums, id)?.labels;
                let label = labels.get(usize::from(which) % labels.len().max(1))?;
                Some(literal(&label.text))
            }
            Family::Row(_) | Family::Array => None,
        }
    }

    /// A call that gives one.
    pub fn call(self, model: &Model) -> Option<&'static str> {
        match self.family(model) {
            Family::Int => Some("floor(random() * 10)::int"),
            Family::Decimal => Some("round(1.234, 2)"),
            Family::Float => Some("random()"),
            Family::Text => Some("upper('x')"),
            Family::Zoned => Some("clock_timestamp()"),
            Family::Moment => Some("now()"),
            Family::Day => Some("current_date"),
            Family::Uuid => Some("gen_random_uuid()"),
            Family::Json => Some("jsonb_build_object()"),
            Family::Search => Some("to_tsvector('english', 'a')"),
            _ => None,
        }
    }

    /// Types that values convert to, by themselves or by a cast.
    pub fn converts_to(self) -> &'static [Base] {
        match self.base {
            Base::Int2 | Base::Int4 | Base::Int8 => {
                &[Base::Int2, Base::Int4, Base::Int8, Base::Numeric, Base::Text, Base::Double, Base::Varchar]
            }
            Base::Numeric | Base::Real | Base::Double => {
                &[Base::Numeric, Base::Real, Base::Double, Base::Int4, Base::Int8, Base::Text]
            }
            Base::Timestamptz | Base::Timestamp | Base::Date => {
                &[Base::Timestamptz, Base::Timestamp, Base::Date, Base::Text]
            }
            Base::Text | Base::Varchar | Base::Char => &[
                Base::Text,
                Base::Varchar,
                Base::Char,
                Base::Int4,
                Base::Uuid,
                Base::Jsonb,
                Base::Date,
                Base::Bool,
                Base::Inet,
            ],
            Base::Bool => &[Base::Int4, Base::Text],
            Base::Citext => &[Base::Text, Base::Varchar],
            _ => &[Base::Text, Base::Varchar],
        }
    }
}

/// A default, seen from a schema; none where the type has none such.
pub fn default_sql(model: &Model, ty: Type, default: &Default, here: Option<Id>) -> Option<String> {
    match default {
        Default::Constant(which) => ty.constant(model, *which),
        Default::Function if ty.array => None,
        Default::Function => ty.call(model).map(str::to_owned),
        Default::Next(id) => {
            let sequence = by_id(&model.sequences, *id)?;
            if !ty.is_int() {
                return None;
            }
            let name = qualified(model, sequence.schema, &sequence.name, here);
            Some(format!("nextval({})", literal(&name)))
        }
        Default::Label(id) => {
            let Family::Enum(of) = ty.family(model) else { return None };
            let label = by_id(&by_id(&model.enums, of)?.labels, *id)?;
            let text = literal(&label.text);
            if id % 3 == 0 { Some(format!("{text}::{}", ty.sql(model, here))) } else { Some(text) }
        }
    }
}
