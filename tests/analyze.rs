//! The analyser against real servers: what it prints is what they store, what it refuses they refuse with the same words.

#[path = "analyze/catalog.rs"]
mod catalog;
#[path = "analyze/chains.rs"]
mod chains;
#[path = "analyze/judge.rs"]
mod judge;
#[path = "analyze/mutants.rs"]
mod mutants;
#[path = "analyze/queries.rs"]
mod queries;
#[path = "analyze/random.rs"]
mod random;
#[path = "analyze/random_query.rs"]
mod random_query;

use std::path::Path;

use catalog::Catalog;
use judge::{Place, Score, judge};
use postgres::{Client, Config, NoTls};
use random::Random;
use random_query::RandomQuery;
use xtask::server::{Cluster, ensure};

const CORPORA: [(&str, Place, &str); 9] = [
    ("check", Place::Check, include_str!("analyze/check.txt")),
    ("default", Place::Default, include_str!("analyze/default.txt")),
    ("generated", Place::Generated, include_str!("analyze/generated.txt")),
    ("index", Place::Index, include_str!("analyze/index.txt")),
    ("predicate", Place::Predicate, include_str!("analyze/predicate.txt")),
    ("domain", Place::Domain, include_str!("analyze/domain.txt")),
    ("partition", Place::Partition, include_str!("analyze/partition.txt")),
    ("policy", Place::Policy, include_str!("analyze/policy.txt")),
    ("using", Place::Using, include_str!("analyze/using.txt")),
];

/// What only PostgreSQL 17 and newer know.
const SINCE_17: (&str, Place, &str) = ("json in an index", Place::Index, include_str!("analyze/json_index.txt"));

fn connect(cluster: &Cluster) -> Client {
    connect_to(cluster, "postgres")
}

fn connect_to(cluster: &Cluster, database: &str) -> Client {
    Config::new()
        .host_path(cluster.socket_dir())
        .port(cluster.port())
        .user("postgres")
        .dbname(database)
        .connect(NoTls)
        .expect("the server accepts connections")
}

/// The type and the expression of a line.
fn split(place: Place, line: &str) -> (&str, &str) {
    match place {
        Place::Default | Place::Generated | Place::Domain | Place::Using => {
            line.split_once(" = ").expect("type = expression")
        }
        Place::Check | Place::Index | Place::Predicate | Place::Partition | Place::Policy => ("", line),
    }
}

/// A server with the set-up in it.
struct Bench {
    _cluster: Cluster,
    db: Client,
    catalog: Catalog,
}

fn bench(major: u32) -> Bench {
    let installation = ensure(major).expect("a server");
    let cluster = Cluster::start(&installation).expect("a cluster");
    let mut db = connect(&cluster);
    db.batch_execute(include_str!("analyze/setup.sql")).expect("the set-up");
    let catalog = Catalog::read(&mut db, major, &["public"]);
    Bench { _cluster: cluster, db, catalog }
}

