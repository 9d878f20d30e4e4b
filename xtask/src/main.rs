//! The project's commands, run as `cargo xtask COMMAND`.
//!
//! A machine with Rust on it needs nothing else: each command first installs the tools that it
//! lacks, at pinned versions, into `.tools`. What a command does is a list of steps, known before
//! the first one starts ([`plan`]); one step does one thing ([`step`]).

mod bench;
mod check;
mod cli;
mod console;
mod esbuild;
mod failure;
mod grouped;
mod install;
mod page;
mod plan;
mod process;
mod release;
mod server;
mod step;
mod tidy;
mod turn;
mod workspace;

use std::process::ExitCode;

use cli::Command;
use failure::Failure;
use workspace::Workspace;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            console::error(&failure);
            ExitCode::from(failure.exit_code())
        }
    }
}

fn run() -> Result<(), Failure> {
    let command = cli::parse(std::env::args().skip(1))?;
    let workspace = Workspace::locate()?;
    match command {
        Command::Help => {
            console::line(cli::USAGE);
            Ok(())
        }
        Command::Serve { port } => {
            plan::carry_out(&workspace, &plan::build())?;
            server::serve(&workspace, port)
        }
        Command::Dist => {
            plan::carry_out(&workspace, &plan::build())?;
            let sizes = release::sizes::print(&workspace, &workspace.dist())?;
            release::budget::hold(&workspace, &sizes)
        }
        Command::Bench {
            people,
            slow,
            beside,
        } => {
            plan::carry_out(&workspace, &plan::bench())?;
            bench::run(&workspace, &people, slow, beside.as_deref())
        }
        Command::Torture(extent) => {
            plan::carry_out(&workspace, &plan::torture())?;
            check::torture::run(&workspace, &extent)
        }
        Command::Test { only } => {
            let report = plan::carry_out(&workspace, &plan::test(&only))?;
            report.print();
            Ok(())
        }
        Command::Tidy => plan::carry_out(&workspace, &plan::tidy()).map(drop),
        Command::Page => page::staged_build(&workspace),
    }
}
