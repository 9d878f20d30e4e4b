//! What stands around every page: the header, the notices, what came of a command, and the choice of the
//! page itself.

mod ahead;
mod baton;
mod header;
mod notices;
mod outcome;
mod root;

pub use baton::Baton;
pub use root::Root;
