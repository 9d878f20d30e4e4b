// What somebody perceives of the page: its elements by role and name, as axe-core computes them.
window.eyes = (() => {
  const { aria, dom, text } = axe.commons;
  const squeezed = (words) => (words ?? "").replace(/\s+/g, " ").trim();

  // While a modal dialog is open, the page behind it cannot be reached. The notice that Baton has stopped
  // lies over all others, wherever it stands in the page.
  const reachable = () =>
    document.querySelector("dialog[role=alertdialog]:modal") ??
    [...document.querySelectorAll("dialog:modal")].pop() ??
    document.documentElement;

  // axe answers only while it has its own picture of the page.
  const looking = (work) => {
    axe.setup(document.documentElement);
    try {
      return work();
    } finally {
      axe.teardown();
    }
  };

  const shown = (el) =>
    el.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    dom.isVisibleToScreenReaders(el);

  const role = (el) => (el === reachable() && el.localName === "html" ? "document" : aria.getRole(el));
  const words = (el) => squeezed((el.localName === "html" ? document.body : el).innerText);

  // Only what can be seen describes anything.
  const description = (el) =>
    squeezed(
      (el.getAttribute("aria-describedby") ?? "")
        .split(/\s+/)
        .map((id) => document.getElementById(id))
        .map((by) => (by && shown(by) ? by.innerText : ""))
        .join(" "),
    );

  const facts = {
    role,
    name: (el) => squeezed(text.accessibleText(el)),
    unavailable: (el) => el.disabled === true || el.getAttribute("aria-disabled") === "true",
    description,
    invalid: (el) => el.getAttribute("aria-invalid") === "true",
    focused: (el) => el === document.activeElement,
    current: (el) => el.getAttribute("aria-current"),
    checked: (el) => el.checked === true || el.getAttribute("aria-checked") === "true",
    sorted: (el) => el.getAttribute("aria-sort"),
    expanded: (el) => el.getAttribute("aria-expanded"),
    lang: (el) => el.closest("[lang]")?.lang,
    value: (el) => el.value,
  };

  const matches = (el, { within, says, role: wanted, ...rest }) =>
    (wanted === undefined || role(el) === wanted) &&
    shown(el) &&
    (says === undefined || words(el).includes(squeezed(says))) &&
    Object.entries(rest).every(([fact, value]) => facts[fact](el) === value);

  const all = (root) => [root, ...root.querySelectorAll("*")];

  const search = (wanted) => {
    const roots = wanted.within ? search(wanted.within) : [reachable()];
    const here = document.activeElement;
    const isHere = () => roots.some((root) => root.contains(here));
    // The keyboard is in one place only: looking at every other would take long.
    const found = wanted.focused ? [here].filter(isHere) : roots.flatMap(all);
    return found.filter((el) => matches(el, wanted));
  };

  const dull = ["none", "presentation", "generic", "strong", "row", "rowgroup", "columnheader", "list"];
  const wordy = ["paragraph", "status", "alert", "listitem", "cell", "rowheader"];
  const line = (el) => {
    const states = ["unavailable", "invalid", "focused", "checked", "expanded"];
    const is = states.filter((state) => `${facts[state](el)}` === "true").join(", ");
    const says = wordy.includes(role(el)) ? words(el) : facts.name(el);
    return `${role(el)} “${says}”${is && ` (${is})`}`;
  };

  return {
    find: (wanted) => looking(() => search(wanted)),
    texts: (wanted) => looking(() => search(wanted).map(words)),
    count: (wanted) => looking(() => search(wanted).length),
    // The rows of a table: what each cell says that says anything (a checkbox does not), under the
    // person's name, which is what its header begins with.
    rows: (table) =>
      looking(() =>
        search({ role: "row", within: { role: "table", name: table } })
          .map((row) => [...row.querySelectorAll("*")].filter(shown))
          .map((inside) => ({
            person: inside.find((el) => role(el) === "rowheader")?.innerText.split("\n")[0],
            cells: inside.filter((el) => role(el) === "cell").map(words).filter(Boolean),
          }))
          .filter((row) => row.person !== undefined)
          .map((row) => ({ ...row, person: squeezed(row.person.replace(/\(.*\)/, "")) })),
      ),
    // The rows of a table that have cells: what each cell says.
    cells: (table) =>
      looking(() =>
        search({ role: "row", within: { role: "table", name: table } })
          .map((row) => [...row.querySelectorAll("*")].filter((el) => shown(el) && role(el) === "cell"))
          .map((cells) => cells.map(words))
          .filter((cells) => cells.length > 0),
      ),
    // Clicks something as soon as the page has it.
    seize: (wanted) => {
      const watcher = new MutationObserver(() => {
        const [found] = looking(() => search(wanted));
        if (!found) return;
        watcher.disconnect();
        found.click();
      });
      watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    },
    // Where the keyboard is: on something that can be reached, or lost, or behind an open dialog; and
    // whether what it is on lies under something else.
    focus: () => {
      const el = document.activeElement;
      const isLost = !el || el === document.body || el === document.documentElement;
      const isBehind = !isLost && !reachable().contains(el);
      const { x, y, width, height } = el.getBoundingClientRect();
      const onTop = document.elementFromPoint(x + width / 2, y + height / 2);
      const isCovered = !isLost && onTop !== null && !el.contains(onTop) && !onTop.contains(el);
      return { isLost, isBehind, isCovered };
    },
    describe: () =>
      looking(() => {
        const seen = all(reachable()).filter((el) => role(el) && !dull.includes(role(el)) && shown(el));
        return [`at ${location.hash || "(no hash)"}, “${document.title}”`, ...seen.map(line)];
      }),
    problems: async () => {
      const values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const runOnly = { type: "tag", values };
      const { violations } = await axe.run(document, { runOnly, resultTypes: ["violations"] });
      // The number of comments that Leptos leaves in an element says nothing to anybody.
      const place = ({ html }) => squeezed(html.replaceAll("<!---->", "")).slice(0, 240);
      return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${place(nodes[0])}`);
    },
  };
})();
