import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";

export const DayLine = ({ at }: { at: string }) => (
  <div className="flex items-center gap-3 py-3 text-xs text-ink-faint">
    <span aria-hidden className="h-px flex-1 bg-line" />
    <Time at={at} as="day" />
    <span aria-hidden className="h-px flex-1 bg-line" />
  </div>
);

export function UnreadLine() {
  const t = useT();
  return (
    <div data-unread className="flex items-center gap-3 py-2 text-xs font-medium text-danger-text">
      <span aria-hidden className="h-px flex-1 bg-danger-border" />
      {t("tickets.unread-from-here")}
      <span aria-hidden className="h-px flex-1 bg-danger-border" />
    </div>
  );
}
