import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { call } from "../../desk/api.ts";
import { useMay, useSession } from "../../desk/session.ts";
import { Badge, type Tone } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { link } from "../../ui/cx.ts";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Card, Section } from "../../ui/Section.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { Time } from "../../ui/Time.tsx";
import { useT } from "../../ui/texts.tsx";
import { CheckView } from "./CheckView.tsx";
import { ProposeDialog } from "./ProposeDialog.tsx";
import { checkQuery, useCalendarChanged, yearsQuery, type YearRow } from "./queries.ts";

const tones: Record<YearRow["state"], Tone> = {
  confirmed: "success",
  projected: "warning",
  proposed: "accent",
  refused: "neutral",
  replaced: "neutral",
};

/** By which notice each year counts, and what waits for a second person. */
export function YearsPart() {
  const t = useT();
  const may = useMay();
  const { data } = useSuspenseQuery(yearsQuery);
  const { missing, items } = data;
  const next = missing ?? Number(data.coveredUntil.slice(0, 4)) + 1;
  // Of those that only follow from the law the next one is enough; what waits for somebody comes first.
  const shown = items
    .filter(({ state, year }) => state !== "projected" || year === next)
    .toSorted((a, b) => Number(b.state === "proposed") - Number(a.state === "proposed"));
  return (
    <Section
      title={t("calendar.years")}
      description={t("calendar.years-detail")}
      actions={may("calendar.write") && <ProposeDialog year={next} />}
    >
      {missing && (
        <Notice tone="warning" className="mb-3">
          {t("calendar.missing", { year: missing })}
        </Notice>
      )}
      <ul className="flex flex-col gap-3">
        {shown.map((row) => (
          <li key={row.id ?? row.year}>
            <Card>
              <Year row={row} />
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Year({ row }: { row: YearRow }) {
  const t = useT();
  const { year, state, notice, holidays, proposedBy, proposedAt, decidedBy, decidedAt, reason } =
    row;
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-md font-bold tabular-nums">{year}</span>
        <Badge tone={tones[state]}>{t(`calendar.year-${state}`)}</Badge>
        {notice && (
          <a href={notice} target="_blank" rel="noreferrer" className={`${link} truncate`}>
            {t("calendar.notice")}
          </a>
        )}
        {proposedBy && proposedAt && (
          <span className="text-xs text-ink-faint">
            {t("calendar.proposed-by", { name: proposedBy.name })} <Time at={proposedAt} light />
          </span>
        )}
        {decidedBy && decidedAt && (
          <span className="text-xs text-ink-faint">
            {t(state === "refused" ? "calendar.refused-by" : "calendar.confirmed-by", {
              name: decidedBy.name,
            })}{" "}
            <Time at={decidedAt} light />
          </span>
        )}
      </p>
      {reason && <p className="text-ink-muted">{reason}</p>}
      <p className="text-ink-muted">
        {holidays
          .map(
            ({ name, from, to, work }) =>
              `${name} ${from.slice(5)}${to === from ? "" : `–${to.slice(5)}`}${
                work.length > 0
                  ? t("calendar.worked-for", {
                      days: work.map((day) => day.slice(5)).join(t("list.comma")),
                    })
                  : ""
              }`,
          )
          .join(t("list.semicolon"))}
      </p>
      {state === "proposed" && row.id && <Decision id={row.id} by={proposedBy?.id} year={year} />}
    </div>
  );
}

/** The second person reads what it changes and says yes or no; whoever proposed it may take it back. */
function Decision({ id, by, year }: { id: string; by: string | undefined; year: number }) {
  const t = useT();
  const may = useMay();
  const changed = useCalendarChanged();
  const mine = useSession().person.id === by;
  const { data: check } = useQuery(checkQuery(id));
  if (!may("calendar.write")) return null;
  return (
    <>
      {check && <CheckView check={check} />}
      <span className="flex flex-wrap items-center gap-2">
        {mine ? (
          <span className="text-ink-muted">{t("calendar.second-person")}</span>
        ) : (
          <Confirm
            title={t("calendar.confirm", { year })}
            detail={t("calendar.confirm-detail")}
            confirm={t("calendar.confirm-do")}
            trigger={
              <Button variant="primary" size="sm">
                {t("calendar.confirm-do")}
              </Button>
            }
            onConfirm={async () => {
              await call("POST /calendar/years/:id/confirmation", { params: { id } });
              await changed();
            }}
          />
        )}
        <FormDialog<{ reason: string }>
          size="sm"
          title={t(mine ? "calendar.take-back" : "calendar.refuse")}
          trigger={<Button size="sm">{t(mine ? "calendar.take-back" : "calendar.refuse")}</Button>}
          onSubmit={async (body) => {
            await call("POST /calendar/years/:id/refusal", { params: { id }, body });
            await changed();
          }}
        >
          <Field name="reason" label={t("calendar.reason")} required>
            <TextArea rows={2} maxLength={500} autoFocus />
          </Field>
        </FormDialog>
      </span>
    </>
  );
}
