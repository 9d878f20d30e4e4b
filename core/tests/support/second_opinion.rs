//! A second opinion on what an accepted command does, and what is always true.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use baton_core::rules::{
    Action, Command, Event, Impact, Instance, Link, Refusal, Role, Standing, User, UserId, decide,
    preview,
};

/// Everybody's role and link, and nothing else.
pub type People = BTreeMap<UserId, (Role, Link)>;

pub fn people(instance: &Instance) -> People {
    let person = |user: &User| (user.id, (user.role(), user.link()));
    instance.users().iter().map(person).collect()
}

/// What an accepted command makes of everybody, said once more in the words of the design.
fn expected(before: &Instance, command: &Command) -> People {
    let mut after = people(before);
    match &command.action {
        Action::Connect => relink(&mut after, [command.by], Link::Connected),
        Action::Disconnect => {
            relink(&mut after, [command.by], Link::None);
            if !after.values().any(|(_, link)| *link == Link::Connected) {
                after.values_mut().for_each(|(_, link)| *link = Link::None);
            }
        }
        Action::GiveAccess { user } => relink(&mut after, [*user], Link::Granted),
        Action::RemoveAccess { user } => relink(&mut after, [*user], Link::None),
        Action::GiveAccessToAll { users } => relink(&mut after, users.iter(), Link::Granted),
        Action::RemoveAccessFromAll { users } => relink(&mut after, users.iter(), Link::None),
        Action::Invite { role, .. } => {
            after.insert(before.next_id(), (*role, Link::None));
        }
        Action::InviteAll { people } => {
            let ids = (before.next_id().0..).map(UserId);
            after.extend(ids.zip(people.iter().map(|person| (person.role, Link::None))));
        }
        Action::TakeBackInvitation { users } => after.retain(|user, _| !users.contains(*user)),
        Action::Edit { .. } => {}
        Action::SetRole { user, role } => after.get_mut(user).unwrap().0 = *role,
        Action::Remove { user } => {
            after.remove(user);
        }
        Action::Start { .. } => {
            after = People::from([(before.next_id(), (Role::Admin, Link::None))]);
        }
    }
    after
}

fn relink(people: &mut People, users: impl IntoIterator<Item = UserId>, link: Link) {
    for user in users {
        people.get_mut(&user).unwrap().1 = link;
    }
}

/// The difference between two states, found without [`Impact::between`].
pub fn difference(before: &People, after: &People) -> Impact {
    let link = |people: &People, id: &UserId| people.get(id).map_or(Link::None, |person| person.1);
    let everyone: BTreeSet<UserId> = before.keys().chain(after.keys()).copied().collect();
    let went = |from: &People, to: &People| {
        let has_gone = |id: &&UserId| link(from, id) == Link::Granted && link(to, id) == Link::None;
        everyone.iter().filter(has_gone).copied().collect()
    };
    let linked = |wanted: Link| {
        let after = after.iter().filter(move |(_, (_, link))| *link == wanted);
        after.map(|(id, _)| *id).collect::<Vec<_>>()
    };
    Impact {
        lost: went(before, after),
        gained: went(after, before),
        connected: linked(Link::Connected),
        kept: {
            let granted = linked(Link::Granted).into_iter();
            let had = |id: &UserId| link(before, id) == Link::Granted;
            granted.filter(had).collect()
        },
    }
}

/// Carries a command out, and holds everything against it that must be true of any command.
#[track_caller]
pub fn step(before: &Instance, command: &Command) -> Result<(Event, Instance), Refusal> {
    match decide(before, command) {
        Ok(event) => {
            let mut now = before.clone();
            now.apply(&event);
            assert_invariants(&now);
            assert_accepted(before, command, &event, &now);
            Ok((event, now))
        }
        Err(refusal) => {
            assert_eq!(preview(before, command), Err(refusal.clone()));
            Err(refusal)
        }
    }
}

#[track_caller]
fn assert_accepted(before: &Instance, command: &Command, event: &Event, after: &Instance) {
    let (was, is) = (people(before), people(after));
    assert_eq!(is, expected(before, command), "{command:?} in {before:?}");
    let (previewed, impact) = (preview(before, command), difference(&was, &is));
    assert_eq!(previewed, Ok(impact), "{command:?} in {before:?}");
    assert_eq!(event.command(command.by).as_ref(), Some(command));
    assert_ne!(before, after, "an accepted command changed nothing");
}

/// Whether people of these standings keep the invariants among themselves: one of them is an admin,
/// and nobody has access with nobody connected. Written without [`Instance`], as a second opinion.
#[must_use]
pub fn keep_the_invariants(standings: &[Standing]) -> bool {
    let is = |wanted: &[Standing]| standings.iter().any(|standing| wanted.contains(standing));
    let has_admin = is(&[
        Standing::Admin,
        Standing::AdminGranted,
        Standing::AdminConnected,
    ]);
    let has_access = is(&[Standing::UserGranted, Standing::AdminGranted]);
    let has_connection = is(&[Standing::AdminConnected]);
    has_admin && (has_connection || !has_access)
}

/// Everything that is always true of an instance.
#[track_caller]
pub fn assert_invariants(instance: &Instance) {
    let users = instance.users();
    let standings: Vec<Standing> = users.iter().map(|user| user.standing).collect();
    let emails = users.iter().map(|user| user.email.as_str().to_lowercase());
    let different: HashSet<String> = emails.collect();
    assert!(keep_the_invariants(&standings), "{instance:?}");
    assert_eq!(
        different.len(),
        users.len(),
        "an address twice: {instance:?}"
    );
    assert!(users.is_sorted_by(|a, b| a.id < b.id), "{instance:?}");
    let mut ids = users.iter().map(|user| user.id);
    assert!(ids.all(|id| id < instance.next_id()), "{instance:?}");
}
