import { useCallback, useEffect, useRef } from "react";

/** One function for good that does what the latest one would: what is given it is not drawn again for its sake. */
export const useSteady = <Args extends unknown[]>(latest: (...args: Args) => void) => {
  const kept = useRef(latest);
  useEffect(() => {
    kept.current = latest;
  });
  return useCallback((...args: Args) => kept.current(...args), []);
};
