//! What is promised of a page that is let through.

use super::fault::PageFault;
use super::seal::seal;

/// `printf %s 'start()' | openssl dgst -sha256 -binary | base64`
const START: &str = "'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='";
/// `printf %s 'b{}' | openssl dgst -sha256 -binary | base64`
const B: &str = "'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='";

fn page(policy: &str, rest: &str) -> String {
    format!(
        "<!doctype html><html><head>\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{rest}"
    )
}

const POLICY: &str =
    "default-src 'self'; script-src 'self' 'sha256-inline'; style-src 'self' 'sha256-inline'";

#[test]
fn inline_code_is_named_by_its_hash() {
    let before = page(
        POLICY,
        "<style>b{}</style><script type=\"module\">start()</script>",
    );
    let after = before
        .replacen("'sha256-inline'", START, 1)
        .replacen("'sha256-inline'", B, 1);
    assert_eq!(seal(&before), Ok(after));
}

#[test]
fn a_script_with_an_address_needs_no_hash() {
    let before = page(
        "script-src 'self' 'sha256-inline'",
        "<script src=\"a.js\"></script>",
    );
    assert_eq!(
        seal(&before),
        Ok(page("script-src 'self' ", "<script src=\"a.js\"></script>"))
    );
}

#[test]
fn line_breaks_are_hashed_as_browsers_read_them() {
    let unix = seal(&page(POLICY, "<script>a\nb</script>"));
    let windows = seal(&page(POLICY, "<script>a\r\nb</script>"));
    assert_eq!(unix, windows.map(|page| page.replace("\r\n", "\n")));
}

#[test]
fn a_page_without_a_policy_is_refused() {
    assert_eq!(seal("<script>start()</script>"), Err(PageFault::NoPolicy));
}

#[test]
fn inline_code_without_a_placeholder_is_refused() {
    let script = page("script-src 'self'", "<script>start()</script>");
    assert_eq!(seal(&script), Err(PageFault::NoPlaceholder("script-src")));
    let style = page("script-src 'self' 'sha256-inline'", "<style>b{}</style>");
    assert_eq!(seal(&style), Err(PageFault::NoPlaceholder("style-src")));
}

#[test]
fn a_placeholder_in_another_directive_is_refused() {
    let fault = PageFault::StrayPlaceholder("img-src".into());
    assert_eq!(seal(&page("img-src 'sha256-inline'", "")), Err(fault));
}

#[test]
fn code_in_an_attribute_is_refused() {
    let refused = |element: &str, attribute: &str| {
        Err(PageFault::InlineAttribute {
            element: element.into(),
            attribute: attribute.into(),
        })
    };
    assert_eq!(
        seal(&page(POLICY, "<p STYLE=\"color:red\">")),
        refused("p", "style")
    );
    assert_eq!(
        seal(&page(POLICY, "<a\nonClick='go()'>")),
        refused("a", "onclick")
    );
}

#[test]
fn what_only_looks_like_an_element_is_left_alone() {
    let rest = "<!-- <p style=x> --><title><b onclick=x></title><script>\"<p style=x>\"</script>";
    assert!(seal(&page(POLICY, rest)).is_ok());
}
