//! The log at home: an IndexedDB database of its own for each instance.
//!
//! An entry is one transaction with strict durability. Its text is added under its number, and so is its
//! checksum in a second store; adding fails where something is already. What is before it is read in the
//! same transaction: so all requests are made at once, nothing waits for this page any more, and whether the
//! log is still what it was is known when they are done.

mod appending;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use baton_core::journal::state::SCHEMA;
use baton_core::journal::{Answer, AppendError, Identity, Line, Log, New, ReadError, Text};
use js_sys::{Array, JsString};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, IdbKeyRange};

use super::idb::{self, Attempt, Database, Fault, Mode, list};
use super::local::{Browser, text_of};
use super::registry::Registry;
use super::space::Space;

const ENTRIES: &str = "entries";
const SUMS: &str = "sums";
const ABOUT: &str = "about";
const STATE: &str = "state";

/// The key in local storage by which other tabs are told where there are no channels.
const NEWS: &str = "news";

/// The log of an instance in a space of this browser. Its clones are the same.
#[derive(Clone)]
pub struct Home(Rc<Inside>);

struct Inside {
    space: Space,
    identity: Identity,
    database: RefCell<Option<Rc<Database>>>,
    /// Tells other tabs, and is told by them.
    news: Option<BroadcastChannel>,
}

/// Why the log is not to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gone {
    /// The space holds another instance by now.
    Over,
    /// The browser does not give it, and says why.
    Fault(Fault),
}

impl From<Fault> for Gone {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Gone> for AppendError {
    fn from(gone: Gone) -> Self {
        match gone {
            Gone::Over => Self::Over,
            Gone::Fault(Fault::Taken) => Self::Late,
            Gone::Fault(Fault::Full) => Self::Full,
            Gone::Fault(_) => Self::Refused,
        }
    }
}

impl Home {
    /// Opens the log of an instance, which is empty where there was none.
    ///
    /// # Errors
    /// When the browser offers none, or a later version has written it.
    pub async fn open(space: Space, identity: Identity) -> Result<Self, Fault> {
        let home = Self(Rc::new(Inside {
            space,
            identity,
            database: RefCell::default(),
            news: BroadcastChannel::new(&name(space, identity)).ok(),
        }));
        home.connect().await?;
        Ok(home)
    }

    /// Which instance it is about.
    #[must_use]
    pub fn identity(&self) -> Identity {
        self.0.identity
    }

    /// Deletes the log of an instance, for which there is no way back.
    pub fn delete(space: Space, identity: Identity) {
        idb::delete(&name(space, identity));
    }

    async fn connect(&self) -> Result<Rc<Database>, Fault> {
        let name = name(self.0.space, self.0.identity);
        let database = Rc::new(Database::open(&name, SCHEMA, &[ENTRIES, SUMS, ABOUT]).await?);
        let inside = Rc::downgrade(&self.0);
        database.on_close(move || {
            if let Some(inside) = inside.upgrade() {
                inside.database.take();
            }
        });
        self.0.database.replace(Some(Rc::clone(&database)));
        Ok(database)
    }

    /// Makes requests in one transaction.
    async fn with<T>(
        &self,
        mode: Mode,
        requests: impl Fn(&idb::Transaction) -> Result<T, JsValue>,
    ) -> Result<T, Gone> {
        let (made, done) = self.attempt(mode, requests).await?;
        Ok(done.map(|()| made)?)
    }

    /// The same, where the requests are looked at whether or not all of them are done. Where the connection was
    /// closed meanwhile, because somebody has deleted the database, another is opened, if this instance is
    /// still the one of the space.
    async fn attempt<T>(
        &self,
        mode: Mode,
        requests: impl Fn(&idb::Transaction) -> Result<T, JsValue>,
    ) -> Result<Attempt<T>, Gone> {
        let there = self.0.database.borrow().clone();
        if let Some(database) = there {
            match idb::attempt(&database, mode, &requests).await {
                Err(Fault::Closed) | Ok((_, Err(Fault::Closed))) => {
                    drop(self.0.database.take());
                }
                done => return Ok(done?),
            }
        }
        let registry = Registry::open(self.0.space).await?;
        match registry.current().await? {
            Some(current) if current != self.0.identity => return Err(Gone::Over),
            Some(_) => {}
            None => drop(registry.claim(self.0.identity).await?),
        }
        let database = self.connect().await?;
        Ok(idb::attempt(&database, mode, &requests).await?)
    }

