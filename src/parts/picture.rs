//! The picture of who is connected and who relies on them, and of what is about to change.

use baton_core::views::picture::{Fate, JOINT_Y, Node, Picture, Relying, WIDTH};
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::ui::live;
use crate::words::{self, Audience, counted, format, said, words};

/// How many characters of a name fit under its node.
const NAME: usize = 22;

/// The picture. The same facts stand beside it as text; its description repeats them for those who
/// come upon the picture first.
#[component]
pub fn PictureOf(
    /// What is in it.
    picture: Memo<Picture>,
    /// The same in words.
    facts: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    live(move || {
        let picture = picture.get();
        let view_box = format!("0 0 {WIDTH} {}", picture.height);
        view! {
            <svg class="picture" viewBox=view_box role="img" aria-labelledby="picture-title picture-facts">
                <title id="picture-title">{words!(app, picture.title)}</title>
                <desc id="picture-facts">{facts.get()}</desc>
                <path class="picture__lines" d=lines(&picture) />
                {picture.connected.iter().map(|node| connected(app, *node)).collect_view()}
                {more(app, &picture)}
                {relying(app, &picture.relying)}
            </svg>
        }
        .into_any()
    })
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

fn connected(app: App, node: Node) -> AnyView {
    let name = words::name(app, node.user);
    let short: String = name.chars().take(NAME).collect();
    let short = if short == name {
        name
    } else {
        format!("{short}…")
    };
    view! {
        <g class="picture__connected" data-fate=code(node.fate)>
            <rect x=at(node.x - 14) y=at(node.y - 14) width="28" height="28" rx="5" />
            <text x=at(node.x) y=at(node.y + 36)>{short}</text>
        </g>
    }
    .into_any()
}

/// A place in the picture, as its elements take it. They are compiled anew for each type of number.
fn at(place: usize) -> String {
    place.to_string()
}

fn code(fate: Fate) -> &'static str {
    match fate {
        Fate::Stays => "stays",
        Fate::Goes => "goes",
        Fate::Comes => "comes",
    }
}

fn more(app: App, picture: &Picture) -> AnyView {
    let more = picture.more_connected;
    if more == 0 {
        return ().into_any();
    }
    let text = counted!(app.locale(), more, picture.more);
    view! { <text class="picture__more" x=at(WIDTH - 8) y="96">{text}</text> }.into_any()
}

fn relying(app: App, relying: &Relying) -> AnyView {
    match relying {
        Relying::Each(nodes) => nodes
            .iter()
            .map(|node| {
                view! {
                    <circle
                        class="picture__relying"
                        cx=at(node.x)
                        cy=at(node.y)
                        r="9"
                        data-fate=code(node.fate)
                    />
                }
                .into_any()
            })
            .collect_view()
            .into_any(),
        Relying::Many { people, fate } => {
            let locale = app.locale();
            let people = format::number(locale, *people);
            let text = said!(locale, picture.many, count = people);
            view! {
                <g class="picture__many" data-fate=code(*fate)>
                    <rect x=at(WIDTH / 2 - 140) y="136" width="280" height="44" rx="22" />
                    <text x=at(WIDTH / 2) y="164">{text}</text>
                </g>
            }
            .into_any()
        }
    }
}
