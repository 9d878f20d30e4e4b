//! The people of both pages: as many as wanted, the same every time.

use baton_core::rules::{Email, Name, Standing, User, UserId};

/// First names, and how they are found: without case and accents.
#[rustfmt::skip]
const FIRST: [(&str, &str); 30] = [
    ("Anna", "anna"), ("Élise", "elise"), ("Bruno", "bruno"), ("Ismaël", "ismael"),
    ("Zoë", "zoe"), ("Daan", "daan"), ("Femke", "femke"), ("François", "francois"),
    ("Jürgen", "jurgen"), ("Gabriel", "gabriel"), ("Hannah", "hannah"), ("Inés", "ines"),
    ("João", "joao"), ("Karin", "karin"), ("Léo", "leo"), ("Maud", "maud"),
    ("Noémie", "noemie"), ("Oscar", "oscar"), ("Pieter", "pieter"), ("Renée", "renee"),
    ("Sören", "soren"), ("Thomas", "thomas"), ("Úrsula", "ursula"), ("Violette", "violette"),
    ("Willem", "willem"), ("Xavier", "xavier"), ("Yara", "yara"), ("Agnès", "agnes"),
    ("Bärbel", "barbel"), ("Chloé", "chloe"),
];

/// Last names, and how they are found.
#[rustfmt::skip]
const LAST: [(&str, &str); 31] = [
    ("Visser", "visser"), ("Lefèvre", "lefevre"), ("Jansen", "jansen"), ("Moreau", "moreau"),
    ("Bakker", "bakker"), ("Roux", "roux"), ("Smith", "smith"), ("Haddad", "haddad"),
    ("Willems", "willems"), ("O’Neill", "o’neill"), ("Martin", "martin"), ("Müller", "muller"),
    ("García", "garcia"), ("Gonçalves", "goncalves"), ("Åkesson", "akesson"), ("Dubois", "dubois"),
    ("Peeters", "peeters"), ("Núñez", "nunez"), ("Schäfer", "schafer"), ("Durand", "durand"),
    ("Mulder", "mulder"), ("Fontaine", "fontaine"), ("Araújo", "araujo"), ("Bergström", "bergstrom"),
    ("Vermeulen", "vermeulen"), ("Lemaître", "lemaitre"), ("Castro", "castro"), ("Evers", "evers"),
    ("Girard", "girard"), ("Novák", "novak"), ("Quint", "quint"),
];

/// Somebody, with the texts that a search looks in.
pub struct Person {
    /// As the rules know them.
    pub user: User,
    /// Their name without case and accents.
    pub folded: String,
}

/// So many people: the first is connected, one in fifty is an admin, and half of them have access. No two
/// have the same name.
#[must_use]
pub fn people(size: u32) -> Vec<Person> {
    (0..size).filter_map(person).collect()
}

fn person(index: u32) -> Option<Person> {
    let at = usize::try_from(index).ok()?;
    let (round, first) = (at / FIRST.len(), at % FIRST.len());
    let (turn, last) = (round / LAST.len(), (round + first * 7) % LAST.len());
    let ((first, first_folded), (last, last_folded)) = (FIRST.get(first)?, LAST.get(last)?);
    let initials = initials(turn);
    let folded = format!("{first_folded} {}. {last_folded}", initials.to_lowercase());
    let address = folded.replace(['.', '’'], "").replace(' ', ".");
    let user = User {
        id: UserId(index + 1),
        name: Name::parse(&format!("{first} {initials}. {last}")).ok()?,
        email: Email::parse(&format!("{address}@example.com")).ok()?,
        standing: standing(index),
    };
    Some(Person { user, folded })
}

/// A to Z, then AA to ZZ: what tells namesakes apart.
fn initials(turn: usize) -> String {
    let letter = |at: usize| ('A'..='Z').nth(at);
    let before = (turn / 26).checked_sub(1).and_then(letter);
    before.into_iter().chain(letter(turn % 26)).collect()
}

fn standing(index: u32) -> Standing {
    // Scattered as in life, and the same every time.
    let has_access = (index.wrapping_mul(2_654_435_761) >> 16) & 1 == 1;
    match (index, index.is_multiple_of(50), has_access) {
        (0, ..) => Standing::AdminConnected,
        (_, true, true) => Standing::AdminGranted,
        (_, true, false) => Standing::Admin,
        (_, false, true) => Standing::UserGranted,
        (_, false, false) => Standing::User,
    }
}
