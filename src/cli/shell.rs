//! Completions and the manual page, from the same definitions as `--help`.

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::args::Cli;
use super::report::{err, out};
use super::status;

/// Prints completions for a shell.
pub(super) fn completions(shell: Shell) -> u8 {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "schemac", &mut text);
    out(&String::from_utf8_lossy(&text));
    status::FINE
}

/// Prints the manual page in roff: of the command, then of each sub-command.
pub(super) fn man() -> u8 {
    let command = Cli::command();
    let mut text = Vec::new();
    let pages = std::iter::once(command.clone())
        .chain(command.get_subcommands().map(|one| one.clone().name(format!("schemac-{}", one.get_name()))));
    for page in pages {
        if let Err(error) = clap_mangen::Man::new(page).render(&mut text) {
            err(&format!("error: the manual page cannot be made: {error}\n"));
            return status::BUG;
        }
    }
    out(&String::from_utf8_lossy(&text));
    status::FINE
}
