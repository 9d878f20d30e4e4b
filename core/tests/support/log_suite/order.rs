//! What is appended is there, as it was, in order.

use baton_core::journal::{ALL, Before, Line, Log};

use super::{Bench, after, entries, line, lines, new};

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
