//! A story in three words: given, when, then.

use std::fmt::Debug;

use baton_core::rules::{
    Action, Contact, Event, Instance, Link, NoPlan, Refusal, Role, Rule, Standing, Step, User,
    UserId, decide, plan, preview,
};

use super::{id, ids, instance};

/// That the person has disconnected, which cut so many off and let so many keep their access.
pub fn disconnected(letter: &str, cut_off: u32, kept: u32) -> Event {
    let user = id(letter);
    Event::Disconnected {
        user,
        cut_off,
        kept,
    }
}

/// A story about an instance: who is there, what they did last, and what came of it.
pub struct Given {
    before: Instance,
    now: Instance,
    last: Option<Result<Event, Refusal>>,
}

impl Given {
    /// A story that begins with these people.
    #[must_use]
    #[track_caller]
    pub fn people<const N: usize>(people: [(&str, Standing); N]) -> Self {
        Self::instance(instance(people))
    }

    /// A story in which A can hand over to B. C, D, E and F are the others, of every other standing.
    #[must_use]
    pub fn handover_to(b: Standing) -> Self {
        Self::people([
            ("A", Standing::AdminConnected),
            ("B", b),
            ("C", Standing::UserGranted),
            ("D", Standing::AdminGranted),
            ("E", Standing::Admin),
            ("F", Standing::User),
        ])
    }

    /// A story that begins with this instance.
    #[must_use]
    pub fn instance(instance: Instance) -> Self {
        Self {
            before: instance.clone(),
            now: instance,
            last: None,
        }
    }

    /// Somebody wants something done, and it is done unless a rule refuses it.
    #[must_use]
    #[track_caller]
    pub fn when(mut self, by: &str, action: Action) -> Self {
        self.before = self.now.clone();
        let decided = decide(&self.now, &action.by(id(by)));
        if let Ok(event) = &decided {
            self.now.apply(event);
        }
        self.last = Some(decided);
        self
    }

    /// What the page would name before it is done: who would lose access.
    #[track_caller]
    pub fn then_would_lose<const N: usize>(
        self,
        by: &str,
        action: Action,
        losers: [&str; N],
    ) -> Self {
        let impact = preview(&self.now, &action.by(id(by))).expect("an accepted command");
        assert_eq!(impact.lost, ids(losers), "who would lose access");
        self
    }

    /// It happened, and this is the fact that the journal keeps.
    #[track_caller]
    pub fn then_event(self, event: Event) -> Self {
        assert_eq!(self.last, Some(Ok(event)));
        self
    }

    /// It happened, and this is the person's link now.
    #[track_caller]
    pub fn then_link(self, letter: &str, link: Link) -> Self {
        self.assert_not_refused();
        assert_eq!(self.user(letter).link(), link, "the link of {letter}");
        self
    }

    /// It happened, and this is the link of each of these people now.
    #[track_caller]
    pub fn then_links<const N: usize>(self, letters: [&str; N], link: Link) -> Self {
        let each = letters.into_iter();
        each.fold(self, |story, letter| story.then_link(letter, link))
    }

    /// It happened, and this is the person's role now.
    #[track_caller]
    pub fn then_role(self, letter: &str, role: Role) -> Self {
        self.assert_not_refused();
        assert_eq!(self.user(letter).role(), role, "the role of {letter}");
        self
    }

    /// It happened, and the person is no longer in the instance.
    #[track_caller]
    pub fn then_gone(self, letter: &str) -> Self {
        self.assert_not_refused();
        assert_eq!(self.now.user(id(letter)), None);
        self
    }

    /// It happened, this is the person's link now, and everybody else's is what it was.
    #[track_caller]
    pub fn then_only_link(self, letter: &str, link: Link) -> Self {
        let others = |instance: &Instance| -> Vec<(UserId, Link)> {
            let users = instance.users().iter();
            let others = users.filter(|user| user.id != id(letter));
            others.map(|user| (user.id, user.link())).collect()
        };
        assert_eq!(others(&self.now), others(&self.before));
        self.then_link(letter, link)
    }

    /// It happened, and this is how the person is called and reached now.
    #[track_caller]
    pub fn then_contact(self, letter: &str, contact: Contact) -> Self {
        self.assert_not_refused();
        assert_eq!(
            self.user(letter).contact(),
            contact,
            "how to reach {letter}"
        );
        self
    }

    /// This rule refused it. That nothing has changed by it (R15) is a matter of the type: to decide is to
    /// look at an instance, and what is refused has no event to apply.
    #[track_caller]
    pub fn then_refused(self, rule: Rule) -> Self {
        match &self.last {
            Some(Err(refusal)) => assert_eq!(refusal.rule(), rule, "{refusal:?}"),
            other => panic!("not refused by {rule:?}: {other:?}"),
        }
        self
    }

    /// It was refused in these words.
    #[track_caller]
    pub fn then_refusal(self, refusal: Refusal) -> Self {
        assert_eq!(self.last, Some(Err(refusal)));
        self
    }

    /// The way from one connected admin to the next: who does what, in this order.
    #[track_caller]
    pub fn then_plan<const N: usize>(
        self,
        from: &str,
        to: &str,
        steps: [(&str, Action); N],
    ) -> Self {
        let steps = steps.map(|(by, action)| action.by(id(by)));
        let planned = plan(&self.now, id(from), id(to));
        let planned = planned.map(|steps| steps.into_iter().map(Step::command).collect());
        assert_eq!(planned, Ok(steps.to_vec()));
        self
    }

    /// The way from A to B, as in a [handover](Self::handover_to).
    #[track_caller]
    pub fn then_steps<const N: usize>(self, steps: [(&str, Action); N]) -> Self {
        self.then_plan("A", "B", steps)
    }

    /// There is no way from the one to the other, and this is why.
    #[track_caller]
    pub fn then_no_plan(self, from: &str, to: &str, reason: NoPlan) -> Self {
        assert_eq!(plan(&self.now, id(from), id(to)), Err(reason));
        self
    }

    /// This is what the instance looks like to the person with this letter.
    #[track_caller]
    pub fn then_sees<T: PartialEq + Debug>(
        self,
        by: &str,
        view: impl FnOnce(&Instance, UserId) -> T,
        expected: T,
    ) -> Self {
        assert_eq!(view(&self.now, id(by)), expected, "what {by} sees");
        self
    }

    /// The instance as it is now.
    #[must_use]
    pub fn now(&self) -> &Instance {
        &self.now
    }

    #[track_caller]
    fn user(&self, letter: &str) -> &User {
        let user = self.now.user(id(letter));
        user.unwrap_or_else(|| panic!("{letter} is not in the instance"))
    }

    #[track_caller]
    fn assert_not_refused(&self) {
        if let Some(Err(refusal)) = &self.last {
            panic!("refused: {refusal:?}");
        }
    }
}
