//! Files that a user gets from the page.

use std::fs;
use std::future::Future;
use std::path::Path;

use super::User;
use crate::target::Target;

impl User {
    /// Downloads a file of this name by clicking something, and says what is in it.
    #[track_caller]
    pub fn downloads(&self, by: Target, name: &str) -> impl Future<Output = String> {
        self.step(format!("downloads {name} by {by}"));
        let name = name.to_owned();
        async move {
            self.clicks(by).await;
            let folder = &self.options.downloads;
            self.until(format!("{name} is downloaded"), async || {
                Ok(complete(folder, &name))
            })
            .await
        }
    }
}

/// What is in a file of a folder, once it is all there, and out of the way of the next of its name.
/// While a browser is still writing, there is another file beside it, or nothing in it.
fn complete(folder: &Path, name: &str) -> Option<String> {
    let files: Vec<_> = fs::read_dir(folder).ok()?.flatten().collect();
    let [file] = files.as_slice() else {
        return None;
    };
    let contents = fs::read_to_string(file.path()).ok()?;
    if file.file_name() != name || contents.is_empty() {
        return None;
    }
    fs::remove_file(file.path()).ok()?;
    Some(contents)
}
