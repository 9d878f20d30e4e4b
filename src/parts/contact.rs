//! Name and email as two fields, with what is wrong with them: the same wherever somebody is entered or
//! corrected.

use baton_core::rules::{Action, Contact, Email, EmailError, Name, NameError, Refusal};
use baton_core::views::offer;
use leptos::prelude::*;

use crate::app::App;
use crate::browser::focus;
use crate::ui::{DialogButtons, Field};
use crate::words::{self, Audience, label};

/// What is typed, and what it is for. It is a handful of references and is copied freely.
#[derive(Clone, Copy)]
pub struct ContactForm {
    app: App,
    name: RwSignal<String>,
    email: RwSignal<String>,
    /// Nothing that is still empty is called wrong before somebody has tried to go on.
    tried: RwSignal<bool>,
    wish: Callback<Contact, Option<Action>>,
}

impl ContactForm {
    /// A form with what is to be corrected, or without anything in it. What is typed becomes the action that
    /// `wish` makes of it; where nothing is corrected, there is none.
    #[must_use]
    pub fn new(
        app: App,
        seen: Option<Contact>,
        wish: impl Fn(Contact) -> Action + Send + Sync + 'static,
    ) -> Self {
        let name = seen.as_ref().map(|seen| seen.name.as_str().to_owned());
        let email = seen.as_ref().map(|seen| seen.email.as_str().to_owned());
        Self {
            app,
            name: RwSignal::new(name.unwrap_or_default()),
            email: RwSignal::new(email.unwrap_or_default()),
            tried: RwSignal::new(seen.is_some()),
            wish: Callback::new(move |contact| {
                (seen.as_ref() != Some(&contact)).then(|| wish(contact))
            }),
        }
    }

    /// Does what is wished, and says that it could: the dialog may close. Otherwise the first field with
    /// something wrong has the focus.
    pub fn submit(self) -> bool {
        self.tried.set(true);
        let (typed, is_taken) = untrack(|| (self.typed(), self.taken().is_some()));
        if let ((Ok(name), Ok(email)), false) = (typed, is_taken) {
            if let Some(action) = untrack(|| self.wish.run(Contact { name, email })) {
                self.app.dispatch(action);
            }
            return true;
        }
        focus::go_to("dialog [aria-invalid=true]");
        false
    }

    fn typed(self) -> (Result<Name, NameError>, Result<Email, EmailError>) {
        let name = self.name.with(|name| Name::parse(name));
        (name, self.email.with(|email| Email::parse(email)))
    }

    fn name_error(self) -> Option<String> {
        let error = self.typed().0.err().filter(|_| self.tried.get())?;
        Some(words::name_error(self.app.locale(), error))
    }

    fn email_error(self) -> Option<String> {
        match self.typed().1 {
            _ if !self.tried.get() => None,
            Err(error) => Some(words::email_error(self.app.locale(), error)),
            Ok(_) => self
                .taken()
                .map(|refusal| words::refusal(self.app, &refusal)),
        }
    }

    /// That somebody else has the address, if the rules say so: it is said at the field, where it can be
    /// mended.
    fn taken(self) -> Option<Refusal> {
        let (Ok(name), Ok(email)) = self.typed() else {
            return None;
        };
        let command = self.wish.run(Contact { name, email })?.by(self.app.actor());
        self.app
            .read(|instance| offer::email_taken(instance, &command))
    }
}

/// The form in a dialog: the fields for a name and an email, each with what is wrong with it, and the two
/// buttons.
#[component]
pub fn ContactFields(
    /// What is typed.
    form: ContactForm,
    /// The ids of the two fields.
    ids: [&'static str; 2],
    /// Their visible labels.
    labels: [Signal<String>; 2],
    /// What browsers may fill in.
    #[prop(default = ["off", "off"])]
    autocomplete: [&'static str; 2],
    /// The verb of the dialog.
    verb: Signal<String>,
    /// What else stands above the buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let [name_id, email_id] = ids;
    let [name_label, email_label] = labels;
    let [name_filled, email_filled] = autocomplete;
    view! {
        <form novalidate on:submit=move |event| event.prevent_default()>
            <Field
                id=name_id
                label=name_label
                autocomplete=name_filled
                text=form.name
                error=Signal::derive(move || form.name_error())
            />
            <Field
                id=email_id
                label=email_label
                inputmode="email"
                autocomplete=email_filled
                text=form.email
                error=Signal::derive(move || form.email_error())
            />
            {children.map(|children| children())}
            <DialogButtons
                verb
                cancel=label!(form.app, action.cancel)
                on_confirm=Callback::new(move |()| form.submit())
            />
        </form>
    }
}
