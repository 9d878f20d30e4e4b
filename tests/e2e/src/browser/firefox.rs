//! Firefox, by geckodriver: what the standard leaves to it is done by scripts in the browser's own window.

use fantoccini::Client;
use fantoccini::error::CmdError;
use serde_json::{Map, Value, json};

use super::options::{LANGUAGES, Options, capabilities};
use crate::commands::Own;
use crate::setting;

/// Where scripts run: in the browser's own window, which can do what no page can, or in the page.
const WINDOW: &str = "chrome";
const PAGE: &str = "content";

/// The settings of a proxy: whether there is one, its address, and whether it is for this machine too.
const PROXY: [&str; 4] = [
    "network.proxy.type",
    "network.proxy.http",
    "network.proxy.http_port",
    "network.proxy.allow_hijacking_localhost",
];

/// What geckodriver is asked for.
pub(super) fn wanted(options: &Options) -> Map<String, Value> {
    let mut args = vec![
        "-headless".to_owned(),
        // Lets a session ask the browser's own window for the console, and narrow the page.
        "-remote-allow-system-access".to_owned(),
        "-width=1280".to_owned(),
        "-height=900".to_owned(),
    ];
    let mut prefs = json!({
        "intl.accept_languages": LANGUAGES,
        "ui.prefersReducedMotion": 1,
        // Downloads go into one folder, and nobody is asked.
        "browser.download.dir": options.downloads,
        "browser.download.folderList": 2,
        "browser.download.useDownloadDir": true,
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.helperApps.neverAsk.saveToDisk": "application/json,application/octet-stream,text/plain",
        // No request but the page's own.
        "app.normandy.enabled": false,
        "app.update.disabledForTesting": true,
        "browser.safebrowsing.downloads.enabled": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.shell.checkDefaultBrowser": false,
        "browser.startup.page": 0,
        "datareporting.healthreport.uploadEnabled": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "extensions.update.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "toolkit.telemetry.enabled": false,
    });
    if !options.storage {
        // No cookies, and nothing else that a host may keep.
        prefs["network.cookie.cookieBehavior"] = json!(2);
    }
    if let Some(space) = options.space {
        prefs["dom.quotaManager.temporaryStorage.fixedLimit"] = json!(space / 1024);
    }
    let mut firefox = json!({});
    match &options.profile {
        // geckodriver leaves a profile of one's own as it is, so the settings go into its file.
        Some(profile) => {
            let lines = prefs.as_object().into_iter().flatten();
            let lines: String = lines
                .map(|(name, value)| format!("user_pref({name:?}, {value});\n"))
                .collect();
            std::fs::write(profile.join("user.js"), lines).unwrap();
            args.extend(["-profile".to_owned(), profile.display().to_string()]);
        }
        None => firefox["prefs"] = prefs,
    }
    firefox["args"] = json!(args);
    if let Some(program) = setting::program("BATON_FIREFOX") {
        firefox["binary"] = json!(program);
    }
    capabilities(json!({ "moz:firefoxOptions": firefox }))
}

pub(super) async fn forget(client: &Client) -> Result<(), CmdError> {
    let used = client.windows().await?;
    let empty = client.new_window(true).await?.handle;
    for tab in used {
        client.switch_to_window(tab).await?;
        client.close_window().await?;
    }
    client.switch_to_window(empty).await?;
    let script = "
        const [language, proxy, done] = arguments;
        for (const name of [
            ...proxy,
            'javascript.enabled',
            'javascript.options.wasm',
            'layout.css.prefers-color-scheme.content-override',
        ]) {
            Services.prefs.clearUserPref(name);
        }
        Services.prefs.setStringPref('intl.accept_languages', language);
        Services.ppmm.broadcastAsyncMessage('baton:forget');
        for (const [script] of Services.ppmm.getDelayedProcessScripts()) {
            if (script.startsWith('data:')) Services.ppmm.removeDelayedProcessScript(script);
        }
        Services.console.reset();
        Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, {
            onDataDeleted: (failed) => done(failed === 0),
        });";
    scripts_run_in(client, WINDOW).await?;
    let done = client
        .execute_async(script, vec![json!(LANGUAGES), json!(PROXY)])
        .await;
    scripts_run_in(client, PAGE).await?;
    assert_eq!(done?, true, "Firefox does not forget");
    Ok(())
}

