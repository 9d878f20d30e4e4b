//! Views whose code is fetched when they are first shown.

use std::sync::Arc;
use std::task::Poll;

use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;

use crate::app::use_app;
use crate::browser::arrival::Arrival;
use crate::browser::chunk::{NotFetched, Work, once};
use crate::browser::focus;
use crate::browser::language::fetch_rest;
use crate::ui::{Live, button, live};
use crate::words::{label, words};

/// A view in a chunk. Where that is here, it is there at once; until then nothing is to be seen in its place. Where it
/// does not come, the page says so and offers to try again.
pub fn fetched<V>(view: impl Fn() -> V + Send + Sync + 'static) -> AnyView
where
    V: Future<Output = Result<AnyView, NotFetched>> + 'static,
{
    shown(Arc::new(move || Box::pin(view())))
}

/// A dialog in a chunk, while it is open.
pub fn asked<V>(
    open: RwSignal<bool>,
    dialog: impl Fn() -> V + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    V: Future<Output = Result<AnyView, NotFetched>> + 'static,
{
    let asked: Live<Option<AnyView>> = Box::new(move || open.get().then(|| fetched(dialog)));
    asked
}

/// One function for all of them, because it would be compiled anew for each.
fn shown(view: Arc<dyn Fn() -> Work<AnyView> + Send + Sync>) -> AnyView {
    // What a view says comes with it.
    let view: Arc<dyn Fn() -> Work<AnyView> + Send + Sync> = Arc::new(move || {
        let (texts, view) = (fetch_rest(), view());
        Box::pin(async {
            texts.await?;
            view.await
        })
    });
    let mut first = view();
    if let Poll::Ready(Ok(view)) = once(&mut first) {
        return view;
    }
    let arrived = RwSignal::new_local(None);
    let owner = Owner::current();
    let wait = move |coming: Work<AnyView>| {
        let arrival = Arrival::awaited();
        let come = async move {
            let _ = arrived.try_set(Some(coming.await));
            drop(arrival);
        };
        match &owner {
            Some(owner) => owner.with(|| spawn_local_scoped_with_cancellation(come)),
            None => spawn_local_scoped_with_cancellation(come),
        }
    };
    wait(first);
    let show = move || {
        arrived.track();
        match arrived.try_update_untracked(Option::take).flatten() {
            Some(Ok(view)) => {
                focus::arrive_now();
                view
            }
            Some(Err(NotFetched)) => {
                let (view, wait) = (view.clone(), wait.clone());
                failed(move || wait(view()))
            }
            None => view! { <div data-fetching="" hidden></div> }.into_any(),
        }
    };
    live(show).into_any()
}

fn failed(again: impl Fn() + 'static) -> AnyView {
    let app = use_app();
    view! {
        <div class="notice notice--warning" role="alert">
            <p>{words!(app, part.not_fetched)}</p>
            {button("button button--small", label!(app, part.again), again)}
        </div>
    }
    .into_any()
}
