// The floor: the page User Access as one would write it by hand for speed, without a framework and in
// one language. It does what Baton's page does: fifty rows, search without case and accents, sort,
// access given and removed, one by one and for many, undo, and a journal that all tabs share and that a
// power cut leaves whole. What somebody typed only ever becomes the text of a text node or of an attribute.
"use strict";

// With `?lean`, it promises less than Baton: it writes at once, into local storage, and folds no accents.
const LEAN = location.search === "?lean";

// The browser opens it meanwhile.
const opening = indexedDB.open("floor", 1);
opening.onupgradeneeded = () => opening.result.createObjectStore("log");

const LISTED = 50;
const LINKS = { none: "No access", granted: "Has access", connected: "Connected as admin" };
const ROLES = { u: "User", a: "Admin" };
const STANDINGS = { u: "none", a: "none", ug: "granted", ag: "granted", ac: "connected" };
const SNAPSHOT = "floor/snapshot";
const ENTRIES_BEFORE_SNAPSHOT = 500;

const $ = (id) => document.getElementById(id);
const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
const people = (number) => `${grouped(number)} ${number === 1 ? "person" : "people"}`;
const fold = (text) => (LEAN ? text : text.normalize("NFD").replace(/[\u0300-\u036f]/g, "")).toLowerCase();

// ---- The journal: in local storage everyone as of an entry, in lines; in a database the entries, by number.

let everyone = []; // In order of id.
let [seq, snapshotSeq] = [0, 0];
let me;

function open() {
  const lines = (localStorage.getItem(SNAPSHOT) ?? "0").split("\n");
  seq = snapshotSeq = Number(lines[0]);
  everyone = new Array(lines.length - 1);
  for (let at = 1; at < lines.length; at++) {
    const [id, name, email, standing] = lines[at].split("\t");
    const link = STANDINGS[standing];
    everyone[at - 1] = { id: Number(id), name, email, role: ROLES[standing[0]], link, text: undefined };
  }
  me = person(Number(localStorage.getItem("floor/signed-in")));
}

function moveSnapshot() {
  const standing = ({ role, link }) => role[0].toLowerCase() + { none: "", granted: "g", connected: "c" }[link];
  const lines = everyone.map((one) => `${one.id}\t${one.name}\t${one.email}\t${standing(one)}`);
  localStorage.setItem(SNAPSHOT, [seq, ...lines].join("\n"));
  snapshotSeq = seq;
}

function person(id) {
  let [low, high] = [0, everyone.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (everyone[middle].id < id) low = middle + 1;
    else high = middle;
  }
  return everyone[low]?.id === id ? everyone[low] : undefined;
}

// An entry says when, who, + or -, and whose access: each id as its distance from the one before.
function entry(by, sign, whom) {
  let last = 0;
  const ids = whom.map(({ id }) => {
    const step = id - last;
    last = id;
    return step;
  });
  return `${Date.now()} ${by} ${sign} ${ids.join(" ")}`;
}

function apply(text) {
  const [, , sign, ...steps] = text.split(" ");
  let id = 0;
  for (const step of steps) {
    const one = person((id += Number(step)));
    if (one) one.link = sign === "+" ? "granted" : "none";
  }
  seq += 1;
}

const settled = (it, ...events) => new Promise((resolve) => events.forEach((event) => (it[event] = resolve)));

async function catchUp() {
  if (LEAN) return catchUpLean();
  const log = opening.result.transaction("log").objectStore("log");
  const entries = log.getAll(IDBKeyRange.lowerBound(seq + 1));
  await settled(entries, "onsuccess", "onerror");
  entries.result.forEach(apply);
  return entries.result.length > 0;
}

function catchUpLean(before = seq) {
  for (let text; (text = localStorage.getItem(`floor/log/${seq + 1}`)); ) apply(text);
  return seq > before;
}

// What goes wrong, by its name.
async function append(text) {
  if (LEAN) return void localStorage.setItem(`floor/log/${seq + 1}`, text);
  const transaction = opening.result.transaction("log", "readwrite", { durability: "strict" });
  const added = transaction.objectStore("log").add(text, seq + 1);
  transaction.commit();
  await settled(transaction, "oncomplete", "onabort");
  return (added.error ?? transaction.error)?.name;
}

