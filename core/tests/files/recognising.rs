//! Who of a list can be added: whoever is there already is recognised in it, whatever nobody sees in it.

use baton_core::files::backup::{NotBackup, read as read_backup};
use baton_core::files::people_csv::read;
use baton_core::files::{ImportPlan, PeopleFile, RowFault, pasted, plan_import};
use baton_core::practice::sample_team;
use baton_core::rules::{Broken, NameError, Role, Rule};

use crate::support::{email, id, name};

fn refused(plan: &ImportPlan) -> Vec<(usize, &RowFault)> {
    plan.refused
        .iter()
        .map(|bad| (bad.line, &bad.why))
        .collect()
}

#[test]
fn an_address_is_added_once_and_not_if_somebody_has_it() {
    let file = read(
        b"name,email\n\
        One,one@b.c\n\
        Two,\n\
        Again,ONE@B.C\n\
        Anna,Anna.Visser@Example.com\n\
        Three,three@b.c\n\
        Anna,anna.visser@example.com\n",
    );
    let plan = plan_import(&sample_team(), &file.unwrap());
    let added: Vec<_> = plan.add.iter().map(|row| row.line).collect();
    assert_eq!(added, [2, 6]);
    let taken = RowFault::Taken { user: id("A") };
    let twice = RowFault::Twice { line: 2 };
    assert_eq!(taken.rule(), Some(Rule::R14));
    assert_eq!(twice.rule(), Some(Rule::R14));
    let bad_row = &plan.refused[0].why;
    assert_eq!(bad_row.rule(), None);
    assert_eq!(refused(&plan)[1..], [(4, &twice), (5, &taken), (7, &taken)]);
    assert_eq!(plan.refused[1].text, "Again <ONE@B.C>");
}

#[test]
fn a_paste_is_planned_like_a_file() {
    let list = "one@b.c, One <ONE@b.c>\nanna.visser@example.com; nobody";
    let plan = plan_import(&sample_team(), &pasted::read(list, Role::Admin));
    assert_eq!(plan.add.len(), 1);
    assert_eq!(plan.add[0].person.role, Role::Admin);
    let lines: Vec<_> = plan.refused.iter().map(|bad| bad.line).collect();
    assert_eq!(lines, [1, 2, 2]);
    assert_eq!(plan.refused[0].why, RowFault::Twice { line: 1 });
}

/// The lines that are refused and why, and how many are added.
fn outcome(file: &PeopleFile) -> (usize, Vec<(usize, RowFault)>) {
    let ImportPlan { add, refused } = plan_import(&sample_team(), file);
    let refused = refused.into_iter().map(|bad| (bad.line, bad.why));
    (add.len(), refused.collect())
}

#[test]
fn an_address_in_a_table_is_that_of_somebody_who_is_there() {
    let file = read(
        "name,email\n\
         One,one@b.c\n\
         Again,\u{202a}ONE@b.c\u{202c}\n\
         An\u{200b}na,anna.visser@exam\u{ad}ple.com\n\
         \u{3164},two@b.c\n"
            .as_bytes(),
    );
    let taken = RowFault::Taken { user: id("A") };
    let twice = RowFault::Twice { line: 2 };
    let empty = RowFault::Name(NameError::Empty);
    let refused = vec![(3, twice), (4, taken), (5, empty)];
    assert_eq!(outcome(&file.unwrap()), (1, refused));
}

#[test]
fn an_address_in_a_paste_is_that_of_somebody_who_is_there() {
    let paste = "\u{202a}Anna <anna.visser@example.com>\u{202c}; \u{200b};\n\
                 One <one@b.c>\u{200e}, \u{feff}one@b.c\u{200b}\n";
    let file = pasted::read(paste, Role::User);
    assert_eq!(file.rows[1].person.name, name("One"));
    let taken = RowFault::Taken { user: id("A") };
    let twice = RowFault::Twice { line: 2 };
    assert_eq!(outcome(&file), (1, vec![(1, taken), (2, twice)]));
}

#[test]
fn a_pasted_name_keeps_the_joiners_that_it_needs() {
    let file = pasted::read("می\u{200c}خواهم <a@b.c>", Role::User);
    assert_eq!(file.rows[0].person.name.as_str(), "می\u{200c}خواهم");
}

#[test]
fn the_words_of_a_table_are_read_without_what_nobody_sees() {
    let text = "\u{feff}\u{feff}name\u{200b},\u{200e}email,role,\u{200b}\n\
                Anna,a@b.c,ad\u{ad}min\u{200b},\u{200b}\n\
                \u{200b},\u{a0}\u{3164},,\n\
                Bo,b@b.c,,\n";
    let file = read(text.as_bytes()).unwrap();
    assert_eq!(file.bad, []);
    let rows = file.rows.iter().map(|row| (row.line, row.person.role));
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [(2, Role::Admin), (4, Role::User)]
    );
}

#[test]
fn a_backup_with_such_an_address_twice_names_both_people() {
    let backup = "{\"baton\":1,\"users\":[\
        {\"name\":\"Anna\",\"email\":\"a@b.c\",\"role\":\"admin\",\"marketo\":\"none\"},\
        {\"name\":\"B\\u200bo\",\"email\":\"\\u200ea@b.c\",\"role\":\"user\",\"marketo\":\"none\"}]}";
    let refused = read_backup(backup.as_bytes()).unwrap_err();
    assert_eq!(refused.rule(), Some(Rule::R14));
    let NotBackup::Broken { why, people } = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(why, Broken::EmailTwice(email("a@b.c")));
    let names: Vec<_> = people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Anna", "Bo"]);
}
