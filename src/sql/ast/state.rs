//! Owns what may follow a constraint: DEFERRABLE, INITIALLY, NOT VALID, ENFORCED, by the rules of PostgreSQL's
//! `transformConstraintAttrs`.

use super::{Constraint, ConstraintNode};

/// A clause that follows a constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateClause {
    /// DEFERRABLE (true) or NOT DEFERRABLE.
    Deferrable(bool),
    /// INITIALLY DEFERRED (true) or IMMEDIATE.
    Initially(bool),
    /// NOT VALID.
    NotValid,
    /// ENFORCED (true) or NOT ENFORCED.
    Enforced(bool),
}

/// What clauses have said of one constraint so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct StateSaid {
    deferrable: bool,
    initially: bool,
    enforced: bool,
}

impl StateSaid {
    /// Applies one more clause; else PostgreSQL's message.
    pub fn apply(&mut self, constraint: &mut Constraint, clause: StateClause) -> Result<(), String> {
        let check = matches!(constraint.node, ConstraintNode::Check(_));
        let foreign = matches!(constraint.node, ConstraintNode::Foreign(_));
        let deferrable = foreign || matches!(constraint.node, ConstraintNode::Key(_) | ConstraintNode::Exclude(_));
        match clause {
            StateClause::Deferrable(_) | StateClause::Initially(_) if !deferrable => {
                Err(format!("misplaced {} clause", clause.words()))
            }
            StateClause::Enforced(_) if !(check || foreign) => Err(format!("misplaced {} clause", clause.words())),
            StateClause::Deferrable(value) => self.deferrable(constraint, value),
            StateClause::Initially(value) => self.initially(constraint, value),
            StateClause::NotValid if check || foreign || matches!(constraint.node, ConstraintNode::NotNull(_)) => {
                constraint.not_valid = true;
                Ok(())
            }
            StateClause::NotValid => Err("constraints of this kind cannot be marked NOT VALID".to_owned()),
            StateClause::Enforced(value) => self.enforced(constraint, value),
        }
    }

    fn deferrable(&mut self, constraint: &mut Constraint, value: bool) -> Result<(), String> {
        if std::mem::replace(&mut self.deferrable, true) {
            return Err("multiple DEFERRABLE/NOT DEFERRABLE clauses not allowed".to_owned());
        }
        constraint.deferrable = value;
        contradiction(constraint)
    }

    fn initially(&mut self, constraint: &mut Constraint, value: bool) -> Result<(), String> {
        if std::mem::replace(&mut self.initially, true) {
            return Err("multiple INITIALLY IMMEDIATE/DEFERRED clauses not allowed".to_owned());
        }
        constraint.deferred = value;
        // INITIALLY DEFERRED alone says DEFERRABLE too.
        constraint.deferrable |= value && !self.deferrable;
        contradiction(constraint)
    }

    fn enforced(&mut self, constraint: &mut Constraint, value: bool) -> Result<(), String> {
        if std::mem::replace(&mut self.enforced, true) {
            return Err("multiple ENFORCED/NOT ENFORCED clauses not allowed".to_owned());
        }
        constraint.not_enforced = !value;
        constraint.not_valid |= !value;
        Ok(())
    }
}

fn contradiction(constraint: &Constraint) -> Result<(), String> {
    if constraint.deferred && !constraint.deferrable {
        return Err("constraint declared INITIALLY DEFERRED must be DEFERRABLE".to_owned());
    }
    Ok(())
}

impl StateClause {
    /// PostgreSQL's words for it.
    fn words(self) -> &'static str {
        match self {
            StateClause::Deferrable(true) => "DEFERRABLE",
            StateClause::Deferrable(false) => "NOT DEFERRABLE",
            StateClause::Initially(true) => "INITIALLY DEFERRED",
            StateClause::Initially(false) => "INITIALLY IMMEDIATE",
            StateClause::NotValid => "NOT VALID",
            StateClause::Enforced(true) => "ENFORCED",
            StateClause::Enforced(false) => "NOT ENFORCED",
        }
    }
}
