import { useSuspenseQuery } from "@tanstack/react-query";
import { call } from "../../desk/api.ts";
import { useMay } from "../../desk/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Facts, Section } from "../../ui/Section.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";
import { trainQuery, useCalendarChanged } from "./queries.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
const policies = ["postpone", "previous", "skip"] as const;
type Typed = {
  weekday: number;
  lead: string;
  close: string;
  policy: string;
  minGap: string;
  makeupWeekends: string;
};

/** By which rule releases leave. */
export function TrainPart() {
  const t = useT();
  const may = useMay();
  const changed = useCalendarChanged();
  const { data: train } = useSuspenseQuery(trainQuery);
  const yesNo = (yes: boolean) => t(yes ? "calendar.yes" : "calendar.no");
  const weekday = (n: number) => t(`calendar.on-${weekdays[n - 1] ?? "fri"}`);
  return (
    <Section
      title={t("calendar.train")}
      description={t("calendar.train-detail")}
      actions={
        may("calendar.write") && (
          <FormDialog<Typed>
            title={t("calendar.train")}
            description={t("calendar.train-change-detail")}
            trigger={<Button size="sm">{t("calendar.change")}</Button>}
            onSubmit={async ({ weekday, lead, close, policy, minGap, makeupWeekends }) => {
              await call("PUT /calendar/train", {
                body: {
                  ...train,
                  weekday,
                  lead: Number(lead),
                  close,
                  policy: policy as (typeof policies)[number],
                  minGap: Number(minGap),
                  makeupWeekends: makeupWeekends === "yes",
                },
              });
              await changed();
            }}
          >
            <Field name="weekday" label={t("calendar.weekday")}>
              <Select
                defaultValue={train.weekday}
                options={weekdays.map((_, i) => ({ value: i + 1, label: weekday(i + 1) }))}
              />
            </Field>
            <Field name="lead" label={t("calendar.lead")} hint={t("calendar.lead-hint")} required>
              <TextInput inputMode="numeric" defaultValue={String(train.lead)} maxLength={2} />
            </Field>
            <Field name="close" label={t("calendar.close")} required>
              <TextInput defaultValue={train.close} maxLength={5} />
            </Field>
            <Field name="policy" label={t("calendar.policy")}>
              <Select
                defaultValue={train.policy}
                options={policies.map((value) => ({ value, label: t(`calendar.policy-${value}`) }))}
              />
            </Field>
            <Field name="minGap" label={t("calendar.gap")} hint={t("calendar.gap-hint")} required>
              <TextInput inputMode="numeric" defaultValue={String(train.minGap)} maxLength={2} />
            </Field>
            <Field name="makeupWeekends" label={t("calendar.makeup")}>
              <Select
                defaultValue={train.makeupWeekends ? "yes" : "no"}
                options={[
                  { value: "yes", label: t("calendar.yes") },
                  { value: "no", label: t("calendar.no") },
                ]}
              />
            </Field>
          </FormDialog>
        )
      }
    >
      <Facts
        rows={[
          [t("calendar.weekday"), weekday(train.weekday)],
          [t("calendar.lead"), t("calendar.lead-is", { count: train.lead, close: train.close })],
          [t("calendar.policy"), t(`calendar.policy-${train.policy}`)],
          [t("calendar.gap"), t("calendar.gap-is", { count: train.minGap })],
          [t("calendar.makeup"), yesNo(train.makeupWeekends)],
        ]}
      />
    </Section>
  );
}
