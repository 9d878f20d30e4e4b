//! Files that are named by their content, so that a browser may keep them for ever and never mixes two builds.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::failure::Failure;

/// A file of the page.
pub struct Named {
    /// Its name in the folder.
    pub name: String,
    /// What a browser holds it against when it comes.
    pub integrity: String,
}

/// Puts a file into the folder: `baton-0123456789abcdef.js`.
pub fn keep(folder: &Path, stem: &str, extension: &str, content: &[u8]) -> Result<Named, Failure> {
    let digest = Sha256::digest(content);
    let name = format!("{stem}-{}.{extension}", hash(&digest));
    fs::write(folder.join(&name), content).map_err(Failure::system(format!("write {name}")))?;
    let integrity = integrity(&digest);
    Ok(Named { name, integrity })
}

/// As much of a digest as tells two files or two builds apart.
pub fn hash(digest: &[u8]) -> String {
    let mut hash = String::new();
    for byte in digest.iter().take(8) {
        // Writing into a text cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

/// What a browser holds a file against that has this SHA-256.
pub fn integrity(digest: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(digest))
}
