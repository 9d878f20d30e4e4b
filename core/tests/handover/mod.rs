//! The planner of the handover: the steps of the design's table, every state that four people can be
//! in, and ten thousand people; and the same without the one who hands over.

mod every_state;
mod exhaustive_search;
mod steps;
mod ten_thousand;
mod without_the_giver;
