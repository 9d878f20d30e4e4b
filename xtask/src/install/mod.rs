//! Installing what a machine lacks, each thing at one pinned version, and nothing twice.

pub mod browsers;
pub mod cargo_tool;
mod debian;
pub mod delivery;
pub mod nginx;
pub mod npm;
pub mod toolchain;
