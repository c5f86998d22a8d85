// When its circuit is up the page is drawn anew, once: what was typed, chosen or unfolded until then goes on in the new page, under
// the same caret.
const typed = new Set();
const fields = "select, textarea, input:is([type=text], [type=search], [type=url], [type=email], [type=tel], [type=radio], [type=checkbox])";
const page = document.querySelector("main");
const folds = () => [...document.querySelectorAll("details")];
const before = folds().map(fold => ({ fold, wasOpen: fold.open }));
let writing = null;

const isTick = field => field.type === "radio" || field.type === "checkbox";
const state = field => isTick(field) ? field.checked : field.value;
const drawn = field => isTick(field) ? field.defaultChecked
  : field.localName === "select" ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value
  : field.defaultValue;

const note = event => {
  if (!event.target.matches?.(fields)) return;
  writing = event.target;
  if (event.type === "input") typed.add(event.target);
};

const twin = old => old.id ? document.getElementById(old.id) : document.querySelector(`${old.localName}[name="${CSS.escape(old.name)}"]`);

function handOver(old) {
  const field = twin(old);
  if (!field) return;
  if (typed.has(old)) field[isTick(old) ? "checked" : "value"] = state(old);
  if (old === writing && document.activeElement === document.body) {
    field.focus({ preventScroll: true });
    // Neither an address of e-mail nor a choice has a caret that one may read.
    if (Number.isInteger(old.selectionStart)) field.setSelectionRange(old.selectionStart, old.selectionEnd);
  }
  // The circuit listens by now: it hears the whole text at once.
  if (typed.has(old)) for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
}

const watch = new MutationObserver(() => {
  if (page.isConnected) return;
  watch.disconnect();
  for (const name of ["focusin", "input"]) document.removeEventListener(name, note, true);
  // Known by its place: the same page is drawn again.
  folds().forEach((fold, place) => {
    const old = before[place];
    if (old && old.fold.open !== old.wasOpen) fold.open = old.fold.open;
  });
  for (const old of new Set([...typed, ...writing ? [writing] : []])) handOver(old);
});

if (page) {
  // What was typed before this script came.
  for (const field of document.querySelectorAll(fields)) if (state(field) !== drawn(field) && state(field) !== false) typed.add(field);
  if (document.activeElement.matches(fields)) writing = document.activeElement;
  for (const name of ["focusin", "input"]) document.addEventListener(name, note, true);
  watch.observe(document.documentElement, { childList: true, subtree: true });
}
