//! Cuts a dump into its statements: knows quotes, comments, DELIMITER, bodies of triggers, and commands of the client.

use super::Dialect;

/// A statement's place: its bytes without the delimiter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The statements of a dump. What is empty, or only comments, is none.
pub(super) fn split(text: &str, dialect: Dialect) -> Vec<Statement> {
    let mut splitter = Splitter { text, dialect, at: 0, delimiter: ";".to_owned(), out: Vec::new() };
    splitter.run();
    splitter.out
}

struct Splitter<'a> {
    text: &'a str,
    dialect: Dialect,
    at: usize,
    delimiter: String,
    out: Vec<Statement>,
}

impl Splitter<'_> {
    fn run(&mut self) {
        while self.at < self.text.len() {
            self.blanks();
            if !self.client_command() {
                self.statement();
            }
        }
    }

    /// Passes over what stands before a statement: white space, and comments that are no code.
    fn blanks(&mut self) {
        loop {
            let before = self.at;
            self.at += self.rest().len() - self.rest().trim_start().len();
            if self.comment() == Some(false) && self.open_comment().is_none() {
                self.step(&mut Words::default());
            }
            if self.at == before {
                return;
            }
        }
    }

    /// Where a comment begins here that has no end.
    fn open_comment(&self) -> Option<usize> {
        (self.rest().starts_with("/*") && !self.rest().contains("*/")).then_some(self.at)
    }

    /// Whether a comment is next, and whether it is code that only MySQL runs.
    fn comment(&self) -> Option<bool> {
        let rest = self.rest();
        let mysql = self.dialect == Dialect::Mysql;
        if rest.starts_with("--") || mysql && rest.starts_with('#') {
            return Some(false);
        }
        let code = mysql && (rest.starts_with("/*!") || rest.starts_with("/*M!")) && !rest.starts_with("/*M!999999");
        rest.starts_with("/*").then_some(code)
    }

    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// A line for the client: `DELIMITER ;;` of mysql, `.mode list` of sqlite3.
    fn client_command(&mut self) -> bool {
        let line = self.rest().lines().next().unwrap_or_default();
        let length = line.len();
        match self.dialect {
            Dialect::Sqlite if line.starts_with('.') => {}
            Dialect::Mysql if line.get(..10).is_some_and(|word| word.eq_ignore_ascii_case("delimiter ")) => {
                let delimiter = line[10..].trim();
                if !delimiter.is_empty() {
                    self.delimiter = delimiter.to_owned();
                }
            }
            _ => return self.rest().is_empty(),
        }
        self.at += length;
        true
    }

    fn statement(&mut self) {
        let start = self.at;
        let mut first = None;
        let mut words = Words::default();
        while self.at < self.text.len() {
            let ends = self.rest().starts_with(&self.delimiter) && words.depth == 0;
            // A comment without an end is a statement of its own, of which the reader says so.
            if ends || self.open_comment().is_some_and(|at| at > start) {
                break;
            }
            let before = self.at;
            if self.step(&mut words) {
                first.get_or_insert(before);
            }
        }
        let end = self.at;
        if self.rest().starts_with(&self.delimiter) {
            self.at += self.delimiter.len();
        }
        // Comments before a statement are not its text.
        let start = first.unwrap_or(end).max(start);
        if start < end {
            self.out.push(Statement { start, end: start + self.text[start..end].trim_end().len() });
        }
    }

    /// Takes one quote, comment, word or character; true where it is more than a comment or a blank.
    fn step(&mut self, words: &mut Words) -> bool {
        let rest = self.rest();
        let mysql = self.dialect == Dialect::Mysql;
        let first = rest.chars().next().unwrap_or(' ');
        let comment = self.comment();
        let (length, counts) = if comment.is_some() && !rest.starts_with("/*") {
            (rest.find('\n').map_or(rest.len(), |end| end + 1), false)
        } else if let Some(code) = comment {
            let end = rest.find("*/");
            (end.map_or(rest.len(), |end| end + 2), code || end.is_none())
        } else if matches!(first, '\'' | '"' | '`') {
            (quoted(rest, first, mysql && first != '`'), true)
        } else if first == '[' && !mysql {
            (rest.find(']').map_or(rest.len(), |end| end + 1), true)
        } else if first.is_alphanumeric() || first == '_' {
            let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').unwrap_or(rest.len());
            // `END$$`: the delimiter is no part of the word before it.
            let length = rest[..length].find(&self.delimiter).filter(|at| *at > 0).unwrap_or(length);
            if !mysql {
                words.see(&rest[..length]);
            }
            (length, true)
        } else {
            (first.len_utf8(), !first.is_whitespace())
        };
        self.at += length;
        counts
    }
}

