//! What is refused of a table of people, and by what name.

use baton_core::files::people_csv::{Column, MAX_BYTES, MAX_PEOPLE, NotPeople, read};
use baton_core::files::{NotText, RowFault};
use baton_core::rules::{EmailError, NameError};

#[track_caller]
fn assert_refused(bytes: impl AsRef<[u8]>, why: NotPeople) {
    assert_eq!(read(bytes.as_ref()), Err(why));
}

#[test]
fn what_is_no_text_is_refused_with_the_place() {
    let utf16 = |bom: [u8; 2]| [&bom[..], b"n\0a\0m\0e\0"].concat();
    assert_refused(utf16([0xff, 0xfe]), NotText::Utf16.into());
    assert_refused(utf16([0xfe, 0xff]), NotText::Utf16.into());
    let latin1 = b"name,email\nAnna,a@b.c\nEl\xe9onore,e@b.c\n";
    assert_refused(latin1, NotText::NotUtf8 { line: 3, byte: 24 }.into());
}

#[test]
fn a_large_file_of_another_kind_is_refused_at_once() {
    let large = vec![0x80; 20_000_000];
    let (bytes, max) = (large.len(), MAX_BYTES);
    assert_refused(&large, NotText::TooLarge { bytes, max }.into());
    let not_utf8 = NotText::NotUtf8 { line: 1, byte: 0 };
    assert_refused(&large[..MAX_BYTES], not_utf8.into());
    for text in ["\0", "\"", ",", "a\n"] {
        let many = text.repeat(MAX_BYTES / text.len());
        let refused = read(many.as_bytes());
        assert!(matches!(refused, Err(NotPeople::NoHeader(_))));
    }
    assert_refused("\n".repeat(1 << 20), NotPeople::Empty);
}

#[test]
fn more_rows_than_anybody_could_keep_are_refused() {
    let mut text = "name,email\n".to_owned();
    text.push_str(&"x\n".repeat(MAX_PEOPLE));
    text.push_str("x\n");
    assert_refused(text, NotPeople::TooMany);
}

#[test]
fn a_file_without_the_columns_is_refused_with_their_names() {
    assert_refused("", NotPeople::Empty);
    assert_refused("\u{feff}\r\n\r\n", NotPeople::Empty);
    let no_header = |found: &str| NotPeople::NoHeader(found.into());
    assert_refused("Anna,a@b.c\n", no_header("Anna,a@b.c"));
    assert_refused("{\"baton\":1}", no_header("{\"baton\":1}"));
    assert_refused("name\na", NotPeople::MissingColumn(Column::Email));
    assert_refused("EMAIL,role\na", NotPeople::MissingColumn(Column::Name));
    let twice = NotPeople::ColumnTwice(Column::Role);
    assert_refused("name,Role,email,role\n", twice);
    let unknown = |found: &str| NotPeople::UnknownColumn(found.into());
    assert_refused("name,e-mail\n", unknown("e-mail"));
    assert_refused("name,email, Phone \n", unknown("Phone"));
}

#[test]
fn each_bad_row_has_its_line_its_text_and_its_reason() {
    let text = "name,email,role\n\
        ,a@b.c,\n\
        B,b,\n\
        \n\
        C,c@b.c,owner\n\
        D\n\
        Visser, Anna,a@b.c,user\n\
        ok,ok@b.c,\n\
        \"E\nF\",e@b.c,\n\
        G,g h@b.c,boss";
    let file = read(text.as_bytes()).unwrap();
    let bad: Vec<_> = file.bad.iter().map(|bad| (bad.line, &bad.why)).collect();
    let role = |found: &str| RowFault::Role(found.into());
    assert_eq!(
        bad,
        [
            (2, &RowFault::Name(NameError::Empty)),
            (3, &RowFault::Email(EmailError::NotOneAt)),
            (5, &role("owner")),
            (6, &RowFault::Email(EmailError::Empty)),
            (7, &RowFault::TooManyCells),
            (9, &RowFault::Name(NameError::ControlCharacter)),
            (11, &RowFault::Email(EmailError::Blank)),
        ]
    );
    assert_eq!(file.bad[4].text, "Visser, Anna,a@b.c,user");
    assert_eq!(file.rows.len(), 1);
    assert_eq!(file.rows[0].line, 8);
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_named_with_its_line() {
    for end in ["", "\n", "\r\n\r\n", "\n.", "\"\""] {
        let text = format!("name,email\nAnna,a@b.c\n\"Bo,b@b.c\nC,c@b.c{end}");
        let file = read(text.as_bytes()).unwrap();
        assert_eq!(file.rows.len(), 1, "{end:?}");
        assert_eq!((file.bad.len(), file.bad[0].line), (1, 3), "{end:?}");
        assert_eq!(file.bad[0].why, RowFault::OpenQuote, "{end:?}");
    }
    let closed = read(b"name,email\nAnna,a@b.c\nBo,\"b@b.c\"").unwrap();
    assert_eq!((closed.rows.len(), closed.bad.len()), (2, 0));
}

#[test]
fn a_bad_row_of_megabytes_is_shown_by_its_beginning() {
    let text = format!("name,email\n\"{}", "é\n".repeat(100_000));
    let file = read(text.as_bytes()).unwrap();
    assert_eq!(file.bad[0].text.chars().count(), 101);
}
