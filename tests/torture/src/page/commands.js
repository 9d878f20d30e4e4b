// Gives commands in the page, one after the other, and reports at once what comes of each: what somebody
// who clicks and reads would know, and when.
globalThis.commands ??= (() => {
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  // A turn of the page's events, however hidden or throttled it is.
  const turn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  const sentence = (person, gives) => `${person} ${gives ? "has access now." : "has no access any more."}`;

  // Waits until something is the case; the page is looked at whenever it changes. `undefined` after too long.
  const until = (look, patience) =>
    new Promise((resolve) => {
      let timer;
      const changes = new MutationObserver(() => glance());
      const end = (value) => {
        clearTimeout(timer);
        changes.disconnect();
        resolve(value);
      };
      const glance = () => {
        const seen = look();
        if (seen !== undefined) end(seen);
      };
      timer = setTimeout(() => end(undefined), patience);
      changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      glance();
    });

  // Every text in the status that is no answer, such as that it takes longer.
  const give = async (person, patience) => {
    const row = () => view.rows().find((row) => row.person === person);
    const ready = () => {
      const now = row();
      return now && now.button.getAttribute("aria-disabled") !== "true" ? now : undefined;
    };
    const found = await until(ready, patience);
    if (!found) return { person, gives: false, answer: "no-button", said: view.alert(), took: 0, meanwhile: [] };
    const { button, gives } = found;
    const [wanted, before] = [sentence(person, gives), view.status()];
    const meanwhile = new Set();
    let alerted = false;
    const alerts = new MutationObserver(() => (alerted = true));
    for (const el of document.querySelectorAll("[role=alert]")) {
      alerts.observe(el, { subtree: true, childList: true, characterData: true });
    }
    const answer = () => {
      alerted ||= alerts.takeRecords().length > 0;
      const [status, alert] = [view.status(), view.alert()];
      if (status.includes(wanted)) return { answer: "done", said: wanted };
      if (alerted && alert !== "") return { answer: "refused", said: alert };
      if (status !== "" && status !== before) meanwhile.add(status);
      return undefined;
    };
    const clicked = performance.now();
    button.click();
    const came = (await until(answer, patience)) ?? { answer: "silent", said: view.status() };
    alerts.disconnect();
    return { person, gives, ...came, took: performance.now() - clicked, meanwhile: [...meanwhile] };
  };

  let stopped = false;
  return {
    stop: () => (stopped = true),
    // The people and the pauses (in ms) are taken in turns.
    run: async ({ count, people, pauses, patience }) => {
      stopped = false;
      let number = 0;
      for (; number < count && !stopped; number++) {
        await turn();
        const came = await give(people[number % people.length], patience);
        report(JSON.stringify({ number, ...came }));
        const rest = pauses[number % pauses.length] ?? 0;
        if (rest > 0) await pause(rest);
      }
      report(JSON.stringify({ ended: number }));
    },
  };
})();
