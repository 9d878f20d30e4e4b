//! The addresses of the settings pages.

use std::collections::HashMap;
use std::str::FromStr;

use crate::rules::UserId;

/// The settings pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `#/settings/profile`
    Profile,
    /// `#/settings/marketo`
    SetUp,
    /// `#/settings/marketo/access`
    UserAccess,
    /// `#/settings/marketo/handover`
    Handover(Handover),
    /// `#/settings/users`
    UserManagement,
    /// `#/settings/activity`
    Activity,
    /// `#/settings/data`
    Data,
}

/// Which handover: `?from=1&to=2&since=57`, and with `&gone=1` without the one who hands over. What is missing is
/// still to be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handover {
    /// Who hands over.
    pub from: Option<UserId>,
    /// Who takes over.
    pub to: Option<UserId>,
    /// The number of the journal's last entry before the handover began: what has happened since is
    /// its record.
    pub since: Option<u64>,
    /// Whether the one who hands over cannot act any more.
    pub is_gone: bool,
}

impl Handover {
    /// Whether both people are chosen.
    #[must_use]
    pub fn is_chosen(self) -> bool {
        self.from.is_some() && self.to.is_some()
    }

    /// The same handover with a beginning: its own, else that of a handover between the two, once both are
    /// chosen.
    #[must_use]
    pub fn begun(self, began: impl FnOnce(UserId, UserId) -> u64) -> Self {
        let since = match (self.since, self.from, self.to) {
            (None, Some(from), Some(to)) => Some(began(from, to)),
            (since, _, _) => since,
        };
        Self { since, ..self }
    }
}

impl Page {
    /// Every settings page.
    pub const ALL: [Self; 7] = [
        Self::Profile,
        Self::SetUp,
        Self::UserAccess,
        Self::Handover(Handover {
            from: None,
            to: None,
            since: None,
            is_gone: false,
        }),
        Self::UserManagement,
        Self::Activity,
        Self::Data,
    ];

    /// Whether the page is for admins only (R1).
    #[must_use]
    pub fn is_for_admins(self) -> bool {
        self != Self::Profile
    }

    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Profile => "/settings/profile",
            Self::SetUp => "/settings/marketo",
            Self::UserAccess => "/settings/marketo/access",
            Self::Handover(_) => "/settings/marketo/handover",
            Self::UserManagement => "/settings/users",
            Self::Activity => "/settings/activity",
            Self::Data => "/settings/data",
        }
    }

    pub(super) fn with(self, parameters: &HashMap<&str, &str>) -> Self {
        match self {
            Self::Handover(_) => Self::Handover(Handover {
                from: number(parameters, "from").map(UserId),
                to: number(parameters, "to").map(UserId),
                since: number(parameters, "since"),
                is_gone: parameters.get("gone") == Some(&"1"),
            }),
            page => page,
        }
    }

    pub(super) fn parameters(self) -> Vec<(&'static str, String)> {
        let Self::Handover(handover) = self else {
            return Vec::new();
        };
        let Handover {
            from, to, since, ..
        } = handover;
        let from = from.map(|from| ("from", from.0.to_string()));
        let to = to.map(|to| ("to", to.0.to_string()));
        let since = since.map(|since| ("since", since.to_string()));
        let gone = handover.is_gone.then(|| ("gone", "1".to_owned()));
        let chosen = from.into_iter().chain(to).chain(since);
        chosen.chain(gone).collect()
    }
}

fn number<T: FromStr>(parameters: &HashMap<&str, &str>, name: &str) -> Option<T> {
    parameters.get(name)?.parse().ok()
}
