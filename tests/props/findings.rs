//! Owns the failures of a run: by law, the first of each made small and shown with its SDL.

use std::collections::BTreeMap;
use std::sync::Once;
use std::time::Instant;

use crate::laws::{ENDS, Failure, JUDGED};
use crate::render::{Style, render};
use crate::shrink::{Pair, shrink};

/// Failures that are shown; more tell nothing new.
const SHOWN: usize = 40;

/// What judges a pair.
pub type Test<'a> = &'a dyn Fn(&Pair) -> Result<(), Failure>;

/// Failures of a run.
#[derive(Default)]
pub struct Findings {
    /// The numbers of the pairs that fail, by law.
    numbers: BTreeMap<String, Vec<u64>>,
    reports: Vec<String>,
    /// When the first was made small.
    shrinking: Option<Instant>,
}

impl Findings {
    /// Notes a failure; the first of a law is made small. False where it makes no sense to go on.
    pub fn add(&mut self, seed: u64, number: u64, pair: Pair, failure: &Failure, test: Test<'_>) -> bool {
        let seen = self.numbers.entry(failure.law.clone()).or_default();
        seen.push(number);
        if seen.len() == 1 && self.reports.len() < SHOWN {
            let started = *self.shrinking.get_or_insert_with(Instant::now);
            self.reports.push(report(seed, number, pair, failure, started, test));
        }
        failure.law != ENDS
    }

    /// Prints all of them.
    pub fn show(&self) {
        for (law, numbers) in &self.numbers {
            println!("    {} fail: {law}: {numbers:?}", numbers.len());
        }
        for report in &self.reports {
            println!("{report}");
        }
    }

    /// Fails where there is one.
    pub fn assert_none(&self, count: u64) {
        let failed: usize = self.numbers.values().map(Vec::len).sum();
        assert!(failed == 0, "{failed} of {count} pairs fail: see above");
    }
}

/// A failing pair, made small, for a report.
fn report(seed: u64, number: u64, pair: Pair, failure: &Failure, started: Instant, test: Test<'_>) -> String {
    let law = failure.law.clone();
    let fails = &mut |pair: &Pair| law != ENDS && test(pair).is_err_and(|other| other.law == law);
    let small = shrink(pair, started, fails);
    let again = if law == ENDS { None } else { test(&small).err() };
    let reason = again.map_or_else(|| failure.reason.clone(), |failure| failure.reason);
    let before = render(&small.0, Style::default());
    let after = render(&small.1, Style { before: Some(&small.0), shuffled: None });
    format!(
        "==== {law}\nSCHEMAC_PROPS_SEED={seed} SCHEMAC_PROPS_PAIR={number}\n---- before\n{before}---- after\n{after}---- reason\n{}\n",
        reason.trim_end()
    )
}

/// A panic of what is judged is a finding like others: nothing is written about it before it is shown.
pub fn quiet_panics() {
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
