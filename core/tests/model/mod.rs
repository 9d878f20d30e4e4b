//! The rules against chance, and against every state that four people can be in.

mod chance;
mod cleaning;
mod every_state;
mod written_people;