/// How long a quote is, with its marks.
fn quoted(text: &str, mark: char, escapes: bool) -> usize {
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = characters.next() {
        if c == '\\' && escapes {
            characters.next();
        } else if c == mark {
            if characters.peek().is_some_and(|(_, next)| *next == mark) {
                characters.next();
            } else {
                return at + c.len_utf8();
            }
        }
    }
    text.len()
}

/// How deep a trigger's body is at a word: its statements end in `;` as well.
#[derive(Default)]
struct Words {
    count: u32,
    trigger: bool,
    depth: u32,
}

impl Words {
    fn see(&mut self, word: &str) {
        self.count += 1;
        let is = |other: &str| word.eq_ignore_ascii_case(other);
        if is("trigger") && self.count <= 3 {
            self.trigger = true;
        }
        if self.trigger && (is("begin") || is("case")) {
            self.depth += 1;
        } else if is("end") {
            self.depth = self.depth.saturating_sub(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::dialect::Dialect;

    fn texts(text: &str, dialect: Dialect) -> Vec<&str> {
        split(text, dialect).into_iter().map(|one| &text[one.start..one.end]).collect()
    }

    #[test]
    fn quotes_and_comments_hold_no_ends() {
        let text = "-- a; b\ncreate table [a;b] (c text default 'x;''y'); /* ; */ select \"a;\" ;";
        assert_eq!(texts(text, Dialect::Sqlite), ["create table [a;b] (c text default 'x;''y')", "select \"a;\""]);
        assert_eq!(
            texts("insert into t values ('a\\';b');# x;\nselect 1", Dialect::Mysql),
            ["insert into t values ('a\\';b')", "select 1"]
        );
    }

    #[test]
    fn a_body_is_one_statement() {
        let text =
            "create trigger t after insert on a begin select case when 1 then 2 end; delete from b; end; select 1;";
        assert_eq!(texts(text, Dialect::Sqlite).len(), 2);
        let text = "DELIMITER ;;\nCREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END ;;\nDELIMITER ;\nselect 3;";
        assert_eq!(texts(text, Dialect::Mysql), ["CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END", "select 3"]);
    }

    #[test]
    fn a_delimiter_ends_a_word_and_may_follow_a_comment() {
        let text = "-- routines\nDELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 1; END$$\n# x\nDELIMITER ;\nselect 3;";
        assert_eq!(texts(text, Dialect::Mysql), ["CREATE PROCEDURE p() BEGIN SELECT 1; END", "select 3"]);
        assert_eq!(texts("-- a\n.mode list\nselect 1;", Dialect::Sqlite), ["select 1"]);
        assert_eq!(texts("select 1; /* no end\nselect 2;", Dialect::Sqlite).len(), 2);
    }

    #[test]
    fn begin_of_a_transaction_is_none_of_a_body() {
        assert_eq!(texts("BEGIN TRANSACTION; create table t (a); COMMIT;", Dialect::Sqlite).len(), 3);
    }

    #[test]
    fn what_only_mysql_runs_is_code() {
        let text = "/*!40101 SET NAMES utf8 */;\n/* not this */;\n/*M!999999\\- enable the sandbox mode */ \nselect 1;";
        assert_eq!(texts(text, Dialect::Mysql), ["/*!40101 SET NAMES utf8 */", "select 1"]);
    }
}
