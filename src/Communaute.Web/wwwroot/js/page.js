// What a page does once it stands: the sheets that the first paint did without take effect, and the title bears the number of
// unread notifications, whoever writes that title.
(() => {
  let unread = 0;
  const apply = () => {
    for (const sheet of document.querySelectorAll("link[data-late]:not([media=all])")) sheet.media = "all";
    const bare = document.title.replace(/^\(\d+\) /, "");
    const title = unread ? `(${unread}) ${bare}` : bare;
    if (document.title !== title) document.title = title;
  };
  new MutationObserver(apply).observe(document.head, { attributes: true, attributeFilter: ["media"], childList: true, subtree: true, characterData: true });
  window.communauteBadge = count => { unread = count; apply(); };
  apply();
})();
