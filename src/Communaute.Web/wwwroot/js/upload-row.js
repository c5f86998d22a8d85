// One file on its way: what is said of it, and the two things one may do about it.
const nbsp = "\u00A0";
const megabytes = bytes => (bytes / 1e6).toLocaleString("fr-FR", { maximumFractionDigits: 1 });
const element = (tag, className, text) => Object.assign(document.createElement(tag), { className, textContent: text ?? "" });

class Refused extends Error {}

export class Transfer {
  constructor(file, zone, again) {
    this.file = file;
    this.row = new Row(file.name, zone, () => this.abort(), () => again(this));
    this.isCancelled = false;
  }

  // What the server answers, or nothing when it was refused or given up: the row has said it.
  async send(maxBytes) {
    if (this.isCancelled) return null;
    try {
      if (this.file.size > maxBytes) throw new Refused(`Ce fichier est trop lourd${nbsp}: la limite est de ${megabytes(maxBytes)}${nbsp}Mo. Réduisez-le, puis recommencez.`);
      this.row.begin();
      return await this.#post();
    } catch (error) {
      if (!this.isCancelled) this.row.refuse(error instanceof Refused ? error.message : `L’envoi s’est interrompu${nbsp}: vérifiez la connexion, puis réessayez.`);
      return null;
    }
  }

  abort() {
    this.isCancelled = true;
    this.request?.abort();
    this.row.remove();
  }

  #post() {
    const body = new FormData();
    body.append("file", this.file);
    const request = this.request = new XMLHttpRequest();
    return new Promise((kept, failed) => {
      request.open("POST", "/fichiers");
      request.setRequestHeader("RequestVerificationToken", document.querySelector('meta[name="antiforgery"]')?.content ?? "");
      request.upload.onprogress = event => this.row.progress(event.loaded, event.total);
      request.onload = () => request.status === 200 ? kept(JSON.parse(request.response)) : failed(new Refused(reason(request)));
      request.onerror = request.onabort = failed;
      request.send(body);
    });
  }
}

function reason(request) {
  if (request.status === 401) return "Votre session est terminée. Reconnectez-vous dans un autre onglet, puis réessayez.";
  try {
    return JSON.parse(request.response).detail;
  } catch {
    return `Le serveur n’a pas pu garder ce fichier${nbsp}: réessayez dans un instant.`;
  }
}

class Row {
  constructor(name, zone, cancel, again) {
    this.name = name;
    this.status = zone.querySelector("[data-status]");
    this.root = element("li", "upload-row");
    this.words = element("span", "sm soft", "en attente");
    this.bar = element("div", "progress");
    this.fill = this.bar.appendChild(element("i"));
    this.acts = element("div", "btns");
    const title = element("p", "");
    title.append(element("b", "", name), " ", this.words);
    for (const [key, value] of Object.entries({ role: "progressbar", "aria-label": `Envoi de ${name}`, "aria-valuemin": 0, "aria-valuemax": 100, "aria-valuenow": 0 })) this.bar.setAttribute(key, value);
    this.cancel = this.#button("Annuler", `Annuler l’envoi de ${name}`, cancel);
    this.again = this.#button("Réessayer", `Réessayer d’envoyer ${name}`, again);
    this.acts.append(this.cancel);
    this.root.append(title, this.bar, this.acts);
    zone.querySelector("[data-uploads]").append(this.root);
  }

  begin() {
    this.root.classList.remove("err");
    this.again.remove();
    this.bar.hidden = false;
    this.cancel.textContent = "Annuler";
    this.progress(0, 1);
    this.#say(`Envoi de ${this.name} commencé`);
  }

  progress(sent, total) {
    const percent = Math.round(100 * sent / total);
    this.fill.style.width = `${percent}%`;
    this.bar.setAttribute("aria-valuenow", percent);
    if (this.insists) return;
    this.words.textContent = total <= 1 ? "envoi commencé" : sent < total ? `${megabytes(sent)} sur ${megabytes(total)}${nbsp}Mo` : "envoyé, vérification en cours";
  }

  refuse(sentence) {
    this.root.classList.add("err");
    this.bar.hidden = true;
    this.words.textContent = sentence;
    this.cancel.textContent = "Retirer";
    this.acts.prepend(this.again);
    this.#say(`${this.name}${nbsp}: ${sentence}`);
  }

  finish() {
    this.#say(`${this.name} est envoyé`);
    this.remove();
  }

  insist() {
    this.insists = true;
    this.words.textContent = "l’envoi n’est pas fini : attendez-le, ou annulez-le";
    this.root.scrollIntoView({ block: "center" });
    this.cancel.focus();
  }

  remove() {
    this.root.remove();
  }

  #button(words, name, act) {
    const button = element("button", "btn sm", words);
    button.type = "button";
    button.title = name;
    button.addEventListener("click", act);
    return button;
  }

  #say(words) {
    this.status.textContent = words;
  }
}
