//! What several pages share and what knows of Marketo.

pub mod confirmed;
pub mod consequences;
pub mod contact;
pub mod continuity;
pub mod cut_off;
pub mod fetched;
pub mod listed;
pub mod offered;
pub mod pages;
pub mod people_list;
pub mod picture;
pub mod refused_rows;
pub mod removal;
pub mod set_aside;
