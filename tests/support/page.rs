//! A case as a page of Markdown: a title, some prose, and fenced blocks.

use std::fs;
use std::path::{Path, PathBuf};

/// A case.
#[derive(Debug, Default, Clone)]
pub struct Page {
    /// Where it is.
    pub path: PathBuf,
    /// ```` ```sdl before ````.
    pub before: String,
    /// ```` ```sdl after ````.
    pub after: String,
    /// ```` ```sql chain ````: the state before as a migration, instead of `before`.
    pub chain: Option<String>,
    /// ```` ```sql rows ````: what is in the tables before.
    pub rows: Option<String>,
    /// ```` ```sql holds ````: a query a line that is true of the rows after.
    pub holds: String,
    /// ```` ```toml ````: `schemac.toml`.
    pub toml: String,
    /// ```` ```flags ````: `allow RULE:OBJECT` or `allow all`, a line each.
    pub allow: Vec<String>,
    /// ```` ```flags ````: `fails RULE`, where there is no way to the state after.
    pub fails: Option<String>,
}

impl Page {
    /// Reads a page; what is wrong with its form is an error.
    pub fn read(path: &Path) -> Result<Page, String> {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let mut page = Page { path: path.to_owned(), ..Page::default() };
        let mut lines = text.lines();
        if !lines.next().is_some_and(|line| line.starts_with("# ")) {
            return Err("a case begins with its title: `# …`".to_owned());
        }
        let mut prose = false;
        while let Some(line) = lines.next() {
            let Some(kind) = line.strip_prefix("```") else {
                prose |= !line.trim().is_empty();
                continue;
            };
            let block: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
            let block = block.iter().map(|line| format!("{line}\n")).collect::<String>();
            page.put(kind.trim(), block)?;
        }
        if !prose {
            return Err("a case says in a sentence what it is about".to_owned());
        }
        if page.chain.is_some() && !page.before.is_empty() {
            return Err("`sql chain` stands instead of `sdl before`".to_owned());
        }
        Ok(page)
    }

    fn put(&mut self, kind: &str, block: String) -> Result<(), String> {
        match kind {
            "sdl before" => self.before = block,
            "sdl after" => self.after = block,
            "sql chain" => self.chain = Some(block),
            "sql rows" => self.rows = Some(block),
            "sql holds" => self.holds = block,
            "toml" => self.toml = block,
            "flags" => return block.lines().try_for_each(|line| self.flag(line)),
            _ => return Err(format!("no case has a block ```{kind}")),
        }
        Ok(())
    }

    fn flag(&mut self, line: &str) -> Result<(), String> {
        match line.split_once(' ') {
            Some(("allow", what)) => self.allow.push(what.to_owned()),
            Some(("fails", rule)) if rule != "not-proved" => self.fails = Some(rule.to_owned()),
            _ => return Err(format!("no flag is called `{line}`")),
        }
        Ok(())
    }

    /// `tables/add_column`.
    pub fn name(&self, root: &Path) -> String {
        let path = self.path.strip_prefix(root).unwrap_or(&self.path).with_extension("");
        path.to_string_lossy().replace('\\', "/")
    }
}

/// All pages below a folder, sorted.
pub fn find(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.unwrap_or_else(|error| panic!("{}: {error}", folder.display())).path();
        if path.is_dir() {
            found.extend(find(&path));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            found.push(path);
        }
    }
    found.sort();
    found
}
