//! Light, dark, or as the system says.

use leptos::prelude::document;

/// The chosen theme. The style sheet does the rest: it follows `data-theme` on the root element.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system's setting says.
    #[default]
    System,
    /// Dark text on light surfaces.
    Light,
    /// Light text on dark surfaces.
    Dark,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The name under which the theme is remembered; `None` for [`Theme::System`].
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The theme of this name; [`Theme::System`] for any other text.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        let is_named = |theme: &Self| theme.name() == Some(name);
        Self::ALL.into_iter().find(is_named).unwrap_or_default()
    }

    /// Puts the theme on the page.
    pub fn show(self) {
        let Some(root) = document().document_element() else {
            return;
        };
        // Setting an attribute fails only for names that are no names.
        let _ = match self.name() {
            Some(name) => root.set_attribute("data-theme", name),
            None => root.remove_attribute("data-theme"),
        };
    }
}
