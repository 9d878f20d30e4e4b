//! What becomes of each command, written by hand.

/// What becomes of one command: a row for what the actor is, a column for what the target is, in the
/// order of [`Standing::ALL`]. The last two columns are for an actor who is their own target, with
/// nobody else in the instance and with another connected admin in it. All other cells hold with
/// another connected admin and without one. "--" cannot exist.
pub type Matrix = [[&'static str; 7]; 5];

pub const CONNECT: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
    /* ag */      ["R5",  "R5",  "R5",  "R5",  "R5",  "--",  "R5" ],
    /* ac */      ["R2",  "R2",  "R2",  "R2",  "R2",  "R2",  "R2" ],
];

pub const DISCONNECT: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R6",  "R6",  "R6",  "R6",  "R6",  "--",  "R6" ],
    /* ug */      ["R6",  "R6",  "R6",  "R6",  "R6",  "--",  "R6" ],
    /* a  */      ["R6",  "R6",  "R6",  "R6",  "R6",  "R6",  "R6" ],
    /* ag */      ["R6",  "R6",  "R6",  "R6",  "R6",  "--",  "R6" ],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
];

pub const GIVE_ACCESS: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["R7",  "R7",  "R7",  "R7",  "R7",  "R7",  "R7" ],
    /* ag */      ["R7",  "R7",  "R7",  "R7",  "R7",  "--",  "R7" ],
    /* ac */      ["ok",  "R7",  "ok",  "R7",  "R7",  "R7",  "R7" ],
];

pub const REMOVE_ACCESS: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["R7",  "R7",  "R7",  "R7",  "R7",  "R7",  "R7" ],
    /* ag */      ["R7",  "R7",  "R7",  "R7",  "R7",  "--",  "R7" ],
    /* ac */      ["R7",  "ok",  "R7",  "ok",  "R7",  "R7",  "R7" ],
];

pub const MAKE_ADMIN: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "ok",  "R15", "R15", "R15", "R15", "R15"],
    /* ag */      ["ok",  "ok",  "R15", "R15", "R15", "--",  "R15"],
    /* ac */      ["ok",  "ok",  "R15", "R15", "R15", "R15", "R15"],
];

pub const MAKE_USER: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["R15", "R15", "ok",  "ok",  "R11", "R12", "R13"],
    /* ag */      ["R15", "R15", "ok",  "ok",  "R11", "--",  "R13"],
    /* ac */      ["R15", "R15", "ok",  "ok",  "R11", "R12", "R13"],
];

pub const REMOVE: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "R11", "R12", "R13"],
    /* ag */      ["ok",  "ok",  "ok",  "ok",  "R11", "--",  "R13"],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "R11", "R12", "R13"],
];

pub const INVITE_SOMEBODY_NEW: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
    /* ag */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
];

pub const INVITE_THE_TARGET: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["R14", "R14", "R14", "R14", "R14", "R14", "R14"],
    /* ag */      ["R14", "R14", "R14", "R14", "R14", "--",  "R14"],
    /* ac */      ["R14", "R14", "R14", "R14", "R14", "R14", "R14"],
];

/// Whoever has a link is not taken back, oneself included.
pub const TAKE_BACK: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "R15", "ok",  "R15", "R15", "R12", "R13"],
    /* ag */      ["ok",  "R15", "ok",  "R15", "R15", "--",  "R15"],
    /* ac */      ["ok",  "R15", "ok",  "R15", "R15", "R15", "R15"],
];

pub const RENAME: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "ok" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "ok" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
    /* ag */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
];

pub const CHANGE_EMAIL: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* ug */      ["R1",  "R1",  "R1",  "R1",  "R1",  "--",  "R1" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
    /* ag */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
];

pub const START_IN_ONES_OWN: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["R15", "R15", "R15", "R15", "R15", "--",  "R15"],
    /* ug */      ["R15", "R15", "R15", "R15", "R15", "--",  "R15"],
    /* a  */      ["R15", "R15", "R15", "R15", "R15", "R15", "R15"],
    /* ag */      ["R15", "R15", "R15", "R15", "R15", "--",  "R15"],
    /* ac */      ["R15", "R15", "R15", "R15", "R15", "R15", "R15"],
];

pub const START_IN_THE_SAMPLE: Matrix = [
    //              u      ug     a      ag     ac     alone  self
    /* u  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* ug */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* a  */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
    /* ag */      ["ok",  "ok",  "ok",  "ok",  "ok",  "--",  "ok" ],
    /* ac */      ["ok",  "ok",  "ok",  "ok",  "ok",  "ok",  "ok" ],
];
