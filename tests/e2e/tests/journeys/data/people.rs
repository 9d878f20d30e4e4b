//! People come in as a table, whatever program wrote it, and leave as one that any program reads.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use baton_e2e::prelude::*;

use super::{DATA, backup_of, chooses_backup};

const FILE: &str = "people.csv";

/// As a spreadsheet of a country with decimal commas writes it.
const TABLE: &str = "\u{feff}Role;EMAIL;Name\r\n\
    admin;nora@example.com;\"Quist, Nora\"\r\n\
    \r\n\
    user;olaf@example.com;\"Olaf\r\nBerg\"\r\n\
    ;piet@example.com;\"Piet \"\"the; Pen\"\" Bos\"\r\n\
    user;nobody;Quinn\r\n\
    user;ANNA.VISSER@example.com;Another Anna\r\n\
    ;;\r\n\
    user;NORA@example.com ;Nora Again\r\n\
    user;\"rosa@example.com\r\n\";Rosa Lind\r\n";

fn asks_to_add(file: &str) -> Target {
    dialog(&format!("Add people from {file}?"))
}

pub async fn chooses_people(user: &User, file: &str, table: &str) {
    user.chooses_file(button("Import people"), file, table)
        .await;
    user.sees(asks_to_add(file)).await;
}

pub async fn from_a_spreadsheet(user: &User) {
    user.opens(DATA).await;
    let before = user.stored().await;
    chooses_people(user, FILE, TABLE).await;
    who_is_added_and_who_is_not(user).await;
    not_without_a_decision(user).await;
    assert_eq!(user.stored().await, before);
    user.clicks(button("Add people").available()).await;
    user.is_told("3 people were added to the instance.").await;
    user.does_not_see(any("dialog")).await;
    assert_eq!(user.stored().await.entries_since(&before), [1]);

    user.does("Undo", "3 people are no longer in the instance.")
        .await;
    user.opens("#/settings/users").await;
    assert_eq!(user.reads_table("User Management").await.len(), SIZE);
}

async fn who_is_added_and_who_is_not(user: &User) {
    let says = |text: &str| asks_to_add(FILE).that_says(text);
    user.sees(says(
        "3 people are added, without access: \
        Line 2: Quist, Nora <nora@example.com>, Admin \
        Line 6: Piet \"the; Pen\" Bos <piet@example.com>, User \
        Line 11: Rosa Lind <rosa@example.com>, User",
    ))
    .await;
    user.sees(says(
        "4 rows are refused: \
        Line 4: user;olaf@example.com;\"Olaf Berg\" — Use letters, digits and signs on one line only. \
        Line 7: user;nobody;Quinn — Write the address with exactly one @. \
        Line 8: Another Anna <ANNA.VISSER@example.com> — Anna Visser already has this email address (R14). \
        Line 10: Nora Again <NORA@example.com> — The email address is in line 2 already (R14).",
    ))
    .await;
}

async fn not_without_a_decision(user: &User) {
    let add = button("Add people");
    let leave_out = checkbox("Leave 4 out");
    user.sees(leave_out.clone().unchecked()).await;
    user.clicks(add.clone().unavailable_because("Leave 4 out"))
        .await;
    user.finds_no_barrier_wide_or_narrow().await;
    user.clicks(leave_out.clone()).await;
    user.sees(add.clone().available()).await;
    user.clicks(leave_out.clone()).await;
    user.clicks(add.unavailable_because("Leave 4 out")).await;
    user.clicks(leave_out.clone()).await;
    user.sees(leave_out.checked()).await;
}

/// Names that a spreadsheet would run, and names that a table has to quote, are the same elsewhere.
pub async fn to_another_instance(user: &User) {
    user.opens(DATA).await;
    let names = "name,email\n\
        =1+1,sum@example.com\n\
        \"O'Neill, \"\"Kit\"\"\",kit@example.com\n\
        '=quoted,quoted@example.com\n\
        -Dash; Dot,dash@example.com\n";
    chooses_people(user, FILE, names).await;
    user.does("Add people", "4 people were added to the instance.")
        .await;
    let here = exported(user).await;
    assert!(
        here.contains("\r\n'=1+1,sum@example.com,user,none\r\n"),
        "{here}"
    );
    let kit = "\"O'Neill, \"\"Kit\"\"\",kit@example.com,user,none";
    assert!(here.contains(kit), "{here}");

    user.begins_anew().await;
    let founder = backup_of(&[("Zoë Zimmer", "admin", "connected")]);
    chooses_backup(user, "founder.json", &founder).await;
    user.clicks(button("Replace everything")).await;
    user.clicks(button("Sign in as Zoë Zimmer")).await;
    chooses_people(user, FILE, &here).await;
    user.sees(
        asks_to_add(FILE).that_says("The column marketo is not read: access is given in Baton."),
    )
    .await;
    user.does("Add people", "16 people were added to the instance.")
        .await;
    let mut there = people_in(&exported(user).await);
    assert!(there.remove("Zoë Zimmer,zoë.zimmer@example.com,admin"));
    assert_eq!(there, people_in(&here));
}

async fn exported(user: &User) -> String {
    user.downloads(button("Export people"), "baton-people.csv")
        .await
}

/// The lines of a table without their last cell, which is the link.
fn people_in(table: &str) -> BTreeSet<String> {
    let lines = table.split_terminator("\r\n").skip(1);
    let lines = lines.filter_map(|line| line.rsplit_once(','));
    lines.map(|(person, _)| person.to_owned()).collect()
}

/// A file of another kind is refused at once, and one that takes long can be called off on the way.
pub async fn large_files(user: &User) {
    user.opens(DATA).await;
    let before = user.stored().await;
    let binary: Vec<u8> = (0..20 << 20).map(|at: u32| (at % 251) as u8).collect();
    user.chooses_file(button("Import people"), "film.csv", &binary)
        .await;
    user.sees(alert("The file is larger than 16 MB. Nothing was changed."))
        .await;
    user.chooses_file(button("Import backup"), "film.json", &binary[200..2 << 20])
        .await;
    user.sees(alert("Line 1 is not UTF-8 text (byte 0): this is another kind of file, or another encoding. Nothing was changed."))
        .await;

    let people = fifty_thousand();
    // Between 40 and 49 percent.
    let half_way = button("Cancel").within(status(&format!("Reading {FILE}: 4")).that_says("%"));
    user.will_click(half_way).await;
    user.chooses_file(button("Import people"), FILE, &people)
        .await;
    user.does_not_see(alert("The file is larger than 16 MB."))
        .await;
    user.does_not_see(text("Reading")).await;
    user.does_not_see(any("dialog")).await;
    assert_eq!(user.stored().await, before);

    chooses_people(user, FILE, &people).await;
    let says = |text: &str| asks_to_add(FILE).that_says(text);
    user.sees(says("50,000 people are added, without access:"))
        .await;
    user.sees(says("Page 1 of 500")).await;
    user.clicks(button("Next page")).await;
    user.sees(says("Line 102: Person 00100 <p00100@example.com>, User"))
        .await;
    user.clicks(button("Cancel")).await;
    user.does_not_see(any("dialog")).await;
    user.sees(button(&format!("Signed in as {ANNA}"))).await;
    assert_eq!(user.stored().await, before);
}

fn fifty_thousand() -> String {
    let mut table = "name,email,role\n".to_owned();
    for number in 0..50_000 {
        let _ = writeln!(table, "Person {number:05},p{number:05}@example.com,user");
    }
    table
}
