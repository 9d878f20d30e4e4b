//! A WebDriver server that ends with us, and takes its browsers along.

use super::kept::{self, Kept};
use crate::failure::Failure;
use crate::install::browsers::Browser;
use crate::process;
use crate::workspace::Workspace;

/// A driver at work.
pub struct Driver {
    port: u16,
    _kept: Kept,
}

impl Driver {
    /// Starts the driver of a browser on a free port, and waits until it listens.
    pub fn start(workspace: &Workspace, browser: Browser) -> Result<Self, Failure> {
        let port = kept::free_port()?;
        let path = workspace.log(&format!("driver-{}", browser.name().to_lowercase()));
        let log = process::new_log(&path)?;
        let port_said = format!("--port={port}");
        let mut command = process::command(workspace, browser.driver(workspace)?, [port_said]);
        if browser == Browser::Firefox {
            // Its default port is the same for every geckodriver on the machine.
            command.arg("--websocket-port=0");
        }
        let kept = Kept::start(workspace, &command, &log)?;
        match kept::listens(port) {
            true => Ok(Self { port, _kept: kept }),
            false => Err(Failure::NotDelivered {
                what: format!("the driver of {}", browser.name()),
                log: workspace.show(&path),
                remedy: "check that it runs on this machine".into(),
            }),
        }
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}
