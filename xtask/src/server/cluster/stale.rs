//! What is left of clusters whose owner and keeper were both killed.

use std::fs;
use std::path::Path;

use super::{Account, PREFIX};
use crate::process;

/// Stops the server in the working folder, if one of that folder still runs, and removes it.
/// The process id is trusted only if that process works in this very folder.
const CLEAR: &str = r#"
server=$(head -n 1 data/postmaster.pid 2>/dev/null)
if [ -n "$server" ] && [ "$(readlink "/proc/$server/cwd")" = "$1/data" ]; then
    kill -QUIT "$server"
    for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$server" 2>/dev/null || break; sleep 0.1; done
fi
cd /; rm -rf "$1"
"#;

/// Removes the clusters in a folder that belong to processes which are no more. Done as the
/// user who owns them, so what somebody else put there under such a name stays.
pub(super) fn clear(parent: &Path, account: &Account) {
    let names = fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.file_name());
    for name in names {
        let gone = name.to_str().and_then(owner_of).is_some_and(|owner| !is_alive(owner));
        let folder = parent.join(&name);
        if gone && folder.is_dir() {
            let mut command = account.command(Path::new("sh"), &folder);
            // Another process may be clearing the same folder: then this fails, and all is well.
            let _ = process::output(command.args(["-c", CLEAR, "sh"]).arg(&folder));
        }
    }
}

/// The process that a cluster's name says started it.
fn owner_of(name: &str) -> Option<u32> {
    name.strip_prefix(PREFIX)?.split_once('-')?.0.parse().ok()
}

fn is_alive(process_id: u32) -> bool {
    let proc = Path::new("/proc");
    // Where there is no /proc nothing can be told, and everything counts as alive.
    !proc.join("self").exists() || proc.join(process_id.to_string()).exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_owner_is_in_the_name() {
        assert_eq!(owner_of("schemac-pg-123-0"), Some(123));
        assert_eq!(owner_of("schemac-pg-x-0"), None);
        assert_eq!(owner_of("other"), None);
    }

    #[test]
    fn this_process_is_alive() {
        assert!(is_alive(std::process::id()));
    }
}
