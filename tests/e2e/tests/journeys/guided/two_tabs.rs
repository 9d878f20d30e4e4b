//! A handover in two tabs, one for each person, to the removal of the one who handed over.

use baton_e2e::prelude::*;
use serde_json::Value;

use super::{Handover, Step, continue_as, continues_as};

/// A tab at the guide.
#[derive(Debug)]
struct Tab {
    name: &'static str,
    /// Who is signed in there.
    who: &'static str,
    /// When its page was loaded, by nobody but the user.
    loaded: Value,
}

/// How the one who takes over comes to the guide, in a tab of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Signed in.
    SignedIn,
    /// By “Continue as”, when it is their turn.
    WhenItIsTheirTurn,
}

impl Handover {
    /// Does all of it in two tabs, each person in their own, and reloads on the way. The tab in front
    /// is at the guide, with the one who hands over signed in; the other is brought to the same
    /// address. Then the one who handed over is removed.
    pub async fn is_done_in_two_tabs(&self, user: &User, arrival: Arrival) {
        user.calls_this_tab("A").await;
        let mut a = Tab {
            name: "A",
            who: self.from,
            loaded: user.page_was_loaded_at().await,
        };
        self.is_left_with(user, self.steps, a.who).await;
        let guide = user.address().await;

        user.opens_tab("B", "#/").await;
        let mut who = self.from;
        if arrival == Arrival::SignedIn {
            user.signs_in_as(self.to).await;
            who = self.to;
        }
        user.opens(&guide).await;
        let mut b = Tab {
            name: "B",
            who,
            loaded: user.page_was_loaded_at().await,
        };
        if self.steps[0] == Step::MakeAdmin && b.who == self.to {
            user.sees_text("This page is part of the Admin Settings, which are for admins.")
                .await;
        } else {
            self.is_left_with(user, self.steps, b.who).await;
        }

        for (at, step) in self.steps.iter().enumerate() {
            let by = self.by(*step);
            let (own, other) = if by == self.from {
                (&mut a, &mut b)
            } else {
                (&mut b, &mut a)
            };
            user.goes_to_tab(own.name).await;
            if own.who != by {
                continues_as(user, by, *step).await;
                own.who = by;
            }
            self.does(user, *step, &self.steps[..at]).await;
            let left = &self.steps[at + 1..];
            if left.is_empty() {
                break;
            }
            if at == 0 {
                user.reloads().await;
                own.loaded = user.page_was_loaded_at().await;
            }
            for tab in [own, other] {
                user.goes_to_tab(tab.name).await;
                self.is_left_with(user, left, tab.who).await;
                assert_eq!(user.page_was_loaded_at().await, tab.loaded);
            }
        }
        self.ends_with_a_removal(user, [a, b]).await;
    }

    /// The checklist in both tabs, and the removal in that of whoever took over.
    async fn ends_with_a_removal(&self, user: &User, [a, b]: [Tab; 2]) {
        let removes = button(&format!("Remove {}", self.from));
        user.goes_to_tab(a.name).await;
        self.is_finished(user, "can be removed from the instance.")
            .await;
        user.sees(continue_as(self.to)).await;
        user.does_not_see(removes.clone()).await;

        user.goes_to_tab(b.name).await;
        self.is_finished(user, "can be removed from the instance.")
            .await;
        user.clicks(removes.clone()).await;
        let asks = dialog(&format!("Remove {} from the instance?", self.from));
        user.sees(asks.clone().that_says("Nobody loses access."))
            .await;
        user.does_not_see(any("textbox").within(asks.clone())).await;
        user.clicks(button("Remove").within(asks)).await;
        user.is_told(&format!("{} is no longer in the instance.", self.from))
            .await;
        self.is_finished(user, "has been removed from the instance.")
            .await;
        user.sees(self.heading()).await;
        user.does_not_see(removes).await;
        user.has_not_lost_the_keyboard().await;
        assert_eq!(user.page_was_loaded_at().await, b.loaded);

        user.goes_to_tab(a.name).await;
        user.sees(heading("Sign in")).await;
        user.sees_text("The person who was signed in here is no longer in the instance.")
            .await;
        assert_eq!(user.page_was_loaded_at().await, a.loaded);
    }
}
