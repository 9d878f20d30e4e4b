//! Under which names Baton keeps things in a browser.

/// A place of its own for an instance and what belongs to it. Hosted under two paths of one host, Baton has
/// different ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Space(&'static str);

impl Space {
    /// The space of the instance that people work with.
    pub const HOME: Self = Self("baton");

    /// The space of practice, where nothing that happens reaches the instance.
    pub const PRACTICE: Self = Self("baton-practice");

    /// A space of another name, as tests have them.
    #[must_use]
    pub fn named(name: &'static str) -> Self {
        Self(name)
    }

    /// What its name begins with in the browser: `baton:/staging/`.
    #[must_use]
    pub fn name(self) -> String {
        format!("{}:{}", self.0, folder())
    }

    /// What its keys begin with: `baton:/staging/:`.
    #[must_use]
    pub fn prefix(self) -> String {
        format!("{}:", self.name())
    }

    /// Whether it is for practice.
    #[must_use]
    pub fn is_practice(self) -> bool {
        self == Self::PRACTICE
    }
}

/// The path under which this page is hosted, without the name of its file.
fn folder() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    let path = path.unwrap_or_default();
    let end = path.rfind('/').map_or(0, |at| at + 1);
    // A colon ends the path in a name.
    path.get(..end).unwrap_or("/").replace(':', "%3A")
}
