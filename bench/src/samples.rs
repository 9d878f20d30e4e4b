//! Many measurements of one thing.

use crate::tab::Measured;

/// See the [module](self).
#[derive(Default)]
pub struct Samples {
    times: Vec<f64>,
    characters: Vec<f64>,
    memory: Vec<f64>,
}

impl Samples {
    /// Adds a measurement.
    pub fn add(&mut self, measured: &Measured) {
        self.times.push(measured.took);
        self.characters.push(measured.characters);
    }

    /// Adds how many bytes the page took then.
    pub fn add_memory(&mut self, bytes: f64) {
        self.memory.push(bytes);
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.times.len()
    }

    /// The time in the middle, in milliseconds. Nothing without measurements.
    pub fn median(&self) -> Option<f64> {
        quantile(&self.times, 0.5)
    }

    /// The time that nineteen of twenty stay within, in milliseconds.
    pub fn p95(&self) -> Option<f64> {
        quantile(&self.times, 0.95)
    }

    /// How many times as long as for another page it took, where both were measured in turns.
    pub fn over(&self, other: &Self) -> Option<Ratio> {
        let is_paired = self.times.len() == other.times.len();
        let pairs = self.times.iter().zip(&other.times);
        let mut ratios: Vec<f64> = pairs.map(|(ours, theirs)| ours / theirs).collect();
        ratios.sort_by(f64::total_cmp);
        // The ranks between which the true median is, 19 times out of 20.
        let count = ratios.len() as f64;
        let (middle, spread) = (count / 2.0, 0.98 * count.sqrt());
        let low = (middle - spread).floor().max(0.0) as usize;
        let high = ((middle + spread).ceil() as usize).min(ratios.len().saturating_sub(1));
        is_paired.then_some(Ratio {
            median: quantile(&ratios, 0.5)?,
            from: *ratios.get(low)?,
            to: *ratios.get(high)?,
        })
    }

    /// The bytes in the middle. Nothing where nobody looked.
    pub fn memory(&self) -> Option<f64> {
        quantile(&self.memory, 0.5)
    }

    /// The most characters that one of them wrote.
    pub fn characters(&self) -> Option<f64> {
        quantile(&self.characters, 1.0)
    }
}

/// The median of many ratios, and between which two values it is with 95 % confidence.
#[derive(Debug, PartialEq)]
pub struct Ratio {
    /// The ratio in the middle.
    pub median: f64,
    /// Not below this.
    pub from: f64,
    /// Not above this.
    pub to: f64,
}

/// The nearest value that this share of all values stays within.
fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied()
}

#[cfg(test)]
mod tests {
    use super::{Ratio, Samples, quantile};

    #[test]
    fn quantiles_are_values_that_were_measured() {
        let values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        assert_eq!(quantile(&values, 0.5), Some(10.0));
        assert_eq!(quantile(&values, 0.95), Some(19.0));
        assert_eq!(quantile(&values, 1.0), Some(20.0));
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn ratios_are_of_what_was_measured_in_the_same_turn() {
        let samples = |times: Vec<f64>| Samples {
            times,
            ..Samples::default()
        };
        let theirs: Vec<f64> = (1..=40).map(f64::from).collect();
        let ours = theirs.iter().map(|time| time * 1.5).collect();
        let (ours, theirs) = (samples(ours), samples(theirs));
        let all_the_same = Ratio {
            median: 1.5,
            from: 1.5,
            to: 1.5,
        };
        assert_eq!(ours.over(&theirs), Some(all_the_same));
        assert_eq!(ours.over(&samples(vec![1.0])), None);
        assert_eq!(samples(vec![]).over(&samples(vec![])), None);
    }
}
