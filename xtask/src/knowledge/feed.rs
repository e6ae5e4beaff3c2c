//! Programs that read a script from their standard input.

use std::fmt::Display;
use std::io::Write;
use std::process::{Command, Stdio};

use crate::process;

/// Runs a program on a script and returns what it printed.
pub fn run(command: &mut Command, script: &str) -> Result<String, String> {
    let line = process::line(command);
    let failed = |why: &dyn Display| format!("`{line}` failed: {why}");
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().map_err(|e| failed(&e))?;
    // A program that fails does not read all; why it failed is in what it says.
    let fed = child.stdin.take().map(|mut input| input.write_all(script.as_bytes()));
    let output = child.wait_with_output().map_err(|e| failed(&e))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
    }
    fed.transpose().map_err(|e| failed(&e))?;
    String::from_utf8(output.stdout).map_err(|e| failed(&e))
}
