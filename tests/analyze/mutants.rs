//! Expressions that differ from a given one in one token.

use schemac::sql::token::scan;

/// Variants of the text: another operator, number, word or nothing in place of one token.
pub fn mutants(text: &str) -> Vec<String> {
    let Ok(tokens) = scan(text) else { return Vec::new() };
    let mut out = Vec::new();
    for token in &tokens.list {
        let word = token.text(text);
        for other in variants(word) {
            let (start, end) = (token.start as usize, token.end as usize);
            out.push(format!("{}{other}{}", &text[..start], &text[end..]));
        }
    }
    out
}

fn variants(word: &str) -> Vec<String> {
    let fixed: &[&str] = match word.to_ascii_lowercase().as_str() {
        "=" => &["<>", "<", "||"],
        "<" => &["<=", ">"],
        ">" => &[">=", "<"],
        "<>" | "!=" => &["="],
        ">=" => &[">"],
        "<=" => &["<"],
        "+" => &["-", "||"],
        "-" => &["+"],
        "*" => &["/"],
        "->" => &["->>"],
        "->>" => &["->"],
        "~" => &["~*", "!~"],
        "and" => &["or"],
        "or" => &["and"],
        "not" => &[""],
        "like" => &["ilike", "not like"],
        "true" => &["false"],
        "false" => &["true"],
        "any" => &["all"],
        "id" => &["s", "b", "n", "txt"],
        "txt" => &["vc", "ch", "cit", "nm", "id"],
        "vc" => &["txt", "vc10"],
        "n" => &["id", "d", "n2"],
        "n2" => &["n"],
        "d" => &["f", "n"],
        "ts" => &["tsz", "dt", "ts3"],
        "tsz" => &["ts", "dt"],
        "dt" => &["ts"],
        "jb" => &["j"],
        "m" => &["txt"],
        "pos" => &["id"],
        "ia" => &["ta"],
        "ta" => &["va"],
        "int" => &["bigint", "smallint", "numeric"],
        "text" => &["varchar", "char(2)"],
        "varchar" => &["text"],
        "numeric" => &["numeric(8,3)"],
        "timestamp" => &["timestamptz"],
        "timestamptz" => &["timestamp"],
        _ => &[],
    };
    let mut out: Vec<String> = fixed.iter().map(|text| (*text).to_owned()).collect();
    if word.starts_with('\'') {
        out.push("'zz'".to_owned());
        out.push("'7'".to_owned());
        out.push("null".to_owned());
    } else if word.bytes().next().is_some_and(|b| b.is_ascii_digit()) {
        out.push(format!("{word}7"));
        out.push(format!("'{word}'"));
        out.push("7.5".to_owned());
    }
    out
}
