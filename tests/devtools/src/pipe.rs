//! Messages to and from the browser: JSON, each with a zero byte after it.

use std::io::{BufRead, BufReader, Read, Write};
use std::sync::mpsc::{self, Receiver};
use std::thread;

use serde_json::Value;

/// Passes on what the browser says until it says nothing any more. What it said before it died arrives.
pub fn listen(output: impl Read + Send + 'static) -> Receiver<serde_json::Result<Value>> {
    let mut output = BufReader::new(output);
    let (hear, heard) = mpsc::channel();
    thread::spawn(move || {
        let mut message = Vec::new();
        while matches!(output.read_until(0, &mut message), Ok(length) if length > 0) {
            message.pop();
            if hear.send(serde_json::from_slice(&message)).is_err() {
                return;
            }
            message.clear();
        }
    });
    heard
}

/// Sends a message.
pub fn send(mut input: impl Write, message: &Value) -> std::io::Result<()> {
    input.write_all(message.to_string().as_bytes())?;
    input.write_all(&[0])?;
    input.flush()
}
