//! The log: what was said to be done is done, in every tab, whatever becomes of the tab, the browser or its
//! storage; and whatever the storage does, the page says what it knows.

pub mod answers;
pub mod losses;
pub mod tabs;

const ACCESS: &str = "#/settings/marketo/access";
const TABLE: &str = "User Access";
const KARIN: &str = "Karin O’Neill";
const LEO: &str = "Léo Martin";
