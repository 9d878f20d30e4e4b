// Remembers what broke off in the page without being caught.
globalThis.mishaps ??= (() => {
  const all = [];
  // What does not load says nothing but what it is.
  const isWhat = (target) => `${target.outerHTML ?? target} does not load`;
  const keep = ({ error, message, target }) => {
    // What was to be fetched ahead is fetched once more when it is needed.
    if (!target.rel?.endsWith("preload")) all.push(String(error ?? message ?? isWhat(target)));
  };
  addEventListener("error", keep, true);
  addEventListener("unhandledrejection", ({ reason }) => all.push(String(reason)));
  return all;
})();
