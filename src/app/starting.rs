//! From what a space of this browser holds to the page: what the state of it is made of, and when.

use baton_core::journal::{Journal, State, Sum};
use baton_core::practice::sample_team;
use baton_core::rules::Instance;
use futures_util::future::try_join;

use super::boot::{Start, boot};
use super::language::fetch_language;
use super::storing::log_read;
use crate::browser::chance;
use crate::browser::chunk::{NotFetched, at_once};
use crate::browser::storage::kept_state::KeptState;
use crate::browser::storage::{Space, is_untouched};

/// What a start still waits for.
pub enum Awaited {
    /// The texts in the language of the page.
    Texts(Start),
    /// The texts, and the log or the certainty that there is none: in place of the state there is this.
    Log(KeptState),
}

/// The start from the state that was kept for it.
///
/// # Errors
/// What it waits for.
pub fn start_at_once(space: Space) -> Result<Start, Awaited> {
    // They are on their way while the state is read.
    let texts = at_once(fetch_language(space));
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
    match texts {
        Some(()) => Ok(start),
        None => Err(Awaited::Texts(start)),
    }
}

/// The start, once what it waits for is there.
///
/// # Errors
/// When the texts or the code that reads the log do not arrive.
pub async fn start_later(space: Space, awaited: Awaited) -> Result<Start, NotFetched> {
    let start = async {
        match awaited {
            Awaited::Texts(start) => Ok(start),
            Awaited::Log(kept) => from_the_log(space, kept).await,
        }
    };
    let (start, ()) = try_join(start, fetch_language(space)).await?;
    Ok(start)
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
