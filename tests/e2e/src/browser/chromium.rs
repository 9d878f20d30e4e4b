//! Chromium, by chromedriver: what the standard leaves to it goes through its DevTools protocol.

use fantoccini::Client;
use serde_json::{Map, Value, json};

use super::options::{LANGUAGES, Options, capabilities};
use crate::commands::Own;
use crate::setting;

/// What chromedriver is asked for.
pub(super) fn wanted(options: &Options) -> Map<String, Value> {
    let mut args = vec![
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        // Every window would load two pages of the browser's own, which take a second of a processor.
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup".to_owned(),
        // What is still moving has no settled colours to check.
        "--force-prefers-reduced-motion".to_owned(),
        "--window-size=1280,900".to_owned(),
        "--lang=en-US".to_owned(),
    ];
    if let Some(profile) = &options.profile {
        args.push(format!("--user-data-dir={}", profile.display()));
    }
    let mut prefs = json!({
        "intl.accept_languages": LANGUAGES,
        "download.default_directory": options.downloads,
        "download.prompt_for_download": false,
    });
    if !options.storage {
        prefs["profile.default_content_setting_values.cookies"] = json!(2);
    }
    let mut chromium = json!({ "args": args, "prefs": prefs });
    if let Some(program) = setting::program("BATON_CHROMIUM") {
        chromium["binary"] = json!(program);
    }
    capabilities(json!({
        "goog:chromeOptions": chromium,
        "goog:loggingPrefs": { "browser": "ALL" },
    }))
}

/// Gives all pages together this many bytes.
///
/// It has to be told before anything is stored, because it remembers for a while how much space it has found.
pub(super) async fn limit(client: &Client, space: u64) {
    let origin = url::Url::parse(&setting::root_address()).unwrap().origin();
    let params = json!({ "origin": origin.ascii_serialization(), "quotaSize": space });
    asks(client, "Storage.overrideQuotaForOrigin", params).await;
}

/// The keys for a day: they are typed into a field as the language of the browser has it: month, day, year.
pub(super) fn keys_of_day(day: &str) -> String {
    day.split_once('-').map_or_else(
        || day.to_owned(),
        |(year, rest)| format!("{}{year}", rest.replace('-', "")),
    )
}

pub(super) async fn resize(client: &Client, width: Option<u32>) {
    match width {
        Some(width) => {
            let params =
                json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
            asks(client, "Emulation.setDeviceMetricsOverride", params).await;
        }
        None => asks(client, "Emulation.clearDeviceMetricsOverride", json!({})).await,
    }
}

pub(super) async fn prefer(client: &Client, scheme: &str) {
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    let params = json!({ "features": features });
    asks(client, "Emulation.setEmulatedMedia", params).await;
}

pub(super) async fn speak(client: &Client, language: &str) {
    let agent = client.execute("return navigator.userAgent", Vec::new());
    let params = json!({ "userAgent": agent.await.unwrap(), "acceptLanguage": language });
    asks(client, "Emulation.setUserAgentOverride", params).await;
}

pub(super) async fn allow_scripts(client: &Client, is_allowed: bool) {
    let params = json!({ "value": !is_allowed });
    asks(client, "Emulation.setScriptExecutionDisabled", params).await;
}

pub(super) async fn connect(client: &Client, is_connected: bool) {
    asks(client, "Network.enable", json!({})).await;
    let params = json!({
        "offline": !is_connected,
        "latency": 0,
        "downloadThroughput": -1,
        "uploadThroughput": -1,
    });
    asks(client, "Network.emulateNetworkConditions", params).await;
}

pub(super) async fn drop_webassembly(client: &Client) {
    precede(client, "delete globalThis.WebAssembly").await;
}

pub(super) async fn precede(client: &Client, script: &str) {
    let params = json!({ "source": script });
    asks(client, "Page.addScriptToEvaluateOnNewDocument", params).await;
}

pub(super) async fn complaints(client: &Client) -> Vec<String> {
    // What the console has been told since this was asked last.
    let console = Own("se/log", json!({ "type": "browser" }));
    let said = client.issue_cmd(console).await.unwrap();
    let said = said.as_array().cloned().unwrap_or_default();
    let severe = said.iter().filter(|entry| entry["level"] == "SEVERE");
    let messages = severe.map(|entry| entry["message"].to_string());
    // Where no Baton runs, nobody says which icon to show: see `User::is_elsewhere`.
    messages
        .filter(|message| !message.contains("/favicon.ico"))
        .collect()
}

/// A command of the DevTools protocol.
async fn asks(client: &Client, command: &str, params: Value) {
    let params = json!({ "cmd": command, "params": params });
    let command = Own("goog/cdp/execute", params);
    client.issue_cmd(command).await.unwrap();
}
