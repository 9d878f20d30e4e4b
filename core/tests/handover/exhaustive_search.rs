//! The shortest handover, found without the planner: over all commands of all people about all people,
//! in the full instance.

use std::array::from_fn;
use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::LazyLock;

use baton_core::rules::{Instance, Link, Standing};

use crate::support::four_people::{State, Step, explored, state};

/// Every state that four people can be in, and which states one accepted command leads to each from.
pub struct World {
    pub instances: &'static HashMap<State, Instance>,
    previous: HashMap<State, HashSet<State>>,
    /// By the places of the two: how far each state from which there is a way is from the end of it.
    distances: [[HashMap<State, usize>; 4]; 4],
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
        for Step { before, after, .. } in &explored.accepted {
            let previous = previous.entry(state(after)).or_default();
            previous.insert(state(before));
        }
        let mut world = Self {
            instances: &explored.states,
            previous,
            distances: Default::default(),
        };
        world.distances =
            from_fn(|from| from_fn(|to| world.distances_to_the_end_of_a_handover(from, to)));
        world
    }

    /// Backwards, from every state in which it is done, along harmless steps.
    fn distances_to_the_end_of_a_handover(&self, from: usize, to: usize) -> HashMap<State, usize> {
        let is_done = |state: &&State| is_connected(state[to]) && !is_connected(state[from]);
        let done = self.instances.keys().filter(is_done);
        let mut distances: HashMap<State, usize> = done.map(|state| (*state, 0)).collect();
        let mut queue: VecDeque<State> = distances.keys().copied().collect();
        while let Some(after) = queue.pop_front() {
            let steps = distances[&after] + 1;
            for before in self.previous.get(&after).into_iter().flatten() {
                if !distances.contains_key(before) && is_harmless(before, &after, from, to) {
                    distances.insert(*before, steps);
                    queue.push_back(*before);
                }
            }
        }
        distances
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

pub fn is_connected(person: Option<Standing>) -> bool {
    link(person) == Link::Connected
}

fn link(person: Option<Standing>) -> Link {
    person.map_or(Link::None, Standing::link)
}
