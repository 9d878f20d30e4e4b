//! What a user sees.

use std::collections::BTreeMap;
use std::future::Future;
use std::time::Duration;

use serde_json::{Value, json};

use super::User;
use super::patience::Patience;
use crate::eyes;
use crate::target::{Target, any, text};

/// A table of people: role and link under each name. What may be done with somebody differs by who
/// looks, so it is left out.
pub type Table = BTreeMap<String, [String; 2]>;

impl User {
    /// Waits until something is there.
    #[track_caller]
    pub fn sees(&self, target: Target) -> impl Future<Output = ()> {
        self.waits_until(format!("sees {target}"), async move || {
            Ok(self.count(&target).await? > 0)
        })
    }

    /// The same where so many seconds are what a user was promised: here they count by the clock.
    #[track_caller]
    pub fn sees_within(&self, seconds: u64, target: Target) -> impl Future<Output = ()> {
        self.step(format!("sees {target} within {seconds} s"));
        async move {
            let patience = Patience::of(Duration::from_secs(seconds));
            self.waits(patience, format!("sees {target}"), async || {
                Ok((self.count(&target).await? > 0).then_some(()))
            })
            .await;
        }
    }

    /// Waits until this is written somewhere on the page.
    #[track_caller]
    pub fn sees_text(&self, says: &str) -> impl Future<Output = ()> {
        self.sees(text(says))
    }

    /// Waits until something is not there (any more). First see what should be there instead: what is
    /// not there yet is not there either.
    #[track_caller]
    pub fn does_not_see(&self, target: Target) -> impl Future<Output = ()> {
        self.waits_until(format!("does not see {target}"), async move || {
            Ok(self.count(&target).await? == 0)
        })
    }

    /// Waits until things of a kind say exactly this, one after the other.
    #[track_caller]
    pub fn reads(&self, target: Target, expected: &[&str]) -> impl Future<Output = ()> {
        let what = format!("reads {expected:?} in {target}");
        self.waits_until(what, async move || {
            let texts = eyes::ask(&self.client(), "texts", vec![target.json()]).await?;
            Ok(texts == json!(expected))
        })
    }

    /// The table of this name, once it has rows.
    #[track_caller]
    pub fn reads_table(&self, name: &str) -> impl Future<Output = Table> {
        self.step(format!("reads the table {name}"));
        async move {
            self.until(format!("sees rows in the table {name}"), async || {
                let rows = eyes::ask(&self.client(), "rows", vec![json!(name)]).await?;
                let table = table(&rows);
                Ok((!table.is_empty()).then_some(table))
            })
            .await
        }
    }

    /// Waits until the table of this name begins with these people, in this order.
    #[track_caller]
    pub fn sees_first(&self, table_name: &str, people: &[&str]) -> impl Future<Output = ()> {
        let what = format!("sees {people:?} first in {table_name}");
        self.waits_until(what, async move || {
            let rows = eyes::ask(&self.client(), "rows", vec![json!(table_name)]).await?;
            let rows = rows.as_array().into_iter().flatten();
            let first = rows.filter_map(|row| row["person"].as_str());
            Ok(first.take(people.len()).eq(people.iter().copied()))
        })
    }

    /// Waits until a cell of somebody's row in the table of this name says this.
    #[track_caller]
    pub fn sees_in_row(
        &self,
        table_name: &str,
        person: &str,
        cell: &str,
    ) -> impl Future<Output = ()> {
        let what = format!("sees “{cell}” for {person} in {table_name}");
        self.waits_until(what, async move || {
            let rows = eyes::ask(&self.client(), "rows", vec![json!(table_name)]).await?;
            let row = table(&rows).remove(person);
            Ok(row.is_some_and(|row| row.iter().any(|text| text == cell)))
        })
    }

    /// Waits until the rows of a table say exactly this, one after the other, from this cell of each on.
    #[track_caller]
    pub fn reads_rows(
        &self,
        table_name: &str,
        from: usize,
        expected: Value,
    ) -> impl Future<Output = ()> {
        let what = format!("reads {expected} in the table {table_name}");
        self.waits_until(what, async move || {
            let rows = eyes::ask(&self.client(), "cells", vec![json!(table_name)]).await?;
            let rows = rows.as_array().into_iter().flatten();
            let rows = rows.map(|row| json!(row.as_array().and_then(|row| row.get(from..))));
            Ok(rows.collect::<Value>() == expected)
        })
    }

    /// Waits until the page of this heading is there, with the keyboard on the heading and the title
    /// in the browser's tab.
    #[track_caller]
    pub fn arrives_at(&self, heading: &str, title: &str) -> impl Future<Output = ()> {
        self.step(format!("arrives at {heading}"));
        let heading = crate::target::heading(heading).focused();
        let title = format!("{title} · Baton");
        async move {
            self.sees(heading).await;
            self.sees_title(&title).await;
        }
    }

    /// Waits until the tab's title is this.
    #[track_caller]
    pub fn sees_title(&self, title: &str) -> impl Future<Output = ()> {
        self.waits_until(format!("sees the title {title}"), async move || {
            Ok(self.client().title().await? == title)
        })
    }

    /// Waits until the whole page is in this language.
    #[track_caller]
    pub fn sees_language(&self, tag: &str) -> impl Future<Output = ()> {
        self.sees(any("document").in_language(tag))
    }

    /// How many there are now.
    pub(super) async fn count(&self, target: &Target) -> Result<u64, fantoccini::error::CmdError> {
        let count = eyes::ask(&self.client(), "count", vec![target.json()]).await?;
        Ok(count.as_u64().unwrap_or_default())
    }
}

fn table(rows: &Value) -> Table {
    let rows = rows.as_array().into_iter().flatten();
    let rows = rows.filter_map(|row| {
        let text = |value: &Value| Some(value.as_str()?.to_owned());
        let facts = [text(&row["cells"][0])?, text(&row["cells"][1])?];
        Some((text(&row["person"])?, facts))
    });
    rows.collect()
}
