import { useSuspenseQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { cx } from "../../ui/cx.ts";
import { Badge } from "../../ui/Badge.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { useT } from "../../ui/texts.tsx";
import { looks, MonthGrid } from "./MonthGrid.tsx";
import { monthsOf } from "./months.ts";
import { yearQuery } from "./queries.ts";

const FIRST = 2024;
const LAST = 2035;
const shown = ["holiday", "make-up", "company-off", "company-work", "freeze"] as const;

/** A year as a picture: which days are off and which are worked instead. */
export function YearPart() {
  const t = useT();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const settled = useDeferredValue(year);
  const { data } = useSuspenseQuery(yearQuery(settled));
  const provisional = data.days.some((day) => day.provisional);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="flex items-center gap-1">
          <IconButton
            icon={ChevronLeft}
            label={t("calendar.year-before")}
            disabled={year <= FIRST}
            onClick={() => setYear(year - 1)}
          />
          <h2 className="text-lg font-bold tabular-nums">{year}</h2>
          <IconButton
            icon={ChevronRight}
            label={t("calendar.year-after")}
            disabled={year >= LAST}
            onClick={() => setYear(year + 1)}
          />
          {provisional && <Badge tone="warning">{t("calendar.provisional")}</Badge>}
        </span>
        <ul className="flex flex-wrap gap-x-3 gap-y-1 text-xs text-ink-muted">
          {shown.map((kind) => (
            <li key={kind} className="flex items-center gap-1.5">
              <span aria-hidden className={cx("size-4 rounded-sm", looks[kind])} />
              {t(`calendar.kind-${kind}`)}
            </li>
          ))}
        </ul>
      </div>
      {provisional && (
        <p className="mb-4 text-sm text-ink-muted">{t("calendar.provisional-detail")}</p>
      )}
      <div
        aria-busy={settled !== year}
        className={cx(
          "grid grid-cols-2 gap-x-6 gap-y-5 lg:grid-cols-3 xl:grid-cols-4 max-sm:grid-cols-1",
          settled !== year && "opacity-60",
        )}
      >
        {monthsOf(data.days).map((month) => (
          <MonthGrid key={month.month} month={month} year={settled} />
        ))}
      </div>
    </>
  );
}
