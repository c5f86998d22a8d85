// Sends the photo of a profile to the server as soon as it is chosen, and tells its field the number it was kept under.
export function attach(element, field) {
  if (!element) return;
  const input = element.querySelector("input[type=file]");
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return;
    await field.invokeMethodAsync("Sending", file.name);
    try {
      const kept = await send(file);
      await field.invokeMethodAsync("Sent", kept.id);
    } catch (error) {
      const reason = error instanceof Refused ? error.message : "La photo n’a pas été envoyée. Vérifiez la connexion, puis recommencez.";
      await field.invokeMethodAsync("Refused", reason);
    }
    input.value = "";
  });
}

class Refused extends Error {}

async function send(file) {
  const body = new FormData();
  body.append("file", file);
  const token = document.querySelector('meta[name="antiforgery"]')?.content ?? "";
  const response = await fetch("/fichiers", { method: "POST", body, headers: { RequestVerificationToken: token, Accept: "application/json" } });
  if (response.ok) return response.json();
  if (response.status === 413) throw new Refused("Cette photo est trop lourde. Réduisez-la, puis recommencez.");
  if (response.status === 401) throw new Refused("Votre session est terminée. Reconnectez-vous dans un autre onglet, puis recommencez.");
  const problem = await response.json().catch(() => null);
  throw new Refused(problem?.detail ?? "La photo a été refusée. Essayez avec une image PNG ou JPEG.");
}
