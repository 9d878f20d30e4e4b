//! The one condition of appending.

use baton_core::journal::{AppendError, Before, Log};

use super::{Bench, after, assert_refused, entries, line, lines, new, numbers};

pub async fn what_is_taken_stays_taken(bench: &impl Bench) {
    let (log, texts) = entries(bench, 3).await;
    for number in [1, 2] {
        let before = &texts[number as usize - 1];
        assert_refused(&log, after(number, before, "again"), AppendError::Late).await;
        let same = after(number, before, &format!("entry {number}"));
        assert_refused(&log, same, AppendError::Late).await;
    }
    let begins_again = new(0, Before::Nothing, "another beginning");
    assert_refused(&log, begins_again, AppendError::Late).await;
}

pub async fn an_entry_goes_behind_the_one_that_it_names_only(bench: &impl Bench) {
    let (log, texts) = entries(bench, 3).await;
    let displaced = AppendError::Displaced;
    assert_refused(&log, after(3, &texts[1], "behind another"), displaced).await;
    assert_refused(&log, after(4, &texts[2], "behind a gap"), displaced).await;
    let empty = bench.fresh().await;
    assert_refused(&empty, after(1, &texts[0], "behind nothing"), displaced).await;
    let other = bench.another(&log).await;
    let third = after(3, &texts[2], "behind the last");
    assert_eq!(other.append(third.clone()).await, Ok(()));
    assert_eq!(lines(&log).await.last(), Some(&line(3, &third.text)));
}

pub async fn where_nothing_is_expected_nothing_may_be_there(bench: &impl Bench) {
    let (log, _) = entries(bench, 3).await;
    let displaced = AppendError::Displaced;
    assert_refused(&log, new(3, Before::Nothing, "not behind 2"), displaced).await;
    assert_eq!(log.append(new(7, Before::Nothing, "x")).await, Ok(()));
    assert_eq!(numbers(&log).await, [0, 1, 2, 7]);
}

pub async fn where_anything_is_expected_something_must_be_there(bench: &impl Bench) {
    let (log, _) = entries(bench, 3).await;
    let displaced = AppendError::Displaced;
    assert_refused(&log, new(4, Before::Anything, "behind a gap"), displaced).await;
    assert_eq!(log.append(new(3, Before::Anything, "x")).await, Ok(()));
    let empty = bench.fresh().await;
    assert_refused(&empty, new(0, Before::Anything, "x"), displaced).await;
}
