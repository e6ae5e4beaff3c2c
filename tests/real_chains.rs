//! Real chains of others, where they are at hand (`../shared/chains`): what they replay to is printed, read back as the same,
//! and is in the form that `fmt` makes. Without them the test says that it was skipped.

#[path = "bad/scratch.rs"]
mod scratch;

use std::fs;
use std::path::Path;

use scratch::{Scratch, entries};

/// Chains without dynamic SQL, with the servers that they need.
const CHAINS: [(&str, &str); 5] = [
    ("atuin", "14..18"),
    ("chirpstack", "14..18"),
    ("graphile_worker", "14..18"),
    ("openfga", "14..18"),
    ("svix", "14..18"),
];

#[test]
fn end_states_are_printed_read_back_and_stay() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/chains");
    if !shared.is_dir() {
        println!("skipped: {} is not there", shared.display());
        return;
    }
    for (name, versions) in CHAINS {
        let scratch = Scratch::new();
        scratch.write("schemac.toml", format!("[postgres]\nversions = \"{versions}\"\n"));
        for path in entries(&shared.join(name)) {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let file = if file == "PRELUDE.sql" { "0000_prelude.up.sql".to_owned() } else { file };
            if file.ends_with(".sql") {
                scratch.write(&format!("migrations/{file}"), fs::read(&path).expect("a chain can be read"));
            }
        }
        scratch.write("schema/app.sdl", "");
        let shown = scratch.run(&["show"]);
        assert_eq!(shown.code, 0, "{name}: {}", shown.err);
        scratch.write("schema/app.sdl", &shown.out);
        let check = scratch.run(&["check"]);
        assert_eq!(check.code, 0, "{name}: read back it is something else: {}", check.err);
        assert!(!scratch.files().keys().any(|name| name.ends_with(".schemac-new")), "{name}");
        let form = scratch.run(&["fmt", "--check"]);
        assert_eq!(form.code, 0, "{name}: {form}");
    }
}
