//! Lists of people: what is found, in which order, on which page, and that an address keeps it.

mod addresses;
mod following;
mod searching;
mod selecting;
mod sorting;
mod team;
mod turning_pages;
