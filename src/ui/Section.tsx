import { createElement, type ReactNode } from "react";
import { cx } from "./cx.ts";

type Props = {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A part of a page with a heading of its own. */
export function Section({ title, description, actions, className, children }: Props) {
  return (
    <section className={cx("mb-8", className)}>
      {(title || actions) && (
        <header className="mb-3 flex flex-wrap items-end gap-2">
          <span className="min-w-0 flex-1">
            {title && <h2 className="text-md font-bold text-ink">{title}</h2>}
            {description && <p className="text-sm text-ink-muted">{description}</p>}
          </span>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}

export const Card = ({ className, children }: { className?: string; children: ReactNode }) => (
  <div className={cx("rounded-lg border border-line bg-surface p-4", className)}>{children}</div>
);

type Fact = readonly [label: ReactNode, value: ReactNode] | false | "" | null | undefined;

/** What is known of a thing, name beside value. */
export const Facts = ({ rows }: { rows: readonly Fact[] }) =>
  createElement(
    "dl",
    {
      className:
        "grid grid-cols-[minmax(4.5rem,auto)_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5 text-sm",
    },
    // Spread, since the rows are written down once and need no keys.
    ...rows.map(drawn),
  );

const drawn = (fact: Fact) =>
  fact && (
    <div className="contents">
      <dt className="text-ink-faint">{fact[0]}</dt>
      <dd className="min-w-0 break-words text-ink">{fact[1]}</dd>
    </div>
  );
