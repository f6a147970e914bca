import { Link } from "@tanstack/react-router";
import { ArrowRight, Ban, TrainFront, Undo2, Zap } from "lucide-react";
import { cx } from "../../../ui/cx.ts";
import { tones } from "../../../ui/Badge.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Train } from "../data/types.ts";
import { toneOf } from "../tone.ts";

/** A train in the day it leaves, or, missed, in its Friday from which it went elsewhere. */
export function TrainMark({ train, missed = false }: { train: Train; missed?: boolean }) {
  const t = useT();
  const gone = missed && train.kind === "cancelled";
  const withdrawn = train.state?.name === "withdrawn";
  const leaves = withdrawn ? Undo2 : train.kind === "hotfix" ? Zap : TrainFront;
  const Icon = gone ? Ban : missed ? ArrowRight : leaves;
  const words = gone
    ? t("trains.kind-cancelled")
    : missed
      ? train.run.slice(5)
      : train.version || (train.state?.label ?? t("trains.kind-regular"));
  const look = cx(
    "mt-1 flex w-full min-w-0 items-center gap-1 rounded-md border px-1 py-0.5 text-xs font-medium",
    missed ? "border-dashed border-line-strong text-ink-muted" : tones[toneOf(train)],
  );
  const content = (
    <>
      <Icon aria-hidden className="size-3.5 shrink-0" />
      <span className="truncate max-sm:sr-only">{words}</span>
      {!missed && train.fixes.all > 0 && (
        <span
          className="ml-auto shrink-0 tabular-nums"
          title={t("trains.aboard-count", train.fixes)}
        >
          {train.fixes.fixed}/{train.fixes.all}
        </span>
      )}
    </>
  );
  return train.id ? (
    <Link
      to="/trains/$id"
      params={{ id: train.id }}
      title={words}
      className={cx(look, "hover:underline")}
    >
      {content}
    </Link>
  ) : (
    <span title={words} className={look}>
      {content}
    </span>
  );
}
