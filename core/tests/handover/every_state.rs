//! The plan from everybody to everybody, in every state that four people can be in.

use std::collections::BTreeMap;

use baton_core::rules::Standing::{self, Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Command, Instance, NoPlan, Role, Step, UserId, plan};

use crate::handover::exhaustive_search::{World, is_connected, is_harmless};
use crate::support::four_people::{LETTERS, State, state, user_of};
use crate::support::second_opinion::step;

/// From whom to whom, in which state.
pub struct Pair<'a> {
    pub instance: &'a Instance,
    pub state: State,
    /// The places of the two among the four letters.
    pub from: usize,
    pub to: usize,
}

impl Pair<'_> {
    /// Every ordered pair of the four, also of those who are not there, also of the same person twice.
    pub fn all(world: &World) -> Vec<Pair<'_>> {
        let mut pairs = Vec::new();
        for (state, instance) in world.instances {
            for (from, to) in (0..16).map(|pair| (pair / 4, pair % 4)) {
                pairs.push(Pair {
                    instance,
                    state: *state,
                    from,
                    to,
                });
            }
        }
        pairs
    }

    /// The id of one of the four; a number that nobody has, and that is theirs alone, of who is not
    /// there.
    pub fn id(&self, at: usize) -> UserId {
        let nobody = UserId(u32::MAX - at as u32);
        user_of(LETTERS[at], self.instance).unwrap_or(nobody)
    }

    fn plan_in(&self, instance: &Instance) -> Result<Vec<Command>, NoPlan> {
        let steps = plan(instance, self.id(self.from), self.id(self.to))?;
        Ok(steps.into_iter().map(Step::command).collect())
    }

    /// Why there is no plan, if there is none: the first of these that is so.
    pub fn obstacle(&self) -> Option<NoPlan> {
        let unknown = |at: usize| NoPlan::Unknown(self.id(at));
        let (from, to) = (self.state[self.from], self.state[self.to]);
        let obstacles = [
            (self.from == self.to, NoPlan::SamePerson),
            (from.is_none(), unknown(self.from)),
            (to.is_none(), unknown(self.to)),
            (
                !self.state.iter().any(|standing| is_connected(*standing)),
                NoPlan::NothingToHandOver,
            ),
        ];
        let first = obstacles.into_iter().find(|(is_so, _)| *is_so);
        first.map(|(_, reason)| reason)
    }

    /// The table of the design, for an outgoing admin who is connected.
    fn table(&self) -> Vec<Command> {
        let (from, to) = (self.id(self.from), self.id(self.to));
        let role = Role::Admin;
        let make_admin = Action::SetRole { user: to, role }.by(from);
        let remove_access = Action::RemoveAccess { user: to }.by(from);
        let (connect, disconnect) = (Action::Connect.by(to), Action::Disconnect.by(from));
        match self.state[self.to].unwrap() {
            AdminConnected => vec![disconnect],
            AdminGranted => vec![remove_access, connect, disconnect],
            Admin => vec![connect, disconnect],
            User => vec![make_admin, connect, disconnect],
            UserGranted => vec![make_admin, remove_access, connect, disconnect],
        }
    }

    /// Everybody but the two, with everything that is known of them.
    fn others(&self, instance: &Instance) -> Vec<baton_core::rules::User> {
        let two = [self.id(self.from), self.id(self.to)];
        let users = instance.users().iter();
        let others = users.filter(|user| !two.contains(&user.id));
        others.cloned().collect()
    }

    /// Carries the plan out in the full instance, and holds every step against what a handover is.
    fn carry_out(&self, steps: &[Command]) -> Instance {
        let mut now = self.instance.clone();
        for (at, command) in steps.iter().enumerate() {
            let (_, after) = step(&now, command).expect("a step that the rules accept");
            let (before, there) = (state(&now), state(&after));
            assert!(is_harmless(&before, &there, self.from, self.to));
            assert_eq!(self.others(&after), self.others(&now));
            let (left, rest) = (self.plan_in(&after), steps[at + 1..].to_vec());
            assert_eq!(left, Ok(rest), "the plan changed its mind");
            now = after;
        }
        now
    }

    fn assert_handed_over(&self, after: &Instance) {
        let (from, to) = (self.id(self.from), self.id(self.to));
        let there = state(after);
        assert!(is_connected(there[self.to]) && !is_connected(there[self.from]));
        let removed = step(after, &Action::Remove { user: from }.by(to));
        assert!(removed.is_ok(), "it is not safe to remove them");
    }
}

