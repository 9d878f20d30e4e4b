//! What a screen shows, as data: a page asks here and has no rule of its own.

pub mod activity;
pub mod actor;
pub mod address;
pub mod bulk_access;
pub mod continuity;
pub mod handover;
pub mod keeping;
pub mod next_step;
pub mod offer;
pub mod outcome;
pub mod overview;
pub mod paging;
pub mod people_list;
mod percent;
pub mod picture;
pub mod replacement;
