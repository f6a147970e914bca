import { cx } from "../../ui/cx.ts";
import { useT } from "../../ui/texts.tsx";

const whose = [
  ["customer", "bg-teal-text"],
  ["staff", "bg-accent"],
  ["desk", "bg-ink-faint"],
] as const;

/** What the marks of the picture mean. */
export function FlowKey() {
  const t = useT();
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
      {whose.map(([name, colour]) => (
        <li key={name} className="flex items-center gap-1.5">
          <span aria-hidden className={cx("size-2 rounded-full", colour)} />
          {t(`flows.by-${name}`)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="w-5 border-t-2 border-dashed border-line-strong" />
        {t("flows.by-time")}
      </li>
    </ul>
  );
}
