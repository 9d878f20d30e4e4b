//! The pages of a long list.

use std::ops::Range;

/// The number of a page, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageNumber(pub usize);

impl Default for PageNumber {
    fn default() -> Self {
        Self(1)
    }
}

/// Which page of a list is shown, of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paging {
    /// The page that is shown: the one that was asked for, or the last.
    pub page: PageNumber,
    /// How many pages there are, at least one.
    pub pages: usize,
    first: usize,
    end: usize,
}

impl Paging {
    /// The page that was asked for, of so many things with so many on a page.
    #[must_use]
    pub fn of(many: usize, on_page: usize, asked: PageNumber) -> Self {
        let on_page = on_page.max(1);
        let pages = many.div_ceil(on_page).max(1);
        let page = asked.0.clamp(1, pages);
        let first = (page - 1) * on_page;
        Self {
            page: PageNumber(page),
            pages,
            first,
            end: (first + on_page).min(many),
        }
    }

    /// The positions of what is on the page.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.first..self.end
    }
}
