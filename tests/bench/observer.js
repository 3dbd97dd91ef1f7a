// In every measured page: when the first new hit and the first new excerpt stand in it, counted from
// Enter, or where the query was in the address from the page's arrival; and the longest task since.
{
  const seen = { pressed: 0, hit: 0, excerpt: 0, longest: 0 };
  const fresh = ".hits > li:not([data-old])";
  window.bench = () => {
    const since = seen.pressed || performance.getEntriesByType("navigation")[0].responseEnd;
    return { hit: seen.hit - since, excerpt: seen.excerpt - since, longest: seen.longest };
  };
  // When the last file has come, or the program says that it is ready
  window.booted = () => {
    const come = performance.getEntriesByType("resource").map((entry) => entry.responseEnd);
    const [{ responseEnd }] = performance.getEntriesByType("navigation");
    return (window.ready ?? Math.max(...come)) - responseEnd;
  };
  addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    for (const row of document.querySelectorAll(".hits > li")) row.dataset.old = "";
    Object.assign(seen, { pressed: performance.now(), hit: 0, excerpt: 0, longest: 0 });
  }, true);
  new MutationObserver(() => {
    seen.hit ||= document.querySelector(fresh) ? performance.now() : 0;
    seen.excerpt ||= document.querySelector(`${fresh} mark`) ? performance.now() : 0;
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: "longtask", buffered: true });
}
