//! Every rule, once: who may ask for what, and what the connection and the access of people depend on.
//! The rules about the list of people itself are in `people`.

mod people;

use std::cell::OnceCell;

use super::{Action, Command, Event, Instance, Link, People, Refusal, User, UserId};

/// Says whether a command is accepted, and if so, what happens by it.
///
/// The instance is only looked at: a refused command changes nothing at all (R15).
///
/// # Errors
/// The [`Refusal`] of the first rule that stands in the way, with what would lift it.
pub fn decide(instance: &Instance, command: &Command) -> Result<Event, Refusal> {
    Case::new(instance, command.by)?.decide(&command.action)
}

/// What is said of an admin who connects, as by [`decide`].
///
/// # Errors
/// The refusal of the rule that stands in the way.
pub fn connect(instance: &Instance, by: UserId) -> Result<Event, Refusal> {
    Case::new(instance, by)?.connect()
}

/// Says whether a backup may take the place of everyone, and if so, with what outcome and by what
/// instance. An event does not hold that instance, which stands beside it in the journal: this is why it is
/// no [`Action`].
///
/// Ids are never used again: the next person gets one that neither of the two has given. Whose names the
/// history needs is for whoever keeps one to add to the event.
///
/// # Errors
/// The refusal of whoever is no admin (R1).
pub fn decide_replacement(
    instance: &Instance,
    by: UserId,
    backup: &Instance,
) -> Result<(Event, Instance), Refusal> {
    Case::new(instance, by)?.admins_only()?;
    let mut replacement = backup.clone();
    replacement.next_id = instance.next_id.max(backup.next_id);
    let people = count(replacement.users.len());
    let before = Vec::new();
    Ok((Event::Replaced { people, before }, replacement))
}

/// Says whether a person may open the Admin Settings, which are for admins (R1).
///
/// # Errors
/// The refusal, with the admins whom they can ask.
pub fn open_admin_settings(instance: &Instance, by: UserId) -> Result<(), Refusal> {
    Case::new(instance, by)?.admins_only()
}

/// Who acts, and in what state of the world.
///
/// One case can judge many wishes of the same person: what a refusal names is looked for once.
pub(super) struct Case<'a> {
    instance: &'a Instance,
    actor: &'a User,
    admins: OnceCell<Vec<UserId>>,
    connected: OnceCell<Vec<UserId>>,
}

impl<'a> Case<'a> {
    /// Whoever acts is in the instance (R14).
    pub(super) fn new(instance: &'a Instance, by: UserId) -> Result<Self, Refusal> {
        Ok(Self {
            instance,
            actor: instance.user(by).ok_or(Refusal::UnknownActor)?,
            admins: OnceCell::new(),
            connected: OnceCell::new(),
        })
    }

    /// What is said of this action by the actor.
    pub(super) fn decide(&self, action: &Action) -> Result<Event, Refusal> {
        match action {
            Action::Connect => self.connect(),
            Action::Disconnect => self.disconnect(),
            Action::GiveAccess { user } => self.give_access(*user),
            Action::RemoveAccess { user } => self.remove_access(*user),
            Action::GiveAccessToAll { users } => self.give_access_to_all(users),
            Action::RemoveAccessFromAll { users } => self.remove_access_from_all(users),
            Action::Invite { name, email, role } => self.invite(name, email, *role),
            Action::InviteAll { people } => self.invite_all(people),
            Action::TakeBackInvitation { users } => self.take_back_invitation(users),
            Action::Edit { user, from, to } => self.edit(*user, from, to),
            Action::SetRole { user, role } => self.set_role(*user, *role),
            Action::Remove { user } => self.remove(*user),
            Action::Start { name, email } => self.start(name, email),
        }
    }

