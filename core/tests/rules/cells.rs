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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

/// Holds every cell of one matrix against the rules.
fn check(matrix: &Matrix, sample: bool, wish: impl Fn(&str) -> Action) -> Count {
    let mut count = Count::default();
    for cell in Cell::all() {
        let Some(there) = cell.instance() else {
            count.skipped += 1;
            continue;
        };
        let there = if sample { there.into_sample() } else { there };
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
    count
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
    let new = |_: &str| invite("Z", Role::User);
    let counts = [
        ("Connect", check(&CONNECT, false, |_| Action::Connect)),
        (
            "Disconnect",
            check(&DISCONNECT, false, |_| Action::Disconnect),
        ),
        ("Give access", check(&GIVE_ACCESS, false, give_access)),
        ("Remove access", check(&REMOVE_ACCESS, false, remove_access)),
        (
            "Give to all",
            check(&GIVE_ACCESS, false, |target| give_access_to_all([target])),
        ),
        (
            "Remove from all",
            check(&REMOVE_ACCESS, false, |target| {
                remove_access_from_all([target])
            }),
        ),
        ("Make admin", check(&MAKE_ADMIN, false, make_admin)),
        ("Make user", check(&MAKE_USER, false, make_user)),
        ("Remove", check(&REMOVE, false, remove)),
        ("Invite new", check(&INVITE_SOMEBODY_NEW, false, new)),
        (
            "Invite target",
            check(&INVITE_THE_TARGET, false, |target| {
                invite(target, Role::Admin)
            }),
        ),
        (
            "Invite all new",
            check(&INVITE_SOMEBODY_NEW, false, |_| invite_all(["Y", "Z"])),
        ),
        (
            "Invite all old",
            check(&INVITE_THE_TARGET, false, |target| {
                invite_all(["Z", target])
            }),
        ),
        (
            "Take back",
            check(&TAKE_BACK, false, |target| take_back([target])),
        ),
        (
            "Rename",
            check(&RENAME, false, |target| rename(target, "Z")),
        ),
        (
            "New address",
            check(&CHANGE_EMAIL, false, |target| change_email(target, "Z")),
        ),
        (
            "Start, own",
            check(&START_IN_ONES_OWN, false, |_| start("Z")),
        ),
        (
            "Start, sample",
            check(&START_IN_THE_SAMPLE, true, |_| start("Z")),
        ),
    ];
    let mut all = Count::default();
    for (command, count) in counts {
        println!("{command:>15}: {count:?}");
        // 13 pairs without another connection, and 3 actors alone, would break an invariant.
        assert_eq!(count.skipped, 16, "{command}");
        assert_eq!(count.accepted + count.refused, 44, "{command}");
        all.accepted += count.accepted;
        all.refused += count.refused;
        all.skipped += count.skipped;
    }
    println!("{:>15}: {all:?}", "all");
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
