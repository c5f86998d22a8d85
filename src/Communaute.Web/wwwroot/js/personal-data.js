// What a notice about personal data does to its field.
import { insert } from "./editor-acts.js";

// Puts a mask in the place of each of these words, the last first, as if it were typed: undo takes it back, the server is told
// as always, and the caret stays where it was in the text.
export function mask(id, places, mask) {
  const field = document.getElementById(id);
  let { selectionStart: from, selectionEnd: to } = field;
  for (const { start, text } of places) {
    const end = start + text.length;
    if (field.value.slice(start, end) !== text) continue;
    const moved = caret => caret >= end ? caret + mask.length - text.length : caret > start ? start + mask.length : caret;
    [from, to] = [moved(from), moved(to)];
    insert(field, mask, start, end);
  }
  field.setSelectionRange(from, to);
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

export function focus(id) {
  document.getElementById(id)?.focus();
}
