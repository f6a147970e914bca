import { useSuspenseQuery } from "@tanstack/react-query";
import { use } from "react";
import { Page } from "../../../ui/Page.tsx";
import { useT } from "../../../ui/texts.tsx";
import { dayNumber } from "../../../ui/time.ts";
import { useNow, Zone } from "../../../ui/Time.tsx";
import { trainsQuery } from "../data/queries.ts";
import { useFollowing } from "../data/useReleases.ts";
import { Legend } from "./Legend.tsx";
import { dayText, weeksAround, weeksOf } from "./weeks.ts";
import { WeekRow } from "./WeekRow.tsx";

/** Which Friday, what moved and why, what is on it: eight weeks back and ahead, to be looked at. */
export function TrainsPage() {
  const t = useT();
  const zone = use(Zone);
  const today = dayNumber(useNow(), zone);
  const { data } = useSuspenseQuery(trainsQuery(weeksAround(today)));
  useFollowing();
  const dayOf = (at: string) => dayText(dayNumber(Date.parse(at), zone));
  const weeks = weeksOf(data.days, data.trains, dayText(today), dayOf);
  return (
    <Page title={t("trains.title")} description={t("trains.about")} toolbar={<Legend />}>
      <table className="w-full min-w-[21rem] table-fixed border-collapse text-sm">
        <caption className="sr-only">{t("trains.about")}</caption>
        <thead className="sticky top-0 z-10 bg-canvas max-sm:text-xs">
          <tr>
            {weekdays.map((weekday) => (
              <th
                key={weekday}
                scope="col"
                className="border-b border-line px-2 py-1.5 text-left font-medium text-ink-muted"
              >
                {t(`trains.weekday-${weekday}`)}
              </th>
            ))}
            <th
              scope="col"
              className="w-[30%] border-b border-line px-3 py-1.5 text-left font-medium text-ink-muted max-md:hidden"
            >
              {t("trains.train")}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <WeekRow key={week.monday} week={week} />
          ))}
        </tbody>
      </table>
    </Page>
  );
}

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
