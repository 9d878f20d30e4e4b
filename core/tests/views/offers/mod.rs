//! What a person is offered to do, and where they are sent when it is refused.

mod access;
mod connection;
mod remedies;
mod roles;
