//! A WebDriver server that ends with us, and takes its browsers along.

use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::install::browsers::Browser;
use crate::process;
use crate::server;
use crate::workspace::Workspace;

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(60);

/// Keeps a driver until its own standard input closes: because we let go of it, or because we
/// ended, in whatever way. A driver that is merely killed leaves its browsers behind, so this ends
/// the whole process group.
const KEEPER: &str = r#"trap : TERM; "$@" </dev/null & read -r _; kill -TERM 0; wait"#;

/// A driver at work.
pub struct Driver {
    keeper: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver of a browser on a free port, and waits until it listens.
    pub fn start(workspace: &Workspace, browser: Browser) -> Result<Self, Failure> {
        let starting = format!("start the driver of {}", browser.name());
        let port = free_port().map_err(Failure::system("find a free port"))?;
        let log = workspace.log(&format!("driver-{}", browser.name().to_lowercase()));
        let output = process::new_log(&log)?;
        let errors = output.try_clone().map_err(Failure::system("write a log"))?;

        let mut command = process::command(workspace, "sh", ["-c", KEEPER, "keeper"]);
        command
            .arg(browser.driver(workspace)?)
            .arg(format!("--port={port}"));
        if browser == Browser::Firefox {
            // Its default port is the same for every geckodriver on the machine.
            command.arg("--websocket-port=0");
        }
        command.stdin(Stdio::piped()).stdout(output).stderr(errors);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let keeper = command.spawn().map_err(Failure::system(starting))?;

        let driver = Self { keeper, port };
        match driver.listens() {
            true => Ok(driver),
            false => Err(Failure::NotDelivered {
                what: format!("the driver of {}", browser.name()),
                log: workspace.show(&log),
                remedy: "check that it runs on this machine".into(),
            }),
        }
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn listens(&self) -> bool {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok() {
                return true;
            }
            thread::sleep(Duration::from_millis(50));
        }
        false
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// A port that was free a moment ago; drivers cannot be handed an open one.
fn free_port() -> std::io::Result<u16> {
    Ok(server::listen(0)?.local_addr()?.port())
}
