import { Link } from "@tanstack/react-router";
import {
  AtSign,
  BellOff,
  Bug,
  CalendarX2,
  Hourglass,
  Inbox,
  MessageSquare,
  Siren,
  Star,
  Timer,
  TrainFront,
  UserRoundMinus,
  UserRoundX,
  UserRoundCheck,
  UsersRound,
  type LucideIcon,
} from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { cx } from "../../ui/cx.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { useT } from "../../ui/texts.tsx";
import { Time, useTimeSetting } from "../../ui/Time.tsx";
import { untilWhen } from "../../ui/time.ts";
import { useNotices, useReadNotices } from "./useNotices.ts";

const icons: Record<string, LucideIcon> = {
  assigned: UserRoundCheck,
  "taken-over": UserRoundMinus,
  "handed-on": UserRoundMinus,
  "left-waiting": Hourglass,
  waits: Inbox,
  "opened-direct": Inbox,
  opened: Inbox,
  "opened-s1": Siren,
  mentioned: AtSign,
  answered: MessageSquare,
  urged: Siren,
  unsolved: Siren,
  rated: Star,
  overdue: Hourglass,
  erasure: UserRoundX,
  "same-person": UsersRound,
  "rd-asks": Bug,
  "rd-gave-back": Bug,
  "defect-new": Bug,
  "defect-answered": MessageSquare,
  "defect-back": Bug,
  "defect-failed": Bug,
  "defect-fixed": Bug,
  "defect-on-train": TrainFront,
  "defect-unsent": Hourglass,
  "defect-worse": Bug,
  "clock-75": Timer,
  "clock-100": Timer,
  "year-missing": CalendarX2,
  "severity-disputed": Siren,
  "dispute-undecided": Hourglass,
  "update-proposed": MessageSquare,
  "maintenance-over": Hourglass,
  "put-off": Timer,
  "clock-150": Timer,
};
const pressing = new Set([
  "opened-s1",
  "urged",
  "unsolved",
  "overdue",
  "put-off",
  "clock-100",
  "clock-150",
]);

type Notice = NonNullable<ReturnType<typeof useNotices>["notices"]>[number];

const placeOf = ({ ticket, claim, contact, defect, year }: Notice) => {
  if (defect) return { to: "/defects/$number", params: { number: String(defect.number) } } as const;
  if (claim) return { to: "/bindings/$id", params: { id: claim.id } } as const;
  if (contact) return { to: "/contacts/$id", params: { id: contact.id } } as const;
  if (year) return { to: "/settings/calendar", search: { tab: "notices" } } as const;
  return { to: "/tickets/$number", params: { number: String(ticket?.number) } } as const;
};
const subjectOf = ({ ticket, claim, contact, defect, year }: Notice): string => {
  if (defect) return `DEF-${defect.number} ${defect.title}`;
  if (claim) return `${claim.person} · ${claim.company}`;
  if (year) return String(year);
  return contact ? contact.name : `${ticket?.number} ${ticket?.title}`;
};

/** The newest first; each leads to what it is about and is read by that. */
export function NoticeList({ onLeave }: { onLeave: () => void }) {
  const t = useT();
  const { notices, unread, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useNotices();
  const read = useReadNotices();
  const setting = useTimeSetting();
  return (
    <section>
      <header className="flex h-11 items-center justify-between border-b border-line px-4">
        <h2 className="text-md font-bold">{t("notices.title")}</h2>
        {unread > 0 && (
          <Button variant="quiet" size="sm" onClick={() => read.mutate(undefined)}>
            {t("notices.read-all")}
          </Button>
        )}
      </header>
      {error && !notices && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !notices && <SkeletonRows rows={4} />}
      {notices?.length === 0 && (
        <Empty icon={BellOff} title={t("notices.none")} detail={t("notices.none-detail")} />
      )}
      <ul className="max-h-[60vh] overflow-y-auto overscroll-contain">
        {notices?.map((notice) => {
          const { id, name, by, clock, dueAt, createdAt, readAt } = notice;
          const Icon = icons[name] ?? MessageSquare;
          return (
            <li key={id} className="border-b border-line last:border-0">
              <Link
                {...placeOf(notice)}
                onClick={() => {
                  if (!readAt) read.mutate([id]);
                  onLeave();
                }}
                className={cx(
                  "flex gap-3 px-4 py-2.5 hover:bg-hover focus-visible:-outline-offset-2",
                  !readAt && "bg-accent-bg",
                )}
              >
                <Icon
                  aria-hidden
                  className={cx(
                    "mt-0.5 size-4 shrink-0",
                    pressing.has(name) ? "text-danger-text" : "text-ink-faint",
                  )}
                />
                <span className="min-w-0 flex-1">
                  <span className={cx("block text-sm", !readAt && "font-medium")}>
                    {t(`notices.${name}` as "notices.assigned", {
                      name: by,
                      clock,
                      due: dueAt && untilWhen(dueAt, setting),
                    })}
                  </span>
                  <span className="block truncate text-xs text-ink-muted">{subjectOf(notice)}</span>
                </span>
                <Time at={createdAt} className="shrink-0 text-xs text-ink-faint" />
              </Link>
            </li>
          );
        })}
      </ul>
      {hasNextPage && (
        <div className="border-t border-line p-2 text-center">
          <Button
            variant="quiet"
            size="sm"
            busy={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("tickets.more")}
          </Button>
        </div>
      )}
    </section>
  );
}
