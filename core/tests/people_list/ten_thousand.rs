//! How long ten thousand people take; the page has to answer a keystroke within a frame.

use std::time::Instant;

use baton_core::views::people_list::{Candidates, Column, Index, View, arrange, list};

use crate::people_list::team::search;
use crate::support::ten_thousand;

#[test]
fn a_keystroke_is_one_pass() {
    let instance = ten_thousand();
    let start = Instant::now();
    let (index, _) = Index::follow(None, &instance);
    println!("index: {:?}", start.elapsed());
    let start = Instant::now();
    let order = arrange(
        None,
        &instance,
        &index,
        &Candidates::default(),
        Column::Name,
    );
    println!("order by name: {:?}", start.elapsed());
    for text in ["", "p", "person 99", "nobody"] {
        let view: View = search(text);
        let start = Instant::now();
        let found = list(&instance, &index, &order, &view).matches.len();
        println!("“{text}” finds {found}: {:?}", start.elapsed());
    }
    let start = Instant::now();
    let (_, is_new) = Index::follow(Some(index), &instance);
    println!("nobody came or went: {:?}", start.elapsed());
    assert!(!is_new);
}
