//! Where one page ends and the next begins, for the compilers too.

use leptos::prelude::AnyView;

/// A page in a function of its own. Browsers compile a function when it is first called: all pages in one
/// would all be compiled for the first of them.
#[inline(never)]
pub fn apart(page: impl FnOnce() -> AnyView) -> AnyView {
    page()
}
