import { useLocation } from "preact-iso";

let steps = 0;

/** Counts how far one has walked inside the portal: only then does "back" stay inside. */
export const countSteps = (): void => {
  const push = history.pushState.bind(history);
  history.pushState = (state, unused, url) => {
    steps += 1;
    push(state, unused, url);
  };
  addEventListener("popstate", () => (steps = Math.max(0, steps - 1)));
};

/** Back to where one came from; to `parent` for someone who opened this page from a message. */
export const useBack = (parent: string): (() => void) => {
  const { route, back } = useLocation();
  return () => (steps > 0 ? back() : route(parent, true));
};
