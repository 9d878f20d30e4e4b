//! The planner of the handover: the steps of the design's table, every state that four people can be
//! in, and ten thousand people.

mod every_state;
mod exhaustive_search;
mod steps;
mod ten_thousand;
