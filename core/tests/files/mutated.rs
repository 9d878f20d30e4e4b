//! Arbitrary bytes, and valid files that something has befallen. Nothing panics, what is refused is
//! refused by name, and what is read keeps the invariants.

use baton_core::files::people_csv::{Reader, Stretch, read, write};
use baton_core::files::{PeopleFile, backup, pasted, plan_import};
use baton_core::practice::sample_team;
use baton_core::rules::Role;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::files::any_people;
use crate::support::{assert_invariants, chance};

/// Pieces that mean something to one of the formats.
const PIECES: [&str; 24] = [
    "\"",
    "\"\"",
    ",",
    ";",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "'",
    "=",
    "<",
    ">",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ":",
    "null",
    "\"id\":1,",
    "name",
    "email,",
    "\u{feff}",
    "\0",
];

/// What befalls a file.
#[derive(Clone, Debug)]
enum Mutation {
    Cut(Index),
    Insert(Index, Vec<u8>),
    Remove(Index, usize),
    Flip(Index, u8),
    Repeat(Index, Index),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let piece = prop_oneof![
        4 => select(&PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => proptest::collection::vec(any::<u8>(), 1..4),
    ];
    prop_oneof![
        1 => any::<Index>().prop_map(Mutation::Cut),
        5 => (any::<Index>(), piece).prop_map(|(at, piece)| Mutation::Insert(at, piece)),
        3 => (any::<Index>(), 1..6_usize).prop_map(|(at, count)| Mutation::Remove(at, count)),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, bits)| Mutation::Flip(at, bits)),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Mutation::Repeat(a, b)),
    ]
}

fn mutations() -> impl Strategy<Value = Vec<Mutation>> {
    proptest::collection::vec(mutation(), 1..6)
}

fn mutate(bytes: &mut Vec<u8>, mutations: &[Mutation]) {
    for mutation in mutations {
        let at = |index: &Index| index.index(bytes.len() + 1);
        match mutation {
            Mutation::Cut(index) => bytes.truncate(at(index)),
            Mutation::Insert(index, piece) => {
                let at = at(index);
                bytes.splice(at..at, piece.iter().copied());
            }
            Mutation::Remove(index, count) => {
                let at = at(index);
                let end = bytes.len().min(at + count);
                bytes.drain(at..end);
            }
            Mutation::Flip(index, bits) => {
                let at = at(index);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bits;
                }
            }
            Mutation::Repeat(one, other) => {
                let (one, other) = (at(one), at(other));
                let part = bytes[one.min(other)..one.max(other)].to_vec();
                bytes.splice(one..one, part);
            }
        }
    }
}

/// Reads a table in whole and in steps, which must agree, and checks what came of it.
fn read_table(bytes: &[u8]) -> Result<(), TestCaseError> {
    let whole = read(bytes);
    let mut reader = Reader::open(bytes);
    let stepped = loop {
        match reader.and_then(|reader| reader.step(3)) {
            Ok(Stretch::More(more)) => reader = Ok(*more),
            Ok(Stretch::Done(file)) => break Ok(file),
            Err(error) => break Err(error),
        }
    };
    prop_assert_eq!(&whole, &stepped);
    match whole {
        Ok(file) => check(file, bytes),
        Err(error) => {
            prop_assert!(!error.to_string().is_empty());
            Ok(())
        }
    }
}

/// Every row has a line of the text, and a plan has each of them once.
fn check(file: PeopleFile, bytes: &[u8]) -> Result<(), TestCaseError> {
    let ends = bytes.iter().filter(|b| matches!(**b, b'\n' | b'\r'));
    let most = 1 + ends.count();
    let rows = file.rows.iter().map(|row| row.line);
    let mut lines: Vec<usize> = rows.chain(file.bad.iter().map(|bad| bad.line)).collect();
    prop_assert!(lines.iter().all(|line| (1..=most).contains(line)));
    prop_assert!(file.rows.is_sorted_by_key(|row| row.line));
    prop_assert!(file.bad.is_sorted_by_key(|bad| bad.line));
    let plan = plan_import(&sample_team(), &file);
    let add = plan.add.iter().map(|row| row.line);
    let mut planned: Vec<usize> = add.chain(plan.refused.iter().map(|bad| bad.line)).collect();
    lines.sort_unstable();
    planned.sort_unstable();
    prop_assert_eq!(lines, planned);
    let mut reasons = plan.refused.iter().map(|bad| bad.why.to_string());
    prop_assert!(reasons.all(|why| !why.is_empty()));
    Ok(())
}

fn read_backup(bytes: &[u8]) -> Result<(), TestCaseError> {
    match backup::read(bytes) {
        Ok(backup) => {
            assert_invariants(&backup.instance);
            let again = backup::write(&backup.instance, &[]);
            let again = backup::read(again.as_bytes()).map(|backup| backup.instance);
            prop_assert_eq!(again, Ok(backup.instance));
        }
        Err(error) => prop_assert!(!error.to_string().is_empty()),
    }
    Ok(())
}

fn read_paste(text: &str) -> Result<(), TestCaseError> {
    check(pasted::read(text, Role::User), text.as_bytes())
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn a_table_that_something_has_befallen(
        instance in any_people::instance(),
        mutations in mutations(),
    ) {
        let ids = instance.users().iter().map(|user| user.id);
        let mut bytes = write(&instance, ids).into_bytes();
        mutate(&mut bytes, &mutations);
        read_table(&bytes)?;
    }

    #[test]
    fn a_backup_that_something_has_befallen(
        instance in any_people::instance(),
        mutations in mutations(),
    ) {
        let mut bytes = backup::write(&instance, &[]).into_bytes();
        mutate(&mut bytes, &mutations);
        read_backup(&bytes)?;
    }

    #[test]
    fn a_paste_that_something_has_befallen(
        people in any_people::newcomers(),
        mutations in mutations(),
    ) {
        let lines = people.iter().map(|person| {
            format!("\"{}\" <{}>", person.name.as_str(), person.email.as_str())
        });
        let mut bytes = lines.collect::<Vec<_>>().join("\n").into_bytes();
        mutate(&mut bytes, &mutations);
        read_paste(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn arbitrary_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        read_table(&bytes)?;
        read_table(&[b"name,email\n", &bytes[..]].concat())?;
        read_backup(&bytes)?;
        read_paste(&String::from_utf8_lossy(&bytes))?;
    }

    #[test]
    fn meaningful_pieces_in_any_order(
        pieces in proptest::collection::vec(select(&PIECES[..]), 0..40),
    ) {
        let text = pieces.concat();
        read_table(text.as_bytes())?;
        read_table(format!("name;email;role\n{text}").as_bytes())?;
        read_backup(text.as_bytes())?;
        read_backup(format!("{{\"baton\":1,\"users\":[{text}]}}").as_bytes())?;
        read_paste(&text)?;
    }
}
