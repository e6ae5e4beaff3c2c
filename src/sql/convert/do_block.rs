//! Owns the one thing that is known of DO blocks without running them: whether all they make is roles, which are no part of a
//! schema.

use pg_query::NodeEnum;
use pg_query::protobuf as pb;

use super::names::string;
use crate::sql::token::{self, Token};

/// Whether a DO block in PL/pgSQL does nothing but create, alter, drop and grant roles, under whatever conditions.
pub(super) fn makes_roles_only(stmt: &pb::DoStmt) -> bool {
    let texts: Vec<(String, String)> = stmt.args.iter().filter_map(option).collect();
    let of = |name: &str| texts.iter().find(|(option, _)| option == name).map(|(_, text)| text.as_str());
    let plain = of("language").is_none_or(|language| language.eq_ignore_ascii_case("plpgsql"));
    plain && of("as").is_some_and(body_makes_roles_only)
}

fn option(node: &pb::Node) -> Option<(String, String)> {
    let Some(NodeEnum::DefElem(element)) = &node.node else { return None };
    let text = string(pb::Node { node: element.arg.as_ref()?.node.clone() }).ok()?;
    Some((element.defname.clone(), text))
}

fn body_makes_roles_only(body: &str) -> bool {
    let Ok(tokens) = token::scan(body) else { return false };
    let word = |index: usize| tokens.list.get(index).map_or(String::new(), |one: &Token| one.text(body).to_lowercase());
    let until = |from: usize, end: &str| (from..tokens.list.len()).find(|index| word(*index) == end);
    let mut at = 0;
    while at < tokens.list.len() {
        let next = match word(at).as_str() {
            "begin" | "exception" | "else" | ";" => Some(at + 1),
            "if" | "elsif" | "elseif" | "when" => until(at, "then").map(|then| then + 1),
            "end" => until(at, ";").map(|end| end + 1).or(Some(tokens.list.len())),
            _ => until(at, ";").filter(|end| is_of_roles(&(at..*end).map(word).collect::<Vec<_>>())).map(|end| end + 1),
        };
        match next {
            Some(next) => at = next,
            None => return false,
        }
    }
    true
}

/// A statement by its words.
fn is_of_roles(words: &[String]) -> bool {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["null"] | ["raise", ..] => true,
        ["create" | "alter" | "drop", "role" | "user" | "group", ..] => true,
        ["comment", "on", "role", ..] => true,
        ["grant" | "revoke", rest @ ..] => !rest.contains(&"on"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::body_makes_roles_only;

    #[test]
    fn only_roles_are_no_part_of_a_schema() {
        for body in [
            "begin create role app nologin; exception when duplicate_object then null; end",
            "begin if not exists (select from pg_roles where rolname = 'app') then create role app; end if; end;",
            "begin create user app; grant app to admin; raise notice 'made %', 1; end $".trim_end_matches('$'),
        ] {
            assert!(body_makes_roles_only(body), "{body}");
        }
        for body in [
            "begin create table t (a int); end",
            "begin grant select on t to app; end",
            "begin execute 'create role app'; end",
            "declare x int; begin create role app; end",
            "begin perform make_things(); end",
            "begin for i in 1..2 loop create role app; end loop; end",
        ] {
            assert!(!body_makes_roles_only(body), "{body}");
        }
    }
}
