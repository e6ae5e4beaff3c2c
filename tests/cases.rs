//! The cases: `tests/cases/<kind>/<case>.md`, one test a page for the snapshot and the laws, one a server that judges.

mod support;

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Failed, Trial};
use support::page::{self, Page};
use support::world::World;
use support::{judge, laws, server, snapshot};

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
    libtest_mimic::run(&arguments, trials).exit_code()
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
