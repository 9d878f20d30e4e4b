//! Where a browser keeps what it remembers.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::failure::Failure;

/// How many there have been in this process, so that each has a folder of its own.
static MADE: AtomicU32 = AtomicU32::new(0);

/// A folder that is new, and that goes when this does.
#[derive(Debug)]
pub struct Profile(PathBuf);

impl Profile {
    /// Makes one; the name tells whose it is to whoever finds it.
    ///
    /// # Errors
    /// The operating system refuses it.
    pub fn new(name: &str) -> Result<Self, Failure> {
        let count = MADE.fetch_add(1, Ordering::Relaxed);
        let folder = format!("{name}-{}-{count}", std::process::id());
        let folder = env::temp_dir().join(folder);
        fs::create_dir_all(&folder).map_err(Failure::system("make a profile"))?;
        Ok(Self(folder))
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // What a dying browser still writes can be in the way; nobody needs what is left then.
        let _ = fs::remove_dir_all(&self.0);
    }
}
