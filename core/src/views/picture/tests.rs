//! Where everyone stands in the picture.

#![allow(
    clippy::panic,
    reason = "a test that meets the unexpected should stop there"
)]

use super::*;
use crate::practice::sample_team;
use crate::rules::{Action, preview};

#[test]
fn everyone_who_is_drawn_stands_on_the_plane_and_nobody_on_another() {
    let picture = Picture::of(&sample_team(), None);
    let Relying::Each(relying) = &picture.relying else {
        panic!("twelve people are few");
    };
    assert_eq!((picture.connected.len(), relying.len()), (1, 7));
    let nodes: Vec<&Node> = picture.connected.iter().chain(relying).collect();
    for (at, node) in nodes.iter().enumerate() {
        assert!(node.x < WIDTH && node.y < picture.height);
        assert_eq!(node.fate, Fate::Stays);
        let apart = |other: &&Node| (other.x, other.y) != (node.x, node.y);
        assert!(nodes[at + 1..].iter().all(apart));
    }
}

#[test]
fn who_loses_access_does_not_stay() {
    let team = sample_team();
    let command = Action::Disconnect.by(UserId(1));
    let Ok(impact) = preview(&team, &command) else {
        panic!("a connected admin may disconnect");
    };
    let picture = Picture::of(&team, Some(&impact));
    let Relying::Each(relying) = &picture.relying else {
        panic!("twelve people are few");
    };
    let nodes = picture.connected.iter().chain(relying);
    assert!(nodes.into_iter().all(|node| node.fate == Fate::Goes));
}

#[test]
fn who_gets_access_comes() {
    let team = sample_team();
    let command = Action::GiveAccess { user: UserId(3) }.by(UserId(1));
    let Ok(impact) = preview(&team, &command) else {
        panic!("a connected admin may give access");
    };
    let Relying::Each(relying) = Picture::of(&team, Some(&impact)).relying else {
        panic!("twelve people are few");
    };
    let coming = relying.iter().filter(|node| node.fate == Fate::Comes);
    let coming: Vec<UserId> = coming.map(|node| node.user).collect();
    assert_eq!((relying.len(), coming), (8, vec![UserId(3)]));
}
