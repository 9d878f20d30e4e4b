//! Files that are no backups, or break a rule: each is refused with its cause, and changes nothing.

use baton_e2e::User;
use baton_e2e::target::{alert, any, button};
use baton_e2e::team::ANNA;

use super::{DATA, backup_of};

const BOB: &str = "Bob Stone";
const BEA: &str = "Bea Stone";

pub async fn each_with_its_cause(user: &User) {
    user.opens(DATA).await;
    let before = user.stored().await;
    for (file, contents, cause) in files() {
        user.chooses_file(button("Import backup"), file, contents)
            .await;
        user.sees(alert(&format!("{cause} Nothing was changed.")))
            .await;
        user.does_not_see(any("dialog")).await;
        assert_eq!(user.stored().await, before, "{file}");
    }
    user.finds_no_barrier_wide_or_narrow().await;
}

fn files() -> Vec<(&'static str, String, &'static str)> {
    let good = backup_of(&[(ANNA, "admin", "connected"), (BOB, "user", "granted")]);
    let twice = backup_of(&[
        (ANNA, "admin", "none"),
        (BOB, "user", "none"),
        (BEA, "user", "none"),
    ]);
    vec![
        (
            "half.json",
            good[..good.len() / 2].to_owned(),
            "The file is not JSON: reading stopped in line 1, column 113.",
        ),
        (
            "another.json",
            "[1, 2]".to_owned(),
            "This is JSON, but no backup of Baton: it has no field “baton”.",
        ),
        (
            "later.json",
            good.replace("\"baton\": 1", "\"baton\": 2"),
            "The backup is of version 2, written by a later version of Baton than this one.",
        ),
        (
            "field.json",
            good.replace("\"users\"", "\"owners\": [], \"users\""),
            "The field “owners” is not known.",
        ),
        (
            "phone.json",
            good.replace("\"role\": \"user\"", "\"role\": \"user\", \"phone\": \"1\""),
            "Person 2, Bob Stone: The field “phone” is not known.",
        ),
        (
            "connected-user.json",
            good.replace("granted", "connected"),
            "Person 2, Bob Stone: a plain user cannot be connected (R2).",
        ),
        (
            "twice.json",
            twice.replace("bea.stone@example.com", " BOB.Stone@example.com "),
            "Two people have the email address BOB.Stone@example.com (R14): Bob Stone and Bea Stone.",
        ),
        (
            "no-admin.json",
            backup_of(&[(ANNA, "user", "none"), (BOB, "user", "none")]),
            "Nobody in the file is an admin (R12).",
        ),
        (
            "alone.json",
            backup_of(&[(ANNA, "admin", "none"), (BOB, "user", "granted")]),
            "Bob Stone has access although nobody is connected (R9).",
        ),
    ]
}
