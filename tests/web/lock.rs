//! One writer at a time.

use std::cell::RefCell;
use std::rc::Rc;

use baton::store::exclusively;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::support::{frames, hold_lock, until};

/// What has been done so far, in order.
type Diary = Rc<RefCell<Vec<&'static str>>>;

fn note(diary: &Diary, what: &'static str) -> impl FnOnce() -> &'static str + 'static {
    let diary = Rc::clone(diary);
    move || {
        diary.borrow_mut().push(what);
        what
    }
}

#[wasm_bindgen_test]
async fn the_result_of_the_work_comes_back_each_time() {
    assert_eq!(exclusively("test-lock-result/", async || 6 * 7).await, 42);
    let text = exclusively("test-lock-result/", async || "again".to_owned()).await;
    assert_eq!(text, "again");
}

#[wasm_bindgen_test]
async fn work_waits_until_another_tab_is_done() {
    let diary = Diary::default();
    let held = hold_lock("test-lock-wait/").await;
    let done = Rc::new(RefCell::new(Vec::new()));
    for what in ["first", "second"] {
        let (work, done) = (note(&diary, what), Rc::clone(&done));
        spawn_local(async move {
            let result = exclusively("test-lock-wait/", async move || work()).await;
            done.borrow_mut().push(result);
        });
    }
    frames(5).await;
    assert!(diary.borrow().is_empty(), "somebody else holds the lock");

    diary.borrow_mut().push("the other tab");
    held.let_go();
    until("both are done", || done.borrow().len() == 2).await;
    assert_eq!(*diary.borrow(), ["the other tab", "first", "second"]);
    assert_eq!(*done.borrow(), ["first", "second"]);
}

#[wasm_bindgen_test]
async fn work_that_pauses_holds_the_lock_until_it_is_done() {
    let diary = Diary::default();
    let (first, second) = (note(&diary, "paused"), note(&diary, "done"));
    let paused = async move || {
        first();
        frames(3).await;
        second()
    };
    spawn_local(async move {
        exclusively("test-lock-pause/", paused).await;
    });
    until("it has begun", || !diary.borrow().is_empty()).await;
    let next = note(&diary, "next");
    exclusively("test-lock-pause/", async move || next()).await;
    assert_eq!(*diary.borrow(), ["paused", "done", "next"]);
}

#[wasm_bindgen_test]
async fn work_under_another_name_does_not_wait() {
    let held = hold_lock("test-lock-theirs/").await;
    assert_eq!(
        exclusively("test-lock-ours/", async || "done").await,
        "done"
    );
    held.let_go();
}
