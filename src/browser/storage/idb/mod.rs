//! IndexedDB, as far as Baton uses it.
//!
//! Of the crates for it, `idb` and `rexie` cannot ask for strict durability, and `indexed_db_futures` does not
//! say why a transaction failed at its end, which is where browsers notice that there is no room. So these
//! few lines stand on web-sys. A request's own events resolve a promise: no closure of ours is kept for it.

mod answer;
mod existing;
mod fault;

use answer::settled;
pub use answer::{answer, list, outcome};
use existing::factory;
pub use existing::{delete, is_untouched, names};
pub use fault::Fault;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

#[wasm_bindgen]
extern "C" {
    /// The same object as [`IdbDatabase`]: web-sys has durability only behind its unstable flag.
    type Durable;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Durable,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;

    /// The same object as [`IdbTransaction`].
    type Committed;

    #[wasm_bindgen(method, catch)]
    fn commit(this: &Committed) -> Result<(), JsValue>;
}

/// A connection to a database.
pub struct Database {
    database: IdbDatabase,
    stores: Array,
}

/// Whether a transaction writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It only reads.
    Read,
    /// It writes, and is complete when all of it is on the disk. That nothing more follows is said at once, so
    /// that nothing waits for this page any more: a page that is frozen or gone holds nobody up. What came of
    /// each request has to be looked at, because Firefox carries out the others when one fails.
    WriteAtOnce,
    /// It writes everything or nothing, and ends when the page has heard of every request.
    WriteAsOne,
}

/// Requests that are carried out together.
pub struct Transaction {
    transaction: IdbTransaction,
    is_complete: Promise,
}

impl Database {
    /// Opens a database; one that is not there yet gets these stores, in each of which keys are given or, in
    /// one called `aside`, counted.
    ///
    /// # Errors
    /// When the browser offers none, or this one was written by a later version.
    pub async fn open(name: &str, version: u32, stores: &[&str]) -> Result<Self, Fault> {
        let factory = factory().ok_or(Fault::Refused)?;
        let request = factory.open_with_u32(name, version);
        let request = request.map_err(|error| Fault::of(&error))?;
        let upgrade = {
            let request = request.clone();
            let stores: Vec<String> = stores.iter().map(|store| (*store).to_owned()).collect();
            Closure::once(move || create(&request, &stores))
        };
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let opened = settled(&request).await;
        request.set_onupgradeneeded(None);
        if opened.is_err() {
            let error = request.error().ok().flatten();
            // What a request to open fails with is never that its connection is closed.
            return Err(match error.map(|error| Fault::of(&error)) {
                Some(Fault::Closed) | None => Fault::Refused,
                Some(fault) => fault,
            });
        }
        let database = request.result().ok().and_then(|it| it.dyn_into().ok());
        let names = stores.iter().map(|store| JsValue::from_str(store));
        Ok(Self {
            database: database.ok_or(Fault::Refused)?,
            stores: names.collect(),
        })
    }

    /// Lets go when somebody wants to delete the database or to open a later version of it, and calls this
    /// then, as when the browser closes the connection.
    pub fn on_close(&self, mut then: impl FnMut() + 'static) {
        let database = self.database.clone();
        let close = Closure::<dyn FnMut()>::new(move || {
            database.close();
            then();
        });
        self.database
            .set_onversionchange(Some(close.as_ref().unchecked_ref()));
        self.database
            .set_onclose(Some(close.as_ref().unchecked_ref()));
        // A page has a handful of connections, and the browser may call this at any time.
        close.forget();
    }

    /// Begins a transaction over all stores.
    ///
    /// # Errors
    /// When the connection is closed.
    pub fn begin(&self, mode: Mode) -> Result<Transaction, Fault> {
        let options = Object::new();
        let mode = match mode {
            Mode::Read => "readonly",
            Mode::WriteAtOnce | Mode::WriteAsOne => "readwrite",
        };
        // Setting a field of a new object does not fail.
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let database: &Durable = self.database.unchecked_ref();
        let transaction = database.transaction(&self.stores, mode, &options);
        let transaction = transaction.map_err(|error| Fault::of(&error))?;
        let is_complete = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        Ok(Transaction {
            transaction,
            is_complete,
        })
    }
}

impl Drop for Database {
    /// Closes the connection.
    fn drop(&mut self) {
        self.database.close();
    }
}

impl Transaction {
    /// One of the stores that the transaction was opened over.
    ///
    /// # Errors
    /// When the database lacks it.
    pub fn store(&self, name: &str) -> Result<IdbObjectStore, Fault> {
        let store = self.transaction.object_store(name);
        store.map_err(|error| Fault::of(&error))
    }

    /// Lets nothing of it happen where this is so once a request is done.
    pub fn abort_if(&self, request: &IdbRequest, is_so: impl Fn() -> bool + 'static) {
        let transaction = self.transaction.clone();
        let look = Closure::once_into_js(move || {
            if is_so() {
                // One that has ended already cannot be aborted, and need not be.
                let _ = transaction.abort();
            }
        });
        request.set_onsuccess(Some(look.unchecked_ref()));
    }

    /// Waits until all of it is done. The results of the requests are there then.
    ///
    /// # Errors
    /// When not all of it is done: nothing of it, but for [`Mode::WriteAtOnce`] in Firefox.
    async fn end(self, mode: Mode) -> Result<(), Fault> {
        if mode != Mode::WriteAsOne {
            let transaction: &Committed = self.transaction.unchecked_ref();
            // Where a request has failed already, there is nothing to commit.
            let _ = transaction.commit();
        }
        match JsFuture::from(self.is_complete).await {
            Ok(_) => Ok(()),
            Err(_) => Err(match self.transaction.error() {
                Some(error) => Fault::of(&error),
                None => Fault::Closed,
            }),
        }
    }
}

/// Makes the requests of one transaction, and waits until all of them are done.
///
/// # Errors
/// When nothing of it is done.
pub async fn carry_out<T>(
    database: &Database,
    mode: Mode,
    requests: impl FnOnce(&Transaction) -> Result<T, JsValue>,
) -> Result<T, Fault> {
    let (made, done) = attempt(database, mode, requests).await?;
    done.map(|()| made)
}

/// What the requests of one transaction are, and whether all of them are done.
pub type Attempt<T> = (T, Result<(), Fault>);

/// The same, where the requests are looked at whether or not all of them are done.
///
/// # Errors
/// When they could not even be made.
pub async fn attempt<T>(
    database: &Database,
    mode: Mode,
    requests: impl FnOnce(&Transaction) -> Result<T, JsValue>,
) -> Result<Attempt<T>, Fault> {
    let transaction = database.begin(mode)?;
    let made = match requests(&transaction) {
        Ok(made) => made,
        Err(error) => {
            // What was asked for before it is not to happen by itself.
            let _ = transaction.transaction.abort();
            let _ = JsFuture::from(transaction.is_complete).await;
            return Err(Fault::of(&error));
        }
    };
    let done = transaction.end(mode).await;
    Ok((made, done))
}

fn create(request: &IdbOpenDbRequest, stores: &[String]) {
    let Some(database) = request.result().ok() else {
        return;
    };
    let database: IdbDatabase = database.unchecked_into();
    for store in stores {
        // A store that cannot be made is missed by the first transaction, which says so.
        let _ = match store.as_str() {
            "aside" => {
                let counted = web_sys::IdbObjectStoreParameters::new();
                counted.set_auto_increment(true);
                database.create_object_store_with_optional_parameters(store, &counted)
            }
            _ => database.create_object_store(store),
        };
    }
}
