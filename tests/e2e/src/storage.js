// What the browser keeps for Baton, read and changed as by another program. Keys and values are handed over as
// JSON, which has a form for half a character too.
const storage = (() => {
  const folder = location.pathname.replace(/[^/]*$/, "").replaceAll(":", "%3A");
  const home = `baton:${folder}`;

  const answered = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  // A database that is there. Opening makes no other.
  const opened = (name) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction.abort();
    return answered(request);
  };

  const names = async () =>
    (await indexedDB.databases())
      .map(({ name }) => name)
      .filter((name) => name.startsWith("baton"))
      .sort();

  const within = async (name, stores, mode, work) => {
    const database = await opened(name);
    try {
      const transaction = database.transaction(stores, mode);
      const completed = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      const requests = work(...stores.map((store) => transaction.objectStore(store)));
      await completed;
      return requests.map((request) => request.result);
    } finally {
      database.close();
    }
  };

  // Of what only fills the space, its size says enough: as JSON it would be many times that.
  const described = (value) =>
    value instanceof Uint8Array ? `${value.length} bytes` : JSON.stringify(value);

  const contents = async (name) => {
    const database = await opened(name);
    const stores = [...database.objectStoreNames].sort();
    database.close();
    const found = {};
    for (const store of stores) {
      const [keys, values] = await within(name, [store], "readonly", (it) => [it.getAllKeys(), it.getAll()]);
      found[store] = keys.map((key, at) => [JSON.stringify(key), described(values[at])]);
    }
    return found;
  };

  // What is being deleted at this moment cannot be read, and is looked at again by whoever wants it gone.
  const unreadable = (error) => ({ unreadable: [[JSON.stringify("why"), JSON.stringify(`${error}`)]] });

  const identity = async () => {
    const [current] = await within(home, ["instances"], "readonly", (it) => [it.get("current")]);
    return current;
  };

  const log = async () => `${home}:${await identity()}`;

  // Half of a character in the place of one in the middle.
  const half = (text) => {
    const middle = text.length >> 1;
    return `${text.slice(0, middle)}\ud83d${text.slice(middle + 1)}`;
  };

  const local = (key) => `${home}:${key}`;

  return {
    everything: async () => {
      const databases = {};
      for (const name of await names()) databases[name] = await contents(name).catch(unreadable);
      const pairs = Object.entries({ ...localStorage });
      const isCache = (key) => /^baton:[^:]*:(state|news)$/.test(key);
      const kept = pairs.filter(([key]) => !isCache(key));
      const texts = kept.map(([key, text]) => [key, JSON.stringify(text)]);
      return { home, databases, local: Object.fromEntries(texts) };
    },
    kept: (key) => JSON.stringify(localStorage.getItem(local(key))),
    keep: (key, text) =>
      text === null ? localStorage.removeItem(local(key)) : localStorage.setItem(local(key), text),
    halve: (key) => {
      const text = half(localStorage.getItem(local(key)));
      localStorage.setItem(local(key), text);
      return JSON.stringify(text);
    },
    put: async (store, key, text) => {
      await within(await log(), [store], "readwrite", (it) => [
        text === null ? it.delete(key) : it.put(text, key),
      ]);
    },
    halveEntry: async (number) => {
      const name = await log();
      const [text] = await within(name, ["entries"], "readonly", (it) => [it.get(number)]);
      const halved = half(text);
      await within(name, ["entries"], "readwrite", (it) => [it.put(halved, number)]);
      return JSON.stringify(halved);
    },
    raise: async () => {
      const database = await answered(indexedDB.open(await log(), 2));
      database.close();
    },
    deleteLog: async () => void (await answered(indexedDB.deleteDatabase(await log()))),
    clear: async () => {
      localStorage.clear();
      sessionStorage.clear();
      for (const name of await names()) await answered(indexedDB.deleteDatabase(name));
    },
    // An instance as Baton would have begun it.
    begin: async (identity, entries, state, actor) => {
      const made = async (name, stores) => {
        const request = indexedDB.open(name, 1);
        request.onupgradeneeded = () => {
          for (const store of stores) {
            request.result.createObjectStore(store, store === "aside" ? { autoIncrement: true } : {});
          }
        };
        (await answered(request)).close();
      };
      await made(home, ["instances", "aside"]);
      await within(home, ["instances"], "readwrite", (it) => [it.put(identity, "current")]);
      const name = `${home}:${identity}`;
      await made(name, ["entries", "sums", "about"]);
      await within(name, ["entries", "sums"], "readwrite", (texts, sums) =>
        entries.flatMap(({ number, sum, text }) => [texts.put(text, number), sums.put(sum, number)]),
      );
      if (state !== null) localStorage.setItem(local("state"), state);
      localStorage.setItem(local("signed-in"), actor);
    },
    sizes: async () => {
      const { usage, quota } = await navigator.storage.estimate();
      return { usage, quota };
    },
  };
})();
