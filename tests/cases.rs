//! The cases: `tests/cases/<kind>/<case>.md`, one test a page for the snapshot and the laws, one a server that judges.

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use support::page::{self, Page};
use support::world::World;
use support::{fields, judge, laws, server, snapshot};

/// Deep trees need a deep stack, as in the command itself.
const STACK: usize = 64 << 20;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut trials = Vec::new();
    for path in page::find(&root) {
        let path: Arc<Path> = path.into();
        let name = Page { path: path.to_path_buf(), ..Page::default() }.name(&root);
        let own = path.clone();
        trials.push(Trial::test(name.clone(), move || on_deep_stack(move || case(&own))));
        for major in server::MAJORS {
            let own = path.clone();
            trials.push(Trial::test(format!("{name}@{major}"), move || on_deep_stack(move || judged(&own, major))));
        }
    }
    trials.push(Trial::test("every field of every model changes", move || {
        on_deep_stack(move || every_field_changes(&root))
    }));
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// What no case changes is not known to work.
fn every_field_changes(root: &Path) -> Result<(), String> {
    let (mut known, mut changed) = (BTreeSet::new(), BTreeSet::new());
    for path in page::find(root) {
        let planned = World::new(&Page::read(&path)?)?.planned;
        known.extend(fields::all(&planned.wanted));
        changed.extend(fields::changed(&planned.now, &planned.wanted));
    }
    let still: Vec<&str> = known.difference(&changed).copied().collect();
    if still.is_empty() { Ok(()) } else { Err(format!("no case changes {}", still.join(", "))) }
}

fn on_deep_stack(work: impl FnOnce() -> Result<(), String> + Send + 'static) -> Result<(), Failed> {
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(work)?;
    match thread.join() {
        Ok(result) => result.map_err(Failed::from),
        Err(_) => Err("it panicked: see above".into()),
    }
}

fn case(path: &Path) -> Result<(), String> {
    let page = Page::read(path)?;
    let world = World::new(&page)?;
    let broken = laws::broken(&world);
    if !broken.is_empty() {
        return Err(broken.join("\n\n"));
    }
    snapshot::check(&page, &world)
}

fn judged(path: &Path, major: u32) -> Result<(), String> {
    let page = Page::read(path)?;
    judge::check(&page, &World::new(&page)?, major)
}
