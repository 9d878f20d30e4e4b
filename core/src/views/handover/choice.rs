//! Who hands over, and who can take over.

use super::Parties;
use crate::rules::{Deed, Instance, NoPlan, Standing, User, UserId};
use crate::views::people_list::{Candidates, Places};

/// How far somebody is from taking over, by the steps that it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eligible {
    /// They can connect at once.
    Ready,
    /// Their access has to be removed first (R5).
    AccessFirst,
    /// They have to become an admin first (R2).
    AdminFirst,
    /// They are connected: only the one who hands over has something left to do, if anybody has.
    Connected,
}

/// Who hands over: the one who is asked for if they can, else the one who looks, else the first who can.
#[must_use]
pub fn giver(instance: &Instance, asked: Option<UserId>, actor: UserId) -> Option<UserId> {
    let is_connected = |id: &UserId| instance.user(*id).is_some_and(User::is_connected);
    let wished = asked.into_iter().chain([actor]).find(is_connected);
    wished.or_else(|| instance.connected().next().map(|user| user.id))
}

/// How far somebody is from taking over.
///
/// # Errors
/// Why they cannot.
pub fn eligible(instance: &Instance, parties: Parties) -> Result<Eligible, NoPlan> {
    let steps = parties.plan(instance)?;
    let user = parties.to;
    let takes = |deed| steps.iter().any(|step| step.deed == deed);
    Ok(if takes(Deed::MakeAdmin { user }) {
        Eligible::AdminFirst
    } else if takes(Deed::RemoveAccess { user }) {
        Eligible::AccessFirst
    } else if takes(Deed::Connect) {
        Eligible::Ready
    } else {
        Eligible::Connected
    })
}

/// Everyone who can take over, those whom it takes the fewest steps first. How many it takes depends on
/// a person's standing only, so it is planned once for each.
#[must_use]
pub fn nearest_first(instance: &Instance, from: UserId, is_gone: bool) -> Candidates {
    let steps = |standing: Standing| {
        let mut others = instance.users().iter().filter(|user| user.id != from);
        let taker = others.find(|user| user.standing == standing)?;
        let to = taker.id;
        let parties = Parties { from, to, is_gone };
        parties.plan(instance).ok().map(|steps| steps.len())
    };
    Candidates {
        except: Some(from),
        places: Places::new(steps),
    }
}
