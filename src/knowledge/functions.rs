//! Functions, procedures and aggregates.

use super::layout::Column as Row;
use super::object::object;
use super::relations::Column;
use super::{TypeId, table};

object! {
    /// A function, procedure or aggregate: `pg_proc`.
    FunctionId in functions: Function
}

/// What kind of function it is: `prokind`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FunctionKind {
    /// An ordinary function.
    Function,
    /// What CALL calls.
    Procedure,
    /// Over many rows, giving one value.
    Aggregate,
    /// Over the rows of a window only.
    Window,
}

/// How an aggregate is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aggregate {
    /// `sum(x)`.
    Normal,
    /// `percentile_cont(0.5) WITHIN GROUP (ORDER BY x)`.
    OrderedSet {
        /// How many of the arguments stand in the first parentheses.
        direct: usize,
    },
    /// The same, where the direct arguments are a hypothetical row: `rank(1) WITHIN GROUP (…)`.
    Hypothetical {
        /// How many of the arguments stand in the first parentheses.
        direct: usize,
    },
}

/// On what a function's result may depend: `provolatile`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Volatility {
    /// On the arguments only.
    Immutable,
    /// Also on the database and its settings, as one statement sees them.
    Stable,
    /// On anything.
    Volatile,
}

/// All functions of that name, the core's first.
pub fn functions(name: &str) -> impl ExactSizeIterator<Item = FunctionId> + DoubleEndedIterator + Clone + use<> {
    table::functions().equal(|row| row.object.name.order(name)).map(FunctionId)
}

impl FunctionId {
    /// A number in the tables.
    pub(super) fn new(number: u16) -> FunctionId {
        FunctionId(number)
    }

    /// What kind of function it is.
    pub fn kind(self) -> FunctionKind {
        match self.row().kind {
            b'p' => FunctionKind::Procedure,
            b'a' | b'o' | b'h' => FunctionKind::Aggregate,
            b'w' => FunctionKind::Window,
            _ => FunctionKind::Function,
        }
    }

    /// How it is called, if it is an aggregate.
    pub fn aggregate(self) -> Option<Aggregate> {
        let row = self.row();
        let direct = row.direct.into();
        match row.kind {
            b'a' => Some(Aggregate::Normal),
            b'o' => Some(Aggregate::OrderedSet { direct }),
            b'h' => Some(Aggregate::Hypothetical { direct }),
            _ => None,
        }
    }

    /// The types of the arguments that it is called with: IN, INOUT and VARIADIC ones. The last is
    /// an array (or `"any"`) if it is variadic.
    pub fn args(self) -> impl ExactSizeIterator<Item = TypeId> + DoubleEndedIterator + Clone {
        self.row().inputs.rows(table::columns()).map(|column| TypeId::new(column.type_id))
    }

    /// The names of the arguments that it is called with, empty where they have none.
    pub fn arg_names(self) -> impl ExactSizeIterator<Item = &'static str> + DoubleEndedIterator + Clone {
        self.row().inputs.rows(table::columns()).map(|column: Row| column.name.get())
    }

    /// The type of each of its last arguments, if it takes any number of them.
    pub fn variadic(self) -> Option<TypeId> {
        self.row().variadic.map(TypeId::new)
    }

    /// How many of the last arguments may be left out.
    pub fn defaults(self) -> usize {
        self.row().defaults.into()
    }

    /// What it returns, or returns a set of.
    pub fn result(self) -> TypeId {
        TypeId::new(self.row().result)
    }

    /// Whether it returns any number of rows.
    pub fn returns_set(self) -> bool {
        self.row().returns_set
    }

    /// The columns of its result where it returns `record`, from its OUT, INOUT and TABLE
    /// arguments; with only one OUT argument, [`Self::result`] is that argument's type.
    pub fn outputs(self) -> impl ExactSizeIterator<Item = Column> + DoubleEndedIterator + Clone {
        self.row().outputs.rows(table::columns()).map(Column::new)
    }

    /// On what its result may depend.
    pub fn volatility(self) -> Volatility {
        match self.row().volatility {
            b'i' => Volatility::Immutable,
            b's' => Volatility::Stable,
            _ => Volatility::Volatile,
        }
    }

    /// Whether it returns null for a null argument without being called.
    pub fn strict(self) -> bool {
        self.row().strict
    }

    /// The language that it is written in.
    pub fn language(self) -> &'static str {
        self.row().language.get()
    }
}
