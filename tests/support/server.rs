//! The servers that judge: one cluster a version for all tests of the program, a database a case.

use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};

use postgres::{Client, Config, NoTls};
use xtask::server::{Cluster, ensure};

/// The major versions that judge.
pub const MAJORS: [u32; 2] = [15, 18];

/// A running server. It is stopped when the program ends: see [`Cluster`].
pub struct Server {
    cluster: Cluster,
    databases: AtomicU32,
    /// Databases in which nothing is ever committed.
    empty: Mutex<Vec<Database>>,
}

/// A connection to a database of its own, which goes away with it.
pub struct Database {
    server: &'static Server,
    name: String,
    client: Client,
}

/// The server of a version; the first caller starts it.
pub fn server(major: u32) -> &'static Server {
    static SERVERS: [OnceLock<Server>; MAJORS.len()] = [const { OnceLock::new() }; MAJORS.len()];
    let place = MAJORS.iter().position(|known| *known == major).expect("only these versions judge");
    SERVERS[place].get_or_init(|| {
        let installation = ensure(major).unwrap_or_else(|why| panic!("{why}"));
        let cluster = Cluster::start(&installation).unwrap_or_else(|why| panic!("{why}"));
        let server = Server { cluster, databases: AtomicU32::new(0), empty: Mutex::default() };
        let mut client = server.connect("postgres");
        // A tablespace `fast`, inside of the cluster's own folder.
        let made = client
            .batch_execute("set allow_in_place_tablespaces = on")
            .and_then(|()| client.batch_execute("create tablespace fast location ''"))
            // Roles are a cluster's, and no part of a schema.
            .and_then(|()| client.batch_execute("create role reader; create role writer; create role guest"));
        made.unwrap_or_else(|error| panic!("{}", said(&error)));
        server
    })
}

/// What a server says against a statement, in words.
pub fn said(error: &postgres::Error) -> String {
    error.as_db_error().map_or_else(
        || error.to_string(),
        |found| {
            let detail = found.detail().map_or_else(String::new, |detail| format!(" ({detail})"));
            format!("{}{detail}", found.message())
        },
    )
}

impl Server {
    fn connect(&self, database: &str) -> Client {
        Config::new()
            .host_path(self.cluster.socket_dir())
            .port(self.cluster.port())
            .user("postgres")
            .dbname(database)
            .connect(NoTls)
            .expect("the server accepts connections")
    }

    /// A new database. Its time zone is not UTC, where timestamps with and without one are the same and no table is
    /// rewritten when they change.
    pub fn database(&'static self) -> Database {
        let name = format!("case_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let mut client = self.connect("postgres");
        let made = client
            .batch_execute(&format!("create database {name} template template0"))
            .and_then(|()| client.batch_execute(&format!("alter database {name} set timezone = 'America/New_York'")));
        made.expect("a database can be created");
        Database { server: self, client: self.connect(&name), name }
    }

    /// Lends an empty database; what is done in it must be rolled back.
    pub fn in_empty<T>(&'static self, work: impl FnOnce(&mut Client) -> T) -> T {
        let free = self.empty.lock().expect("no test panics while it holds this").pop();
        let mut client = free.unwrap_or_else(|| self.database());
        let result = work(&mut client);
        self.empty.lock().expect("no test panics while it holds this").push(client);
        result
    }
}

impl Deref for Database {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.client
    }
}

impl DerefMut for Database {
    fn deref_mut(&mut self) -> &mut Client {
        &mut self.client
    }
}

impl Drop for Database {
    /// The cluster may be in memory, and a run may need thousands of databases.
    fn drop(&mut self) {
        // The server may be going away already, and takes the database along.
        let _ = self.server.connect("postgres").batch_execute(&format!("drop database {} with (force)", self.name));
    }
}
