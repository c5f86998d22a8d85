// What the toolbar does to the text. Every change goes through insert(), so that the browser's undo takes it back.

export function insert(area, text, start, end) {
  area.focus();
  area.setSelectionRange(start, end);
  // execCommand is the only way that keeps the undo stack; where it is refused the text still arrives.
  const done = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
  if (!done) {
    area.setRangeText(text, start, end, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function wrap(area, mark, sample) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  const size = mark.length;
  if (value.slice(start - size, start) === mark && value.slice(end, end + size) === mark) {
    insert(area, chosen, start - size, end + size);
    area.setSelectionRange(start - size, end - size);
    return;
  }
  const inside = chosen || sample;
  insert(area, mark + inside + mark, start, end);
  area.setSelectionRange(start + size, start + size + inside.length);
}

const listMark = /^(?:[-*+] (?:\[[ xX]\] )?|\d+[.)] )/;

// Adds a mark before each chosen line, in place of the one it takes over from, or takes it away when all have it.
function prefix(area, markOf, pattern, replaced = pattern) {
  const { value } = area;
  const start = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = value.indexOf("\n", area.selectionEnd);
  const end = next < 0 ? value.length : next;
  const lines = value.slice(start, end).split("\n");
  const marked = lines.every(line => pattern.test(line));
  const text = lines.map((line, i) => marked ? line.replace(pattern, "") : markOf(i) + line.replace(replaced, "")).join("\n");
  if (start === end && text === "") return;
  insert(area, text, start, end);
}

function insertBlock(area, text) {
  const { value, selectionEnd: at } = area;
  const before = at === 0 || value.slice(0, at).endsWith("\n\n") ? "" : value[at - 1] === "\n" ? "\n" : "\n\n";
  insert(area, `${before}${text}\n`, at, at);
}

function link(area) {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const chosen = value.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(chosen);
  const words = isAddress || !chosen ? "texte du lien" : chosen;
  const address = isAddress ? chosen : "https://";
  insert(area, `[${words}](${address})`, start, end);
  // What remains to be written is selected: the words, or the address.
  if (isAddress || !chosen) area.setSelectionRange(start + 1, start + 1 + words.length);
  else area.setSelectionRange(start + words.length + 3, start + words.length + 3 + address.length);
}

export const acts = {
  bold: area => wrap(area, "**", "texte en gras"),
  italic: area => wrap(area, "_", "texte en italique"),
  heading: area => prefix(area, () => "## ", /^#{1,6} /),
  bullets: area => prefix(area, () => "- ", /^[-*+] (?!\[[ xX]\] )/, listMark),
  numbers: area => prefix(area, i => `${i + 1}. `, /^\d+[.)] /, listMark),
  task: area => prefix(area, () => "- [ ] ", /^[-*+] \[[ xX]\] /, listMark),
  quote: area => prefix(area, () => "> ", /^> ?/),
  table: area => insertBlock(area, "| Colonne 1 | Colonne 2 |\n| --- | --- |\n| Texte | Texte |"),
  link
};

// On Enter: the next item of the list, or the end of the list when the item is empty. Says whether it did something.
export function continueList(area) {
  const { selectionStart: at, selectionEnd, value } = area;
  if (at !== selectionEnd) return false;
  const start = value.lastIndexOf("\n", at - 1) + 1;
  const line = value.slice(start, at);
  const item = /^(\s*)(?:([-*+] )(\[[ xX]\] )?|(\d{1,9})([.)]) |(> ))(.*)$/.exec(line);
  if (!item) return false;
  const [, indent, bullet, box, number, dot, quote, words] = item;
  if (words.trim() === "") {
    insert(area, "", start, at);
    return true;
  }
  const mark = bullet ? bullet + (box ? "[ ] " : "") : number ? `${Number(number) + 1}${dot} ` : quote;
  insert(area, `\n${indent}${mark}`, at, at);
  return true;
}
