import { useNavigate, useSearch } from "@tanstack/react-router";
import { Page } from "../../ui/Page.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { useT } from "../../ui/texts.tsx";
import { CompanyDaysPart } from "./CompanyDaysPart.tsx";
import { HoursPart } from "./HoursPart.tsx";
import { useFollowing } from "./queries.ts";
import type { CalendarTab } from "./search.ts";
import { TrainPart } from "./TrainPart.tsx";
import { YearPart } from "./YearPart.tsx";
import { YearsPart } from "./YearsPart.tsx";

/** Which days and hours are worked, by whose word, and by which rule releases leave. */
export function CalendarPage() {
  const t = useT();
  const go = useNavigate();
  const { tab = "year" } = useSearch({ strict: false }) as { tab?: CalendarTab };
  useFollowing();
  return (
    <Page
      title={t("calendar.title")}
      toolbar={
        <Tabs<CalendarTab>
          label={t("calendar.title")}
          value={tab}
          onChange={(tab) => void go({ to: ".", search: { tab }, replace: true })}
          tabs={(["year", "notices", "hours", "trains"] as const).map((value) => ({
            value,
            label: t(`calendar.tab-${value}`),
          }))}
        />
      }
    >
      <div className="max-w-5xl px-5 pt-4 pb-16 max-sm:px-4">
        {tab === "year" && <YearPart />}
        {tab === "notices" && (
          <>
            <YearsPart />
            <CompanyDaysPart />
          </>
        )}
        {tab === "hours" && <HoursPart />}
        {tab === "trains" && <TrainPart />}
      </div>
    </Page>
  );
}
