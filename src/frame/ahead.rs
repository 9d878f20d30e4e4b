//! What the page does not need yet, fetched while nobody waits for it: then every page opens at once. When all of it
//! is here, the browser is asked to keep it for when there is no network.

use leptos::prelude::use_context;
use leptos::task::spawn_local;

use crate::app::App;
use crate::app::renewal::Renewal;
use crate::browser::chunk::{NotFetched, in_chunk};
use crate::browser::language::fetch_rest;
use crate::ui::follow;

/// Fetches all chunks once the page is painted, those first that are soon needed.
pub fn fetch_ahead(app: App) {
    let renewal = use_context::<Renewal>();
    follow(move || {
        if app.is_painted() {
            spawn_local(async move {
                // What does not come now is asked for again when it is needed.
                let _ = all(app, renewal).await;
            });
        }
    });
}

async fn all(app: App, renewal: Option<Renewal>) -> Result<(), NotFetched> {
    fetch_rest().await?;
    lists(app).await?;
    talk().await?;
    rest(renewal).await
}

in_chunk! { settings:
    fn lists(app: App) { app.make_index(); }
}

in_chunk! { talk:
    fn talk() {}
}

in_chunk! { rest:
    fn rest(renewal: Option<Renewal>) {
        if let Some(renewal) = renewal {
            renewal.watch();
        }
    }
}
