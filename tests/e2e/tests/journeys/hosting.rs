//! The built folder, as a static host serves it: from its root or under any path, without asking
//! anybody else for anything, and under a policy that holds.

use baton_e2e::{prelude::*, setting};

pub async fn anywhere_and_on_its_own(user: &User) {
    the_page_is_complete();
    works_under_a_sub_path(user).await;

    user.visits(setting::root_address());
    user.opens("").await;
    nothing_jumps(user).await;
    for address in [
        "#/sign-in",
        "#/settings/profile",
        "#/settings/marketo",
        "#/settings/marketo/access",
        "#/settings/users",
    ] {
        user.opens(address).await;
    }
    asks_only(user, &setting::root_address()).await;
    is_styled(user).await;
    the_policy_is_strict(user).await;
    user.finds_no_complaint_in_the_console().await;
    the_policy_holds(user).await;
}

async fn works_under_a_sub_path(user: &User) {
    let sub_path = setting::sub_path_address();
    user.visits(sub_path.clone());
    user.opens("").await;
    user.sees(heading("Overview")).await;
    user.opens("#/settings/marketo").await;
    user.clicks(link("User Access").within(navigation("Marketo")))
        .await;
    user.gives_access(JOOST).await;
    user.reloads().await;
    user.sees_in_row("User Access", JOOST, GRANTED).await;
    user.opens("#/nowhere").await;
    user.clicks(link("Go to the Overview")).await;
    user.arrives_at("Overview", "Overview").await;
    asks_only(user, &sub_path).await;
    is_styled(user).await;
}

/// Every request went to an address under this one, and was answered.
async fn asks_only(user: &User, address: &str) {
    let script = "return performance.getEntriesByType('resource')
        .concat(performance.getEntriesByType('navigation'))
        .map(({ name, responseStatus }) => `${responseStatus} ${name}`)";
    let requests = user.runs(script).await;
    let requests: Vec<String> = serde_json::from_value(requests).unwrap();
    let expected = format!("200 {address}");
    // The page, its style, its script and its WebAssembly at least.
    assert!(requests.len() >= 4, "{requests:#?}");
    assert!(
        requests
            .iter()
            .all(|request| request.starts_with(&expected)),
        "{requests:#?}"
    );
}

async fn is_styled(user: &User) {
    let script = "return document.styleSheets.length > 0
        && [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0)";
    assert_eq!(user.runs(script).await, true);
}

/// Nothing on the page is moved by what comes after it.
async fn nothing_jumps(user: &User) {
    // Only Chromium measures it.
    if user.browser() != Browser::Chromium {
        return;
    }
    let script = "let shift = 0;
        const observer = new PerformanceObserver(() => {});
        observer.observe({ type: 'layout-shift', buffered: true });
        for (const entry of observer.takeRecords()) shift += entry.value;
        return shift";
    let shift = user.runs(script).await.as_f64().unwrap();
    assert!(shift < 0.01, "the page jumps by {shift} while it loads");
}

/// What the policy allows is the host itself and the inline scripts that it has the hashes of.
async fn the_policy_is_strict(user: &User) {
    let script = "
        const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]').content;
        const hash = async (text) => {
            const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
            return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(bytes)))}'`;
        };
        const inline = [...document.querySelectorAll('script:not([src])')];
        return Promise.all(inline.map((script) => hash(script.textContent))).then((hashes) => ({
            policy,
            unlisted: hashes.filter((hash) => !policy.includes(hash)),
            scripts: hashes.length,
            handlers: document.querySelectorAll('[onclick], [onload], [onerror]').length,
            styles: document.querySelectorAll('style, [style]').length,
        }))";
    let page = user.runs(script).await;
    assert_eq!(page["unlisted"], serde_json::json!([]), "{page:#}");
    assert!(page["scripts"].as_u64() > Some(0), "{page:#}");
    assert_eq!(
        (&page["handlers"], &page["styles"]),
        (&0.into(), &0.into()),
        "{page:#}"
    );
    let policy = page["policy"].as_str().unwrap();
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    for loose in [
        "'unsafe-inline'",
        "'unsafe-eval'",
        "http:",
        "https:",
        "data:",
        "*",
    ] {
        assert!(!policy.contains(loose), "{loose} in {policy}");
    }
}

