//! Emit under faults: every call that changes the disk fails once, and ends the process once. Before any repair no up is
//! without its down or its predecessor, no file is half written, nothing is overwritten; the next emit puts all right.

#[path = "bad/scratch.rs"]
mod scratch;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use scratch::{Ran, Scratch, ran};

type Files = BTreeMap<String, Vec<u8>>;

/// The shim, built where tests may write.
fn shim(folder: &Path) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
    let library = folder.join("shim.so");
    let built =
        Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-ldl").status();
    assert!(built.expect("a C compiler is there: pg_query needs one, too").success(), "the shim is built");
    library
}

/// A project whose next emit is two pairs: a label, and its use.
fn project() -> Scratch {
    let scratch = Scratch::new();
    scratch.write("schema/app.sdl", "enum state { todo }\ntable task {\n  id  int\n  state  state  = 'todo'\n}\n");
    assert_eq!(scratch.run(&["emit", "--name", "first"]).code, 0);
    scratch
        .write("schema/app.sdl", "enum state { todo, done }\ntable task {\n  id  int\n  state  state  = 'done'\n}\n");
    scratch
}

fn emit(scratch: &Scratch, shim: &Path, at: usize, mode: &str, count: &Path) -> Ran {
    let mut command = scratch.command(&["emit", "--name", "next"]);
    command.env("LD_PRELOAD", shim).env("FAULT_AT", at.to_string()).env("FAULT_MODE", mode).env("FAULT_COUNT", count);
    let output = command.output().expect("the binary runs");
    let code = output.status.code();
    Ran { code: code.unwrap_or(-1), ..ran(output) }
}

fn migrations(scratch: &Scratch) -> Files {
    scratch.files().into_iter().filter(|(name, _)| name.starts_with("migrations/")).collect()
}

/// What must hold whatever happened: against the files before, and those of an emit that nothing disturbed.
fn sound(now: &Files, before: &Files, whole: &Files) -> Result<(), String> {
    for (name, bytes) in now.iter().filter(|(name, _)| name.ends_with(".sql") && !name.contains("/.")) {
        match whole.get(name) {
            Some(wanted) if wanted == bytes => {}
            Some(_) => return Err(format!("{name} is half written")),
            None => return Err(format!("{name} should not be there")),
        }
    }
    if let Some(name) = before.keys().find(|name| !now.contains_key(*name)) {
        return Err(format!("{name} is gone"));
    }
    let ups: Vec<&String> = whole.keys().filter(|name| name.ends_with(".up.sql")).collect();
    for (i, up) in ups.iter().enumerate().filter(|(_, up)| now.contains_key(**up)) {
        if !now.contains_key(&up.replace(".up.sql", ".down.sql")) {
            return Err(format!("{up} is without its down"));
        }
        if i > 0 && !now.contains_key(ups[i - 1]) {
            return Err(format!("{up} is without its predecessor"));
        }
    }
    Ok(())
}

fn every_fault(mode: &str) {
    let folder = tempfile::tempdir().expect("a scratch folder");
    let (shim, count) = (shim(folder.path()), folder.path().join("count"));
    let reference = project();
    let before = migrations(&reference);
    assert_eq!(emit(&reference, &shim, 0, mode, &count).code, 0);
    let whole = migrations(&reference);
    let calls: usize =
        std::fs::read_to_string(&count).expect("the calls are counted").trim().parse().expect("a number");
    assert_eq!(whole.len(), before.len() + 4, "two pairs");
    assert!(calls >= 20, "only {calls} calls are seen: does the shim see them?");
    for at in 1..=calls {
        let scratch = project();
        let ran = emit(&scratch, &shim, at, mode, &count);
        // What is removed or synced after everything is in place may fail without a word.
        let allowed: &[i32] = if mode == "die" { &[137] } else { &[0, 1] };
        assert!(allowed.contains(&ran.code), "call {at}: {ran}");
        assert!(!ran.err.contains("panicked") && !ran.err.contains("bug in schemac"), "call {at}: {ran}");
        if let Err(why) = sound(&migrations(&scratch), &before, &whole) {
            panic!("call {at} of {calls}: {why}\n{ran}");
        }
        let again = scratch.run(&["emit", "--name", "next"]);
        assert_eq!(again.code, 0, "call {at}: the next emit: {again}");
        let after = migrations(&scratch);
        // An emit that wrote its first pair is followed by one that writes the rest under its own name.
        assert_eq!(after.keys().filter(|name| name.contains("/.")).count(), 0, "call {at}: something is left");
        assert_eq!(scratch.run(&["check"]).code, 0, "call {at}");
        assert_eq!(scratch.run(&["audit"]).code, 0, "call {at}");
    }
}

#[test]
fn every_call_may_fail() {
    every_fault("fail");
}

#[test]
fn every_call_may_be_the_last() {
    every_fault("die");
}
