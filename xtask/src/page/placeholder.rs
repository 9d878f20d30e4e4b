//! What the page's policy has where the hashes go.

/// Stands in the policy's `script-src` and `style-src` for the hashes of inline code.
pub const PLACEHOLDER: &str = "'sha256-inline'";
