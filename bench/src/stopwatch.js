// Takes the time in the page: from a key or the beginning of the navigation until what is waited for is
// painted. It looks at roles and names only, and so is the same for all pages.
globalThis.stopwatch ??= (() => {
  // What is written since the clock runs: how many characters, keys included; whether anything is stored, and
  // whether anything is on its way. A database has stored something once the transaction is complete.
  const written = { characters: 0, isStored: false, underWay: new Set() };
  const count = (...parts) => {
    const length = (part) => (typeof part === "object" ? JSON.stringify(part) : String(part ?? "")).length;
    written.characters += parts.reduce((sum, part) => sum + length(part), 0);
  };
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    setItem.call(this, key, value);
    count(key, value);
    written.isStored = true;
    look();
  };
  for (const name of ["add", "put"]) {
    const write = IDBObjectStore.prototype[name];
    IDBObjectStore.prototype[name] = function (value, ...key) {
      const request = write.call(this, value, ...key);
      count(value, ...key);
      follow(this.transaction);
      return request;
    };
  }
  function follow(transaction) {
    if (written.underWay.has(transaction)) return;
    written.underWay.add(transaction);
    const ends = (isStored) => () => {
      // What was on its way when the clock began to run is nobody's.
      if (written.underWay.delete(transaction)) written.isStored ||= isStored;
      look();
    };
    transaction.addEventListener("complete", ends(true));
    transaction.addEventListener("abort", ends(false));
  }
  function begin(since) {
    from = since;
    [written.characters, written.isStored] = [0, false];
    written.underWay.clear();
  }

  // WebAssembly's memories, which the heap of JavaScript does not count.
  const memories = new Set();
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await instantiate.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      Object.values(exports).forEach((it) => it instanceof WebAssembly.Memory && memories.add(it));
      return made;
    };
  }

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
    // The Overview is there, with its picture.
    overview: () => Boolean(document.querySelector("main h1")) && Boolean(document.querySelector("main svg[role=img]")),
    // There is a table of this name with a person in it.
    listed: (name) =>
      [...document.querySelectorAll("table")].some((el) => nameOf(el) === name && el.querySelector("tbody tr th")),
    // The page takes commands.
    ready: () => document.querySelector("main") !== null && !document.querySelector("main[aria-busy=true]"),
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
    // Something was written, and nothing is on its way any more.
    stored: () => written.isStored && written.underWay.size === 0,
  };

  // How many bytes have come over the network, or would have without a cache.
  const fetched = () => {
    const entries = ["navigation", "resource"].flatMap((kind) => performance.getEntriesByType(kind));
    return entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  };
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  let wanted = [];
  let from;

  const painted = new MessageChannel();
  painted.port1.onmessage = ({ data: reports }) => {
    const took = performance.now() - from;
    const facts = JSON.stringify({ took, characters: written.characters, bytes: fetched() });
    for (let at = 0; at < reports; at++) report(facts);
  };
  const changes = new MutationObserver(() => look());

  // The clock runs, and what is waited for (next) is there: the frame that is painted next shows it.
  function look() {
    let reports = 0;
    const isThere = ([what, how]) => comesTrue[what](how);
    while (from !== undefined && wanted.length > 0 && Object.entries(wanted[0]).every(isThere)) {
      wanted.shift();
      reports += 1;
    }
    if (reports === 0) return;
    if (wanted.length === 0) changes.disconnect();
    requestAnimationFrame(() => painted.port2.postMessage(reports));
  }

  addEventListener("keydown", ({ timeStamp }) => wanted.length > 0 && from === undefined && begin(timeStamp), true);

  const roles = {
    button: "button",
    row: "table button",
    searchbox: "input[type=search]",
    dialog: "dialog[open] button",
    any: "button, [role=button], input, a",
  };

  return {
    // What to wait for, one after the other, from the next key on or from a time.
    waitFor(these, since) {
      wanted = these;
      begin(since);
      changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    },
    // The same from now on, which is when the address changes.
    turnTo(hash, these) {
      this.waitFor(these, performance.now());
      location.hash = hash;
    },
    // Waits until the page fetches nothing more, and says how much that was.
    async hasAll() {
      const count = () => performance.getEntriesByType("resource").length;
      for (let before = -1; before !== count(); await pause(250)) before = count();
      return fetched();
    },
    // Waits until the service worker of the page, where it has one, serves it from the next time on; or for
    // ten seconds.
    async isKept() {
      const { ok } = await fetch("worker.js", { method: "HEAD" });
      if (ok) await Promise.race([navigator.serviceWorker.ready, pause(10_000)]);
    },
    bytesOfWebAssembly: () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
    focus(role, pattern) {
      const isIt = (el) => new RegExp(pattern).test(nameOf(el)) && el.ariaDisabled !== "true" && !el.disabled;
      const found = [...document.querySelectorAll(roles[role])].find(isIt);
      found?.focus({ preventScroll: true });
      return found && nameOf(found);
    },
  };
})();
