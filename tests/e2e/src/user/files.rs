//! Files that a user gets from the page, and gives to it.

use std::fs;
use std::future::Future;
use std::path::Path;

use fantoccini::elements::Element;

use super::User;
use crate::target::Target;

/// Has the next button that wants a file picker leave it to us, because no driver can work one.
const NO_PICKER: &str = "HTMLInputElement.prototype.click = function () { window.picks = this }";

/// The input for whose file a picker was wanted.
const PICKS: &str = "
    const { picks } = window;
    delete window.picks;
    delete HTMLInputElement.prototype.click;
    return picks";

impl User {
    /// Downloads a file of this name by clicking something, and says what is in it.
    #[track_caller]
    pub fn downloads(&self, by: Target, name: &str) -> impl Future<Output = String> {
        self.step(format!("downloads {name} by {by}"));
        async move {
            self.clicks(by).await;
            let folder = &self.options.downloads;
            self.until(format!("{name} is downloaded"), async || {
                let contents = complete(folder, name);
                if contents.is_none() {
                    // The folder answers at once, however busy the browser is that has to fill it.
                    self.client().title().await?;
                }
                Ok(contents)
            })
            .await
        }
    }

    /// Chooses a file with this in it, in the picker that a button opens.
    #[track_caller]
    pub fn chooses_file(
        &self,
        by: Target,
        name: &str,
        contents: impl AsRef<[u8]>,
    ) -> impl Future<Output = ()> {
        self.step(format!("chooses {name} by {by}"));
        let file = self.options.uploads.join(name);
        fs::write(&file, contents).unwrap();
        async move {
            self.runs(NO_PICKER).await;
            self.clicks(by).await;
            let picks = self.runs(PICKS).await;
            let id = picks.as_object().and_then(|picks| picks.values().next());
            let id = id.and_then(|id| id.as_str()).expect("no picker opens");
            let input = Element::from_element_id(self.client(), id.to_owned().into());
            input.send_keys(&file.display().to_string()).await.unwrap();
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
