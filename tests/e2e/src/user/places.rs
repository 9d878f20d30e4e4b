//! Where a user is in the page: addresses, and the way from one to another.

use std::future::Future;

use fantoccini::error::CmdError;

use super::User;
use crate::eyes;
use crate::target::{any, button};

impl User {
    /// Opens an address: what follows that of the host, such as `#/sign-in`.
    #[track_caller]
    pub fn opens(&self, address: &str) -> impl Future<Output = ()> {
        self.step(format!("opens {address}"));
        let address = address.to_owned();
        async move {
            self.loads(&address).await;
            self.settles().await;
        }
    }

    /// Waits until the page is there and has read what is stored, so that it takes commands.
    pub(super) async fn settles(&self) {
        self.until("the page starts", async || {
            let script = "return document.querySelector('main#content') !== null
                && document.querySelector('[aria-busy=true]') === null";
            let is_there = self.client().execute(script, Vec::new()).await?;
            Ok((is_there == true).then_some(()))
        })
        .await;
        self.until("the page has a heading", async || {
            let headings = eyes::find(&self.client(), &any("heading")).await?;
            Ok((!headings.is_empty()).then_some(()))
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
        let address = address.to_owned();
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
}
