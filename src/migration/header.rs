//! Owns the header of an emitted file: SQL comments that say what it is, what it follows and what it loses.

use crate::name::one_line;

/// A header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The version of the header's own format.
    pub format: String,
    /// `0007_add_task_due_on`.
    pub revision: String,
    /// The revision before, with the hash of its up.
    pub parent: Option<(String, String)>,
    /// The hash of this file's content.
    pub hash: String,
    /// Whether it runs in a transaction.
    pub transaction: bool,
    /// What it loses and when it fails, a line each: `loses: …`, `fails unless: …`.
    pub loses: Vec<String>,
    /// The same of the way back: said in the up, where it is decided.
    pub down_loses: Vec<String>,
    /// What allowed that, a line each.
    pub allowed: Vec<String>,
}

impl Header {
    /// The format that is written here.
    pub const FORMAT: &str = "1";

    /// The lines that begin a file.
    pub fn render(&self) -> String {
        let mut out = String::new();
        if !self.transaction {
            out.push_str("-- no-transaction\n-- transaction: off\n");
        }
        out.push_str(&format!("-- schemac: {}\n-- revision: {}\n", Header::FORMAT, self.revision));
        if let Some((parent, hash)) = &self.parent {
            out.push_str(&format!("-- parent: {parent} {hash}\n"));
        }
        if !self.hash.is_empty() {
            out.push_str(&format!("-- hash: {}\n", self.hash));
        }
        if self.transaction {
            out.push_str("-- transaction: on\n");
        }
        for loss in &self.loses {
            out.push_str(&format!("-- {}\n", one_line(loss)));
        }
        for loss in &self.down_loses {
            out.push_str(&format!("-- down {}\n", one_line(loss)));
        }
        for allowed in &self.allowed {
            out.push_str(&format!("-- allowed: {}\n", one_line(allowed)));
        }
        out
    }

    /// Whether a file is as it was written with its header: its hash says so.
    pub fn is_untouched(text: &str) -> bool {
        Header::parse(text).is_some_and(|header| !header.hash.is_empty() && header.hash == super::content_hash(text))
    }

    /// Reads a header; none where the file has none.
    pub fn parse(text: &str) -> Option<Header> {
        let mut header = Header { transaction: true, ..Header::default() };
        let mut found = false;
        for line in text.lines() {
            let Some(comment) = line.strip_prefix("--") else { break };
            let comment = comment.trim();
            if comment == "transaction: off" {
                header.transaction = false;
            }
            let Some((key, value)) = comment.split_once(": ") else { continue };
            match key {
                "schemac" => {
                    found = true;
                    header.format = value.to_owned();
                }
                "revision" => header.revision = value.to_owned(),
                "parent" => header.parent = value.split_once(' ').map(|(a, b)| (a.to_owned(), b.to_owned())),
                "hash" => header.hash = value.to_owned(),
                "loses" | "fails unless" => header.loses.push(comment.to_owned()),
                "down loses" | "down fails unless" => {
                    header.down_loses.push(comment.trim_start_matches("down ").to_owned());
                }
                "allowed" => header.allowed.push(value.to_owned()),
                _ => {}
            }
        }
        found.then_some(header)
    }
}
