//! What a user does with a pointer.

use std::future::Future;

use fantoccini::elements::Element;
use serde_json::json;

use super::User;
use crate::eyes;
use crate::target::Target;

impl User {
    /// Clicks something, as soon as it is there and nothing lies over it.
    #[track_caller]
    pub fn clicks(&self, target: Target) -> impl Future<Output = ()> {
        self.step(format!("clicks {target}"));
        async move {
            self.until(format!("clicks {target}"), async || {
                let Some(element) = self.first(&target).await? else {
                    return Ok(None);
                };
                let clicked = element.click().await;
                if clicked.is_err() {
                    // Whoever wants to click what something lies over scrolls it clear of that.
                    self.scrolls_to(element).await?;
                }
                clicked.map(Some)
            })
            .await;
        }
    }

    /// Clicks something the moment that it comes into the page, where it may be gone before a driver
    /// could. Say so before what makes it come.
    #[track_caller]
    pub fn will_click(&self, target: Target) -> impl Future<Output = ()> {
        self.step(format!("will click {target}"));
        async move {
            let asked = eyes::ask(&self.client(), "seize", vec![target.json()]).await;
            asked.unwrap();
        }
    }

    /// Sets a field for a day, such as `2026-03-14`.
    #[track_caller]
    pub fn sets_day(&self, field: Target, day: &str) -> impl Future<Output = ()> {
        self.step(format!("sets {field} to {day}"));
        async move {
            let input = self.until(format!("sees {field}"), async || self.first(&field).await);
            // Where the keyboard is in the field already, it may be on the year.
            self.runs("document.activeElement?.blur()").await;
            let keys = self.browser.keys_of_day(day);
            input.await.send_keys(&keys).await.unwrap();
            self.sees(field.holding(day)).await;
        }
    }

    /// Puts a text into a field in place of what is there.
    #[track_caller]
    pub fn fills(&self, field: Target, text: &str) -> impl Future<Output = ()> {
        self.step(format!("fills {field} with “{text}”"));
        async move {
            self.clicks(field.clone()).await;
            self.presses("Control+a").await;
            self.presses("Backspace").await;
            self.types(text).await;
            self.sees(field.holding(text)).await;
        }
    }

    /// Chooses an option of a list.
    #[track_caller]
    pub fn chooses(&self, list: Target, option: &str) -> impl Future<Output = ()> {
        self.step(format!("chooses {option} in {list}"));
        async move {
            self.until(format!("chooses {option} in {list}"), async || {
                match self.first(&list).await? {
                    Some(list) => list.select_by_label(option).await.map(Some),
                    None => Ok(None),
                }
            })
            .await;
        }
    }

    pub(super) async fn first(
        &self,
        target: &Target,
    ) -> Result<Option<Element>, fantoccini::error::CmdError> {
        let found = eyes::find(&self.client(), target).await?;
        Ok(found.into_iter().next())
    }

    async fn scrolls_to(&self, element: Element) -> Result<(), fantoccini::error::CmdError> {
        let script = "arguments[0].scrollIntoView({ block: 'center' })";
        self.client().execute(script, vec![json!(element)]).await?;
        Ok(())
    }
}
