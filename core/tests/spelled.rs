//! The words of enums: they are what they have always been, and each is read as what it was written for.

use std::fmt::Debug;
use std::str::FromStr;

use baton_core::files::{backup, people_csv};
use baton_core::practice::Situation;
use baton_core::rules::{Kind, Link, Role, Standing};
use baton_core::spelled::Unknown;
use baton_core::views::people_list::{PageSize, SortBy};

#[track_caller]
fn assert_spelled<T, const N: usize>(all: [T; N], word: fn(T) -> &'static str, words: [&str; N])
where
    T: Copy + Debug + PartialEq + FromStr<Err = Unknown>,
{
    assert_eq!(all.map(word), words);
    for (one, word) in all.into_iter().zip(words) {
        assert_eq!(word.parse(), Ok(one));
        for other in [format!("{word} "), word.to_uppercase() + ".", String::new()] {
            assert_eq!(other.parse::<T>(), Err(Unknown));
        }
    }
}

#[test]
fn every_word_is_read_as_what_it_was_written_for() {
    assert_spelled(Role::ALL, Role::as_str, ["admin", "user"]);
    assert_spelled(Link::ALL, Link::as_str, ["connected", "granted", "none"]);
    let standings = ["u", "ug", "a", "ag", "ac"];
    assert_spelled(Standing::ALL, Standing::as_str, standings);
    let kinds = ["connection", "access", "role", "people", "data"];
    assert_spelled(Kind::ALL, Kind::as_str, kinds);
    let orders = ["joined", "name", "email", "role", "link"];
    assert_spelled(SortBy::ALL, SortBy::as_str, orders);
    assert_spelled(PageSize::ALL, PageSize::as_str, ["25", "50", "100"]);
    let situations = [
        "copy",
        "handover",
        "last-admin",
        "mistaken-step",
        "plain-user",
        "large-team",
    ];
    assert_spelled(Situation::ALL, Situation::as_str, situations);
    let columns = ["name", "email", "role", "marketo"];
    assert_spelled(people_csv::Column::ALL, people_csv::Column::as_str, columns);
    let fields = ["id", "name", "email", "role", "marketo"];
    assert_spelled(backup::Field::ALL, backup::Field::as_str, fields);
}
