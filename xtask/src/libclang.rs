//! libclang, with which the build of `pg_query` reads a C header: where it is, how it gets here,
//! and the environment that a build needs for it. A machine where it lies in its usual place
//! needs none, so that `cargo build` and `cargo xtask` share what is built.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{apt, pip, places, process};

/// What the crate `clang-sys` obeys when it looks for the library: a file, or its folder.
const PATH_VARIABLE: &str = "LIBCLANG_PATH";
/// What the crate `bindgen` hands on to it.
const ARGS_VARIABLE: &str = "BINDGEN_EXTRA_CLANG_ARGS";

/// Where `clang-sys` looks by itself, after `llvm-config` and the library path variables.
const USUAL_FOLDERS: [&str; 10] = [
    "/usr/local/llvm*/lib*",
    "/usr/local/lib*/*/*",
    "/usr/local/lib*/*",
    "/usr/local/lib*",
    "/usr/lib*/*/*",
    "/usr/lib*/*",
    "/usr/lib*",
    "/usr/local/opt/llvm*/lib",
    "/opt/homebrew/opt/llvm*/lib",
    "/Library/Developer/CommandLineTools/usr/lib",
];

/// The wheel that carries the library alone.
const WHEEL: &str = "libclang==18.1.1";

/// A libclang, and what a build needs to be told to use it.
pub struct Libclang {
    /// The folder, or the file, that it lies in.
    pub path: PathBuf,
    /// Variables to set for a build: none that is set already.
    pub environment: Vec<(&'static str, OsString)>,
}

/// Finds libclang, else installs it: with apt where we are root, else as a wheel, with pip.
pub fn ensure() -> Result<Libclang, String> {
    if let Some(set) = env::var_os(PATH_VARIABLE) {
        return given(PathBuf::from(set));
    }
    if let Some(found) = usual().or(cached()?) {
        return Ok(found);
    }
    if process::is_root() && apt::offers("libclang-dev") {
        apt::install(&["libclang-dev"])?;
    } else {
        pip::install(WHEEL, &wheel_folder()?).map_err(|error| advice(&error))?;
    }
    let found = usual().or(cached()?);
    found.ok_or_else(|| advice("it was installed, but is in none of the known places"))
}

fn advice(error: &str) -> String {
    format!(
        "there is no libclang here, and it could not be installed: {error}\n\
         Install one yourself (for example Debian's package `libclang-dev`), and if it is in an \
         unusual place name its folder: {PATH_VARIABLE}=/path/to/lib"
    )
}

/// The one that the user has chosen.
fn given(path: PathBuf) -> Result<Libclang, String> {
    let folder = if path.is_file() { path.parent().unwrap_or(&path) } else { &path };
    if !holds_libclang(folder) {
        return Err(format!("{PATH_VARIABLE} is {}, but there is no libclang", path.display()));
    }
    let environment = headers(&[folder.to_owned()])?;
    Ok(Libclang { path, environment })
}

/// One that a build finds without being told.
fn usual() -> Option<Libclang> {
    let folders: Vec<_> = searched().into_iter().filter(|folder| holds_libclang(folder)).collect();
    let path = folders.first()?.clone();
    let environment = headers(&folders).ok()?;
    Some(Libclang { path, environment })
}

/// The one that the wheel has put into our own folder.
fn cached() -> Result<Option<Libclang>, String> {
    let path = wheel_folder()?.join("clang/native");
    if !holds_libclang(&path) {
        return Ok(None);
    }
    let mut environment = headers(std::slice::from_ref(&path))?;
    environment.push((PATH_VARIABLE, path.clone().into_os_string()));
    Ok(Some(Libclang { path, environment }))
}

fn wheel_folder() -> Result<PathBuf, String> {
    Ok(places::cache()?.join("libclang"))
}

/// A libclang without clang's own headers, such as `stddef.h`, is lent the C compiler's.
fn headers(folders: &[PathBuf]) -> Result<Vec<(&'static str, OsString)>, String> {
    if env::var_os(ARGS_VARIABLE).is_some() || folders.iter().any(|folder| has_headers(folder)) {
        return Ok(Vec::new());
    }
    let said = process::output(Command::new("cc").arg("-print-file-name=include"));
    let include = said.map_err(|error| format!("a C compiler is needed: {error}"))?;
    Ok(vec![(ARGS_VARIABLE, format!("-I{}", include.trim()).into())])
}

fn has_headers(folder: &Path) -> bool {
    let pattern = folder.join("clang/*/include");
    expand(&pattern).iter().any(|include| include.join("stddef.h").exists())
}

/// The folders that `clang-sys` looks into.
fn searched() -> Vec<PathBuf> {
    let prefix = process::output(Command::new("llvm-config").arg("--prefix")).ok();
    let of_llvm = prefix.iter().flat_map(|said| {
        let prefix = Path::new(said.trim());
        ["lib", "lib64"].map(|folder| prefix.join(folder))
    });
    let paths = ["LD_LIBRARY_PATH", "LIBRARY_PATH"].map(|name| env::var_os(name).unwrap_or_default());
    let of_paths = paths.iter().flat_map(env::split_paths);
    let usual = USUAL_FOLDERS.iter().flat_map(|pattern| expand(Path::new(pattern)));
    of_llvm.chain(of_paths).chain(usual).collect()
}

fn holds_libclang(folder: &Path) -> bool {
    let names = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.file_name());
    names.into_iter().any(|name| is_libclang(&name.to_string_lossy()))
}

/// `libclang.so`, `libclang-14.so.1`, `libclang.dylib`; not the C++ library `libclang-cpp.so`.
fn is_libclang(name: &str) -> bool {
    let Some(rest) = name.strip_prefix("libclang") else {
        return false;
    };
    let shared = rest.ends_with(".so") || rest.contains(".so.") || rest == ".dylib";
    shared && rest.starts_with(['.', '-']) && !rest.starts_with("-cpp")
}

/// The existing folders that a pattern means; in it, a `*` ends a name's known part.
fn expand(pattern: &Path) -> Vec<PathBuf> {
    pattern.components().fold(vec![PathBuf::new()], |folders, part| {
        let part = part.as_os_str().to_string_lossy();
        let Some(start) = part.strip_suffix('*') else {
            return folders.iter().map(|folder| folder.join(&*part)).collect();
        };
        folders.iter().flat_map(|folder| children(folder, start)).collect()
    })
}

/// The folders in a folder whose names start so, the latest name first.
fn children(folder: &Path, start: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(start))
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_c_library_is_told_from_the_cpp_library() {
        for name in ["libclang.so", "libclang.so.1", "libclang-14.so.14.0.6", "libclang.dylib"] {
            assert!(is_libclang(name), "{name}");
        }
        for name in ["libclang-cpp.so.14", "libclangAST.a", "libclang.a", "libc.so"] {
            assert!(!is_libclang(name), "{name}");
        }
    }

    #[test]
    fn a_star_stands_for_any_end_of_a_name() {
        let here = places::repository();
        assert_eq!(expand(&here.join("xtas*/sr*")), [here.join("xtask/src")]);
        assert_eq!(expand(&here.join("nothing*")), Vec::<PathBuf>::new());
    }
}
