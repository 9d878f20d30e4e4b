//! Finding people by what one types.

use js_sys::JsString;

use crate::rules::User;

/// A search over names and email addresses that takes no notice of case and accents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query(String);

impl Query {
    /// Reads what somebody typed; blanks around it do not count.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self(fold(text.trim()))
    }

    /// Whether a person is among those looked for. The empty query finds everyone.
    #[must_use]
    pub fn finds(&self, user: &User) -> bool {
        self.0.is_empty()
            || fold(user.name.as_str()).contains(&self.0)
            || fold(user.email.as_str()).contains(&self.0)
    }
}

/// Lower case, without the marks that are written over and under letters. The browser knows Unicode,
/// so that its tables need not come with the app; plain ASCII does not ask it.
fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let decomposed = String::from(JsString::from(text).normalize("NFD"));
    let is_mark = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    decomposed
        .chars()
        .filter(|c| !is_mark(c))
        .flat_map(char::to_lowercase)
        .collect()
}
