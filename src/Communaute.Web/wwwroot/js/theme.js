// Loaded in <head> without defer: the theme is on <html> before the first paint.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => localStorage.getItem("theme") ?? "";
  const wanted = () => chosen() || (dark.matches ? "sombre" : "clair");
  const apply = () => { if (root.dataset.theme !== wanted()) root.dataset.theme = wanted(); };

  const mark = () => {
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === chosen()));
    }
  };

  dark.addEventListener("change", apply);
  addEventListener("storage", apply);
  // A page fetched by Blazor's enhanced navigation arrives without the attribute and takes it away.
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ["data-theme"] });
  // The circuit redraws the menu, so its state is written each time it opens. "toggle" does not bubble: it is caught on its way down.
  document.addEventListener("toggle", mark, true);
  document.addEventListener("click", event => {
    const choice = event.target.closest?.("[data-theme-choice]")?.dataset.themeChoice;
    if (choice === undefined) return;
    if (choice) localStorage.setItem("theme", choice); else localStorage.removeItem("theme");
    apply();
    mark();
  });
  apply();
})();
