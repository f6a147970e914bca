import { useEffect, useState } from "react";
import type { RichText as Rich } from "./RichText.tsx";

let known: typeof Rich | undefined;

export const loadRichText = async () => (known ??= (await import("./RichText.tsx")).RichText);

/** The editor with formats, once it has come. Should it not come, plain text can be written and sent. */
export const useRichText = () => {
  const [RichText, setRichText] = useState(() => known);
  useEffect(() => {
    if (!RichText)
      loadRichText().then(
        (now) => setRichText(() => now),
        () => undefined,
      );
  }, [RichText]);
  return RichText;
};