/// Firefox makes no window this narrow, but it shows the page in a part of one.
pub(super) async fn resize(client: &Client, width: Option<u32>) {
    let width = width.map_or(String::new(), |width| format!("{width}px"));
    let script = "const { style } = gBrowser.selectedBrowser;
        style.minWidth = '0'; style.maxWidth = arguments[0]";
    in_the_window(client, script, vec![json!(width)]).await;
}

pub(super) async fn prefer(client: &Client, scheme: &str) {
    let script = "Services.prefs.setIntPref(
        'layout.css.prefers-color-scheme.content-override',
        { dark: 0, light: 1 }[arguments[0]])";
    in_the_window(client, script, vec![json!(scheme)]).await;
}

pub(super) async fn speak(client: &Client, language: &str) {
    let script = "Services.prefs.setStringPref('intl.accept_languages', arguments[0])";
    in_the_window(client, script, vec![json!(language)]).await;
}

pub(super) async fn allow_scripts(client: &Client, is_allowed: bool) {
    let script = "Services.prefs.setBoolPref('javascript.enabled', arguments[0])";
    in_the_window(client, script, vec![json!(is_allowed)]).await;
}

/// Everything goes by a proxy that is not there. Firefox's own switch would not be for this machine.
pub(super) async fn connect(client: &Client, is_connected: bool) {
    let script = "const [names, isConnected] = arguments;
        const [type, host, port, own] = names;
        if (isConnected) return names.forEach((name) => Services.prefs.clearUserPref(name));
        Services.prefs.setStringPref(host, '127.0.0.1');
        Services.prefs.setIntPref(port, 9);
        Services.prefs.setBoolPref(own, true);
        Services.prefs.setIntPref(type, 1)";
    in_the_window(client, script, vec![json!(PROXY), json!(is_connected)]).await;
}

pub(super) async fn drop_webassembly(client: &Client) {
    let script = "Services.prefs.setBoolPref('javascript.options.wasm', false)";
    in_the_window(client, script, Vec::new()).await;
}

pub(super) async fn precede(client: &Client, script: &str) {
    // Tabs are told apart by the name of their window, which survives a reload.
    let mark = "return window.name ||= `preceded ${Math.random()}`";
    let mark = client.execute(mark, Vec::new()).await.unwrap();
    let script = format!("if (window.name === {mark}) {{ {script} }}");
    let precede = "Services.ppmm.loadProcessScript(
        `data:application/javascript;charset=utf-8,${encodeURIComponent(arguments[0])}`,
        true)";
    let process = format!(
        "{{ const script = {};
        const precede = (window) => {{
            if (!/^http:..127[.]/.test(window.location.href)) return;
            const sandbox = Cu.Sandbox(window, {{
                sandboxPrototype: window, sameZoneAs: window, wantXrays: false }});
            Cu.evalInSandbox(script, sandbox);
        }};
        const topic = 'content-document-global-created';
        Services.obs.addObserver(precede, topic);
        Services.cpmm.addMessageListener('baton:forget',
            () => Services.obs.removeObserver(precede, topic)); }}",
        json!(script)
    );
    in_the_window(client, precede, vec![json!(process)]).await;
}

pub(super) async fn complaints(client: &Client) -> Vec<String> {
    // The console of the whole browser, of which the page is a part.
    let script = "const said = Services.console.getMessageArray();
        Services.console.reset();
        return said
        .filter((message) => message instanceof Ci.nsIScriptError)
        .filter((message) => String(message.sourceName).startsWith(arguments[0]))
        .filter((message) => !(message.flags & Ci.nsIScriptError.warningFlag))
        .map((message) => `${message.category}: ${message.errorMessage}`)";
    let said = in_the_window(client, script, vec![json!("http://127.0.0.1")]).await;
    let said = said.as_array().cloned().unwrap_or_default();
    said.iter().map(Value::to_string).collect()
}

async fn in_the_window(client: &Client, script: &str, args: Vec<Value>) -> Value {
    scripts_run_in(client, WINDOW).await.unwrap();
    let answer = client.execute(script, args).await;
    scripts_run_in(client, PAGE).await.unwrap();
    answer.unwrap()
}

/// Has scripts run there from here on.
async fn scripts_run_in(client: &Client, context: &str) -> Result<Value, CmdError> {
    let command = Own("moz/context", json!({ "context": context }));
    client.issue_cmd(command).await
}
