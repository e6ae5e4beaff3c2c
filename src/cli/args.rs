//! The arguments, by clap.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// A declarative schema-as-code compiler for PostgreSQL.
#[derive(Debug, Parser)]
#[command(name = "schemac", version, about, disable_help_subcommand = true, max_term_width = 100)]
pub(super) struct Cli {
    /// Run as if started in this folder.
    #[arg(short = 'C', value_name = "DIR", default_value = ".", global = true)]
    pub(super) dir: PathBuf,
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make a project that works: schemac.toml, schema/, migrations/
    Init,
    /// Show what would change, why, which locks it takes and what is lost
    Plan(PlanArgs),
    /// Write the next up/down pair or pairs, proved both ways
    Emit(EmitArgs),
    /// For CI: the SDL is valid, the chain is whole and has one head, nothing is pending
    Check(CheckArgs),
    /// Print the state that the chain replays to
    Show(ShowArgs),
    /// Bring the SDL into its one canonical form; comments and groups stay
    Fmt(FmtArgs),
    /// Make an empty pair for a step that you write by hand
    New {
        /// What it does, in a few words: they become its name.
        slug: String,
    },
    /// List the chain: what each migration is, where it comes from, what it loses
    History(ReportArgs),
    /// Show the last migrations: one, or as many as have one number
    Heads(ReportArgs),
    /// Move a migration after the other one of its number, and prove it again
    Rebase(RebaseArgs),
    /// Put several migrations into one, proved to do what they do
    Squash(SquashArgs),
    /// Say which downs do not lead back to where their ups began
    Audit(ReportArgs),
    /// Show the way between any two of: schema, a revision, a .sql file
    Diff(DiffArgs),
    /// Print completions for a shell
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
    /// Write SDL from a .sql file: a schema, what pg_dump -s prints, or a dump of SQLite or MySQL
    Import(ImportArgs),
    /// Say what a finding means, with examples
    Explain {
        /// The finding's name, as `drop-column`; none lists them all.
        rule: Option<String>,
    },
}

/// `plan`.
#[derive(Debug, Args)]
pub(super) struct PlanArgs {
    /// How to print it.
    #[arg(long, value_enum, default_value_t = PlanFormat::Text)]
    pub(super) format: PlanFormat,
    /// Exit with 2 when changes are pending.
    #[arg(long)]
    pub(super) exit_code: bool,
    /// Say how many expressions were compared by tokens only.
    #[arg(short, long)]
    pub(super) verbose: bool,
}

/// Formats of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum PlanFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// The statements alone.
    Sql,
    /// For the description of a pull request.
    Markdown,
}

/// `emit`.
#[derive(Debug, Args)]
pub(super) struct EmitArgs {
    /// The slug in the files' names; made from the change where not given.
    #[arg(long)]
    pub(super) name: Option<String>,
    /// Allow a loss: RULE:OBJECT, as drop-column:task.note, or all.
    #[arg(long, value_name = "RULE:OBJECT")]
    pub(super) allow: Vec<String>,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

/// `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// Warnings count too.
    #[arg(long)]
    pub(super) strict: bool,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

/// Formats of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// `show`.
#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// Up to this revision: its number or its whole name.
    #[arg(long, value_name = "REV")]
    pub(super) at: Option<String>,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = ShowFormat::Sdl)]
    pub(super) format: ShowFormat,
}

/// Formats of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ShowFormat {
    /// The language.
    Sdl,
    /// The statements that create it.
    Sql,
    /// For programs.
    Json,
    /// An entity-relationship diagram for Mermaid.
    Mermaid,
    /// A graph of tables for Graphviz.
    Dot,
}

/// `fmt`.
#[derive(Debug, Args)]
pub(super) struct FmtArgs {
    /// Change nothing; name the files that would change, and exit with 1 where there are any.
    #[arg(long)]
    pub(super) check: bool,
    /// Take out annotations that are done: renames, fills, casts and drops that are in the chain.
    #[arg(long)]
    pub(super) clean: bool,
}

/// A command that only reports.
#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

/// `rebase`.
#[derive(Debug, Args)]
pub(super) struct RebaseArgs {
    /// The migration to move: the one that has been applied nowhere yet.
    pub(super) pair: Option<String>,
    /// How to report.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
}

/// `squash`.
#[derive(Debug, Args)]
pub(super) struct SquashArgs {
    /// The first migration, by number or name.
    #[arg(long, value_name = "REV")]
    pub(super) from: Option<String>,
    /// The last one, by number or name; the pair takes its name.
    #[arg(long, value_name = "REV")]
    pub(super) to: Option<String>,
    /// Replace the files; without it the pair is only shown.
    #[arg(long)]
    pub(super) force: bool,
}

/// `diff`.
#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// From here: `schema`, a revision, `empty`, or a .sql file.
    pub(super) from: String,
    /// To there.
    pub(super) to: String,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = PlanFormat::Text)]
    pub(super) format: PlanFormat,
    /// Exit with 2 when they differ.
    #[arg(long)]
    pub(super) exit_code: bool,
}

/// Dialects of a .sql file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum DialectArg {
    /// PostgreSQL: pg_dump's output, or a schema written by hand.
    Postgres,
    /// SQLite: what `sqlite3 app.db .schema` prints.
    Sqlite,
    /// MySQL or MariaDB: what `mysqldump --no-data` prints.
    #[value(alias = "mariadb")]
    Mysql,
}

/// `import`.
#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    /// The .sql file.
    pub(super) source: PathBuf,
    /// The dialect that it is written in.
    #[arg(long, value_enum, default_value_t = DialectArg::Postgres)]
    pub(super) dialect: DialectArg,
    /// The folder that the SDL is written into.
    #[arg(long, default_value = "schema")]
    pub(super) out: PathBuf,
    /// Write over files that exist.
    #[arg(long)]
    pub(super) force: bool,
}