// The rule: a connected admin gives access to those without and removes it from those who were given it.
function refusal(sign, one) {
  if (me?.link !== "connected") return "Only a connected admin can change access.";
  if (one.link === "connected") return "Whoever is connected disconnects themselves.";
  return (one.link === "none") === (sign === "+") ? "" : "It is so already.";
}

const [REFUSED, LATE] = ["refused", "ConstraintError"];

// Stored before shown. Whoever is refused or late catches up and tries again.
async function carryOut(sign, whom) {
  let isNew = false;
  for (;;) {
    const allowed = whom.filter((one) => refusal(sign, one) === "").sort((a, b) => a.id - b.id);
    const fault = allowed.length > 0 ? await append(entry(me.id, sign, allowed)) : REFUSED;
    if ((fault === REFUSED || fault === LATE) && (await catchUp())) {
      isNew = true;
      continue;
    }
    const why = fault === REFUSED ? refusal(sign, whom[0]) : fault;
    $("alert").textContent = why ? `Nothing was changed: ${why}` : "";
    if (why) break;
    for (const one of allowed) one.link = sign === "+" ? "granted" : "none";
    seq += 1;
    news.postMessage(seq);
    const who = allowed.length === 1 ? allowed[0].name : people(allowed.length);
    const has = allowed.length === 1 ? "has" : "have";
    $("status").textContent = `${who} ${has} ${sign === "+" ? "access now" : "no access any more"}.`;
    $("undo").hidden = false;
    undo = () => change(sign === "+" ? "-" : "+", allowed);
    break;
  }
  if (isNew || sort.by === "link") order();
  else if (whom.length === 1) rows.find((row) => row.one === whom[0])?.show(whom[0]);
  else list();
}

// One thing after the other, once the log is there.
let turn = settled(opening, "onsuccess", "onerror");
const next = (work) => (turn = turn.then(work, work));
const change = (sign, whom) => next(() => carryOut(sign, whom));
const hear = async () => (await catchUp()) && order();
const news = new BroadcastChannel("floor");
news.onmessage = () => next(hear);
let undo = () => {};

// ---- The list: what is found, in the order chosen, the first fifty of it in rows that are used again.

let [ordered, found] = [[], []];
let query = "";
let sort = { by: undefined, sign: 1 };
const [selected, rows] = [new Set(), []];

// The folded texts come from one call for everyone, which is far quicker than one for each.
function foldEveryone() {
  if (everyone.length === 0 || everyone[0].text !== undefined) return;
  const texts = fold(everyone.map(({ name, email }) => `${name}\t${email}`).join("\n")).split("\n");
  everyone.forEach((one, at) => (one.text = texts[at]));
}

function search() {
  const before = query;
  query = fold($("search").value.trim());
  if (query !== "") foldEveryone();
  // Whoever types on narrows down what is found already.
  const among = before !== "" && query.startsWith(before) ? found : ordered;
  found = query === "" ? ordered : among.filter(({ text }) => text.includes(query));
  list();
}

function order() {
  const { by, sign } = sort;
  const collator = new Intl.Collator("en");
  const compare = by === "name" ? collator.compare : (a, b) => (a < b ? -1 : a > b ? 1 : 0);
  ordered = by ? [...everyone].sort((a, b) => sign * compare(a[by], b[by])) : everyone;
  query = "";
  search();
}

