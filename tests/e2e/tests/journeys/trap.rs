//! The WebAssembly traps while the page is in use. A notice over the whole page says so without its help,
//! hands out what is stored, and a reload goes on from there. Some faults bring it up, and others do not.
//!
//! The released page has nothing to make it trap by, so its memory is spoilt from outside: whatever of
//! Baton runs next meets a wild pointer, and the WebAssembly ends as it would by a fault of its own.

pub mod notice;
pub mod stored;

use baton_e2e::prelude::*;

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

/// What ends no WebAssembly brings up no notice; what does, does in any form.
pub async fn other_faults(user: &User) {
    user.opens("#/settings/marketo/access").await;
    for (event, fault) in [
        ("error", "setTimeout(window.decodeURIComponent, 0, '%')"),
        (
            "error",
            "setTimeout(window.Number.prototype.toFixed.bind(1), 0, 1000)",
        ),
        (
            "error",
            "document.body.append(Object.assign(new Image(), { src: 'nowhere.png' }))",
        ),
        // Each time that it is told of a size, it makes another.
        (
            "error",
            "const [box] = document.querySelectorAll('h1');
            const grow = () => void (box.style.height = `${box.offsetHeight + 1}px`);
            new ResizeObserver(grow).observe(box)",
        ),
        (
            "unhandledrejection",
            "rejects(window.decodeURIComponent.bind(null, '%'))",
        ),
    ] {
        goes_wrong(user, event, fault).await;
    }
    user.gives_access(JOOST).await;
    user.does_not_see(any("alertdialog")).await;
    user.hears_complaints().await;

    for (event, end) in [
        // More arrays in each other than the stack has room for.
        (
            "error",
            "let deep = [];
            for (let level = 0; level < 1e6; level++) deep = window.Array.of(deep);
            setTimeout(window.Array.prototype.flat.bind(deep, Infinity))",
        ),
        // A part that is not what it should be.
        (
            "unhandledrejection",
            "const { Reflect, Uint8Array, WebAssembly: { Module } } = window;
            rejects(Reflect.construct.bind(null, Module, [new Uint8Array([1])], Module))",
        ),
    ] {
        goes_wrong(user, event, end).await;
        user.sees(alertdialog(NOTICE)).await;
        goes_on(user).await;
        user.sees_in_row("User Access", JOOST, GRANTED).await;
        user.hears_complaints().await;
    }
}

/// Has something go wrong in the page, until the page hears of it. It is not told what a driver's script
/// does wrong, so this is left to functions of the browser's. For a promise they are called by a function
/// of the page's own, which the offer to download is.
async fn goes_wrong(user: &User, event: &str, fault: &str) {
    let script = format!(
        "const rejects = (fault) => {{
            URL.createObjectURL = fault;
            document.querySelector('#stopped button').click();
        }};
        const heard = new Promise((done) =>
            addEventListener('{event}', () => done(), {{ capture: true, once: true }}));
        {fault};
        return heard"
    );
    user.runs(&script).await;
}
