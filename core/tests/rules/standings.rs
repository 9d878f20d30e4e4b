//! Role and link in one value.

use baton_core::rules::Standing::{self, Admin, AdminConnected, AdminGranted, User, UserGranted};
use baton_core::rules::{Link, Role};

#[test]
fn a_standing_is_a_role_and_a_link_and_only_a_connected_user_is_none() {
    let pairs = [
        (Role::User, Link::None, Some(User)),
        (Role::User, Link::Granted, Some(UserGranted)),
        (Role::User, Link::Connected, None),
        (Role::Admin, Link::None, Some(Admin)),
        (Role::Admin, Link::Granted, Some(AdminGranted)),
        (Role::Admin, Link::Connected, Some(AdminConnected)),
    ];
    for (role, link, standing) in pairs {
        assert_eq!(Standing::new(role, link), standing);
        if let Some(standing) = standing {
            assert_eq!((standing.role(), standing.link()), (role, link));
        }
    }
}

#[test]
fn a_standing_never_becomes_one_that_cannot_be() {
    assert_eq!(AdminConnected.with_role(Role::User), AdminConnected);
    assert_eq!(User.with_link(Link::Connected), User);
    assert_eq!(UserGranted.with_link(Link::Connected), UserGranted);
    assert_eq!(AdminGranted.with_role(Role::User), UserGranted);
    assert_eq!(AdminGranted.with_link(Link::None), Admin);
}

#[test]
fn the_standings_are_five_and_all_different() {
    let different: std::collections::HashSet<_> = Standing::ALL.into_iter().collect();
    assert_eq!(different.len(), 5);
}
