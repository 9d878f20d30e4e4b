//! What is kept from one state of the instance to the next is what would be made anew.

use baton_core::rules::{Action, decide};
use baton_core::views::people_list::{Candidates, Column, Index, View, arrange, list};
use proptest::prelude::*;

use crate::support::chance::{config, instance, wishes};
use crate::support::{id, invite};
use crate::views::people_list::team::team;

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_old_index_and_order_lead_to_the_same_list(instance in instance(), wishes in wishes(12)) {
        let mut now = instance;
        let candidates = Candidates::default();
        let (mut index, _) = Index::follow(None, &now);
        let mut orders = Column::ALL.map(|column| arrange(None, &now, &index, &candidates, column));
        for wish in wishes {
            let event = decide(&now, &wish.in_the(&now)).ok();
            event.iter().for_each(|event| now.apply(event));
            let (next, is_new) = Index::follow(Some(index), &now);
            index = next;
            // The page follows the names only when an event says that it is about them.
            prop_assert!(!is_new || event.is_some_and(|event| event.is_about_people()));
            let (fresh, _) = Index::follow(None, &now);
            for (sort, order) in Column::ALL.into_iter().zip(&mut orders) {
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