    async fn lines(&self, from: u64, at_most: usize) -> Result<Vec<Line>, ReadError> {
        let limit = u32::try_from(at_most).unwrap_or(u32::MAX);
        let found = self.with(Mode::Read, |transaction| {
            let (entries, sums) = (transaction.store(ENTRIES)?, transaction.store(SUMS)?);
            let range = IdbKeyRange::lower_bound(&key(from))?;
            Ok([
                entries.get_all_keys_with_key_and_limit(&range, limit)?,
                entries.get_all_with_key_and_limit(&range, limit)?,
                sums.get_all_keys_with_key_and_limit(&range, limit)?,
            ])
        });
        let found = found.await.map_err(|gone| match gone {
            Gone::Over => ReadError::Over,
            Gone::Fault(_) => ReadError::Refused,
        })?;
        let read = async |request| list(request).await.map_err(|_| ReadError::Refused);
        let [keys, texts, known] = &found;
        let (keys, texts, known) = (read(keys).await?, read(texts).await?, read(known).await?);
        let known = known.iter().filter_map(|key| number(&key));
        let known = known.map(|number| (number, Text::Missing));
        let mut lines: BTreeMap<u64, Text> = known.collect();
        for (key, value) in keys.iter().zip(texts.iter()) {
            let text = match value.dyn_ref::<JsString>() {
                Some(text) => Text::Whole(text_of(text)),
                None => Text::NotText,
            };
            lines.extend(number(&key).map(|number| (number, text)));
        }
        let lines = lines.into_iter().take(at_most);
        Ok(lines.map(|(number, text)| Line { number, text }).collect())
    }

    /// What is under these numbers, each with its number, as the browser has it.
    pub async fn raw(&self, first: u64, last: u64) -> Array {
        let found = self.with(Mode::Read, |transaction| {
            let range = IdbKeyRange::bound(&key(first), &key(last))?;
            let entries = transaction.store(ENTRIES)?;
            let keys = entries.get_all_keys_with_key(&range)?;
            Ok([keys, entries.get_all_with_key(&range)?])
        });
        let Ok([keys, values]) = found.await else {
            return Array::new();
        };
        let (Ok(keys), Ok(values)) = (list(&keys).await, list(&values).await) else {
            return Array::new();
        };
        let pairs = keys.iter().zip(values.iter());
        pairs.map(|(key, value)| Array::of2(&key, &value)).collect()
    }

    /// The state that the log keeps, where local storage has no room for it.
    pub async fn state(&self) -> Option<JsString> {
        let found = self.with(Mode::Read, |transaction| {
            transaction.store(ABOUT)?.get(&STATE.into())
        });
        let request = found.await.ok()?;
        idb::outcome(&request).await.ok()?.dyn_into().ok()
    }

    /// Keeps a state in the log.
    ///
    /// # Errors
    /// When it is not kept.
    pub async fn keep_state(&self, text: &str) -> Result<(), AppendError> {
        let kept = self.with(Mode::WriteAsOne, |transaction| {
            let about = transaction.store(ABOUT)?;
            about.put_with_key(&JsValue::from_str(text), &STATE.into())
        });
        kept.await.map(drop).map_err(|_| AppendError::Refused)
    }

    fn tell_others(&self, number: u64) {
        // Whoever is not told reads when it comes to the front, or before its next command.
        let news = self.0.news.as_ref();
        let told = news.map(|news| news.post_message(&key(number)));
        if !matches!(told, Some(Ok(())))
            && let Ok(local) = Browser::local(self.0.space)
        {
            let _ = local.write(NEWS, &number.to_string());
        }
    }
}

impl Log for Home {
    fn append(&self, new: New) -> Answer<Result<(), AppendError>> {
        let home = self.clone();
        Box::pin(async move { home.put(new).await })
    }

    fn read(&self, from: u64, at_most: usize) -> Answer<Result<Vec<Line>, ReadError>> {
        let home = self.clone();
        Box::pin(async move { home.lines(from, at_most).await })
    }

    fn state(&self) -> Answer<Result<Option<String>, ReadError>> {
        let home = self.clone();
        Box::pin(async move { Ok(Home::state(&home).await.as_ref().map(text_of)) })
    }

    fn tell(&self, listener: Box<dyn Fn()>) {
        let Some(news) = &self.0.news else {
            return;
        };
        let heard = Closure::<dyn Fn()>::new(listener);
        news.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        // It is heard as long as the page is there.
        heard.forget();
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        if let Some(news) = &self.news {
            news.close();
        }
    }
}

fn name(space: Space, identity: Identity) -> String {
    format!("{}{identity}", space.prefix())
}

/// Numbers stay below 2⁵³, where JavaScript's are exact.
fn key(number: u64) -> JsValue {
    JsValue::from_f64(number as f64)
}

fn number(key: &JsValue) -> Option<u64> {
    let number = key.as_f64()?;
    (number >= 0.0 && number.fract() == 0.0 && number < baton_core::journal::HIGHEST as f64)
        .then_some(number as u64)
}
