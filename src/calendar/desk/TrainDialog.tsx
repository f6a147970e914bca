import { useState } from "react";
import { call } from "../../desk/api.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";
import { NextTrains } from "./NextTrains.tsx";
import { useCalendarChanged, type Train } from "./queries.ts";

export const weekdays = ["mon", "tue", "wed", "thu", "fri"] as const;
const policies = ["postpone", "previous", "skip"] as const;
const bases = ["customer_reported", "rd_reported", "rd_accepted"] as const;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const counts = Array.from({ length: 11 }, (_, i) => i);

/** Changes the rule, and shows while one does so when the next trains would leave by it. */
export function TrainDialog({ train }: { train: Train }) {
  const t = useT();
  const changed = useCalendarChanged();
  const [rule, setRule] = useState(train);
  const set = (part: Partial<Train>) => setRule({ ...rule, ...part });
  const days = counts.map((value) => ({ value, label: t("calendar.gap-is", { count: value }) }));
  return (
    <FormDialog
      size="lg"
      title={t("calendar.train")}
      description={t("calendar.train-change-detail")}
      trigger={<Button size="sm">{t("calendar.change")}</Button>}
      onOpen={() => setRule(train)}
      onSubmit={async () => {
        await call("PUT /calendar/train", { body: rule });
        await changed();
      }}
    >
      <div className="grid grid-cols-2 items-start gap-4 max-sm:grid-cols-1">
        <Field name="weekday" label={t("calendar.weekday")}>
          <Select
            value={rule.weekday}
            onChange={(weekday) => set({ weekday })}
            options={weekdays.map((day, i) => ({ value: i + 1, label: t(`calendar.on-${day}`) }))}
          />
        </Field>
        <Field name="policy" label={t("calendar.policy")}>
          <Select
            value={rule.policy}
            onChange={(policy) => set({ policy })}
            options={policies.map((value) => ({ value, label: t(`calendar.policy-${value}`) }))}
          />
        </Field>
        <Field name="lead" label={t("calendar.lead")} hint={t("calendar.lead-hint")}>
          <Select value={rule.lead} onChange={(lead) => set({ lead })} options={days} />
        </Field>
        <Field name="close" label={t("calendar.close")} required>
          <TextInput value={rule.close} onChange={(close) => set({ close })} maxLength={5} />
        </Field>
        <Field name="minGap" label={t("calendar.gap")} hint={t("calendar.gap-hint")}>
          <Select value={rule.minGap} onChange={(minGap) => set({ minGap })} options={days} />
        </Field>
        <Field name="basis" label={t("calendar.basis")} hint={t("calendar.basis-hint")}>
          <Select
            value={rule.basis}
            onChange={(basis) => set({ basis })}
            options={bases.map((value) => ({ value, label: t(`calendar.basis-${value}`) }))}
          />
        </Field>
        <Checkbox
          label={t("calendar.makeup")}
          checked={rule.makeupWeekends}
          onChange={(makeupWeekends) => set({ makeupWeekends })}
        />
      </div>
      <div>
        <p className="text-sm font-medium">{t("calendar.next-trains")}</p>
        {/* A time that is only half typed is no rule yet. */}
        <NextTrains rule={CLOCK.test(rule.close) ? rule : train} counting={train} />
      </div>
    </FormDialog>
  );
}
