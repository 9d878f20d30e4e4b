//! What a command would do to people, found by doing it to a copy.

use super::{Command, Event, Instance, Link, Refusal, UserId, decide};

/// The difference that a command makes to everybody's link, in order of id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Impact {
    /// Who had access through somebody else's connection, and has it no longer.
    pub lost: Vec<UserId>,
    /// Who has access now, and had none.
    pub gained: Vec<UserId>,
    /// Who is connected afterwards: through them everyone with access keeps it.
    pub connected: Vec<UserId>,
    /// Who has access before and afterwards.
    pub kept: Vec<UserId>,
}

impl Impact {
    /// The difference between two states of an instance.
    #[must_use]
    pub fn between(before: &Instance, after: &Instance) -> Self {
        Self {
            lost: unlinked(before, after),
            gained: unlinked(after, before),
            connected: after.connected_ids(),
            kept: still(before, after),
        }
    }

    /// The difference that an event makes, found by applying it to a copy.
    #[must_use]
    pub fn of(before: &Instance, event: &Event) -> Self {
        let mut after = before.clone();
        after.apply(event);
        Self::between(before, &after)
    }

    /// Whether it takes everyone's access away at once (R9): nobody is left whose connection they could
    /// work through.
    #[must_use]
    pub fn cuts_everyone_off(&self) -> bool {
        self.connected.is_empty() && !self.lost.is_empty()
    }
}

fn still(before: &Instance, after: &Instance) -> Vec<UserId> {
    let had_access = |id: &UserId| {
        let before = before.user(*id);
        before.is_some_and(|user| user.link() == Link::Granted)
    };
    let people = after.with_access().map(|user| user.id);
    people.filter(had_access).collect()
}

/// Who has access in one state of the instance, and no link at all in the other.
fn unlinked(here: &Instance, there: &Instance) -> Vec<UserId> {
    let has_no_link = |id: &UserId| there.user(*id).is_none_or(|user| user.link() == Link::None);
    let people = here.with_access().map(|user| user.id);
    people.filter(has_no_link).collect()
}

/// What would happen by a command, without doing it.
///
/// # Errors
/// The refusal that the command itself would get.
pub fn preview(instance: &Instance, command: &Command) -> Result<Impact, Refusal> {
    let event = decide(instance, command)?;
    Ok(Impact::of(instance, &event))
}
