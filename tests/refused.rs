//! What is not modelled yet is refused by name, never half done: `tests/refused/*/*.md`. A page moves to `tests/cases` with the
//! commit that makes it work; it is in the form of a case already.

#[path = "bad/scratch.rs"]
mod scratch;

use std::fs;
use std::path::Path;

use scratch::{Scratch, entries};

/// The SDL blocks of a page.
fn blocks(text: &str) -> Vec<&str> {
    text.split("```sdl ").skip(1).filter_map(|rest| rest.split_once('\n')?.1.split("```").next()).collect()
}

#[test]
fn every_page_is_refused_by_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/refused");
    let mut pages = 0;
    for path in entries(&folder).iter().flat_map(|folder| entries(folder)) {
        let text = fs::read_to_string(&path).expect("a page can be read");
        let refused = blocks(&text).iter().any(|sdl| {
            let scratch = Scratch::new();
            scratch.write("schema/app.sdl", sdl);
            let ran = scratch.run(&["check"]);
            assert_eq!(scratch.files().len(), 1, "nothing is written");
            assert!(!ran.err.contains("bug in schemac"), "{}: {ran}", path.display());
            ran.err.contains("error[not-supported]: inheritance and typed tables are not modelled yet")
        });
        assert!(refused, "{} works: it belongs to tests/cases", path.display());
        pages += 1;
    }
    assert!(pages > 0, "there are pages");
}
