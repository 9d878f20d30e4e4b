//! How a list of people is looked at: what its address says.

use std::collections::HashMap;

use crate::rules::{Instance, Link, Role, UserId};
use crate::spelled::spelled;
use crate::views::paging::PageNumber;
use crate::views::percent;

/// What of a list is shown, and in which order. It is the whole state of the list: an address that
/// carries it shows the same again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// What somebody typed, as they typed it.
    pub search: String,
    /// Only people with this role.
    pub role: Option<Role>,
    /// Only people with this link.
    pub link: Option<Link>,
    /// What the order goes by.
    pub sort: SortBy,
    /// Whether the order is reversed.
    pub descending: bool,
    /// Which page is shown.
    pub page: PageNumber,
    /// How many people a page has.
    pub size: PageSize,
}

/// What an order goes by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// Who joined first; where a list has people to put first, those.
    #[default]
    Joined,
    /// The name, without regard to case and accents.
    Name,
    /// The email address, likewise.
    Email,
    /// Admins, then users; each by name.
    Role,
    /// Connected, with access, without; each by name.
    Link,
}

/// How many people a page has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageSize {
    /// 25
    Few,
    /// 50
    #[default]
    Some,
    /// 100
    Many,
}

spelled! {
    SortBy {
        Joined = "joined",
        Name = "name",
        Email = "email",
        Role = "role",
        Link = "link",
    }
}

spelled! { PageSize { Few = "25", Some = "50", Many = "100" } }

impl PageSize {
    /// The size as a number.
    #[must_use]
    pub fn people(self) -> usize {
        match self {
            Self::Few => 25,
            Self::Some => 50,
            Self::Many => 100,
        }
    }
}

impl View {
    /// Reads the parameters of an address. What is missing or unknown is as by default.
    #[must_use]
    pub fn parse(parameters: &HashMap<&str, &str>) -> Self {
        let get = |name: &str| parameters.get(name).copied().unwrap_or_default();
        let sort = get("sort");
        let column: Option<SortBy> = sort.strip_prefix('-').unwrap_or(sort).parse().ok();
        Self {
            search: percent::decode(get("q")),
            role: get("role").parse().ok(),
            link: get("link").parse().ok(),
            sort: column.unwrap_or_default(),
            descending: sort.starts_with('-') && column.is_some(),
            page: PageNumber(get("page").parse().unwrap_or(1).max(1)),
            size: get("size").parse().unwrap_or_default(),
        }
    }

    /// The parameters of an address that shows this. What is as by default is left out.
    #[must_use]
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        let default = Self::default();
        let search = (!self.search.is_empty()).then(|| ("q", percent::encode(&self.search)));
        let role = self.role.map(|role| ("role", role.as_str().to_owned()));
        let link = self.link.map(|link| ("link", link.as_str().to_owned()));
        let is_sorted = (self.sort, self.descending) != (default.sort, default.descending);
        let sign = if self.descending { "-" } else { "" };
        let sort = is_sorted.then(|| ("sort", format!("{sign}{}", self.sort.as_str())));
        let page = (self.page != default.page).then(|| ("page", self.page.0.to_string()));
        let size = (self.size != default.size).then(|| ("size", self.size.as_str().to_owned()));
        let all = [search, role, link, sort, page, size];
        all.into_iter().flatten().collect()
    }

    /// The page that somebody is on while nobody searches, filters or sorts.
    #[must_use]
    pub fn page_of(&self, instance: &Instance, user: UserId) -> PageNumber {
        let users = instance.users();
        let at = users.binary_search_by_key(&user, |user| user.id);
        PageNumber(at.map_or(1, |at| at / self.size.people() + 1))
    }

    /// Whether anything is looked for.
    #[must_use]
    pub fn is_searched(&self) -> bool {
        !self.search.trim().is_empty()
    }

    /// Looks for something else, from the first page on.
    pub fn search_for(&mut self, text: String) {
        self.search = text;
        self.page = PageNumber::default();
    }

    /// Sorts by a column; by the one that it is sorted by already, the other way round.
    pub fn sort_by(&mut self, column: SortBy) {
        self.descending = self.sort == column && !self.descending;
        self.sort = column;
        self.page = PageNumber::default();
    }
}
