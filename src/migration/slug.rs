//! Owns the names of new files.

/// A slug of words: lower-case ASCII letters, digits and `_`, at most 50 bytes.
pub fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.ends_with('_') && !out.is_empty() {
            out.push('_');
        }
    }
    let mut cut: &str = out.trim_matches('_');
    if cut.len() > 50 {
        cut = &cut[..50];
        cut = cut.rsplit_once('_').map_or(cut, |(head, _)| head);
    }
    if cut.is_empty() { "change".to_owned() } else { cut.to_owned() }
}

/// `0007_add_task_due_on.up.sql`.
pub fn file_name(number: u64, width: usize, slug: &str, direction: &str) -> String {
    format!("{number:0width$}_{slug}.{direction}.sql")
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("add column `due_on` to task"), "add_column_due_on_to_task");
        assert_eq!(slug("ÄÖ"), "change");
        assert!(slug(&"word ".repeat(30)).len() <= 50);
    }
}
