import { useRef, useState } from "react";
import { Problem } from "./client.ts";

const PAUSE = 180;

/**
 * Asks while someone types: after a pause, one question at a time, the last one wins. Until the answer is there, what
 * was found before is narrowed by name, so that a quick Enter never takes something that was not meant.
 */
export function useSearch<Item>(
  ask: (text: string, signal: AbortSignal) => Promise<readonly Item[]>,
  nameOf: (item: Item) => string,
) {
  const [found, setFound] = useState<readonly Item[]>([]);
  const [state, setState] = useState<"idle" | "busy" | { failed: string }>("idle");
  const asking = useRef<{ stop: AbortController; timer: ReturnType<typeof setTimeout> }>(undefined);

  const search = (text: string) => {
    clearTimeout(asking.current?.timer);
    asking.current?.stop.abort();
    const stop = new AbortController();
    setState("busy");
    setFound((before) => before.filter((item) => nameOf(item).includes(text.trim())));
    const look = async () => {
      try {
        const items = await ask(text.trim(), stop.signal);
        if (stop.signal.aborted) return;
        setFound(items);
        setState("idle");
      } catch (error) {
        if (stop.signal.aborted) return;
        if (!(error instanceof Problem)) throw error;
        setState({ failed: error.message });
      }
    };
    asking.current = { stop, timer: setTimeout(() => void look(), text ? PAUSE : 0) };
  };

  return { found, state, search };
}
