//! Owns why an expression has no analysed form.

use std::fmt;

/// Why an expression has no analysed form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnalyzeError {
    /// It is beyond the analyser. Only equal tokens make two such expressions equal.
    NotAnalysed {
        /// What stands in the way.
        what: String,
        /// Byte offset in the text it was parsed from.
        at: u32,
    },
    /// PostgreSQL refuses it.
    Error {
        /// PostgreSQL's message.
        message: String,
        /// PostgreSQL's hint or detail, or ours.
        hint: Option<String>,
        /// Byte offset in the text it was parsed from.
        at: u32,
    },
}

/// The result of every step of the analysis.
pub(crate) type Analysis<T> = Result<T, AnalyzeError>;

impl AnalyzeError {
    /// PostgreSQL refuses it with this message.
    pub(crate) fn error(message: impl Into<String>, at: u32) -> AnalyzeError {
        AnalyzeError::Error { message: message.into(), hint: None, at }
    }

    /// As [`AnalyzeError::error`] with a hint.
    pub(crate) fn hinted(message: impl Into<String>, hint: impl Into<String>, at: u32) -> AnalyzeError {
        AnalyzeError::Error { message: message.into(), hint: Some(hint.into()), at }
    }

    /// It is beyond the analyser.
    pub(crate) fn unknown(what: impl Into<String>, at: u32) -> AnalyzeError {
        AnalyzeError::NotAnalysed { what: what.into(), at }
    }

    /// The same, at this place if it has none yet.
    pub(crate) fn or_at(mut self, place: u32) -> AnalyzeError {
        let (AnalyzeError::NotAnalysed { at, .. } | AnalyzeError::Error { at, .. }) = &mut self;
        if *at == 0 {
            *at = place;
        }
        self
    }
}

impl fmt::Display for AnalyzeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AnalyzeError::NotAnalysed { what, .. } => write!(f, "not analysed: {what}"),
            AnalyzeError::Error { message, .. } => f.write_str(message),
        }
    }
}

impl std::error::Error for AnalyzeError {}
