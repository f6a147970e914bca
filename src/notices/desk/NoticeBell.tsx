import { Bell } from "lucide-react";
import { useState } from "react";
import { cx } from "../../ui/cx.ts";
import { Popover } from "../../ui/Popover.tsx";
import { useT } from "../../ui/texts.tsx";
import { NoticeList } from "./NoticeList.tsx";
import { useNotices, useNoticeNews } from "./useNotices.ts";

type Props = { side: "right" | "top"; className: string };

/** What one was told, behind a bell that counts. */
export function NoticeBell({ side, className }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  useNoticeNews();
  const { unread } = useNotices();
  return (
    <Popover
      side={side}
      align="end"
      open={open}
      onOpenChange={setOpen}
      label={t("notices.title")}
      className="w-[min(24rem,calc(100vw-1rem))] p-0!"
      trigger={
        <button type="button" className={className}>
          <span className="relative">
            <Bell aria-hidden className="size-5" strokeWidth={1.75} />
            {unread > 0 && (
              <span
                aria-hidden
                className={cx(
                  "absolute -top-1.5 left-2.5 flex h-4 min-w-4 items-center justify-center rounded-full border border-canvas",
                  "bg-danger px-1 text-[0.625rem] leading-none font-bold text-on-danger tabular-nums",
                )}
              >
                {unread > 99 ? "99+" : unread}
              </span>
            )}
          </span>
          {t("notices.title")}
          {unread > 0 && <span className="sr-only">{t("notices.unread", { count: unread })}</span>}
        </button>
      }
    >
      <NoticeList onLeave={() => setOpen(false)} />
    </Popover>
  );
}
