//! Sorting, compiled once for all that is sorted: the compiler makes five kilobytes anew for each type.

use std::cmp::Ordering;

/// Puts positions in order. Equal ones stay as they are.
pub fn positions(positions: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    positions.sort_by(|a, b| compare(*a, *b));
}

/// Puts things in order. Equal ones stay as they are.
pub fn by<T>(things: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    // Most of what is sorted here is in order already.
    if things.is_sorted_by(|a, b| compare(a, b).is_le()) {
        return;
    }
    let mut order: Vec<usize> = (0..things.len()).collect();
    positions(&mut order, &mut |a, b| compare(&things[a], &things[b]));
    let mut taken: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(order.into_iter().filter_map(|at| taken.get_mut(at)?.take()));
}
