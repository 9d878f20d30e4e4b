//! The picture of an instance: who is connected and who relies on them, laid out in a plane.
//!
//! It is plain geometry, in the units of the picture's own plane; colours and words are the page's.

use crate::rules::{Impact, Instance, Link, UserId};

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
    /// Whether they keep their link.
    pub stays: bool,
}

/// The people who were given access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relying {
    /// Few enough to be drawn one by one.
    Each(Vec<Node>),
    /// Too many: how many there are, and how many of them lose their access.
    Many {
        /// All of them.
        people: usize,
        /// Those who lose it.
        lose: usize,
    },
}

impl Picture {
    /// The picture of an instance; with what is about to happen to it, where that is known.
    #[must_use]
    pub fn of(instance: &Instance, impact: Option<&Impact>) -> Self {
        let stays = |user: UserId, link: Link| match (impact, link) {
            (None, _) => true,
            (Some(impact), Link::Connected) => impact.connected.contains(&user),
            (Some(impact), _) => impact.lost.binary_search(&user).is_err(),
        };
        let connected = instance.connected_ids();
        let drawn = connected.len().min(DRAWN_CONNECTED);
        let nodes = connected.iter().take(drawn).enumerate();
        let nodes = nodes.map(|(at, user)| Node {
            user: *user,
            x: WIDTH * (2 * at + 1) / (2 * drawn),
            y: CONNECTED_Y,
            stays: stays(*user, Link::Connected),
        });
        let relying = relying(instance, impact, |user| stays(user, Link::Granted));
        Self {
            connected: nodes.collect(),
            more_connected: connected.len() - drawn,
            height: height(&relying),
            relying,
        }
    }
}

fn relying(
    instance: &Instance,
    impact: Option<&Impact>,
    stays: impl Fn(UserId) -> bool,
) -> Relying {
    let people: Vec<UserId> = instance.with_access().map(|user| user.id).collect();
    if people.len() > DRAWN_RELYING {
        return Relying::Many {
            people: people.len(),
            lose: impact.map_or(0, |impact| impact.lost.len()),
        };
    }
    let node = |(at, user): (usize, &UserId)| {
        let (row, column) = (at / IN_A_ROW, at % IN_A_ROW);
        let in_this_row = (people.len() - row * IN_A_ROW).min(IN_A_ROW);
        let left = (WIDTH - in_this_row * GAP) / 2;
        Node {
            user: *user,
            x: left + column * GAP + GAP / 2,
            y: RELYING_Y + row * GAP,
            stays: stays(*user),
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

#[cfg(test)]
mod tests;
