//! A text field and what is wrong with it.

use baton::ui::Field;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{show, until};

#[wasm_bindgen_test]
async fn a_field_says_what_is_wrong_with_it() {
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let screen = show(move || {
        view! {
            <Field
                id="test-field"
                label=Signal::stored("Email".to_owned())
                inputmode="email"
                autocomplete="off"
                text
                error
            />
        }
    });
    let attribute = |name: &str| screen.attribute("textbox", "Email", name);
    assert_eq!(attribute("aria-invalid"), None);
    assert_eq!(attribute("aria-describedby"), None);

    screen.fill_in("textbox", "Email", "anna");
    assert_eq!(text.get_untracked(), "anna");
    error.set(Some("Enter an address.".to_owned()));
    let is_invalid = || attribute("aria-invalid").as_deref() == Some("true");
    until("it is invalid", is_invalid).await;
    assert_eq!(screen.description("textbox", "Email"), "Enter an address.");

    error.set(None);
    until("it is valid", || attribute("aria-invalid").is_none()).await;
    assert_eq!(attribute("aria-describedby"), None);
    assert!(!screen.has_text("Enter an address."));
}
