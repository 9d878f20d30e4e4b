//! Data: what leaves and enters as a file, and the space that everything takes.

mod backup;
mod file_card;
mod people;
mod reading;
mod storage;

use leptos::prelude::*;

use self::backup::BackupCard;
use self::people::PeopleCard;
use self::storage::StorageCard;

#[component]
pub fn Data() -> impl IntoView {
    view! {
        <BackupCard />
        <PeopleCard />
        <StorageCard />
    }
}
