//! Every journey that is made in every browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says so by panicking"
)]

mod activity;
mod barriers;
mod chunks;
mod cut_off;
mod data;
mod first_visit;
mod forbidden;
mod guide;
mod guided;
mod handover;
mod hosting;
mod keyboard;
mod languages;
mod last_admin;
mod lists;
mod log;
mod offline;
mod people;
mod practice;
mod record;
mod storage;
mod trap;
mod updates;

use std::process::ExitCode;

use baton_e2e::{harness, journey};

fn main() -> ExitCode {
    harness::make(&[
        journey!(first_visit::the_sample_team),
        journey!(first_visit::an_instance_of_ones_own),
        journey!(first_visit::another_day).in_a_browser_that_remembers(),
        journey!(handover::b_is_connected),
        journey!(handover::b_is_an_admin_with_access),
        journey!(handover::b_is_an_admin_without_access),
        journey!(handover::b_is_a_plain_user),
        journey!(handover::b_is_a_plain_user_with_access),
        journey!(guide::to_a_connected_admin),
        journey!(guide::to_an_admin_with_access),
        journey!(guide::to_an_admin_without_access),
        journey!(guide::to_a_plain_user),
        journey!(guide::to_a_plain_user_with_access),
        journey!(guide::with_several_connected),
        journey!(guide::for_everyone),
        journey!(guide::gone::another_admin_connects_to_help),
        journey!(guide::meanwhile::follows_what_is_done_elsewhere),
        journey!(guide::meanwhile::the_dialog_follows_the_other_tab),
        journey!(guide::meanwhile::an_old_confirmation_is_refused),
        journey!(guide::meanwhile::changing_ones_mind_changes_nothing),
        journey!(guide::meanwhile::that_can_no_longer_be_done),
        journey!(practice::everything_is_broken_and_nothing_happened),
        journey!(practice::every_goal_is_reached),
        journey!(practice::a_large_team),
        journey!(last_admin::the_last_connected_admin_disconnects),
        journey!(cut_off::only_by_its_number),
        journey!(people::one_is_invited),
        journey!(people::many_are_invited),
        journey!(people::changes::one_is_called_otherwise),
        journey!(people::changes::two_tabs_change_the_same_people),
        journey!(lists::back_through_five_views),
        journey!(lists::selection::many_are_given_access_at_once),
        journey!(lists::selection::many_lose_access_at_once),
        journey!(lists::by_keyboard_alone),
        journey!(forbidden::what_admins_who_are_not_connected_may_not),
        journey!(forbidden::what_connected_admins_may_not),
        journey!(forbidden::what_a_plain_user_may_not),
        journey!(keyboard::the_menu),
        journey!(keyboard::the_dialogs),
        journey!(keyboard::a_dialog_keeps_the_keyboard),
        journey!(keyboard::tasks::the_handover),
        journey!(keyboard::tasks::giving_and_removing_access),
        journey!(languages::the_language_of_the_browser),
        journey!(languages::the_language_of_ones_choice),
        journey!(languages::the_theme_of_ones_choice),
        journey!(storage::damage::an_entry_is_damaged),
        journey!(storage::damage::the_last_entry_is_gone),
        journey!(storage::damage::the_kept_state_is_damaged),
        journey!(storage::damage::nothing_can_be_read),
        journey!(storage::a_later_version_was_here),
        journey!(storage::whoever_is_signed_in_is_removed_elsewhere),
        journey!(storage::the_storage_is_full).with_space_of(3 << 20),
        journey!(storage::the_storage_is_full_from_the_start).with_space_of(1),
        journey!(storage::local_storage_is_full),
        journey!(storage::there_is_no_storage).without_storage(),
        journey!(log::two_tabs_side_by_side),
        journey!(log::answers::the_browser_is_slow_to_open),
        journey!(log::answers::the_browser_never_opens),
        journey!(log::answers::there_is_no_database),
        journey!(log::answers::the_browser_never_stores),
        journey!(log::answers::the_browser_stores_late),
        journey!(log::two_paths_of_one_host),
        journey!(log::the_browser_is_killed).in_a_browser_that_remembers(),
        journey!(log::practice_and_the_instance_are_apart),
        journey!(log::local_storage_is_cleared),
        journey!(log::the_log_is_deleted),
        journey!(log::everything_is_cleared_meanwhile),
        journey!(data::backup::out_and_in_again),
        journey!(data::backup::another_tab_looks_on),
        journey!(data::backup::without_whoever_imports_it),
        journey!(data::backup::that_would_cut_everyone_off),
        journey!(data::each_with_its_cause),
        journey!(data::people::from_a_spreadsheet),
        journey!(data::people::to_another_instance),
        journey!(data::people::large_files),
        journey!(data::from_a_backup_to_a_backup),
        journey!(data::space::what_is_used),
        journey!(data::space::none_is_left).with_space_of(3 << 20),
        journey!(activity::what_was_done),
        journey!(activity::of_one_person_of_one_kind_on_some_days),
        journey!(activity::as_a_file),
        journey!(chunks::of_a_page),
        journey!(chunks::of_what_stores),
        journey!(chunks::of_a_language),
        journey!(hosting::anywhere_and_on_its_own),
        journey!(hosting::where_wasm_is_taken_for_text),
        journey!(offline::everything_works),
        journey!(updates::with_two_tabs_open),
        journey!(updates::the_way_out_of_an_older_version),
        journey!(updates::a_page_older_than_its_files),
        journey!(hosting::where_it_cannot_run),
        journey!(trap::notice::in_every_language),
        journey!(trap::notice::by_keyboard_alone),
        journey!(trap::stored::what_is_stored),
        journey!(trap::stored::halfway),
        journey!(trap::stored::nothing_more_is_stored),
        journey!(trap::other_faults),
        journey!(trap::notice::before_the_start),
        journey!(barriers::every_page_for_everyone),
    ])
}
