//! Random edits of texts that are right: planning them never panics and never hangs.

use std::ops::Range;
use std::panic::catch_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use schemac::compile::{self, Allowance, Config, EmitOptions, Project};
use schemac::migration::ChainFile;
use schemac::source::SourceMap;

/// Deep trees need a deep stack, as in the binary.
const STACK: usize = 256 << 20;

/// How many edited projects are planned.
const ROUNDS: u64 = 4000;

/// What one may take. Most take a thousandth of it.
const LIMIT: Duration = Duration::from_secs(1);

/// After this long it will not end.
const HANG: Duration = Duration::from_secs(60);

const SDL: [&str; 3] = [
    include_str!("../../schema/user.sdl"),
    include_str!("../../schema/task.sdl"),
    include_str!("mutate/everything.sdl"),
];
const SQL: &str = include_str!("mutate/chain.sql");

/// A small generator: the same inputs on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below a limit, which is not 0.
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit).unwrap_or(1)).unwrap_or(0)
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// What is put in between: what the scanner, the grammar and PostgreSQL's lexer give a meaning to, and what they do not.
#[rustfmt::skip]
const STUFF: &[&str] = &[
    "(", ")", "[", "]", "{", "}", "'", "\"", "$$", "$a$", "`", "?", "=", ";", ",", ".", ":", "::", "--", "//", "///", "/*",
    "*/", "\\", "\n", "\r\n", "\t", "  ", "ß", "日本", "\u{a0}", "\u{202e}", "e'", "U&\"", "table", "enum",
    "schema x {", "index", "unique", "primary key", "references", "check (", "default", "null", "not", "create", "view",
    "grant", "constraint", "generated always as", "1e999", "-", "<>", "||", "99999999999999999999", "0x", "$1",
    "table t { a int }", "include stamps", "@", "@was(", "@fill(1)", "@drop(column a, 'b')",
];

/// The pieces that a text is edited by: words, runs of blanks, single other characters.
fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let class = |c: char| {
            if c.is_alphanumeric() || c == '_' {
                1
            } else if c.is_whitespace() {
                2
            } else {
                3
            }
        };
        let end = match class(first) {
            3 => first.len_utf8(),
            kind => rest.find(|c| class(c) != kind).unwrap_or(rest.len()),
        };
        let (token, tail) = rest.split_at(end);
        out.push(token);
        rest = tail;
    }
    out
}

/// A text with some edits.
fn mutate(text: &str, random: &mut Random) -> String {
    let mut parts: Vec<String> = tokens(text).into_iter().map(str::to_owned).collect();
    for _ in 0..=random.below(4) {
        if parts.is_empty() {
            break;
        }
        let (i, j) = (random.below(parts.len()), random.below(parts.len()));
        match random.below(8) {
            0 => drop(parts.remove(i)),
            1 => parts.insert(i, parts[j].clone()),
            2 => parts.swap(i, j),
            3 | 4 => parts.insert(i, random.pick(STUFF).to_owned()),
            5 => parts[i] = random.pick(STUFF).to_owned(),
            6 => parts.truncate(i.max(1)),
            _ => character(&mut parts[i], random),
        }
    }
    parts.concat()
}

/// Drops, doubles or replaces one character.
fn character(part: &mut String, random: &mut Random) {
    let mut all: Vec<char> = part.chars().collect();
    if all.is_empty() {
        return;
    }
    let at = random.below(all.len());
    match random.below(3) {
        0 => drop(all.remove(at)),
        1 => all.insert(at, all[at]),
        _ => all[at] = char::from_u32(1 + random.below(0x250) as u32).unwrap_or(' '),
    }
    *part = all.into_iter().collect();
}

/// The project of these texts.
fn project(sdl: &[String], chain: Option<&str>) -> Project {
    let mut sources = SourceMap::default();
    let files = sdl.iter().enumerate().map(|(i, text)| sources.add(&format!("schema/{i}.sdl"), text)).collect();
    let mut migrations = Vec::new();
    if let Some(text) = chain {
        let name = "0001_first.up.sql";
        migrations.push(ChainFile { name: name.to_owned(), file: sources.add(&format!("migrations/{name}"), text) });
    }
    Project { sdl: files, migrations, config: Config::default(), sources }
}

