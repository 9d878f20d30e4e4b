//! Which instance a space holds, and what was set aside in it: a small database beside the logs.
//!
//! Two tabs that begin at the same moment agree by it, as two that append do: a key can be added once.

use baton_core::journal::Identity;
use baton_core::journal::state::SCHEMA;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use super::idb::{self, Database, Fault, Mode, carry_out, list, outcome};
use super::space::Space;

const INSTANCES: &str = "instances";
const ASIDE: &str = "aside";
const CURRENT: &str = "current";

/// The database of a space.
pub struct Registry(Database);

impl Registry {
    /// Opens the database, and makes it where there is none.
    ///
    /// # Errors
    /// When the browser offers none, or a later version has written it.
    pub async fn open(space: Space) -> Result<Self, Fault> {
        let database = Database::open(&space.name(), SCHEMA, &[INSTANCES, ASIDE]).await?;
        database.on_close(|| ());
        Ok(Self(database))
    }

    /// The instance that the space holds, if it holds one.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn current(&self) -> Result<Option<Identity>, Fault> {
        Ok(identity_in(&self.raw().await?))
    }

    /// What says which instance the space holds, as the browser has it.
    async fn raw(&self) -> Result<JsValue, Fault> {
        let found = carry_out(&self.0, Mode::Read, |transaction| {
            transaction.store(INSTANCES)?.get(&CURRENT.into())
        });
        outcome(&found.await?).await
    }

    /// The instance that the space holds, and whether that is new. Where the registry names none, or one that
    /// has no log, though there is a log of another, it is damaged: what it said is put aside, and that other
    /// one is held. `kept` is the instance of which a state is kept, and `new` the one to begin if there is
    /// none.
    ///
    /// # Errors
    /// When the browser does not say, or refuses what has to be written.
    pub async fn instance(
        &self,
        space: Space,
        kept: Option<Identity>,
        new: Identity,
    ) -> Result<(Identity, bool), Fault> {
        loop {
            let raw = self.raw().await?;
            let current = identity_in(&raw);
            if let Some(current) = current.filter(|current| kept == Some(*current)) {
                return Ok((current, false));
            }
            let names = idb::names().await.unwrap_or_default();
            let prefix = space.prefix();
            let logs = names.iter().filter_map(|name| name.strip_prefix(&prefix));
            let logs: Vec<Identity> = logs.filter_map(Identity::parse).collect();
            let has_log = |identity: &Identity| logs.contains(identity);
            if let Some(current) = current
                && (logs.is_empty() || has_log(&current))
            {
                return Ok((current, false));
            }
            let found = kept.filter(has_log).or(logs.first().copied());
            if found.is_none() && raw.is_undefined() {
                return self.claim(kept.unwrap_or(new)).await;
            }
            let held = found.or(kept).unwrap_or(new);
            // Another tab may have begun an instance meanwhile, which is none to be put aside.
            if self.replace(&raw, held).await? {
                return Ok((held, false));
            }
        }
    }

    /// Makes the space hold this instance in place of what is there, which is put aside. Says whether that is
    /// done: it is not where there is something else by now.
    async fn replace(&self, there: &JsValue, identity: Identity) -> Result<bool, Fault> {
        let done = carry_out(&self.0, Mode::WriteAsOne, |transaction| {
            let instances = transaction.store(INSTANCES)?;
            let found = instances.get(&CURRENT.into())?;
            let (heard, expected) = (found.clone(), there.clone());
            transaction.abort_if(&found, move || {
                !heard.result().is_ok_and(|now| is_same(&now, &expected))
            });
            if !there.is_undefined() {
                let noted = noted("the instance of this space", there);
                transaction.store(ASIDE)?.add(&noted)?;
            }
            let text = JsValue::from_str(&identity.to_string());
            instances.put_with_key(&text, &CURRENT.into())
        });
        match done.await {
            Ok(_) => Ok(true),
            Err(_) if !is_same(&self.raw().await?, there) => Ok(false),
            Err(fault) => Err(fault),
        }
    }

    /// Makes the space hold this instance, if it holds none. Gives back the one that it holds, and whether
    /// that is new.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn claim(&self, identity: Identity) -> Result<(Identity, bool), Fault> {
        if let Some(there) = self.current().await? {
            return Ok((there, false));
        }
        let text = JsValue::from_str(&identity.to_string());
        let added = carry_out(&self.0, Mode::WriteAsOne, |transaction| {
            transaction
                .store(INSTANCES)?
                .add_with_key(&text, &CURRENT.into())
        });
        match added.await {
            Ok(_) => Ok((identity, true)),
            Err(Fault::Taken) => match self.current().await? {
                Some(there) => Ok((there, false)),
                // It is no identity: it is left alone.
                None => Err(Fault::Refused),
            },
            Err(fault) => Err(fault),
        }
    }

    /// Makes the space hold another instance, or none.
    ///
    /// # Errors
    /// When the browser refuses it.
    pub async fn hold(&self, identity: Option<Identity>) -> Result<(), Fault> {
        let text = identity.map(|identity| JsValue::from_str(&identity.to_string()));
        let done = carry_out(&self.0, Mode::WriteAsOne, |transaction| {
            let store = transaction.store(INSTANCES)?;
            match &text {
                Some(text) => store.put_with_key(text, &CURRENT.into()),
                None => store.delete(&CURRENT.into()),
            }
        });
        done.await.map(drop)
    }

    /// Keeps something that could not be read, as the browser has it.
    ///
    /// # Errors
    /// When it is not kept.
    pub async fn set_aside(&self, what: &str, value: &JsValue) -> Result<(), Fault> {
        let kept = noted(what, value);
        let done = carry_out(&self.0, Mode::WriteAsOne, |transaction| {
            transaction.store(ASIDE)?.add(&kept)
        });
        done.await.map(drop)
    }

    /// Everything that was set aside, as the browser has it.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn aside(&self) -> Result<Array, Fault> {
        let found = carry_out(&self.0, Mode::Read, |transaction| {
            transaction.store(ASIDE)?.get_all()
        });
        list(&found.await?).await
    }
}

fn identity_in(raw: &JsValue) -> Option<Identity> {
    Identity::parse(&raw.as_string()?)
}

/// Whether nobody has put something else there. What is no text comes out anew at each reading, and is as good
/// as any other.
fn is_same(one: &JsValue, other: &JsValue) -> bool {
    one.is_undefined() == other.is_undefined() && one.as_string() == other.as_string()
}

/// Something that could not be read, with what it is.
fn noted(what: &str, value: &JsValue) -> Object {
    let noted = Object::new();
    // Setting a field of a new object does not fail.
    let _ = Reflect::set(&noted, &"what".into(), &what.into());
    let _ = Reflect::set(&noted, &"value".into(), value);
    noted
}
