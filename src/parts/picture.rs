//! The picture of who is connected and who relies on them, and of what is about to change.

use baton_core::rules::Impact;
use baton_core::views::overview::Summary;
use baton_core::views::picture::{Fate, JOINT_Y, Node, Picture, Relying, WIDTH};
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::words::{self, Audience, counted, format, td_string, words};

/// How many characters of a name fit under its node.
const NAME: usize = 22;

/// The picture. The same facts stand beside it as text; its description repeats them for those who
/// come upon the picture first.
#[component]
pub fn PictureOf(
    /// What is about to happen, if anything.
    #[prop(into, optional)]
    impact: Signal<Option<Impact>>,
) -> impl IntoView {
    let app = use_app();
    let picture = Memo::new(move |_| {
        impact.with(|impact| app.read(|instance| Picture::of(instance, impact.as_ref())))
    });
    move || {
        let picture = picture.get();
        let view_box = format!("0 0 {WIDTH} {}", picture.height);
        view! {
            <svg class="picture" viewBox=view_box role="img" aria-labelledby="picture-title picture-facts">
                <title id="picture-title">{words!(app, picture.title)}</title>
                <desc id="picture-facts">{facts(app, &impact.get())}</desc>
                <path class="picture__lines" d=lines(&picture) />
                {picture.connected.iter().map(|node| connected(app, *node)).collect_view()}
                {more(app, &picture)}
                {relying(app, &picture.relying)}
            </svg>
        }
    }
}

fn facts(app: App, impact: &Option<Impact>) -> String {
    let Some(impact) = impact else {
        return words::summary(app, &app.read(Summary::of));
    };
    let locale = app.locale();
    let (lost, gained) = (impact.lost.len(), impact.gained.len());
    let lost = (lost > 0).then(|| counted!(locale, lost, picture.lose));
    let gained = (gained > 0).then(|| counted!(locale, gained, bulk.gains));
    let connected = words::names(app, &impact.connected);
    let keepers = words::keepers(locale, impact.connected.len(), connected);
    let facts = [lost, gained, Some(keepers)];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// From each connected admin down to the joint, along it, and on to those who rely on them.
fn lines(picture: &Picture) -> String {
    let nodes = &picture.connected;
    let (Some(first), Some(last)) = (nodes.first(), nodes.last()) else {
        return String::new();
    };
    let down = nodes
        .iter()
        .map(|node| format!("M{} {}V{JOINT_Y}", node.x, node.y + 44));
    let along = format!("M{} {JOINT_Y}H{}", first.x, last.x);
    let middle = WIDTH / 2;
    let on = match &picture.relying {
        Relying::Each(nodes) if nodes.is_empty() => String::new(),
        Relying::Each(_) | Relying::Many { .. } => format!("M{middle} {JOINT_Y}v20"),
    };
    down.chain([along, on]).collect()
}

fn connected(app: App, node: Node) -> impl IntoView {
    let name = words::name(app, node.user);
    let short: String = name.chars().take(NAME).collect();
    let short = if short == name {
        name
    } else {
        format!("{short}…")
    };
    view! {
        <g class="picture__connected" data-fate=code(node.fate)>
            <rect x=node.x - 14 y=node.y - 14 width="28" height="28" rx="5" />
            <text x=node.x y=node.y + 36>{short}</text>
        </g>
    }
}

fn code(fate: Fate) -> &'static str {
    match fate {
        Fate::Stays => "stays",
        Fate::Goes => "goes",
        Fate::Comes => "comes",
    }
}

fn more(app: App, picture: &Picture) -> Option<impl IntoView + use<>> {
    let more = picture.more_connected;
    (more > 0).then(|| {
        let text = counted!(app.locale(), more, picture.more);
        view! { <text class="picture__more" x=WIDTH - 8 y="96">{text}</text> }
    })
}

fn relying(app: App, relying: &Relying) -> AnyView {
    match relying {
        Relying::Each(nodes) => nodes
            .iter()
            .map(|node| {
                view! {
                    <circle
                        class="picture__relying"
                        cx=node.x
                        cy=node.y
                        r="9"
                        data-fate=code(node.fate)
                    />
                }
            })
            .collect_view()
            .into_any(),
        Relying::Many { people, fate } => {
            let locale = app.locale();
            let people = format::number(locale, *people);
            let text = td_string!(locale, picture.many, count = people);
            view! {
                <g class="picture__many" data-fate=code(*fate)>
                    <rect x=WIDTH / 2 - 140 y="136" width="280" height="44" rx="22" />
                    <text x=WIDTH / 2 y="164">{text}</text>
                </g>
            }
            .into_any()
        }
    }
}
