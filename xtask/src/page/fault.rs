//! What is wrong with a page that cannot be sealed.

use std::fmt::{self, Display, Formatter};

use super::placeholder::PLACEHOLDER;

/// Why a page cannot have a policy that holds.
#[derive(Debug, PartialEq, Eq)]
pub enum PageFault {
    /// There is no Content-Security-Policy in the page.
    NoPolicy,
    /// There is inline code and no placeholder for its hash in this directive.
    NoPlaceholder(&'static str),
    /// This directive is not about inline code, so a hash in it is a mistake.
    StrayPlaceholder(String),
    /// An element has an attribute that is inline code, which no hash allows.
    InlineAttribute {
        /// The element.
        element: String,
        /// Its attribute.
        attribute: String,
    },
}

impl Display for PageFault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPolicy => write!(f, "it has no Content-Security-Policy"),
            Self::NoPlaceholder(directive) => {
                write!(f, "its policy has no {PLACEHOLDER} in `{directive}`")
            }
            Self::StrayPlaceholder(directive) => {
                write!(
                    f,
                    "its policy has {PLACEHOLDER} in `{directive}`, where it means nothing"
                )
            }
            Self::InlineAttribute { element, attribute } => {
                write!(
                    f,
                    "its policy refuses the attribute `{attribute}` of <{element}>"
                )
            }
        }
    }
}
