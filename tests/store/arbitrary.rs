//! Arbitrary texts where the journal should be. Nothing panics and nothing is lost.

use baton::store::{Area, Reason};
use proptest::prelude::*;
use proptest::sample::select;

use crate::shelf::{Shelf, event};
use crate::support::{assert_invariants, chance, give_access};
use crate::tab::{Tab, assert_nothing_lost, four_entries, open};

/// Texts that are nearly something, and texts that are nothing.
fn text() -> impl Strategy<Value = String> {
    let pieces = select(
        &[
            "{\"schema\":1,\"seq\":0}\n",
            "{\"schema\":1,\"seq\":3}\n",
            "{\"schema\":2,\"seq\":0}\n",
            "{\"schema\":1,\"seq\":18446744073709551615}\n",
            "{\"next\":2,\"users\":[[1,\"A\",\"a@b\",\"ac\"]]}",
            "{\"next\":2147483648,\"users\":[[2147483647,\"A\",\"a@b\",\"a\"]]}",
            "{\"at\":1,\"by\":1,\"did\":{\"connected\":{\"user\":1}}}",
            "{\"at\":1,\"by\":1,\"did\":{\"disconnected\":{\"user\":1,\"cut_off\":0}}}",
            "{\"at\":1,\"by\":1,\"did\":{\"replaced\":{\"people\":3}}}",
            "{\"at\":1,\"by\":1,\"did\":{\"access-given-to-all\":{\"users\":\"1-4294967295\"}}}",
            ",\"after\":\"0123456789abcdef\"",
            "\n",
            "{",
            "}",
            "",
        ][..],
    );
    prop_oneof![
        4 => proptest::collection::vec(pieces, 0..4).prop_map(|pieces| pieces.concat()),
        1 => ".{0,80}",
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just("snapshot".to_owned()),
        5 => (0..6_u64).prop_map(event),
        1 => any::<u64>().prop_map(event),
        1 => "event/.{0,4}",
        1 => ".{1,8}",
    ]
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn whatever_is_in_the_storage_it_is_opened_and_nothing_is_lost(
        with_a_journal in any::<bool>(),
        texts in proptest::collection::vec((key(), text()), 1..6),
    ) {
        let shelf = if with_a_journal { four_entries().0 } else { Shelf::new() };
        for (key, text) in &texts {
            shelf.edit(key, text.as_str());
        }
        let before = shelf.contents();
        let opened = open(&shelf);
        assert_invariants(&opened.instance);
        assert_nothing_lost(&before, &shelf);
        for key in opened.set_aside.iter().flat_map(|aside| &aside.keys) {
            prop_assert!(shelf.has(key));
        }
        if let Some(Reason::Entry { seq }) = opened.set_aside.as_ref().map(|aside| aside.reason) {
            prop_assert_eq!(seq, opened.journal.seq() + 1);
        }
        let is_kept = opened.unkept.is_none();
        let mut tab = Tab::of(opened);
        let history = tab.journal.history().count();
        prop_assert!(history <= shelf.contents().len() + 1);
        prop_assert!(tab.journal.usage().total() >= shelf.used());
        let _ = tab.tries("A", give_access("J"));
        tab.moves_the_snapshot();
        if is_kept {
            prop_assert_eq!(&Tab::open(&shelf).instance, &tab.instance);
        }
    }

    #[test]
    fn whatever_appears_under_an_open_tab_it_stays_or_follows(
        texts in proptest::collection::vec((key(), text()), 1..4),
    ) {
        let (shelf, _) = four_entries();
        let mut tab = Tab::open(&shelf);
        for (key, text) in &texts {
            shelf.edit(key, text.as_str());
        }
        let before = shelf.contents();
        let shown = tab.instance.clone();
        if tab.catches_up().is_err() {
            prop_assert_eq!(shelf.contents(), before);
            prop_assert!(tab.tries("A", give_access("L")).is_err());
        } else if tab.instance == shown {
            assert_nothing_lost(&before, &shelf);
        }
        assert_invariants(&tab.instance);
    }
}
