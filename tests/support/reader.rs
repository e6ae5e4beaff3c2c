//! A database's schema as lines of text, by a query that knows nothing of schemac.

use postgres::Client;

use super::server::{Server, said};

const QUERY: &str = include_str!("reader.sql");

/// Reads a database.
pub fn read(client: &mut Client, names_of_not_nulls: bool) -> Result<Vec<String>, String> {
    let mut transaction = client.transaction().map_err(|error| said(&error))?;
    transaction.batch_execute("set local search_path = ''").map_err(|error| said(&error))?;
    let rows = transaction.query(QUERY, &[]).map_err(|error| said(&error))?;
    let lines = rows.iter().map(|row| row.get::<_, String>(0));
    Ok(lines.filter(|line| names_of_not_nulls || !line.starts_with("not null ")).collect())
}

/// Reads what a text of SQL makes of an empty database.
pub fn read_made(server: &'static Server, sql: &str, names_of_not_nulls: bool) -> Result<Vec<String>, String> {
    server.in_empty(|client| {
        client.batch_execute("begin").map_err(|error| said(&error))?;
        let made = client.batch_execute(sql).map_err(|error| format!("{}\n{sql}", said(&error)));
        let lines = made.and_then(|()| {
            client.batch_execute("set local search_path = ''").map_err(|error| said(&error))?;
            let rows = client.query(QUERY, &[]).map_err(|error| said(&error))?;
            Ok(rows.iter().map(|row| row.get::<_, String>(0)).collect::<Vec<_>>())
        });
        client.batch_execute("rollback").map_err(|error| said(&error))?;
        Ok(lines?.into_iter().filter(|line| names_of_not_nulls || !line.starts_with("not null ")).collect())
    })
}

/// What two readings differ in.
pub fn difference(got: &[String], wanted: &[String]) -> Option<String> {
    let only = |a: &[String], b: &[String], sign: &str| -> String {
        a.iter().filter(|line| !b.contains(line)).map(|line| format!("{sign} {line}\n")).collect()
    };
    let text = only(wanted, got, "wanted") + &only(got, wanted, "   got");
    (!text.is_empty()).then_some(text)
}
