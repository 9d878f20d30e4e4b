//! A button for what happens at once.

use leptos::prelude::*;

/// A button that says this, with these classes. It is made in one function, because a view is compiled anew
/// wherever it stands.
pub fn button(class: &'static str, text: Signal<String>, act: impl Fn() + 'static) -> AnyView {
    made(class, text, Box::new(act))
}

fn made(class: &'static str, text: Signal<String>, act: Box<dyn Fn()>) -> AnyView {
    view! { <button type="button" class=class on:click=move |_| act()>{text}</button> }.into_any()
}
