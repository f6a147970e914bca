import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { tones } from "./Badge.tsx";
import { cx } from "./cx.ts";

type Props = {
  tone?: "info" | "success" | "warning" | "danger";
  title?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
};

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

/** A word to the reader, in the place it is about. */
export function Notice({ tone = "info", title, actions, className, children }: Props) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={cx(
        "flex flex-wrap items-start gap-x-2 gap-y-1 rounded-md border px-3 py-2 text-sm",
        tones[tone],
        className,
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 flex-1">
        {title && <strong className="block font-medium">{title}</strong>}
        {children}
      </span>
      {actions}
    </div>
  );
}