pub fn reason(obstacle: NoPlan) -> &'static str {
    match obstacle {
        NoPlan::SamePerson => "the same person",
        NoPlan::Unknown(_) => "an unknown person",
        NoPlan::NothingToHandOver => "nothing to hand over",
        NoPlan::NobodyMakesAdmin => "nobody makes them an admin",
        NoPlan::NobodyRemovesAccess => "nobody removes their access",
    }
}

#[test]
fn from_everybody_to_everybody_the_plan_is_right_or_the_reason_why_there_is_none() {
    let world = World::get();
    let mut pairs = 0;
    let mut plans: BTreeMap<usize, usize> = BTreeMap::new();
    let mut refusals: BTreeMap<&str, usize> = BTreeMap::new();
    for pair in Pair::all(world) {
        pairs += 1;
        let obstacle = pair.obstacle();
        match pair.plan_in(pair.instance) {
            Ok(steps) => {
                assert_eq!(obstacle, None, "{steps:?} in {:?}", pair.state);
                let distance = world.distance(pair.state, pair.from, pair.to);
                assert_eq!(Some(steps.len()), distance, "in {:?}", pair.state);
                pair.assert_handed_over(&pair.carry_out(&steps));
                *plans.entry(steps.len()).or_default() += 1;
            }
            Err(reason_given) => {
                assert_eq!(Some(reason_given), obstacle, "in {:?}", pair.state);
                *refusals.entry(reason(reason_given)).or_default() += 1;
            }
        }
    }
    let (states, steps) = (world.instances.len(), world.steps());
    println!("states: {states}, steps: {steps}");
    println!("ordered pairs: {pairs}");
    println!("plans by length: {plans:?}");
    println!("refusals: {refusals:?}");
    assert_eq!((states, pairs), (736, 736 * 16));
    let answers: usize = plans.values().chain(refusals.values()).sum();
    assert_eq!(answers, pairs);
}

#[test]
fn from_every_connected_admin_it_is_the_plan_of_the_table() {
    let world = World::get();
    let mut plans = 0;
    for pair in Pair::all(world) {
        if pair.obstacle().is_none() && is_connected(pair.state[pair.from]) {
            let planned = pair.plan_in(pair.instance);
            assert_eq!(planned, Ok(pair.table()), "in {:?}", pair.state);
            plans += 1;
        }
    }
    println!("plans from a connected admin: {plans}");
}

/// What [`NoPlan::NothingToHandOver`] means: not that the other one could not be connected, but that it
/// would be no handover. Where a third person is connected it would be one connection more.
#[test]
fn where_there_is_nothing_to_hand_over_and_a_third_is_connected_the_other_one_still_can_connect() {
    let world = World::get();
    let mut ways: BTreeMap<(usize, Option<usize>), usize> = BTreeMap::new();
    for pair in Pair::all(world) {
        if pair.obstacle() == Some(NoPlan::NothingToHandOver) {
            let way = world.distance(pair.state, pair.from, pair.to);
            let connected = pair.state.iter().filter(|person| is_connected(**person));
            let connected = connected.count();
            let can_connect = connected == 0 || matches!(way, Some(1..=3));
            assert!(can_connect, "{:?}", pair.state);
            *ways.entry((connected, way)).or_default() += 1;
        }
    }
    println!("nothing to hand over, by how many are connected and how many steps: {ways:?}");
}

#[test]
fn the_states_are_of_every_standing_on_both_sides() {
    let world = World::get();
    for from in Standing::ALL {
        for to in Standing::ALL {
            let is_there = |pair: &Pair| {
                let two = (pair.state[pair.from], pair.state[pair.to]);
                pair.from != pair.to && two == (Some(from), Some(to))
            };
            assert!(Pair::all(world).iter().any(is_there), "{from:?} to {to:?}");
        }
    }
}
