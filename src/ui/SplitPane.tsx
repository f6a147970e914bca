import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { cx } from "./cx.ts";
import { recall, remember } from "./memory.ts";
import { useT } from "./texts.tsx";

type Props = {
  /** Under this name the width is remembered. */
  name: string;
  /** Which of the two has the width that is dragged; the other takes the rest. */
  sized: "first" | "second";
  width: number;
  min?: number;
  max?: number;
  first: ReactNode;
  /** Null while there is none; the first then has all the room. */
  second: ReactNode;
  /** On narrow windows only one stands. */
  narrow: "first" | "second";
  /** Below which window they count as narrow. */
  from?: "md" | "lg" | "xl";
};

const STEP = 24;

/** Two panes side by side with a line between them to drag. */
export function SplitPane({
  name,
  sized,
  width,
  min = 240,
  max = 640,
  first,
  second,
  narrow,
  from = "md",
}: Props) {
  const t = useT();
  const [size, setSize] = useState(() => clamp(Number(recall(`pane.${name}`)) || width, min, max));
  const dragging = useRef<{ x: number; size: number }>(undefined);
  const direction = sized === "first" ? 1 : -1;

  const settle = (wished: number) => {
    const next = clamp(wished, min, max);
    setSize(next);
    remember(`pane.${name}`, String(next));
  };
  const start = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragging.current = { x: event.clientX, size };
  };
  const drag = (event: PointerEvent) => {
    if (dragging.current)
      settle(dragging.current.size + direction * (event.clientX - dragging.current.x));
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (!step) return;
    event.preventDefault();
    settle(size + direction * step);
  };

  const pane = (which: "first" | "second", content: ReactNode) => (
    <div
      style={which === sized ? { "--pane": `${size}px` } : {}}
      className={cx(
        "min-h-0 min-w-0",
        second === null ? "flex-1" : which === sized ? wides[from].sized : wides[from].rest,
        second !== null && which !== narrow && wides[from].hidden,
      )}
    >
      {content}
    </div>
  );

  return (
    <div className="flex h-full min-h-0">
      {pane("first", first)}
      {second !== null && (
        <div
          role="separator"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={t("ui.resize")}
          aria-valuenow={size}
          aria-valuemin={min}
          aria-valuemax={max}
          onPointerDown={start}
          onPointerMove={drag}
          onPointerUp={() => (dragging.current = undefined)}
          onDoubleClick={() => settle(width)}
          onKeyDown={press}
          className={cx(
            "relative w-px shrink-0 cursor-col-resize touch-none bg-line hover:bg-accent focus-visible:bg-accent",
            "before:absolute before:inset-y-0 before:-left-1 before:z-10 before:w-2.25 before:content-['']",
            wides[from].hidden,
          )}
        />
      )}
      {second !== null && pane("second", second)}
    </div>
  );
}

const wides = {
  md: { sized: "max-md:flex-1 md:w-(--pane) md:shrink-0", rest: "flex-1", hidden: "max-md:hidden" },
  lg: { sized: "max-lg:flex-1 lg:w-(--pane) lg:shrink-0", rest: "flex-1", hidden: "max-lg:hidden" },
  xl: { sized: "max-xl:flex-1 xl:w-(--pane) xl:shrink-0", rest: "flex-1", hidden: "max-xl:hidden" },
};

const clamp = (value: number, min: number, max: number) => Math.min(Math.max(value, min), max);
