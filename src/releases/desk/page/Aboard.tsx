import { Link } from "@tanstack/react-router";
import { CircleCheck, CircleDashed } from "lucide-react";
import { useState } from "react";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { link } from "../../../ui/cx.ts";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Release } from "../data/types.ts";
import { TakeOff } from "./TakeOff.tsx";

type Row = Release["aboard"][number];

/** The defects that ride on the train: which are fixed, and which still hold it up. */
export function Aboard({ release }: { release: Release }) {
  const t = useT();
  const [leaving, setLeaving] = useState<Row | null>(null);
  const { aboard, fixes } = release;
  return (
    <Section
      title={t("trains.aboard")}
      description={t(aboard.length === 0 ? "trains.aboard-none" : "trains.aboard-count", fixes)}
    >
      {aboard.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {aboard.map((row) => (
            <li key={row.number} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <Mark fixed={row.fixed} />
              <span className="min-w-0 flex-1 basis-56">
                <Link
                  to="/defects/$number"
                  params={{ number: String(row.number) }}
                  className={`${link} mr-2 text-sm`}
                >
                  {row.name}
                </Link>
                {row.title}
              </span>
              <span className="flex items-center gap-2 text-sm text-ink-muted">
                {row.missed > 0 && (
                  <Badge tone="warning">{t("trains.missed", { count: row.missed })}</Badge>
                )}
                <Badge>{row.severity}</Badge>
                {row.state.label}
                <span>{t("trains.requests", { count: row.requests })}</span>
                {release.abilities.takeOff && (
                  <Button variant="quiet" size="sm" onClick={() => setLeaving(row)}>
                    {t("trains.take-off")}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {leaving && (
        <TakeOff
          key={leaving.number}
          release={release}
          row={leaving}
          onClose={() => setLeaving(null)}
        />
      )}
    </Section>
  );
}

const Mark = ({ fixed }: { fixed: boolean }) =>
  fixed ? (
    <CircleCheck aria-hidden className="size-4 shrink-0 text-success-text" />
  ) : (
    <CircleDashed aria-hidden className="size-4 shrink-0 text-warning-text" />
  );
