//! Why something is not possible, what would lift it, and who can do that (R15).

use baton_core::rules::Refusal;

use super::{Audience, any_of, name, names, td_string};

/// The sentence for a refusal: the same wherever it appears.
#[must_use]
pub fn refusal(to: impl Audience, refusal: &Refusal) -> String {
    let locale = to.locale();
    match refusal {
        Refusal::UnknownActor => td_string!(locale, refusal.unknown_actor).to_owned(),
        Refusal::UnknownUser { .. } => td_string!(locale, refusal.unknown_user).to_owned(),
        Refusal::AdminsOnly { admins } => {
            td_string!(locale, refusal.admins_only, names = any_of(to, admins))
        }
        Refusal::AlreadyConnected => td_string!(locale, refusal.already_connected).to_owned(),
        Refusal::AccessBlocksConnect { connected } => {
            let names = any_of(to, connected);
            td_string!(locale, refusal.access_blocks_connect, names)
        }
        Refusal::NoConnectionOfYourOwn => td_string!(locale, refusal.no_connection).to_owned(),
        Refusal::ConnectedAdminsOnly { connected } if connected.is_empty() => {
            td_string!(locale, refusal.nobody_connected).to_owned()
        }
        Refusal::ConnectedAdminsOnly { connected } => {
            let names = any_of(to, connected);
            td_string!(locale, refusal.connected_admins_only, names)
        }
        Refusal::DisconnectsThemselves { user } => {
            let name = name(to, *user);
            td_string!(locale, refusal.disconnects_themselves, name)
        }
        Refusal::AlreadyHasAccess { user } => {
            td_string!(locale, refusal.already_has_access, name = name(to, *user))
        }
        Refusal::HasNoAccess { user } => {
            td_string!(locale, refusal.has_no_access, name = name(to, *user))
        }
        Refusal::StillConnected { user, others } => {
            let (name, names) = (name(to, *user), names(to, others));
            match others.as_slice() {
                [] => td_string!(locale, refusal.still_connected_alone, name),
                [_] => td_string!(locale, refusal.still_connected_one, name, names),
                _ => td_string!(locale, refusal.still_connected, name, names),
            }
        }
        Refusal::LastAdmin => td_string!(locale, refusal.last_admin).to_owned(),
        Refusal::NotYourself { admins } => {
            td_string!(locale, refusal.not_yourself, names = any_of(to, admins))
        }
        Refusal::EmailTaken { user } => {
            td_string!(locale, refusal.email_taken, name = name(to, *user))
        }
        Refusal::EmailTwice { email } => {
            td_string!(locale, refusal.email_twice, email = email.as_str())
        }
        Refusal::ChangedMeanwhile { user } => {
            td_string!(locale, refusal.changed_meanwhile, name = name(to, *user))
        }
        Refusal::NothingToDo => td_string!(locale, refusal.nothing_to_do).to_owned(),
        Refusal::RoleUnchanged { user, .. } => {
            td_string!(locale, refusal.role_unchanged, name = name(to, *user))
        }
        Refusal::NotTheSample => td_string!(locale, refusal.not_the_sample).to_owned(),
    }
}
