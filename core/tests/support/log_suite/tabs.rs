//! Several connections to one log.

use std::cell::Cell;
use std::rc::Rc;

use baton_core::journal::{ALL, AppendError, Before, Log, New, Text};

use super::super::together::{self, Work};
use super::{Bench, after, entries, lines, new, sum};

/// How many connections append at once, and how many entries each brings in.
const TABS: u64 = 4;
const ENTRIES: u64 = 12;

/// Appends entries that say whose they are, behind whatever the last is; how often others were quicker.
async fn brings_in_entries(log: impl Log, whose: u64) -> u64 {
    let mut late = 0;
    for which in 0..ENTRIES {
        loop {
            let lines = log.read(0, ALL).await.expect("a log that is read");
            let last = lines.last().expect("a log that has begun");
            let before = last.text.whole().expect("a text");
            let new = after(last.number + 1, before, &format!("{whose}/{which}"));
            match log.append(new).await {
                Ok(()) => break,
                Err(AppendError::Late) => late += 1,
                Err(error) => panic!("{error}"),
            }
        }
    }
    late
}

pub async fn of_those_who_append_at_once_one_wins_each_number(bench: &impl Bench) {
    let (log, _) = entries(bench, 1).await;
    let mut tabs: Vec<Work<'_, u64>> = Vec::new();
    for whose in 0..TABS {
        let other = bench.another(&log).await;
        tabs.push(Box::pin(brings_in_entries(other, whose)));
    }
    together::all(tabs).await;

    let lines = lines(&log).await;
    assert!(lines.iter().map(|line| line.number).eq(0..=TABS * ENTRIES));
    let texts: Vec<&str> = lines.iter().filter_map(|line| line.text.whole()).collect();
    let mut next = [0; TABS as usize];
    for said in texts.iter().skip(1).filter_map(|text| text.split_once(' ')) {
        let (whose, which) = said.1.split_once('/').expect("whose it is, and which");
        let next = &mut next[whose.parse::<usize>().unwrap()];
        // Each tab's entries are there once, and in the order in which it brought them in.
        assert_eq!(which, next.to_string());
        *next += 1;
    }
    assert_eq!(next, [ENTRIES; TABS as usize]);
}

/// Whoever is not quick enough is told so, and nothing else happens to it.
pub async fn of_two_who_want_the_same_number_one_is_late(bench: &impl Bench) {
    let (log, texts) = entries(bench, 1).await;
    let other = bench.another(&log).await;
    for number in 1..6 {
        let last = lines(&log).await.pop().expect("a line");
        let before = Before::Entry(last.text.whole().map(sum).expect("a text"));
        let [mine, theirs] = ["mine", "theirs"].map(|whose| new(number, before, whose));
        let outcomes =
            together::all(vec![log.append(mine.clone()), other.append(theirs.clone())]).await;
        let late = Err(AppendError::Late);
        let won = match outcomes[..] {
            [Ok(()), second] if second == late => mine,
            [first, Ok(())] if first == late => theirs,
            _ => panic!("{outcomes:?}"),
        };
        let last = lines(&other).await.pop().expect("a line");
        assert_eq!((last.number, last.text), (number, Text::Whole(won.text)));
    }
    assert_eq!(lines(&log).await[0].text, Text::Whole(texts[0].clone()));
}

pub async fn others_are_told(bench: &impl Bench) {
    let (log, texts) = entries(bench, 1).await;
    let other = bench.another(&log).await;
    let told = Rc::new(Cell::new(0));
    let heard = Rc::clone(&told);
    other.tell(Box::new(move || heard.set(heard.get() + 1)));
    let next: New = after(1, &texts[0], "news");
    assert_eq!(log.append(next.clone()).await, Ok(()));
    bench.news_arrives().await;
    assert!(told.get() > 0, "nobody was told");
    // Whoever is told finds it there.
    let last = lines(&other).await.pop().expect("a line");
    assert_eq!(last.text, Text::Whole(next.text));
}
