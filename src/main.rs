//! The `schemac` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    schemac::cli::main()
}
