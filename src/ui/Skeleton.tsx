import { cx } from "./cx.ts";
import { useT } from "./texts.tsx";

const Bar = ({ className }: { className?: string }) => (
  <span
    className={cx(
      "block animate-pulse rounded-sm bg-pressed motion-reduce:animate-none",
      className,
    )}
  />
);

/** The shape of what is on its way. Appears after a moment, so that quick answers do not flicker. */
export function Skeleton({ lines = 6, className }: { lines?: number; className?: string }) {
  const t = useT();
  return (
    <div
      role="status"
      aria-label={t("ui.loading")}
      className={cx("late flex flex-col gap-3 p-5", className)}
    >
      <Bar className="mb-2 h-5 w-40" />
      {Array.from({ length: lines }, (_, at) => (
        <Bar key={at} className={cx("h-4", ["w-full", "w-11/12", "w-4/5"][at % 3])} />
      ))}
    </div>
  );
}

/** Rows of a list on their way: a circle and two lines each. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  const t = useT();
  return (
    <div role="status" aria-label={t("ui.loading")} className="late">
      {Array.from({ length: rows }, (_, at) => (
        <div key={at} className="flex items-center gap-3 border-b border-line px-4 py-3">
          <Bar className="size-8 rounded-full!" />
          <span className="flex flex-1 flex-col gap-2">
            <Bar className="h-3.5 w-2/3" />
            <Bar className="h-3 w-1/2" />
          </span>
        </div>
      ))}
    </div>
  );
}
