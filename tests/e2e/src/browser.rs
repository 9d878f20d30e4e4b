//! The browsers, and how a session with one is opened.

use std::path::PathBuf;

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::commands::Own;
use crate::setting;

/// The languages that a browser asks pages for.
const LANGUAGES: &str = "en-US,en";

/// A browser that journeys are made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
}

/// What is particular about a journey's browser.
#[derive(Clone, Debug)]
pub struct Options {
    /// Whether pages are offered storage.
    pub storage: bool,
    /// How many bytes of it there are, where that is not as the browser likes.
    pub space: Option<u64>,
    /// Where the browser keeps what it remembers; without it, it forgets all when it is closed.
    pub profile: Option<PathBuf>,
    /// Where it puts what is downloaded.
    pub downloads: PathBuf,
    /// Where the files are that are chosen in it.
    pub uploads: PathBuf,
}

impl Browser {
    /// The browser of this name, as `BATON_BROWSERS` has it.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "chromium" => Self::Chromium,
            "firefox" => Self::Firefox,
            _ => panic!("BATON_BROWSERS names an unknown browser: {name}"),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// Opens a session with a fresh browser.
    pub async fn open(self, driver: &str, options: &Options) -> Client {
        let capabilities = match self {
            Self::Chromium => chromium(options),
            Self::Firefox => firefox(options),
        };
        let opened = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(driver)
            .await;
        let client = opened
            .unwrap_or_else(|error| panic!("{} does not open by {driver}: {error}", self.name()));
        if let (Self::Chromium, Some(space)) = (self, options.space) {
            limit_in_chromium(&client, space).await;
        }
        client
    }

    /// Makes a browser as it was when it was opened: no tab but an empty one, nothing kept, nothing set.
    /// Says whether that can be done; where opening another is quicker, it cannot.
    pub async fn forget(self, client: &Client) -> bool {
        match self {
            Self::Chromium => false,
            Self::Firefox => forget_in_firefox(client).await.is_ok(),
        }
    }

    /// The keys by which a day, such as `2026-03-14`, gets into a field for one.
    #[must_use]
    pub fn keys_of_day(self, day: &str) -> String {
        match (self, day.split_once('-')) {
            // They are typed into it as the language of the browser has it: month, day, year.
            (Self::Chromium, Some((year, rest))) => format!("{}{year}", rest.replace('-', "")),
            // geckodriver puts them in as a whole.
            _ => day.to_owned(),
        }
    }

