//! Every form in which a table of people may come.

use baton_core::files::people_csv::{Reader, Stretch, read};
use baton_core::files::{PeopleFile, Row};
use baton_core::rules::Role;

/// The rows of a file that nothing is wrong with: line, name, address, role.
#[track_caller]
fn rows(text: impl AsRef<[u8]>) -> Vec<(usize, String, String, Role)> {
    let file = read(text.as_ref()).expect("a people file");
    assert_eq!(file.bad, []);
    let row = |row: Row| {
        let (name, email) = (row.person.name.into(), row.person.email.into());
        (row.line, name, email, row.person.role)
    };
    file.rows.into_iter().map(row).collect()
}

fn anna(line: usize) -> (usize, String, String, Role) {
    (line, "Anna".into(), "a@b.c".into(), Role::User)
}

#[test]
fn the_header_may_be_in_any_order_and_case_with_blanks_around() {
    for header in ["name,email", "Name, EMAIL ", "\"name\",\" email\""] {
        assert_eq!(rows(format!("{header}\nAnna,a@b.c\n")), [anna(2)]);
    }
    assert_eq!(
        rows("role,email,name\nADMIN, b@b.c ,  Bo \n,a@b.c,Anna\nUser,c@b.c,C"),
        [
            (2, "Bo".into(), "b@b.c".into(), Role::Admin),
            anna(3),
            (4, "C".into(), "c@b.c".into(), Role::User),
        ]
    );
}

#[test]
fn the_separator_is_found_from_the_header() {
    for separator in [',', ';', '\t'] {
        let text = "name,email,role\nAnna,a@b.c,user\n".replace(',', &separator.to_string());
        assert_eq!(rows(text), [anna(2)]);
    }
    let semicolons = rows("name;email\nVisser, Anna;a@b.c\n");
    assert_eq!(semicolons[0].1, "Visser, Anna");
}

#[test]
fn lines_may_end_in_any_way_and_the_last_in_none() {
    for end in ["\n", "\r\n", "\r"] {
        let text = format!("name,email{end}Anna,a@b.c{end}{end}Anna,a@b.c");
        assert_eq!(rows(text), [anna(2), anna(4)], "{end:?}");
    }
}

#[test]
fn a_byte_order_mark_is_not_part_of_the_header() {
    assert_eq!(rows("\u{feff}name,email\nAnna,a@b.c"), [anna(2)]);
}

#[test]
fn empty_lines_and_rows_of_empty_cells_are_skipped_and_counted() {
    let text = "\n\r\nname,email,role\n\n ,,\n   \n,,,,\nAnna,a@b.c,\n\n\n";
    assert_eq!(rows(text), [anna(8)]);
}

#[test]
fn cells_may_be_quoted() {
    let text = "name,email\n\"Visser, \"\"Ann\"\"\",\"a@b.c\"\n\"Anna\",a@b.c\n";
    let rows = rows(text);
    assert_eq!(rows[0].1, "Visser, \"Ann\"");
    assert_eq!(rows[1], anna(3));
}

#[test]
fn a_line_break_within_quotes_is_part_of_the_cell_and_counts_as_a_line() {
    let file = read(b"name,email\n\"Anna\nVisser\",a@b.c\nAnna,a@b.c\n").unwrap();
    assert_eq!(file.bad[0].line, 2);
    assert_eq!(file.bad[0].text, "\"Anna\nVisser\",a@b.c");
    assert_eq!(file.rows[0].line, 4);
    // Around the name it is a blank like any other.
    assert_eq!(
        rows("name,email\n\"Anna\n\",a@b.c\nAnna,a@b.c"),
        [anna(2), anna(4)]
    );
}

#[test]
fn a_column_marketo_is_ignored_with_a_remark() {
    let file = read(b"name,email,role,marketo\nAnna,a@b.c,user,connected\n").unwrap();
    assert!(file.ignores_marketo);
    assert_eq!((file.rows.len(), file.bad.len()), (1, 0));
    assert!(!read(b"name,email\n").unwrap().ignores_marketo);
}

#[test]
fn columns_without_a_name_may_be_there_if_nothing_is_in_them() {
    assert_eq!(rows("name,email,,\nAnna,a@b.c,,\n"), [anna(2)]);
    assert_eq!(rows("name,email\nAnna,a@b.c,, ,\n"), [anna(2)]);
}

#[test]
fn an_apostrophe_before_a_formula_is_taken_off() {
    let text = "name,email\n'=1+1,a@b.c\n'+x,'-y@b.c\n''@z,c@b.c\n'Anna,d@b.c\n=Eve,e@b.c\n";
    let names: Vec<String> = rows(text).into_iter().map(|row| row.1).collect();
    assert_eq!(names, ["=1+1", "+x", "'@z", "'Anna", "=Eve"]);
    assert_eq!(rows(text)[1].2, "-y@b.c");
}

#[test]
fn a_file_read_in_steps_is_the_file_read_at_once() {
    let mut text = "name,email\n".to_owned();
    for number in 0..1000 {
        let row = match number % 7 {
            0 => "\n".to_owned(),
            1 => format!("\"Two\nlines {number}\",x{number}@b.c\n"),
            2 => "nobody\r\n".to_owned(),
            _ => format!("Somebody {number},s{number}@b.c\n"),
        };
        text.push_str(&row);
    }
    let whole = read(text.as_bytes()).unwrap();
    for rows in [1, 3, 100, 5000] {
        let (file, seen) = in_steps(text.as_bytes(), rows);
        assert_eq!(file, whole);
        assert!(seen.is_sorted(), "{seen:?}");
        let all = whole.rows.len() + whole.bad.len();
        assert_eq!(seen.len(), all / rows, "{rows} at once");
    }
}

/// The file, and how far it was read after each step but the last.
fn in_steps(bytes: &[u8], rows: usize) -> (PeopleFile, Vec<usize>) {
    let mut reader = Reader::open(bytes).unwrap();
    let mut seen = Vec::new();
    loop {
        match reader.step(rows).unwrap() {
            Stretch::More(more) => {
                let (read, of) = more.progress();
                assert!(read <= of && of <= bytes.len());
                seen.push(read);
                reader = *more;
            }
            Stretch::Done(file) => return (file, seen),
        }
    }
}
