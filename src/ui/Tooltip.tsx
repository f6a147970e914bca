import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./Kbd.tsx";

type Tip = { text: ReactNode; shortcut?: string; side?: "top" | "right" | "bottom" | "left" };

// One for the whole screen: a hundred of them would each be drawn with what they stand at.
const tips = Base.createHandle<Tip>();

/** Says in a word what is pointed at; nothing that matters may be said only here. */
export function Tooltip({ children, ...tip }: Tip & { children: ReactElement }) {
  return <Base.Trigger handle={tips} payload={tip} render={children} />;
}

/** Where the tips of the screen appear. */
export function Tips({ children }: { children: ReactNode }) {
  return (
    <Base.Provider delay={500}>
      {children}
      <Base.Root handle={tips}>
        {({ payload: tip }) => (
          <Base.Portal>
            <Base.Positioner side={tip?.side ?? "top"} sideOffset={6} className="z-50">
              <Base.Popup className="flex max-w-72 items-center gap-2 rounded-md bg-tip-bg px-2 py-1 text-xs text-tip-text shadow-md transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
                {tip?.text}
                {tip?.shortcut && (
                  <Kbd
                    keys={tip.shortcut}
                    className="border-transparent! bg-transparent! px-0! text-tip-faint!"
                  />
                )}
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        )}
      </Base.Root>
    </Base.Provider>
  );
}
