//! What the developer sees while a command works.
//!
//! Nothing here fails when the terminal is gone: `cargo xtask dist | head` is no reason to stop.

use std::fmt::Display;
use std::io::{self, Write};
use std::time::{Duration, Instant};

/// Prints one line of result.
pub fn line(text: impl Display) {
    let _ = writeln!(io::stdout(), "{text}");
}

/// Prints the line that explains why the command stopped.
pub fn error(failure: &impl Display) {
    let _ = writeln!(io::stderr(), "error: {failure}");
}

/// How a step that did not fail ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It did its work.
    Done,
    /// There was nothing to do.
    AlreadyThere,
    /// It needs something that this machine lacks and that is not installed for it, so nothing was done.
    LeftOut,
}

/// The line of a step at work: `[2/6] trunk 0.21.14 … already there, 0.1 s`.
///
/// A step that hands the terminal to a program of its own gets a second line at its end.
pub struct Progress {
    label: String,
    started: Instant,
    same_line: bool,
}

impl Progress {
    /// Says what is about to happen, before it does.
    pub fn start(label: String) -> Self {
        let progress = Self {
            label,
            started: Instant::now(),
            same_line: true,
        };
        progress.write(&format!("{} … ", progress.label));
        progress
    }

    /// Adds what takes the time, on the same line.
    pub fn note(&self, text: &str) {
        self.write(&format!("{text} … "));
    }

    /// Ends the line, because a program that shows its own output comes next.
    pub fn give_way(&mut self) {
        if self.same_line {
            self.write("\n");
            self.same_line = false;
        }
    }

    /// Says how long it took, and returns that.
    pub fn finish(self, outcome: Outcome) -> Duration {
        let elapsed = self.started.elapsed();
        let time = seconds(elapsed);
        let ending = match outcome {
            Outcome::Done => time,
            Outcome::AlreadyThere => format!("already there, {time}"),
            Outcome::LeftOut => format!("left out, {time}"),
        };
        match self.same_line {
            true => self.write(&format!("{ending}\n")),
            false => self.write(&format!("{} … {ending}\n", self.label)),
        }
        elapsed
    }

    /// Leaves the line to the error that follows, and returns the label for it.
    pub fn fail(mut self) -> String {
        self.give_way();
        self.label
    }

    fn write(&self, text: &str) {
        let mut stdout = io::stdout();
        let _ = stdout.write_all(text.as_bytes());
        let _ = stdout.flush();
    }
}

/// A duration as people read it.
pub fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}
