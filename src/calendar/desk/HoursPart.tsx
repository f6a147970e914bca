import { useSuspenseQuery } from "@tanstack/react-query";
import { call } from "../../desk/api.ts";
import { useMay } from "../../desk/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Section } from "../../ui/Section.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { toastProblem } from "../../ui/toast.ts";
import { Problem } from "../../ui/client.ts";
import { useT } from "../../ui/texts.tsx";
import { readSeasons, readSpans, writeSeasons, writeSpans } from "./hours.ts";
import { hoursQuery, useCalendarChanged, type Hours } from "./queries.ts";

/** When each team works, with lunch and seasons. */
export function HoursPart() {
  const t = useT();
  const { data } = useSuspenseQuery(hoursQuery);
  return (
    <Section title={t("calendar.hours")} description={t("calendar.hours-detail")}>
      <ul className="divide-y divide-line text-sm">
        {data.items.map((hours) => (
          <TeamHours key={hours.team?.id ?? "everybody"} hours={hours} />
        ))}
      </ul>
    </Section>
  );
}

function TeamHours({ hours }: { hours: Hours }) {
  const t = useT();
  const may = useMay();
  const changed = useCalendarChanged();
  const { team, own, spans, seasons } = hours;
  const params = { team: team?.id ?? ("everybody" as const) };
  const name = team?.name ?? t("calendar.for-everybody");
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="w-40 shrink-0 font-medium">{name}</span>
      <span className="min-w-0 flex-1 tabular-nums">
        {writeSpans(spans)}
        {seasons.map(({ from, to, spans }) => (
          <span key={from} className="block text-ink-muted">
            {t("calendar.season", { from, to, spans: writeSpans(spans) })}
          </span>
        ))}
      </span>
      {!own && team && <span className="text-ink-faint">{t("calendar.as-everybody")}</span>}
      {may("calendar.write") && (
        <span className="flex gap-2">
          {own && team && (
            <Button
              size="sm"
              variant="quiet"
              onClick={() =>
                void call("DELETE /calendar/hours/:team", { params }).then(changed, toastProblem)
              }
            >
              {t("calendar.hours-reset")}
            </Button>
          )}
          <FormDialog<{ spans: string; seasons: string }>
            title={t("calendar.hours-of", { name })}
            description={t("calendar.hours-change-detail")}
            trigger={<Button size="sm">{t("calendar.change")}</Button>}
            onSubmit={async (typed) => {
              const [spans, seasons] = [readSpans(typed.spans), readSeasons(typed.seasons)];
              if (!spans) throw unreadable("spans", t("calendar.spans-wrong"));
              if (!seasons) throw unreadable("seasons", t("calendar.seasons-wrong"));
              await call("PUT /calendar/hours/:team", { params, body: { spans, seasons } });
              await changed();
            }}
          >
            <Field
              name="spans"
              label={t("calendar.spans")}
              hint={t("calendar.spans-hint")}
              required
            >
              <TextInput autoFocus defaultValue={writeSpans(spans)} maxLength={100} />
            </Field>
            <Field name="seasons" label={t("calendar.seasons")} hint={t("calendar.seasons-hint")}>
              <TextArea rows={2} defaultValue={writeSeasons(seasons)} maxLength={500} />
            </Field>
          </FormDialog>
        </span>
      )}
    </li>
  );
}

const unreadable = (field: string, words: string): Problem =>
  new Problem(400, "input", words, { [field]: words });
