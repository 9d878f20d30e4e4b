//! The storage is damaged, changed from elsewhere, full or missing. Nothing is lost and nothing is
//! overwritten, and the page says what has become of it.

pub mod damage;
pub mod elsewhere;
pub mod room;

use baton_e2e::target::{Target, button, text};
use baton_e2e::team::JOOST;
use baton_e2e::{Place, User};

const ACCESS: &str = "#/settings/marketo/access";
const KARIN: &str = "Karin O’Neill";
const LEO: &str = "Léo Martin";
const STATE: Place = Place::Local("state");

/// Gives three people access, which are the entries 1 to 3, and leaves the page, which keeps its state then.
async fn gives_three_access_and_leaves(user: &User) {
    user.opens(ACCESS).await;
    for name in [JOOST, KARIN, LEO] {
        user.gives_access(name).await;
    }
    user.is_elsewhere().await;
}

/// The three, and who of them has access.
async fn sees_access(user: &User, links: [&str; 3]) {
    let table = user.reads_table("User Access").await;
    for (name, link) in [JOOST, KARIN, LEO].into_iter().zip(links) {
        assert_eq!(table[name], ["User", link], "{name}");
    }
}

fn download() -> Target {
    button("Download")
}

/// What was never changed by anybody's hand is not said to be.
async fn nobody_is_blamed(user: &User) {
    user.does_not_see(text("by hand")).await;
    user.does_not_see(text("changed by")).await;
}
