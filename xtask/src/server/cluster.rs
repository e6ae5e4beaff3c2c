//! A throw-away cluster: its folder, its processes, and that both go away with their owner.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::Installation;
use crate::process;

mod account;
mod stale;

use account::Account;

/// Clusters listen on a socket in a folder of their own, so all have PostgreSQL's usual port.
const PORT: u16 = 5432;

/// How long a server may take until it accepts connections.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a cluster is called in the folder for such: then the owner's process id and a number.
const PREFIX: &str = "schemac-pg-";

/// Nothing here outlives its owner, so nothing is worth a write that waits for a disk.
const SETTINGS: &str = "
listen_addresses = ''
max_connections = 100
statement_timeout = 60s
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
timezone = 'UTC'
dynamic_shared_memory_type = mmap
";

/// Runs the server until the owner closes our standard input or is gone, then clears away. It
/// gets the server's path and the cluster's folder, and works in that folder.
const KEEPER: &str = r#"
"$1" -D "$2/data" -k "$2" & server=$!
read -r _
kill -QUIT $server; wait $server
cd /; rm -rf "$2"
"#;

/// A throw-away cluster that listens on a unix socket only, in memory where the machine has room
/// for it: superuser `postgres`, no passwords, UTF8, locale C.UTF-8 (C where that is missing),
/// nothing synced to disk, statements stopped after a minute.
///
/// It is stopped and removed on drop, and also when the process that started it ends in any
/// other way: a keeper process notices. Where that was killed too, the next start clears up.
/// As root, which PostgreSQL refuses to run as, the server runs as `nobody`.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    major: u32,
    keeper: Child,
}

impl Cluster {
    /// Starts a new cluster and waits until it accepts connections.
    pub fn start(installation: &Installation) -> Result<Cluster, String> {
        let account = Account::for_server()?;
        account.can_reach(&installation.bin)?;
        let parent = account::clusters_folder();
        stale::clear(&parent, &account);
        let folder = new_folder(&parent, &account)?;
        let started = create(installation, &folder, &account).and_then(|()| keep(installation, &folder, &account));
        let keeper = started.inspect_err(|_| drop(fs::remove_dir_all(&folder)))?;
        let mut cluster = Cluster { folder, major: installation.major, keeper };
        cluster.wait_until_ready()?;
        Ok(cluster)
    }

    /// The folder that holds the socket: what a client takes for the host.
    pub fn socket_dir(&self) -> &Path {
        &self.folder
    }

    /// The port that names the socket.
    pub fn port(&self) -> u16 {
        PORT
    }

    /// The server's major version.
    pub fn major(&self) -> u32 {
        self.major
    }

    fn wait_until_ready(&mut self) -> Result<(), String> {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            let pid_file = fs::read_to_string(self.folder.join("data/postmaster.pid"));
            if pid_file.is_ok_and(|text| says_ready(&text)) {
                return Ok(());
            }
            if self.failed_to_start() {
                break;
            }
            sleep(Duration::from_millis(10));
        }
        Err(format!("PostgreSQL {} did not start; its log says:\n{}", self.major, self.log()))
    }

    /// The server writes this word, then exits, when it meets something that it cannot start with.
    fn failed_to_start(&self) -> bool {
        self.log().contains("FATAL:")
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// The eighth line of `postmaster.pid` is the server's state; `pg_ctl` reads it too.
fn says_ready(pid_file: &str) -> bool {
    pid_file.lines().nth(7).is_some_and(|state| state.trim() == "ready")
}

fn new_folder(parent: &Path, account: &Account) -> Result<PathBuf, String> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let folder = parent.join(format!("{PREFIX}{}-{number}", std::process::id()));
    account
        .create_folder(&folder)
        .map_err(|e| format!("cannot create the folder {} for a cluster: {e}", folder.display()))?;
    Ok(folder)
}

fn create(installation: &Installation, folder: &Path, account: &Account) -> Result<(), String> {
    let initdb = |locale: &str| {
        let mut command = account.command(&installation.bin.join("initdb"), folder);
        command.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
        command.arg(format!("--locale={locale}")).arg("-D").arg(folder.join("data"));
        process::output(&mut command)
    };
    match initdb("C.UTF-8") {
        Err(error) if error.contains("locale") => initdb("C"),
        result => result,
    }?;
    let file = folder.join("data/postgresql.auto.conf");
    fs::write(&file, SETTINGS).map_err(|e| format!("cannot write {}: {e}", file.display()))
}

fn keep(installation: &Installation, folder: &Path, account: &Account) -> Result<Child, String> {
    use std::os::unix::process::CommandExt;
    let log_file = folder.join("log");
    let log = fs::File::create(&log_file)
        .and_then(|log| Ok((log.try_clone()?, log)))
        .map_err(|e| format!("cannot create {}: {e}", log_file.display()))?;
    let mut command = account.command(Path::new("sh"), folder);
    command.args(["-c", KEEPER, "sh"]).arg(installation.bin.join("postgres")).arg(folder);
    // A group of its own, so that Ctrl-C reaches the owner and not the keeper.
    command.stdin(Stdio::piped()).stdout(log.0).stderr(log.1).process_group(0);
    command.spawn().map_err(|e| format!("cannot start `sh`, which keeps the server: {e}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_is_on_the_eighth_line() {
        let until = "123\n/data\n1700000000\n5432\n/socket\n\n  5432 1\n";
        assert!(says_ready(&format!("{until}ready   \n")));
        assert!(!says_ready(&format!("{until}starting\n")));
        assert!(!says_ready(until));
    }
}
