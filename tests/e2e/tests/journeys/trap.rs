//! The WebAssembly traps while the page is in use. A notice over the whole page says so without its help,
//! hands out what is stored, and a reload goes on from there.
//!
//! The released page has nothing to make it trap by, so its memory is spoilt from outside: whatever of
//! Baton runs next meets a wild pointer, and the WebAssembly ends as it would by a fault of its own.

use std::collections::BTreeMap;

use baton_e2e::User;
use baton_e2e::target::{alertdialog, any, button, dialog, heading, searchbox, status, text};
use baton_e2e::team::{GRANTED, JOOST, NONE, SIZE};
use serde_json::{Value, json};

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

/// The words of the notice in a language, and of what is clicked before.
struct Words {
    tag: &'static str,
    give_access_to: &'static str,
    notice: &'static str,
    sentence: &'static str,
    download: &'static str,
    reload: &'static str,
}

const ENGLISH: Words = Words {
    tag: "en",
    give_access_to: "Give access to",
    notice: NOTICE,
    sentence: "What was shown as done is stored",
    download: DOWNLOAD,
    reload: "Reload",
};

const FRENCH: Words = Words {
    tag: "fr",
    give_access_to: "Accorder l'accès à",
    notice: "Baton s’est arrêté",
    sentence: "Ce qui était indiqué comme fait est enregistré",
    download: "Télécharger ce qui est enregistré",
    reload: "Recharger",
};

const DUTCH: Words = Words {
    tag: "nl",
    give_access_to: "Toegang verlenen aan",
    notice: "Baton is gestopt",
    sentence: "Wat als gedaan werd getoond, is opgeslagen",
    download: "Downloaden wat is opgeslagen",
    reload: "Opnieuw laden",
};

async fn gives_access(user: &User, name: &str) {
    user.clicks(button(&format!("Give access to {name}"))).await;
    user.sees(status(&format!("{name} has access now."))).await;
}

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

pub async fn in_every_language(user: &User) {
    let languages = [ENGLISH, FRENCH, DUTCH];
    for words in &languages {
        user.speaks(words.tag).await;
        user.opens("#/settings/marketo/access").await;
        user.reloads().await;
        user.sees_language(words.tag).await;
        user.runs(AT_THE_NEXT_CLICK, Vec::new()).await;
        let gives = button(&format!("{} {JOOST}", words.give_access_to));
        user.clicks(gives.clone()).await;
        sees_the_notice(user, words.notice).await;
        let notice = alertdialog(words.notice).in_language(words.tag);
        user.sees(notice.clone().that_says(words.sentence)).await;
        user.sees(button(words.download)).await;
        for other in languages.iter().filter(|other| other.tag != words.tag) {
            user.does_not_see(notice.clone().that_says(other.sentence))
                .await;
        }
        user.finds_no_barrier_wide_or_narrow().await;

        user.clicks(button(words.reload)).await;
        user.sees(gives).await;
        hears_the_last_of_it(user).await;
        user.does_not_see(any("alertdialog")).await;
    }
}

pub async fn by_keyboard_alone(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.tabs_to(button(&format!("Give access to {JOOST}")))
        .await;
    user.runs(AT_THE_NEXT_CLICK, Vec::new()).await;
    user.presses("Enter").await;
    sees_the_notice(user, NOTICE).await;
    keeps_the_keyboard(user).await;
    user.presses("Enter").await;
    user.sees(searchbox("Search users")).await;

    // It lies over a dialog that is open.
    let asks = "Disconnect from Marketo?";
    user.opens("#/settings/marketo").await;
    user.tabs_to(button("Disconnect")).await;
    user.presses("Enter").await;
    user.sees(dialog(asks)).await;
    user.tabs_to(button("Cancel")).await;
    user.runs(AT_THE_NEXT_CLICK, Vec::new()).await;
    user.presses("Space").await;
    sees_the_notice(user, NOTICE).await;
    keeps_the_keyboard(user).await;
    user.presses("Space").await;
    user.sees(button("Disconnect")).await;
    hears_the_last_of_it(user).await;
    user.does_not_see(dialog(asks)).await;
}

