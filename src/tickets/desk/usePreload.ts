import { useEffect } from "react";
import { loadRichText } from "./compose/loadRichText.ts";

const IDLE = 1_500;

/** Fetches, once the first screen stands, what the next key may call for: the editor, the palette, the tables of pinyin. */
export function usePreload(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      loadRichText().catch(() => undefined);
      void import("./compose/FormatBar.tsx");
      void import("./palette/Palette.tsx");
      void import("pinyin-pro");
    }, IDLE);
    return () => clearTimeout(timer);
  }, []);
}
