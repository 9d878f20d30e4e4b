//! Where things are: the project's folders, and the programs it may call.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The project's folder and the search path of every program that it starts.
pub struct Workspace {
    root: PathBuf,
    search_path: OsString,
}

impl Workspace {
    /// Finds the workspace from this crate's own folder, wherever the developer stands.
    ///
    /// Cargo's word at run time comes first: the one from compile time is stale once the folder
    /// was moved.
    pub fn locate() -> Result<Self, Failure> {
        let own = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own
            .parent()
            .map(Path::to_owned)
            .ok_or_else(|| Failure::System {
                action: "find the workspace".into(),
                source: io::ErrorKind::NotFound.into(),
            })?;
        let mut folders = vec![
            root.join(".tools/bin"),
            root.join(".tools/npm/node_modules/.bin"),
        ];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let search_path = env::join_paths(folders).map_err(|error| Failure::System {
            action: "put .tools on the PATH".into(),
            source: io::Error::new(io::ErrorKind::InvalidInput, error),
        })?;
        Ok(Self { root, search_path })
    }

    /// The folder in which every program runs.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the workspace.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder to host.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Installed tools and nothing else; git ignores it.
    pub fn tools(&self) -> PathBuf {
        self.path(".tools")
    }

    /// Where the output of a program goes that nobody watches.
    pub fn log(&self, name: &str) -> PathBuf {
        self.tools().join("log").join(format!("{name}.log"))
    }

    /// A path as it is shown: from the workspace's root.
    pub fn show(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }

    /// The project's own tools first, then the developer's.
    pub fn search_path(&self) -> &OsStr {
        &self.search_path
    }

    /// The first program on the search path that has one of these names.
    pub fn find(&self, names: &[&str]) -> Option<PathBuf> {
        env::split_paths(&self.search_path)
            .flat_map(|folder| {
                names
                    .iter()
                    .map(move |name| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX)))
            })
            .find(|candidate| candidate.is_file())
    }
}
