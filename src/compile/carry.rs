//! Carries the pieces of another dialect into a catalog. PostgreSQL is the judge of each: what replay refuses is left out and said.

use super::Config;
use crate::catalog::Catalog;
use crate::diag::Diagnostic;
use crate::dialect::{Part, Piece, Wish, left_out};
use crate::replay::{Mode, Replayer, Settings};
use crate::sql;

/// What becomes of the pieces.
pub(super) fn carry(pieces: Vec<Piece>, config: &Config, diagnostics: &mut Vec<Diagnostic>) -> Catalog {
    let mut carrier = Carrier { catalog: Catalog::initial(), settings: config.settings(), found: Vec::new() };
    let mut waiting = Vec::new();
    let mut rest = pieces.as_slice();
    while let Some((piece, after)) = carrier.run(rest).split_first() {
        match carrier.piece(piece) {
            Err(_) if piece.waits => waiting.push(piece.clone()),
            Err(why) => carrier.refused(piece, &why),
            Ok(()) => {}
        }
        rest = after;
    }
    carrier.wait(waiting);
    diagnostics.append(&mut carrier.found);
    carrier.catalog
}

struct Carrier {
    catalog: Catalog,
    settings: Settings,
    found: Vec<Diagnostic>,
}

impl Carrier {
    /// Carries pieces whole, up to one that PostgreSQL would refuse so: what is left. A catalog is copied once for all of them.
    fn run<'p>(&mut self, pieces: &'p [Piece]) -> &'p [Piece] {
        let whole = |piece: &Piece| text(&piece.parts, |_| true);
        let (mut catalog, mut fine) = self.attempt_all(pieces.iter().map(whole));
        if fine < pieces.len() {
            // What a refused statement leaves behind is no state.
            (catalog, fine) = self.attempt_all(pieces[..fine].iter().map(whole));
        }
        self.catalog = catalog;
        &pieces[fine..]
    }

    /// The catalog after statements, and how many of them went well.
    fn attempt_all(&self, texts: impl Iterator<Item = String>) -> (Catalog, usize) {
        let mut replayer = Replayer::new(self.catalog.clone(), &self.settings, Mode::Chain);
        let mut fine = 0;
        for text in texts {
            let parsed = sql::parse(&text);
            let ran = parsed.errors.is_empty()
                && parsed.statements.iter().all(|statement| replayer.statement(statement, &text).is_ok());
            if !ran {
                break;
            }
            fine += 1;
        }
        replayer.end_file();
        (replayer.catalog, fine)
    }

    /// Tries again what may need one of the others, as long as that helps.
    fn wait(&mut self, mut waiting: Vec<Piece>) {
        loop {
            let before = waiting.len();
            waiting.retain(|piece| self.piece(piece).is_err());
            if waiting.len() == before {
                break;
            }
        }
        for piece in waiting {
            let why = self.piece(&piece).err().unwrap_or_default();
            self.refused(&piece, &why);
        }
    }

    fn refused(&mut self, piece: &Piece, why: &str) {
        self.found.push(lost(piece.at, &piece.what, why));
    }

    /// Carries a piece with all wishes that PostgreSQL would grant.
    fn piece(&mut self, piece: &Piece) -> Result<(), String> {
        let wishes: Vec<&Wish> = piece.parts.iter().filter_map(wish).collect();
        if let Ok(catalog) = self.attempt(&text(&piece.parts, |_| true)) {
            self.catalog = catalog;
            return Ok(());
        }
        // Each alone, after those that were granted before it.
        let mut granted: Vec<usize> = Vec::new();
        let mut refused = Vec::new();
        self.attempt(&text(&piece.parts, |_| false))?;
        for (at, one) in wishes.iter().enumerate() {
            granted.push(at);
            if let Err(why) = self.attempt(&text(&piece.parts, |wish| granted.contains(&wish))) {
                granted.pop();
                refused.push(lost(one.at, &one.what, &why));
            }
        }
        self.catalog = self.attempt(&text(&piece.parts, |wish| granted.contains(&wish)))?;
        self.found.extend(refused);
        Ok(())
    }

    /// The catalog after a statement, or why PostgreSQL would refuse it.
    fn attempt(&self, text: &str) -> Result<Catalog, String> {
        let parsed = sql::parse(text);
        if let Some(error) = parsed.errors.first() {
            return Err(error.message.clone());
        }
        let mut replayer = Replayer::new(self.catalog.clone(), &self.settings, Mode::Chain);
        for statement in &parsed.statements {
            replayer.statement(statement, text).map_err(|refusal| refusal.message)?;
        }
        replayer.end_file();
        Ok(replayer.catalog)
    }
}

fn wish(part: &Part) -> Option<&Wish> {
    match part {
        Part::Optional(wish) => Some(wish),
        Part::Fixed(_) => None,
    }
}

/// A statement with some of its wishes, which are counted.
fn text(parts: &[Part], has: impl Fn(usize) -> bool) -> String {
    let mut wishes = 0;
    let mut out = String::new();
    for part in parts {
        match part {
            Part::Fixed(text) => out.push_str(text),
            Part::Optional(wish) => {
                if has(wishes) {
                    out.push_str(&wish.text);
                }
                wishes += 1;
            }
        }
    }
    out
}

fn lost(at: crate::source::Span, what: &str, why: &str) -> Diagnostic {
    left_out(at, what, &format!("PostgreSQL says: {why}"))
        .help("write it in PostgreSQL's words in the SDL, where it is needed")
}
