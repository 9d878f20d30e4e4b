//! As many people as a browser holds.

use baton_core::files::people_csv::{read, write};
use baton_core::files::{backup, plan_import};
use baton_core::practice::sample_team;

use crate::support::ten_thousand;

#[test]
fn ten_thousand_people_leave_and_come_back() {
    let instance = ten_thousand();
    let ids = instance.users().iter().map(|user| user.id);
    let file = read(write(&instance, ids).as_bytes()).unwrap();
    assert_eq!((file.rows.len(), file.bad.len()), (10_000, 0));
    assert_eq!(plan_import(&sample_team(), &file).add.len(), 10_000);
    let plan = plan_import(&instance, &file);
    assert_eq!((plan.add.len(), plan.refused.len()), (0, 10_000));
    let back = backup::read(backup::write(&instance, &[]).as_bytes()).unwrap();
    assert_eq!(back.instance, instance);
}
