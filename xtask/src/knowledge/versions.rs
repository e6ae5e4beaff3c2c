//! Sets of major versions, and how the data files write them: `14-18`, `14,16-18`.

use std::fmt;

/// The major versions that are read.
pub const MAJORS: std::ops::RangeInclusive<u32> = 14..=18;

/// A set of major versions.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Versions(u32);

impl Versions {
    /// One major version.
    pub fn of(major: u32) -> Versions {
        Versions(1 << major)
    }

    /// All of them.
    pub fn all() -> Versions {
        Versions::default().complement()
    }

    /// Adds a major version.
    pub fn insert(&mut self, major: u32) {
        self.0 |= 1 << major;
    }

    /// Adds those of another set.
    pub fn extend(&mut self, other: Versions) {
        self.0 |= other.0;
    }

    /// Whether the major version is in the set.
    pub fn contains(self, major: u32) -> bool {
        self.0 & (1 << major) != 0
    }

    /// The newest in the set.
    pub fn last(self) -> Option<u32> {
        MAJORS.rev().find(|&major| self.contains(major))
    }

    /// All major versions that are not in the set.
    pub fn complement(self) -> Versions {
        let mut others = Versions::default();
        for major in MAJORS.filter(|&major| !self.contains(major)) {
            others.insert(major);
        }
        others
    }
}

impl fmt::Display for Versions {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let mut separator = "";
        let starts = MAJORS.filter(|&major| self.contains(major) && !self.contains(major - 1));
        for start in starts {
            let end = (start..).find(|&major| !self.contains(major + 1)).unwrap_or(start);
            write!(f, "{separator}{start}")?;
            if end > start {
                write!(f, "-{end}")?;
            }
            separator = ",";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(majors: &[u32]) -> Versions {
        let mut versions = Versions::default();
        majors.iter().for_each(|&major| versions.insert(major));
        versions
    }

    #[test]
    fn sets_are_written_as_ranges() {
        assert_eq!(set(&[14, 15, 16, 17, 18]).to_string(), "14-18");
        assert_eq!(set(&[14, 16, 17]).to_string(), "14,16-17");
        assert_eq!(set(&[15]).complement().to_string(), "14,16-18");
        assert_eq!(set(&[]).to_string(), "");
    }
}