    /// Makes the page this wide, or as wide as the window.
    pub async fn resize(self, client: &Client, width: Option<u32>) {
        match self {
            Self::Chromium => {
                let command = match width {
                    Some(width) => Own::devtools(
                        "Emulation.setDeviceMetricsOverride",
                        json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false }),
                    ),
                    None => Own::devtools("Emulation.clearDeviceMetricsOverride", json!({})),
                };
                client.issue_cmd(command).await.unwrap();
            }
            // Firefox makes no window this narrow, but it shows the page in a part of one.
            Self::Firefox => {
                let width = width.map_or(String::new(), |width| format!("{width}px"));
                let script = "const { style } = gBrowser.selectedBrowser;
                    style.minWidth = '0'; style.maxWidth = arguments[0]";
                in_the_window(client, script, vec![json!(width)]).await;
            }
        }
    }

    /// Tells pages that the system is set to dark or light.
    pub async fn prefer(self, client: &Client, scheme: &str) {
        match self {
            Self::Chromium => {
                let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
                let command = Own::devtools(
                    "Emulation.setEmulatedMedia",
                    json!({ "features": features }),
                );
                client.issue_cmd(command).await.unwrap();
            }
            Self::Firefox => {
                let script = "Services.prefs.setIntPref(
                    'layout.css.prefers-color-scheme.content-override',
                    { dark: 0, light: 1 }[arguments[0]])";
                in_the_window(client, script, vec![json!(scheme)]).await;
            }
        }
    }

    /// Asks for pages in this language from the next one on.
    pub async fn speak(self, client: &Client, language: &str) {
        match self {
            Self::Chromium => {
                let agent = client
                    .execute("return navigator.userAgent", Vec::new())
                    .await
                    .unwrap();
                let params = json!({ "userAgent": agent, "acceptLanguage": language });
                let command = Own::devtools("Emulation.setUserAgentOverride", params);
                client.issue_cmd(command).await.unwrap();
            }
            Self::Firefox => {
                let script = "Services.prefs.setStringPref('intl.accept_languages', arguments[0])";
                in_the_window(client, script, vec![json!(language)]).await;
            }
        }
    }

    /// Lets pages run scripts from the next one on, or does not.
    pub async fn allow_scripts(self, client: &Client, is_allowed: bool) {
        match self {
            Self::Chromium => {
                let params = json!({ "value": !is_allowed });
                let command = Own::devtools("Emulation.setScriptExecutionDisabled", params);
                client.issue_cmd(command).await.unwrap();
            }
            Self::Firefox => {
                let script = "Services.prefs.setBoolPref('javascript.enabled', arguments[0])";
                in_the_window(client, script, vec![json!(is_allowed)]).await;
            }
        }
    }

    /// Offers pages no WebAssembly from the next one on.
    pub async fn drop_webassembly(self, client: &Client) {
        match self {
            Self::Chromium => {
                let params = json!({ "source": "delete globalThis.WebAssembly" });
                let command = Own::devtools("Page.addScriptToEvaluateOnNewDocument", params);
                client.issue_cmd(command).await.unwrap();
            }
            Self::Firefox => {
                let script = "Services.prefs.setBoolPref('javascript.options.wasm', false)";
                in_the_window(client, script, Vec::new()).await;
            }
        }
    }

    /// Runs a script in every page of this tab from the next one on, before the page's own.
    pub async fn precede(self, client: &Client, script: &str) {
        match self {
            Self::Chromium => {
                let params = json!({ "source": script });
                let command = Own::devtools("Page.addScriptToEvaluateOnNewDocument", params);
                client.issue_cmd(command).await.unwrap();
            }
            Self::Firefox => {
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
        }
    }

    /// Loads the page again, without the events by which it hears of what other tabs store.
    pub async fn silence_other_tabs(self, client: &Client) {
        // Listeners of the window are called in their order, so these have to be the first.
        let script = "for (const event of ['storage', 'visibilitychange', 'pageshow']) {
                addEventListener(event, (event) => event.stopImmediatePropagation(), { capture: true });
            }
            delete window.BroadcastChannel;";
        self.precede(client, script).await;
        client.refresh().await.unwrap();
    }

    /// What the browser has complained about: failed requests, violations of the page's policy,
    /// scripts that broke off. What was said once is not said again.
    pub async fn complaints(self, client: &Client) -> Vec<String> {
        match self {
            Self::Chromium => {
                let said = client.issue_cmd(Own::console()).await.unwrap();
                let said = said.as_array().cloned().unwrap_or_default();
                let severe = said.iter().filter(|entry| entry["level"] == "SEVERE");
                let messages = severe.map(|entry| entry["message"].to_string());
                // Where no Baton runs, nobody says which icon to show: see `User::is_elsewhere`.
                messages
                    .filter(|message| !message.contains("/favicon.ico"))
                    .collect()
            }
            Self::Firefox => {
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
        }
    }
}

/// It has to be told before anything is stored, because it remembers for a while how much space it has found.
async fn limit_in_chromium(client: &Client, space: u64) {
    let origin = url::Url::parse(&setting::root_address()).unwrap().origin();
    let params = json!({ "origin": origin.ascii_serialization(), "quotaSize": space });
    let command = Own::devtools("Storage.overrideQuotaForOrigin", params);
    client.issue_cmd(command).await.unwrap();
}

async fn forget_in_firefox(client: &Client) -> Result<(), CmdError> {
    let used = client.windows().await?;
    let empty = client.new_window(true).await?.handle;
    for tab in used {
        client.switch_to_window(tab).await?;
        client.close_window().await?;
    }
    client.switch_to_window(empty).await?;
    let script = "
        const [language, done] = arguments;
        for (const name of [
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
    client.issue_cmd(Own::into_the_window()).await?;
    let done = client.execute_async(script, vec![json!(LANGUAGES)]).await;
    client.issue_cmd(Own::into_the_page()).await?;
    assert_eq!(done?, true, "Firefox does not forget");
    Ok(())
}

async fn in_the_window(client: &Client, script: &str, args: Vec<Value>) -> Value {
    client.issue_cmd(Own::into_the_window()).await.unwrap();
    let answer = client.execute(script, args).await;
    client.issue_cmd(Own::into_the_page()).await.unwrap();
    answer.unwrap()
}

fn chromium(options: &Options) -> Map<String, Value> {
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

fn firefox(options: &Options) -> Map<String, Value> {
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

fn capabilities(capabilities: Value) -> Map<String, Value> {
    capabilities.as_object().cloned().unwrap_or_default()
}
