//! Which build of Baton a user has, and which ones the browser keeps.

use std::future::Future;

use serde_json::Value;

use super::User;

const BUILD: &str = "document.documentElement.dataset.build";

impl User {
    /// Waits until the browser keeps the page for when there is no network.
    #[track_caller]
    pub fn waits_until_it_is_kept(&self) -> impl Future<Output = ()> {
        self.step("waits until the page is kept");
        let kept = "navigator.serviceWorker.ready.then(({ active }) => active !== null)";
        async move { self.finds_true("the page is kept", kept).await }
    }

    /// Waits until the browser keeps nothing but so many builds.
    #[track_caller]
    pub fn keeps_builds(&self, count: usize) -> impl Future<Output = ()> {
        self.step(format!("keeps {count} builds"));
        let kept = format!("caches.keys().then(({{ length }}) => length === {count})");
        async move { self.finds_true("so many builds are kept", &kept).await }
    }

    /// The build of the page in this tab.
    pub async fn build(&self) -> Value {
        self.runs(&format!("return {BUILD}")).await
    }

    /// Waits until the page in this tab is there, of another build.
    #[track_caller]
    pub fn has_another_build_than(&self, build: &Value) -> impl Future<Output = ()> {
        self.step(format!("has another build than {build}"));
        let other = format!("(({BUILD} ?? {build}) !== {build})");
        async move {
            self.finds_true("the build is another", &other).await;
            self.settles().await;
        }
    }

    /// Comes back to the tab in front, now and then, until the page says this in a status. The page itself waits for
    /// it: asked by a driver all the time, Chromium puts off what is not urgent, and a newer build is not.
    #[track_caller]
    pub fn comes_back_until_told(&self, says: &'static str) -> impl Future<Output = ()> {
        self.step(format!("comes back until told “{says}”"));
        // Browsers without a screen do not tell pages who looks at them.
        let script = "
            const [says] = arguments;
            const comesBack = () =>
                document.dispatchEvent(new window.Event('visibilitychange', { bubbles: true }));
            return new Promise((resolve) => {
                const look = () => {
                    const said = [...document.querySelectorAll('[role=status]')];
                    if (said.some(({ textContent }) => textContent.includes(says))) resolve();
                };
                const changes = { childList: true, subtree: true };
                new window.MutationObserver(look).observe(document.body, changes);
                setInterval(comesBack, 1000);
                look();
            })";
        async move { drop(self.runs_with(script, vec![says.into()]).await) }
    }
}
