import { useState, type ReactNode } from "react";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";

const LONG = 2_400;
const LINES = 30;

/** Pasted logs do not fill the screen until asked to. */
export function Clamp({ text, children }: { text: string; children: ReactNode }) {
  const t = useT();
  const [whole, setWhole] = useState(false);
  const long = text.length > LONG || text.split("\n", LINES + 1).length > LINES;
  if (!long) return children;
  return (
    <>
      <div className={whole ? undefined : "max-h-72 overflow-hidden mask-b-from-75%"}>
        {children}
      </div>
      <Button variant="quiet" size="sm" className="mt-1" onClick={() => setWhole(!whole)}>
        {t(whole ? "tickets.show-less" : "tickets.show-all")}
      </Button>
    </>
  );
}
