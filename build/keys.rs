//! The keys as code: a module for each group, a constant for each text without values, and for each text
//! with values a type that has them as fields.

use std::fmt::Write;

use crate::language::Language;

/// All keys, of which some are first. What is said of a type of texts stands in `src/texts/`.
pub fn code(language: &Language, is_first: impl Fn(&str) -> bool) -> String {
    let mut code = String::new();
    let mut open: Vec<&str> = Vec::new();
    let (mut first, mut rest) = (0, 0);
    for (key, values) in language.texts() {
        let (part, number) = match is_first(key) {
            true => ("First", &mut first),
            false => ("Rest", &mut rest),
        };
        let text = format!("crate::texts::Text(crate::texts::Part::{part}, {number})");
        *number += 1;
        let mut names: Vec<&str> = key.split('.').collect();
        let name = names.pop().unwrap_or_default();
        let same = open.iter().zip(&names).take_while(|(a, b)| a == b).count();
        code.push_str(&"}\n".repeat(open.len() - same));
        for module in names.iter().skip(same) {
            code.push_str(&format!("pub mod {module} {{\n"));
        }
        open = names;
        // Writing into a text cannot fail.
        let _ = match values.as_slice() {
            [] => writeln!(code, "pub const {name}: crate::texts::Text = {text};"),
            values => with_values(&mut code, &text, name, values),
        };
    }
    code.push_str(&"}\n".repeat(open.len()));
    code
}

fn with_values(code: &mut String, text: &str, name: &str, values: &[&str]) -> std::fmt::Result {
    writeln!(code, "pub struct {name}<'a> {{")?;
    for value in values {
        writeln!(code, "pub {value}: &'a dyn std::fmt::Display,")?;
    }
    let fields: Vec<String> = values.iter().map(|value| format!("self.{value}")).collect();
    let fields = fields.join(", ");
    writeln!(
        code,
        "}}\n\
         impl {name}<'_> {{\n\
         pub fn of(&self, locale: crate::texts::Locale) -> String {{\n\
         {text}.with(locale, &[{fields}])\n\
         }}\n\
         }}"
    )
}
