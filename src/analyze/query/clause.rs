//! Owns the parts of a query, and what each of them may hold: PostgreSQL's `ParseExprKind`.

/// The part of a query that is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Clause {
    /// The select list.
    Select,
    /// FROM: functions.
    From,
    /// ON of a join.
    On,
    /// WHERE.
    Where,
    /// GROUP BY.
    Group,
    /// HAVING.
    Having,
    /// ORDER BY.
    Order,
    /// DISTINCT ON.
    Distinct,
    /// PARTITION BY of a window.
    WindowPartition,
    /// ORDER BY of a window.
    WindowOrder,
    /// ROWS, RANGE, GROUPS of a window.
    WindowFrame,
    /// LIMIT and OFFSET.
    Limit,
    /// VALUES.
    Values,
    /// FILTER of an aggregate.
    Filter,
    /// WHEN of a trigger.
    When,
    /// USING and WITH CHECK of a policy.
    Policy,
}

impl Clause {
    /// PostgreSQL's words for where an aggregate is not allowed; none where it is.
    pub(crate) fn refuses_aggregates(self) -> Option<&'static str> {
        match self {
            Clause::Select
            | Clause::Having
            | Clause::Order
            | Clause::Distinct
            | Clause::WindowPartition
            | Clause::WindowOrder => None,
            Clause::From => Some("functions in FROM"),
            Clause::On => Some("JOIN conditions"),
            Clause::Where => Some("WHERE"),
            Clause::Group => Some("GROUP BY"),
            Clause::WindowFrame => Some("window ROWS"),
            Clause::Limit => Some("LIMIT"),
            Clause::Values => Some("VALUES"),
            Clause::Filter => Some("FILTER"),
            Clause::When => Some("trigger WHEN conditions"),
            Clause::Policy => Some("policy expressions"),
        }
    }

    /// PostgreSQL's words for where a window function is not allowed; none where it is.
    pub(crate) fn refuses_windows(self) -> Option<&'static str> {
        match self {
            Clause::Select | Clause::Order | Clause::Distinct => None,
            Clause::Having => Some("HAVING"),
            Clause::WindowPartition | Clause::WindowOrder | Clause::WindowFrame => Some("window definitions"),
            other => other.refuses_aggregates(),
        }
    }

    /// PostgreSQL's words for where a function that returns a set is not allowed; none where it is.
    pub(crate) fn refuses_sets(self) -> Option<&'static str> {
        match self {
            Clause::Select | Clause::From | Clause::Order | Clause::Group | Clause::Distinct | Clause::Values => None,
            other => other.refuses_windows().or(Some("this context")),
        }
    }
}
