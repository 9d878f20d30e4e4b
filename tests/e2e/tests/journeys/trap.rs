//! The WebAssembly traps while the page is in use. A notice over the whole page says so without its help,
//! hands out what is stored, and a reload goes on from there.
//!
//! The released page has nothing to make it trap by, so its memory is spoilt from outside: whatever of
//! Baton runs next meets a wild pointer, and the WebAssembly ends as it would by a fault of its own.

pub mod faults;
pub mod notice;
pub mod stored;

use baton_e2e::User;
use baton_e2e::target::{alertdialog, any, button, searchbox};
use baton_e2e::team::SIZE;

const KARIN: &str = "Karin O’Neill";
const LEO: &str = "Léo Martin";
const NOTICE: &str = "Baton has stopped";
const DOWNLOAD: &str = "Download what is stored";
const FILE: &str = "baton-stored.json";

/// Spoils the memory at the next click, before Baton hears of it.
const AT_THE_NEXT_CLICK: &str = "
    return wasmBindings.default().then(({ memory }) => {
        const spoil = () => void new window.Uint8Array(memory.buffer).fill(255);
        addEventListener('click', spoil, { capture: true, once: true });
    })";

/// Sees the notice, and that the browser's console is about it.
async fn sees_the_notice(user: &User, name: &str) {
    user.sees(alertdialog(name)).await;
    let complaints = user.hears_complaints().await;
    assert!(!complaints.is_empty(), "nothing has trapped");
}

/// What was under way when the page stopped may trap once more until the page is left.
async fn hears_the_last_of_it(user: &User) {
    user.hears_complaints().await;
}

/// The page is there again, with everyone, and nothing of what is stored was set aside.
async fn goes_on(user: &User) {
    user.clicks(button("Reload")).await;
    user.sees(searchbox("Search users")).await;
    hears_the_last_of_it(user).await;
    user.does_not_see(any("alertdialog")).await;
    assert_eq!(user.reads_table("User Access").await.len(), SIZE);
    user.does_not_see(button("Download")).await;
}
