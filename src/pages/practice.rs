//! Practice: situations to try everything in, and the frame that says so on every page.

use baton_core::practice::Situation;
use baton_core::rules::Instance;
use baton_core::views::keeping::Keeping;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::tab_space::{self, TabSpace};
use crate::app::use_app;
use crate::browser::focus;
use crate::texts::Locale;
use crate::ui::button;
use crate::words::{self, Audience, label, said, words};

/// The page on which a situation is chosen.
#[component]
pub fn Practice() -> impl IntoView {
    let app = use_app();
    let failed = RwSignal::new(None::<Keeping>);
    let tab = use_context::<TabSpace>();
    let go_on = move || {
        let tab = tab.filter(|tab| !tab.is_on())?;
        let kept = name(app.locale(), tab_space::situation()?);
        Some(view! {
            <p>{said!(app.locale(), practice.replaces, name = kept)}</p>
            <p>{button("button", label!(app, practice.go_on), move || tab.go_on())}</p>
        })
    };
    // Only the instance itself is copied: practice is not practised with.
    let is_on = tab.is_some_and(TabSpace::is_on);
    let offers = Situation::ALL.into_iter();
    let offers = offers.filter(move |situation| !(is_on && *situation == Situation::Copy));
    let items = offers.map(|situation| view! { <Offer situation failed /> });
    view! {
        <main class="page" id="content" aria-busy=move || app.is_busy().to_string()>
            <h1 tabindex="-1">{words!(app, practice.heading)}</h1>
            <p>{words!(app, practice.intro)}</p>
            <p class="field__error" aria-live="assertive">
                {move || failed.get().map(|why| sorry(app.locale(), why))}
            </p>
            {go_on}
            <ul class="choices">{items.collect_view()}</ul>
        </main>
    }
}

#[component]
fn Offer(situation: Situation, failed: RwSignal<Option<Keeping>>) -> impl IntoView {
    let app = use_app();
    let tab = use_context::<TabSpace>();
    let begin = move || {
        let Some(tab) = tab else { return };
        let actor = untrack(|| app.actor());
        let present = untrack(|| app.read(Instance::clone));
        spawn_local(async move {
            let begun = tab.begin(situation, present, actor).await;
            let _ = failed.try_set(begun.err());
            if begun.is_ok() {
                focus::go_to_heading();
            }
        });
    };
    let start = Signal::derive(move || {
        let name = name(app.locale(), situation);
        said!(app.locale(), practice.start, name)
    });
    view! {
        <li class="choices__item">
            {button("button", start, begin)}
            <p class="muted">{move || goal(app.locale(), situation)}</p>
        </li>
    }
}

/// Says on every page that this is practice, what the goal is, and when it is reached.
#[component]
pub fn PracticeBar() -> impl IntoView {
    let app = use_app();
    let tab = use_context::<TabSpace>().filter(|tab| tab.is_on());
    tab.map(|tab| {
        let situation = tab_space::situation().unwrap_or(Situation::Copy);
        let is_reached = tab_space::goal(app, situation);
        view! {
            <section class="notice notice--practice" aria-label=words!(app, practice.heading)>
                <p>
                    <strong>{words!(app, practice.bar)}</strong>
                    " "
                    {words!(app, practice.goal)}
                    " "
                    {move || goal(app.locale(), situation)}
                    <Show when=move || is_reached.get()>
                        <strong>" ✓ " {words!(app, practice.reached)}</strong>
                    </Show>
                </p>
                <div class="actions">
                    {button(
                        "button button--small",
                        label!(app, practice.leave_keep),
                        move || tab.leave(),
                    )}
                    {button(
                        "button button--small",
                        label!(app, practice.leave_discard),
                        move || tab.discard(),
                    )}
                </div>
            </section>
        }
    })
}

fn name(locale: Locale, situation: Situation) -> &'static str {
    match situation {
        Situation::Copy => said!(locale, practice.copy.name),
        Situation::Handover => said!(locale, practice.handover.name),
        Situation::LastAdmin => said!(locale, practice.last_admin.name),
        Situation::MistakenStep => said!(locale, practice.mistaken_step.name),
        Situation::PlainUser => said!(locale, practice.plain_user.name),
        Situation::LargeTeam => said!(locale, practice.large_team.name),
    }
}

fn goal(locale: Locale, situation: Situation) -> &'static str {
    match situation {
        Situation::Copy => said!(locale, practice.copy.goal),
        Situation::Handover => said!(locale, practice.handover.goal),
        Situation::LastAdmin => said!(locale, practice.last_admin.goal),
        Situation::MistakenStep => said!(locale, practice.mistaken_step.goal),
        Situation::PlainUser => said!(locale, practice.plain_user.goal),
        Situation::LargeTeam => said!(locale, practice.large_team.goal),
    }
}

fn sorry(locale: Locale, why: Keeping) -> &'static str {
    match why {
        Keeping::NoRoom => said!(locale, practice.full),
        why => words::keeping(locale, why).unwrap_or_default(),
    }
}
