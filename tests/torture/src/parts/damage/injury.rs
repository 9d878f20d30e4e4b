//! One thing that is not as it was written.

use std::fmt;

use serde_json::{Value, json};

use crate::browser::Tab;
use crate::failure::Failure;
use crate::stage::Stage;

/// What is done to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One bit of a character is another.
    Flip,
    /// The end is missing.
    Cut,
    /// It is there once more, under another number.
    Double,
    /// It stands where another should, and that one where it should.
    Swap,
    /// It is gone.
    Delete,
    /// The last entry is gone.
    DeleteLast,
    /// A number in it is higher by one.
    Raise,
    /// Half a character is in it.
    Surrogate,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Flip,
        Self::Cut,
        Self::Double,
        Self::Swap,
        Self::Delete,
        Self::DeleteLast,
        Self::Raise,
        Self::Surrogate,
    ];
}

/// Where it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Spot {
    Entry(u32),
    /// The checksum of an entry that is kept beside it.
    Sum(u32),
    State,
}

/// See the [module](self).
#[derive(Clone, Debug)]
pub struct Injury {
    kind: Kind,
    spot: Spot,
    /// The other entry, where there are two.
    other: u32,
    /// How far into the text, in thousandths.
    share: u32,
    bit: u32,
}

impl Injury {
    /// One of this kind, in a store whose last entry has this number.
    pub fn any(stage: &Stage, kind: Kind, last: u32) -> Self {
        let entry = stage.any(0..=last);
        let spot = match (kind, stage.any(0..=5)) {
            (Kind::DeleteLast, _) => Spot::Entry(last),
            (Kind::Double | Kind::Swap, _) => Spot::Entry(entry),
            (_, 0) => Spot::Sum(entry),
            (_, 1) => Spot::State,
            _ => Spot::Entry(entry),
        };
        // A copy may stand behind the last one; who is swapped is there.
        let places = match kind {
            Kind::Double => last + 1,
            _ => last,
        };
        let step = stage.any(1..=places);
        Self {
            kind,
            spot,
            other: (entry + step) % (places + 1),
            share: stage.any(0..=999),
            bit: stage.any(0..=15),
        }
    }

    /// Does it to what is stored, and says what stands there now.
    pub fn inflict(&self, tab: &dyn Tab) -> Result<Vec<String>, Failure> {
        let place = match self.spot {
            Spot::Entry(number) => format!("places.entry({number})"),
            Spot::Sum(number) => format!("places.sum({number})"),
            Spot::State => "places.state".to_owned(),
        };
        let how = self.how();
        let other = self.other;
        let script = format!(
            "log.places().then((places) => store.damage({how}, {place}, places.entry({other})))"
        );
        let damaged = tab.runs(&script)?;
        serde_json::from_value(damaged).map_err(Failure::unreadable("what is damaged"))
    }

    fn how(&self) -> Value {
        let kind = match self.kind {
            Kind::Flip => "flip",
            Kind::Cut => "cut",
            Kind::Double => "double",
            Kind::Swap => "swap",
            Kind::Delete | Kind::DeleteLast => "delete",
            Kind::Raise => "raise",
            Kind::Surrogate => "surrogate",
        };
        json!({ "kind": kind, "share": f64::from(self.share) / 1000.0, "bit": self.bit })
    }

    /// Which state may be shown at the earliest, where the local storage has the one as of an entry: all
    /// that follows from it and from the entries after it that are whole.
    pub fn earliest(&self, state: u32, last: u32) -> u32 {
        let Spot::Entry(entry) = self.spot else {
            return last;
        };
        let hit = match self.kind {
            Kind::Swap => vec![entry, self.other],
            Kind::Double => vec![self.other],
            _ => vec![entry],
        };
        let first = hit.into_iter().filter(|number| *number > state).min();
        first.map_or(last, |number| number - 1).min(last)
    }

    /// Whether something is damaged that anybody could miss. A state that is not there is written again when
    /// a page is left, and checksums are worked out from entries.
    pub fn matters(&self) -> bool {
        match self.spot {
            Spot::Entry(_) => true,
            Spot::State => self.kind != Kind::Delete,
            Spot::Sum(_) => false,
        }
    }
}

impl fmt::Display for Injury {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} of {:?}", self.kind, self.spot)?;
        if matches!(self.kind, Kind::Double | Kind::Swap) {
            write!(f, " and {}", self.other)?;
        }
        Ok(())
    }
}
