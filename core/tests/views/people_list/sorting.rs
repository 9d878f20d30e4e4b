use baton_core::views::people_list::Column;

use crate::views::people_list::team::{shown, sort};

#[test]
fn every_column_sorts_both_ways() {
    for (column, expected) in [
        (Column::Joined, [1, 2, 3, 4, 5, 6]),
        (Column::Name, [3, 5, 2, 4, 1, 6]),
        (Column::Email, [6, 3, 5, 2, 4, 1]),
        // Admins by name, then users by name.
        (Column::Role, [2, 1, 6, 3, 5, 4]),
        // Connected, with access, without: each by name.
        (Column::Link, [1, 5, 4, 6, 3, 2]),
    ] {
        assert_eq!(shown(&sort(column, false)), expected, "{column:?}");
        let mut reversed = expected;
        reversed.reverse();
        assert_eq!(shown(&sort(column, true)), reversed, "{column:?}");
    }
}
