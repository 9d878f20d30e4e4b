//! The rules R1–R15, each as the sentence that says it.

/// Makes each sentence the doc of its rule as well as what [`Rule::sentence`] gives, so that it stands
/// here once.
macro_rules! rules {
    ($($rule:ident: $sentence:literal, from $source:literal;)+) => {
        /// One of the rules that [`decide`](super::decide) asks. The table in the README has the same
        /// sentences, and a test holds the two together.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $sentence] $rule,)+
        }

        impl Rule {
            /// Every rule, in the order of their numbers.
            pub const ALL: [Self; [$($sentence),+].len()] = [$(Self::$rule),+];

            /// What the rule says, for whoever explains it to people.
            #[must_use]
            pub fn sentence(self) -> &'static str {
                match self {
                    $(Self::$rule => $sentence,)+
                }
            }

            /// Where the rule comes from, for whoever wants to look it up. “The article” is the vendor's
            /// “Connect New Admin to Marketo”.
            #[must_use]
            pub fn source(self) -> &'static str {
                match self {
                    $(Self::$rule => $source,)+
                }
            }
        }
    };
}

rules! {
    R1: "Settings › Marketo is for admins. A plain user who follows a link there gets a page that says so.",
        from "the vendor's menu: it stands under Admin Settings";
    R2: "An admin whose link is none may Connect, and is then connected.",
        from "the article, first list, steps 2–3";
    R3: "A connection belongs to the admin who clicked Connect.",
        from "the article, “Update your connection”";
    R4: "Several admins may be connected at once: that overlap is what makes a handover safe.",
        from "the article, first list and its note";
    R5: "An admin whose link is granted cannot Connect until a connected admin removes their access. They see Connect, unavailable, and the reason.",
        from "the article, second note";
    R6: "Only a connected admin sees Disconnect, and it ends only their own connection. Nobody else sees the button at all.",
        from "the article, second note";
    R7: "Only a connected admin gives and removes access. A connected person is never given or removed access: they disconnect themselves.",
        from "the article, “Remove Marketo access”";
    R8: "An admin disconnects while another stays connected: everyone with access keeps it.",
        from "the article, first note";
    R9: "The last connected admin disconnects: everyone with access loses it. Allowed, but never as a surprise: the page first names everyone who would lose it.",
        from "what follows from the article's first note";
    R10: "Access lost under R9 does not return when somebody connects again: it is given again.",
        from "Baton's own decision";
    R11: "A connected admin can be neither removed from the instance nor made a plain user. First someone else connects, then they disconnect; then it is safe.",
        from "the article, opening of the second part and last line";
    R12: "The instance always has at least one admin.",
        from "the convention of the field";
    R13: "Nobody removes or demotes themselves: another admin does it.",
        from "the convention of the field";
    R14: "People appear in the list once they are invited. An email address is used once, compared without regard to case or surrounding blanks.",
        from "the vendor's documentation";
    R15: "A refused command changes nothing at all, and says which rule refused it, what would lift it, and who can do that.",
        from "Baton's own decision";
}
