//! What on a page is meant: by role and accessible name, and by what it says.

use std::fmt;

use serde_json::{Map, Value, json};

/// Something on the page that can be perceived.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Target {
    wanted: Map<String, Value>,
    text: String,
}

impl Target {
    fn with(mut self, key: &str, value: Value) -> Self {
        self.wanted.insert(key.to_owned(), value);
        self
    }

    fn which(mut self, key: &str, value: Value, text: &str) -> Self {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(text);
        self.with(key, value)
    }

    /// Inside of something else.
    pub fn within(self, scope: Target) -> Self {
        let text = format!("in {scope}");
        self.which("within", scope.json(), &text)
    }

    /// Whose text contains this.
    pub fn that_says(self, text: &str) -> Self {
        self.which("says", json!(text), &format!("that says “{text}”"))
    }

    /// Which cannot be chosen, for exactly this reason, in visible text tied to it.
    pub fn unavailable_because(self, reason: &str) -> Self {
        let text = format!("unavailable because “{reason}”");
        self.with("unavailable", json!(true))
            .which("description", json!(reason), &text)
    }

    /// Which cannot be chosen.
    pub fn unavailable(self) -> Self {
        self.which("unavailable", json!(true), "unavailable")
    }

    /// Which can be chosen.
    pub fn available(self) -> Self {
        self.which("unavailable", json!(false), "available")
    }

    /// Which is called wrong, for exactly this reason, in visible text tied to it.
    pub fn wrong_because(self, reason: &str) -> Self {
        let text = format!("wrong because “{reason}”");
        self.with("invalid", json!(true))
            .which("description", json!(reason), &text)
    }

    /// Which is not called wrong.
    pub fn not_wrong(self) -> Self {
        self.which("invalid", json!(false), "not called wrong")
    }

    /// Which has the keyboard.
    pub fn focused(self) -> Self {
        self.which("focused", json!(true), "with the focus")
    }

    /// Which is the current one of its set.
    pub fn current(self) -> Self {
        self.which("current", json!("page"), "as the current page")
    }

    /// Which is the step to do now.
    pub fn to_do_now(self) -> Self {
        self.which("current", json!("step"), "to do now")
    }

    /// Which is the chosen one of its set.
    pub fn checked(self) -> Self {
        self.which("checked", json!(true), "as the chosen one")
    }

    /// Which is not chosen.
    pub fn unchecked(self) -> Self {
        self.which("checked", json!(false), "not chosen")
    }

    /// By which its table is sorted, this way.
    pub fn sorted(self, order: &str) -> Self {
        self.which("sorted", json!(order), &format!("sorted {order}"))
    }

    /// Which shows what it controls, or does not.
    pub fn expanded(self, is_expanded: bool) -> Self {
        let text = if is_expanded { "open" } else { "closed" };
        self.which("expanded", json!(is_expanded.to_string()), text)
    }

    /// Whose text is in this language.
    pub fn in_language(self, tag: &str) -> Self {
        self.which("lang", json!(tag), &format!("in language {tag}"))
    }

    /// In which this is typed or chosen.
    pub fn holding(self, value: &str) -> Self {
        self.which("value", json!(value), &format!("holding “{value}”"))
    }

    /// As the script in the page wants it.
    #[must_use]
    pub fn json(&self) -> Value {
        Value::Object(self.wanted.clone())
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Anything of this role, whatever its name.
pub fn any(role: &str) -> Target {
    Target::default().which("role", json!(role), &format!("a {role}"))
}

/// A text somewhere on the page.
pub fn text(says: &str) -> Target {
    any("document").that_says(says)
}

/// The announcement of something done.
pub fn status(says: &str) -> Target {
    any("status").that_says(says)
}

/// The announcement of something refused.
pub fn alert(says: &str) -> Target {
    any("alert").that_says(says)
}

macro_rules! roles {
    ($($role:ident),+ $(,)?) => {$(
        #[doc = concat!("A `", stringify!($role), "` of this name.")]
        pub fn $role(name: &str) -> Target {
            let role = stringify!($role);
            let text = format!("{role} “{name}”");
            Target::default().with("role", json!(role)).which("name", json!(name), &text)
        }
    )+};
}

roles![
    alertdialog,
    button,
    checkbox,
    columnheader,
    combobox,
    dialog,
    heading,
    link,
    list,
    menu,
    menuitem,
    menuitemradio,
    navigation,
    radio,
    region,
    searchbox,
    table,
    textbox,
];
