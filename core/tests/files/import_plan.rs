//! Who of a list can be added.

use baton_core::files::people_csv::read;
use baton_core::files::{ImportPlan, RowFault, pasted, plan_import};
use baton_core::practice::sample_team;
use baton_core::rules::{Role, Rule};

use crate::support::id;

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
