//! What can be done to all of several people at once, and to whom it cannot.

use super::decide::Case;
use super::{Action, Instance, People, Refusal, UserId};

/// Several people, sorted by the rules' answer about each of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sorted {
    /// To whom it can be done, if to anybody.
    pub can: Option<People>,
    /// To whom it cannot, each with the reason, in the order in which they were named.
    pub left_out: Vec<(UserId, Refusal)>,
}

/// Asks the rules about each of several people what they would say of `action` for that person alone.
/// Whoever can be done is left for a command about all of them, such as
/// [`Action::GiveAccessToAll`].
///
/// One case judges them all, so that ten thousand people do not mean looking through ten thousand
/// people ten thousand times for those whom a refusal names.
#[must_use]
pub fn sort_out(
    instance: &Instance,
    by: UserId,
    users: impl IntoIterator<Item = UserId>,
    action: impl Fn(UserId) -> Action,
) -> Sorted {
    let case = Case::new(instance, by);
    let judge = |user: UserId| match &case {
        Ok(case) => case.decide(&action(user)).map(drop),
        Err(refusal) => Err(refusal.clone()),
    };
    let mut can = Vec::new();
    let mut left_out = Vec::new();
    for user in users {
        match judge(user) {
            Ok(()) => can.push(user),
            Err(refusal) => left_out.push((user, refusal)),
        }
    }
    Sorted {
        can: People::new(can),
        left_out,
    }
}
