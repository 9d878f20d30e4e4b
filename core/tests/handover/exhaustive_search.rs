//! The shortest handover, found without the planner: over all commands of all people about all people,
//! in the full instance.

use std::array::from_fn;
use std::collections::hash_map::Entry::Vacant;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::LazyLock;

use baton_core::rules::{Instance, Link, Standing};

use crate::support::four_people::{LETTERS, State, Step, explored, state, user_of};

/// Every state that four people can be in, and which states one accepted command leads to each from.
pub struct World {
    pub instances: &'static HashMap<State, Instance>,
    previous: HashMap<State, HashSet<State>>,
    /// The same among those who stay, with the place of who does it.
    previous_among_the_same: HashMap<State, HashSet<(usize, State)>>,
    /// By the places of the two: how far each state from which there is a way is from the end of it.
    distances: [[HashMap<State, usize>; 4]; 4],
    /// The same where the first of the two does nothing.
    distances_without: [[HashMap<State, usize>; 4]; 4],
}

impl World {
    /// The world, drawn once for all tests.
    pub fn get() -> &'static Self {
        static WORLD: LazyLock<World> = LazyLock::new(World::drawn);
        &WORLD
    }

    fn drawn() -> Self {
        let explored = explored();
        let mut previous: HashMap<State, HashSet<State>> = HashMap::new();
        let mut among_the_same: HashMap<State, HashSet<(usize, State)>> = HashMap::new();
        for taken in &explored.accepted {
            let Step { before, after, .. } = taken;
            let (before, after) = (state(before), state(after));
            previous.entry(after).or_default().insert(before);
            let is_there = |state: State| state.map(|person| person.is_some());
            if is_there(before) == is_there(after) {
                let previous = among_the_same.entry(after).or_default();
                previous.insert((place_of_who_does(taken), before));
            }
        }
        let mut world = Self {
            instances: &explored.states,
            previous,
            previous_among_the_same: among_the_same,
            distances: Default::default(),
            distances_without: Default::default(),
        };
        world.distances =
            from_fn(|from| from_fn(|to| world.distances_to_the_end_of_a_handover(from, to)));
        world.distances_without = from_fn(|from| from_fn(|to| world.distances_without(from, to)));
        world
    }

    /// Along harmless steps, to every state in which it is done.
    fn distances_to_the_end_of_a_handover(&self, from: usize, to: usize) -> HashMap<State, usize> {
        let is_done = |state: &State| is_connected(state[to]) && !is_connected(state[from]);
        self.distances_to(is_done, |after| {
            let previous = self.previous.get(after).into_iter().flatten();
            let harmless = previous.filter(|before| is_harmless(before, after, from, to));
            harmless.copied().collect()
        })
    }

    /// Along harmless steps of others, to every state in which the other one is connected. Nobody is invited or
    /// removed on the way.
    fn distances_without(&self, from: usize, to: usize) -> HashMap<State, usize> {
        let is_done = |state: &State| from != to && is_connected(state[to]);
        self.distances_to(is_done, |after| {
            let previous = self.previous_among_the_same.get(after);
            let others = previous.into_iter().flatten().filter(|(by, _)| *by != from);
            let harmless =
                others.filter(|(by, before)| is_harmless_without(*by, before, after, to));
            harmless.map(|(_, before)| *before).collect()
        })
    }

    /// How far each state is from one in which it is done, found backwards.
    fn distances_to(
        &self,
        is_done: impl Fn(&State) -> bool,
        previous: impl Fn(&State) -> Vec<State>,
    ) -> HashMap<State, usize> {
        let done = self.instances.keys().filter(|state| is_done(state));
        let mut distances: HashMap<State, usize> = done.map(|state| (*state, 0)).collect();
        let mut queue: VecDeque<State> = distances.keys().copied().collect();
        while let Some(after) = queue.pop_front() {
            let steps = distances[&after] + 1;
            for before in previous(&after) {
                if let Vacant(unknown) = distances.entry(before) {
                    unknown.insert(steps);
                    queue.push_back(before);
                }
            }
        }
        distances
    }

    /// The fewest harmless commands of anybody but the one at `from` after which the person at `to` is connected.
    pub fn distance_without(&self, start: State, from: usize, to: usize) -> Option<usize> {
        self.distances_without[from][to].get(&start).copied()
    }

    /// The fewest harmless commands after which the person at `to` is connected and the one at `from`
    /// is not.
    pub fn distance(&self, start: State, from: usize, to: usize) -> Option<usize> {
        self.distances[from][to].get(&start).copied()
    }

    /// How many steps there are from state to state, the same step counted once.
    pub fn steps(&self) -> usize {
        self.previous.values().map(HashSet::len).sum()
    }
}

/// Whether a step leaves somebody connected, and the link of everybody but the two as it is. Who is
/// not there has no link.
pub fn is_harmless(before: &State, after: &State, from: usize, to: usize) -> bool {
    let mut others = (0..before.len()).filter(|at| *at != from && *at != to);
    let somebody_is_connected = after.iter().any(|person| is_connected(*person));
    somebody_is_connected && others.all(|at| link(before[at]) == link(after[at]))
}

/// The same without the one who hands over, whose link is nobody's to change: whoever does it may connect.
pub fn is_harmless_without(by: usize, before: &State, after: &State, to: usize) -> bool {
    let mut others = (0..before.len()).filter(|at| *at != to);
    let somebody_is_connected = after.iter().any(|person| is_connected(*person));
    let connects = |at: usize| at == by && !is_connected(before[at]) && is_connected(after[at]);
    somebody_is_connected && others.all(|at| link(before[at]) == link(after[at]) || connects(at))
}

/// The place of who does it, of whom the state before knows.
fn place_of_who_does(step: &Step) -> usize {
    let is_theirs = |letter: &str| user_of(letter, &step.before) == Some(step.command.by);
    let place = LETTERS.iter().position(|letter| is_theirs(letter));
    place.expect("one of the four")
}

pub fn is_connected(person: Option<Standing>) -> bool {
    link(person) == Link::Connected
}

fn link(person: Option<Standing>) -> Link {
    person.map_or(Link::None, Standing::link)
}
