//! From what a space of this browser holds to the page: what the state of it is made of, and when.

use baton_core::journal::{Journal, State, Sum};
use baton_core::practice::sample_team;
use baton_core::rules::Instance;
use futures_util::future::{join, try_join};
use leptos::prelude::window;

use super::boot::{Start, boot};
use super::language::{fetch_all_texts, fetch_language};
use super::storing::log_read;
use crate::browser::chance;
use crate::browser::chunk::{NotFetched, Work, at_once, in_chunk};
use crate::browser::storage::kept_state::KeptState;
use crate::browser::storage::{Space, is_untouched};

/// What a start still waits for.
pub enum Awaited {
    /// The texts in the language of the page, and the code that shows it.
    Page(Start),
    /// The texts, and the log or the certainty that there is none: in place of the state there is this.
    Log(KeptState),
}

/// The start from the state that was kept for it.
///
/// # Errors
/// What it waits for.
pub fn start_at_once(space: Space) -> Result<Start, Awaited> {
    // It is on its way while the state is read.
    let page = at_once(fetch_page(space));
    let State {
        identity,
        number,
        sum,
        instance,
    } = match KeptState::read(space) {
        KeptState::Whole(state) => *state,
        kept => return Err(Awaited::Log(kept)),
    };
    let start = from(space, Journal::at(identity, number, sum), instance);
    match page {
        Some(()) => Ok(start),
        None => Err(Awaited::Page(start)),
    }
}

/// The start, once what it waits for is there.
///
/// # Errors
/// When the texts or the code that reads the log do not arrive.
pub async fn start_later(space: Space, awaited: Awaited) -> Result<Start, NotFetched> {
    match awaited {
        Awaited::Page(start) => fetch_page(space).await.map(|()| start),
        Awaited::Log(kept) => {
            let start = from_the_log(space, kept);
            let (start, ()) = try_join(start, fetch_language(space)).await?;
            Ok(start)
        }
    }
}

/// Fetches all that the page of the address is shown with. Where a browser has been before, it is near, and the page
/// is there in one go; but for the first texts, the page can also do without.
fn fetch_page(space: Space) -> Work<()> {
    let first = fetch_language(space);
    let hash = window().location().hash().unwrap_or_default();
    if !hash.starts_with("#/settings") {
        return first;
    }
    Box::pin(async move {
        let rest = join(fetch_all_texts(space), settings());
        let (first, _) = join(first, rest).await;
        first
    })
}

in_chunk! { settings:
    fn settings() {}
}

/// The start where no state was kept: from the log, or from the sample at a first visit, when there is none.
async fn from_the_log(space: Space, kept: KeptState) -> Result<Start, NotFetched> {
    if matches!(kept, KeptState::Absent) && is_untouched(space).await {
        let journal = Journal::at(chance::identity(), 0, Sum::NONE);
        return Ok(from(space, journal, sample_team()));
    }
    Ok(log_read(space, kept).await?.await)
}

/// The page opens the log once it is there.
fn from(space: Space, journal: Journal, instance: Instance) -> Start {
    Box::new(move || {
        let app = boot(space, journal, instance);
        app.open();
        app
    })
}
