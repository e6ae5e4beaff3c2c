//! The laws, asserted on every case without being asked for.

use schemac::catalog::Catalog;
use schemac::compile::{Allowance, Locking, difference};
use schemac::kinds::opaque::Opaque;
use schemac::sdl;
use schemac::source::FileId;
use schemac::sql;

use super::world::{self, Files, World};
use super::{minimal, shuffle};

/// Checks all laws; the broken ones in words.
pub fn broken(world: &World) -> Vec<String> {
    let mut broken = Vec::new();
    let mut law = |name: &str, held: Result<(), String>| {
        if let Err(why) = held {
            broken.push(format!("law broken: {name}\n{why}"));
        }
    };
    law("print is parse (before)", print_is_parse(world, &world.planned.now));
    law("before to nothing", to_nothing(world, &world.chain));
    if !world.works() {
        return broken;
    }
    law("print is parse (after)", print_is_parse(world, &world.planned.wanted));
    law("round trip", round_trip(world));
    law("the plan after the plan is empty", settled(world));
    law("nothing to after, and back", from_nothing(world));
    law("the order of items and files means nothing", same_bytes(world));
    law("the form of the text means nothing", form(world));
    law("every statement parses", parses(world));
    // Online, statements are traded for locks.
    if world.config.plan.locking == Locking::Plain {
        law("no statement is needless", minimal::check(world));
    }
    broken
}

fn same(got: &Catalog, wanted: &Catalog, what: &str) -> Result<(), String> {
    difference(got, wanted).map_or(Ok(()), |(id, why)| Err(format!("{what}: {id}: {why}")))
}

/// Each up leads to the next state, each down back; in the end stands what the SDL says.
fn round_trip(world: &World) -> Result<(), String> {
    let chain = world.whole_chain();
    let first = world.pairs_before();
    let mut state = world::replay(&world.config, &chain, first)?;
    same(&state, &world.planned.now, "the state before")?;
    for (i, (up, down)) in world.emitted.pairs.iter().enumerate() {
        let after = world::replay(&world.config, &chain, first + i + 1)?;
        let back = world::replay_text(&world.config, &after, &down.text)?;
        same(&back, &state, &format!("after {} and its down", up.name))?;
        state = after;
    }
    same(&state, &world.planned.wanted, "after the ups")
}

/// With the new pairs in the chain there is nothing left to do.
fn settled(world: &World) -> Result<(), String> {
    let (planned, emitted) = world::compile(&world.config, &world.sdl, &world.whole_chain(), &[], None)?;
    match planned.up.statements.first() {
        None if emitted.pairs.is_empty() => Ok(()),
        None => Err("it emits without a plan".to_owned()),
        Some(one) => Err(format!("it would still: {}", one.sql)),
    }
}

/// From the state before to nothing and back. What is not modelled is not dropped, and may forbid it.
fn to_nothing(world: &World, chain: &Files) -> Result<(), String> {
    let made = world::compile(&world.config, &Files::new(), chain, &[Allowance::All], None);
    let opaque = world.planned.now.of_kind::<Opaque>().chain(world.planned.wanted.of_kind::<Opaque>()).next().is_some();
    let (planned, emitted) = match made {
        Err(why) if opaque && why.contains("[opaque-dependent]") => return Ok(()),
        made => made?,
    };
    let mut state = planned.now.clone();
    for (up, down) in &emitted.pairs {
        let after = world::replay_text(&world.config, &state, &up.text)?;
        same(&world::replay_text(&world.config, &after, &down.text)?, &state, "and back")?;
        state = after;
    }
    same(&state, &planned.wanted, "nothing")
}

/// From nothing to the state after and back, without the annotations that speak of the change.
fn from_nothing(world: &World) -> Result<(), String> {
    let sdl = world::printed(&world.planned.wanted);
    let (planned, emitted) = world::compile(&world.config, &sdl, &Files::new(), &[Allowance::All], None)?;
    same(&planned.wanted, &world.planned.wanted, "the print")?;
    let chain = world::files(&emitted.pairs);
    let state = world::replay(&world.config, &chain, usize::MAX)?;
    same(&state, &world.planned.wanted, "from nothing")?;
    to_nothing(world, &chain)
}

/// What is printed reads back as the same, and prints as the same bytes again.
fn print_is_parse(world: &World, catalog: &Catalog) -> Result<(), String> {
    let sdl = world::printed(catalog);
    let text: String = sdl.iter().map(|(name, text)| format!("// {name}\n{text}")).collect();
    let project = world::project(&world.config, &sdl, &Files::new());
    let planned = schemac::compile::plan(&project);
    if planned.has_errors() {
        return Err(format!("{}\n{text}", world::words(&planned.diagnostics, &project.sources)));
    }
    same(&planned.wanted, catalog, "read back").map_err(|why| format!("{why}\n{text}"))?;
    if world::printed(&planned.wanted) == sdl {
        Ok(())
    } else {
        Err(format!("it prints otherwise the second time:\n{text}"))
    }
}

/// Items in another order, in several files: the same bytes.
fn same_bytes(world: &World) -> Result<(), String> {
    for sdl in shuffle::orders(&world.sdl) {
        let (_, emitted) = world::compile(&world.config, &sdl, &world.chain, &world.allow, None).map_err(|why| {
            format!("{why}\n{}", sdl.iter().map(|(name, text)| format!("// {name}\n{text}")).collect::<String>())
        })?;
        if emitted.pairs != world.emitted.pairs {
            let texts = |pairs| {
                world::files(pairs).into_iter().map(|(name, text)| format!("-- {name}\n{text}")).collect::<String>()
            };
            let (a, b) = (texts(&world.emitted.pairs), texts(&emitted.pairs));
            return Err(super::snapshot::unified(&a, &b, 3));
        }
    }
    Ok(())
}

/// In its canonical form a text has the same words and comments, means the same, and stays as it is.
fn form(world: &World) -> Result<(), String> {
    let words = |text: &str| {
        let bare: String = text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
        bare.replace("notnull", "")
    };
    let mut formatted = world.sdl.clone();
    for (name, text) in world.sdl.iter() {
        let format = |text: &str| sdl::format(FileId::default(), text).map_err(|_| format!("{name} is not formatted"));
        let once = format(text)?;
        if format(&once)? != once {
            return Err(format!("{name} is formatted otherwise the second time:\n{once}\n{}", format(&once)?));
        }
        if words(text) != words(&once) {
            return Err(format!("{name} loses or gains words:\n{once}"));
        }
        for (_, text) in formatted.iter_mut().filter(|(other, _)| *other == *name) {
            text.clone_from(&once);
        }
    }
    let (_, emitted) = world::compile(&world.config, &formatted, &world.chain, &world.allow, None)?;
    let same = emitted.pairs == world.emitted.pairs;
    if same { Ok(()) } else { Err(format!("another plan comes of it: {formatted:?}")) }
}

fn parses(world: &World) -> Result<(), String> {
    for (name, text) in world::files(&world.emitted.pairs) {
        if let Some(error) = sql::parse(&text).errors.first() {
            return Err(format!("{name}: {}\n{text}", error.message));
        }
    }
    Ok(())
}
