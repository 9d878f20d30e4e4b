//! What a search compares: lower case, without the marks over and under letters.
//!
//! The browser could take letters apart as well, but would be asked once for each name, and leaves
//! `ø`, `ł` and `ß` as they are. The tables below are smaller than the code that would ask it.

/// The letters from U+00E0 to U+017F without their marks; a dot stands for “as it is”.
const LATIN_1_AND_A: &[u8] = b"aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllllllllnnnnnnnnnoooooo..rrrrrrssssssss\
ttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The letters from U+01CD to U+0233.
const LATIN_B: &[u8] = b"aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa..\
ooaaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy";

/// The letters from U+1E00 to U+1EFF, Vietnamese among them.
const LATIN_ADDITIONAL: &[u8] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllll\
mmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....\
aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// Each block with the number of its first letter.
const BLOCKS: [(u32, &[u8]); 3] = [
    (0xe0, LATIN_1_AND_A),
    (0x1cd, LATIN_B),
    (0x1e00, LATIN_ADDITIONAL),
];

/// Appends a text as a search compares it: case and accents make no difference.
pub fn fold_into(folded: &mut String, text: &str) {
    if text.is_ascii() {
        let start = folded.len();
        folded.push_str(text);
        if let Some(added) = folded.get_mut(start..) {
            added.make_ascii_lowercase();
        }
        return;
    }
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            // Marks that stand for themselves, after the letter that they belong to.
            '\u{300}'..='\u{36f}' => {}
            'æ' | 'ǣ' | 'ǽ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            'ĳ' => folded.push_str("ij"),
            letter => folded.push(without_mark(letter)),
        }
    }
}

/// A text as a search compares it.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    fold_into(&mut folded, text);
    folded
}

fn without_mark(letter: char) -> char {
    match letter {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'ё' | 'ѐ' => 'е',
        'й' | 'ѝ' => 'и',
        'ї' => 'і',
        'ў' => 'у',
        'ѓ' => 'г',
        'ќ' => 'к',
        'ǯ' => 'ʒ',
        letter => latin(letter).unwrap_or(letter),
    }
}

fn latin(letter: char) -> Option<char> {
    let in_block = |(first, letters): &(u32, &'static [u8])| {
        let at = u32::from(letter).checked_sub(*first)?;
        letters.get(usize::try_from(at).ok()?).copied()
    };
    let base = BLOCKS.iter().find_map(in_block);
    base.filter(|base| *base != b'.').map(char::from)
}
