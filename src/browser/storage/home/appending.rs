//! One entry is one transaction.

use baton_core::journal::{AppendError, Before, History, New, Sum, claimed_sum};
use wasm_bindgen::JsValue;
use web_sys::{IdbKeyRange, IdbRequest};

use super::{ABOUT, ENTRIES, Gone, Home, STATE, SUMS, key};
use crate::browser::storage::idb::{self, Fault, Mode};

impl Home {
    /// Appends an entry, on its condition.
    pub(super) async fn put(&self, new: New) -> Result<(), AppendError> {
        let number = key(new.number);
        let sum = claimed_sum(&new.text).unwrap_or(Sum::NONE).to_string();
        let mode = match new.in_place_of {
            None => Mode::WriteAtOnce,
            Some(_) => Mode::WriteAsOne,
        };
        let attempt = self.attempt(mode, |transaction| {
            let (entries, sums) = (transaction.store(ENTRIES)?, transaction.store(SUMS)?);
            let sum_before = sums.get(&before(new.number))?;
            let key_before = entries.get_key(&before(new.number))?;
            // The entry first: where nothing more comes of this page, it stands for its own sum.
            let added = entries.add_with_key(&JsValue::from_str(&new.text), &number)?;
            let noted = sums.add_with_key(&JsValue::from_str(&sum), &number)?;
            if let Some(History { up_to, state }) = &new.in_place_of {
                let range = IdbKeyRange::upper_bound(&key(*up_to))?;
                entries.delete(&range)?;
                sums.delete(&range)?;
                let about = transaction.store(ABOUT)?;
                about.put_with_key(&JsValue::from_str(state), &STATE.into())?;
                let expected = new.before;
                let heard = sum_before.clone();
                transaction.abort_if(&sum_before, move || {
                    let sum = heard.result().ok().and_then(|sum| sum.as_string());
                    matches!((expected, sum), (Before::Entry(expected), Some(sum)) if sum != expected.to_string())
                });
            }
            Ok((sum_before, key_before, noted, added))
        });
        let ((sum_before, key_before, noted, added), done) = attempt.await?;
        let outcome = async |request: &IdbRequest| match done {
            Ok(()) => idb::outcome(request).await,
            Err(_) => idb::answer(request),
        };
        let (noted, added) = (outcome(&noted).await, outcome(&added).await);
        let faults = [&added, &noted].map(|outcome| outcome.as_ref().err().copied());
        if faults.contains(&Some(Fault::Taken)) {
            if done.is_ok() {
                self.take_back(&number, added.is_ok(), noted.is_ok()).await;
            }
            return Err(AppendError::Late);
        }
        let (sum_before, key_before) = (outcome(&sum_before).await, outcome(&key_before).await);
        // Of what was given up before it was read, nothing is known.
        let are_answered = sum_before.is_ok() && key_before.is_ok();
        let (sum_before, key_before) = (found(sum_before), found(key_before));
        let is_known = done.is_ok() || are_answered || sum_before.is_some();
        let is_as_it_was = match new.before {
            _ if !is_known => true,
            Before::Entry(sum) => match sum_before {
                Some(found) => found.as_string() == Some(sum.to_string()),
                None => key_before.is_some() && self.has(new.number - 1, sum).await,
            },
            Before::Nothing => sum_before.is_none() && key_before.is_none(),
            Before::Anything => sum_before.is_some() || key_before.is_some(),
        };
        if !is_as_it_was {
            if done.is_ok() {
                self.take_back(&number, true, true).await;
            }
            return Err(AppendError::Displaced);
        }
        // What a request says of its own fault says most.
        let mut faults = faults
            .into_iter()
            .flatten()
            .filter(|fault| *fault != Fault::Refused);
        match (faults.next(), done) {
            (Some(fault), _) | (None, Err(fault)) => Err(Gone::Fault(fault).into()),
            (None, Ok(())) if added.is_err() || noted.is_err() => Err(AppendError::Refused),
            (None, Ok(())) => {
                self.tell_others(new.number);
                Ok(())
            }
        }
    }

    /// Whether the entry under a number says that this is its checksum, where nothing else remembers that.
    async fn has(&self, number: u64, sum: Sum) -> bool {
        let lines = self.lines(number, 1).await.unwrap_or_default();
        let text = lines.first().and_then(|line| line.text.whole());
        text.and_then(claimed_sum) == Some(sum)
    }

    /// Takes back what this page has just put beyond a gap, or half of. Where that does not succeed, whoever
    /// reads it finds that it follows nothing.
    async fn take_back(&self, key: &JsValue, entry: bool, sum: bool) {
        let done = self.with(Mode::WriteAtOnce, |transaction| {
            for (store, is_there) in [(ENTRIES, entry), (SUMS, sum)] {
                if is_there {
                    transaction.store(store)?.delete(key)?;
                }
            }
            Ok(())
        });
        let _ = done.await;
    }
}

/// What a request has found; nothing where there is nothing.
fn found(outcome: Result<JsValue, Fault>) -> Option<JsValue> {
    outcome.ok().filter(|found| !found.is_undefined())
}

/// The key of the entry before one; before the first, one that nothing has.
fn before(number: u64) -> JsValue {
    number.checked_sub(1).map_or(JsValue::from_f64(-1.0), key)
}
