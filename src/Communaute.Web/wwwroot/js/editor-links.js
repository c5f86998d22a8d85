// An address of this site that is pasted becomes a reference: the page shows the title of today.
import { insert } from "./editor-acts.js";

const names = { questions: "question", ressources: "ressource" };
const page = /^\/(questions|ressources)\/(\d{1,9})(?!\/(?:modifier|historique|versions)$)(?:\/[^/]*)?$/;

export function acceptAddresses(area, on) {
  on(area, "paste", event => {
    const reference = referenceOf(event.clipboardData.getData("text/plain").trim());
    // Pasted over words, it is the address that those words need.
    if (!reference || area.selectionStart !== area.selectionEnd || isAddressOfLink(area)) return;
    event.preventDefault();
    insert(area, reference, area.selectionStart, area.selectionEnd);
  });
}

const isAddressOfLink = area => /\]\([^)\s]*$/.test(area.value.slice(0, area.selectionStart));

function referenceOf(address) {
  if (!/^https?:\/\/\S+$/.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  const found = url.origin === location.origin && page.exec(url.pathname);
  if (!found) return null;
  const anchor = /^#(?:reponse|commentaire)-\d{1,9}$/.test(url.hash) ? url.hash : "";
  return `[${names[found[1]]} ${found[2]}](/${found[1]}/${found[2]}${anchor})`;
}
