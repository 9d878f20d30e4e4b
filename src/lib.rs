//! Baton: who holds the Marketo connection of an instance, and how it is handed over without cutting
//! anyone off.
//!
//! The way through the code is one direction, with one way in:
//!
//! ```text
//! click → Action → dispatch → [catch up with storage → decide → append → apply] → signal → view
//!                                   other tabs' entries ──────────────────┘
//! ```
//!
//! [`rules`] and [`store`] build natively, without anything of the browser; the rest exists only in
//! WebAssembly.

pub mod rules;
pub mod store;
