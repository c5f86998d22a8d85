// How many notifications are unread, before the title of the page, whoever writes that title.
(() => {
  let count = 0;
  const apply = () => {
    const bare = document.title.replace(/^\(\d+\) /, "");
    const title = count ? `(${count}) ${bare}` : bare;
    if (document.title !== title) document.title = title;
  };
  new MutationObserver(apply).observe(document.head, { childList: true, subtree: true, characterData: true });
  window.communauteBadge = unread => { count = unread; apply(); };
})();
