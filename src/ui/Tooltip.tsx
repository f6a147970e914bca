import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./Kbd.tsx";

type Props = {
  text: ReactNode;
  shortcut?: string;
  side?: "top" | "right" | "bottom" | "left";
  children: ReactElement;
};

/** Says in a word what is pointed at; nothing that matters may be said only here. */
export function Tooltip({ text, shortcut, side = "top", children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="flex max-w-72 items-center gap-2 rounded-md bg-tip-bg px-2 py-1 text-xs text-tip-text shadow-md transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {text}
            {shortcut && (
              <Kbd
                keys={shortcut}
                className="border-transparent! bg-transparent! px-0! text-tip-faint!"
              />
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
