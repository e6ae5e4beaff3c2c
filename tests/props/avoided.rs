//! Owns what the generator leaves out while schemac has a bug with it. Each entry goes when its bug is gone.

use crate::model::*;
use crate::repair::repair;
use crate::shrink::Pair;

/// A construct that is left out.
pub struct Avoided {
    /// What goes wrong with it.
    pub why: &'static str,
    /// Floors that cannot be reached meanwhile.
    pub floors: &'static [&'static str],
    /// Takes it out of a pair.
    pub cut: fn(&mut Pair),
}

/// All of them.
pub const AVOIDED: &[Avoided] =
    &[Avoided { why: "an extension moves out of a schema that goes", floors: &[], cut: moved_extension }];

/// Takes out all that is avoided, and makes the pair valid again. `SCHEMAC_PROPS_AVOID=none` leaves all in, to see which
/// entries can go; a number leaves that one in.
pub fn avoid(pair: &mut Pair) {
    let but = std::env::var("SCHEMAC_PROPS_AVOID").unwrap_or_default();
    if but == "none" {
        return;
    }
    let left: Option<usize> = but.parse().ok();
    for _ in 0..3 {
        for (i, one) in AVOIDED.iter().enumerate() {
            if left != Some(i) {
                (one.cut)(pair);
            }
        }
        repair(&mut pair.0);
        repair(&mut pair.1);
    }
}

/// An extension that would leave a schema that goes stays, and so does the schema.
fn moved_extension(pair: &mut Pair) {
    let before = &pair.0;
    let after = &mut pair.1;
    for one in &mut after.extensions {
        let old = before.extensions.iter().find(|old| old.name == one.name);
        if let Some(home) = old.and_then(|old| by_id(&before.schemas, old.schema?))
            && by_id(&after.schemas, home.id).is_none()
        {
            one.schema = Some(home.id);
            after.schemas.push(home.clone());
        }
    }
}
