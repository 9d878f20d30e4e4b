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

    /// The bytes in the middle. Nothing where nobody looked.
    pub fn memory(&self) -> Option<f64> {
        quantile(&self.memory, 0.5)
    }

    /// The most characters that one of them wrote.
    pub fn characters(&self) -> Option<f64> {
        quantile(&self.characters, 1.0)
    }
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
    use super::quantile;

    #[test]
    fn quantiles_are_values_that_were_measured() {
        let values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        assert_eq!(quantile(&values, 0.5), Some(10.0));
        assert_eq!(quantile(&values, 0.95), Some(19.0));
        assert_eq!(quantile(&values, 1.0), Some(20.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
