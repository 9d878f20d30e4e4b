//! What a command would do now: who loses access, who gets it, and who keeps the connection going.

use baton_core::rules::{Action, Impact, Refusal, UserId, preview};
use baton_core::views::overview::Summary;
use baton_core::views::picture::Picture;
use leptos::prelude::*;

use super::cut_off::REASON;
use super::listed::{Lines, Listed, line_of};
use super::picture::PictureOf;
use crate::app::{App, use_app};
use crate::words::{self, Audience, counted, said};

/// The preview of a command by the person who is signed in. It follows what other tabs do.
pub fn preview_of(app: App, action: Action) -> Memo<Result<Impact, Refusal>> {
    Memo::new(move |_| {
        let command = action.clone().by(app.actor());
        app.read(|instance| preview(instance, &command))
    })
}

/// The preview in words and as a picture, or the refusal where there is nothing to preview.
#[component]
pub fn Consequences(
    /// From [`preview_of`].
    impact: Memo<Result<Impact, Refusal>>,
) -> impl IntoView {
    let app = use_app();
    let named = |people: fn(&Impact) -> &[UserId]| {
        line_of(impact, move |impact, at| {
            let id = people(impact.as_ref().ok()?).get(at)?;
            Some(words::name(app, *id))
        })
    };
    let lost = named(|impact| &impact.lost);
    let gained = named(|impact| &impact.gained);
    let kept = named(|impact| &impact.kept);
    let text = move || {
        impact.with(|impact| match impact {
            Ok(impact) => said(app, impact, [lost, gained, kept]),
            Err(refusal) => view! { <p id=REASON>{words::refusal(app, refusal)}</p> }.into_any(),
        })
    };
    let picture = Memo::new(move |_| {
        let picture = |impact: Option<&Impact>| app.read(|now| Picture::of(now, impact));
        impact.with(|impact| picture(impact.as_ref().ok()))
    });
    let facts = Signal::derive(move || {
        impact.with(|impact| match impact {
            Ok(impact) => facts(app, impact),
            Err(_) => words::summary(app, &app.read(Summary::of)),
        })
    });
    view! {
        {text}
        <PictureOf picture facts />
    }
}

/// What the picture of a preview shows.
fn facts(app: App, impact: &Impact) -> String {
    let locale = app.locale();
    let (lost, gained) = (impact.lost.len(), impact.gained.len());
    let lost = (lost > 0).then(|| counted!(locale, lost, picture.lose));
    let gained = (gained > 0).then(|| counted!(locale, gained, bulk.gains));
    let connected = words::names(app, &impact.connected);
    let keepers = words::keepers(locale, impact.connected.len(), connected);
    let facts = [lost, gained, Some(keepers)];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A preview in words. The lines are how the people who lose access, get it and keep it are called, by their
/// positions in it.
fn said(app: App, impact: &Impact, lines: [Callback<usize, String>; 3]) -> AnyView {
    let [lost_line, gained_line, kept_line] = lines;
    let locale = app.locale();
    let (lost, gained) = (impact.lost.len(), impact.gained.len());
    let kept = impact.kept.len();
    let heading = match (lost, kept + gained) {
        (0, 0) => said!(locale, impact.nobody_relies).to_owned(),
        (0, _) => said!(locale, impact.nobody_loses).to_owned(),
        (lost, _) => counted!(locale, lost, impact.loses),
    };
    let keepers = words::names(app, &impact.connected);
    view! {
        <p>{heading}</p>
        {(lost > 0).then(|| view! { <Lines many=lost line=lost_line /> })}
        <Listed heading=counted!(locale, gained, bulk.gains) many=gained line=gained_line />
        {(kept > 0)
            .then(|| {
                view! {
                    <details>
                        <summary>{counted!(locale, kept, impact.kept)}</summary>
                        <Lines many=kept line=kept_line />
                    </details>
                }
            })}
        <p>{words::keepers(locale, impact.connected.len(), keepers)}</p>
    }
    .into_any()
}
