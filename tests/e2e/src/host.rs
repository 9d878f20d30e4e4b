//! A host of a journey's own: it loses files, and gets a newer build.

use std::fmt::Write;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::setting;
use crate::user::User;

/// See the [module](self).
pub struct Host {
    folder: PathBuf,
    /// Where it is.
    pub address: String,
}

impl Host {
    /// Hosts the release build, and has the user open everything that follows from there.
    #[track_caller]
    pub fn of(user: &User) -> Self {
        let (folder, address) = setting::host(user.browser().name());
        let host = Self { folder, address };
        host.empties();
        host.finds_everything();
        host.has_had_it_for_an_hour();
        user.visits(host.address.clone());
        host
    }

    /// Has lost all files whose names begin and end like this.
    pub fn loses(&self, begin: &str, end: &str) {
        let lost = names(&self.folder).into_iter();
        for name in lost.filter(|name| name.starts_with(begin) && name.ends_with(end)) {
            fs::remove_file(self.folder.join(name)).unwrap();
        }
    }

    /// Has all files of the release build.
    pub fn finds_everything(&self) {
        for name in names(&setting::dist()) {
            // Nobody asks for these here.
            if !name.ends_with(".br") && !name.ends_with(".gz") {
                fs::copy(setting::dist().join(&name), self.folder.join(name)).unwrap();
            }
        }
    }

    /// Sends files with these headers, in the form of `_headers`.
    pub fn sends(&self, headers: &str) {
        self.has("_headers", headers);
    }

    /// Gets a newer build, whose style and script are others, and has nothing else any more.
    pub fn gets_a_newer_build(&self) {
        self.empties();
        self.finds_everything();
        let read = |name: &str| fs::read_to_string(self.folder.join(name)).unwrap();
        let [mut page, mut worker, mut headers] = ["index.html", "worker.js", "_headers"].map(read);
        let old_page = page.clone();
        let mut replace = |old: &str, new: &str| {
            for text in [&mut page, &mut worker, &mut headers] {
                *text = text.replace(old, new);
            }
        };
        for (kind, more) in [(".css", ":root{--newer:1}"), (".js", "/* newer */")] {
            let names = names(&self.folder).into_iter();
            let mut names = names.filter(|name| name.starts_with("baton-"));
            let old_name = names.find(|name| name.ends_with(kind)).unwrap();
            let old = read(&old_name);
            let new = format!("{old}{more}");
            let name = format!("baton-{}{kind}", hash(&new));
            replace(&old_name, &name);
            replace(&integrity(&old), &integrity(&new));
            self.loses(&old_name, "");
            self.has(&name, &new);
        }
        let (_, build) = old_page.split_once("data-build=\"").unwrap();
        let (build, _) = build.split_once('"').unwrap();
        replace(build, &hash(build));
        let worker = worker.replace(&integrity(&old_page), &integrity(&page));
        assert!(worker.contains(&integrity(&page)), "{worker}");
        self.has("index.html", &page);
        self.has("worker.js", &worker);
        self.has("_headers", &headers);
    }

    fn has(&self, name: &str, text: &str) {
        fs::write(self.folder.join(name), text).unwrap();
    }

    /// Hosts tell by the second in which a file was written, and by its length, whether it is another one.
    fn has_had_it_for_an_hour(&self) {
        let then = SystemTime::now() - Duration::from_secs(3600);
        for name in names(&self.folder) {
            let file = File::options().write(true).open(self.folder.join(name));
            file.unwrap().set_modified(then).unwrap();
        }
    }

    fn empties(&self) {
        // It need not be there.
        let _ = fs::remove_dir_all(&self.folder);
        fs::create_dir_all(&self.folder).unwrap();
    }
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().flatten();
    names
        .map(|file| file.file_name().into_string().unwrap())
        .collect()
}

/// As `xtask` names files and builds.
fn hash(text: &str) -> String {
    let mut hash = String::new();
    for byte in Sha256::digest(text).iter().take(8) {
        write!(hash, "{byte:02x}").unwrap();
    }
    hash
}

fn integrity(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}
