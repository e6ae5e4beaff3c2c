//! An empty pair for a step that somebody writes by hand.

use super::OutputFile;
use crate::migration::{Chain, Header, TO_BE_WRITTEN, file_name, slug};

/// The next pair, with headers and without statements. It has no hash: what is written into it is nobody's edit.
pub fn empty_pair(chain: &Chain, words: &str) -> (OutputFile, OutputFile) {
    let head = chain.head();
    let number = head.map_or(1, |one| one.number + 1);
    let slug = slug(words);
    let header = Header {
        revision: format!("{number:0width$}_{slug}", width = chain.width),
        parent: head.map(|one| (one.revision.clone(), one.hash())),
        transaction: true,
        ..Header::default()
    };
    let file = |direction: &str, what: &str| OutputFile {
        name: file_name(number, chain.width, &slug, direction),
        text: format!("{}\n{what}\n", header.render()),
    };
    let [up, down] = TO_BE_WRITTEN;
    (file("up", up), file("down", down))
}
