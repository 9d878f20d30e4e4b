//! The pages of long lists.

use baton_core::views::paging::{PageNumber, Paging};
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_pages_together_are_the_whole_list(many in 0..500_usize, on_page in 1..60_usize) {
        let pages = Paging::of(many, on_page, PageNumber(1)).pages;
        let all: Vec<usize> = (1..=pages)
            .flat_map(|page| Paging::of(many, on_page, PageNumber(page)).range())
            .collect();
        prop_assert_eq!(all, (0..many).collect::<Vec<_>>());
    }

    #[test]
    fn a_page_that_there_is_not_is_the_last_or_the_first(many in 0..500_usize, asked in 0..900_usize) {
        let paging = Paging::of(many, 50, PageNumber(asked));
        prop_assert!(paging.pages >= 1);
        prop_assert_eq!(paging.page.0, asked.clamp(1, paging.pages));
    }
}
