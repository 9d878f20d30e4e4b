//! What a log does without room, and how history gives way.

use baton_core::journal::{AppendError, History, Log, New};

use super::{Bench, after, assert_refused, entries, lines, numbers};

fn giving_up(up_to: u64, state: &str, new: New) -> New {
    let state = state.to_owned();
    New {
        in_place_of: Some(History { up_to, state }),
        ..new
    }
}

async fn state(log: &impl Log) -> Option<String> {
    log.state().await.expect("a log that is read")
}

pub async fn history_gives_way_in_the_same_step(bench: &impl Bench) {
    let (log, texts) = entries(bench, 5).await;
    let next = giving_up(3, "as of 4", after(5, &texts[4], "next"));
    assert_eq!(log.append(next.clone()).await, Ok(()));
    let other = bench.another(&log).await;
    for log in [&log, &other] {
        assert_eq!(numbers(log).await, [4, 5]);
        assert_eq!(state(log).await.as_deref(), Some("as of 4"));
    }
    // A second time, the newer state takes the place of the one before.
    let again = giving_up(4, "as of 5", after(6, &next.text, "again"));
    assert_eq!(other.append(again).await, Ok(()));
    assert_eq!(numbers(&log).await, [5, 6]);
    assert_eq!(state(&log).await.as_deref(), Some("as of 5"));
}

pub async fn history_stays_where_the_condition_does_not_hold(bench: &impl Bench) {
    let (log, texts) = entries(bench, 5).await;
    let late = giving_up(2, "as of 3", after(4, &texts[3], "too late"));
    assert_refused(&log, late, AppendError::Late).await;
    let displaced = giving_up(3, "as of 4", after(5, &texts[3], "behind another"));
    assert_refused(&log, displaced, AppendError::Displaced).await;
}

pub async fn in_a_full_log_all_stays_as_it_was(bench: &impl Bench) {
    let (log, texts) = entries(bench, 5).await;
    if !bench.leave_room_for(&log, 300).await {
        return;
    }
    let long = "long ".repeat(100_000);
    let next = after(5, &texts[4], &long);
    assert_refused(&log, next.clone(), AppendError::Full).await;
    // Neither the entry nor the state fits, whatever goes for it.
    let gives_up = giving_up(3, "as of 4", next);
    assert_refused(&log, gives_up, AppendError::Full).await;
    let large_state = giving_up(3, &long, after(5, &texts[4], "short"));
    assert_refused(&log, large_state, AppendError::Full).await;
    let short = after(5, &texts[4], "short");
    assert_eq!(log.append(short).await, Ok(()), "what fits");
}

pub async fn history_makes_room(bench: &impl Bench) {
    let (log, mut texts) = entries(bench, 1).await;
    for number in 1..4 {
        let long = format!("{number} {}", "long ".repeat(100_000));
        let next = after(number, &texts[number as usize - 1], &long);
        texts.push(next.text.clone());
        assert_eq!(log.append(next).await, Ok(()));
    }
    if !bench.leave_room_for(&log, 1_000).await {
        return;
    }
    let next = after(4, &texts[3], &"next ".repeat(100_000));
    assert_refused(&log, next.clone(), AppendError::Full).await;
    let next = giving_up(2, "as of 3", next);
    assert_eq!(log.append(next.clone()).await, Ok(()));
    assert_eq!(numbers(&log).await, [3, 4]);
    assert_eq!(lines(&log).await[1].text.whole(), Some(&next.text[..]));
    assert_eq!(state(&log).await.as_deref(), Some("as of 3"));
}
