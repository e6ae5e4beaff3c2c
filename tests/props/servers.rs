//! Random pairs on real servers: the files make what schemac says they make, with rows in the tables, and take it back.
//! `SCHEMAC_PROPS_SERVER_PAIRS` runs more of them.

use crate::findings::{Findings, quiet_panics};
use crate::laws::{Failure, judge, shape, versions};
use crate::render::{Style, render};
use crate::shrink::Pair;
use crate::support::judge::{self as server, Rows, Verdict};
use crate::support::page::Page;
use crate::support::world::World;
use crate::{SEED, only, pair, setting};

/// Pairs that really run on each server.
const COUNT: u64 = 100;

/// Their numbers begin here: others than those in memory, which widens what is seen.
const FIRST: u64 = 100_000;

/// What a pair came to on a server: nothing where schemac says, with a finding of its own, that it cannot.
fn run(pair: &Pair, major: u32) -> Result<Option<Verdict>, Failure> {
    let (before, after) = pair;
    if judge(before, after)?.refused.is_some() {
        return Ok(None);
    }
    let page = Page {
        before: render(before, Style::default()),
        after: render(after, Style { before: Some(before), shuffled: None }),
        toml: format!("[postgres]\nversions = \"{}\"\n", versions(&[before, after])),
        allow: vec!["all".to_owned()],
        ..Page::default()
    };
    let world = World::new(&page).map_err(|why| told(major, why))?;
    let files: String = world.whole_chain().iter().map(|(name, text)| format!("\n-- {name}\n{text}")).collect();
    match server::run(&world, Rows::WherePossible, "", major) {
        Ok(Some(verdict)) => Ok(Some(verdict)),
        Ok(None) => Err(told(major, format!("it is not for this server\n{files}"))),
        Err(why) => Err(told(major, format!("{why}\n{files}"))),
    }
}

/// What a server or the judge said, as a failure of the law that its first lines tell.
fn told(major: u32, why: String) -> Failure {
    let name = format!("PostgreSQL {major}: ");
    let mut lines = why.strip_prefix(&name).unwrap_or(&why).lines();
    let first = lines.next().unwrap_or_default();
    let rest = if first.ends_with(':') { lines.next().unwrap_or_default() } else { "" };
    Failure { law: format!("{name}{}", shape(&format!("{first} {rest}"))), reason: why }
}

fn on_server(major: u32) {
    quiet_panics();
    let seed = setting("SCHEMAC_PROPS_SEED", SEED);
    let wanted = if only().is_some() { 1 } else { setting("SCHEMAC_PROPS_SERVER_PAIRS", COUNT) };
    let mut findings = Findings::default();
    let (mut number, mut ran, mut refused) = (only().unwrap_or(FIRST), 0, 0);
    let (mut filled, mut empty, mut kept) = (0, 0, 0);
    while ran < wanted {
        let pair = pair(seed, number);
        match run(&pair, major) {
            Ok(Some(verdict)) => {
                ran += 1;
                filled += verdict.filled;
                empty += verdict.empty;
                kept += u64::from(verdict.kept);
            }
            Ok(None) => {
                refused += 1;
                assert!(refused * 10 <= wanted + 10, "too many refusals: {refused} beside {ran} that ran");
            }
            Err(failure) => {
                ran += 1;
                if !findings.add(seed, number, pair, &failure, &|pair| run(pair, major).map(|_| ())) {
                    break;
                }
            }
        }
        number += 1;
    }
    println!(
        "PostgreSQL {major}: {ran} pairs ran, {refused} refused; {filled} tables had rows, {empty} had none; \
         {kept} changes went through with the rows there"
    );
    findings.show();
    findings.assert_none(ran);
    if only().is_none() {
        assert!(filled > empty, "too few tables have rows: {filled}, and {empty} have none");
        assert!(kept * 2 > ran, "too few changes went through with rows there: {kept} of {ran}");
    }
}

#[test]
fn files_do_on_postgresql_15_what_they_say() {
    on_server(15);
}

#[test]
fn files_do_on_postgresql_18_what_they_say() {
    on_server(18);
}
