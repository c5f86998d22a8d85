// A copy of what is typed, for the moments when the server cannot be told: before the circuit is up, while the connection
// is down, and when the page closes. Forms say which draft they are with data-brouillon; fields are known by their name.
(() => {
  const prefix = "brouillon:";
  const typed = new Map(); // draft → { field: text }, what the server has not confirmed

  const formOf = field => field.closest?.("form[data-brouillon]");

  const store = key => {
    const fields = typed.get(key);
    if (fields) localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), fields }));
  };

  const storeAll = () => typed.forEach((_, key) => store(key));

  const isCut = () => /components-reconnect-(show|retrying|failed|rejected|paused)/.test(
    document.getElementById("components-reconnect-modal")?.className ?? "");

  document.addEventListener("input", event => {
    const form = formOf(event.target);
    if (!form || !event.target.name || !["text", "textarea", "search", "url"].includes(event.target.type)) return;
    const key = form.dataset.brouillon;
    typed.set(key, { ...typed.get(key), [event.target.name]: event.target.value });
    if (isCut()) store(key);
  }, true);

  // A form that is not interactive yet would be sent by the browser itself, as an address.
  document.addEventListener("submit", event => {
    if (formOf(event.target) && event.target.querySelector("button[type=submit]")?.disabled) event.preventDefault();
  }, true);

  addEventListener("pagehide", storeAll);
  document.addEventListener("components-reconnect-state-changed", storeAll, true);

  window.communauteDrafts = {
    // What was typed and never confirmed, here or before a reload.
    recover(key) {
      const kept = JSON.parse(localStorage.getItem(prefix + key) ?? "null");
      const fields = { ...kept?.fields, ...typed.get(key) };
      return Object.keys(fields).length > 0 ? fields : null;
    },
    saved(key) {
      // Only what the server can have seen: a letter typed meanwhile is told by the next save.
      const form = document.querySelector(`form[data-brouillon="${CSS.escape(key)}"]`);
      if (!form || !isCut()) { typed.delete(key); localStorage.removeItem(prefix + key); }
    },
    forget(key) {
      typed.delete(key);
      localStorage.removeItem(prefix + key);
    },
    forgetAll() {
      typed.clear();
      Object.keys(localStorage).filter(key => key.startsWith(prefix)).forEach(key => localStorage.removeItem(key));
    },
  };
})();
