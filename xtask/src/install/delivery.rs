//! Fetching something from outside, and what is said when it does not come.

use std::env;
use std::fs;
use std::process::Command;

use crate::console;
use crate::failure::Failure;
use crate::process;
use crate::workspace::Workspace;

/// Something that comes from outside, or is started, and what to say when it does not come.
pub struct Delivery<'a> {
    /// The thing and its version.
    pub what: &'a str,
    /// The name of the log of the programs that bring it.
    pub log: &'a str,
    /// What to do when it does not come.
    pub remedy: &'a str,
}

impl Delivery<'_> {
    /// Runs the commands that bring it, one after the other, into one log.
    ///
    /// When one fails, a developer reads one line and finds the log in its place. An automatic run
    /// leaves nobody a log to open, so there the log's end is printed as well.
    pub fn fetch(&self, workspace: &Workspace, commands: &mut [Command]) -> Result<(), Failure> {
        let path = workspace.log(self.log);
        let log = process::new_log(&path)?;
        for command in commands {
            if !process::log(command, &log)? {
                if env::var_os("CI").is_some() {
                    print_end(&fs::read_to_string(&path).unwrap_or_default());
                }
                return Err(self.failed(workspace));
            }
        }
        Ok(())
    }

    /// It did not come: what is known of that is in the log.
    pub fn failed(&self, workspace: &Workspace) -> Failure {
        Failure::NotDelivered {
            what: self.what.to_owned(),
            log: workspace.show(&workspace.log(self.log)),
            remedy: self.remedy.to_owned(),
        }
    }
}

fn print_end(log: &str) {
    const LINES: usize = 30;
    let lines: Vec<&str> = log.lines().collect();
    let end = lines
        .get(lines.len().saturating_sub(LINES)..)
        .unwrap_or_default();
    console::line(format_args!("\n{}", end.join("\n")));
}
