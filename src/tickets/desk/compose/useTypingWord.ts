import { useEffect, useRef } from "react";
import type { Kind } from "../data/types.ts";

const STILL = 6_000;

/** Says that one types, and a while after the last letter that one no longer does. */
export const useTypingWord = (kind: Kind, say: (kind: Kind | null) => void): (() => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      say(null);
    },
    [say],
  );
  return () => {
    clearTimeout(timer.current);
    say(kind);
    timer.current = setTimeout(() => say(null), STILL);
  };
};
