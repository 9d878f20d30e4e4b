//! Every cell of the matrices, held against the rules.

use baton_core::rules::Standing::{self, Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Action, Command, Event, Instance, Refusal, Role, decide};

use crate::rules::matrices::*;
use crate::support::*;

/// One cell: A is the actor, B the target unless A is, and C the other connected admin if there is
/// one.
#[derive(Clone, Copy, Debug)]
struct Cell {
    row: usize,
    /// 5 when the actor is their own target.
    column: usize,
    another_connected: bool,
}

impl Cell {
    fn all() -> Vec<Self> {
        let mut cells = Vec::new();
        for row in 0..5 {
            for column in 0..6 {
                cells.extend([false, true].map(|another_connected| Self {
                    row,
                    column,
                    another_connected,
                }));
            }
        }
        cells
    }

    fn target(self) -> &'static str {
        if self.column == 5 { "A" } else { "B" }
    }

    /// Nobody, where access would hang on no connection or nobody would be an admin.
    fn instance(self) -> Option<Instance> {
        let mut people = vec![person("A", Standing::ALL[self.row])];
        if let Some(target) = Standing::ALL.get(self.column) {
            people.push(person("B", *target));
        }
        if self.another_connected {
            people.push(person("C", AdminConnected));
        }
        let standings: Vec<Standing> = people.iter().map(|user| user.standing).collect();
        let can_exist = keep_the_invariants(&standings);
        can_exist.then(|| Instance::new(people).unwrap())
    }

    fn expected(self, matrix: &Matrix) -> &'static str {
        let alone_or_not = usize::from(self.column == 5 && self.another_connected);
        matrix[self.row][self.column + alone_or_not]
    }
}

/// How many cells were held against the rules, and how many cannot exist.
#[derive(Debug, Default)]
struct Count {
    accepted: usize,
    refused: usize,
    skipped: usize,
}

fn outcome(decided: &Result<Event, Refusal>) -> String {
    match decided {
        Ok(_) => "ok".to_owned(),
        Err(refusal) => format!("{:?}", refusal.rule()),
    }
}

/// Holds every cell of one matrix against the rules, of a command that is called so.
fn check(called: &str, matrix: &Matrix, wish: impl Fn(&str) -> Action) {
    let mut count = Count::default();
    for cell in Cell::all() {
        let Some(mut there) = cell.instance() else {
            count.skipped += 1;
            continue;
        };
        if *matrix == START_IN_THE_SAMPLE {
            there = there.into_sample();
        }
        let command = wish(cell.target()).by(id("A"));
        let decided = decide(&there, &command);
        assert_eq!(
            outcome(&decided),
            cell.expected(matrix),
            "{command:?} in {there:?}"
        );
        match decided {
            Ok(event) => {
                count.accepted += 1;
                assert_touches_only_its_person(&there, &command, &event);
            }
            Err(_) => count.refused += 1,
        }
    }
    println!("{called:>15}: {count:?}");
    // 13 pairs without another connection, and 3 actors alone, would break an invariant.
    assert_eq!(count.skipped, 16, "{called}");
    assert_eq!(count.accepted + count.refused, 44, "{called}");
}

/// An accepted command leaves everybody else what they were, but for R9.
fn assert_touches_only_its_person(before: &Instance, command: &Command, event: &Event) {
    let person = match &command.action {
        Action::Connect | Action::Disconnect => command.by,
        Action::GiveAccessToAll { users }
        | Action::RemoveAccessFromAll { users }
        | Action::TakeBackInvitation { users } => users.iter().next().unwrap(),
        Action::GiveAccess { user }
        | Action::RemoveAccess { user }
        | Action::Edit { user, .. }
        | Action::SetRole { user, .. }
        | Action::Remove { user } => *user,
        Action::Invite { .. } | Action::InviteAll { .. } => before.next_id(),
        Action::Start { .. } => return,
    };
    let is_last_disconnect =
        command.action == Action::Disconnect && before.connected().count() == 1;
    let mut after = before.clone();
    after.apply(event);
    for user in before.users().iter().filter(|user| user.id != person) {
        let expected = match user.standing {
            UserGranted if is_last_disconnect => User,
            AdminGranted if is_last_disconnect => Admin,
            standing => standing,
        };
        let standing = after.user(user.id).unwrap().standing;
        assert_eq!(standing, expected, "{command:?} in {before:?}");
    }
}

#[test]
fn every_cell_of_every_matrix_is_what_the_rules_say() {
    check("Connect", &CONNECT, |_| Action::Connect);
    check("Disconnect", &DISCONNECT, |_| Action::Disconnect);
    check("Give access", &GIVE_ACCESS, give_access);
    check("Remove access", &REMOVE_ACCESS, remove_access);
    check("Give to all", &GIVE_ACCESS, |target| {
        give_access_to_all([target])
    });
    check("Remove from all", &REMOVE_ACCESS, |target| {
        remove_access_from_all([target])
    });
    check("Make admin", &MAKE_ADMIN, make_admin);
    check("Make user", &MAKE_USER, make_user);
    check("Remove", &REMOVE, remove);
    check("Invite new", &INVITE_SOMEBODY_NEW, |_| {
        invite("Z", Role::User)
    });
    check("Invite target", &INVITE_THE_TARGET, |target| {
        invite(target, Role::Admin)
    });
    check("Invite all new", &INVITE_SOMEBODY_NEW, |_| {
        invite_all(["Y", "Z"])
    });
    check("Invite all old", &INVITE_THE_TARGET, |target| {
        invite_all(["Z", target])
    });
    check("Take back", &TAKE_BACK, |target| take_back([target]));
    check("Rename", &RENAME, |target| rename(target, "Z"));
    check("New address", &CHANGE_EMAIL, |target| {
        change_email(target, "Z")
    });
    check("Start, own", &START_IN_ONES_OWN, |_| start("Z"));
    check("Start, sample", &START_IN_THE_SAMPLE, |_| start("Z"));
}

#[test]
fn the_cells_that_cannot_exist_are_the_ones_marked_so() {
    for matrix in [CONNECT, REMOVE, START_IN_ONES_OWN] {
        for cell in Cell::all().into_iter().filter(|cell| cell.column == 5) {
            let cannot_exist = cell.instance().is_none();
            assert_eq!(cell.expected(&matrix) == "--", cannot_exist, "{cell:?}");
        }
    }
}
