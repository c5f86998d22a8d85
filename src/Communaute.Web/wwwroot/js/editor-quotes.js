// Quotes a text of the page in the answer one writes. A text says where it is and how its author signs with data-quote.
import { insert } from "./editor-acts.js";

const marks = /[\\*_`[\]<>~|]/g;
const opensBlock = /^(\s*)([#>+-]|\d+[.)])/;

export function takeQuotes(area, on) {
  const button = Object.assign(document.createElement("button"), { type: "button", className: "btn sm quoter", textContent: "Citer", hidden: true });
  document.body.append(button);
  // While words are selected elsewhere, the field may forget where its caret was.
  let caret = Infinity;
  for (const event of ["input", "keyup", "pointerup"]) on(area, event, () => { caret = area.selectionEnd; });
  on(document, "selectionchange", () => offer(button));
  on(document, "scroll", () => { button.hidden = true; }, { capture: true, passive: true });
  // The selection must outlive the press.
  on(document, "pointerdown", event => { if (event.target.closest(".quoter, [data-quoting]")) event.preventDefault(); });
  on(button, "click", () => {
    const chosen = selected();
    if (chosen) quote(area, caret, chosen.post, chosen.words);
    button.hidden = true;
  });
  on(document, "click", event => {
    const post = event.target.closest("[data-quoting]")?.closest("[data-quote]");
    if (!post) return;
    const chosen = selected();
    quote(area, caret, post, chosen?.post === post ? chosen.words : first(post));
  });
  return () => button.remove();
}

// The words selected inside one text, and that text.
function selected() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const proseOf = node => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-quote] .prose");
  const prose = proseOf(selection.anchorNode);
  const words = selection.toString().trim();
  if (!prose || prose !== proseOf(selection.focusNode) || !words) return null;
  return { post: prose.closest("[data-quote]"), words, range: selection.getRangeAt(0) };
}

const first = post => {
  const prose = post.querySelector(".prose");
  return (prose.querySelector("p, li, pre, h2, h3") ?? prose).innerText.trim();
};

function offer(button) {
  const chosen = selected();
  button.hidden = !chosen;
  if (!chosen) return;
  const box = chosen.range.getBoundingClientRect();
  // Under the selection: phones put their own menu above it.
  button.style.top = `${Math.max(8, Math.min(box.bottom + 8, innerHeight - 60))}px`;
  button.style.left = `${Math.max(8, Math.min(box.right - 40, innerWidth - 100))}px`;
}

// Goes where the caret was, or at the end, on lines of its own; what is typed stays around it.
function quote(area, caret, post, words) {
  const { value } = area;
  const at = Math.min(caret, value.length);
  const lines = words.split(/\n+/).map(line => line.replace(marks, "\\$&").replace(opensBlock, "$1\\$2").trim()).filter(line => line);
  const text = [...lines.map(line => `> ${line}`), ">", `> — ${post.dataset.quoteAuthor.replace(marks, "\\$&")}, [${post.dataset.quoteWhere}](${post.dataset.quote})`].join("\n");
  const before = value.slice(0, at).trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - /\n*$/.exec(value.slice(0, at))[0].length));
  const after = value.slice(at).trim() === "" ? "\n\n" : "\n".repeat(Math.max(0, 2 - /^\n*/.exec(value.slice(at))[0].length));
  insert(area, before + text + after, at, at);
  area.scrollIntoView({ block: "center" });
}
