//! Throw-away clusters accept connections, and go away however their owner ends.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use xtask::server::{Cluster, Installation, ensure};

fn installation() -> Installation {
    ensure(18).unwrap()
}

#[test]
fn a_cluster_accepts_the_superuser_and_goes_away_on_drop() {
    let cluster = Cluster::start(&installation()).unwrap();
    assert_eq!(cluster.major(), 18);
    assert_eq!(answer(&cluster, "SHOW server_encoding"), "UTF8");
    assert_eq!(answer(&cluster, "SHOW fsync"), "off");
    assert_eq!(answer(&cluster, "SHOW statement_timeout"), "1min");
    assert_eq!(answer(&cluster, "SELECT current_user"), "postgres");
    let folder = cluster.socket_dir().to_owned();
    drop(cluster);
    assert!(!folder.exists());
}

#[test]
fn two_clusters_live_side_by_side() {
    let first = Cluster::start(&installation()).unwrap();
    let second = Cluster::start(&installation()).unwrap();
    assert_ne!(first.socket_dir(), second.socket_dir());
    drop(first);
    assert_eq!(answer(&second, "SELECT 1"), "1");
}

#[test]
fn a_cluster_goes_away_with_a_killed_owner() {
    let mut owner = Owner::start();
    owner.process.kill().unwrap();
    owner.process.wait().unwrap();
    assert!(becomes_true(|| !owner.folder.exists()));
}

#[test]
fn the_next_start_clears_up_where_the_keeper_was_killed_too() {
    let mut owner = Owner::start();
    let server = server_in(&owner.folder);
    kill(parent_of(&server));
    owner.process.kill().unwrap();
    owner.process.wait().unwrap();
    assert!(Path::new("/proc").join(&server).exists());
    drop(Cluster::start(&installation()).unwrap());
    assert!(!owner.folder.exists());
    assert!(becomes_true(|| !Path::new("/proc").join(&server).exists()));
}

/// Another process that has a cluster: `cargo xtask server`.
struct Owner {
    process: Child,
    folder: PathBuf,
    _said: BufReader<ChildStdout>,
}

impl Owner {
    fn start() -> Owner {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(["server", "18"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        said.read_line(&mut line).unwrap();
        let folder = PathBuf::from(line.split(' ').nth(2).unwrap());
        assert!(folder.join("data").exists());
        Owner { process, folder, _said: said }
    }
}

fn server_in(folder: &Path) -> String {
    let pid_file = fs::read_to_string(folder.join("data/postmaster.pid")).unwrap();
    pid_file.lines().next().unwrap().to_owned()
}

fn parent_of(process: &str) -> String {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    status.lines().find_map(|line| line.strip_prefix("PPid:\t")).unwrap().to_owned()
}

fn kill(process: String) {
    let status = Command::new("sh").args(["-c", "kill -KILL \"$1\"", "sh", &process]).status();
    assert!(status.unwrap().success());
}

fn becomes_true(condition: impl Fn() -> bool) -> bool {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !condition() && Instant::now() < deadline {
        sleep(Duration::from_millis(20));
    }
    condition()
}

/// The only value that a query returns, by PostgreSQL's own protocol.
fn answer(cluster: &Cluster, query: &str) -> String {
    let socket = cluster.socket_dir().join(format!(".s.PGSQL.{}", cluster.port()));
    let mut stream = UnixStream::connect(socket).unwrap();
    let hello = b"\0\x03\0\0user\0postgres\0database\0postgres\0\0";
    stream.write_all(&with_length(hello)).unwrap();
    while message(&mut stream).0 != b'Z' {}
    let query = format!("{query}\0");
    stream.write_all(b"Q").unwrap();
    stream.write_all(&with_length(query.as_bytes())).unwrap();
    loop {
        let (kind, body) = message(&mut stream);
        assert_ne!(kind, b'E', "{}", String::from_utf8_lossy(&body));
        if kind == b'D' {
            // One column: its number, its length, its text.
            return String::from_utf8(body[6..].to_vec()).unwrap();
        }
    }
}

fn with_length(body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 4).unwrap();
    [&length.to_be_bytes(), body].concat()
}

fn message(stream: &mut UnixStream) -> (u8, Vec<u8>) {
    let mut head = [0; 5];
    stream.read_exact(&mut head).unwrap();
    let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]);
    let mut body = vec![0; length as usize - 4];
    stream.read_exact(&mut body).unwrap();
    (head[0], body)
}
