//! Tabs: whose, and which is in front.

use std::future::Future;

use serde_json::Value;

use super::User;

impl User {
    /// Gives the tab in front a name to come back to it by.
    #[track_caller]
    pub fn calls_this_tab(&self, name: &str) -> impl Future<Output = ()> {
        self.step(format!("calls this tab {name}"));
        let name = name.to_owned();
        async move {
            let handle = self.client().window().await.unwrap();
            self.tabs.borrow_mut().insert(name, handle);
        }
    }

    /// Opens a new tab at an address, and is in it.
    #[track_caller]
    pub fn opens_tab(&self, name: &str, address: &str) -> impl Future<Output = ()> {
        self.step(format!("opens the tab {name}"));
        let (name, address) = (name.to_owned(), address.to_owned());
        async move {
            let client = self.client();
            let opened = client.new_window(true).await.unwrap();
            client.switch_to_window(opened.handle).await.unwrap();
            self.calls_this_tab(&name).await;
            self.opens(&address).await;
        }
    }

    /// Goes to another tab, which is as it was left.
    #[track_caller]
    pub fn goes_to_tab(&self, name: &str) -> impl Future<Output = ()> {
        self.step(format!("goes to the tab {name}"));
        let handle = self.tabs.borrow().get(name).cloned();
        let handle = handle.unwrap_or_else(|| panic!("there is no tab {name}"));
        async move { self.client().switch_to_window(handle).await.unwrap() }
    }

    /// Loads the page again, and from then on hears nothing from other tabs, as when what they have
    /// done is on its way still: what they store is there, but this tab has not been told.
    #[track_caller]
    pub fn hears_nothing_from_other_tabs(&self) -> impl Future<Output = ()> {
        self.step("hears nothing from other tabs");
        async move {
            self.browser.silence_other_tabs(&self.client()).await;
            self.settles().await;
        }
    }

    /// Has a script run in this tab before every page from the next one on: what stands in for a browser that
    /// is slow, broken or old.
    #[track_caller]
    pub fn has_before_every_page(&self, what: &str, script: &str) -> impl Future<Output = ()> {
        self.step(format!("has {what}"));
        let script = script.to_owned();
        async move { self.browser.precede(&self.client(), &script).await }
    }

    /// When the page of this tab was loaded: as long as it stays the same, nobody has reloaded it.
    pub async fn page_was_loaded_at(&self) -> Value {
        let script = "return performance.timeOrigin";
        self.client().execute(script, Vec::new()).await.unwrap()
    }
}
