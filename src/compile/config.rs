//! Owns schemac.toml: every key optional, unknown keys refused.

use serde::Deserialize;

use super::managed::Ignored;
use crate::dialect::Choices;
use crate::knowledge::Versions;
use crate::name::Ident;
use crate::replay::Settings;

/// A project's settings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// `[postgres]`.
    pub postgres: Postgres,
    /// `[roles]`.
    pub roles: Roles,
    /// `[manage]`.
    pub manage: Manage,
    /// `[plan]`.
    pub plan: Plan,
    /// `[import]`.
    pub import: Choices,
}

/// `[postgres]`.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Postgres {
    /// The major versions that emitted SQL must run on: `"14..18"`, `"17"`.
    pub versions: String,
    /// Where each file's `search_path` starts.
    pub search_path: Vec<String>,
}

/// `[roles]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Roles {
    /// The role that owns what no statement gives to another.
    pub deployer: Option<String>,
}

/// `[manage]`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Manage {
    /// What is neither planned nor imported: names with their schema, `*` for any letters.
    pub ignore: Vec<String>,
}

/// `[plan]`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    /// How tables that are there are changed.
    pub locking: Locking,
}

/// What is taken into account of those who use a table while it changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locking {
    /// As few statements and pairs as it takes.
    #[default]
    Plain,
    /// Writers do not wait while rows are read: indexes are built concurrently, constraints validated after a commit.
    Online,
}

impl Default for Postgres {
    fn default() -> Postgres {
        Postgres { versions: "14..18".to_owned(), search_path: vec!["public".to_owned()] }
    }
}

impl Config {
    /// Reads schemac.toml.
    pub fn parse(text: &str) -> Result<Config, String> {
        let config: Config = toml::from_str(text).map_err(|error| error.to_string())?;
        config.versions()?;
        if let Some(bare) = config.manage.ignore.iter().find(|one| !one.contains('.') && *one != "*") {
            return Err(format!("`ignore` has `{bare}`, which names no schema: write \"public.{bare}\""));
        }
        Ok(config)
    }

    fn versions(&self) -> Result<Versions, String> {
        let text = self.postgres.versions.trim();
        let bad = || format!("`versions = \"{text}\"` is no range: write \"14..18\" or \"17\" (14 to 18 are known)");
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let (first, last): (u32, u32) =
            (first.trim().parse().map_err(|_| bad())?, last.trim().parse().map_err(|_| bad())?);
        if first > last || !Versions::ALL.contains(first) || !Versions::ALL.contains(last) {
            return Err(bad());
        }
        Ok(Versions::range(first, last))
    }

    /// What is ignored.
    pub fn ignored(&self) -> Ignored {
        Ignored::new(&self.manage.ignore)
    }

    /// The settings of a replay.
    pub fn settings(&self) -> Settings {
        Settings {
            versions: self.versions().unwrap_or(Versions::ALL),
            deployer: self.roles.deployer.as_deref().map(Ident::new),
            search_path: self.postgres.search_path.iter().map(|s| Ident::new(s)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Config;

    #[test]
    fn versions_are_a_known_range() {
        assert!(Config::parse("[postgres]\nversions = \"15..18\"").is_ok());
        assert!(Config::parse("[postgres]\nversions = \"17\"").is_ok());
        for bad in ["9..18", "18..14", "latest"] {
            let error = Config::parse(&format!("[postgres]\nversions = \"{bad}\"")).err().unwrap_or_default();
            assert!(error.contains("is no range"), "{error}");
        }
    }
}
