//! Whether the connection would survive the leaving of the one who holds it.

use crate::rules::{Instance, Refusal, Standing, UserId, connect};

/// How safe the connection is, with the people it is about. Who could connect is asked of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Continuity {
    /// Nobody is connected.
    Nobody {
        /// Who can connect at once: never empty, for then nobody has access, and somebody is an admin.
        ready: Vec<UserId>,
    },
    /// One admin is connected, and nobody else.
    Alone {
        /// Who it is.
        connected: UserId,
        /// The admins who could be the second at once.
        ready: Vec<UserId>,
        /// The admins who could be if their access were removed (R5).
        blocked: Vec<UserId>,
    },
    /// Two or more are connected: each of them can disconnect and nobody loses access (R8).
    Covered {
        /// Who they are.
        connected: Vec<UserId>,
    },
}

impl Continuity {
    /// How safe the connection of an instance is.
    #[must_use]
    pub fn of(instance: &Instance) -> Self {
        let connected = instance.connected_ids();
        if connected.len() > 1 {
            return Self::Covered { connected };
        }
        let (mut ready, mut blocked) = (Vec::new(), Vec::new());
        // Of two admins of the same standing, the rules say the same: each standing is asked about once.
        for standing in Standing::ALL {
            let alike = instance.admins().filter(|admin| admin.standing == standing);
            let mut alike = alike.map(|admin| admin.id).peekable();
            let Some(first) = alike.peek() else { continue };
            match connect(instance, *first) {
                Ok(_) => ready.extend(alike),
                Err(Refusal::AccessBlocksConnect { .. }) => blocked.extend(alike),
                Err(_) => {}
            }
        }
        match connected.first() {
            None => Self::Nobody { ready },
            Some(connected) => Self::Alone {
                connected: *connected,
                ready,
                blocked,
            },
        }
    }
}
