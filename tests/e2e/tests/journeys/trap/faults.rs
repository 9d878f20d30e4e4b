//! Which faults bring up the notice, and which do not.

use baton_e2e::User;
use baton_e2e::target::{alertdialog, any};
use baton_e2e::team::{GRANTED, JOOST};

use super::{NOTICE, goes_on};

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
    user.runs(&script, Vec::new()).await;
}
