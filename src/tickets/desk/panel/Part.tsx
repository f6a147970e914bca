import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { recall, remember } from "../../../ui/memory.ts";

type Props = { name: string; title: ReactNode; actions?: ReactNode; children: ReactNode };

/** A part of the panel that can be folded; how one left it is remembered. */
export const Part = ({ name, title, actions, children }: Props) => (
  <details
    open={recall(`panel.${name}`) !== "closed"}
    onToggle={({ currentTarget }) =>
      remember(`panel.${name}`, currentTarget.open ? null : "closed")
    }
    className="group/part"
  >
    <summary className="flex h-10 cursor-pointer list-none items-center gap-1.5 px-4 text-sm font-bold select-none hover:bg-hover focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden">
      <ChevronRight
        aria-hidden
        className="size-3.5 shrink-0 text-ink-faint transition-[rotate] group-open/part:rotate-90"
      />
      <span className="flex-1">{title}</span>
      {actions}
    </summary>
    <div className="flex flex-col gap-2.5 px-4 pb-4">{children}</div>
  </details>
);
