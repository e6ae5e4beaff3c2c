//! Tells dialects by their words, for who names the wrong one.

use super::Dialect;

/// Words that stand in one dialect's dumps only.
const MYSQL: &[&str] =
    &["engine=", "auto_increment", "/*!40", "/*!50", "lock tables `", "unlock tables", " unsigned not null"];
const SQLITE: &[&str] =
    &["autoincrement", "pragma ", "without rowid", "sqlite_sequence", "using fts5", "using fts4", "using rtree"];
const POSTGRES: &[&str] = &[
    "pg_catalog.",
    "create extension",
    " owner to ",
    "::text",
    "::character varying",
    "nextval('",
    "language plpgsql",
];

/// The dialect that a text is written in, as far as its words tell; none is PostgreSQL.
pub fn guess(text: &str) -> Option<Option<Dialect>> {
    let lower = text.to_ascii_lowercase();
    let count = |words: &[&str]| words.iter().filter(|word| lower.contains(**word)).count();
    let found = [(count(MYSQL), Some(Dialect::Mysql)), (count(SQLITE), Some(Dialect::Sqlite)), (count(POSTGRES), None)];
    let most = found.iter().map(|(count, _)| *count).max().unwrap_or_default();
    let mut best = found.iter().filter(|(count, _)| *count == most && most > 0);
    match (best.next(), best.next()) {
        (Some((_, dialect)), None) => Some(*dialect),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::guess;
    use crate::dialect::Dialect;

    #[test]
    fn words_tell_a_dialect() {
        assert_eq!(guess("create table t (a int) ENGINE=InnoDB"), Some(Some(Dialect::Mysql)));
        assert_eq!(guess("PRAGMA foreign_keys=OFF; create table t (a)"), Some(Some(Dialect::Sqlite)));
        assert_eq!(guess("create table t (a text default 'x'::text)"), Some(None));
        assert_eq!(guess("create table t (a int)"), None);
    }
}
