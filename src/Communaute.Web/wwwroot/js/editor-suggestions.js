// What completes a text while it is typed: members after @, questions and resources after #. Whoever writes @ and a name means
// somebody, and Enter chooses the first; a # may be no more than a #, and Enter stays a new line until an arrow has gone into the list.
import { insert } from "./editor-acts.js";

const pause = 150;
const marks = [
  { mark: "@", pattern: /(?:^|[\s(])@(\p{L}[\p{L}'’-]*(?: [\p{L}'’-]*)?)$/u },
  { mark: "#", pattern: /(?:^|[\s(])#([\p{L}\d][^\n#@[\]]{0,60})$/u }
];

export function suggest(area, editor, page, on) {
  const list = new Suggestions(area, editor.querySelector("[role=listbox]"), editor.querySelector("[data-says]"));
  let waiting = 0;
  on(area, "input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => list.ask(page), pause);
  });
  on(area, "keydown", event => list.key(event));
  on(area, "blur", () => list.close());
  on(area, "scroll", () => list.close());
  on(window, "scroll", () => list.place(), { capture: true, passive: true });
  // The field keeps the focus, and on a phone its keyboard.
  on(list.root, "pointerdown", event => event.preventDefault());
  on(list.root, "click", event => list.choose(event.target.closest("[role=option]")));
}

class Suggestions {
  constructor(area, root, status) {
    Object.assign(this, { area, root, status, asked: 0, at: -1, found: [] });
    area.setAttribute("aria-autocomplete", "list");
    area.setAttribute("aria-controls", root.id);
  }

  async ask(page) {
    const typed = this.#typed();
    const turn = ++this.asked;
    if (!typed) return this.close();
    const found = await page.invokeMethodAsync("Suggest", typed.mark, typed.words).catch(() => []);
    // Something was typed meanwhile: its own answer comes.
    if (turn === this.asked && document.activeElement === this.area) this.#show(found, typed);
  }

  key(event) {
    if (this.root.hidden || event.isComposing) return;
    const options = [...this.root.children];
    const next = { ArrowDown: this.at + 1, ArrowUp: this.at < 0 ? options.length - 1 : this.at - 1 }[event.key];
    if (next !== undefined) this.#go((next + options.length) % options.length);
    else if (event.key === "Enter" && this.at >= 0) this.choose(options[this.at]);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  choose(option) {
    const chosen = this.found[[...this.root.children].indexOf(option)];
    if (!chosen) return;
    const { start } = this;
    this.close();
    insert(this.area, `${chosen.text} `, start, this.area.selectionEnd);
    this.status.textContent = `${chosen.words}, inséré.`;
  }

  close() {
    this.asked++;
    if (this.root.hidden) return;
    this.root.hidden = true;
    this.root.replaceChildren();
    this.area.removeAttribute("aria-activedescendant");
    this.status.textContent = "";
  }

  place() {
    if (this.root.hidden) return;
    const { left, top, height } = caretBox(this.area, this.start);
    const below = (window.visualViewport?.height ?? innerHeight) - top - height;
    const size = this.root.getBoundingClientRect();
    this.root.style.left = `${Math.max(8, Math.min(left, innerWidth - size.width - 8))}px`;
    this.root.style.top = `${below < size.height && top > below ? Math.max(8, top - size.height - 4) : top + height + 4}px`;
  }

  // The mark and the words before the caret, when they are of those we complete.
  #typed() {
    const { value, selectionStart: caret, selectionEnd } = this.area;
    if (caret !== selectionEnd) return null;
    const line = value.slice(value.lastIndexOf("\n", caret - 1) + 1, caret);
    for (const { mark, pattern } of marks) {
      const words = pattern.exec(line)?.[1];
      if (words !== undefined) return { mark, words, start: caret - words.length - 1 };
    }
    return null;
  }

  #show(found, { mark, start }) {
    if (found.length === 0) return this.close();
    const isMeant = mark === "@";
    Object.assign(this, { found, start, at: -1 });
    this.area.removeAttribute("aria-activedescendant");
    this.root.replaceChildren(...found.map((one, i) => optionOf(one, `${this.root.id}-${i}`)));
    this.root.hidden = false;
    this.place();
    this.status.textContent = `${found.length === 1 ? "1 proposition" : `${found.length} propositions`}\u00A0: ${isMeant ? "Entrée choisit la première" : "flèche bas pour choisir"}.`;
    if (isMeant) this.#go(0);
  }

  #go(at) {
    this.at = at;
    [...this.root.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    this.root.children[at].scrollIntoView({ block: "nearest" });
    this.area.setAttribute("aria-activedescendant", this.root.children[at].id);
  }
}

function optionOf({ words, detail }, id) {
  const option = document.createElement("li");
  Object.assign(option, { id, role: "option", ariaSelected: "false" });
  const title = document.createElement("b");
  title.textContent = words;
  const more = document.createElement("span");
  more.textContent = detail;
  option.append(title, " ", more);
  return option;
}

const copied = ["font", "letterSpacing", "lineHeight", "padding", "border", "boxSizing", "tabSize"];

// Where a character of a field stands on the screen: a field does not say, a copy of its text does.
function caretBox(area, at) {
  const style = getComputedStyle(area);
  const copy = document.createElement("div");
  for (const name of copied) copy.style[name] = style[name];
  Object.assign(copy.style, { position: "fixed", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word", width: `${area.clientWidth}px`, top: 0, left: 0 });
  copy.textContent = area.value.slice(0, at);
  const mark = copy.appendChild(document.createElement("span"));
  mark.textContent = "@";
  document.body.append(copy);
  const box = area.getBoundingClientRect();
  const place = { left: box.left + mark.offsetLeft, top: box.top + mark.offsetTop - area.scrollTop, height: mark.offsetHeight };
  copy.remove();
  return place;
}
