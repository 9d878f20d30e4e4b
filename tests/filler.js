// Fills what a browser keeps with what is not Baton's, and takes that out again: for the journeys and the torture.
globalThis.filler ??= (() => {
  const settled = (it, ...events) => new Promise((resolve) => events.forEach((event) => (it[event] = resolve)));

  // Whether a change of the store beside the entries was stored.
  const changes = async (change) => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    const opening = indexedDB.open(names.find((name) => /:[0-9a-f]{32}$/.test(name)));
    await settled(opening, "onsuccess", "onerror");
    const writing = opening.result.transaction("about", "readwrite");
    change(writing.objectStore("about"));
    const { type } = await settled(writing, "oncomplete", "onabort");
    opening.result.close();
    return type === "complete";
  };

  return {
    // The database of the log, until so many bytes, or fewer, do not fit any more; with none, to the last byte.
    async fill(left) {
      for (let size = 1 << 16, key = 0; size > left; key++) {
        const bytes = crypto.getRandomValues(new Uint8Array(size));
        const fits = await changes((about) => about.put(bytes, `filler ${key}`));
        if (!fits) size = Math.max(left, Math.floor(size / 2));
      }
    },
    free: () => changes((about) => about.delete(IDBKeyRange.bound("filler ", "filler :"))),
    // The local storage, to the last character.
    fillLocal() {
      for (let size = 1 << 20, key = 0; size >= 1; key++) {
        try {
          localStorage.setItem(`filler/${key}`, "x".repeat(size));
        } catch {
          size = Math.floor(size / 2);
        }
      }
    },
    freeLocal() {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith("filler/")) localStorage.removeItem(key);
      }
    },
  };
})();
