import { useCallback, useEffect, useRef, useState } from "preact/hooks";

const PREFIX = "draft:";
const PAUSE = 300;

const read = <T>(name: string): T | undefined => {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? "") as T;
  } catch {
    return undefined;
  }
};

const write = (name: string, value: unknown) => {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full or forbidden store costs the draft, not the form.
  }
};

/**
 * Half-typed input that survives going back, a reload and a closed tab. Answers the value, its setter, a `discard`
 * for after sending, and whether it was `found` from an earlier visit.
 */
export const useDraft = <T>(name: string, blank: T) => {
  const kept = useRef<T | undefined>(undefined);
  const [value, setValue] = useState<T>(() => (kept.current = read<T>(name)) ?? blank);
  const [found] = useState(kept.current !== undefined);
  const pending = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef(value);
  const start = useRef(blank);

  const set = useCallback(
    (next: T) => {
      latest.current = next;
      setValue(() => next);
      clearTimeout(pending.current);
      pending.current = setTimeout(() => write(name, next), PAUSE);
    },
    [name],
  );
  const discard = useCallback(() => {
    clearTimeout(pending.current);
    pending.current = undefined;
    write(name, undefined);
    latest.current = start.current;
    setValue(() => start.current);
  }, [name]);

  // Closing the page within the pause must not lose the last words.
  useEffect(() => {
    const flush = () => {
      if (pending.current) write(name, latest.current);
    };
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      flush();
    };
  }, [name]);

  return { value, set, discard, found };
};

/** On signing out: the next person on this phone must not read them. */
export const forgetDrafts = (): void => {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Without a store there is nothing to forget.
  }
};
