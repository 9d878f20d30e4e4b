// Takes the time in the page: from a key or the beginning of the navigation until what is waited for is
// painted. It looks at roles and names only, and so is the same for both pages.
globalThis.stopwatch ??= (() => {
  // How many characters each setItem takes of the quota, and whether it has happened.
  const written = { characters: 0, key: undefined, value: undefined };
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    setItem.call(this, key, value);
    written.characters += String(key).length + String(value).length;
    [written.key, written.value] = [key, value];
    look();
  };

  const nameOf = (el) =>
    (
      el.getAttribute("aria-label") ??
      document.getElementById(el.getAttribute("aria-labelledby"))?.textContent ??
      (el.labels?.[0] ?? el.caption ?? el).textContent
    ).trim();
  const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  let known;
  const table = () => {
    if (!known?.isConnected) known = [...document.querySelectorAll("table")].find((el) => nameOf(el) === "User Access");
    return known;
  };
  const buttons = () => [...(table()?.querySelectorAll("button") ?? [])];

  // Everything that can be waited for; several at once are waited for together.
  const comesTrue = {
    // There is a row with a person in it.
    row: () => Boolean(table()?.querySelector("tbody tr th")?.textContent.trim()),
    // So many are found, up to fifty are listed, and the first and the last of them match.
    found: ({ count, rows, query }) => {
      const lives = [...document.querySelectorAll("[aria-live], [role=status], output")];
      const number = new RegExp(`(^|[^\\d,])${count}([^\\d,]|$)`);
      const list = table()?.querySelectorAll("tbody tr") ?? [];
      return (
        list.length === rows &&
        lives.some((el) => number.test(el.textContent)) &&
        [list[0], list[rows - 1]].every((row) => fold(row.textContent).includes(query))
      );
    },
    // A button of the table has this name.
    button: (name) => buttons().some((el) => nameOf(el) === name),
    // No button of the table has a name that begins so.
    noButton: (start) => buttons().length > 0 && !buttons().some((el) => nameOf(el).startsWith(start)),
    // Something was written, and it is there.
    stored: () => written.key !== undefined && localStorage.getItem(written.key) === written.value,
  };

  let wanted;
  let from;
  let characters = 0;

  const painted = new MessageChannel();
  painted.port1.onmessage = () => {
    const took = performance.now() - from;
    report(JSON.stringify({ took, characters: written.characters - characters }));
  };
  const changes = new MutationObserver(() => look());

  // The clock runs, and what is waited for is there: the frame that is painted next shows it.
  function look() {
    if (from === undefined || wanted === undefined) return;
    if (!Object.entries(wanted).every(([what, how]) => comesTrue[what](how))) return;
    wanted = undefined;
    changes.disconnect();
    requestAnimationFrame(() => painted.port2.postMessage(undefined));
  }

  addEventListener("keydown", ({ timeStamp }) => wanted && (from ??= timeStamp), true);

  const roles = {
    button: "button",
    row: "table button",
    searchbox: "input[type=search]",
    dialog: "dialog[open] button",
    any: "button, [role=button], input, a",
  };

  return {
    waitFor(what, since) {
      [wanted, from, characters, written.key] = [what, since, written.characters, undefined];
      changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    },
    focus(role, pattern) {
      const isIt = (el) => new RegExp(pattern).test(nameOf(el)) && el.ariaDisabled !== "true" && !el.disabled;
      const found = [...document.querySelectorAll(roles[role])].find(isIt);
      found?.focus({ preventScroll: true });
      return found && nameOf(found);
    },
  };
})();
