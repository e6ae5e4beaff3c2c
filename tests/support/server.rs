//! The servers that judge: one cluster a version for all tests of the program, a database a case.

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
    /// Connections to databases in which nothing is ever committed.
    empty: Mutex<Vec<Client>>,
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
            .and_then(|()| client.batch_execute("create tablespace fast location ''"));
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

    /// A new database, and a connection to it.
    pub fn database(&self) -> Client {
        let name = format!("case_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let made = self.connect("postgres").batch_execute(&format!("create database {name} template template0"));
        made.expect("a database can be created");
        self.connect(&name)
    }

    /// Lends an empty database; what is done in it must be rolled back.
    pub fn in_empty<T>(&self, work: impl FnOnce(&mut Client) -> T) -> T {
        let free = self.empty.lock().expect("no test panics while it holds this").pop();
        let mut client = free.unwrap_or_else(|| self.database());
        let result = work(&mut client);
        self.empty.lock().expect("no test panics while it holds this").push(client);
        result
    }
}
