// Fills the storage of an address, and tells whether that is what is there. A database is
// `{ version, stores: { NAME: [[KEY, TEXT], …] } }`, with `null` for a store that is empty and counts its keys itself.
// To look at what is there, each text is given by its length, a key that is one too.
globalThis.filling ??= (() => {
  const settled = (it, ...events) => new Promise((resolve) => events.forEach((event) => (it[event] = resolve)));

  async function open(name, { version, stores }) {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const [store, lines] of Object.entries(stores))
        request.result.createObjectStore(store, { autoIncrement: lines === null });
    };
    await settled(request, "onsuccess", "onerror");
    return request.result;
  }

  async function hasLines(store, lines) {
    const [keys, texts] = [store.getAllKeys(), store.getAll()];
    await settled(store.transaction, "oncomplete", "onabort");
    const length = (it) => (typeof it === "string" ? it.length : it);
    const found = keys.result.map((key, at) => [key, texts.result[at]].map(length));
    return JSON.stringify(found) === JSON.stringify(lines ?? []);
  }

  async function hasDatabase(name, expected) {
    const database = await open(name, expected);
    const stores = Object.entries(expected.stores).map(([store, lines]) =>
      hasLines(database.transaction(store).objectStore(store), lines),
    );
    const all = await Promise.all(stores);
    database.close();
    return all.every(Boolean);
  }

  return {
    async fill({ local, databases }) {
      for (const [key, text] of Object.entries(local)) localStorage.setItem(key, text);
      for (const [name, filled] of Object.entries(databases)) {
        const database = await open(name, filled);
        const names = Object.keys(filled.stores);
        const transaction = database.transaction(names, "readwrite", { durability: "strict" });
        for (const [store, lines] of Object.entries(filled.stores))
          for (const [key, text] of lines ?? []) transaction.objectStore(store).add(text, key);
        await settled(transaction, "oncomplete", "onabort");
        database.close();
      }
    },
    async isThere({ local, databases }) {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      if (JSON.stringify(names.sort()) !== JSON.stringify(Object.keys(databases).sort())) return false;
      const keys = Object.keys(localStorage);
      if (keys.length !== Object.keys(local).length) return false;
      if (!keys.every((key) => localStorage.getItem(key).length === local[key])) return false;
      const all = await Promise.all(Object.entries(databases).map(([name, expected]) => hasDatabase(name, expected)));
      return all.every(Boolean);
    },
  };
})();
