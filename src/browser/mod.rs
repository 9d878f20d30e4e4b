//! All that touches the platform.

pub mod arrival;
pub mod chance;
pub mod chunk;
pub mod clipboard;
pub mod focus;
pub mod language;
pub mod persistence;
pub mod read_file;
pub mod save_file;
pub mod storage;
pub mod worker;
