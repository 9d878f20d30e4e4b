//! The building blocks, key by key.

mod dialog;
mod field;
mod menu;
mod people;