fn run(major: u32) {
    let Bench { _cluster, mut db, catalog } = bench(major);
    let mut wrong = Vec::new();
    for (name, place, corpus) in CORPORA.into_iter().chain((major >= 17).then_some(SINCE_17)) {
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
        for (reason, count) in &plain.open {
            println!("{major}     {count} {reason}");
        }
        for score in [plain, mutated] {
            wrong.extend(score.wrong);
            wrong.extend(score.unsettled);
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn run_random(major: u32, count: usize) {
    let Bench { _cluster, mut db, catalog } = bench(major);
    let mut random = Random::new(&mut db, 1);
    let mut score = Score::default();
    for _ in 0..count {
        let text = format!("({}) is null", random.expression());
        judge(&mut db, &catalog, Place::Check, "", &text, &mut score);
    }
    println!("{major} {}", score.line("random"));
    assert!(score.wrong.is_empty(), "{} wrong:\n{}", score.wrong.len(), score.wrong.join("\n"));
    assert!(score.same - score.refused > count / 5, "too few expressions are valid: {}", score.line("random"));
}

#[test]
fn what_is_printed_is_what_postgresql_15_stores() {
    run(15);
}

#[test]
fn what_is_printed_is_what_postgresql_18_stores() {
    run(18);
}

#[test]
fn random_expressions_are_printed_as_postgresql_15_stores_them() {
    run_random(15, 4_000);
}

#[test]
fn random_expressions_are_printed_as_postgresql_18_stores_them() {
    run_random(18, 4_000);
}

/// Says what came of it: nothing may be wrong, and little beyond the analyser.
fn report<const N: usize>(major: u32, scores: [(&str, Score); N]) {
    let mut wrong = Vec::new();
    for (name, score) in scores {
        println!("{major} {}", score.line(name));
        for (reason, count) in &score.open {
            println!("{major}     {count} {reason}");
        }
        let open: usize = score.open.values().sum();
        if open * 100 >= (score.same + open) * 3 {
            wrong.push(format!("too many are not analysed: {}", score.line(name)));
        }
        wrong.extend(score.wrong);
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Queries that people wrote, and random ones; few may be beyond the analyser.
fn run_queries(major: u32, count: usize) {
    let Bench { _cluster, mut db, catalog } = bench(major);
    let mut written = Score::default();
    let newer = if major >= 17 { include_str!("analyze/json.txt") } else { "" };
    for text in include_str!("analyze/query.txt").lines().chain(newer.lines()) {
        queries::judge(&mut db, &catalog, text, &mut written);
    }
    let mut statements = Score::default();
    for text in include_str!("analyze/statement.txt").lines() {
        queries::judge_statement(&mut db, &catalog, text, &mut statements);
    }
    let mut rules = Score::default();
    for line in include_str!("analyze/rule.txt").lines() {
        queries::judge_rule(&mut db, &catalog, line, &mut rules);
    }
    let mut made = Score::default();
    let mut random = RandomQuery::new(&mut db, 1);
    for _ in 0..count {
        queries::judge(&mut db, &catalog, &random.query(), &mut made);
    }
    report(major, [("queries", written), ("statements", statements), ("rules", rules), ("random queries", made)]);
}

#[test]
fn queries_are_printed_as_postgresql_15_stores_them() {
    run_queries(15, 1_000);
}

#[test]
fn queries_are_printed_as_postgresql_18_stores_them() {
    run_queries(18, 1_000);
}

/// Chains of others, where they are at hand.
fn run_chains(major: u32) {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let folders = chains::folders(&shared);
    if folders.is_empty() {
        println!("skipped: {} is not there", shared.display());
        return;
    }
    let cluster = Cluster::start(&ensure(major).expect("a server")).expect("a cluster");
    let mut admin = connect(&cluster);
    let mut scores = chains::Scores::default();
    for (number, folder) in folders.iter().enumerate() {
        for role in chains::roles(folder) {
            admin.batch_execute(&format!("create role {role} superuser")).ok();
        }
        admin.batch_execute(&format!("create database chain_{number} template template0")).expect("a database");
        let mut db = connect_to(&cluster, &format!("chain_{number}"));
        chains::run(&mut db, major, folder, &mut scores);
    }
    report(major, [("views of chains", scores.views), ("expressions of chains", scores.expressions)]);
}

#[test]
fn chains_of_others_are_analysed_as_postgresql_18_does() {
    run_chains(18);
}

#[test]
fn what_not_all_versions_have_is_refused_and_nothing_else_changes() {
    let Bench { _cluster, mut db, mut catalog } = bench(18);
    catalog.all_versions();
    let mut score = Score::default();
    for line in include_str!("analyze/check.txt").lines() {
        judge(&mut db, &catalog, Place::Check, "", line, &mut score);
    }
    score.wrong.retain(|text| !text.contains("exists only in PostgreSQL") && !text.contains(" needs PostgreSQL "));
    assert!(score.wrong.is_empty(), "{} wrong:\n{}", score.wrong.len(), score.wrong.join("\n"));
    assert!(score.same > 1_000);
}
