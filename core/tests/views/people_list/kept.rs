//! What is kept from one state of the instance to the next: the list, which is what would be made anew, and who is
//! selected.

use baton_core::rules::{Action, Kind, UserId, decide};
use baton_core::views::people_list::{Candidates, Index, Selection, SortBy, View, arrange, list};
use proptest::prelude::*;

use super::team;
use crate::support::chance::{config, instance, wishes};
use crate::support::{id, invite};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_old_index_and_order_lead_to_the_same_list(instance in instance(), wishes in wishes(12)) {
        let mut now = instance;
        let candidates = Candidates::default();
        let (mut index, _) = Index::follow(None, &now);
        let mut orders = SortBy::ALL.map(|column| arrange(None, &now, &index, &candidates, column));
        for wish in wishes {
            let event = decide(&now, &wish.in_the(&now)).ok();
            event.iter().for_each(|event| now.apply(event));
            let (next, is_new) = Index::follow(Some(index), &now);
            index = next;
            // The page follows the names only when an event says that it is about them.
            prop_assert!(!is_new || event.is_some_and(|event| matches!(event.kind(), Kind::People | Kind::Data)));
            let (fresh, _) = Index::follow(None, &now);
            for (sort, order) in SortBy::ALL.into_iter().zip(&mut orders) {
                let before = std::mem::take(order);
                *order = arrange(Some(before), &now, &index, &candidates, sort);
                let anew = arrange(None, &now, &fresh, &candidates, sort);
                prop_assert_eq!(&*order, &anew);
                let view = View { sort, search: "e".to_owned(), ..View::default() };
                let kept = list(&now, &index, order, &view);
                prop_assert_eq!(kept, list(&now, &fresh, &anew, &view));
            }
        }
    }
}

#[test]
fn an_index_changes_only_with_who_is_there() {
    let mut now = team();
    let (index, is_new) = Index::follow(None, &now);
    assert!(is_new);
    let does = |now: &mut _, action: Action| {
        let event = decide(now, &action.by(id("A"))).unwrap();
        now.apply(&event);
    };
    does(&mut now, Action::RemoveAccess { user: id("D") });
    let (index, is_new) = Index::follow(Some(index), &now);
    assert!(!is_new);
    does(&mut now, invite("Z", baton_core::rules::Role::User));
    let (index, is_new) = Index::follow(Some(index), &now);
    assert!(is_new);
    does(&mut now, Action::Remove { user: id("C") });
    let (_, is_new) = Index::follow(Some(index), &now);
    assert!(is_new);
}

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
