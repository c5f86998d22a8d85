// Enter and the comma end a tag; neither sends the form nor is written.
export function attach(input) {
  if (!input) return;
  input.addEventListener("keydown", event => {
    if (event.isComposing || (event.key !== "Enter" && event.key !== ",")) return;
    event.preventDefault();
    if (input.value.trim()) input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
