/**
 * Going back shows a page where one left it. The browser's own memory gives up when the content arrives late, so the
 * position is kept by entry of the history and put back once the page is long enough.
 */
const PATIENCE = 1500;
const kept = new Map<string, number>();
let here = location.href;

export const rememberScroll = (): void => {
  if ("scrollRestoration" in history) history.scrollRestoration = "manual";
  const keep = () => {
    // Between a press on a link and the page it leads to, the old page already shrinks.
    if (location.href === here) kept.set(here, scrollY);
  };
  addEventListener("scroll", keep, { passive: true });
  addEventListener("popstate", () => {
    if (location.href === here) return;
    here = location.href;
    restore(kept.get(here) ?? 0);
  });
};

/** A page was reached by following a link: it starts at its top. */
export const arrived = (): void => {
  here = location.href;
};

const restore = (top: number) => {
  const until = Date.now() + PATIENCE;
  const wanted = here;
  const attempt = () => {
    if (here !== wanted) return;
    scrollTo(0, top);
    const done = Math.abs(scrollY - top) < 2;
    if (!done && Date.now() < until) requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
};