/// The keyboard begins on what the notice says, goes round its buttons, and ends on Reload.
async fn keeps_the_keyboard(user: &User) {
    let (download, reload) = (button(DOWNLOAD), button("Reload"));
    user.is_on(heading(NOTICE)).await;
    for place in [&download, &reload, &download] {
        user.presses("Tab").await;
        user.is_on(place.clone()).await;
    }
    for place in [&reload, &download, &reload] {
        user.presses("Shift+Tab").await;
        user.is_on(place.clone()).await;
    }
    // Twice, because browsers let the second one pass.
    user.presses("Escape").await;
    user.presses("Escape").await;
    user.is_on(reload.within(alertdialog(NOTICE))).await;
}

pub async fn what_is_stored(user: &User) {
    user.opens("#/settings/marketo/access").await;
    gives_access(user, JOOST).await;
    // A page keeps its state for the next one when it is left.
    user.reloads().await;
    let kept = user.runs("return { ...localStorage }", Vec::new()).await;
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
    user.runs(script, Vec::new()).await;
    user.runs(AT_THE_NEXT_CLICK, Vec::new()).await;
    user.clicks(button(&format!("Give access to {KARIN}")))
        .await;
    sees_the_notice(user, NOTICE).await;

    // What is dead fails once more while the download waits for the database that is held.
    user.runs(AGAIN, Vec::new()).await;
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
    user.runs(script, Vec::new()).await;
    let without = read(&user.downloads(button(DOWNLOAD), FILE).await);
    assert_eq!(without["localStorage"], stored["localStorage"]);
    assert!(
        without["indexedDB"].as_str().unwrap().contains("TypeError"),
        "{without:#}"
    );

    goes_on(user).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    gives_access(user, KARIN).await;
}

/// What is in a file. No text of Rust's can hold half a character, so it gets another instead.
fn read(file: &str) -> Value {
    serde_json::from_str(&file.replace("\\ud800", "\\ufffd")).unwrap()
}

/// Something has been written, and before it is shown as done there is no more Baton.
pub async fn halfway(user: &User) {
    user.opens("#/settings/marketo/access").await;
    gives_access(user, JOOST).await;
    user.runs(AT_THE_NEXT_WRITE, Vec::new()).await;
    user.clicks(button(&format!("Give access to {KARIN}")))
        .await;
    sees_the_notice(user, NOTICE).await;

    goes_on(user).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    gives_access(user, LEO).await;
    user.reloads().await;
    user.sees_in_row("User Access", LEO, GRANTED).await;
    user.does_not_see(button("Download")).await;
}

/// What still runs after a trap may be half done, and no longer gets into the storage.
pub async fn nothing_more_is_stored(user: &User) {
    user.opens("#/settings/marketo/access").await;
    gives_access(user, JOOST).await;
    user.runs(NOW, Vec::new()).await;
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
    assert_eq!(user.runs(gives, vec![json!(KARIN)]).await, true);
    assert_eq!(user.downloads(button(DOWNLOAD), FILE).await, before);

    goes_on(user).await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.sees_in_row("User Access", KARIN, NONE).await;
    gives_access(user, KARIN).await;
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
    gives_access(user, JOOST).await;
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

/// Where Baton cannot even start, there is still a way to what is stored.
pub async fn before_the_start(user: &User) {
    user.opens("#/settings/marketo/access").await;
    gives_access(user, JOOST).await;
    user.has_no_webassembly().await;
    user.loads("").await;
    user.loads_again().await;
    user.sees(heading("Baton could not start")).await;
    for name in [ENGLISH, FRENCH, DUTCH].map(|words| words.download) {
        let file = user.downloads(button(name), FILE).await;
        assert!(file.contains(JOOST), "{file}");
    }
    user.sees(text("Reload the page")).await;
    user.does_not_see(any("alertdialog")).await;
    user.finds_no_barrier_wide_or_narrow().await;
    // The script that starts Baton breaks off, and the browser says so.
    user.hears_complaints().await;
}
