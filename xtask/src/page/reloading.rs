//! Live reload under `trunk serve`: the page is loaded again when it has been built again.
//!
//! Trunk puts a script for that into the page it has staged, inline and with gaps that it fills in when it sends
//! the page. The page's policy knows no such script, so it becomes a file beside the page, and fills the gaps in
//! by itself.

use std::fs;
use std::path::Path;

use super::html;
use crate::failure::Failure;

/// Where Trunk tells of a new build; its script is known by that.
const SOCKET: &str = ".well-known/trunk/ws";

/// What stands in the gaps otherwise.
const GAPS: [(&str, &str); 2] = [
    ("'{{__TRUNK_ADDRESS__}}'", "location.host"),
    ("'{{__TRUNK_WS_BASE__}}'", "new URL('.', location).pathname"),
];

const FILE: &str = "reload.js";

/// The script in the page that Trunk has staged; nothing where nobody serves it.
pub fn script(staged: &str) -> Option<String> {
    let elements = html::elements(staged);
    let script = elements
        .iter()
        .find(|element| element.name == "script" && element.text.contains(SOCKET))?;
    let filled = |script: String, (gap, by): (&str, &str)| script.replace(gap, by);
    Some(GAPS.into_iter().fold(script.text.to_owned(), filled))
}

/// Puts the script into the folder of a page, and has the page load it.
pub fn add(script: &str, folder: &Path) -> Result<(), Failure> {
    let add = || {
        let path = folder.join("index.html");
        let page = fs::read_to_string(&path)?;
        let link = format!("  <script defer src=\"./{FILE}\"></script>\n  </head>");
        fs::write(&path, page.replacen("</head>", &link, 1))?;
        fs::write(folder.join(FILE), script)
    };
    add().map_err(Failure::system("add Trunk's live reload"))
}

#[cfg(test)]
mod tests {
    use super::script;

    #[test]
    fn trunks_script_is_found_and_knows_where_it_is() {
        let staged = "<script>own()</script><script>const address = '{{__TRUNK_ADDRESS__}}';\
                      const base = '{{__TRUNK_WS_BASE__}}';\
                      const url = address + base + '.well-known/trunk/ws'</script>";
        let found = "const address = location.host;const base = new URL('.', location).pathname;\
                     const url = address + base + '.well-known/trunk/ws'";
        assert_eq!(script(staged).as_deref(), Some(found));
        assert_eq!(script("<script>own()</script>"), None);
    }
}
