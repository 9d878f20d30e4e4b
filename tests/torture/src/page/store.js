// Everything that a browser keeps for the host: read, written anew, and damaged. A place is a key of the
// local storage, or a database, a store and a key.
globalThis.store ??= (() => {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const ended = (transaction) =>
    new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });

  // A text with half a character in it does not travel as it is, however deep in a value it is.
  const travels = (value) => {
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, travels(part)]));
    }
    return typeof value === "string" && !value.isWellFormed()
      ? `units:${Array.from({ length: value.length }, (_, at) => value.charCodeAt(at).toString(16)).join(" ")}`
      : value;
  };
  // All texts in a value, however deep.
  const texts = (value) => {
    if (typeof value === "string") return [travels(value)];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
  };

  const read = async () => {
    const databases = [];
    for (const { name, version } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      const stores = [];
      for (const store of database.objectStoreNames) {
        const at = database.transaction(store).objectStore(store);
        const { keyPath, autoIncrement } = at;
        const [keys, values] = await Promise.all([done(at.getAllKeys()), done(at.getAll())]);
        stores.push({ store, keyPath, autoIncrement, rows: keys.map((key, i) => [key, travels(values[i]), texts(values[i])]) });
      }
      database.close();
      databases.push({ name, version, stores });
    }
    const local = Object.entries(localStorage).map(([key, text]) => [key, travels(text)]);
    return { local, databases };
  };

  // Puts everything in that was read, where there is nothing.
  const write = async ({ local, databases }) => {
    for (const [key, text] of local) localStorage.setItem(key, text);
    for (const { name, version, stores } of databases) {
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        for (const { store, keyPath, autoIncrement } of stores) {
          opening.result.createObjectStore(store, { keyPath, autoIncrement });
        }
      };
      const database = await done(opening);
      for (const { store, keyPath, rows } of stores) {
        const writing = database.transaction(store, "readwrite");
        for (const [key, value] of rows) writing.objectStore(store).put(value, ...(keyPath === null ? [key] : []));
        await ended(writing);
      }
      database.close();
    }
  };

  const at = async ({ local, database, store, key }, work) => {
    if (local !== undefined) {
      return work({
        get: async () => localStorage.getItem(local) ?? undefined,
        put: async (text) => localStorage.setItem(local, text),
        remove: async () => localStorage.removeItem(local),
      });
    }
    const opened = await done(indexedDB.open(database));
    const changes = async (change) => {
      const writing = opened.transaction(store, "readwrite");
      change(writing.objectStore(store));
      await ended(writing);
    };
    try {
      return await work({
        get: () => done(opened.transaction(store).objectStore(store).get(key)),
        put: (text) => changes((place) => place.put(text, key)),
        remove: () => changes((place) => place.delete(key)),
      });
    } finally {
      opened.close();
    }
  };
  const get = (place) => at(place, (here) => here.get());
  const put = (place, text) => at(place, (here) => here.put(text));
  const remove = (place) => at(place, (here) => here.remove());

  const units = (text, from, to, instead) => text.slice(0, from) + instead + text.slice(to);
  // `share` of a text is a place in it.
  const changed = {
    flip: (text, { share, bit }) => {
      const index = Math.floor(share * text.length);
      return units(text, index, index + 1, String.fromCharCode(text.charCodeAt(index) ^ (1 << bit)));
    },
    cut: (text, { share }) => text.slice(0, Math.floor(share * text.length)),
    surrogate: (text, { share }) => {
      const index = Math.floor(share * text.length);
      return units(text, index, index + 1, "\ud800");
    },
    raise: (text, { share }) => {
      const numbers = [...text.matchAll(/\d+/g)];
      const number = numbers[Math.floor(share * numbers.length)];
      const raised = String(BigInt(number[0]) + 1n).padStart(number[0].length, "0");
      return units(text, number.index, number.index + number[0].length, raised);
    },
  };

  // Damages what is there, and says what is there now.
  const damage = async (how, place, other) => {
    const text = await get(place);
    if (how.kind === "delete") {
      await remove(place);
      return [];
    }
    if (how.kind === "double") {
      await put(other, text);
      return [travels(text)];
    }
    if (how.kind === "swap") {
      const second = await get(other);
      await put(place, second);
      await put(other, text);
      return [travels(text), travels(second)];
    }
    const instead = changed[how.kind](text, how);
    await put(place, instead);
    return [travels(instead)];
  };

  // Throws everything away, as far as the tabs let go of it.
  const clear = async () => {
    localStorage.clear();
    const gone = (await indexedDB.databases()).map(
      ({ name }) =>
        new Promise((resolve) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.onsuccess = () => resolve(true);
          deleting.onerror = deleting.onblocked = () => resolve(false);
        }),
    );
    return (await Promise.all(gone)).every(Boolean);
  };

  return { read, write, damage, clear };
})();
