//! What the Overview advises the signed-in person to do next.

use crate::rules::{Action, Instance, Refusal, UserId, decide};

/// The advice, with the people it is about. Who could connect is asked of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// The person is a plain user: these admins make changes.
    AskAdmin(Vec<UserId>),
    /// Nobody is connected, and the person can.
    ConnectYourself,
    /// Nobody is connected, and these people can.
    SomeoneConnects(Vec<UserId>),
    /// One admin is connected, and the person could be the second.
    StandIn,
    /// One admin is connected, and these could be the second at once.
    StandInReady(Vec<UserId>),
    /// One admin is connected, and these could be the second if their access were removed (R5).
    FreeStandIn(Vec<UserId>),
    /// One admin is connected and there is no other admin.
    MakeAdmin,
    /// Two or more are connected.
    Safe,
}

impl NextStep {
    /// The advice for a person. A person who is not in the instance is advised like a plain user.
    #[must_use]
    pub fn of(instance: &Instance, by: UserId) -> Self {
        if !instance.user(by).is_some_and(|user| user.is_admin()) {
            return Self::AskAdmin(instance.admins().map(|admin| admin.id).collect());
        }
        let connected = instance.connected().count();
        let mut ready = Vec::new();
        let mut blocked = Vec::new();
        for admin in instance.admins() {
            match decide(instance, &Action::Connect.by(admin.id)) {
                Ok(_) => ready.push(admin.id),
                Err(Refusal::AccessBlocksConnect { .. }) => blocked.push(admin.id),
                Err(_) => {}
            }
        }
        match connected {
            0 if ready.contains(&by) => Self::ConnectYourself,
            0 => Self::SomeoneConnects(ready),
            1 if ready.contains(&by) => Self::StandIn,
            1 if !ready.is_empty() => Self::StandInReady(ready),
            1 if !blocked.is_empty() => Self::FreeStandIn(blocked),
            1 => Self::MakeAdmin,
            _ => Self::Safe,
        }
    }
}
