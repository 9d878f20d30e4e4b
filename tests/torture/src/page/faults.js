// Makes one kind of the browser's calls fail, from now on or until it is disarmed.
globalThis.faults ??= (() => {
  let armed;
  const is = (call) => armed?.call === call;
  const broken = () => new DOMException("made to fail", "UnknownError");
  // Nobody else hears of what comes of it.
  const mute = (target, ...types) => {
    for (const type of types) target.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    return target;
  };
  // Browsers may call listeners in the order of their registration only, and a page listens to a transaction as
  // soon as it has one: so this is there before.
  const silenced = new WeakSet();
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = begin.apply(this, args);
    for (const type of ["complete", "error", "abort"]) {
      transaction.addEventListener(type, (event) => silenced.has(transaction) && event.stopImmediatePropagation(), true);
    }
    return transaction;
  };
  const ANSWERS = ["success", "error", "complete", "abort", "upgradeneeded", "blocked"];

  const wrap = (prototype, method, call, instead) => {
    const real = prototype?.[method];
    if (!real) return;
    prototype[method] = function (...args) {
      if (!is(call)) return real.apply(this, args);
      if (armed.manner === "throw") throw broken();
      return instead[armed.manner].call(this, () => real.apply(this, args), args);
    };
  };

  // A request that changes nothing.
  const count = IDBObjectStore.prototype.count;
  const idle = (store) => count.call(store);

  // A request that fails: of a database that is given up while it is made.
  const scratch = IDBFactory.prototype.open;
  wrap(IDBFactory.prototype, "open", "open", {
    error() {
      const request = scratch.call(this, `scratch ${Math.random()}`, 1);
      request.addEventListener("upgradeneeded", (event) => {
        event.stopImmediatePropagation();
        request.transaction.abort();
      });
      return request;
    },
    never: () => mute(scratch.call(indexedDB, `scratch ${Math.random()}`), ...ANSWERS),
  });
  wrap(IDBDatabase.prototype, "transaction", "transaction", {});
  for (const method of ["add", "put", "get", "getAll", "getAllKeys", "getKey", "count", "openCursor", "delete"]) {
    wrap(IDBObjectStore.prototype, method, method, {
      // As when the disk is full or broken: the whole transaction is given up.
      error(real) {
        const request = real();
        this.transaction.abort();
        return request;
      },
      never() {
        silenced.add(this.transaction);
        return mute(idle(this), ...ANSWERS);
      },
    });
  }
  wrap(IDBTransaction.prototype, "commit", "commit", {
    error() {
      this.abort();
    },
    never() {
      silenced.add(this);
    },
  });
  for (const method of ["setItem", "getItem", "removeItem"]) wrap(Storage.prototype, method, method, {});
  wrap(globalThis.StorageManager?.prototype, "estimate", "estimate", {
    error: () => Promise.reject(broken()),
    never: () => new Promise(() => {}),
  });
  wrap(globalThis.StorageManager?.prototype, "persist", "persist", {
    error: () => Promise.reject(broken()),
    never: () => new Promise(() => {}),
  });
  wrap(globalThis.BroadcastChannel?.prototype, "postMessage", "postMessage", { never() {} });

  // Whole objects that are not to be had.
  const missing = (name, owner) => {
    const real = Object.getOwnPropertyDescriptor(owner, name);
    if (!real) return;
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        if (!is(name)) return real.get ? real.get.call(this) : real.value;
        if (armed.manner === "throw") throw new DOMException("made to fail", "SecurityError");
        return undefined;
      },
    });
  };
  for (const name of ["indexedDB", "localStorage", "sessionStorage"]) missing(name, globalThis);
  if (globalThis.BroadcastChannel) {
    const real = BroadcastChannel;
    globalThis.BroadcastChannel = new Proxy(real, {
      construct: (_, args) => {
        if (is("BroadcastChannel")) throw broken();
        return new real(...args);
      },
    });
  }

  // A clock that is set, by so many milliseconds.
  let offset = 0;
  const RealDate = Date;
  const now = RealDate.now;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length > 0 ? args : [now() + offset], self),
    apply: () => new Date().toString(),
  });
  RealDate.now = () => now() + offset;

  return {
    arm: (call, manner) => (armed = { call, manner }),
    disarm: () => (armed = undefined),
    setClock: (by) => (offset = by),
    // In so many milliseconds, this tab does nothing but turn in circles.
    loop: (delay) =>
      setTimeout(() => {
        for (;;);
      }, delay),
    // In so many milliseconds, WebAssembly ends as it does at a panic.
    trap: (delay) =>
      setTimeout(() => {
        throw new WebAssembly.RuntimeError("unreachable");
      }, delay),
  };
})();
