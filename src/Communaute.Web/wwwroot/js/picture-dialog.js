// Before a picture leaves: what is personal is hidden in it, and what it shows is said. It goes nowhere before « Envoyer ».
import { open, sent } from "./picture-size.js";
import { Stage } from "./picture-stage.js";
import { Refused, send } from "./picture-sending.js";

// Answers with the address and the description, or with nothing when the member gave it up.
export async function prepare(file) {
  const picture = await open(file);
  const dialog = document.getElementById("image-a-envoyer");
  const part = name => dialog.querySelector(`[data-${name}]`);
  const leaving = new AbortController();
  const on = (target, event, act) => target.addEventListener(event, act, { signal: leaving.signal });

  reset(dialog, picture);
  const say = words => { part("says").textContent = words; };
  const stage = picture && new Stage(part("canvas"), picture.canvas, say, on);
  if (stage) listenToTools(part, stage, on);

  return new Promise(done => {
    let kept = null;
    on(part("alone"), "change", () => { refuse(part, ""); part("description").disabled = part("alone").checked; });
    on(part("cancel"), "click", () => dialog.close());
    on(dialog, "cancel", event => { if (part("send").getAttribute("aria-disabled")) event.preventDefault(); });
    on(dialog, "close", () => {
      leaving.abort();
      // Not left behind for whoever opens the dialog next.
      part("canvas").width = part("canvas").height = 0;
      done(kept);
    });
    on(dialog.querySelector("form"), "submit", async event => {
      event.preventDefault();
      if (part("send").getAttribute("aria-disabled") || !isDescribed(part)) return;
      wait(part, say, true);
      try {
        const content = stage ? await sent(picture, stage.pixels(), stage.isMasked) : file;
        const description = part("alone").checked ? "" : part("description").value.trim();
        kept = { address: await send(content), description };
        dialog.close();
      } catch (error) {
        refuse(part, error instanceof Refused ? error.message : "L’image n’a pas été envoyée. Vérifiez la connexion, puis recommencez\u00A0: rien n’est perdu.");
      } finally {
        wait(part, say, false);
      }
    });
    dialog.showModal();
  });
}

function reset(dialog, picture) {
  dialog.querySelector("form").reset();
  dialog.querySelector("[data-description]").disabled = false;
  dialog.querySelector("[data-says]").textContent = "";
  dialog.querySelector("[data-masking]").hidden = !picture;
  dialog.querySelector("[data-unread]").hidden = Boolean(picture);
  refuse(name => dialog.querySelector(`[data-${name}]`), "");
}

function listenToTools(part, stage, on) {
  on(part("masking"), "change", event => { if (event.target.name === "masque") stage.kind = event.target.value; });
  on(part("add"), "click", () => stage.add());
  on(part("undo"), "click", () => stage.undo());
  on(part("erase"), "click", () => stage.erase());
}

function isDescribed(part) {
  const isSaid = part("alone").checked || part("description").value.trim() !== "";
  refuse(part, isSaid ? "" : "Décrivez l’image, ou cochez «\u00A0image décorative\u00A0».");
  if (!isSaid) part("description").focus();
  return isSaid;
}

function refuse(part, words) {
  part("refusal").textContent = words;
  if (words) part("description").setAttribute("aria-invalid", "true");
  else part("description").removeAttribute("aria-invalid");
}

function wait(part, say, isSending) {
  if (isSending) part("send").setAttribute("aria-disabled", "true");
  else part("send").removeAttribute("aria-disabled");
  part("send").textContent = isSending ? "Envoi…" : "Envoyer";
  say(isSending ? "Envoi de l’image." : "");
}
