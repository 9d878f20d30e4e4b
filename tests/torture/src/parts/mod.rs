//! The parts of the torture.

pub mod damage;
pub mod faults;
pub mod full;
pub mod kills;
pub mod tabs;

use crate::failure::Failure;
use crate::setting::Part;
use crate::stage::Stage;

/// Plays one part in one browser, and tells what was counted.
pub fn play(part: Part, stage: &Stage) -> Result<(), Failure> {
    match part {
        Part::Tabs => tabs::play(stage),
        Part::Kills => kills::play(stage),
        Part::Damage => damage::play(stage),
        Part::Full => full::play(stage),
        Part::Faults => faults::play(stage),
    }
}
