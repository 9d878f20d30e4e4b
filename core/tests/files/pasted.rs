//! Pasted addresses.

use baton_core::files::{RowFault, pasted};
use baton_core::rules::{EmailError, NameError, Role};

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
    let bad: Vec<_> = file
        .bad
        .iter()
        .map(|bad| (bad.line, &bad.text[..], bad.why.clone()))
        .collect();
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
