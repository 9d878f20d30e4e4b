//! What a user has done, and is told of.

use std::future::Future;

use super::User;
use crate::target::{alert, button, status};

impl User {
    /// Waits until the page says that something is done.
    #[track_caller]
    pub fn is_told<'a>(&'a self, told: &str) -> impl Future<Output = ()> + use<'a> {
        self.sees(status(told))
    }

    /// Clicks a button, and is told that this is done.
    #[track_caller]
    pub fn does<'a>(&'a self, name: &str, told: &str) -> impl Future<Output = ()> + use<'a> {
        self.step(format!("does “{name}”"));
        let (there, done) = (button(name), status(told));
        async move {
            self.clicks(there).await;
            self.sees(done).await;
        }
    }

    /// Clicks a button, and is told why nothing is done.
    #[track_caller]
    pub fn is_refused(&self, name: &str, reason: &str) -> impl Future<Output = ()> {
        self.step(format!("is refused “{name}”"));
        let (there, refused) = (button(name), alert(reason));
        async move {
            self.clicks(there).await;
            self.sees(refused).await;
        }
    }

    /// Connects to Marketo, on the page for that.
    #[track_caller]
    pub fn connects(&self) -> impl Future<Output = ()> {
        self.does("Connect", "You are connected to Marketo.")
    }

    /// Gives somebody in the list access.
    #[track_caller]
    pub fn gives_access(&self, name: &str) -> impl Future<Output = ()> {
        let told = format!("{name} has access now.");
        self.does(&format!("Give access to {name}"), &told)
    }

    /// Removes the access of somebody in the list.
    #[track_caller]
    pub fn removes_access(&self, name: &str) -> impl Future<Output = ()> {
        let told = format!("{name} has no access any more.");
        self.does(&format!("Remove access from {name}"), &told)
    }

    /// Makes somebody in the list an admin.
    #[track_caller]
    pub fn makes_admin(&self, name: &str) -> impl Future<Output = ()> {
        let told = format!("{name} is an admin now.");
        self.does(&format!("Make admin: {name}"), &told)
    }
}
