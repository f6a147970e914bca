import { ClipboardList } from "lucide-react";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Ticket } from "../data/types.ts";
import { Clamp } from "./Clamp.tsx";

/** What the form asked and was answered, before the conversation begins. */
export function Submitted({
  ticket: { fields, typeLabel, createdAt, requester },
}: {
  ticket: Ticket;
}) {
  const t = useT();
  return (
    <section className="mb-1 rounded-lg border border-line bg-sunken px-4 py-3">
      <h3 className="flex flex-wrap items-center gap-x-2 text-xs text-ink-faint">
        <ClipboardList aria-hidden className="size-3.5" />
        <span>{t("tickets.submitted", { name: requester.name, type: typeLabel })}</span>
        <Time at={createdAt} as="date-time" />
      </h3>
      {fields.length > 0 && (
        <dl className="mt-2 grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[minmax(5rem,auto)_minmax(0,1fr)]">
          {fields.map(({ name, label, value }) => (
            <div key={name} className="contents">
              <dt className="text-ink-faint">{label}</dt>
              <dd className="min-w-0 break-words whitespace-pre-wrap max-sm:mb-1">
                <Clamp text={value}>{value}</Clamp>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
