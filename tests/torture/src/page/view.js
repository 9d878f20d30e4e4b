// What the page User Access shows: by roles and names, as somebody who looks at it knows it.
globalThis.view ??= (() => {
  const nameOf = (el) => {
    const label = document.getElementById(el.getAttribute("aria-labelledby"));
    return (el.getAttribute("aria-label") ?? (label ?? el.caption ?? el).textContent).trim();
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const LINKS = ["Connected as admin", "Has access", "No access"];
  const ACCESS = /^(Give access to|Remove access from) (.+)$/;

  const rows = () => {
    const table = all("table").find((el) => nameOf(el) === "User Access");
    return [...(table?.querySelectorAll("tbody tr") ?? [])].flatMap((row) => {
      const button = [...row.querySelectorAll("button")].find((el) => ACCESS.test(nameOf(el)));
      if (!button) return [];
      const [, verb, person] = ACCESS.exec(nameOf(button));
      const link = LINKS.find((text) => row.textContent.includes(text)) ?? "";
      return [{ person, link, button, gives: verb.startsWith("Give") }];
    });
  };
  const text = (selector) => all(selector).map((el) => el.innerText).join(" ").replace(/\s+/g, " ").trim();
  const isBusy = () => document.querySelector("main")?.getAttribute("aria-busy") === "true";

  return {
    rows,
    status: () => text("[role=status]"),
    alert: () => text("[role=alert]"),
    // Everything that interrupts whoever is at work, and what stands above the page.
    warnings: () => text("[role=alert], [role=alertdialog], dialog[open], [role=region][aria-label=Notices]"),
    // The rows are there.
    isPainted: () => rows().length > 0,
    // They are there, and no longer being checked.
    isSettled: () => rows().length > 0 && !isBusy(),
    shown: () => ({
      rows: Object.fromEntries(rows().map(({ person, link }) => [person, link])),
      notices: all("[role=region]")
        .filter((el) => nameOf(el) === "Notices")
        .flatMap((el) => [...el.querySelectorAll("p")].map((p) => p.innerText.trim())),
    }),
  };
})();
