import { startTransition, useEffect, useState } from "react";
import { afterFrame } from "./afterFrame.ts";

/** False while a screen is drawn for the first time, true once it can be seen: time for what may come after. */
export const useDrawn = (): boolean => {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => afterFrame(() => startTransition(() => setDrawn(true))), []);
  return drawn;
};
