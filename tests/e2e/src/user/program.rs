//! What a user does with the browser itself: sets it up, restarts it, loses it.

use std::future::Future;
use std::path::Path;

use super::User;

impl User {
    /// Has the browser ask for pages in this language.
    #[track_caller]
    pub fn speaks(&self, language: &str) -> impl Future<Output = ()> {
        self.step(format!("speaks {language}"));
        async move { self.browser.speak(&self.client(), language).await }
    }

    /// Switches scripts off in the browser, or on again.
    #[track_caller]
    pub fn switches_scripts(&self, is_on: bool) -> impl Future<Output = ()> {
        let how = if is_on { "on" } else { "off" };
        self.step(format!("switches scripts {how}"));
        async move { self.browser.allow_scripts(&self.client(), is_on).await }
    }

    /// Takes the network away, or gives it back.
    #[track_caller]
    pub fn has_network(&self, is_connected: bool) -> impl Future<Output = ()> {
        let how = if is_connected { "a" } else { "no" };
        self.step(format!("has {how} network"));
        async move { self.browser.connect(&self.client(), is_connected).await }
    }

    /// Has a browser that cannot run WebAssembly from here on.
    #[track_caller]
    pub fn has_no_webassembly(&self) -> impl Future<Output = ()> {
        self.step("has no WebAssembly");
        async move { self.browser.drop_webassembly(&self.client()).await }
    }

    /// Closes the browser and starts it again.
    #[track_caller]
    pub fn restarts_the_browser(&self) -> impl Future<Output = ()> {
        self.step("restarts the browser");
        async move {
            self.client().close().await.unwrap();
            let client = self.browser.open(&self.driver, &self.options).await;
            self.client.replace(client);
            self.tabs.borrow_mut().clear();
        }
    }

    /// Ends the browser as a power cut would, and starts it again.
    #[track_caller]
    pub fn kills_the_browser(&self) -> impl Future<Output = ()> {
        self.step("kills the browser");
        async move {
            let profile = self.options.profile.as_ref();
            let profile = profile.expect("a browser that forgets is not killed");
            kill_all_of(profile);
            // Its driver has to be told, and has nobody to ask any more.
            let _ = self.client().close().await;
            let client = self.browser.open(&self.driver, &self.options).await;
            self.client.replace(client);
            self.tabs.borrow_mut().clear();
        }
    }
}

/// Kills every process that works with this profile.
fn kill_all_of(profile: &Path) {
    let profile = profile.display().to_string();
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = processes.filter_map(|process| {
        let pid = process.file_name().to_str()?.parse::<u32>().ok()?;
        let line = std::fs::read_to_string(process.path().join("cmdline")).ok()?;
        let is_browser = !line.starts_with("chromedriver") && !line.contains("geckodriver");
        (line.contains(&profile) && is_browser).then(|| pid.to_string())
    });
    let pids: Vec<_> = pids.collect();
    assert!(!pids.is_empty(), "no browser works with {profile}");
    let mut kill = std::process::Command::new("kill");
    // Some of them end by themselves once their first one is gone.
    let _ = kill.arg("-KILL").args(pids).output();
}
