import type { ReactNode } from "react";
import { Badge } from "../../ui/Badge.tsx";
import { useT } from "../../ui/texts.tsx";

type Props = {
  title: string;
  about: readonly string[];
  changed: boolean;
  action: ReactNode;
  more?: ReactNode;
};

/** A part of the process in a line, with a mark where it is other than the product says. */
export function Item({ title, about, changed, action, more }: Props) {
  const t = useT();
  return (
    <li className="flex items-center gap-3 py-2">
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-2 text-sm font-medium">
          {title}
          {changed && <Badge tone="accent">{t("types.changed")}</Badge>}
        </span>
        <span className="block text-xs break-words text-ink-muted">
          {about.filter(Boolean).join(" · ")}
        </span>
        {more}
      </span>
      {action}
    </li>
  );
}
