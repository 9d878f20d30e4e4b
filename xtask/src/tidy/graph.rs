//! Who knows whom, by numbers, and the circles in that.

use std::collections::VecDeque;

/// For each number, those that it knows itself.
pub struct Graph {
    known: Vec<Vec<usize>>,
    /// For each number and each other, whether it gets there.
    reached: Vec<Vec<bool>>,
}

impl Graph {
    /// Follows every way. What is known has to be a number of the graph.
    pub fn new(known: Vec<Vec<usize>>) -> Self {
        let all = 0..known.len();
        let reached = all.map(|from| reached(&known, from)).collect();
        Self { known, reached }
    }

    /// The numbers that get to each other, in their order; each circle once.
    pub fn circles(&self) -> Vec<Vec<usize>> {
        let all = 0..self.known.len();
        let circles = all.clone().map(|first| {
            let others = all.clone();
            let is_both_ways = |other: &usize| self.gets(first, *other) && self.gets(*other, first);
            (first, others.filter(is_both_ways).collect::<Vec<_>>())
        });
        let circles = circles.filter(|(first, circle)| circle.first() == Some(first));
        circles.map(|(_, circle)| circle).collect()
    }

    /// The shortest way from a number back to it, with it at both ends.
    pub fn way_around(&self, first: usize) -> Vec<usize> {
        let mut ways = VecDeque::from([vec![first]]);
        let mut seen = vec![false; self.known.len()];
        while let Some(way) = ways.pop_front() {
            let last = way.last().and_then(|last| self.known.get(*last));
            for to in last
                .into_iter()
                .flatten()
                .filter(|to| self.gets(**to, first))
            {
                let longer = [way.as_slice(), &[*to]].concat();
                if *to == first {
                    return longer;
                }
                if is_new(&mut seen, *to) {
                    ways.push_back(longer);
                }
            }
        }
        Vec::new()
    }

    fn gets(&self, from: usize, to: usize) -> bool {
        let reached = self.reached.get(from).and_then(|reached| reached.get(to));
        reached == Some(&true)
    }
}

/// Where one gets from a number, by way of others or at once.
fn reached(known: &[Vec<usize>], from: usize) -> Vec<bool> {
    let mut reached = vec![false; known.len()];
    let mut waiting = vec![from];
    while let Some(next) = waiting.pop() {
        for to in known.get(next).into_iter().flatten() {
            if is_new(&mut reached, *to) {
                waiting.push(*to);
            }
        }
    }
    reached
}

/// Notes a number, and says whether it was not noted before.
fn is_new(noted: &mut [bool], number: usize) -> bool {
    let noted = noted.get_mut(number);
    noted.is_some_and(|noted| !std::mem::replace(noted, true))
}

#[cfg(test)]
mod tests {
    use super::Graph;

    #[test]
    fn two_circles_are_two_and_a_way_between_them_is_none() {
        let graph = Graph::new(vec![
            vec![2, 1],
            vec![0],
            vec![3],
            vec![4, 2],
            vec![3, 5],
            vec![],
        ]);
        assert_eq!(graph.circles(), [vec![0, 1], vec![2, 3, 4]]);
        assert_eq!(graph.way_around(0), [0, 1, 0]);
        assert_eq!(graph.way_around(4), [4, 3, 4]);
        assert!(graph.way_around(5).is_empty());
    }
}
