// A copy of what is typed, for the moments when the server cannot be told: before the circuit is up, while the connection
// is down, and when the page closes. Forms say which draft they are with data-brouillon; fields are known by their name.
(() => {
  // Read once: whoever signs in next on this computer has their own copies, and a page of their own.
  const prefix = `brouillon:${document.querySelector("meta[name=membre]")?.content}:`;
  const typed = new Map(); // draft → { field: text }, what the server has not confirmed

  const formOf = field => field.closest?.("form[data-brouillon]");

  const store = key => {
    const fields = typed.get(key);
    if (fields) localStorage.setItem(prefix + key, JSON.stringify(fields));
  };

  const storeAll = () => typed.forEach((_, key) => store(key));

  // The same as DraftContent.Mark: a length and a sum say enough to tell a text from what it was a second ago.
  const mark = text => {
    let sum = 2166136261;
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619);
    return `${text.length}:${sum >>> 0}`;
  };

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
      const fields = { ...JSON.parse(localStorage.getItem(prefix + key) ?? "null"), ...typed.get(key) };
      return Object.keys(fields).length > 0 ? fields : null;
    },
    // The server has kept fields of these marks. What was typed meanwhile bears another, and stays until the next save.
    saved(key, marks) {
      const fields = Object.entries(typed.get(key) ?? {}).filter(([name, text]) => marks[name] !== mark(text));
      if (fields.length > 0) typed.set(key, Object.fromEntries(fields)); else typed.delete(key);
      localStorage.removeItem(prefix + key);
    },
    forget(key) {
      typed.delete(key);
      localStorage.removeItem(prefix + key);
    },
  };
})();
