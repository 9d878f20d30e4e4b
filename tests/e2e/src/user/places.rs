//! Where a user is: addresses, and the way from one to another; tabs, whose they are, and which is in front.

use std::future::Future;

use fantoccini::error::CmdError;
use serde_json::Value;

use super::User;
use crate::target::{any, button};

impl User {
    /// Opens an address: what follows that of the host, such as `#/sign-in`.
    #[track_caller]
    pub fn opens(&self, address: &str) -> impl Future<Output = ()> {
        self.step(format!("opens {address}"));
        async move {
            self.loads(address).await;
            self.settles().await;
        }
    }

    /// Waits until the page is there with all its parts and has read what is stored, so that it takes commands.
    pub(super) async fn settles(&self) {
        let starts = "document.querySelector('main#content') !== null
            && document.querySelector('[aria-busy=true], [data-fetching]') === null";
        self.finds_true("the page starts", starts).await;
        self.until("the page has a heading", async || {
            self.first(&any("heading")).await
        })
        .await;
    }

    /// Opens an address where Baton is not expected to start.
    #[track_caller]
    pub fn loads(&self, address: &str) -> impl Future<Output = ()> {
        self.step(format!("loads {address}"));
        let address = format!("{}{address}", self.address.borrow());
        async move { self.client().goto(&address).await.unwrap() }
    }

    /// Opens everything that follows from under another address.
    #[track_caller]
    pub fn visits(&self, address: String) {
        self.step(format!("visits {address}"));
        self.address.replace(address);
    }

    /// Signs in as somebody on the page for that, and is on the Overview then.
    #[track_caller]
    pub fn signs_in_as(&self, name: &str) -> impl Future<Output = ()> {
        self.step(format!("signs in as {name}"));
        let there = button(&format!("Sign in as {name}"));
        let done = button(&format!("Signed in as {name}"));
        async move {
            self.opens("#/sign-in").await;
            self.clicks(there).await;
            self.sees(done).await;
        }
    }

    /// Loads the page again.
    #[track_caller]
    pub fn reloads(&self) -> impl Future<Output = ()> {
        self.step("reloads the page");
        async move {
            self.client().refresh().await.unwrap();
            self.settles().await;
        }
    }

    /// Leaves the page and opens an address anew. When Firefox's driver loads a page again, it goes past all that the
    /// browser keeps of it.
    #[track_caller]
    pub fn opens_anew(&self, address: &str) -> impl Future<Output = ()> {
        self.step(format!("opens {address} anew"));
        async move {
            self.client().goto("about:blank").await.unwrap();
            self.opens(address).await;
        }
    }

    /// Loads an address again where Baton is not expected to start.
    #[track_caller]
    pub fn loads_again(&self) -> impl Future<Output = ()> {
        self.step("loads again");
        async move { self.client().refresh().await.unwrap() }
    }

    /// Goes back to where the browser was before.
    #[track_caller]
    pub fn goes_back(&self) -> impl Future<Output = ()> {
        self.step("goes back");
        async move { self.client().back().await.unwrap() }
    }

    /// Waits until the address in the browser's bar ends like this.
    #[track_caller]
    pub fn is_at(&self, address: &str) -> impl Future<Output = ()> {
        self.waits_until(format!("is at {address}"), async move || {
            Ok(self.address_in_the_bar().await? == address)
        })
    }

    /// The address in the browser's bar: what follows that of the host, to be opened again.
    pub async fn address(&self) -> String {
        self.address_in_the_bar().await.unwrap()
    }

    async fn address_in_the_bar(&self) -> Result<String, CmdError> {
        let script = "return location.hash";
        let hash = self.client().execute(script, Vec::new()).await?;
        Ok(hash.as_str().unwrap_or_default().to_owned())
    }

    /// Gives the tab in front a name to come back to it by.
    #[track_caller]
    pub fn calls_this_tab(&self, name: &str) -> impl Future<Output = ()> {
        self.step(format!("calls this tab {name}"));
        async move {
            let handle = self.client().window().await.unwrap();
            self.tabs.borrow_mut().insert(name.to_owned(), handle);
        }
    }

    /// Opens a new tab at an address, and is in it.
    #[track_caller]
    pub fn opens_tab(&self, name: &str, address: &str) -> impl Future<Output = ()> {
        self.step(format!("opens the tab {name}"));
        async move {
            let client = self.client();
            let opened = client.new_window(true).await.unwrap();
            client.switch_to_window(opened.handle).await.unwrap();
            self.calls_this_tab(name).await;
            self.opens(address).await;
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
        async move { self.browser.precede(&self.client(), script).await }
    }

    /// When the page of this tab was loaded: as long as it stays the same, nobody has reloaded it.
    pub async fn page_was_loaded_at(&self) -> Value {
        self.runs("return performance.timeOrigin").await
    }
}
