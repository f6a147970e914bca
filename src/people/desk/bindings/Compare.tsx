import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import type { Match } from "../data/types.ts";
import { align, type Pair } from "./align.ts";

/** What was typed above what is registered; where they differ, both letters are marked. */
export function Compare({ typed, company }: { typed: string; company: Match }) {
  const t = useT();
  const known = company.by ?? company.legalName;
  const pairs = align(typed, known);
  const different = pairs.filter(({ same }) => !same).length;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex gap-3 text-sm">
        <span
          aria-hidden
          className="flex shrink-0 flex-col text-xs text-ink-faint *:flex *:h-6 *:items-center"
        >
          <span>{t("bindings.as-typed")}</span>
          <span>{t(company.by ? "bindings.as-other-name" : "bindings.as-registered")}</span>
        </span>
        <span aria-hidden className="flex min-w-0 flex-wrap gap-y-2">
          {pairs.map((pair, at) => (
            // Letters repeat; only the place tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <Column key={at} pair={pair} />
          ))}
        </span>
        <span className="sr-only">
          {t("bindings.compared", { typed, known, count: different })}
        </span>
      </div>
      {company.by && (
        <p className="text-xs text-ink-muted">{t("bindings.by-name", { name: company.by })}</p>
      )}
    </div>
  );
}

const Column = ({ pair: { typed, known, same } }: { pair: Pair }) => (
  <span className="flex flex-col">
    {[typed, known].map((letter, row) => (
      <span
        key={row === 0 ? "typed" : "known"}
        className={cx(
          "flex h-6 min-w-[1ch] items-center justify-center rounded-[3px] whitespace-pre",
          same ? "text-ink" : "mx-px min-w-[1em] bg-warning-bg font-bold text-warning-text",
        )}
      >
        {letter ?? "·"}
      </span>
    ))}
  </span>
);
