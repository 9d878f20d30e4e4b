//! The record of a handover: a file that agrees with the journal entry by entry.

use baton_e2e::prelude::*;
use serde_json::{Value, json};

use crate::guided::Handover;

/// Downloads the record at the end of a handover, after which the one who handed over was removed.
pub async fn agrees_with_the_journal(user: &User, handover: &Handover) {
    let address = user.address().await;
    let (_, since) = address.split_once("since=").unwrap();
    let since: u64 = since.parse().unwrap();
    let stored = user.stored().await;
    let numbers = stored.entries().into_keys();
    let journal = numbers.filter(|number| *number > since).map(|number| {
        let mut entry = stored.said(number);
        entry["number"] = json!(number);
        entry
    });
    let journal: Vec<_> = journal.collect();
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
