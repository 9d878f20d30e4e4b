//! The shortest handover, found without the planner: over all commands of all people about all people,
//! in the full instance.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::LazyLock;

use baton_core::rules::{Instance, Link, Standing};

use crate::support::four_people::{State, explore, state};

/// Every state that four people can be in, and where one accepted command leads from each.
pub struct World {
    pub instances: HashMap<State, Instance>,
    next: HashMap<State, HashSet<State>>,
}

impl World {
    /// The world, explored once for all tests.
    pub fn get() -> &'static Self {
        static WORLD: LazyLock<World> = LazyLock::new(World::explored);
        &WORLD
    }

    fn explored() -> Self {
        let mut next: HashMap<State, HashSet<State>> = HashMap::new();
        let explored = explore(|before, _, _, after| {
            next.entry(state(before)).or_default().insert(state(after));
        });
        Self {
            instances: explored.states,
            next,
        }
    }

    /// The fewest harmless commands after which the person at `to` is connected and the one at `from`
    /// is not.
    pub fn distance(&self, start: State, from: usize, to: usize) -> Option<usize> {
        let mut seen = HashSet::from([start]);
        let mut queue = VecDeque::from([(start, 0)]);
        while let Some((before, steps)) = queue.pop_front() {
            if is_connected(before[to]) && !is_connected(before[from]) {
                return Some(steps);
            }
            for after in &self.next[&before] {
                if is_harmless(&before, after, from, to) && seen.insert(*after) {
                    queue.push_back((*after, steps + 1));
                }
            }
        }
        None
    }

    /// How many steps there are from state to state, the same step counted once.
    pub fn steps(&self) -> usize {
        self.next.values().map(HashSet::len).sum()
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
