//! What is appended is there, as it was, in order; and the one condition of appending.

use baton_core::journal::{ALL, AppendError, Before, Line, Log};

use super::{Bench, after, assert_refused, entries, line, lines, new, numbers};

pub async fn an_empty_log_has_nothing(bench: &impl Bench) {
    let log = bench.fresh().await;
    assert_eq!(log.read(0, ALL).await, Ok(vec![]));
    assert_eq!(log.read(7, 1).await, Ok(vec![]));
    assert_eq!(log.state().await, Ok(None));
}

pub async fn what_is_appended_is_read_in_order(bench: &impl Bench) {
    let (log, texts) = entries(bench, 12).await;
    let expected = (0..).zip(&texts).map(|(number, text)| line(number, text));
    let expected: Vec<Line> = expected.collect();
    assert_eq!(lines(&log).await, expected);
    assert_eq!(lines(&bench.another(&log).await).await, expected);
}

pub async fn it_is_read_from_a_number_on_and_at_most_so_much(bench: &impl Bench) {
    let (log, _) = entries(bench, 12).await;
    for (from, at_most, expected) in [
        (9, ALL, vec![9, 10, 11]),
        (9, 2, vec![9, 10]),
        (0, 1, vec![0]),
        (11, 5, vec![11]),
        (12, ALL, vec![]),
        (3, 0, vec![]),
        ((1 << 53) - 1, ALL, vec![]),
    ] {
        let read = log.read(from, at_most).await.unwrap();
        let numbers: Vec<u64> = read.iter().map(|line| line.number).collect();
        assert_eq!(numbers, expected, "from {from}, at most {at_most}");
    }
}

pub async fn a_text_comes_back_to_the_character(bench: &impl Bench) {
    let log = bench.fresh().await;
    let said = "\u{0} tab\t, lines\n\r\n, é, 王, 👩\u{200d}🚀, \u{feff}, \u{ffff}\u{10ffff}";
    let long = "👩".repeat(100_000);
    let first = new(0, Before::Nothing, said);
    let second = after(1, &first.text, &long);
    let expected = vec![line(0, &first.text), line(1, &second.text)];
    assert_eq!(log.append(first).await, Ok(()));
    assert_eq!(log.append(second).await, Ok(()));
    assert_eq!(lines(&bench.another(&log).await).await, expected);
}

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
