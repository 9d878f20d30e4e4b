//! Why something is not possible, what would lift it, and who can do that (R15).

use baton_core::rules::Refusal;

use super::{Audience, any_of, name, names, said};

/// The sentence for a refusal: the same wherever it appears.
#[must_use]
pub fn refusal(to: impl Audience, refusal: &Refusal) -> String {
    let locale = to.locale();
    match refusal {
        Refusal::UnknownActor => said!(locale, refusal.unknown_actor).to_owned(),
        Refusal::UnknownUser { .. } => said!(locale, refusal.unknown_user).to_owned(),
        Refusal::AdminsOnly { admins } => {
            said!(locale, refusal.admins_only, names = any_of(to, admins))
        }
        Refusal::AlreadyConnected => said!(locale, refusal.already_connected).to_owned(),
        Refusal::AccessBlocksConnect { connected } => {
            let names = any_of(to, connected);
            said!(locale, refusal.access_blocks_connect, names)
        }
        Refusal::NoConnectionOfYourOwn => said!(locale, refusal.no_connection).to_owned(),
        Refusal::ConnectedAdminsOnly { connected } if connected.is_empty() => {
            said!(locale, refusal.nobody_connected).to_owned()
        }
        Refusal::ConnectedAdminsOnly { connected } => {
            let names = any_of(to, connected);
            said!(locale, refusal.connected_admins_only, names)
        }
        Refusal::DisconnectsThemselves { user } => {
            let name = name(to, *user);
            said!(locale, refusal.disconnects_themselves, name)
        }
        Refusal::AlreadyHasAccess { user } => {
            said!(locale, refusal.already_has_access, name = name(to, *user))
        }
        Refusal::HasNoAccess { user } => {
            said!(locale, refusal.has_no_access, name = name(to, *user))
        }
        Refusal::StillConnected { user, others } => {
            let (name, names) = (name(to, *user), names(to, others));
            match others.as_slice() {
                [] => said!(locale, refusal.still_connected_alone, name),
                [_] => said!(locale, refusal.still_connected_one, name, names),
                _ => said!(locale, refusal.still_connected, name, names),
            }
        }
        Refusal::LastAdmin => said!(locale, refusal.last_admin).to_owned(),
        Refusal::NotYourself { admins } => {
            said!(locale, refusal.not_yourself, names = any_of(to, admins))
        }
        Refusal::EmailTaken { user } => {
            said!(locale, refusal.email_taken, name = name(to, *user))
        }
        Refusal::EmailTwice { email } => {
            said!(locale, refusal.email_twice, email = email.as_str())
        }
        Refusal::ChangedMeanwhile { user } => {
            said!(locale, refusal.changed_meanwhile, name = name(to, *user))
        }
        Refusal::NothingToDo => said!(locale, refusal.nothing_to_do).to_owned(),
        Refusal::RoleUnchanged { user, .. } => {
            said!(locale, refusal.role_unchanged, name = name(to, *user))
        }
        Refusal::NotTheSample => said!(locale, refusal.not_the_sample).to_owned(),
    }
}
