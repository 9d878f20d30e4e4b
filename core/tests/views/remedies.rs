//! Where what a refusal asks for can be done.

use std::collections::HashSet;
use std::mem::discriminant;

use baton_core::rules::{Instance, Refusal, Role, UserId, decide, open_admin_settings};
use baton_core::views::address::{Address, Page, Route};
use baton_core::views::offer::{
    CONNECT_ID, DISCONNECT_ID, Offer, access_id, connect, disconnect, remedy,
};

use crate::support::four_people::{every_command, every_instance};
use crate::support::{email_of, id, ids};
use crate::views::everybody;

#[test]
fn every_refusal_that_can_be_lifted_on_a_page_leads_there() {
    let (user, others) = (id("B"), ids(["C"]));
    let (connected, admins) = (ids(["C"]), ids(["C"]));
    let (role, email) = (Role::Admin, email_of("B"));
    let nobody_connected = Refusal::ConnectedAdminsOnly { connected: ids([]) };
    let set_up = |at: &str| Some(Route::from(Page::SetUp).at(at));
    let sign_in = Some(Address::from(Route::SignIn));
    let own_access = Some(Route::from(Page::UserAccess).at(access_id(id("A"))));
    let people = Some(Address::from(Route::from(Page::UserManagement)));
    let remedies = [
        (Refusal::AccessBlocksConnect { connected }, own_access),
        (nobody_connected, set_up(CONNECT_ID)),
        (Refusal::LastAdmin, people),
        (Refusal::UnknownActor, sign_in.clone()),
        (Refusal::AdminsOnly { admins: ids(["C"]) }, sign_in.clone()),
        (Refusal::NotYourself { admins }, sign_in),
        (Refusal::UnknownUser { user }, None),
        (Refusal::AlreadyConnected, None),
        (Refusal::NoConnectionOfYourOwn, None),
        (Refusal::AlreadyHasAccess { user }, None),
        (Refusal::HasNoAccess { user }, None),
        (Refusal::EmailTaken { user }, None),
        (Refusal::EmailTwice { email }, None),
        (Refusal::ChangedMeanwhile { user }, None),
        (Refusal::NothingToDo, None),
        (Refusal::RoleUnchanged { user, role }, None),
        (Refusal::NotTheSample, None),
    ];
    for (refusal, expected) in remedies {
        assert_eq!(remedy(&refusal, id("A")), expected, "{refusal:?}");
    }
    for refusal in [
        Refusal::DisconnectsThemselves { user },
        Refusal::StillConnected { user, others },
    ] {
        assert!(remedy(&refusal, id("A")).is_some(), "{refusal:?}");
    }
}

/// Calls `check` with every refusal that anybody can meet in any state, and its remedy.
fn for_every_remedy(mut check: impl FnMut(&Instance, UserId, &Refusal, &Address)) {
    for instance in every_instance() {
        for command in every_command(instance) {
            if let Err(refusal) = decide(instance, &command)
                && let Some(address) = remedy(&refusal, command.by)
            {
                check(instance, command.by, &refusal, &address);
            }
        }
    }
}

#[test]
fn in_every_state_a_remedy_is_on_a_page_that_opens_for_the_person() {
    let (mut met, mut pages) = (HashSet::new(), HashSet::new());
    for_every_remedy(|instance, by, refusal, address| {
        if let Route::Settings(page) = address.route {
            let opens = !page.is_for_admins() || open_admin_settings(instance, by).is_ok();
            assert!(opens, "{refusal:?} leads {by:?} to {address:?}");
        }
        met.insert(discriminant(&address.route));
        if let Route::Settings(page) = &address.route {
            pages.insert(discriminant(page));
        }
    });
    // To sign in, and to four pages of the settings.
    assert_eq!((met.len(), pages.len()), (2, 4));
}

#[test]
fn in_every_state_the_control_that_a_remedy_leads_to_is_there_and_is_the_one_that_is_meant() {
    for_every_remedy(|instance, by, refusal, address| {
        let Some(control) = address.at.as_deref() else {
            return;
        };
        let is_there = match control {
            CONNECT_ID => connect(instance, by) != Offer::Hidden,
            DISCONNECT_ID => disconnect(instance, by) != Offer::Hidden,
            control => everybody(instance)
                .into_iter()
                .any(|user| access_id(user) == control),
        };
        assert!(is_there, "{refusal:?} leads {by:?} to no {control}");
        // Disconnect ends the connection of the person who sees it, and of nobody else (R6).
        let about = match refusal {
            Refusal::DisconnectsThemselves { user } | Refusal::StillConnected { user, .. } => *user,
            _ => by,
        };
        let is_meant = control != DISCONNECT_ID || about == by;
        assert!(is_meant, "{refusal:?} leads {by:?} to their own {control}");
    });
}
