import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import { Confirm } from "../../ui/Confirm.tsx";
import { useT } from "../../ui/texts.tsx";

type Props = {
  icon: LucideIcon;
  title: string;
  marks?: ReactNode;
  /** What tells it apart; empty ones are left out. */
  detail: readonly (string | undefined)[];
  /** How it fares, where there is more to say of it than a mark. */
  below?: ReactNode;
  edit: ReactNode;
  removal: { title: string; detail: string; act: () => Promise<unknown> };
};

/** A mailbox or a service account in its list, with what can be done to it. */
export function Account({ icon: Icon, title, marks, detail, below, edit, removal }: Props) {
  const t = useT();
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line px-4 py-3">
      <Icon aria-hidden className="size-5 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2 text-sm font-medium break-all">
          {title}
          {marks}
        </p>
        <p className="text-xs break-words text-ink-faint">{detail.filter(Boolean).join(" · ")}</p>
        {below}
      </div>
      <span className="flex gap-1">
        {edit}
        <Confirm
          title={removal.title}
          detail={removal.detail}
          confirm={t("settings.remove")}
          danger
          trigger={
            <Button size="sm" variant="danger-quiet">
              {t("settings.remove")}
            </Button>
          }
          onConfirm={removal.act}
        />
      </span>
    </li>
  );
}
