//! Owns the look at statements that read and write rows: they change no schema, and PostgreSQL refuses them as it refuses others.

use super::{Outcome, Refusal, Replayer};
use crate::analyze::{self, AnalyzeError, BodyStyle, Parameters};
use crate::name::Ident;
use crate::sql;

/// Statements longer than this carry data, of which there is nothing to learn by the row.
const LONGEST: usize = 100_000;

/// Refuses what PostgreSQL's analysis would; what is beyond ours passes. `start` is where the text begins in its file.
pub(super) fn check(replayer: &Replayer, start: u32, text: Option<&str>) -> Outcome {
    let Some(Ok(statements)) = text.filter(|text| text.len() <= LONGEST).map(sql::body_statements) else {
        return Ok(());
    };
    let nothing = Parameters { function: Ident::EMPTY, style: BodyStyle::Statements, list: Vec::new() };
    for one in statements {
        if let Err(AnalyzeError::Error { message, hint, at }) =
            analyze::analyze_body(&[one.query], &replayer.env(), &nothing)
        {
            return Err(Refusal { at: Some(start + at), help: hint, ..Refusal::sql(message) });
        }
    }
    Ok(())
}
