// One-key shortcuts: never while typing, never with a modifier, and off for whoever unticks the box (WCAG 2.1.4).
const dialog = () => document.getElementById("raccourcis");
const enabled = () => localStorage.getItem("raccourcis") !== "non";
const typing = target => target.isContentEditable || target.closest?.("input, textarea, select, [role=textbox], [role=combobox]");

function open() {
  dialog().querySelector("[data-shortcuts-enabled]").checked = enabled();
  dialog().showModal();
}

function search() {
  const field = document.querySelector(".topsearch input");
  if (field?.checkVisibility()) {
    field.focus();
    field.select();
  } else {
    document.querySelector("a[data-search]")?.click();
  }
}

document.addEventListener("keydown", event => {
  if (event.key === "Escape" && event.target.matches?.(".topsearch input")) {
    event.target.blur();
    return;
  }
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !enabled()) return;
  if (typing(event.target) || document.querySelector("dialog[open], .mud-dialog")) return;
  if (event.key === "/") search();
  else if (event.key === "?") open();
  else return;
  event.preventDefault();
});

document.addEventListener("click", event => {
  if (event.target.closest("[data-shortcuts]")) open();
});

document.addEventListener("change", event => {
  if (!event.target.matches("[data-shortcuts-enabled]")) return;
  if (event.target.checked) localStorage.removeItem("raccourcis"); else localStorage.setItem("raccourcis", "non");
});
