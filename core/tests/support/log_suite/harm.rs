//! What befalls a log from outside, and in the middle of appending; what it does without room, and how history gives
//! way.

use baton_core::journal::{AppendError, Before, History, Line, Log, New, Text};

use super::{Bench, after, assert_refused, entries, line, lines, new, numbers};

async fn texts(log: &impl Log) -> Vec<Text> {
    lines(log).await.into_iter().map(|line| line.text).collect()
}

pub async fn what_was_changed_past_the_log_is_shown_as_it_is(bench: &impl Bench) {
    let (log, before) = entries(bench, 4).await;
    let changed = format!("{}?", before[1]);
    let change = |text: &str| Some(Text::Whole(text.to_owned()));
    bench.edit(&log, 1, change(&changed)).await;
    bench.edit(&log, 2, Some(Text::NotText)).await;
    bench.edit(&log, 9, change("from elsewhere")).await;
    let expected = [
        line(0, &before[0]),
        line(1, &changed),
        Line {
            number: 2,
            text: Text::NotText,
        },
        line(3, &before[3]),
        line(9, "from elsewhere"),
    ];
    assert_eq!(lines(&log).await, expected);
    // It is no more overwritten than what the log has put there itself.
    for number in [1, 2, 9] {
        let anything = new(number, Before::Anything, "over it");
        let refused = log.append(anything).await;
        assert!(refused.is_err(), "{number}: {refused:?}");
    }
    assert_eq!(lines(&log).await, expected);
}

pub async fn what_is_gone_and_remembered_is_missing_and_what_is_gone_is_gone(bench: &impl Bench) {
    let (log, before) = entries(bench, 4).await;
    bench.edit(&log, 1, Some(Text::Missing)).await;
    bench.edit(&log, 2, None).await;
    bench.edit(&log, 3, Some(Text::Missing)).await;
    assert_eq!(numbers(&log).await, [0, 1, 3]);
    let whole = Text::Whole(before[0].clone());
    assert_eq!(texts(&log).await, [whole, Text::Missing, Text::Missing]);
    let from = log.read(3, 1).await.unwrap();
    assert_eq!(from.len(), 1);
    assert_eq!((from[0].number, &from[0].text), (3, &Text::Missing));
    // A number is never used twice, also where only the log remembers it.
    assert_refused(&log, after(3, &before[2], "again"), AppendError::Late).await;
}

pub async fn behind_what_is_damaged_only_anything_holds(bench: &impl Bench) {
    for damage in [
        Text::Whole("no entry".to_owned()),
        Text::NotText,
        Text::Missing,
    ] {
        let (log, _) = entries(bench, 3).await;
        bench.edit(&log, 3, Some(damage.clone())).await;
        let nothing = new(4, Before::Nothing, "behind nothing");
        assert_refused(&log, nothing, AppendError::Displaced).await;
        let entry = after(4, &super::text(3, "never there"), "behind an entry");
        assert_refused(&log, entry, AppendError::Displaced).await;
        let mends = new(4, Before::Anything, "mends it");
        assert_eq!(log.append(mends.clone()).await, Ok(()), "behind {damage:?}");
        let next = after(5, &mends.text, "goes on");
        assert_eq!(log.append(next).await, Ok(()), "behind {damage:?}");
        assert_eq!(numbers(&log).await, [0, 1, 2, 3, 4, 5]);
        assert_eq!(texts(&log).await[3], damage);
    }
}

pub async fn what_breaks_off_in_its_middle_leaves_all_as_it_was(bench: &impl Bench) {
    let (log, texts) = entries(bench, 3).await;
    if !bench.break_off_next(&log).await {
        return;
    }
    let next = after(3, &texts[2], "breaks off");
    let outcome = log.append(next.clone()).await;
    assert!(outcome.is_err(), "{outcome:?}");
    assert_eq!(numbers(&log).await, [0, 1, 2]);
    assert_eq!(log.append(next).await, Ok(()), "and again");
}

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
