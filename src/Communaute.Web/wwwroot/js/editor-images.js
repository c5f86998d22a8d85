// Sends pictures to the server and writes them in the text.
import { insert } from "./editor-acts.js";

const alternative = "texte alternatif";

export async function sendImages(files, area, editor) {
  const status = editor.querySelector("[data-status]");
  const refusal = document.querySelector(`[data-refusal-of="${CSS.escape(area.id)}"]`);
  refusal.textContent = "";
  for (const file of files) {
    if (!file.type.startsWith("image/")) {
      refusal.textContent = `«\u00A0${file.name}\u00A0» n’est pas une image\u00A0: seules les images s’insèrent dans le texte.`;
      continue;
    }
    status.textContent = `Envoi de «\u00A0${file.name}\u00A0»…`;
    try {
      write(area, await send(file));
      status.textContent = "Image insérée. Remplacez «\u00A0texte alternatif\u00A0» par ce qu’elle montre.";
    } catch (error) {
      status.textContent = "";
      refusal.textContent = error instanceof Refused ? error.message : `«\u00A0${file.name}\u00A0» n’a pas été envoyée. Vérifiez la connexion, puis recommencez.`;
    }
  }
}

class Refused extends Error {}

async function send(file) {
  const body = new FormData();
  body.append("file", file);
  const token = document.querySelector('meta[name="antiforgery"]')?.content ?? "";
  const response = await fetch("/fichiers", { method: "POST", body, headers: { RequestVerificationToken: token, Accept: "application/json" } });
  if (response.ok) return (await response.json()).address;
  if (response.status === 413) throw new Refused("L’image est trop lourde. Réduisez-la, puis recommencez.");
  if (response.status === 401) throw new Refused("Votre session est terminée. Reconnectez-vous dans un autre onglet, puis recommencez.");
  const problem = await response.json().catch(() => null);
  throw new Refused(problem?.detail ?? "L’image a été refusée. Essayez avec une image PNG ou JPEG.");
}

// The alternative is selected: describing the picture is the next thing to do.
function write(area, address) {
  const at = area.selectionEnd;
  const text = `![${alternative}](${address})`;
  const away = document.activeElement;
  if (away !== area && away?.matches("input:not([type=file]), textarea, select")) {
    // The member went on to another field: their keys must not land here.
    area.setRangeText(text, at, at, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    return;
  }
  insert(area, text, at, at);
  area.setSelectionRange(at + 2, at + 2 + alternative.length);
}
