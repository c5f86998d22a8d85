// When its circuit is up the page is drawn anew, once: what was typed until then goes on in the new fields, under the same caret.
const typed = new Set();
const text = "textarea, input:is([type=text], [type=search], [type=url], [type=email], [type=tel])";
const page = document.querySelector("main");
let writing = null;

const note = event => {
  if (!event.target.matches?.(text)) return;
  writing = event.target;
  if (event.type === "input") typed.add(event.target);
};

const twin = old => old.id ? document.getElementById(old.id) : document.querySelector(`${old.localName}[name="${CSS.escape(old.name)}"]`);

function handOver(old) {
  const field = twin(old);
  if (!field) return;
  if (typed.has(old)) field.value = old.value;
  if (old === writing && document.activeElement === document.body) {
    field.focus({ preventScroll: true });
    // An address of e-mail has no caret that one may read.
    if (old.selectionStart !== null) field.setSelectionRange(old.selectionStart, old.selectionEnd);
  }
  // The circuit listens by now: it hears the whole text at once.
  if (typed.has(old)) for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
}

const watch = new MutationObserver(() => {
  if (page.isConnected) return;
  watch.disconnect();
  for (const name of ["focusin", "input"]) document.removeEventListener(name, note, true);
  for (const old of new Set([...typed, ...writing ? [writing] : []])) handOver(old);
});

if (page) {
  // What was typed before this script came.
  for (const field of document.querySelectorAll(text)) if (field.value !== field.defaultValue) typed.add(field);
  if (document.activeElement.matches(text)) writing = document.activeElement;
  for (const name of ["focusin", "input"]) document.addEventListener(name, note, true);
  watch.observe(document.documentElement, { childList: true, subtree: true });
}
