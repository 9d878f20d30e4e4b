//! What is stored when the WebAssembly traps: it is handed out, and nothing more comes to it.

use std::collections::BTreeMap;

use baton_e2e::prelude::*;
use serde_json::{Value, json};

use super::{AT_THE_NEXT_CLICK, DOWNLOAD, FILE, NOTICE, goes_on, sees_the_notice};

/// Spoils the memory as soon as something has been written, before Baton goes on.
const AT_THE_NEXT_WRITE: &str = "
    return wasmBindings.default().then(({ memory }) => {
        const kinds = [[Storage, 'setItem'], [IDBObjectStore, 'add'], [IDBObjectStore, 'put']];
        for (const [{ prototype }, verb] of kinds) {
            const write = prototype[verb];
            prototype[verb] = function (...values) {
                const written = write.apply(this, values);
                new window.Uint8Array(memory.buffer).fill(255);
                return written;
            };
        }
    })";

/// Asks for more memory than there is, on which the WebAssembly traps, and leaves it as it was.
const NOW: &str = "
    return wasmBindings.default().then((wasm) => void setTimeout(wasm.__wbindgen_malloc, 0, -1, 1))";

/// Has the page hear of one more trap, half a second after the next click.
const AGAIN: &str = "
    const error = new WebAssembly.RuntimeError('once more');
    const trap = () => dispatchEvent(new ErrorEvent('error', { error }));
    addEventListener('click', () => setTimeout(trap, 500), { capture: true, once: true })";

pub async fn what_is_stored(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    // A page keeps its state for the next one when it is left.
    user.reloads().await;
    let kept = user.runs("return { ...localStorage }").await;
    // A database as anybody may have one, one that waits for another page for ever, and one that is not
    // Baton's.
    let script = "
        const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
        localStorage.setItem('not-baton', 'x');
        localStorage.setItem('baton-half', '\\ud800');
        const opening = indexedDB.open('baton-some', 1);
        opening.onupgradeneeded = () => {
            const numbered = opening.result.createObjectStore('numbered');
            numbered.add('half a \\ud800', 7);
            numbered.add({ what: 'ø' }, [1, 'two']);
            opening.result.createObjectStore('empty');
        };
        return Promise.all([
            done(opening).then((some) => some.close()),
            done(indexedDB.open('not-baton')).then((other) => other.close()),
            done(indexedDB.open('baton-held', 1)).then((held) => {
                // Whatever nobody refers to is let go.
                window.held = held;
                indexedDB.open('baton-held', 2);
            }),
        ]).then(() => {})";
    user.runs(script).await;
    user.runs(AT_THE_NEXT_CLICK).await;
    user.clicks(button(&format!("Give access to {KARIN}")))
        .await;
    sees_the_notice(user, NOTICE).await;

    // What is dead fails once more while the download waits for the database that is held.
    user.runs(AGAIN).await;
    let file = user.downloads(button(DOWNLOAD), FILE).await;
    assert!(file.contains(JOOST), "{file}");
    assert!(file.contains("half a \\ud800"), "{file}");
    let stored = read(&file);
    let is_ours = |(key, _): &(&String, &Value)| key.starts_with("baton");
    let kept: BTreeMap<_, _> = kept.as_object().unwrap().iter().filter(is_ours).collect();
    assert!(!kept.is_empty());
    for (key, text) in kept {
        assert_eq!(stored["localStorage"][key], *text, "{key}");
    }
    assert_eq!(stored["localStorage"]["baton-half"], "\u{fffd}");
    assert_eq!(stored["localStorage"]["not-baton"], Value::Null);
    let some = json!({
        "empty": [],
        "numbered": [[7, "half a \u{fffd}"], [[1, "two"], { "what": "ø" }]],
    });
    assert_eq!(stored["indexedDB"]["baton-some"], some);
    assert_eq!(stored["indexedDB"]["baton-held"], "No answer");
    assert_eq!(stored["indexedDB"]["not-baton"], Value::Null);

    // Where there are no databases at all, the rest is handed out still.
    let script = "Object.defineProperty(window, 'indexedDB', { value: undefined })";
    user.runs(script).await;
    let without = read(&user.downloads(button(DOWNLOAD), FILE).await);
    assert_eq!(without["localStorage"], stored["localStorage"]);
    assert!(
        without["indexedDB"].as_str().unwrap().contains("TypeError"),
        "{without:#}"
    );

    goes_on(user).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    user.gives_access(KARIN).await;
}

/// What is in a file. No text of Rust's can hold half a character, so it gets another instead.
fn read(file: &str) -> Value {
    serde_json::from_str(&file.replace("\\ud800", "\\ufffd")).unwrap()
}

/// Something has been written, and before it is shown as done there is no more Baton.
pub async fn halfway(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    user.runs(AT_THE_NEXT_WRITE).await;
    user.clicks(button(&format!("Give access to {KARIN}")))
        .await;
    sees_the_notice(user, NOTICE).await;

    goes_on(user).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.gives_access(LEO).await;
    user.reloads().await;
    user.sees_in_row("User Access", LEO, GRANTED).await;
    user.does_not_see(button("Download")).await;
}

/// What still runs after a trap may be half done, and no longer gets into the storage.
pub async fn nothing_more_is_stored(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    user.runs(NOW).await;
    sees_the_notice(user, NOTICE).await;
    let before = user.downloads(button(DOWNLOAD), FILE).await;

    // Nobody can reach this button any more, but a script can, and Baton still answers it.
    let gives = "
        const [name] = arguments;
        const buttons = [...document.querySelectorAll('table button')];
        const says = (button) => (button.ariaLabel ?? button.textContent).includes(name);
        const isRefused = () => document.querySelector('[role=alert]')?.textContent.includes('Nothing');
        buttons.find(says).click();
        return new Promise((done) => {
            const look = () => (isRefused() ? done(true) : setTimeout(look, 10));
            look();
        })";
    assert_eq!(user.runs_with(gives, vec![json!(KARIN)]).await, true);
    assert_eq!(user.downloads(button(DOWNLOAD), FILE).await, before);

    goes_on(user).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    user.gives_access(KARIN).await;
}
