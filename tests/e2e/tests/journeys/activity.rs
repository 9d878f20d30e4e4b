//! Activity: everything that was done, the newest first; what of it is shown is an address, and leaves
//! as a file.

use baton_core::journal::{Entry, Identity, claimed_sum, write_entry};
use baton_e2e::prelude::*;
use serde_json::{Value, json};

use crate::cut_off::confirms_that_nobody_is_cut_off;

const ACTIVITY: &str = "#/settings/activity";
const TABLE: &str = "Activity";

const DISCONNECTED: [&str; 3] = [
    ANNA,
    "Disconnected",
    "Nobody lost access and 7 people kept access through others",
];
const DOES_NOT_FOLLOW: [&str; 3] = [
    CARLA,
    "Connected Damaged or changed: this entry does not follow from the one before it.",
    "",
];
const REMOVED: [&str; 3] = [
    ANNA,
    "Removed access from Joost Willems",
    "1 person lost access",
];
const GAVE: [&str; 3] = [
    ANNA,
    "Gave access to Joost Willems",
    "1 person gained access",
];

pub async fn what_was_done(user: &User) {
    four_things_are_done(user).await;
    user.opens(ACTIVITY).await;
    user.sees(heading("Activity")).await;
    let connected = [CARLA, "Connected", ""];
    let rows = json!([DISCONNECTED, connected, REMOVED, GAVE]);
    user.reads_rows(TABLE, 1, rows).await;
    user.sees_text("4 entries").await;
    user.finds_no_barrier_wide_or_narrow().await;

    somebody_edits_an_entry(user).await;
    an_entry_is_damaged(user).await;
}

/// Whoever works the checksum out anew can write what they like, but for the entry after it, which does not
/// follow from that any more.
async fn somebody_edits_an_entry(user: &User) {
    user.is_elsewhere().await;
    let stored = user.stored().await;
    let identity = Identity::parse(stored.identity()).unwrap();
    let first = claimed_sum(&stored.entry(1)).unwrap();
    let mut edited: Entry = serde_json::from_value(stored.said(2)).unwrap();
    edited.at = 1_700_000_000_000;
    let edited = write_entry(&identity, 2, first, &edited, None).unwrap();
    user.meddles_with(Place::Entry(2), Some(&edited.text)).await;
    user.meddles_with(Place::Sum(2), Some(&edited.sum.to_string()))
        .await;
    user.opens(ACTIVITY).await;
    user.sees_text("1 entry is damaged, or does not follow from the one before it.")
        .await;
    // It is noted once the page has had time to look through everything.
    let rows = json!([noted(3), DISCONNECTED, DOES_NOT_FOLLOW, REMOVED, GAVE]);
    user.reads_rows(TABLE, 1, rows).await;
    user.sees_text(&lacks(3)).await;
    user.finds_no_barrier_wide_or_narrow().await;
}

/// What is not as it was written is no entry.
async fn an_entry_is_damaged(user: &User) {
    user.is_elsewhere().await;
    let damaged = user.stored().await.entry(1).replace("\"by\":1", "\"by\":2");
    user.meddles_with(Place::Entry(1), Some(&damaged)).await;
    user.opens(ACTIVITY).await;
    user.sees_text("2 entries are damaged, or do not follow from the ones before them.")
        .await;
    let rows = json!([noted(1), noted(3), DISCONNECTED, DOES_NOT_FOLLOW, REMOVED]);
    user.reads_rows(TABLE, 1, rows).await;
    user.sees_text(&lacks(1)).await;
    user.does_not_see(text("by hand")).await;
}

fn noted(number: u64) -> [String; 3] {
    let what = format!(
        "Noted that entry number {number} is damaged or gone; everybody is as they were after it"
    );
    ["Baton".to_owned(), what, String::new()]
}

fn lacks(number: u64) -> String {
    format!("The saved change number {number} is damaged or gone, so the history lacks it.")
}

async fn four_things_are_done(user: &User) {
    user.opens("#/settings/marketo/access").await;
    user.gives_access(JOOST).await;
    user.removes_access(JOOST).await;
    user.signs_in_as(CARLA).await;
    user.opens("#/settings/marketo").await;
    user.connects().await;
    user.signs_in_as(ANNA).await;
    user.opens("#/settings/marketo").await;
    user.clicks(button("Disconnect")).await;
    confirms_that_nobody_is_cut_off(user).await;
}

/// Nine days in March, on each of which fourteen things happen:
/// Joost and Karin get and lose access, and Léo is an admin for a while.
fn nine_days() -> Vec<Value> {
    let day = 24 * 3600 * 1000;
    // Noon of 1 March 2026.
    let first: u64 = 1_772_366_400_000;
    let happens = (0..126_u64).map(|at| {
        let (by, did) = match at % 6 {
            0 => (1, json!({ "access-given": { "user": 10 } })),
            1 => (1, json!({ "access-given": { "user": 11 } })),
            2 => (
                3,
                json!({ "role-changed": { "user": 12, "role": "admin" } }),
            ),
            3 => (1, json!({ "access-removed": { "user": 10 } })),
            4 => (1, json!({ "access-removed": { "user": 11 } })),
            _ => (3, json!({ "role-changed": { "user": 12, "role": "user" } })),
        };
        json!({ "at": first + at / 14 * day + at % 14 * 1000, "by": by, "did": did })
    });
    happens.collect()
}

