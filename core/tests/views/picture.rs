//! Where everyone stands in the picture.

use baton_core::practice::sample_team;
use baton_core::rules::{Action, preview};
use baton_core::views::picture::{Fate, Node, Picture, Relying, WIDTH};

use crate::support::{give_access, id, ids};

/// The picture of the sample team, with what is about to happen by A; and those in it who rely on others.
fn picture(action: Option<Action>) -> (Picture, Vec<Node>) {
    let team = sample_team();
    let impact = action.map(|action| preview(&team, &action.by(id("A"))).unwrap());
    let picture = Picture::of(&team, impact.as_ref());
    let Relying::Each(relying) = picture.relying.clone() else {
        panic!("twelve people are few");
    };
    (picture, relying)
}

#[test]
fn everyone_who_is_drawn_stands_on_the_plane_and_nobody_on_another() {
    let (picture, relying) = picture(None);
    assert_eq!((picture.connected.len(), relying.len()), (1, 7));
    let nodes: Vec<&Node> = picture.connected.iter().chain(&relying).collect();
    for (at, node) in nodes.iter().enumerate() {
        assert!(node.x < WIDTH && node.y < picture.height);
        assert_eq!(node.fate, Fate::Stays);
        let apart = |other: &&Node| (other.x, other.y) != (node.x, node.y);
        assert!(nodes[at + 1..].iter().all(apart));
    }
}

#[test]
fn who_loses_access_does_not_stay_and_who_gets_it_comes() {
    let (leaving, relying) = picture(Some(Action::Disconnect));
    let mut nodes = leaving.connected.iter().chain(&relying);
    assert!(nodes.all(|node| node.fate == Fate::Goes));
    let (_, relying) = picture(Some(give_access("C")));
    let coming = relying.iter().filter(|node| node.fate == Fate::Comes);
    let coming: Vec<_> = coming.map(|node| node.user).collect();
    assert_eq!((relying.len(), coming), (8, ids(["C"])));
}
