//! What a handover in the guide is, step by step, for every journey that goes through one.

pub mod two_tabs;

use baton_e2e::prelude::*;

/// What there can be to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    MakeAdmin,
    RemoveAccess,
    Connect,
    Disconnect,
}

/// Who hands over to whom, and what there is to do from the state that it begins in.
#[derive(Clone, Copy, Debug)]
pub struct Handover {
    pub from: &'static str,
    pub to: &'static str,
    pub steps: &'static [Step],
    /// How many are connected when it begins.
    pub connected: usize,
    /// How many have access when it begins.
    pub with_access: usize,
    /// Who is connected when it is done.
    pub stays_connected: &'static str,
}

impl Handover {
    /// Chooses the one who takes over, as whoever is signed in.
    pub async fn is_chosen(&self, user: &User) {
        user.clicks(link(&format!("Hand over to {}", self.to)))
            .await;
        user.sees(self.heading()).await;
    }

    /// The heading of the guide.
    pub fn heading(&self) -> Target {
        heading(&format!("From {} to {}", self.from, self.to))
    }

    /// Waits until exactly these steps are left in the tab of whoever is signed in there, the first of
    /// them to be done now, and the proof shows what is so when those before them have been done.
    pub async fn is_left_with(&self, user: &User, left: &[Step], who: &str) {
        let mut items: Vec<String> = left.iter().map(|step| self.says(*step)).collect();
        if let (Some(item), Some(step)) = (items.first_mut(), left.first()) {
            item.push_str(&self.offers(*step, who));
        }
        let items: Vec<&str> = items.iter().map(String::as_str).collect();
        user.reads(any("listitem").within(list("Handover steps")), &items)
            .await;
        user.reads(now(), &items[..1]).await;
        let done = self.steps.strip_suffix(left).unwrap_or_default();
        self.is_proven(user, done).await;
    }

    /// Waits until the proof shows what is so when these steps have been done: nobody was dropped.
    pub async fn is_proven(&self, user: &User, done: &[Step]) {
        let (connected, with_access) = self.figures(done);
        user.reads(
            any("definition"),
            &[&number(connected), &number(with_access), "Nobody"],
        )
        .await;
    }

    /// Does a step in this tab, as the one whose step it is. The steps before it have been done.
    pub async fn does(&self, user: &User, step: Step, done: &[Step]) {
        user.clicks(button(verb(step)).within(now())).await;
        if step == Step::Disconnect {
            let asks = dialog("Disconnect from Marketo?");
            let (_, with_access) = self.figures(done);
            let with_access = number(with_access);
            let keep = format!("Nobody loses access. {with_access} people keep access.");
            user.sees(asks.clone().that_says(&keep)).await;
            user.does_not_see(any("textbox").within(asks.clone())).await;
            user.clicks(button("Disconnect").within(asks)).await;
        }
        user.is_told(&self.outcome(step)).await;
        user.has_not_lost_the_keyboard().await;
    }

    /// Does all of it in this tab, which is at the guide, as one after the other.
    pub async fn is_done_in_one_tab(&self, user: &User, mut who: &'static str) {
        for (at, step) in self.steps.iter().enumerate() {
            let (done, left) = self.steps.split_at(at);
            self.is_left_with(user, left, who).await;
            let by = self.by(*step);
            if who != by {
                continues_as(user, by, *step).await;
                who = by;
            }
            self.does(user, *step, done).await;
        }
        self.is_finished(user, "can be removed from the instance.")
            .await;
    }

    /// Waits until the checklist and the proof say that it is done, and what is so of the one who
    /// handed over.
    pub async fn is_finished(&self, user: &User, of_the_former: &str) {
        // The one who takes over is not among the others, whose access is not meant to change.
        let (_, others) = self.figures(self.steps);
        user.reads(
            any("listitem").within(region("Handed over")),
            &[
                &format!("{} is not connected.", self.from),
                &format!("Connected now: {}.", self.stays_connected),
                &format!(
                    "Nobody else lost access on the way: {0} with access before, {0} now.",
                    number(others)
                ),
                &format!("{} {of_the_former}", self.from),
            ],
        )
        .await;
        self.is_proven(user, self.steps).await;
    }

    /// How many are connected and how many have access when these steps have been done.
    pub fn figures(&self, done: &[Step]) -> (usize, usize) {
        let start = (self.connected, self.with_access);
        done.iter()
            .fold(start, |(connected, with_access), step| match step {
                Step::MakeAdmin => (connected, with_access),
                Step::RemoveAccess => (connected, with_access - 1),
                Step::Connect => (connected + 1, with_access),
                Step::Disconnect => (connected - 1, with_access),
            })
    }

    /// Whose step it is.
    fn by(&self, step: Step) -> &'static str {
        match step {
            Step::Connect => self.to,
            Step::MakeAdmin | Step::RemoveAccess | Step::Disconnect => self.from,
        }
    }

    /// What the guide says about a step: who does what, why now, and where.
    fn says(&self, step: Step) -> String {
        let Self { from, to, .. } = self;
        match step {
            Step::MakeAdmin => format!(
                "{from} makes {to} an admin. Only an admin can connect. Where: Settings › User Management"
            ),
            Step::RemoveAccess => format!(
                "{from} removes the access of {to}. Whoever has access through somebody else’s connection cannot connect. Where: Settings › Marketo › User Access"
            ),
            Step::Connect => format!(
                "{to} connects. From then on somebody else is connected too, and everyone keeps their access when one of them goes. Where: Settings › Marketo"
            ),
            Step::Disconnect => format!(
                "{from} disconnects. This comes last: the other connection carries everyone by now. Where: Settings › Marketo"
            ),
        }
    }

    /// What the step to do now offers: its verb to whoever does it, and to others the way to them.
    fn offers(&self, step: Step, who: &str) -> String {
        let by = self.by(step);
        if who == by {
            format!(" {}", verb(step))
        } else {
            format!(" Continue as {by} Message for {by}")
        }
    }

    /// What is announced when a step has been done.
    fn outcome(&self, step: Step) -> String {
        match step {
            Step::MakeAdmin => format!("{} is an admin now.", self.to),
            Step::RemoveAccess => format!("{} has no access any more.", self.to),
            Step::Connect => "You are connected to Marketo.".to_owned(),
            Step::Disconnect => "You are disconnected. Nobody lost access.".to_owned(),
        }
    }
}

/// The step to do now.
pub fn now() -> Target {
    any("listitem").to_do_now().within(list("Handover steps"))
}

/// The button with which another person goes on.
pub fn continue_as(person: &str) -> Target {
    button(&format!("Continue as {person}"))
}

/// Goes on as the one whose step it is, with the keyboard on it.
pub async fn continues_as(user: &User, person: &str, step: Step) {
    user.clicks(continue_as(person)).await;
    user.sees(button(&format!("Signed in as {person}"))).await;
    user.is_on(button(verb(step)).within(now())).await;
}

fn verb(step: Step) -> &'static str {
    match step {
        Step::MakeAdmin => "Make admin",
        Step::RemoveAccess => "Remove access",
        Step::Connect => "Connect",
        Step::Disconnect => "Disconnect",
    }
}

/// A number of people, as it is written in English.
fn number(count: usize) -> String {
    match (count / 1000, count % 1000) {
        (0, ones) => ones.to_string(),
        (thousands, ones) => format!("{thousands},{ones:03}"),
    }
}
