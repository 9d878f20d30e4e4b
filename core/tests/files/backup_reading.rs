//! What is refused as a backup, and by what name.

use baton_core::files::NotText;
use baton_core::files::backup::{Concerned, Field, NotBackup, PersonFault, read};
use baton_core::rules::{Broken, EmailError, NameError, Rule, UserId};

use crate::support::{email, name};

const ANNA: &str = r#"{"id":1,"name":"Anna","email":"a@b.c","role":"admin","marketo":"connected"}"#;

fn backup(users: &[&str]) -> String {
    format!(r#"{{"baton":1,"users":[{}]}}"#, users.join(","))
}

#[track_caller]
fn assert_refused(text: impl AsRef<[u8]>, why: NotBackup) {
    assert_eq!(read(text.as_ref()), Err(why));
}

/// A backup of Anna and, after her, of this.
#[track_caller]
fn assert_second_refused(second: &str, called: Option<&str>, why: PersonFault) {
    let name = called.map(str::to_owned);
    let position = 2;
    let refused = NotBackup::Person {
        position,
        name,
        why,
    };
    assert_refused(backup(&[ANNA, second]), refused);
}

#[test]
fn ids_and_activity_may_be_left_out() {
    let bo = r#"{"marketo":"granted","role":"user","email":"b@b.c","name":"Bo"}"#;
    let nobody_has_ids = backup(&[&ANNA.replace(r#""id":1,"#, ""), bo]);
    let back = read(nobody_has_ids.as_bytes()).unwrap();
    let ids: Vec<_> = back.instance.users().iter().map(|user| user.id.0).collect();
    assert_eq!(ids, [1, 2]);
    assert_eq!(back.activity, Vec::<String>::new());
    let with_bom = format!("\u{feff}\n{}\n ", backup(&[ANNA, bo]));
    assert_eq!(read(with_bom.as_bytes()).unwrap().instance, back.instance);
}

#[test]
fn an_id_that_is_a_position_too_is_refused_with_both_people() {
    let two = ANNA.replace(r#""id":1"#, r#""id":2"#);
    let bo = r#"{"name":"Bo","email":"b@b.c","role":"user","marketo":"none"}"#;
    let refused = NotBackup::Broken {
        why: Broken::IdTwice(UserId(2)),
        people: vec![concerned(1, "Anna"), concerned(2, "Bo")],
    };
    assert_eq!(refused.rule(), Some(Rule::R14));
    assert_refused(backup(&[&two, bo]), refused);
}

fn concerned(position: usize, called: &str) -> Concerned {
    let name = name(called);
    Concerned { position, name }
}

#[test]
fn a_broken_invariant_is_named_with_its_people_and_its_rule() {
    let broken = |why: Broken, people: Vec<Concerned>, rule: Rule| {
        let refused = NotBackup::Broken { why, people };
        assert_eq!(refused.rule(), Some(rule));
        refused
    };
    let no_admin = broken(Broken::NoAdmin, vec![], Rule::R12);
    assert_refused(backup(&[]), no_admin.clone());
    let user = r#"{"id":5,"name":"Bo","email":"b@b.c","role":"user","marketo":"none"}"#;
    assert_refused(backup(&[user]), no_admin);
    let alone = ANNA.replace("connected", "none");
    let granted = user.replace("none", "granted");
    let stranded = Broken::AccessWithoutConnection(UserId(5));
    let stranded = broken(stranded, vec![concerned(2, "Bo")], Rule::R9);
    assert_refused(backup(&[&alone, &granted]), stranded);
    let same = user.replace("b@b.c", "A@B.C");
    let same_id = same.replace(r#""id":5,"#, r#""id":1,"#);
    let people = vec![concerned(1, "Anna"), concerned(2, "Bo")];
    let twice = broken(
        Broken::EmailTwice(email("A@B.C")),
        people.clone(),
        Rule::R14,
    );
    assert_refused(backup(&[ANNA, &same]), twice);
    let id_twice = broken(Broken::IdTwice(UserId(1)), people, Rule::R14);
    assert_refused(backup(&[ANNA, &same_id]), id_twice);
    let connected = user.replace("none", "connected");
    assert_second_refused(&connected, Some("Bo"), PersonFault::ConnectedUser);
    assert_eq!(PersonFault::ConnectedUser.rule(), Some(Rule::R2));
}

#[test]
fn what_is_no_backup_is_refused() {
    let not_json = |line, column| NotBackup::NotJson { line, column };
    assert_refused("", not_json(1, 0));
    assert_refused("name,email\n", not_json(1, 2));
    assert_refused("{\"baton\":1,\n\"users\":[", not_json(2, 9));
    assert_refused(format!("{} x", backup(&[ANNA])), not_json(1, 99));
    for other in ["[]", "1", "null", "{}", r#"{"users":[]}"#] {
        assert_refused(other, NotBackup::NotBaton);
    }
    assert_refused(b"{\n\xff", NotText::NotUtf8 { line: 2, byte: 2 }.into());
    assert_refused(b"\xff\xfe{\0}\0", NotText::Utf16.into());
}

#[test]
fn another_version_is_refused_and_a_later_one_named_before_anything_else() {
    let later = NotBackup::LaterVersion(2);
    assert_refused(r#"{"people":{},"baton":2}"#, later);
    for found in [
        "0",
        "-1",
        "1.0",
        "\"1\"",
        "null",
        "[1]",
        "99999999999999999999",
    ] {
        let found = found.to_owned();
        let text = format!(r#"{{"baton":{found},"users":[{ANNA}]}}"#);
        assert_refused(text, NotBackup::NotAVersion(found));
    }
}

#[test]
fn unknown_and_repeated_fields_are_refused_by_name() {
    let with =
        |field: &str| backup(&[ANNA]).replace(r#""baton":1"#, &format!(r#""baton":1,{field}"#));
    let field = "teams".to_owned();
    assert_refused(with(r#""teams":[]"#), NotBackup::UnknownField(field));
    let field = "users".to_owned();
    assert_refused(with(r#""users":[]"#), NotBackup::FieldTwice(field));
    let field = "Baton".to_owned();
    assert_refused(with(r#""Baton":1"#), NotBackup::UnknownField(field));
    let bo = r#"{"name":"Bo","email":"b@b.c","role":"user","marketo":"none","EXTRA":1}"#;
    let unknown = |field: &str| PersonFault::UnknownField(field.into());
    assert_second_refused(&bo.replace("EXTRA", "phone"), Some("Bo"), unknown("phone"));
    assert_second_refused(&bo.replace("EXTRA", "Name"), Some("Bo"), unknown("Name"));
    let twice = PersonFault::FieldTwice(Field::Role);
    assert_second_refused(&bo.replace("EXTRA", "role"), Some("Bo"), twice);
}

#[test]
fn lists_are_lists() {
    assert_refused(r#"{"baton":1}"#, NotBackup::NoUsers);
    for users in ["{}", "null", "\"\"", "1"] {
        let text = format!(r#"{{"baton":1,"users":{users}}}"#);
        assert_refused(text, NotBackup::UsersNotAList);
    }
    let with = |activity: &str| format!(r#"{{"baton":1,"activity":{activity},"users":[{ANNA}]}}"#);
    assert_refused(with("{}"), NotBackup::ActivityNotAList);
    assert_refused(with("null"), NotBackup::ActivityNotAList);
    let position = 2;
    assert_refused(with("[{},[]]"), NotBackup::ActivityNotAnObject(position));
    let deep = format!(
        "[{{\"x\":{}1{}}}]",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    assert_eq!(read(with(&deep).as_bytes()).unwrap().activity.len(), 1);
}

#[test]
fn what_is_no_person_is_refused_with_the_field() {
    let missing = PersonFault::Missing;
    let text = PersonFault::FieldNotText;
    let id = |found: &str| PersonFault::Id(found.into());
    let role = |found: &str| PersonFault::Role(found.into());
    let link = |found: &str| PersonFault::Marketo(found.into());
    let bo = r#""name":"Bo","email":"b@b.c","role":"user","marketo":"none""#;
    let cases = [
        (r#""name":"Bo","#, "", missing(Field::Name)),
        (r#""email":"b@b.c","#, "", missing(Field::Email)),
        (r#""role":"user","#, "", missing(Field::Role)),
        (r#","marketo":"none""#, "", missing(Field::Marketo)),
        (r#""Bo""#, "7", text(Field::Name)),
        (r#""Bo""#, r#""\ud800""#, text(Field::Name)),
        (r#""b@b.c""#, "null", text(Field::Email)),
        (r#""user""#, "[]", text(Field::Role)),
        (r#""none""#, "false", text(Field::Marketo)),
        ("Bo", " ", NameError::Empty.into()),
        ("Bo", "B\\no", NameError::ControlCharacter.into()),
        ("b@b.c", "b", EmailError::NotOneAt.into()),
        ("\"user", "\"Admin", role("Admin")),
        ("none", "owner", link("owner")),
        ("\"name", r#""id":0,"name"#, id("0")),
        ("\"name", r#""id":-1,"name"#, id("-1")),
        ("\"name", r#""id":"2","name"#, id("\"2\"")),
        ("\"name", r#""id":2.0,"name"#, id("2.0")),
        ("\"name", r#""id":null,"name"#, id("null")),
        ("\"name", r#""id":1073741825,"name"#, id("1073741825")),
    ];
    for (from, to, why) in cases {
        let text = format!("{{{}}}", bo.replacen(from, to, 1));
        let refused = read(backup(&[ANNA, &text]).as_bytes());
        let Err(NotBackup::Person {
            position: 2,
            why: found,
            ..
        }) = refused
        else {
            panic!("{text}: {refused:?}");
        };
        assert_eq!(found, why, "{text}");
    }
    for other in ["[]", "null", "\"Bo\"", "2"] {
        assert_second_refused(other, None, PersonFault::NotAnObject);
    }
}
