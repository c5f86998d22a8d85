// The sheets that the first paint did without take effect once the page stands, and again when Blazor's enhanced navigation brings a new <head>.
const apply = () => {
  for (const sheet of document.querySelectorAll("link[data-late]:not([media=all])")) sheet.media = "all";
};

new MutationObserver(apply).observe(document.head, { attributes: true, attributeFilter: ["media"], childList: true, subtree: true });
apply();
