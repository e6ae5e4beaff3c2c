//! Other programs: where they are, how they are run, and what is said when they fail.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

/// The program's full path, if a folder of `PATH` holds it.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| is_executable(file))
}

/// Whether this is a file that somebody may execute.
pub fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

/// Whether this process may do everything: `id -u` says 0.
pub fn is_root() -> bool {
    static ROOT: OnceLock<bool> = OnceLock::new();
    *ROOT.get_or_init(|| output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0"))
}

/// Runs a command in silence and returns what it wrote to its standard output.
/// The error names the command and holds what it wrote to its standard error.
pub fn output(command: &mut Command) -> Result<String, String> {
    let result = command.stdin(Stdio::null()).output();
    let Output { status, stdout, stderr } = result.map_err(|e| cannot_start(command, &e))?;
    let stdout = String::from_utf8_lossy(&stdout).into_owned();
    if status.success() {
        return Ok(stdout);
    }
    let said = String::from_utf8_lossy(&stderr);
    let said = if said.trim().is_empty() { stdout.trim() } else { said.trim() };
    Err(format!("`{}` failed ({status}):\n{said}", line(command)))
}

/// Runs a command in the open: its line is shown first, and what it writes goes where ours goes.
pub fn run(command: &mut Command) -> Result<(), String> {
    eprintln!("$ {}", line(command));
    let status = command.status().map_err(|e| cannot_start(command, &e))?;
    if status.success() {
        return Ok(());
    }
    Err(format!("`{}` failed ({status})", line(command)))
}

/// The command as a person would type it: the program by its name alone, no environment.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    std::iter::once(program.file_name().unwrap_or(command.get_program()))
        .chain(command.get_args())
        .map(|word| quoted(&word.to_string_lossy()))
        .collect::<Vec<_>>()
        .join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=./:,@%+".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` could not be started: {}: {error}", line(command), command.get_program().to_string_lossy())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_quoted_where_a_shell_needs_it() {
        let mut command = Command::new("/bin/echo");
        command.args(["a b", "it's", "", "--x=1"]);
        assert_eq!(line(&command), r"echo 'a b' 'it'\''s' '' --x=1");
    }

    #[test]
    fn a_failure_says_what_the_command_said() {
        let error = output(Command::new("sh").args(["-c", "echo why >&2; exit 3"])).unwrap_err();
        assert!(error.contains("exit status: 3") && error.ends_with("why"), "{error}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = output(&mut Command::new("no-such-program")).unwrap_err();
        assert!(error.starts_with("`no-such-program` could not be started"), "{error}");
    }
}
