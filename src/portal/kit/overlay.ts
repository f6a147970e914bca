import { useEffect, useRef } from "preact/hooks";

const focusable =
  'a[href],button:not([disabled]),input:not([disabled]),select:not([disabled]),textarea:not([disabled]),[tabindex]:not([tabindex="-1"])';
let open = 0;

/**
 * What everything that lies over the page has in common: the focus goes in, stays in and comes back; Escape and the
 * phone's back button close it; the page beneath does not scroll.
 */
export const useOverlay = (onClose: () => void, onKey?: (key: string) => void) => {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  const press = useRef(onKey);
  press.current = onKey;

  useEffect(() => {
    const before = document.activeElement;
    const inside = () => [...(box.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    (box.current?.querySelector<HTMLElement>("[data-first]") ?? box.current)?.focus({
      preventScroll: true,
    });

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      press.current?.(event.key);
      if (event.key === "Escape") {
        event.stopPropagation();
        close.current();
      }
      if (event.key !== "Tab") return;
      const [first, last] = [inside()[0], inside().pop()];
      const at = document.activeElement;
      const leaving = event.shiftKey ? at === first || at === box.current : at === last;
      if (!leaving) return;
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    };

    const mark = `overlay-${++open}`;
    history.pushState({ overlay: mark }, "");
    let left = false;
    const onBack = () => {
      left = true;
      close.current();
    };

    box.current?.addEventListener("keydown", onKeyDown);
    addEventListener("popstate", onBack);
    document.documentElement.classList.add("covered");
    const covered = box.current;
    return () => {
      covered?.removeEventListener("keydown", onKeyDown);
      removeEventListener("popstate", onBack);
      if (!document.querySelector(".overlay")) document.documentElement.classList.remove("covered");
      // Whoever followed a link out of it has left this entry of the history behind already.
      if (!left && (history.state as { overlay?: string } | null)?.overlay === mark) history.back();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return box;
};
