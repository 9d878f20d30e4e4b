//! The picture of an instance: who is connected and who relies on them, laid out in a plane.
//!
//! It is plain geometry, in the units of the picture's own plane; colours and words are the page's.

use crate::rules::{Impact, Instance, UserId};

/// How wide the plane is.
pub const WIDTH: usize = 640;

/// How many connected admins are drawn one by one.
const DRAWN_CONNECTED: usize = 5;
/// How many people who rely on them are drawn one by one.
const DRAWN_RELYING: usize = 60;
/// How many of these stand in a row.
const IN_A_ROW: usize = 20;
const GAP: usize = WIDTH / IN_A_ROW;
const CONNECTED_Y: usize = 32;
/// Where the lines from above and from below meet.
pub const JOINT_Y: usize = 112;
const RELYING_Y: usize = 152;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The connected admins that are drawn.
    pub connected: Vec<Node>,
    /// How many more there are.
    pub more_connected: usize,
    /// Those who rely on them: one by one, or how many when they are too many.
    pub relying: Relying,
    /// How high the plane is.
    pub height: usize,
}

/// A person in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Who it is.
    pub user: UserId,
    /// How far from the left.
    pub x: usize,
    /// How far from the top.
    pub y: usize,
    /// What is about to happen to them.
    pub fate: Fate,
}

/// What is about to happen to somebody in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// They keep what they have.
    Stays,
    /// They lose it.
    Goes,
    /// They get access.
    Comes,
}

/// The people who were given access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relying {
    /// Few enough to be drawn one by one.
    Each(Vec<Node>),
    /// Too many: how many there are, and what is about to happen to some of them at least.
    Many {
        /// All of them, with those who are about to get access.
        people: usize,
        /// What is about to happen.
        fate: Fate,
    },
}

impl Picture {
    /// The picture of an instance; with what is about to happen to it, where that is known.
    #[must_use]
    pub fn of(instance: &Instance, impact: Option<&Impact>) -> Self {
        let fate = |user: &UserId| match impact {
            Some(impact) if !impact.connected.contains(user) => Fate::Goes,
            Some(_) | None => Fate::Stays,
        };
        let connected = instance.connected_ids();
        let drawn = connected.len().min(DRAWN_CONNECTED);
        let nodes = connected.iter().take(drawn).enumerate();
        let nodes = nodes.map(|(at, user)| Node {
            user: *user,
            x: WIDTH * (2 * at + 1) / (2 * drawn),
            y: CONNECTED_Y,
            fate: fate(user),
        });
        let relying = relying(instance, impact);
        Self {
            connected: nodes.collect(),
            more_connected: connected.len() - drawn,
            height: height(&relying),
            relying,
        }
    }
}

fn relying(instance: &Instance, impact: Option<&Impact>) -> Relying {
    let lost = impact.map_or(&[][..], |impact| &impact.lost);
    let gained = impact.map_or(&[][..], |impact| &impact.gained);
    let fate = |user: UserId| match lost.binary_search(&user) {
        Ok(_) => Fate::Goes,
        Err(_) => Fate::Stays,
    };
    let now = instance.with_access().map(|user| (user.id, fate(user.id)));
    let then = gained.iter().map(|user| (*user, Fate::Comes));
    let people: Vec<(UserId, Fate)> = now.chain(then).collect();
    if people.len() > DRAWN_RELYING {
        return Relying::Many {
            people: people.len(),
            fate: match (lost, gained) {
                ([], []) => Fate::Stays,
                ([], _) => Fate::Comes,
                (_, _) => Fate::Goes,
            },
        };
    }
    let node = |(at, (user, fate)): (usize, &(UserId, Fate))| {
        let (row, column) = (at / IN_A_ROW, at % IN_A_ROW);
        let in_this_row = (people.len() - row * IN_A_ROW).min(IN_A_ROW);
        let left = (WIDTH - in_this_row * GAP) / 2;
        Node {
            user: *user,
            x: left + column * GAP + GAP / 2,
            y: RELYING_Y + row * GAP,
            fate: *fate,
        }
    };
    Relying::Each(people.iter().enumerate().map(node).collect())
}

fn height(relying: &Relying) -> usize {
    match relying {
        Relying::Each(nodes) => nodes.last().map_or(JOINT_Y, |node| node.y + GAP),
        Relying::Many { .. } => RELYING_Y + 2 * GAP,
    }
}
