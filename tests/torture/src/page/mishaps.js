// Remembers what broke off in the page without being caught.
globalThis.mishaps ??= (() => {
  const all = [];
  addEventListener("error", ({ error, message }) => all.push(String(error ?? message)), true);
  addEventListener("unhandledrejection", ({ reason }) => all.push(String(reason)));
  return all;
})();