async fn has_lived_through_nine_days(user: &User) {
    user.opens(ACTIVITY).await;
    let entries: Vec<Entry> = serde_json::from_value(json!(nine_days())).unwrap();
    user.has(sample_after(&entries)).await;
    user.sees_text("126 entries").await;
}

pub async fn of_one_person_of_one_kind_on_some_days(user: &User) {
    has_lived_through_nine_days(user).await;
    user.fills(searchbox("Person"), "joost").await;
    counts(user, "42 entries", "?person=joost").await;
    user.chooses(combobox("Kind"), "Roles").await;
    counts(user, "0 entries", "?person=joost&kind=role").await;
    user.sees_text("Nothing matches.").await;
    user.chooses(combobox("Kind"), "Access").await;
    counts(user, "42 entries", "?person=joost&kind=access").await;
    user.sets_day(day("From"), "2026-03-03").await;
    counts(
        user,
        "32 entries",
        "?person=joost&kind=access&from=2026-03-03",
    )
    .await;
    user.sets_day(day("To"), "2026-03-05").await;
    let last = "?person=joost&kind=access&from=2026-03-03&to=2026-03-05";
    counts(user, "14 entries", last).await;
    user.finds_no_barrier_wide_or_narrow().await;

    user.reloads().await;
    counts(user, "14 entries", last).await;
    user.sees(searchbox("Person").holding("joost")).await;
    user.sees(combobox("Kind").holding("access")).await;
    user.sees(day("To").holding("2026-03-05")).await;
    for (count, address) in [
        ("32 entries", "?person=joost&kind=access&from=2026-03-03"),
        ("42 entries", "?person=joost&kind=access"),
        ("0 entries", "?person=joost&kind=role"),
        ("42 entries", "?person=joost"),
    ] {
        user.goes_back().await;
        counts(user, count, address).await;
    }
    user.sees(combobox("Kind").holding("")).await;
    user.sees(day("From").holding("")).await;
    user.sees(searchbox("Person").holding("joost")).await;

    // A day is put in the place of another.
    user.sets_day(day("To"), "2026-03-04").await;
    counts(user, "19 entries", "?person=joost&to=2026-03-04").await;
    user.sets_day(day("To"), "2027-02-28").await;
    counts(user, "42 entries", "?person=joost&to=2027-02-28").await;
}

/// A field for a day.
fn day(name: &str) -> Target {
    textbox(name)
}

async fn counts(user: &User, count: &str, address: &str) {
    user.sees_text(count).await;
    user.is_at(&format!("{ACTIVITY}{address}")).await;
}

pub async fn as_a_file(user: &User) {
    has_lived_through_nine_days(user).await;
    leaves(user, (1..=126).rev().collect()).await;
    user.chooses(combobox("Kind"), "Access").await;
    counts(user, "84 entries", "?kind=access").await;
    user.clicks(button("Next page")).await;
    user.sees_text("Page 2 of 2").await;
    user.is_at(&format!("{ACTIVITY}?kind=access&page=2")).await;
    leaves(user, (1..=126).rev().filter(|seq| seq % 3 != 0).collect()).await;
    user.sets_day(day("To"), "2026-03-01").await;
    let first_day = [14, 13, 11, 10, 8, 7, 5, 4, 2, 1];
    counts(user, "10 entries", "?kind=access&to=2026-03-01").await;
    let table = leaves(user, first_day.to_vec()).await;
    let line = "\r\n14,2026-03-01T12:00:13.000Z,Anna Visser,Gave access to Karin O’Neill,1 person gained access\r\n";
    assert!(table.contains(line), "{table}");
}

/// Both files have exactly these entries. Gives back the table.
async fn leaves(user: &User, numbers: Vec<u64>) -> String {
    let text = user
        .downloads(button("Export JSON"), "baton-activity.json")
        .await;
    let entries: Vec<Value> = serde_json::from_str(&text).unwrap();
    let days = nine_days();
    let expected = numbers.iter().map(|seq| {
        let mut entry = days[*seq as usize - 1].clone();
        entry["seq"] = json!(seq);
        entry
    });
    assert_eq!(entries, expected.collect::<Vec<_>>());

    let table = user
        .downloads(button("Export CSV"), "baton-activity.csv")
        .await;
    let mut lines = table.split_terminator("\r\n");
    assert_eq!(lines.next(), Some("number,when,who,what,effect"));
    let found = lines.map(|line| line.split(',').next().unwrap().parse().unwrap());
    assert_eq!(found.collect::<Vec<u64>>(), numbers);
    table
}
