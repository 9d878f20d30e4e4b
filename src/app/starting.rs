//! From what a space of this browser holds to the page: what the state of it is made of, and when.

use baton_core::journal::{Journal, State, Sum};
use baton_core::practice::sample_team;
use baton_core::rules::Instance;

use super::boot::{Start, boot};
use super::storing::log_read;
use crate::browser::chance;
use crate::browser::chunk::NotFetched;
use crate::browser::storage::kept_state::KeptState;
use crate::browser::storage::{Space, is_untouched};

/// The start from the state that was kept for it.
///
/// # Errors
/// What is there in its place.
pub fn start_at_once(space: Space) -> Result<Start, KeptState> {
    match KeptState::read(space) {
        KeptState::Whole(state) => {
            let State {
                identity,
                number,
                sum,
                instance,
            } = *state;
            Ok(from(space, Journal::at(identity, number, sum), instance))
        }
        kept => Err(kept),
    }
}

/// The start where no state was kept: from the log, or from the sample at a first visit, when there is none.
///
/// # Errors
/// When the code that reads the log does not arrive.
pub async fn start_later(space: Space, kept: KeptState) -> Result<Start, NotFetched> {
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
