//! The rules R1–R15, one by one as sentences, and then cell by cell against matrices written by hand.

mod access;
mod cells;
mod cleaning;
mod connecting;
mod handover;
mod instances;
mod keeping_access;
mod leaving;
mod matrices;
mod names;
mod people;
mod previews;
mod records;
mod refusing;
mod replacing;
mod sentences;
mod several;
mod sorting_out;
mod standings;
