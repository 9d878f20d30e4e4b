//! A program that ends with us, and takes what it has started along.

use std::fs::File;
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::process;
use crate::server;
use crate::workspace::Workspace;

/// How long a program may take to listen.
const PATIENCE: Duration = Duration::from_secs(60);

/// Keeps a program until its own standard input closes: because we let go of it, or because we
/// ended, in whatever way. A driver that is merely killed leaves its browsers behind, so this ends
/// the whole process group.
const KEEPER: &str = r#"trap : TERM; "$@" </dev/null & read -r _; kill -TERM 0; wait"#;

/// A program at work.
pub struct Kept(Child);

impl Kept {
    /// Starts what a command, which is not run itself, says.
    pub fn start(workspace: &Workspace, said: &Command, log: &File) -> Result<Self, Failure> {
        let clone = || log.try_clone().map_err(Failure::system("write a log"));
        let mut command = process::command(workspace, "sh", ["-c", KEEPER, "keeper"]);
        command.arg(said.get_program()).args(said.get_args());
        command
            .stdin(Stdio::piped())
            .stdout(clone()?)
            .stderr(clone()?);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let starting = format!("start {}", said.get_program().display());
        command.spawn().map(Self).map_err(Failure::system(starting))
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// Whether somebody listens on a port of this machine, soon enough.
pub fn listens(port: u16) -> bool {
    let started = Instant::now();
    while started.elapsed() < PATIENCE {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return true;
        }
        thread::sleep(Duration::from_millis(50));
    }
    false
}

/// A port that was free a moment ago, for those who cannot be handed an open one.
pub fn free_port() -> Result<u16, Failure> {
    let port = || Ok(server::listen(0)?.local_addr()?.port());
    port().map_err(Failure::system("find a free port"))
}
