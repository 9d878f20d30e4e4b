//! The README's table of rules says what the rules say of themselves.

use baton_core::rules::Rule;

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
