//! Owns what pg_dump puts between statements: `\restrict` lines and the data of COPY. PostgreSQL's parser knows neither;
//! other commands of psql (`\i`, `\gexec`) do things that nobody here can know, and stay to be refused.

/// The text with such lines blanked out, byte for byte.
pub fn blank_psql(text: &str) -> String {
    if !text.contains("\\restrict") && !text.to_ascii_lowercase().contains("from stdin") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let (mut quote, mut data): (Option<String>, bool) = (None, false);
    for line in text.split_inclusive('\n') {
        if data {
            data = line.trim_end() != "\\.";
            out.push_str(&blank(line));
        } else if quote.is_none() && (line.starts_with("\\restrict") || line.starts_with("\\unrestrict")) {
            out.push_str(&blank(line));
        } else {
            quote = quote_after(line, quote);
            let words = line.trim_end().to_ascii_lowercase();
            let copies = quote.is_none() && words.starts_with("copy ") && words.ends_with("from stdin;");
            if copies {
                data = true;
                out.push_str(&blank(line));
            } else {
                out.push_str(line);
            }
        }
    }
    out
}

fn blank(line: &str) -> String {
    line.bytes().map(|b| if b == b'\n' || b == b'\r' { char::from(b) } else { ' ' }).collect()
}

/// The quote that is open after a line, given the one that was open before: `'`, `"`, `*/` or a dollar tag.
pub fn quote_after(line: &str, mut quote: Option<String>) -> Option<String> {
    let mut rest = line;
    while !rest.is_empty() {
        if let Some(open) = &quote {
            match rest.find(open.as_str()) {
                Some(at) => {
                    rest = &rest[at + open.len()..];
                    quote = None;
                }
                None => return quote,
            }
            continue;
        }
        if rest.starts_with("--") {
            return None;
        }
        let first = rest.chars().next().unwrap_or(' ');
        let mut step = first.len_utf8();
        match first {
            '\'' | '"' => quote = Some(first.to_string()),
            '/' if rest.starts_with("/*") => {
                quote = Some("*/".to_owned());
                step = 2;
            }
            '$' => {
                let tag = rest[1..].find('$').map(|end| &rest[..end + 2]);
                if let Some(tag) =
                    tag.filter(|tag| tag[1..tag.len() - 1].chars().all(|c| c.is_alphanumeric() || c == '_'))
                {
                    step = tag.len();
                    quote = Some(tag.to_owned());
                }
            }
            _ => {}
        }
        rest = &rest[step..];
    }
    quote
}

#[cfg(test)]
mod tests {
    use super::blank_psql;

    #[test]
    fn commands_and_copy_data_are_blanked() {
        let text = "\\restrict abc\nselect 1;\ncopy t (a) from stdin;\n1\t'x\n\\.\nselect 2;\n";
        let blanked = blank_psql(text);
        assert_eq!(blanked.len(), text.len());
        assert!(!blanked.contains("restrict") && !blanked.contains("'x") && blanked.contains("select 2"));
    }

    #[test]
    fn quotes_are_left_alone() {
        let text = "select '\n\\x\n', $a$\n\\y\n$a$;\n";
        assert_eq!(blank_psql(text), text);
    }
}
