//! Random pairs of schemas: every law must hold for each. `SCHEMAC_PROPS_COUNT` and `SCHEMAC_PROPS_SEED` choose others,
//! `SCHEMAC_PROPS_PAIR` one of them.

#[path = "props/around.rs"]
mod around;
#[path = "props/avoided.rs"]
mod avoided;
#[path = "props/findings.rs"]
mod findings;
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

mod support;

use std::collections::BTreeMap;

use findings::{Findings, quiet_panics};
use floors::Tally;
use laws::judge;
use random::Random;
use shrink::Pair;

/// Pairs that are judged in memory.
const COUNT: u64 = 2_000;

/// The seed of a usual run.
const SEED: u64 = 1;

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// The pair that was asked for.
fn only() -> Option<u64> {
    std::env::var("SCHEMAC_PROPS_PAIR").ok().and_then(|text| text.parse().ok())
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

#[test]
fn every_law_holds_for_every_pair() {
    quiet_panics();
    let seed = setting("SCHEMAC_PROPS_SEED", SEED);
    let numbers = only().map_or(0..setting("SCHEMAC_PROPS_COUNT", COUNT), |number| number..number + 1);
    let count = numbers.end - numbers.start;
    let (mut findings, mut tally) = (Findings::default(), Tally::default());
    let mut refusals: BTreeMap<String, usize> = BTreeMap::new();
    for number in numbers {
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
    findings.assert_none(count);
    if only().is_some() {
        return;
    }
    for (number, one) in avoided::AVOIDED.iter().enumerate() {
        println!("    left out, {number}: {}", one.why);
    }
    println!("hit:\n{}", tally.lines());
    let missed = tally.missed(count);
    assert!(refused as u64 * 100 < count * 3 + 100, "too many refusals: {refused} of {count}");
    assert!(missed.is_empty(), "the generator has rotted: {missed:#?}");
}
