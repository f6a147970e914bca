import { useSuspenseQuery } from "@tanstack/react-query";
import { CalendarX2, Plus, Trash2 } from "lucide-react";
import { teamsQuery } from "../../auth/desk/queries.ts";
import { call } from "../../desk/api.ts";
import { useMay } from "../../desk/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { Empty } from "../../ui/Empty.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Section } from "../../ui/Section.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useT } from "../../ui/texts.tsx";
import { companyDaysQuery, useCalendarChanged, type CompanyDays } from "./queries.ts";

const EVERYBODY = "everybody";
const kinds = ["off", "work", "no-train"] as const;

/** Days off, days worked and days without a train that the company itself sets. */
export function CompanyDaysPart() {
  const t = useT();
  const may = useMay();
  const { data } = useSuspenseQuery(companyDaysQuery);
  return (
    <Section
      title={t("calendar.company")}
      description={t("calendar.company-detail")}
      actions={may("calendar.write") && <AddDialog />}
    >
      {data.items.length === 0 ? (
        <Empty
          icon={CalendarX2}
          title={t("calendar.company-none")}
          detail={t("calendar.company-none-detail")}
        />
      ) : (
        <ul className="divide-y divide-line text-sm">
          {data.items.map((days) => (
            <Days key={days.id} days={days} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Days({ days: { id, from, to, kind, label, team } }: { days: CompanyDays }) {
  const t = useT();
  const may = useMay();
  const changed = useCalendarChanged();
  return (
    <li className="flex items-center gap-3 py-2">
      <span className="w-48 shrink-0 tabular-nums">{from === to ? from : `${from} – ${to}`}</span>
      <span className="w-24 shrink-0 text-ink-muted">{t(`calendar.company-${kind}`)}</span>
      <span className="min-w-0 flex-1 truncate">{label}</span>
      <span className="text-ink-faint max-sm:hidden">
        {team?.name ?? t("calendar.for-everybody")}
      </span>
      {may("calendar.write") && (
        <Confirm
          danger
          title={t("calendar.company-remove", { label })}
          detail={t("calendar.company-remove-detail")}
          confirm={t("calendar.remove")}
          trigger={
            <IconButton icon={Trash2} size="sm" label={t("calendar.company-remove", { label })} />
          }
          onConfirm={async () => {
            await call("DELETE /calendar/company-days/:id", { params: { id } });
            await changed();
          }}
        />
      )}
    </li>
  );
}

type Typed = { from: string; to: string; kind: CompanyDays["kind"]; label: string; teamId: string };

function AddDialog() {
  const t = useT();
  const changed = useCalendarChanged();
  const { data: teams } = useSuspenseQuery(teamsQuery);
  return (
    <FormDialog<Typed>
      title={t("calendar.company-add")}
      description={t("calendar.company-add-detail")}
      trigger={
        <Button icon={Plus} size="sm">
          {t("calendar.company-add")}
        </Button>
      }
      onSubmit={async ({ from, to, kind, label, teamId }) => {
        await call("POST /calendar/company-days", {
          body: { from, to: to || from, kind, label, teamId: teamId === EVERYBODY ? null : teamId },
        });
        await changed();
      }}
    >
      <div className="flex flex-wrap gap-4">
        <Field name="from" label={t("calendar.from")} required>
          <TextInput type="date" autoFocus />
        </Field>
        <Field name="to" label={t("calendar.to")} hint={t("calendar.to-hint")}>
          <TextInput type="date" />
        </Field>
      </div>
      <Field name="kind" label={t("calendar.what")}>
        <Select
          defaultValue="off"
          options={kinds.map((value) => ({ value, label: t(`calendar.company-${value}`) }))}
        />
      </Field>
      <Field name="label" label={t("calendar.label")} hint={t("calendar.label-hint")} required>
        <TextInput maxLength={60} />
      </Field>
      <Field name="teamId" label={t("calendar.team")}>
        <Select
          defaultValue={EVERYBODY}
          options={[
            { value: EVERYBODY, label: t("calendar.for-everybody") },
            ...teams.items.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
    </FormDialog>
  );
}
