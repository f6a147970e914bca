import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import type { ImportReport } from "../data/types.ts";

const counted = ["rows", "created", "changed", "unchanged", "refused"] as const;

/** What became of the rows, or would. */
export function Counts({ report }: { report: ImportReport }) {
  const t = useT();
  return (
    <dl className="grid grid-cols-3 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-5">
      {counted.map((name) => (
        <div key={name} className="bg-surface px-4 py-3">
          <dt className="text-xs text-ink-faint">{t(`imports.${name}`)}</dt>
          <dd
            className={cx(
              "text-xl font-bold tabular-nums",
              name === "refused" && report.refused > 0 && "text-danger-text",
            )}
          >
            {report[name]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
