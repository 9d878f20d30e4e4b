//! The record of a handover: a file that agrees with the journal entry by entry.

use baton_e2e::prelude::*;
use baton_e2e::stored::said;
use serde_json::{Value, json};

use crate::guided::Handover;

/// Downloads the record at the end of a handover, after which the one who handed over was removed.
pub async fn agrees_with_the_journal(user: &User, handover: &Handover) {
    let address = user.address().await;
    let (_, since) = address.split_once("since=").unwrap();
    let since: u64 = since.parse().unwrap();
    let journal = entries_after(user, since).await;
    // Each step and the removal, and nothing else.
    assert_eq!(journal.len(), handover.steps.len() + 1, "{journal:#?}");

    let text = user
        .downloads(button("Download record"), "baton-handover.json")
        .await;
    let record: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(record["baton"], 1);
    assert_eq!(record["entries"], json!(journal));
    assert_eq!(record["handover"]["from"]["name"], handover.from);
    assert_eq!(record["handover"]["to"]["name"], handover.to);
    assert_eq!(record["lost_access"], json!([]));
    let (connected, with_access) = handover.figures(handover.steps);
    let states = [
        ("before", since, handover.connected, handover.with_access),
        (
            "after",
            since + journal.len() as u64,
            connected,
            with_access,
        ),
    ];
    for (name, entry, connected, with_access) in states {
        let state = &record[name];
        assert_eq!(state["entry"], entry, "{name} in {record:#}");
        assert_eq!(state["with_access"], with_access, "{name} in {record:#}");
        let listed = state["connected"].as_array().unwrap();
        assert_eq!(listed.len(), connected, "{name} in {record:#}");
    }
}

/// What is stored of the journal after an entry: each with its number.
async fn entries_after(user: &User, since: u64) -> Vec<Value> {
    let stored = user.stored().await;
    let numbered = stored.entries().into_iter();
    let numbered = numbered.filter(|(number, _)| *number > since);
    let entries = numbered.map(|(number, text)| {
        let mut entry = said(&text);
        entry["number"] = json!(number);
        entry
    });
    entries.collect()
}
