//! A page goes on from where opening the log has led.
//!
//! Opening builds on the journal's place, so what brings the two together stands in neither.

use super::following::Journal;
use super::opening::Opened;
use crate::rules::Instance;

impl Journal {
    /// Goes on from where opening the log has led, with the instance as of there.
    pub fn move_to(&mut self, instance: &mut Instance, opened: &Opened) {
        let other = &opened.journal;
        let is_there =
            (self.identity, self.number, self.sum) == (other.identity, other.number, other.sum);
        if is_there && *instance == opened.instance {
            return;
        }
        self.identity = other.identity;
        self.number = other.number;
        self.sum = other.sum;
        self.forget_past();
        let may_be_another = opened.is_another || !opened.was_state_used;
        let is_another = may_be_another && *instance != opened.instance;
        instance.clone_from(&opened.instance);
        if is_another {
            self.revision.everyone_changes();
        } else {
            self.revision.people_change();
        }
    }
}