function row() {
  const tr = $("row").content.firstElementChild.cloneNode(true);
  const [check, head, role, link, action] = tr.children;
  const [name, you, email] = [...head.children].map((part) => part.firstChild);
  const [box, badge, button, reason] = [check.firstChild, link.firstChild, ...action.children];
  const set = (node, text) => node.data !== text && (node.data = text);
  const attribute = (node, name, value) => node.getAttribute(name) !== value && node.setAttribute(name, value);
  const made = { tr, one: undefined };
  made.show = (one) => {
    const sign = one.link === "none" ? "+" : "-";
    const why = refusal(sign, one);
    made.one = one;
    set(name, one.name);
    set(you, one === me ? " (you)" : "");
    set(email, one.email);
    set(role.firstChild, one.role);
    set(badge.firstChild, LINKS[one.link]);
    attribute(badge, "data-link", one.link);
    attribute(box, "aria-label", `Select ${one.name}`);
    box.checked = selected.has(one);
    set(button.firstChild, sign === "+" ? "Give access" : "Remove access");
    attribute(button, "aria-label", `${sign === "+" ? "Give access to" : "Remove access from"} ${one.name}`);
    set(reason.firstChild, why);
    if (why === "") {
      button.removeAttribute("aria-disabled");
      button.removeAttribute("aria-describedby");
    } else {
      attribute(button, "aria-disabled", "true");
      attribute(reason, "id", `reason-${one.id}`);
      attribute(button, "aria-describedby", `reason-${one.id}`);
    }
  };
  tr.made = made;
  return made;
}

function list() {
  const listed = Math.min(found.length, LISTED);
  while (rows.length < listed) rows.push(row());
  for (let at = 0; at < listed; at++) rows[at].show(found[at]);
  const there = $("rows").children.length;
  for (let at = there; at > listed; at--) $("rows").lastChild.remove();
  if (there < listed) $("rows").append(...rows.slice(there, listed).map(({ tr }) => tr));
  $("found").textContent = people(found.length);
  $("rest").textContent = found.length > LISTED ? `${grouped(found.length - LISTED)} more: search for a name.` : "";
  $("all").textContent = `Select all ${grouped(found.length)} that match`;
  bulk();
}

function bulk() {
  $("selected").textContent = selected.size > 0 ? `${grouped(selected.size)} selected` : "";
  for (const id of ["give", "remove"]) $(id).setAttribute("aria-disabled", String(selected.size === 0));
}

function changeSelected(sign) {
  const whom = [...selected];
  selected.clear();
  bulk();
  if (whom.length > 0) change(sign, whom);
}

// ---- What somebody does.

$("search").addEventListener("input", search);
$("rows").addEventListener("click", ({ target }) => {
  const one = target.closest("tr")?.made.one;
  if (target.closest("button")) change(one.link === "none" ? "+" : "-", [one]);
  if (target.type !== "checkbox") return;
  if (target.checked) selected.add(one);
  else selected.delete(one);
  bulk();
});
$("all").addEventListener("click", () => {
  for (const one of found) selected.add(one);
  list();
});
$("page").addEventListener("change", ({ target }) => {
  for (const one of found.slice(0, LISTED)) target.checked ? selected.add(one) : selected.delete(one);
  list();
});
for (const [id, sign, verb] of [["give", "+", "Give access"], ["remove", "-", "Remove access"]]) {
  $(id).addEventListener("click", () => {
    const open = [...selected].filter((one) => refusal(sign, one) === "");
    if (open.length === 0) return;
    $("question").textContent = `${verb}: ${people(open.length)}`;
    $("confirm").textContent = verb;
    $("confirm").value = sign;
    $("ask").returnValue = "";
    $("ask").showModal();
  });
}
$("ask").addEventListener("close", () => $("ask").returnValue && changeSelected($("ask").returnValue));
$("undo").addEventListener("click", () => {
  $("undo").hidden = true;
  undo();
});
document.querySelector("thead").addEventListener("click", ({ target }) => {
  const by = target.dataset.sort;
  if (!by) return;
  sort = { by, sign: sort.by === by ? -sort.sign : 1 };
  for (const th of document.querySelectorAll("th[aria-sort]")) th.removeAttribute("aria-sort");
  target.closest("th").setAttribute("aria-sort", sort.sign > 0 ? "ascending" : "descending");
  order();
});

open();
$("who").textContent = me ? `Signed in as ${me.name}` : "Sign in";
order();
next(hear).then(() => document.querySelector("main").removeAttribute("aria-busy"));
// What can wait until the rows are there.
requestIdleCallback(() => {
  foldEveryone();
  next(() => seq - snapshotSeq >= ENTRIES_BEFORE_SNAPSHOT && moveSnapshot());
});
