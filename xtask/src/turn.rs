//! One build after the other. Cargo does so for its own part, but of two at once, one could end up with the
//! other's half-packed wasm.

use std::fs::{self, File, TryLockError};

use crate::failure::Failure;
use crate::workspace::Workspace;

/// Lets a build in another terminal end first, and has others wait until the returned file is dropped. Says so
/// where there is something to wait for.
pub fn wait(workspace: &Workspace, says_so: impl FnOnce()) -> Result<File, Failure> {
    let folder = workspace.path("target/xtask");
    let open = || {
        fs::create_dir_all(&folder)?;
        File::create(folder.join("build.lock"))
    };
    let locking = "take target/xtask/build.lock";
    let file = open().map_err(Failure::system(locking))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            says_so();
            file.lock().map_err(Failure::system(locking))?;
        }
        Err(TryLockError::Error(error)) => return Err(Failure::system(locking)(error)),
    }
    Ok(file)
}
