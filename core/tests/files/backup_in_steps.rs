//! A backup that is read a part at a time.

use baton_core::files::backup::{read, read_in_steps, write};

use crate::support::ten_thousand;
use crate::support::together::block_on;

#[test]
fn it_is_the_same_as_read_at_once_and_says_how_far_it_is() {
    let file = write(&ten_thousand(), &[]);
    let mut said = Vec::new();
    let in_steps = block_on(read_in_steps(file.as_bytes(), async |progress| {
        said.push(progress);
        true
    }));
    assert_eq!(in_steps, read(file.as_bytes()).map(Some));
    let expected: Vec<_> = (0..=10).map(|thousand| (thousand * 1000, 10_000)).collect();
    assert_eq!(said, expected);
}

#[test]
fn nothing_comes_of_it_once_nobody_waits() {
    let file = write(&ten_thousand(), &[]);
    let cancelled = block_on(read_in_steps(file.as_bytes(), async |(done, _)| {
        done < 3000
    }));
    assert_eq!(cancelled, Ok(None));
}
