//! Without a network, from the root of a host and from a path: a page that was open once opens again, whole.

use baton_e2e::{prelude::*, setting};

pub async fn everything_works(user: &User) {
    for address in [setting::root_address(), setting::sub_path_address()] {
        user.visits(address);
        user.opens("").await;
        user.waits_until_it_is_kept().await;
        user.has_network(false).await;

        user.opens_anew("").await;
        user.sees(heading("Overview")).await;
        for (page, title) in [
            ("#/sign-in", "Sign in"),
            ("#/settings/profile", "My Profile"),
            ("#/settings/marketo", "Marketo"),
            ("#/settings/marketo/handover", "Handover"),
            ("#/settings/users", "User Management"),
            ("#/settings/activity", "Activity"),
            ("#/settings/data", "Data"),
            ("#/practice", "Practice"),
            ("#/settings/marketo/access", "User Access"),
        ] {
            user.opens(page).await;
            user.sees_title(&format!("{title} · Baton")).await;
        }
        user.gives_access(JOOST).await;
        user.opens_anew("#/settings/marketo/access").await;
        user.sees_in_row("User Access", JOOST, GRANTED).await;

        // The start page of the host by its own name, and by one with something behind it.
        user.opens_anew("index.html?from=a-link#/settings/marketo/access")
            .await;
        user.sees_in_row("User Access", JOOST, GRANTED).await;
        user.does_not_see(text("did not arrive")).await;

        user.has_network(true).await;
        // That no newer build can be looked for is for the console only.
        user.hears_complaints().await;
    }
}
