import { dayInWords } from "../../lib/text.ts";
import { useLanguage, useT } from "../../ui/texts.tsx";
import type { YearCheck } from "./queries.ts";

/** What a year would change, before it counts. */
export function CheckView({ check }: { check: YearCheck }) {
  const t = useT();
  const language = useLanguage();
  const { working, off, fromKnown, fromProjection, trains } = check;
  const moved = trains.filter(({ before, after }) => before !== after);
  const list = (title: string, lines: string[]) =>
    lines.length > 0 && (
      <div>
        <p className="font-medium">{title}</p>
        <ul className="list-inside list-disc text-ink-muted">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    );
  const day = ({ day, works, name }: YearCheck["fromKnown"][number]) =>
    `${dayInWords(day, language)} ${t(works ? "calendar.works" : "calendar.is-off")}${name ? ` · ${name}` : ""}`;
  return (
    <div
      role="region"
      aria-label={t("calendar.changes")}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- reachable by Tab, so that the keyboard can scroll it
      tabIndex={0}
      className="flex max-h-64 flex-col gap-2 overflow-y-auto rounded-md border border-line bg-sunken p-3 text-sm"
    >
      <p>{t("calendar.counts", { working, off })}</p>
      {list(
        t("calendar.trains-move"),
        moved.map(({ nominal, before, after }) =>
          t("calendar.train-moves", {
            nominal,
            before: before ? dayInWords(before, language) : t("calendar.no-train"),
            after: after ? dayInWords(after, language) : t("calendar.no-train"),
          }),
        ),
      )}
      {list(t("calendar.other-than-now"), fromKnown.map(day))}
      {list(t("calendar.other-than-law"), fromProjection.map(day))}
    </div>
  );
}