    /// An admin without a link connects (R2); one who was given access first has it removed (R5).
    fn connect(&self) -> Result<Event, Refusal> {
        self.admins_only()?;
        match self.actor.link() {
            Link::None => Ok(Event::Connected {
                user: self.actor.id,
            }),
            Link::Granted => Err(Refusal::AccessBlocksConnect {
                connected: self.connected().to_vec(),
            }),
            Link::Connected => Err(Refusal::AlreadyConnected),
        }
    }

    /// Somebody ends their own connection and no other (R6). Everyone with access keeps it while another
    /// stays connected (R8), and loses it with the last connection (R9).
    fn disconnect(&self) -> Result<Event, Refusal> {
        if !self.actor.is_connected() {
            return Err(Refusal::NoConnectionOfYourOwn);
        }
        let with_access = count(self.instance.with_access().count());
        let others_stay = self.connected().iter().any(|id| *id != self.actor.id);
        let (cut_off, kept) = if others_stay {
            (0, with_access)
        } else {
            (with_access, 0)
        };
        Ok(Event::Disconnected {
            user: self.actor.id,
            cut_off,
            kept,
        })
    }

    /// A connected admin gives access to somebody who has no link (R7).
    fn give_access(&self, user: UserId) -> Result<Event, Refusal> {
        match self.access_of(user)? {
            Link::None => Ok(Event::AccessGiven { user }),
            Link::Granted => Err(Refusal::AlreadyHasAccess { user }),
            Link::Connected => Err(Refusal::DisconnectsThemselves { user }),
        }
    }

    /// A connected admin removes access from somebody who was given it (R7).
    fn remove_access(&self, user: UserId) -> Result<Event, Refusal> {
        match self.access_of(user)? {
            Link::None => Err(Refusal::HasNoAccess { user }),
            Link::Granted => Ok(Event::AccessRemoved { user }),
            Link::Connected => Err(Refusal::DisconnectsThemselves { user }),
        }
    }

    /// Access is given to each of them as if alone (R7): nobody's answer depends on what happens to the
    /// others.
    fn give_access_to_all(&self, users: &People) -> Result<Event, Refusal> {
        users
            .iter()
            .try_for_each(|user| self.give_access(user).map(drop))?;
        let users = users.clone();
        Ok(Event::AccessGivenToAll { users })
    }

    /// Access is removed from each of them as if alone (R7).
    fn remove_access_from_all(&self, users: &People) -> Result<Event, Refusal> {
        users
            .iter()
            .try_for_each(|user| self.remove_access(user).map(drop))?;
        let users = users.clone();
        Ok(Event::AccessRemovedFromAll { users })
    }

    /// The Admin Settings are for admins (R1).
    fn admins_only(&self) -> Result<(), Refusal> {
        if self.actor.is_admin() {
            return Ok(());
        }
        Err(Refusal::AdminsOnly {
            admins: self.admins().to_vec(),
        })
    }

    /// The link of the person whose access the actor wants to change, which is for connected admins (R7).
    fn access_of(&self, user: UserId) -> Result<Link, Refusal> {
        self.admins_only()?;
        if !self.actor.is_connected() {
            return Err(Refusal::ConnectedAdminsOnly {
                connected: self.connected().to_vec(),
            });
        }
        self.target(user).map(User::link)
    }

    fn target(&self, user: UserId) -> Result<&'a User, Refusal> {
        self.instance
            .user(user)
            .ok_or(Refusal::UnknownUser { user })
    }

    fn admins(&self) -> &[UserId] {
        let find = || self.instance.admins().map(|admin| admin.id).collect();
        self.admins.get_or_init(find)
    }

    fn connected(&self) -> &[UserId] {
        self.connected.get_or_init(|| self.instance.connected_ids())
    }
}

/// Everyone but one.
fn others(people: &[UserId], than: UserId) -> Vec<UserId> {
    people.iter().copied().filter(|id| *id != than).collect()
}

fn count(people: usize) -> u32 {
    u32::try_from(people).unwrap_or(u32::MAX)
}
