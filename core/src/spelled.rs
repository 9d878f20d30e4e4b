//! The one word that each value of an enum has in files, in addresses and in what is stored.

use thiserror::Error;

/// Why a text is not read as a value of an enum: it is none of the words that the enum has. What the text
/// is, and where it stands, is for whoever has read it to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this word is not known")]
pub struct Unknown;

/// Gives every value of an enum its word: `ALL`, `as_str` and [`FromStr`](std::str::FromStr), so that what
/// is written and what is read cannot differ. A value without a word does not compile, nor do two with the
/// same one. `ALL` has the order of the list.
macro_rules! spelled {
    ($kind:ident { $($value:ident = $word:literal),+ $(,)? }) => {
        impl $kind {
            /// Every value, in the order in which they are listed and offered.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$value),+];

            /// The word for it in files, in addresses and in what is stored; [`str::parse`] reads it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }
        }

        impl std::str::FromStr for $kind {
            type Err = $crate::spelled::Unknown;

            /// Reads the very word, and nothing that is like it.
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($word => Ok(Self::$value),)+
                    _ => Err($crate::spelled::Unknown),
                }
            }
        }
    };
}

pub(crate) use spelled;
