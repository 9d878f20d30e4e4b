//! Addresses that are pasted, and who of a list can be added: whoever is there already is recognised in it, whatever
//! nobody sees in it.

use baton_core::files::backup::{NotBackup, read as read_backup};
use baton_core::files::people_csv::read;
use baton_core::files::{ImportPlan, PeopleFile, RowFault, pasted, plan_import};
use baton_core::practice::sample_team;
use baton_core::rules::{Broken, EmailError, NameError, Role, Rule};

use crate::support::{email, id, name};

/// The people of a paste with which nothing is wrong: line, name, address.
#[track_caller]
fn people(text: &str) -> Vec<(usize, String, String)> {
    let file = pasted::read(text, Role::User);
    assert_eq!(file.bad, []);
    let row = file.rows.into_iter();
    row.map(|row| (row.line, row.person.name.into(), row.person.email.into()))
        .collect()
}

#[track_caller]
fn name_of(text: &str) -> String {
    match &people(text)[..] {
        [(1, name, _)] => name.clone(),
        more => panic!("not one person: {more:?}"),
    }
}

#[test]
fn addresses_may_be_on_lines_or_between_commas_or_semicolons() {
    let all = people("a@b.c\r\nb@b.c, c@b.c;d@b.c;\n\n ,; \n e@b.c ");
    let found: Vec<_> = all.iter().map(|(line, _, at)| (*line, &at[..])).collect();
    assert_eq!(
        found,
        [
            (1, "a@b.c"),
            (2, "b@b.c"),
            (2, "c@b.c"),
            (2, "d@b.c"),
            (5, "e@b.c")
        ]
    );
}

#[test]
fn a_name_may_stand_before_the_address() {
    assert_eq!(name_of("Anna Visser <av@b.c>"), "Anna Visser");
    assert_eq!(
        name_of("\"Visser, Anna; Dr.\" <av@b.c>"),
        "Visser, Anna; Dr."
    );
    assert_eq!(
        name_of(r#""Anna \"Ann\" V\\" <av@b.c>"#),
        r#"Anna "Ann" V\"#
    );
    assert_eq!(name_of("  Anna<av@b.c>"), "Anna");
    assert_eq!(name_of("Anna < av@b.c >"), "Anna");
    assert_eq!(name_of("王さん <av@b.c>"), "王さん");
}

#[test]
fn without_a_name_it_is_made_of_the_address() {
    assert_eq!(name_of("anna.visser@b.c"), "Anna Visser");
    assert_eq!(name_of("<anna_visser@b.c>"), "Anna Visser");
    assert_eq!(
        name_of("\" \" <anna-maria.de.boer@b.c>"),
        "Anna-Maria De Boer"
    );
    assert_eq!(name_of("anna.visser+news@b.c"), "Anna Visser");
    assert_eq!(name_of("élise@b.c"), "Élise");
    assert_eq!(name_of("+@b.c"), "+");
    assert_eq!(name_of("..@b.c"), "..");
}

#[test]
fn what_is_no_address_has_its_line_its_text_and_its_reason() {
    let text = "a@b.c, nobody\n\"Open, <b@b.c>\nTwo Words@b.c; x@y@z\nAnna <>\nc@b.c <d@b.c\n";
    let file = pasted::read(text, Role::User);
    let bad = file.bad.iter();
    let bad = bad.map(|bad| (bad.line, &bad.text[..], bad.why.clone()));
    let bad: Vec<_> = bad.collect();
    assert_eq!(
        bad,
        [
            (1, "nobody", RowFault::Email(EmailError::NotOneAt)),
            (2, "\"Open, <b@b.c>", RowFault::OpenQuote),
            (3, "Two Words@b.c", RowFault::Email(EmailError::Blank)),
            (3, "x@y@z", RowFault::Email(EmailError::NotOneAt)),
            (4, "Anna <>", RowFault::Email(EmailError::Empty)),
            (5, "c@b.c <d@b.c", RowFault::Email(EmailError::Blank)),
        ]
    );
    assert_eq!(file.rows.len(), 1);
}

#[test]
fn a_name_too_long_for_a_name_is_named() {
    let long = format!("{}@b.c", "x".repeat(220));
    let file = pasted::read(&long, Role::User);
    assert_eq!(file.bad[0].why, RowFault::Name(NameError::TooLong));
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
    let taken = RowFault::Taken(id("A"));
    let twice = RowFault::Twice(2);
    assert_eq!(taken.rule(), Some(Rule::R14));
    assert_eq!(twice.rule(), Some(Rule::R14));
    let bad_row = &plan.refused[0].why;
    assert_eq!(*bad_row, RowFault::Email(EmailError::Empty));
    assert_eq!(bad_row.rule(), None);
    let refused = plan.refused.iter().map(|bad| (bad.line, &bad.why));
    let refused: Vec<_> = refused.collect();
    assert_eq!(refused[1..], [(4, &twice), (5, &taken), (7, &taken)]);
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
    assert_eq!(plan.refused[0].why, RowFault::Twice(1));
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
    let taken = RowFault::Taken(id("A"));
    let twice = RowFault::Twice(2);
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
    let taken = RowFault::Taken(id("A"));
    let twice = RowFault::Twice(2);
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
