//! What is shown of the past, and of what a backup would change.

mod activity;
mod replacement;
