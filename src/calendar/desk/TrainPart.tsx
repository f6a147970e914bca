import { useSuspenseQuery } from "@tanstack/react-query";
import { useMay } from "../../desk/session.ts";
import { Facts, Section } from "../../ui/Section.tsx";
import { useT } from "../../ui/texts.tsx";
import { NextTrains } from "./NextTrains.tsx";
import { trainQuery } from "./queries.ts";
import { TrainDialog, weekdays } from "./TrainDialog.tsx";

/** By which rule releases leave, and when the next ones do. */
export function TrainPart() {
  const t = useT();
  const may = useMay();
  const { data: train } = useSuspenseQuery(trainQuery);
  const weekday = weekdays[train.weekday - 1] ?? "fri";
  return (
    <>
      <Section
        title={t("calendar.train")}
        description={t("calendar.train-detail")}
        actions={may("calendar.write") && <TrainDialog train={train} />}
      >
        <Facts
          rows={[
            [t("calendar.weekday"), t(`calendar.on-${weekday}`)],
            [t("calendar.lead"), t("calendar.lead-is", { count: train.lead, close: train.close })],
            [t("calendar.basis"), t(`calendar.basis-${train.basis}`)],
            [t("calendar.policy"), t(`calendar.policy-${train.policy}`)],
            [t("calendar.gap"), t("calendar.gap-is", { count: train.minGap })],
            [t("calendar.makeup"), t(train.makeupWeekends ? "calendar.yes" : "calendar.no")],
          ]}
        />
      </Section>
      <Section title={t("calendar.next-trains")} description={t("calendar.next-trains-detail")}>
        <NextTrains rule={train} />
      </Section>
    </>
  );
}
