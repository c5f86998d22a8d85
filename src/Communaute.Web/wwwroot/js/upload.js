// Sends the files chosen or dropped in a zone, one after the other, and hands each to its form once it is kept.
import { Transfer } from "./upload-row.js";

const zones = new WeakMap();

export function attach(zone, form, maxBytes) {
  if (!zone) return;
  const input = zone.querySelector("input[type=file]");
  const state = { zone, form, maxBytes, queue: [], current: null, stop: new AbortController() };
  const listen = (target, event, act, capture = false) => target.addEventListener(event, act, { signal: state.stop.signal, capture });
  zones.set(zone, state);

  listen(input, "change", () => { add(state, input.files); input.value = ""; });
  listen(zone, "dragover", event => { event.preventDefault(); zone.classList.add("over"); });
  listen(zone, "dragleave", () => zone.classList.remove("over"));
  listen(zone, "drop", event => { event.preventDefault(); zone.classList.remove("over"); add(state, event.dataTransfer.files); });
  // Before Blazor hears of it: a resource sent now would go without the file that is still on its way.
  listen(window, "submit", event => {
    if (!isBusy(state) || !event.target.contains(zone)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    state.current.row.insist();
  }, true);
  listen(window, "beforeunload", event => { if (isBusy(state)) event.preventDefault(); });
}

export function detach(zone) {
  const state = zones.get(zone);
  if (!state) return;
  state.queue.length = 0;
  state.current?.abort();
  state.stop.abort();
}

export function focus(id) {
  document.getElementById(id)?.focus();
}

const isBusy = state => state.current !== null;

function add(state, files) {
  for (const file of files) state.queue.push(new Transfer(file, state.zone, transfer => { state.queue.push(transfer); next(state); }));
  next(state);
}

async function next(state) {
  if (state.current || state.queue.length === 0) return;
  const transfer = state.current = state.queue.shift();
  const kept = await transfer.send(state.maxBytes);
  if (kept) await hand(state, transfer, kept);
  state.current = null;
  next(state);
}

async function hand(state, transfer, kept) {
  try {
    await state.form.invokeMethodAsync("AddSentFile", kept.id, kept.name, kept.size);
    transfer.row.finish();
  } catch {
    transfer.row.refuse("Le fichier est arrivé, mais la page a perdu le serveur. Attendez que la connexion revienne, puis réessayez.");
  }
}
