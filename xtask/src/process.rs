//! Starting other programs, always from the workspace's root and with its tools first on the PATH.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

use crate::console;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// A program with its arguments, not started yet.
pub fn command<S: AsRef<OsStr>>(
    workspace: &Workspace,
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = S>,
) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(workspace.root())
        .env("PATH", workspace.search_path());
    command
}

/// Runs a program whose output the developer wants to see.
pub fn show(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(Failure::system(format!("start {}", words(command))))?;
    ended(command, status)
}

fn ended(command: &Command, status: ExitStatus) -> Result<(), Failure> {
    match status.success() {
        true => Ok(()),
        false => Err(Failure::Program {
            command: words(command),
            code: status.code(),
        }),
    }
}

/// Runs two programs at the same time. The output of both is to be seen.
pub fn show_both(one: &mut Command, other: &mut Command) -> Result<(), Failure> {
    let starting = Failure::system(format!("start {}", words(other)));
    let mut running = other.spawn().map_err(starting)?;
    let one = show(one);
    let status = running.wait();
    let status = status.map_err(Failure::system(format!("wait for {}", words(other))))?;
    one.and(ended(other, status))
}

/// Runs a program whose output nobody wants to see, unless it fails.
pub fn hush(command: &mut Command) -> Result<(), Failure> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(Failure::system(format!("start {}", words(command))))?;
    if !output.status.success() {
        console::line(String::from_utf8_lossy(&output.stdout).trim_end());
        console::line(String::from_utf8_lossy(&output.stderr).trim_end());
    }
    ended(command, output.status)
}

/// Runs a program whose output goes to a file, and tells whether it ended well.
pub fn log(command: &mut Command, log: &File) -> Result<bool, Failure> {
    let clone = || log.try_clone().map_err(Failure::system("write a log"));
    let status = command
        .stdin(Stdio::null())
        .stdout(clone()?)
        .stderr(clone()?)
        .status()
        .map_err(Failure::system(format!("start {}", words(command))))?;
    Ok(status.success())
}

/// Opens an empty log, with its folder.
pub fn new_log(path: &Path) -> Result<File, Failure> {
    let create = || {
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        File::create(path)
    };
    create().map_err(Failure::system(format!("write {}", path.display())))
}

/// What a program answers, or nothing where it is missing or fails.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it, for messages.
fn words(command: &Command) -> String {
    let program = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
