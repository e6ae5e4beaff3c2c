//! Random pairs of schemas: every law must hold for each. `SCHEMAC_PROPS_COUNT` and `SCHEMAC_PROPS_SEED` choose others.

#[path = "props/avoided.rs"]
mod avoided;
#[path = "props/floors.rs"]
mod floors;
#[path = "props/generate.rs"]
mod generate;
#[path = "props/laws.rs"]
mod laws;
#[path = "props/model.rs"]
mod model;
#[path = "props/mutate.rs"]
mod mutate;
#[path = "props/names.rs"]
mod names;
#[path = "props/random.rs"]
mod random;
#[path = "props/render.rs"]
mod render;
#[path = "props/repair.rs"]
mod repair;
#[path = "props/servers.rs"]
mod servers;
#[path = "props/shapes.rs"]
mod shapes;
#[path = "props/shrink.rs"]
mod shrink;
#[path = "props/types.rs"]
mod types;

/// What the tests of cases have: servers, a reader of their catalogs, rows.
#[allow(dead_code, reason = "the cases use more of it")]
mod support {
    pub mod reader;
    pub mod rows;
    pub mod server;
}

use std::collections::BTreeMap;
use std::sync::Once;
use std::time::Instant;

use floors::Tally;
use laws::{ENDS, Failure, JUDGED, judge};
use random::Random;
use render::{Style, render};
use shrink::{Pair, shrink};

/// Pairs that are judged in memory.
const COUNT: u64 = 500;

/// Pairs that are run on each server.
const ON_SERVERS: u64 = 40;

/// The seed of a usual run.
const SEED: u64 = 1;

/// Failures that are shown; more tell nothing new.
const SHOWN: usize = 40;

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// A pair of a run.
fn pair(seed: u64, number: u64) -> Pair {
    let mut random = Random::of(seed, number);
    let mut before = generate::generate(&mut random);
    let after = mutate::mutate(&mut random, &before);
    before.next = after.next;
    let mut pair = (before, after);
    avoided::avoid(&mut pair);
    pair
}

/// What judges a pair.
type Test = dyn Fn(&Pair) -> Result<(), Failure>;

/// Failures of a run, by law.
#[derive(Default)]
struct Findings {
    numbers: BTreeMap<String, Vec<u64>>,
    reports: Vec<String>,
    /// When the first was made small.
    shrinking: Option<Instant>,
}

impl Findings {
    /// Notes a failure; the first of a law is made small. False where it makes no sense to go on.
    fn add(&mut self, seed: u64, number: u64, pair: Pair, failure: &Failure, test: &Test) -> bool {
        let seen = self.numbers.entry(failure.law.clone()).or_default();
        seen.push(number);
        if seen.len() == 1 && self.reports.len() < SHOWN {
            let started = *self.shrinking.get_or_insert_with(Instant::now);
            self.reports.push(report(seed, number, pair, failure, started, test));
        }
        failure.law != ENDS
    }

    fn show(&self) {
        for (law, numbers) in &self.numbers {
            println!("    {} fail: {law}: {numbers:?}", numbers.len());
        }
        for report in &self.reports {
            println!("{report}");
        }
    }

    fn assert_none(&self, count: u64) {
        let failed: usize = self.numbers.values().map(Vec::len).sum();
        assert!(failed == 0, "{failed} of {count} pairs fail: see above");
    }
}

/// A failing pair, made small, for a report.
fn report(seed: u64, number: u64, pair: Pair, failure: &Failure, started: Instant, test: &Test) -> String {
    let law = failure.law.clone();
    let fails = &mut |pair: &Pair| law != ENDS && test(pair).is_err_and(|other| other.law == law);
    let small = shrink(pair, started, fails);
    let again = if law == ENDS { None } else { test(&small).err() };
    let reason = again.map_or_else(|| failure.reason.clone(), |failure| failure.reason);
    let before = render(&small.0, Style::default());
    let after = render(&small.1, Style { before: Some(&small.0), shuffled: None });
    format!(
        "==== {law}\nSCHEMAC_PROPS_SEED={seed}, pair {number}\n---- before\n{before}---- after\n{after}---- reason\n{}\n",
        reason.trim_end()
    )
}

/// The pairs of a run: so many, or the one that was asked for.
fn numbers(usual: u64) -> (bool, std::ops::Range<u64>) {
    let only: Option<u64> = std::env::var("SCHEMAC_PROPS_PAIR").ok().and_then(|text| text.parse().ok());
    (only.is_some(), only.map_or(0..setting("SCHEMAC_PROPS_COUNT", usual), |number| number..number + 1))
}

/// A panic of what is judged is a finding like others: nothing is written about it before it is shown.
fn quiet_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if std::thread::current().name() != Some(JUDGED) {
                usual(panic);
            }
        }));
    });
}

#[test]
fn every_law_holds_for_every_pair() {
    quiet_panics();
    let seed = setting("SCHEMAC_PROPS_SEED", SEED);
    let (single, range) = numbers(COUNT);
    let count = range.end - range.start;
    let (mut findings, mut tally) = (Findings::default(), Tally::default());
    let mut refusals: BTreeMap<String, usize> = BTreeMap::new();
    for number in range {
        let pair = pair(seed, number);
        match judge(&pair.0, &pair.1) {
            Ok(outcome) => {
                tally.count(&pair, &outcome);
                if let Some(refusal) = outcome.refused {
                    *refusals.entry(refusal).or_default() += 1;
                }
            }
            Err(failure) => {
                if !findings.add(seed, number, pair, &failure, &|pair| judge(&pair.0, &pair.1).map(|_| ())) {
                    break;
                }
            }
        }
    }
    let refused: usize = refusals.values().sum();
    println!("{count} pairs, {refused} refused");
    for (refusal, count) in &refusals {
        println!("    {count} {refusal}");
    }
    findings.show();
    for (number, one) in avoided::AVOIDED.iter().enumerate() {
        println!("    left out, {number}: {}", one.why);
    }
    println!("hit:\n{}", tally.lines());
    let missed = tally.missed(count);
    println!("floors that were missed: {missed:#?}");
    findings.assert_none(count);
    assert!(single || refused as u64 * 100 < count * 3 + 100, "too many refusals: {refused} of {count}");
    assert!(single || missed.is_empty(), "the generator has rotted: {missed:#?}");
}

fn on_server(major: u32) {
    quiet_panics();
    let seed = setting("SCHEMAC_PROPS_SEED", SEED);
    let (single, range) = numbers(ON_SERVERS);
    let count = range.end - range.start;
    let mut findings = Findings::default();
    let (mut rows, mut kept) = (0, 0);
    for number in range {
        // Others than those in memory: the servers widen what is seen.
        let pair = pair(seed, number + if single { 0 } else { 100_000 });
        match servers::run(&pair, major) {
            Ok(verdict) => {
                rows += u64::from(verdict.rows);
                kept += u64::from(verdict.kept);
            }
            Err(failure) => {
                let test = |pair: &Pair| servers::run(pair, major).map(|_| ());
                if !findings.add(seed, number + 100_000, pair, &failure, &test) {
                    break;
                }
            }
        }
    }
    println!("PostgreSQL {major}: {count} pairs, {rows} with rows, {kept} of them kept");
    findings.show();
    findings.assert_none(count);
    assert!(single || rows * 4 >= count, "too few pairs have rows: {rows} of {count}");
}

#[test]
fn files_do_on_postgresql_15_what_they_say() {
    on_server(15);
}

#[test]
fn files_do_on_postgresql_18_what_they_say() {
    on_server(18);
}
