//! The folders that xtask reads and writes.

use std::env;
use std::path::{Path, PathBuf};

use crate::process;

/// The repository's root: the folder above this crate.
pub fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Where downloads of this project are kept for one user:
/// `$XDG_CACHE_HOME/schemac` or `~/.cache/schemac`.
pub fn cache() -> Result<PathBuf, String> {
    cache_of(env::var_os("XDG_CACHE_HOME").map(PathBuf::from), env::home_dir())
        .ok_or_else(|| "no place to keep downloads: set XDG_CACHE_HOME or HOME".to_owned())
}

fn cache_of(cache: Option<PathBuf>, home: Option<PathBuf>) -> Option<PathBuf> {
    let cache = cache.filter(|folder| folder.is_absolute());
    let home = home.filter(|folder| folder.is_absolute()).map(|home| home.join(".cache"));
    Some(cache.or(home)?.join("schemac"))
}

/// Where PostgreSQL servers are kept: `cache()`, but `/var/cache/schemac` for a root whose
/// home is closed to others, as the server then runs as another user.
pub fn servers() -> Result<PathBuf, String> {
    let cache = cache()?;
    let shared = !process::is_root() || closed_folder(&cache).is_none();
    let base = if shared { cache } else { PathBuf::from("/var/cache/schemac") };
    Ok(base.join("postgres"))
}

/// The outermost existing folder on the way to `path` that other users may not pass.
pub fn closed_folder(path: &Path) -> Option<&Path> {
    use std::os::unix::fs::PermissionsExt;
    let closed = |folder: &&Path| folder.metadata().is_ok_and(|found| found.permissions().mode() & 0o001 == 0);
    path.ancestors().filter(closed).last()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_is_xdg_then_home() {
        let of = |cache: Option<&str>, home: Option<&str>| cache_of(cache.map(PathBuf::from), home.map(PathBuf::from));
        assert_eq!(of(Some("/x"), Some("/h")), Some("/x/schemac".into()));
        assert_eq!(of(Some("relative"), Some("/h")), Some("/h/.cache/schemac".into()));
        assert_eq!(of(Some(""), None), None);
    }

    #[test]
    fn the_repository_holds_this_crate() {
        assert!(repository().join("xtask/Cargo.toml").is_file());
    }
}
