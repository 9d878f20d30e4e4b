use baton_core::rules::{Action, UserId, decide};
use baton_core::views::people_list::Selection;

use crate::support::id;
use crate::views::people_list::team::team;

#[test]
fn people_are_taken_in_and_out() {
    let mut selection = Selection::default();
    let both = [id("C"), id("B")];
    assert!(!selection.contains_all(&both));
    assert!(!selection.contains_all(&[]));
    selection.set(&both, true);
    selection.set(&both[..1], true);
    assert!(selection.contains_all(&both));
    assert_eq!(selection.of(&team()), [id("B"), id("C")]);
    selection.set(&both[..1], false);
    assert_eq!(selection.of(&team()), [id("B")]);
    selection.clear();
    assert_eq!(selection, Selection::default());
}

#[test]
fn who_leaves_the_instance_is_out_of_it() {
    let mut now = team();
    let mut selection = Selection::default();
    selection.set(&[id("C"), id("D"), UserId(99)], true);
    assert_eq!(selection.count_in(&now), 2);
    let removal = Action::Remove { user: id("C") }.by(id("A"));
    now.apply(&decide(&now, &removal).unwrap());
    assert_eq!(selection.count_in(&now), 1);
    assert_eq!(selection.of(&now), [id("D")]);
}
