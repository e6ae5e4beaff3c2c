//! The data of what ties a table to others: the key that it is partitioned by, the table that it is a partition of, the
//! tables that it inherits from, the type that it is of.

use crate::kinds::index::IndexColumn;
use crate::kinds::{ObjectId, Renaming};

/// What ties a table to others.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Family {
    /// PARTITION BY.
    pub partition_by: Option<PartitionBy>,
    /// PARTITION OF.
    pub partition_of: Option<PartitionOf>,
    /// INHERITS: the parents in order.
    pub inherits: Vec<ObjectId>,
    /// OF: the composite type that its columns are of.
    pub of_type: Option<ObjectId>,
}

/// PARTITION BY.
#[derive(Clone, PartialEq, Debug)]
pub struct PartitionBy {
    /// `l`ist, `r`ange, `h`ash.
    pub strategy: char,
    /// Its keys.
    pub keys: Vec<IndexColumn>,
}

/// PARTITION OF. The columns of a partition are its parent's, in an order of its own.
#[derive(Clone, PartialEq, Debug)]
pub struct PartitionOf {
    /// The partitioned table.
    pub parent: ObjectId,
    /// Which rows it takes.
    pub bound: Bound,
}

/// FOR VALUES …, or DEFAULT.
#[derive(Clone, Debug)]
pub struct Bound {
    /// As written: `for values in (1)`, `default`.
    pub text: Box<str>,
    /// The values as PostgreSQL stores them: what makes two bounds equal.
    pub meaning: Box<str>,
}

impl PartialEq for Bound {
    fn eq(&self, other: &Bound) -> bool {
        self.meaning == other.meaning
    }
}

impl PartitionBy {
    /// PostgreSQL's word for the strategy.
    pub fn word(&self) -> &'static str {
        match self.strategy {
            'l' => "list",
            'h' => "hash",
            _ => "range",
        }
    }
}

impl Family {
    /// Follows a rename; `own` is the table's identity before it.
    pub(super) fn rename(&mut self, renaming: &Renaming, own: ObjectId) {
        if let Some(by) = &mut self.partition_by {
            by.keys.iter_mut().for_each(|key| key.rename(renaming, own));
        }
        if let (Some(of), Renaming::Object { from, to }) = (&mut self.partition_of, renaming)
            && of.parent == *from
        {
            of.parent = *to;
        }
        if let Renaming::Object { from, to } = renaming {
            let others = self.inherits.iter_mut().chain(&mut self.of_type);
            others.filter(|one| *one == from).for_each(|one| *one = *to);
        }
    }
}