/// Plans, and emits what can be planned. What is planned can be proved, or is refused with a reason.
fn run(sdl: &[String], chain: Option<&str>) {
    let project = project(sdl, chain);
    let planned = compile::plan(&project);
    let drawn = schemac::diag::render_full(&planned.diagnostics, &project.sources, false);
    assert_eq!(drawn.is_empty(), planned.diagnostics.is_empty());
    if !planned.has_errors() {
        let options = EmitOptions { name: None, allow: vec![Allowance::All] };
        let emitted = compile::emit(&project, &planned, &options);
        let words: Vec<_> = emitted.diagnostics.iter().map(|one| one.message.as_str()).collect();
        assert!(emitted.diagnostics.iter().all(|one| one.id != "not-proved"), "{}", words.join("; "));
    }
}

/// One edited project.
fn round(seed: u64) -> (Vec<String>, Option<String>) {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    for _ in 0..4 {
        random.next();
    }
    let mut sdl: Vec<String> = SDL.iter().map(|text| (*text).to_owned()).collect();
    let mut chain = (random.below(2) == 0).then(|| SQL.to_owned());
    match (random.below(4), &mut chain) {
        (0, Some(chain)) => *chain = mutate(chain, &mut random),
        _ => {
            let at = random.below(sdl.len());
            sdl[at] = mutate(&sdl[at], &mut random);
        }
    }
    (sdl, chain)
}

/// The texts of a round, for people.
fn text(seed: u64) -> String {
    let (sdl, chain) = round(seed);
    format!("{}\n-- chain\n{}", sdl.join("\n--\n"), chain.as_deref().unwrap_or("none"))
}

/// Runs it; what went wrong.
fn attempt(seed: u64) -> Result<(), String> {
    let (sdl, chain) = round(seed);
    let show = || format!("seed {seed}\n{}", text(seed));
    let start = Instant::now();
    let done = catch_unwind(|| run(&sdl, chain.as_deref()));
    if let Err(panic) = done {
        let words = panic.downcast_ref::<String>().cloned().or(panic.downcast_ref::<&str>().map(|s| (*s).to_owned()));
        return Err(format!("{}\n{}", words.unwrap_or_default(), show()));
    }
    let took = start.elapsed();
    if took > LIMIT { Err(format!("took {took:?}\n{}", show())) } else { Ok(()) }
}

/// Runs seeds one after the other; says which one is under way.
fn rounds(seeds: Range<u64>, at: &AtomicU64) -> Vec<String> {
    let one = |seed| {
        at.store(seed, Ordering::Relaxed);
        // A machine that is busy may be slow once.
        attempt(seed).or_else(|_| attempt(seed)).err()
    };
    seeds.filter_map(one).collect()
}

/// Waits for a worker as long as it gets on.
fn watch(worker: JoinHandle<Vec<String>>, at: &AtomicU64) -> Vec<String> {
    let (mut seed, mut since) = (u64::MAX, Instant::now());
    while !worker.is_finished() {
        let now = at.load(Ordering::Relaxed);
        if now != seed {
            (seed, since) = (now, Instant::now());
        }
        assert!(since.elapsed() < HANG, "no end in sight of seed {seed}:\n{}", text(seed));
        thread::sleep(Duration::from_millis(20));
    }
    worker.join().expect("no worker dies")
}

#[test]
fn edited_projects_never_panic_or_hang() {
    let half = ROUNDS / 2;
    let start = |seeds: Range<u64>| {
        let at = Arc::new(AtomicU64::new(seeds.start));
        let shared = Arc::clone(&at);
        let worker = thread::Builder::new().stack_size(STACK).spawn(move || rounds(seeds, &shared));
        (worker.expect("a thread starts"), at)
    };
    let workers = [start(0..half), start(half..ROUNDS)];
    let failed: Vec<String> = workers.into_iter().flat_map(|(worker, at)| watch(worker, &at)).collect();
    assert!(failed.is_empty(), "{} of {ROUNDS} failed, the first:\n{}", failed.len(), failed[0]);
}

/// The texts that are edited are right themselves, else the edits say little.
#[test]
fn the_seeds_are_right() {
    let sdl: Vec<String> = SDL.iter().map(|text| (*text).to_owned()).collect();
    for chain in [None, Some(SQL)] {
        let project = project(&sdl, chain);
        let planned = compile::plan(&project);
        let drawn = schemac::diag::render_full(&planned.diagnostics, &project.sources, false);
        assert!(!planned.has_errors(), "{drawn}");
        run(&sdl, chain);
    }
}
