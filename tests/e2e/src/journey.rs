//! A journey: a story about a user, and what is particular about the browser that it is told in.

use std::future::Future;
use std::pin::Pin;

use crate::user::User;

/// A story about a user.
pub type Story = for<'a> fn(&'a User) -> Pin<Box<dyn Future<Output = ()> + 'a>>;

/// See the [module](self).
#[must_use]
pub struct Journey {
    /// Its name, by which it is chosen on the command line.
    pub name: &'static str,
    /// What happens on it.
    pub story: Story,
    /// Whether pages are offered storage.
    pub has_storage: bool,
    /// How many bytes of it there are, where that is not as the browser likes.
    pub space: Option<u64>,
    /// Whether the browser still knows what it knew when it is started again.
    pub remembers: bool,
}

impl Journey {
    /// In a browser that offers pages no storage.
    pub fn without_storage(mut self) -> Self {
        self.has_storage = false;
        self
    }

    /// In a browser that gives all pages together this many bytes.
    pub fn with_space_of(mut self, bytes: u64) -> Self {
        self.space = Some(bytes);
        self
    }

    /// In a browser that still knows what it knew when it is started again.
    pub fn in_a_browser_that_remembers(mut self) -> Self {
        self.remembers = true;
        self
    }

    /// Whether any browser will do, as it is when it has just been installed.
    pub fn takes_any_browser(&self) -> bool {
        self.has_storage && self.space.is_none() && !self.remembers
    }
}

/// The journey that a function tells.
#[macro_export]
macro_rules! journey {
    ($story:path) => {
        $crate::journey::Journey {
            name: stringify!($story),
            story: |user| Box::pin($story(user)),
            has_storage: true,
            space: None,
            remembers: false,
        }
    };
}
