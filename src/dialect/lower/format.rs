//! Formats of dates: strftime's and date_format's in to_char's words.

/// `%Y-%m-%d` as `YYYY-MM-DD`; none where a part has no counterpart.
pub(super) fn to_char(format: &str, mysql: bool) -> Option<String> {
    let mut out = String::new();
    let mut characters = format.chars();
    while let Some(c) = characters.next() {
        if c == '%' {
            out.push_str(part(characters.next()?, mysql)?);
        } else if c.is_ascii_alphabetic() {
            // A letter by itself would be a pattern.
            out.push_str(&format!("\"{c}\""));
        } else if c == '"' || c == '\\' {
            return None;
        } else {
            out.push(c);
        }
    }
    Some(out)
}

/// <https://www.sqlite.org/lang_datefunc.html>, <https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html>
fn part(letter: char, mysql: bool) -> Option<&'static str> {
    Some(match (letter, mysql) {
        ('Y', _) => "YYYY",
        ('m', _) => "MM",
        ('d', _) => "DD",
        ('H', _) => "HH24",
        ('M', false) | ('i', true) => "MI",
        ('S', _) | ('s', true) => "SS",
        ('j', _) => "DDD",
        ('y', true) => "YY",
        ('b', true) => "Mon",
        ('M', true) => "FMMonth",
        ('W', true) => "FMDay",
        ('a', true) => "Dy",
        ('e', true) => "FMDD",
        ('c', true) => "FMMM",
        ('k', true) => "FMHH24",
        ('h' | 'I', true) => "HH12",
        ('l', true) => "FMHH12",
        ('p', true) => "AM",
        ('T', _) => "HH24:MI:SS",
        ('F', false) => "YYYY-MM-DD",
        ('f', true) => "US",
        ('f', false) => "SS.MS",
        ('%', _) => "%",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::to_char;

    #[test]
    fn formats_are_said_in_to_chars_words() {
        assert_eq!(to_char("%Y-%m-%dT%H:%M:%S", false).as_deref(), Some("YYYY-MM-DD\"T\"HH24:MI:SS"));
        assert_eq!(to_char("%W, %e. %M", true).as_deref(), Some("FMDay, FMDD. FMMonth"));
        assert_eq!(to_char("%w", false), None);
    }
}
