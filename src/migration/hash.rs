//! Owns the content hash of a migration, tagged `s1:`.
//!
//! SHA-256 over PostgreSQL's lexical tokens, each followed by a NUL byte; unquoted words in lower case, comments and
//! white space dropped; then every recognised directive comment (`transaction`, `no-transaction`), trimmed, each
//! followed by a NUL byte. So a licence header changes nothing, and `-- transaction: off` does.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::sql::token;

/// The hash of a file's content; of its bytes where it has no tokens (an open quote).
pub fn content_hash(text: &str) -> String {
    let mut hasher = Sha256::new();
    match token::scan(text) {
        Ok(tokens) => {
            for one in &tokens.list {
                let bytes = one.text(text);
                if one.is_word(text) {
                    hasher.update(bytes.to_lowercase())
                } else {
                    hasher.update(bytes)
                }
                hasher.update([0]);
            }
            for comment in &tokens.comments {
                if let Some(directive) = directive(comment.text(text)) {
                    hasher.update(directive);
                    hasher.update([0]);
                }
            }
        }
        Err(_) => hasher.update(text),
    }
    let digest = hasher.finalize();
    let hex = digest.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    });
    format!("s1:{hex}")
}

/// A comment that changes how a file runs.
fn directive(comment: &str) -> Option<String> {
    let text = comment.trim_start_matches('-').trim();
    match text {
        "no-transaction" | "transaction: off" => Some(text.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::content_hash;

    #[test]
    fn comments_space_and_case_say_nothing() {
        let a = content_hash("create table T (a int);");
        assert_eq!(a, content_hash("-- licence\nCREATE   TABLE t\n(a int) ;"));
        assert_ne!(a, content_hash("create table \"T\" (a int);"));
        assert_ne!(a, content_hash("create table t (a int8);"));
    }

    #[test]
    fn directives_count() {
        assert_ne!(content_hash("select 1"), content_hash("-- transaction: off\nselect 1"));
        assert_ne!(content_hash("select 'A'"), content_hash("select 'a'"));
    }
}
