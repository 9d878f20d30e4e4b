//! Code that is fetched when it is needed: what a page starts from is small, and the rest follows.

use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::task::spawn_local;
use thiserror::Error;

/// Code did not arrive. Asked for once more, it is fetched once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a part of Baton did not arrive")]
pub struct NotFetched;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for NotFetched {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Functions whose code, and all that only they need, is in a chunk of this name. Outside of it they are
/// `async`, and may not be fetched; inside, everything calls each other as always.
///
/// A file is made for each set of chunks that share code, so there are few names.
macro_rules! in_chunk {
    ($chunk:ident: $($(#[$meta:meta])* $vis:vis fn $name:ident($($arg:ident: $type:ty),* $(,)?) $(-> $out:ty)? $body:block)+) => {$(
        $(#[$meta])*
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split($chunk, wasm_split_path = ::leptos::wasm_split, fallible)]
        $vis fn $name($($arg: $type),*) -> Result<$crate::browser::chunk::out!($($out)?), $crate::browser::chunk::NotFetched> {
            let done = $body;
            Ok(done)
        }

        $(#[$meta])*
        #[cfg(not(feature = "split"))]
        $vis async fn $name($($arg: $type),*) -> Result<$crate::browser::chunk::out!($($out)?), $crate::browser::chunk::NotFetched> {
            let done = $body;
            Ok(done)
        }
    )+};
}
pub(crate) use in_chunk;

/// What a function gives back, where it gives something back.
macro_rules! out {
    () => {
        ()
    };
    ($out:ty) => {
        $out
    };
}
pub(crate) use out;

/// Work in a chunk.
pub type Work<T> = Pin<Box<dyn Future<Output = Result<T, NotFetched>>>>;

/// What comes of work whose chunk is here; nothing where it is not.
pub fn at_once<T>(work: impl Future<Output = Result<T, NotFetched>> + 'static) -> Option<T> {
    match once(&mut (Box::pin(work) as Work<T>)) {
        Poll::Ready(Ok(done)) => Some(done),
        Poll::Ready(Err(NotFetched)) | Poll::Pending => None,
    }
}

/// Does work at once where its chunk is here, else when it has come. If it does not come, nothing is done.
pub fn when_here(work: impl Future<Output = Result<(), NotFetched>> + 'static) {
    let mut work: Work<()> = Box::pin(work);
    if once(&mut work).is_pending() {
        spawn_local(async move {
            let _ = work.await;
        });
    }
}

/// How far work gets without waiting for anything.
pub fn once<T>(work: &mut Work<T>) -> Poll<Result<T, NotFetched>> {
    work.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}
