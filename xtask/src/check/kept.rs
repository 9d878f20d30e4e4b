//! A program that ends with us, and takes what it has started along.

use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::install::delivery::Delivery;
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
    /// Starts what a command, which is not run itself, says, and waits until it listens on a port. What it
    /// writes goes into a log; in it stands why it does not listen, where it does not.
    pub fn start(
        workspace: &Workspace,
        said: &Command,
        port: u16,
        about: &Delivery,
    ) -> Result<Self, Failure> {
        let path = workspace.log(about.log);
        let output = process::new_log(&path)?;
        let errors = output.try_clone().map_err(Failure::system("write a log"))?;
        let mut command = process::command(workspace, "sh", ["-c", KEEPER, "keeper"]);
        command.arg(said.get_program()).args(said.get_args());
        command.stdin(Stdio::piped()).stdout(output).stderr(errors);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let starting = format!("start {}", about.what);
        let kept = Self(command.spawn().map_err(Failure::system(starting))?);
        match listens(port) {
            true => Ok(kept),
            false => Err(about.failed(workspace)),
        }
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// Whether somebody listens on a port of this machine, soon enough.
fn listens(port: u16) -> bool {
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
