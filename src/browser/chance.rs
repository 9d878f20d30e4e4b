//! Chance, from the browser.

use baton_core::journal::Identity;

/// A new identity. Where the browser has no source of chance, which none of those that run Baton lacks, it
/// is made of the time.
#[must_use]
pub fn identity() -> Identity {
    let mut bits = [0; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let drawn = crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bits));
    if !matches!(drawn, Some(Ok(_))) {
        bits[..8].copy_from_slice(&js_sys::Date::now().to_bits().to_be_bytes());
    }
    Identity::from_chance(bits)
}
