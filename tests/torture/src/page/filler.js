// Fills the database of the log with what is not Baton's, and takes that out again.
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
    // Until so many bytes, or fewer, do not fit any more.
    async fill(left) {
      for (let size = 1 << 16, key = 0; size > left; key++) {
        const bytes = crypto.getRandomValues(new Uint8Array(size));
        const fits = await changes((about) => about.put(bytes, `filler ${key}`));
        if (!fits) size = Math.max(left, Math.floor(size / 2));
      }
    },
    free: () => changes((about) => about.delete(IDBKeyRange.bound("filler ", "filler :"))),
  };
})();
