//! A WebDriver server that ends with us, and takes its browsers along.

use super::kept::{self, Kept};
use crate::failure::Failure;
use crate::install::browsers::Browser;
use crate::install::delivery::Delivery;
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
        let port_said = format!("--port={port}");
        let mut command = process::command(workspace, browser.driver(workspace)?, [port_said]);
        if browser == Browser::Firefox {
            // Its default port is the same for every geckodriver on the machine.
            command.arg("--websocket-port=0");
        }
        let about = Delivery {
            what: &format!("the driver of {}", browser.name()),
            log: &format!("driver-{}", browser.name().to_lowercase()),
            remedy: "check that it runs on this machine",
        };
        let kept = Kept::start(workspace, &command, port, &about)?;
        Ok(Self { port, _kept: kept })
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}
