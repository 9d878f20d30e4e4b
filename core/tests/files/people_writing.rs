//! What leaves as a table comes back.

use baton_core::files::people_csv::{read, write};
use baton_core::rules::{Instance, Newcomer, Standing};
use proptest::prelude::*;

use crate::files::any_people;
use crate::support::{chance, id, user};

#[test]
fn a_table_has_a_header_and_a_line_for_each_person_in_the_wanted_order() {
    let instance = Instance::new(vec![
        user(1, "Visser, Anna", "a@b.c", Standing::AdminConnected),
        user(2, "=cmd|' /C calc'!A0", "+b@b.c", Standing::UserGranted),
        user(3, "\"C\"", "c;d@b.c", Standing::Admin),
        user(4, "'=D", "d@b.c", Standing::User),
    ]);
    let ids = [id("B"), id("A"), id("C"), id("Z"), id("D")];
    assert_eq!(
        write(&instance.unwrap(), ids),
        "name,email,role,marketo\r\n\
         '=cmd|' /C calc'!A0,'+b@b.c,user,granted\r\n\
         \"Visser, Anna\",a@b.c,admin,connected\r\n\
         \"\"\"C\"\"\",\"c;d@b.c\",admin,none\r\n\
         ''=D,d@b.c,user,none\r\n"
    );
}

/// What a spreadsheet takes for a formula, in plain and in full width.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

fn everybody(instance: &Instance) -> String {
    write(instance, instance.users().iter().map(|user| user.id))
}

proptest! {
    #![proptest_config(chance::config())]

    #[test]
    fn everybody_comes_back_with_name_address_and_role(instance in any_people::instance()) {
        let file = read(everybody(&instance).as_bytes()).unwrap();
        prop_assert_eq!(file.bad, []);
        let there = instance.users().iter().map(|user| Newcomer {
            name: user.name.clone(),
            email: user.email.clone(),
            role: user.role(),
        });
        let back = file.rows.into_iter().map(|row| row.person);
        prop_assert_eq!(back.collect::<Vec<_>>(), there.collect::<Vec<_>>());
    }

    #[test]
    fn no_cell_begins_like_a_formula(instance in any_people::instance()) {
        let text = everybody(&instance);
        let mut table = csv::Reader::from_reader(text.as_bytes());
        for record in table.records() {
            for cell in &record.unwrap() {
                prop_assert!(!cell.starts_with(FORMULA), "{}", cell);
            }
        }
    }
}
