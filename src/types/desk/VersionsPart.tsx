import { History } from "lucide-react";
import { Empty } from "../../ui/Empty.tsx";
import { Time } from "../../ui/Time.tsx";
import { useT } from "../../ui/texts.tsx";
import type { TypeDetail } from "./queries.ts";

/** Who changed it when, and why. */
export function VersionsPart({ type: { versions } }: { type: TypeDetail }) {
  const t = useT();
  if (versions.length === 0)
    return <Empty icon={History} title={t("types.as-delivered")} detail={t("types.no-versions")} />;
  return (
    <ol className="divide-y divide-line">
      {versions.map(({ version, by, at, note }) => (
        <li key={version} className="py-3 text-sm">
          <p className="flex flex-wrap gap-x-3">
            <span className="font-medium">{t("types.version-n", { n: version })}</span>
            <span className="text-ink-muted">{by}</span>
            <Time at={at} as="date-time" light className="text-ink-faint" />
          </p>
          <p className="break-words text-ink-muted">{note}</p>
        </li>
      ))}
    </ol>
  );
}
