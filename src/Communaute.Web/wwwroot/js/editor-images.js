// Pictures in a text: pasted, dropped, chosen or photographed, they are prepared one after the other, then written in it.
import { insert } from "./editor-acts.js";

// Its author said that it has nothing to describe: the same mark as in ImageDescriptions.cs.
const decorative = "décorative";
const undescribed = /!\[\s*\]\([^)\s]+(?:\s+"(?!décorative")[^"]*")?\s*\)/;

export function acceptImages(area, editor, on) {
  for (const chooser of editor.querySelectorAll("input[type=file]")) {
    const take = () => {
      addImages(chooser.files, area, editor);
      chooser.value = "";
    };
    on(chooser, "change", event => {
      // The choice is the editor's own business: the page's listeners wait for a text.
      event.stopPropagation();
      take();
    });
    // Chosen while the line was coming back.
    if (chooser.files.length > 0) take();
  }
  on(area, "paste", event => {
    // Office suites put a picture beside the text they copy: the text wins.
    const files = event.clipboardData.files;
    if (files.length === 0 || event.clipboardData.types.includes("text/plain")) return;
    event.preventDefault();
    addImages(files, area, editor);
  });
  const carriesFiles = event => event.dataTransfer?.types.includes("Files");
  on(area, "dragover", event => { if (carriesFiles(event)) event.preventDefault(); });
  on(area, "drop", event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    addImages(event.dataTransfer.files, area, editor);
  });
}

// Selects the first picture that says nothing to those who do not see it.
export function showUndescribed(area) {
  const found = undescribed.exec(area.value);
  area.focus();
  if (found) area.setSelectionRange(found.index, found.index + found[0].length);
}

async function addImages(files, area, editor) {
  const status = editor.querySelector("[data-status]");
  const refusal = document.querySelector(`[data-refusal-of="${CSS.escape(area.id)}"]`);
  refusal.textContent = "";
  // The list empties when its field does.
  for (const file of [...files]) {
    if (!file.type.startsWith("image/")) {
      refusal.textContent = `«\u00A0${file.name}\u00A0» n’est pas une image\u00A0: seules les images s’insèrent dans le texte.`;
      continue;
    }
    status.textContent = "Ouverture de l’image…";
    try {
      // Fetched with the first picture: most texts have none.
      const { prepare } = await import("./picture-dialog.js");
      const kept = await prepare(file);
      if (kept) write(area, kept);
      status.textContent = kept ? "Image insérée." : "Image non envoyée.";
    } catch {
      status.textContent = "";
      refusal.textContent = "L’image n’a pas pu être ouverte. Vérifiez la connexion, puis recommencez.";
    }
  }
}

// On a line of its own: nobody means to put a photograph in the middle of a word.
function write(area, { address, description }) {
  const words = description.replace(/\s+/g, " ").replace(/[\\[\]]/g, "\\$&");
  const at = area.selectionEnd;
  const isInLine = /[^\n]$/.test(area.value.slice(0, at));
  const image = words ? `![${words}](${address})` : `![](${address} "${decorative}")`;
  insert(area, (isInLine ? "\n\n" : "") + image, at, at);
}
