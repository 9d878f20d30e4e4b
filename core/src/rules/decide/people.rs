//! The rules about the list of people: who is in it, under which name, address and role.

use std::sync::Arc;

use super::{Case, others};
use crate::rules::{
    Contact, Email, Event, Link, Name, Newcomer, People, Refusal, Role, User, UserId,
};

impl Case<'_> {
    /// Somebody is invited under an address that nobody has (R14).
    pub(super) fn invite(&self, name: &Name, email: &Email, role: Role) -> Result<Event, Refusal> {
        self.admins_only()?;
        self.is_free(email)?;
        Ok(Event::Invited {
            user: self.instance.next_id(),
            name: name.clone(),
            email: email.clone(),
            role,
        })
    }

    /// No address is used twice, among the newcomers neither (R14): a list of ten thousand may come to ten
    /// thousand people.
    pub(super) fn invite_all(&self, people: &Arc<[Newcomer]>) -> Result<Event, Refusal> {
        self.admins_only()?;
        if people.is_empty() {
            return Err(Refusal::NothingToDo);
        }
        let users = self.instance.users().iter().map(|user| &user.email);
        let newcomers = people.iter().map(|newcomer| &newcomer.email);
        if let Some(email) = Email::first_again(users.chain(newcomers)) {
            self.is_free(email)?;
            let email = email.clone();
            return Err(Refusal::EmailTwice { email });
        }
        Ok(Event::InvitedAll {
            first: self.instance.next_id(),
            people: Arc::clone(people),
        })
    }

    /// Nobody removes themselves (R13), and whoever has got a Marketo link since is not removed unseen (R15).
    /// The actor is an admin and not among those who go, so an admin remains (R12).
    pub(super) fn take_back_invitation(&self, users: &People) -> Result<Event, Refusal> {
        self.admins_only()?;
        let may_go = |user: UserId| {
            let target = self.target(user)?;
            if target.link() != Link::None {
                return Err(Refusal::ChangedMeanwhile { user });
            }
            self.may_lose_admin(target)?;
            Ok((user, target.name.clone()))
        };
        let people: Result<Vec<_>, Refusal> = users.iter().map(may_go).collect();
        Ok(Event::InvitationTakenBack { people: people? })
    }

    /// Admins correct everybody, and everybody their own name (R1). A new address is one that nobody has
    /// (R14), and somebody's own in other capitals is free for them. What the actor has not seen stays (R15).
    pub(super) fn edit(
        &self,
        user: UserId,
        from: &Contact,
        to: &Contact,
    ) -> Result<Event, Refusal> {
        if user != self.actor.id || from.email != to.email {
            self.admins_only()?;
        }
        let target = self.target(user)?;
        let name = edited(user, &target.name, &from.name, &to.name)?;
        let email = edited(user, &target.email, &from.email, &to.email)?;
        if !email.is_same_as(&target.email) {
            self.is_free(&email)?;
        }
        let (from, to) = (target.contact(), Contact { name, email });
        if from == to {
            return Err(Refusal::NothingToDo);
        }
        Ok(Event::Edited { user, from, to })
    }

    /// An admin changes a role. Only making somebody a plain user takes anything away, so only that is
    /// guarded: by what keeps a connection with an admin (R11), an admin in the instance (R12), and
    /// everybody from demoting themselves (R13).
    pub(super) fn set_role(&self, user: UserId, role: Role) -> Result<Event, Refusal> {
        self.admins_only()?;
        let target = self.target(user)?;
        if target.role() == role {
            return Err(Refusal::RoleUnchanged { user, role });
        }
        if role == Role::User {
            self.may_lose_admin(target)?;
        }
        Ok(Event::RoleChanged { user, role })
    }

    /// An admin removes somebody else (R13) who is not connected (R11), so that an admin remains (R12).
    pub(super) fn remove(&self, user: UserId) -> Result<Event, Refusal> {
        self.admins_only()?;
        let target = self.target(user)?;
        self.may_lose_admin(target)?;
        Ok(Event::Removed {
            user,
            name: target.name.clone(),
            had_access: target.link() == Link::Granted,
        })
    }

    /// Only the sample is left for an instance of one's own, so that nothing real is given up (R15).
    pub(super) fn start(&self, name: &Name, email: &Email) -> Result<Event, Refusal> {
        if !self.instance.is_sample() {
            return Err(Refusal::NotTheSample);
        }
        Ok(Event::Started {
            user: self.instance.next_id(),
            name: name.clone(),
            email: email.clone(),
        })
    }

    /// An address is used once (R14).
    fn is_free(&self, email: &Email) -> Result<(), Refusal> {
        match self.instance.user_by_email(email) {
            Some(holder) => Err(Refusal::EmailTaken { user: holder.id }),
            None => Ok(()),
        }
    }

    /// What somebody must not be in order to be removed or made a plain user. What nothing can lift
    /// (R12, R13) comes before what can be lifted (R11), so that nobody works through the steps of
    /// one refusal only to meet the other.
    fn may_lose_admin(&self, target: &User) -> Result<(), Refusal> {
        if target.id == self.actor.id {
            let admins = others(self.admins(), target.id);
            return Err(if admins.is_empty() {
                Refusal::LastAdmin
            } else {
                Refusal::NotYourself { admins }
            });
        }
        if target.is_connected() {
            return Err(Refusal::StillConnected {
                user: target.id,
                others: others(self.connected(), target.id),
            });
        }
        Ok(())
    }
}

/// What the actor leaves alone stays as it is, and what they have not seen is not overwritten (R15).
fn edited<T: Clone + PartialEq>(user: UserId, is: &T, seen: &T, to: &T) -> Result<T, Refusal> {
    if seen == to {
        Ok(is.clone())
    } else if seen == is {
        Ok(to.clone())
    } else {
        Err(Refusal::ChangedMeanwhile { user })
    }
}
