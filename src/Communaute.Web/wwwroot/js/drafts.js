// A copy of what is typed, for the moments when the server cannot be told: before the circuit is up, while the connection
// is down, and when the page closes. Forms say which draft they are with data-brouillon, and inside them the number they were
// typed over (data-numero), their submission (data-envoi) and themselves (data-plume); fields are known by their name.
(() => {
  // Read once: whoever signs in next on this computer has their own copies, and a page of their own.
  const prefix = `brouillon:${document.querySelector("meta[name=membre]")?.content}:`;
  const typed = new Map(); // draft → { number, submission, writer, fields }, what the server has not confirmed
  const held = new Map(); // draft → the whole form, while its author has two versions to choose between
  const carets = new WeakMap(); // field → where its author was, after the last letter
  const stored = new Map(); // draft → the names of its copies that this page wrote, or took up
  const slow = 2000; // a text that is not confirmed by then is copied, whatever the reason

  const formOf = field => field.closest?.("form[data-brouillon]");
  const formsOf = key => [...document.querySelectorAll("form[data-brouillon]")].filter(form => form.dataset.brouillon === key);

  const stamp = form => {
    const { numero, envoi, plume } = form?.querySelector("[data-plume]")?.dataset ?? {};
    return { number: Number(numero ?? 0), submission: envoi, writer: plume };
  };

  // Each open form has a copy of its own: two tabs of one person do not overwrite each other's.
  const store = key => {
    const copy = { at: Date.now(), ...typed.get(key), whole: held.get(key) };
    if (!copy.writer) return;
    const name = `${prefix}${key}#${copy.writer}`;
    try {
      localStorage.setItem(name, JSON.stringify(copy));
    } catch {
      return; // No room: the page itself still holds the text.
    }
    stored.set(key, (stored.get(key) ?? new Set()).add(name));
  };

  const storeAll = () => new Set([...typed.keys(), ...held.keys()]).forEach(store);

  let waiting = 0;
  const storeSoon = () => {
    waiting ||= setTimeout(() => { waiting = 0; storeAll(); }, slow);
  };

  const drop = key => {
    stored.get(key)?.forEach(name => localStorage.removeItem(name));
    stored.delete(key);
  };

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
    carets.set(event.target, [event.target.selectionStart, event.target.selectionEnd]);
    const before = typed.get(key);
    // Told again, and nothing new: it was typed over the draft that is noted already, in this form or in the one it was drawn before.
    if (before?.fields[event.target.name] === event.target.value) {
      if (before.number === stamp(form).number) Object.assign(before, stamp(form));
      return;
    }
    typed.set(key, { ...stamp(form), fields: { ...before?.fields, [event.target.name]: event.target.value } });
    if (isCut() || held.has(key)) store(key); else storeSoon();
  }, true);

  // A form that is not interactive yet would be sent by the browser itself, as an address.
  document.addEventListener("submit", event => {
    if (formOf(event.target) && event.target.querySelector("button[type=submit]")?.disabled) event.preventDefault();
  }, true);

  // The server has not heard the last letters typed, or has just sent back older ones: they are written and told again.
  const retell = key => {
    const texts = Object.entries(typed.get(key)?.fields ?? {});
    for (const [name, text] of texts) {
      for (const field of formsOf(key).map(form => form.elements.namedItem(name)).filter(Boolean)) {
        if (field.value !== text) {
          field.value = text;
          if (field === document.activeElement) field.setSelectionRange(...carets.get(field) ?? [text.length, text.length]);
        }
        field.dispatchEvent(new Event("input", { bubbles: true }));
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
    }
  };

  addEventListener("pagehide", storeAll);
  document.addEventListener("components-reconnect-state-changed", event => {
    storeAll();
    // The line is back and the page never left.
    if (event.detail?.state === "hide") [...typed.keys()].forEach(retell);
  }, true);

  const copiesOf = key => Object.keys(localStorage)
    .filter(name => name.startsWith(`${prefix}${key}#`))
    .map(name => ({ ...JSON.parse(localStorage.getItem(name)), name }))
    .sort((one, other) => other.at - one.at);

  window.communauteDrafts = {
    retell,
    // What was typed before a reload and never confirmed. Of several copies the newest: the others wait their turn. What is being
    // typed here is told by its own fields: drawn from the server, it would come back without its last letters.
    recover(key) {
      const [copy] = copiesOf(key);
      if (!copy) return null;
      stored.set(key, (stored.get(key) ?? new Set()).add(copy.name));
      const { number, submission, writer, whole } = copy;
      const here = typed.get(key)?.fields ?? {};
      const fields = Object.fromEntries(Object.entries(copy.fields ?? {}).filter(([name]) => !(name in here)));
      return { number, submission, writer, whole, fields };
    },
    // The server has kept fields of these marks. What was typed meanwhile bears another, and stays until the next save.
    saved(key, marks) {
      const fields = Object.entries(typed.get(key)?.fields ?? {}).filter(([name, text]) => marks[name] !== mark(text));
      if (fields.length > 0) typed.set(key, { ...typed.get(key), fields: Object.fromEntries(fields) }); else typed.delete(key);
      held.delete(key);
      drop(key);
      if (fields.length > 0) storeSoon();
    },
    // Saved elsewhere meanwhile: all of this form is kept here until its author has chosen.
    hold(key, { number, submission, writer, whole }) {
      held.set(key, whole);
      typed.set(key, { number, submission, writer, fields: {} });
      drop(key);
      store(key);
    },
    forget(key) {
      typed.delete(key);
      held.delete(key);
      drop(key);
    },
  };
})();
