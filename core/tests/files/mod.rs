//! Files that leave and enter: the table of people, pasted addresses, and the backup.

mod any_people;
mod backup_reading;
mod backup_writing;
mod mutated;
mod people_faults;
mod people_forms;
mod people_writing;
mod recognising;
