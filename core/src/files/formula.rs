//! Cells that a spreadsheet would run.

use std::borrow::Cow;

/// What a formula begins with. Spreadsheets set to Japanese or Chinese run the full-width forms too.
const BEGINNINGS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Whether the text begins like a formula, after any number of apostrophes. Counting those with
/// apostrophes in is what makes [`disarm`] reversible: a name that itself begins with `'=` gets a
/// second apostrophe.
fn is_formula(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    text.starts_with(BEGINNINGS)
}

/// The text, with an apostrophe before what a spreadsheet would run.
pub fn disarm(text: &str) -> Cow<'_, str> {
    if is_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that [`disarm`] was given.
pub fn rearm(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => text,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_full_width_beginning_is_disarmed_like_its_plain_twin() {
        for (plain, wide) in [("=", "＝"), ("+", "＋"), ("-", "－"), ("@", "＠")] {
            for before in ["", "'", "''"] {
                for beginning in [plain, wide] {
                    let text = format!("{before}{beginning}1");
                    assert_eq!(disarm(&text), format!("'{text}"));
                    assert_eq!(rearm(&disarm(&text)), text);
                }
            }
        }
    }

    #[test]
    fn nothing_else_is_touched() {
        for text in [
            "", "'", "''", "Anna", "'Anna", "Anna＝", "' ＝1", "＇＝1", "1＋1", "王＠",
        ] {
            assert_eq!(disarm(text), text);
            assert_eq!(rearm(text), text);
        }
    }

    proptest! {
        #[test]
        fn what_was_disarmed_is_rearmed_as_it_was(
            text in prop_oneof!["'{0,3}[=+@＝＋－＠\t\r-]?'?\\PC{0,3}", "['=＝a]{0,6}", any::<String>()],
        ) {
            let disarmed = disarm(&text);
            prop_assert!(!disarmed.starts_with(BEGINNINGS));
            prop_assert_eq!(rearm(&disarmed), &text);
        }
    }
}
