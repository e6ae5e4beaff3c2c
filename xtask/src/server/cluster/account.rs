//! The user that a server runs as, and the memory that its files lie in.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{places, process};

/// A cluster with a few databases takes a tenth of this; many containers offer only 64 MiB.
const WANTED_MEMORY_KIB: u64 = 1024 * 1024;

/// The user that runs servers and owns their files: ourselves, but `nobody` where we are root.
pub(super) struct Account {
    other: Option<(u32, u32)>,
}

impl Account {
    pub(super) fn for_server() -> Result<Account, String> {
        if !process::is_root() {
            return Ok(Account { other: None });
        }
        let users = fs::read_to_string("/etc/passwd")
            .map_err(|e| format!("cannot read /etc/passwd to find the user `nobody`: {e}"))?;
        let nobody = ids_of("nobody", &users).ok_or(
            "PostgreSQL refuses to run as root, and there is no user `nobody` to run it as; \
             run this as another user",
        )?;
        Ok(Account { other: Some(nobody) })
    }

    /// Whether that user may get at the programs in a folder; the error says what is in the way.
    pub(super) fn can_reach(&self, bin: &Path) -> Result<(), String> {
        let closed = self.other.and_then(|_| places::closed_folder(bin));
        closed.map_or(Ok(()), |folder| {
            Err(format!(
                "as root, PostgreSQL runs as the user `nobody`, who may not pass {0} to the server \
                 in {1}; move that server elsewhere, `chmod o+x {0}`, or run this as another user",
                folder.display(),
                bin.display()
            ))
        })
    }

    /// A command that this user runs in a folder, without the settings that PostgreSQL's
    /// programs would take from our environment.
    pub(super) fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder).env("LC_ALL", "C");
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PG") {
                command.env_remove(name);
            }
        }
        if let Some((user, group)) = self.other {
            command.uid(user).gid(group);
        }
        command
    }

    /// Creates a folder that only this user, and root, may enter.
    pub(super) fn create_folder(&self, folder: &Path) -> std::io::Result<()> {
        fs::DirBuilder::new().mode(0o700).create(folder)?;
        self.other.map_or(Ok(()), |(user, group)| std::os::unix::fs::chown(folder, Some(user), Some(group)))
    }
}

/// The folder that clusters are made in: in memory, where that is large enough.
pub(super) fn clusters_folder() -> PathBuf {
    let memory = Path::new("/dev/shm");
    let said = process::output(Command::new("df").args(["-Pk", "/dev/shm"]));
    let roomy = said.ok().and_then(|said| free_kib(&said)) >= Some(WANTED_MEMORY_KIB);
    if memory.is_dir() && roomy { memory.to_owned() } else { std::env::temp_dir() }
}

/// The user's and the group's number of a user, from the text of `/etc/passwd`.
fn ids_of(user: &str, users: &str) -> Option<(u32, u32)> {
    let fields = |line: &str| line.split(':').map(str::to_owned).collect::<Vec<_>>();
    let found = users.lines().map(fields).find(|fields| fields[0] == user)?;
    Some((found.get(2)?.parse().ok()?, found.get(3)?.parse().ok()?))
}

/// The free space that `df -Pk` reports of one file system.
fn free_kib(said: &str) -> Option<u64> {
    said.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_users_numbers_come_from_its_line() {
        let users = "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65533:n:/:/bin/false\n";
        assert_eq!(ids_of("nobody", users), Some((65534, 65533)));
        assert_eq!(ids_of("somebody", users), None);
    }

    #[test]
    fn free_memory_is_the_fourth_column() {
        let said = "Filesystem 1024-blocks Used Available Capacity Mounted on\n\
                    tmpfs 65536 4 65532 1% /dev/shm\n";
        assert_eq!(free_kib(said), Some(65532));
        assert_eq!(free_kib(""), None);
    }
}
