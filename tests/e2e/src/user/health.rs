//! What no one user notices, but some do: barriers, overflow, complaints in the console.

use std::future::Future;

use serde_json::Value;

use super::User;
use crate::eyes;

/// The narrowest screen that Baton is made for.
const NARROW: u32 = 360;

impl User {
    /// Has axe-core look at the page, in light and in dark. What it finds is said at the end of the
    /// journey, so that one barrier does not hide what comes after it.
    #[track_caller]
    pub fn finds_no_barrier(&self) -> impl Future<Output = ()> {
        self.step("finds no barrier");
        async move {
            for scheme in ["dark", "light"] {
                self.prefers(scheme).await;
                let problems = eyes::ask(&self.client(), "problems", Vec::new()).await;
                let problems = problems.unwrap();
                let problems = problems.as_array().into_iter().flatten();
                let problems = problems.filter_map(Value::as_str).map(str::to_owned);
                self.barriers.borrow_mut().extend(problems);
            }
        }
    }

    /// What axe-core has found on the way.
    pub fn barriers(&self) -> Vec<String> {
        self.barriers.borrow().iter().cloned().collect()
    }

    /// The same in a window as wide as a desk's and in one as narrow as a phone's, in which nothing
    /// stands out to the side.
    #[track_caller]
    pub fn finds_no_barrier_wide_or_narrow(&self) -> impl Future<Output = ()> {
        self.step("finds no barrier, wide or narrow");
        async move {
            self.finds_no_barrier().await;
            self.narrows_the_window().await;
            self.finds_no_barrier().await;
            self.widens_the_window().await;
        }
    }

    /// Makes the window as narrow as a phone's. Nothing may stand out to the side then.
    #[track_caller]
    pub fn narrows_the_window(&self) -> impl Future<Output = ()> {
        self.step("narrows the window");
        async move {
            self.browser.resize(&self.client(), Some(NARROW)).await;
            let narrow = format!("innerWidth === {NARROW}");
            self.finds_true("the window is narrow", &narrow).await;
            let fits = "document.scrollingElement.scrollWidth <= innerWidth";
            self.finds_true("nothing stands out to the side", fits)
                .await;
        }
    }

    /// Makes the window wide again.
    #[track_caller]
    pub fn widens_the_window(&self) -> impl Future<Output = ()> {
        self.step("widens the window");
        async move {
            self.browser.resize(&self.client(), None).await;
            let wide = format!("innerWidth > {NARROW}");
            self.finds_true("the window is wide", &wide).await;
        }
    }

    /// Sets the system to light or dark.
    #[track_caller]
    pub fn prefers(&self, scheme: &'static str) -> impl Future<Output = ()> {
        self.step(format!("prefers {scheme}"));
        async move {
            self.browser.prefer(&self.client(), scheme).await;
            let is_so = format!("matchMedia('(prefers-color-scheme: {scheme})').matches");
            self.finds_true(&format!("the system is {scheme}"), &is_so)
                .await;
        }
    }

    /// Waits until a script says that something is so.
    pub(super) async fn finds_true(&self, what: &str, script: &str) {
        let script = format!("return {script}");
        self.until(what, async || {
            let is_so = self.client().execute(&script, Vec::new()).await?;
            Ok((is_so == true).then_some(()))
        })
        .await;
    }

    /// The browser has had nothing to complain about: no failed request, no violation of the page's
    /// policy, no script that broke off.
    #[track_caller]
    pub fn finds_no_complaint_in_the_console(&self) -> impl Future<Output = ()> {
        self.step("finds no complaint in the console");
        async move {
            let complaints = self.browser.complaints(&self.client()).await;
            assert!(complaints.is_empty(), "the console says {complaints:#?}");
        }
    }

    /// Hears what the browser complains about, where it is meant to.
    #[track_caller]
    pub fn hears_complaints(&self) -> impl Future<Output = Vec<String>> {
        self.step("hears complaints");
        async move { self.browser.complaints(&self.client()).await }
    }
}
