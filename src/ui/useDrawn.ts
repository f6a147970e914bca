import { startTransition, useEffect, useState } from "react";

/** False while a screen is drawn for the first time, true once it can be seen: time for what may come after. */
export const useDrawn = (): boolean => {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    // The first frame is drawn after its callback, so what was rendered is on the screen at the second.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => startTransition(() => setDrawn(true)));
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return drawn;
};
