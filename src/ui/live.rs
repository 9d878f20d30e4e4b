//! What follows what it reads. Leptos compiles its machinery anew for each closure that a view, an effect or a
//! memo is made of; boxed, all closures of a kind are one, and the first page is a tenth smaller.

use leptos::prelude::*;

/// A part of a view that follows what it reads.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

/// A text that follows what it reads.
pub fn text(read: impl Fn() -> String + Send + 'static) -> Live<String> {
    Box::new(read)
}

/// A view that follows what it reads.
pub fn live(view: impl Fn() -> AnyView + Send + 'static) -> Live<AnyView> {
    Box::new(view)
}

/// A view that is there while something is so.
pub fn when(
    is_so: Memo<bool>,
    view: impl Fn() -> AnyView + Send + 'static,
) -> Live<Option<AnyView>> {
    Box::new(move || is_so.get().then(&view))
}

/// Whether something is so; who asks is told only when that changes.
pub fn whether(is_so: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    let is_so: Box<dyn Fn() -> bool + Send + Sync> = Box::new(is_so);
    Memo::new(move |_| is_so())
}

/// Does something to the outside world now, and whenever what it reads has changed.
pub fn follow(work: impl FnMut() + 'static) {
    let mut work: Box<dyn FnMut()> = Box::new(work);
    Effect::new(move |_| work());
}
