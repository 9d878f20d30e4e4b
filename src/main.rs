//! Starts Baton in the page: a panic hook and the mount, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    let skeleton = leptos::prelude::document().get_element_by_id("skeleton");
    leptos::mount::mount_to_body(baton::pages::Baton);
    if let Some(skeleton) = skeleton {
        skeleton.remove();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Baton runs in a browser: `cargo xtask serve` builds and serves it.");
}
