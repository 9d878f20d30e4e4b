//! Which of what happened is shown.

use baton_core::rules::Kind;
use baton_core::views::activity::{Day, Filter};
use baton_core::views::paging::PageNumber;
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::ui::{Choice, Select};
use crate::words::{Audience, label, said, words};

/// Person, kind, and from when to when.
#[component]
pub fn Filters() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="filters">
            <div class="field">
                <label class="field__label" for="activity-person">
                    {words!(app, activity.person)}
                </label>
                <input
                    class="input"
                    id="activity-person"
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || app.with_filter(|filter| filter.person.clone())
                    on:input=move |event| app.filter_for(event_target_value(&event))
                    on:change=move |_| app.settle()
                />
            </div>
            <Select
                id="activity-kind"
                label=label!(app, activity.kind)
                choices=Signal::derive(move || kinds(app))
                on_choose=Callback::new(move |code: String| {
                    change(app, |filter| filter.kind = code.parse().ok());
                })
            />
            <DayField
                id="activity-from"
                label=label!(app, activity.from)
                day=Signal::derive(move || app.with_filter(|filter| filter.from))
                on_choose=Callback::new(move |day| change(app, |filter| filter.from = day))
            />
            <DayField
                id="activity-to"
                label=label!(app, activity.to)
                day=Signal::derive(move || app.with_filter(|filter| filter.to))
                on_choose=Callback::new(move |day| change(app, |filter| filter.to = day))
            />
        </div>
    }
}

/// Other entries begin on their first page.
fn change(app: App, change: impl FnOnce(&mut Filter)) {
    app.filter_by(|filter| {
        change(filter);
        filter.page = PageNumber::default();
    });
}

fn kinds(app: App) -> Vec<Choice> {
    let chosen = app.with_filter(|filter| filter.kind);
    Choice::or_all(Kind::ALL, Kind::as_str, chosen, |kind| {
        name(app, kind).to_owned()
    })
}

fn name(app: App, kind: Option<Kind>) -> &'static str {
    let locale = app.locale();
    match kind {
        None => said!(locale, activity.all),
        Some(Kind::Connection) => said!(locale, activity.connection),
        Some(Kind::Access) => said!(locale, activity.access),
        Some(Kind::Role) => said!(locale, activity.role),
        Some(Kind::People) => said!(locale, activity.people),
        Some(Kind::Data) => said!(locale, activity.data),
    }
}

/// A field for a day. While the year is being typed, it is one that no day of the history has: the
/// filter stays as it is then, so that nothing is put in place of what is typed.
#[component]
fn DayField(
    id: &'static str,
    label: Signal<String>,
    day: Signal<Option<Day>>,
    on_choose: Callback<Option<Day>>,
) -> impl IntoView {
    let choose = move |event| {
        let text = event_target_value(&event);
        let day = Day::parse(&text);
        if day.is_some() || text.is_empty() {
            on_choose.run(day);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input
                class="input"
                id=id
                type="date"
                prop:value=move || day.get().map(Day::text).unwrap_or_default()
                on:change=choose
            />
        </div>
    }
}
