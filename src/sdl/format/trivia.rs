//! Owns what stands between units: comments and blank lines, which formatting keeps.

/// A comment, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Comment {
    /// Its text, without the line break.
    pub(super) text: String,
    /// Line breaks between it and what comes before.
    pub(super) breaks: usize,
    /// The column that it begins in.
    pub(super) column: usize,
}

/// Comments between two places, and the line breaks after the last of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Trivia {
    pub(super) comments: Vec<Comment>,
    pub(super) breaks: usize,
}

/// Reads what stands between two units: white space, commas, comments.
pub(super) fn read(text: &str, from: usize, to: usize) -> Trivia {
    let mut out = Trivia::default();
    let mut at = from;
    while at < to {
        let rest = &text[at..to];
        if rest.starts_with('\n') {
            out.breaks += 1;
            at += 1;
        } else if rest.starts_with("//") || rest.starts_with("--") {
            let end = rest.find('\n').unwrap_or(rest.len());
            push(&mut out, text, at, rest[..end].trim_end());
            at += end;
        } else if rest.starts_with("/*") {
            let end = block_end(rest);
            push(&mut out, text, at, &rest[..end]);
            at += end;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    out
}

fn push(out: &mut Trivia, text: &str, at: usize, comment: &str) {
    let line = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let column = text[line..at].chars().count();
    out.comments.push(Comment { text: comment.to_owned(), breaks: out.breaks, column });
    out.breaks = 0;
}

/// The byte after a comment in `/* */`, which may nest.
fn block_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut depth, mut i) = (0_usize, 0);
    while i < bytes.len() {
        if bytes[i..].starts_with(b"/*") {
            depth += 1;
            i += 2;
        } else if bytes[i..].starts_with(b"*/") {
            depth -= 1;
            i += 2;
            if depth == 0 {
                return i;
            }
        } else {
            i += 1;
        }
    }
    bytes.len()
}
