import { CloudOff } from "lucide-react";
import { useT } from "../../ui/texts.tsx";
import { Time } from "../../ui/Time.tsx";
import type { Trouble } from "./queries.ts";

/** What is wrong with a tracker, calmly: nothing is lost, and when the desk tries again. */
export function TroubleLine({ trouble: { code, detail, next } }: { trouble: Trouble }) {
  const t = useT();
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-warning-text">
      <CloudOff aria-hidden className="size-3.5 shrink-0" />
      <span>
        {t(`trouble.${code as "timeout"}`)}
        {detail && <span className="text-ink-faint"> · {detail}</span>}
      </span>
      {next && (
        <span className="text-ink-faint">
          {t("issues.next")}
          <Time at={next} />
        </span>
      )}
    </p>
  );
}
