//! Starts Baton in the page: a panic hook and the mount, nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(baton::frame::Baton);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Baton runs in a browser: `cargo xtask serve` builds and serves it.");
}
