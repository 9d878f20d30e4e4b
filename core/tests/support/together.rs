//! Futures without a runtime: by themselves, together, and in an order that chance has chosen.
//!
//! This file needs nothing else of the tests, so that those in browsers can take it as well.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Work that is not done yet.
pub type Work<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// How often work is asked for before it is said to hang.
const PATIENCE: usize = 1_000_000;

/// Waits for work that nothing else holds up.
#[track_caller]
pub fn block_on<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..PATIENCE {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
    panic!("it hangs");
}

/// Waits for all of them at once; what came of each, in their order.
pub async fn all<T>(works: Vec<Work<'_, T>>) -> Vec<T> {
    in_order(works, |left| (0..left.len()).collect()).await
}

/// The same, of which one at a time goes on as far as it can: the one that is chosen among those that are
/// not done, whose places are given.
pub async fn interleaved<T>(
    works: Vec<Work<'_, T>>,
    mut choose: impl FnMut(&[usize]) -> usize,
) -> Vec<T> {
    in_order(works, |left| vec![choose(left)]).await
}

async fn in_order<T>(
    mut works: Vec<Work<'_, T>>,
    mut turns: impl FnMut(&[usize]) -> Vec<usize>,
) -> Vec<T> {
    let mut done: Vec<Option<T>> = works.iter().map(|_| None).collect();
    poll_fn(|context| {
        let left: Vec<usize> = (0..done.len()).filter(|at| done[*at].is_none()).collect();
        if left.is_empty() {
            return Poll::Ready(());
        }
        for turn in turns(&left) {
            if let Poll::Ready(outcome) = works[left[turn]].as_mut().poll(context) {
                done[left[turn]] = Some(outcome);
            }
        }
        if done.iter().all(Option::is_some) {
            return Poll::Ready(());
        }
        // Whoever is not done wakes this up, and `block_on` asks again in any case: waking it here would leave
        // a browser no time for anything else.
        Poll::Pending
    })
    .await;
    done.into_iter().flatten().collect()
}

/// Lets others go on so many times.
pub async fn pause(times: usize) {
    let mut left = times;
    poll_fn(|context| {
        if left == 0 {
            return Poll::Ready(());
        }
        left -= 1;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
