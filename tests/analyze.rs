//! The analyser against real servers: what it prints is what they store, what it refuses they refuse with the same words.

#[path = "analyze/catalog.rs"]
mod catalog;
#[path = "analyze/judge.rs"]
mod judge;
#[path = "analyze/mutants.rs"]
mod mutants;

use catalog::Catalog;
use judge::{Place, Score, judge};
use postgres::{Client, Config, NoTls};
use xtask::server::{Cluster, ensure};

const CORPORA: [(&str, Place, &str); 6] = [
    ("check", Place::Check, include_str!("analyze/check.txt")),
    ("default", Place::Default, include_str!("analyze/default.txt")),
    ("generated", Place::Generated, include_str!("analyze/generated.txt")),
    ("index", Place::Index, include_str!("analyze/index.txt")),
    ("predicate", Place::Predicate, include_str!("analyze/predicate.txt")),
    ("domain", Place::Domain, include_str!("analyze/domain.txt")),
];

fn connect(cluster: &Cluster) -> Client {
    Config::new()
        .host_path(cluster.socket_dir())
        .port(cluster.port())
        .user("postgres")
        .dbname("postgres")
        .connect(NoTls)
        .expect("the server accepts connections")
}

/// The type and the expression of a line.
fn split(place: Place, line: &str) -> (&str, &str) {
    match place {
        Place::Default | Place::Generated | Place::Domain => line.split_once(" = ").expect("type = expression"),
        Place::Check | Place::Index | Place::Predicate => ("", line),
    }
}

fn run(major: u32) {
    let installation = ensure(major).expect("a server");
    let cluster = Cluster::start(&installation).expect("a cluster");
    let mut db = connect(&cluster);
    db.batch_execute(include_str!("analyze/setup.sql")).expect("the set-up");
    let catalog = Catalog::read(&mut db, major, &["public"]);
    let mut wrong = Vec::new();
    for (name, place, corpus) in CORPORA {
        let (mut plain, mut mutated) = (Score::default(), Score::default());
        for line in corpus.lines() {
            let (ty, text) = split(place, line);
            judge(&mut db, &catalog, place, ty, text, &mut plain);
            for mutant in mutants::mutants(text) {
                judge(&mut db, &catalog, place, ty, &mutant, &mut mutated);
            }
        }
        println!("{major} {}", plain.line(name));
        println!("{major} {}", mutated.line(&format!("{name}, mutants")));
        if std::env::var_os("ANALYZE_OPEN").is_some() {
            println!("{}", plain.open_texts.join("\n"));
        }
        wrong.extend(plain.unsettled);
        wrong.extend(mutated.unsettled);
        wrong.extend(plain.wrong);
        wrong.extend(mutated.wrong);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_printed_is_what_postgresql_15_stores() {
    run(15);
}

#[test]
fn what_is_printed_is_what_postgresql_18_stores() {
    run(18);
}
