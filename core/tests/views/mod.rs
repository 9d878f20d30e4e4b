//! What a screen shows, against the rules: where it can, in every state that four people can be in.

mod activity;
mod continuity;
mod everybody;
mod next_step;
mod offers;
mod people_list;
mod percent;
mod remedies;
mod replacement;
