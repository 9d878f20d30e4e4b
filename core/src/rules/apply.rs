//! How a fact changes the instance.

use super::{Event, Instance, Link, Newcomer, People, Standing, User, UserId};

impl Instance {
    /// Makes the instance what it is after the event. Facts are not refused: whether something may
    /// happen was decided before. An event about a person who is not there changes nothing.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Connected { user } => self.link(*user, Link::Connected),
            Event::Disconnected { user, cut_off, .. } => {
                self.link(*user, Link::None);
                if *cut_off > 0 {
                    self.cut_everyone_off();
                }
            }
            Event::AccessGiven { user } => self.link(*user, Link::Granted),
            Event::AccessRemoved { user } => self.link(*user, Link::None),
            Event::AccessGivenToAll { users } => self.link_all(users, Link::Granted),
            Event::AccessRemovedFromAll { users } => self.link_all(users, Link::None),
            Event::Invited {
                user,
                name,
                email,
                role,
            } => {
                let (name, email, role) = (name.clone(), email.clone(), *role);
                self.add(*user, Newcomer { name, email, role });
            }
            Event::InvitedAll { first, people } => {
                for (user, newcomer) in first.and_after().zip(people.iter()) {
                    self.add(user, newcomer.clone());
                }
            }
            Event::InvitationTakenBack { people } => {
                if let Some(gone) = People::new(people.iter().map(|(user, _)| *user)) {
                    self.users.retain(|user| !gone.contains(user.id));
                }
            }
            Event::Edited { user, to, .. } => self.change(*user, |user| {
                user.name = to.name.clone();
                user.email = to.email.clone();
            }),
            Event::RoleChanged { user, role } => {
                self.restand(*user, |standing| standing.with_role(*role));
            }
            Event::Removed { user, .. } => {
                if let Some(at) = self.position(*user) {
                    self.users.remove(at);
                }
            }
            Event::Started { user, name, email } => {
                *self = Self::started_by(*user, name.clone(), email.clone());
            }
            // The event does not say by whom: whoever reads it takes the state that stands beside it.
            Event::Replaced { .. } | Event::Begun | Event::Mended { .. } => {}
        }
    }

    fn link(&mut self, user: UserId, link: Link) {
        self.restand(user, |standing| standing.with_link(link));
    }

    fn link_all(&mut self, users: &People, link: Link) {
        users.iter().for_each(|user| self.link(user, link));
    }

    fn restand(&mut self, user: UserId, change: impl FnOnce(Standing) -> Standing) {
        self.change(user, |user| user.standing = change(user.standing));
    }

    fn change(&mut self, user: UserId, change: impl FnOnce(&mut User)) {
        if let Some(user) = self.position(user).and_then(|at| self.users.get_mut(at)) {
            change(user);
        }
    }

    /// R9: the last connection took everyone's access with it.
    fn cut_everyone_off(&mut self) {
        for user in &mut self.users {
            if user.link() == Link::Granted {
                user.standing = user.standing.with_link(Link::None);
            }
        }
    }

    fn add(&mut self, id: UserId, newcomer: Newcomer) {
        let user = newcomer.with_id(id);
        self.next_id = self.next_id.max(id.0.saturating_add(1));
        match self.users.binary_search_by_key(&id, |user| user.id) {
            Ok(_) => {}
            Err(at) => self.users.insert(at, user),
        }
    }
}
