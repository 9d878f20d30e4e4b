//! A process with all that it starts, which can be ended at once.

use std::io;
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group, test_kill_process_group};

/// How long the killed may take to be gone.
const DYING: Duration = Duration::from_secs(10);

/// How often it is asked whether something has ended.
const GLANCE: Duration = Duration::from_millis(10);

/// A process that leads a group of its own: whatever it starts belongs to it.
#[derive(Debug)]
pub struct Group(Child);

impl Group {
    /// Starts it.
    ///
    /// # Errors
    /// The operating system refuses it.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        command.spawn().map(Self)
    }

    /// The process that leads it.
    pub fn leader(&mut self) -> &mut Child {
        &mut self.0
    }

    /// Whether the leader has ended within this time.
    pub fn ends_within(&mut self, patience: Duration) -> bool {
        let started = Instant::now();
        loop {
            match self.0.try_wait() {
                Ok(None) if started.elapsed() < patience => thread::sleep(GLANCE),
                Ok(None) => return false,
                Ok(Some(_)) | Err(_) => return true,
            }
        }
    }

    /// Kills every process of the group at once (SIGKILL: none of them can do anything about it), and waits
    /// until they are gone.
    ///
    /// # Errors
    /// The operating system refuses it.
    pub fn kill(&mut self) -> io::Result<()> {
        let Some(group) = Pid::from_raw(self.0.id().cast_signed()) else {
            return Ok(());
        };
        match kill_process_group(group, Signal::KILL) {
            // There is nobody left.
            Ok(()) | Err(rustix::io::Errno::SRCH) => {}
            Err(error) => return Err(error.into()),
        }
        self.0.wait()?;
        let started = Instant::now();
        while test_kill_process_group(group).is_ok() && started.elapsed() < DYING {
            thread::sleep(GLANCE);
        }
        Ok(())
    }
}
