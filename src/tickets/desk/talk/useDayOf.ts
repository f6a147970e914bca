import { use } from "react";
import { useLanguage } from "../../../ui/texts.tsx";
import { Zone } from "../../../ui/Time.tsx";
import { day } from "../../../ui/time.ts";

/** Which day a moment belongs to, in the zone of the house. */
export const useDayOf = (): ((at: string) => string) => {
  const setting = { language: useLanguage(), zone: use(Zone) };
  return (at) => day(at, setting);
};
