//! Every file that leaves and enters: the backup, the people, and what was pasted in place of one.

pub mod activity_csv;
pub mod backup;
mod formula;
mod handover_record;
mod import_plan;
pub mod pasted;
pub mod people_csv;
mod table;
mod text_file;

pub use backup::activity_json;
pub use handover_record::HandoverRecord;
pub use import_plan::{BadRow, ImportPlan, PeopleFile, Row, RowFault, plan_import};
pub use text_file::NotText;
