//! How a fact changes the instance.

use super::{Event, Instance, Link, Role, Standing, User, UserId};

impl Instance {
    /// Makes the instance what it is after the event. Facts are not refused: whether something may
    /// happen was decided before. An event about a person who is not there changes nothing.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Connected { user } => self.link(*user, Link::Connected),
            Event::Disconnected { user, cut_off } => {
                self.link(*user, Link::None);
                if *cut_off > 0 {
                    self.cut_everyone_off();
                }
            }
            Event::AccessGiven { user } => self.link(*user, Link::Granted),
            Event::AccessRemoved { user } => self.link(*user, Link::None),
            Event::Invited {
                user,
                name,
                email,
                role,
            } => self.add(User {
                id: *user,
                name: name.clone(),
                email: email.clone(),
                standing: match role {
                    Role::Admin => Standing::Admin,
                    Role::User => Standing::User,
                },
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
        }
    }

    fn link(&mut self, user: UserId, link: Link) {
        self.restand(user, |standing| standing.with_link(link));
    }

    fn restand(&mut self, user: UserId, change: impl FnOnce(Standing) -> Standing) {
        if let Some(user) = self.position(user).and_then(|at| self.users.get_mut(at)) {
            user.standing = change(user.standing);
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

    fn add(&mut self, user: User) {
        self.next_id = self.next_id.max(user.id.0.saturating_add(1));
        match self.users.binary_search_by_key(&user.id, |user| user.id) {
            Ok(_) => {}
            Err(at) => self.users.insert(at, user),
        }
    }
}
