// Sends a picture to the server and gives its address. The name of the file stays here: it often says whose paper it is.
export class Refused extends Error {}

const extensions = { "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif" };

export async function send(content) {
  const body = new FormData();
  body.append("file", content, `image.${extensions[content.type] ?? "webp"}`);
  const token = document.querySelector('meta[name="antiforgery"]')?.content ?? "";
  const response = await fetch("/fichiers", { method: "POST", body, headers: { RequestVerificationToken: token, Accept: "application/json" } });
  if (response.ok) return (await response.json()).address;
  if (response.status === 413) throw new Refused("L’image est trop lourde. Réduisez-la, puis recommencez.");
  if (response.status === 401) throw new Refused("Votre session est terminée. Reconnectez-vous dans un autre onglet, puis recommencez.");
  const problem = await response.json().catch(() => null);
  throw new Refused(problem?.detail ?? "L’image a été refusée. Essayez avec une image PNG ou JPEG.");
}
