//! What a person is offered and advised, against the rules, in every state that four people can be in.

mod access;
mod connection;
mod continuity;
mod everybody;
mod next_step;
mod remedies;
mod roles;
