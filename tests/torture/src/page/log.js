// Reads the log as it is stored. Everything that knows where and how Baton stores stands here.
globalThis.log ??= (() => {
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const reads = async (database, work) => {
    const opened = await done(indexedDB.open(database));
    try {
      return await work((name) => opened.transaction(name).objectStore(name));
    } finally {
      opened.close();
    }
  };
  const folder = () => location.pathname.replace(/[^/]*$/, "");
  const root = () => `baton:${folder()}`;

  // The database of the log, where there is one: nothing is made by looking.
  const database = async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes(root())) return undefined;
    const identity = await reads(root(), (store) => done(store("instances").get("current")));
    return names.find((name) => name === `${root()}:${identity}`);
  };

  return {
    // Where what is: see store.js.
    places: async () => {
      const log = await database();
      return {
        entry: (number) => ({ database: log, store: "entries", key: number }),
        sum: (number) => ({ database: log, store: "sums", key: number }),
        state: { local: `${root()}:state` },
      };
    },
    read: async () => {
      const log = await database();
      if (log === undefined) return null;
      return reads(log, async (store) => {
        const pairs = async (name) => {
          const at = store(name);
          const [keys, values] = await Promise.all([done(at.getAllKeys()), done(at.getAll())]);
          return keys.map((key, i) => [key, String(values[i])]);
        };
        return { entries: await pairs("entries"), sums: await pairs("sums") };
      });
    },
  };
})();
