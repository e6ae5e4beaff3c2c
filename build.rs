//! Turns the files in `data/` into tables of bytes that `src/knowledge` compiles in.

#[path = "build/data.rs"]
mod data;
#[path = "build/functions.rs"]
mod functions;
#[path = "build/indexing.rs"]
mod indexing;
#[path = "src/knowledge/layout.rs"]
mod layout;
#[path = "build/names.rs"]
mod names;
#[path = "build/others.rs"]
mod others;
#[path = "build/output.rs"]
mod output;
#[path = "build/types.rs"]
mod types;

use std::env;
use std::path::PathBuf;

use data::Data;
use output::Output;

fn main() {
    for input in ["build.rs", "build", "data", "src/knowledge/layout.rs"] {
        println!("cargo:rerun-if-changed={input}");
    }
    let folder = |name| PathBuf::from(env::var_os(name).expect("cargo sets it"));
    let data = Data::read(&folder("CARGO_MANIFEST_DIR").join("data"));
    write(&data, Output::new(&folder("OUT_DIR").join("knowledge")));
}

fn write(data: &Data, mut output: Output) {
    let output = &mut output;
    let mut columns = Vec::new();
    let types = types::write(data, output);
    let functions = functions::functions(data, &types, output, &mut columns);
    let operators = functions::operators(data, &types, &functions, output);
    functions::casts(data, &types, &functions, output);
    indexing::write(data, &types, &operators, output);
    others::extensions(data, output);
    others::relations(data, &types, output, &mut columns);
    others::named(data, output);
    others::words(data, output);
    output.table("columns", &columns);
    output.finish();
}
