//! The rules R1–R15, one by one as sentences, and then cell by cell against matrices written by hand.

mod access;
mod cells;
mod cleaning;
mod connecting;
mod handover;
mod instances;
mod leaving;
#[rustfmt::skip]
mod matrices;
mod names;
mod previews;
mod records;
mod several;

use baton_core::rules::Rule;

/// Its table of rules says what the rules say of themselves.
const README: &str = include_str!("../../../README.md");

#[test]
fn the_readme_has_each_rule_with_its_sentence_and_its_source() {
    let rows: Vec<&str> = README
        .lines()
        .filter(|line| line.starts_with("| R"))
        .collect();
    let expected = Rule::ALL.map(|rule| {
        let (sentence, source) = (rule.sentence(), rule.source());
        format!("| {rule:?} | {sentence} | {source} |")
    });
    assert_eq!(rows, expected);
}
