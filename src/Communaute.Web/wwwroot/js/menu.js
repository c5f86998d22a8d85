// A menu is a native <details>: it opens by itself, this closes it as a menu does.
const openMenus = () => document.querySelectorAll("details.menu[open]");

document.addEventListener("click", event => {
  for (const menu of openMenus()) {
    const followed = event.target.closest("a") && menu.contains(event.target);
    if (followed || !menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("focusin", event => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