/// A script and a style that somebody got into the page come to nothing, and the browser says so.
async fn the_policy_holds(user: &User) {
    let script = "
        const script = document.createElement('script');
        script.append('window.hasRun = true');
        document.head.append(script);
        return window.hasRun === true";
    assert_eq!(user.runs(script).await, false);
    let complaints = user.hears_complaints().await;
    assert_eq!(complaints.len(), 1, "{complaints:#?}");
    let names_the_policy = |said: &str| said.contains("Content") && said.contains("Policy");
    // Chromium says first that the text of a script is not trusted, and then nothing more.
    let says_why = names_the_policy(&complaints[0]) || complaints[0].contains("'TrustedScript'");
    assert!(says_why, "{complaints:#?}");

    let style = "
        const style = document.createElement('style');
        style.append('body { opacity: 0.5 }');
        document.head.append(style);
        return getComputedStyle(document.body).opacity";
    assert_eq!(user.runs(style).await, "1");
    let complaints = user.hears_complaints().await;
    assert_eq!(complaints.len(), 1, "{complaints:#?}");
    assert!(names_the_policy(&complaints[0]), "{complaints:#?}");
    no_text_becomes_markup_or_a_script(user).await;
}

/// Whatever a text is, nobody makes HTML of it, nor the address of a script.
async fn no_text_becomes_markup_or_a_script(user: &User) {
    let script = "
        const { document, navigator } = window;
        const refuses = (work) => {
            try { return (work(), 'nothing'); } catch ({ name }) { return name; }
        };
        const main = document.querySelector('main');
        const script = document.createElement('script');
        return navigator.serviceWorker.register('other.js').catch(({ name }) => name).then((other) => [
            refuses(() => main.innerHTML = '<img src=x>'),
            refuses(() => main.insertAdjacentHTML('beforeend', 'text')),
            refuses(() => script.src = './worker.js?other'),
            refuses(() => window.trustedTypes.createPolicy('other', {})),
            other,
        ])";
    let refused = user.runs(script).await;
    assert_eq!(refused, serde_json::json!(vec!["TypeError"; 5]));
    user.hears_complaints().await;
}

/// Browsers compile what is no wasm to its host only when they are told what it is.
pub async fn where_wasm_is_taken_for_text(user: &User) {
    user.visits(setting::untyped_address());
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    user.opens("#/settings/users").await;
    user.sees_in_row("User Management", JOOST, "User").await;
    let script = "const [{ name }] = performance.getEntriesByType('resource')
            .filter(({ name }) => name.endsWith('.wasm'));
        return fetch(name).then(({ headers }) => headers.get('Content-Type'))";
    assert_eq!(user.runs(script).await, "text/plain");
    user.finds_no_complaint_in_the_console().await;
}

pub async fn where_it_cannot_run(user: &User) {
    user.switches_scripts(false).await;
    user.loads("").await;
    let page = text_of(user).await;
    assert!(page.contains("Baton needs JavaScript"), "{page}");
    assert!(!page.contains("could not start"), "{page}");
    for sentence in [
        "JavaScript is switched off in this browser.",
        "JavaScript est désactivé dans ce navigateur.",
        "JavaScript is uitgeschakeld in deze browser.",
    ] {
        assert!(page.contains(sentence), "{page}");
    }

    user.switches_scripts(true).await;
    user.has_no_webassembly().await;
    user.loads("").await;
    user.loads_again().await;
    user.sees(heading("Baton could not start")).await;
    user.sees_text("this browser cannot run it: Baton needs JavaScript and WebAssembly.")
        .await;
    user.finds_no_barrier().await;
    // The script that starts Baton breaks off, and the browser says so.
    user.hears_complaints().await;
}

/// What can be read on the page. axe-core does not look into `noscript`, which is right wherever it can
/// run itself.
async fn text_of(user: &User) -> String {
    let text = user.runs("return document.body.innerText").await;
    text.as_str().unwrap().to_owned()
}

/// What somebody without scripts reads, and where everything else is looked for, stands in the page.
fn the_page_is_complete() {
    let page = std::fs::read_to_string(setting::dist().join("index.html")).unwrap();
    let (_, noscript) = page.split_once("<noscript>").unwrap();
    let (noscript, _) = noscript.split_once("</noscript>").unwrap();
    for sentence in [
        "needs JavaScript and WebAssembly",
        "nécessite JavaScript et WebAssembly",
        "heeft JavaScript en WebAssembly nodig",
    ] {
        assert!(noscript.contains(sentence), "{noscript}");
    }
    // Relative addresses only, so that the folder works wherever it is put.
    for absolute in ["href=\"/", "href=/", "src=\"/", "src=/", "from '/", "://"] {
        assert!(!page.contains(absolute), "{absolute} in index.html");
    }
}
