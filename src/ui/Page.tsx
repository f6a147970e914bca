import type { ReactNode } from "react";
import { cx } from "./cx.ts";
import { useT } from "./texts.tsx";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** Filters or tabs, right under the title; stays while the rest scrolls. */
  toolbar?: ReactNode;
  /** `read` and `form` keep lines short; `full` gives lists the whole width, edge to edge. */
  width?: "full" | "read" | "form";
  children: ReactNode;
};

/** A screen: its title, what can be done, and the rest. */
export function Page({ title, description, actions, toolbar, width = "full", children }: Props) {
  const t = useT();
  return (
    <div className="flex h-full min-h-0 flex-col">
      {typeof title === "string" && <title>{`${title} · ${t("product")}`}</title>}
      <header
        className={cx(
          "flex min-h-13 shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-5 py-2.5 max-sm:px-4",
          !toolbar && width === "full" && "border-b border-line",
        )}
      >
        <span className="min-w-0 flex-1 basis-40">
          <h1 className="truncate text-base font-bold text-ink">{title}</h1>
          {description && <p className="text-sm text-ink-muted">{description}</p>}
        </span>
        {actions && <span className="flex flex-wrap items-center gap-2">{actions}</span>}
      </header>
      {toolbar && <div className="shrink-0 px-5 max-sm:px-4">{toolbar}</div>}
      <div className="relative min-h-0 flex-1 overflow-auto">
        {width === "full" ? (
          children
        ) : (
          <div
            className={cx(
              "px-5 pt-3 pb-16 max-sm:px-4",
              width === "read" ? "max-w-4xl" : "max-w-2xl",
            )}
          >
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
