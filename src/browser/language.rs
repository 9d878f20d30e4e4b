//! The texts of a language, fetched when somebody reads it: those that a page starts with, and the rest with the
//! code that says it.

use super::chunk::{NotFetched, Work, in_chunk};
use crate::texts::{Locale, Part, is_learnt, learn};

/// Fetches a part of the texts of a language. What is there already is not fetched.
pub fn fetch(locale: Locale, part: Part) -> Work<()> {
    Box::pin(async move {
        if !is_learnt(locale, part) {
            learn(locale, part, fetched(locale, part).await?);
        }
        Ok(())
    })
}

/// Fetches the rest of each language of which the page has said something.
pub fn fetch_rest() -> Work<()> {
    Box::pin(async {
        for locale in Locale::ALL {
            if is_learnt(locale, Part::First) {
                fetch(locale, Part::Rest).await?;
            }
        }
        Ok(())
    })
}

async fn fetched(locale: Locale, part: Part) -> Result<&'static str, NotFetched> {
    match (locale, part) {
        (Locale::En, Part::First) => english().await,
        (Locale::En, Part::Rest) => english_rest().await,
        (Locale::Fr, Part::First) => french().await,
        (Locale::Fr, Part::Rest) => french_rest().await,
        (Locale::Nl, Part::First) => dutch().await,
        (Locale::Nl, Part::Rest) => dutch_rest().await,
    }
}

in_chunk! { english:
    fn english() -> &'static str { include_str!(concat!(env!("OUT_DIR"), "/en.first.txt")) }
}

in_chunk! { english_rest:
    fn english_rest() -> &'static str { include_str!(concat!(env!("OUT_DIR"), "/en.rest.txt")) }
}

in_chunk! { french:
    fn french() -> &'static str { include_str!(concat!(env!("OUT_DIR"), "/fr.first.txt")) }
}

in_chunk! { french_rest:
    fn french_rest() -> &'static str { include_str!(concat!(env!("OUT_DIR"), "/fr.rest.txt")) }
}

in_chunk! { dutch:
    fn dutch() -> &'static str { include_str!(concat!(env!("OUT_DIR"), "/nl.first.txt")) }
}

in_chunk! { dutch_rest:
    fn dutch_rest() -> &'static str { include_str!(concat!(env!("OUT_DIR"), "/nl.rest.txt")) }
}
