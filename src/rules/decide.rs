//! Every rule, once.

use super::{Action, Command, Email, Event, Instance, Link, Name, Refusal, Role, User, UserId};

/// Says whether a command is accepted, and if so, what happens by it.
///
/// The instance is only looked at: a refused command changes nothing at all (R15).
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way, with what would lift it.
pub fn decide(instance: &Instance, command: &Command) -> Result<Event, Refusal> {
    let actor = instance.user(command.by).ok_or(Refusal::UnknownActor)?;
    let case = Case { instance, actor };
    match &command.action {
        Action::Connect => case.connect(),
        Action::Disconnect => case.disconnect(),
        Action::GiveAccess { user } => case.give_access(*user),
        Action::RemoveAccess { user } => case.remove_access(*user),
        Action::Invite { name, email, role } => case.invite(name, email, *role),
        Action::SetRole { user, role } => case.set_role(*user, *role),
        Action::Remove { user } => case.remove(*user),
        Action::Start { name, email } => case.start(name, email),
    }
}

/// Says whether a person may open the Admin Settings: R1.
///
/// # Errors
/// The refusal, with the admins whom they can ask.
pub fn open_admin_settings(instance: &Instance, by: UserId) -> Result<(), Refusal> {
    let actor = instance.user(by).ok_or(Refusal::UnknownActor)?;
    Case { instance, actor }.admins_only()
}

/// Who acts, and in what state of the world.
struct Case<'a> {
    instance: &'a Instance,
    actor: &'a User,
}

impl<'a> Case<'a> {
    /// R2, and R5 for those who were given access.
    fn connect(&self) -> Result<Event, Refusal> {
        self.admins_only()?;
        match self.actor.link() {
            Link::None => Ok(Event::Connected {
                user: self.actor.id,
            }),
            Link::Granted => Err(Refusal::AccessBlocksConnect {
                connected: self.instance.connected_ids(),
            }),
            Link::Connected => Err(Refusal::AlreadyConnected),
        }
    }

    /// R6; and R8 or R9, by who stays connected.
    fn disconnect(&self) -> Result<Event, Refusal> {
        if !self.actor.is_connected() {
            return Err(Refusal::NoConnectionOfYourOwn);
        }
        let others_stay = self.others_connected(self.actor.id).next().is_some();
        let cut_off = if others_stay {
            0
        } else {
            u32::try_from(self.instance.with_access().count()).unwrap_or(u32::MAX)
        };
        Ok(Event::Disconnected {
            user: self.actor.id,
            cut_off,
        })
    }

    /// R7.
    fn give_access(&self, user: UserId) -> Result<Event, Refusal> {
        match self.access_of(user)? {
            Link::None => Ok(Event::AccessGiven { user }),
            Link::Granted => Err(Refusal::AlreadyHasAccess { user }),
            Link::Connected => Err(Refusal::DisconnectsThemselves { user }),
        }
    }

    /// R7.
    fn remove_access(&self, user: UserId) -> Result<Event, Refusal> {
        match self.access_of(user)? {
            Link::None => Err(Refusal::HasNoAccess { user }),
            Link::Granted => Ok(Event::AccessRemoved { user }),
            Link::Connected => Err(Refusal::DisconnectsThemselves { user }),
        }
    }

    /// R14.
    fn invite(&self, name: &Name, email: &Email, role: Role) -> Result<Event, Refusal> {
        self.admins_only()?;
        if let Some(holder) = self.instance.user_by_email(email) {
            return Err(Refusal::EmailTaken { user: holder.id });
        }
        Ok(Event::Invited {
            user: self.instance.next_id(),
            name: name.clone(),
            email: email.clone(),
            role,
        })
    }

    /// R11, R12, R13: only making somebody a plain user takes anything away.
    fn set_role(&self, user: UserId, role: Role) -> Result<Event, Refusal> {
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

    /// R11, R12, R13.
    fn remove(&self, user: UserId) -> Result<Event, Refusal> {
        self.admins_only()?;
        let target = self.target(user)?;
        self.may_lose_admin(target)?;
        Ok(Event::Removed {
            user,
            name: target.name.clone(),
        })
    }

    fn start(&self, name: &Name, email: &Email) -> Result<Event, Refusal> {
        if !self.instance.is_sample() {
            return Err(Refusal::NotTheSample);
        }
        Ok(Event::Started {
            user: self.instance.next_id(),
            name: name.clone(),
            email: email.clone(),
        })
    }

    /// R1.
    fn admins_only(&self) -> Result<(), Refusal> {
        if self.actor.is_admin() {
            return Ok(());
        }
        Err(Refusal::AdminsOnly {
            admins: ids(self.instance.admins()),
        })
    }

    /// R7: the link of the person whose access a connected admin wants to change.
    fn access_of(&self, user: UserId) -> Result<Link, Refusal> {
        self.admins_only()?;
        if !self.actor.is_connected() {
            return Err(Refusal::ConnectedAdminsOnly {
                connected: self.instance.connected_ids(),
            });
        }
        self.target(user).map(User::link)
    }

    /// What somebody must not be in order to be removed or made a plain user. What nothing can lift
    /// (R12, R13) comes before what can be lifted (R11), so that nobody works through the steps of
    /// one refusal only to meet the other.
    fn may_lose_admin(&self, target: &User) -> Result<(), Refusal> {
        if target.id == self.actor.id {
            let others = self.instance.admins().filter(|admin| admin.id != target.id);
            let admins = ids(others);
            return Err(if admins.is_empty() {
                Refusal::LastAdmin
            } else {
                Refusal::NotYourself { admins }
            });
        }
        if target.is_connected() {
            return Err(Refusal::StillConnected {
                user: target.id,
                others: ids(self.others_connected(target.id)),
            });
        }
        Ok(())
    }

    fn target(&self, user: UserId) -> Result<&'a User, Refusal> {
        self.instance
            .user(user)
            .ok_or(Refusal::UnknownUser { user })
    }

    fn others_connected(&self, than: UserId) -> impl Iterator<Item = &'a User> {
        self.instance
            .connected()
            .filter(move |admin| admin.id != than)
    }
}

fn ids<'a>(users: impl Iterator<Item = &'a User>) -> Vec<UserId> {
    users.map(|user| user.id).collect()
}
