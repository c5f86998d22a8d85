// The Markdown editor: acts on the text, continues lists, completes names and titles, takes images and quotes, and tells the
// server what was typed.
// The server listens to "change" only; one is sent 300 ms after the last key, before a submission, and by the browser on leaving.
import { acts, continueList } from "./editor-acts.js";
import { acceptImages, showUndescribed as show } from "./editor-images.js";
import { acceptAddresses } from "./editor-links.js";
import { takeQuotes } from "./editor-quotes.js";
import { suggest } from "./editor-suggestions.js";

const quietTime = 300;
const attached = new WeakMap();

export function attach(editor, page) {
  // Its form was closed, or its page left, before this script came.
  if (!editor) return;
  const area = editor.querySelector("textarea");
  const leaving = new AbortController();
  const on = (target, name, act, options) => target?.addEventListener(name, act, { signal: leaving.signal, ...options });
  attached.set(editor, leaving);

  tellWhatIsTyped(area, on);
  // Before the keys of the text: while a list is open, Enter and the arrows are its own.
  suggest(area, editor, page, on);
  listenToKeys(area, editor, on);
  acceptAddresses(area, on);
  const toolbar = editor.querySelector("[role=toolbar]");
  if (toolbar) {
    moveAlongToolbar(toolbar, on);
    acceptImages(area, editor, on);
  }
  if (editor.dataset.quotes !== undefined) leaving.signal.addEventListener("abort", takeQuotes(area, on));
  on(editor, "click", event => {
    const button = event.target.closest("[data-act]");
    if (button) act(button.dataset.act, area, editor);
  });
  // Whoever did not wait for us is heard now.
  communauteDrafts.retell(area.form?.dataset.brouillon);
}

export function detach(editor) {
  attached.get(editor)?.abort();
  attached.delete(editor);
}

export function showUndescribed(editor) {
  show(editor.querySelector("textarea"));
}

function act(name, area, editor) {
  if (name === "image" || name === "photo") {
    editor.querySelector(`input[type=file][data-for=${name}]`).click();
    return;
  }
  area.focus();
  acts[name](area);
}

function tellWhatIsTyped(area, on) {
  let waiting = 0;
  let typed = "";
  const tell = () => {
    clearTimeout(waiting);
    waiting = 0;
    // A text that came from the server meanwhile, as a template does, never takes the place of what was typed.
    if (area.value !== typed) area.value = typed;
    area.dispatchEvent(new Event("change", { bubbles: true }));
  };
  on(area, "input", () => {
    typed = area.value;
    clearTimeout(waiting);
    waiting = setTimeout(tell, quietTime);
  });
  const tellNow = () => { if (waiting) tell(); };
  on(area, "blur", tellNow);
  on(area.form, "submit", tellNow, { capture: true });
}

function listenToKeys(area, editor, on) {
  const shortcuts = { b: "bold", i: "italic", k: "link" };
  on(area, "keydown", event => {
    if (event.isComposing) return;
    const name = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey ? shortcuts[event.key.toLowerCase()] : undefined;
    if (name) {
      event.preventDefault();
      act(name, area, editor);
    } else if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey && continueList(area)) {
      event.preventDefault();
    }
  });
}

function moveAlongToolbar(toolbar, on) {
  on(toolbar, "keydown", event => {
    const buttons = [...toolbar.querySelectorAll("button")].filter(button => button.checkVisibility());
    const here = buttons.indexOf(document.activeElement);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length].focus();
  });
  on(toolbar, "focusin", event => {
    for (const button of toolbar.querySelectorAll("button")) button.tabIndex = button === event.target ? 0 : -1;
  });
}
