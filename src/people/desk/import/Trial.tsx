import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { ImportBody, ImportReport } from "../data/types.ts";
import { Counts } from "./Counts.tsx";
import { Problems } from "./Problems.tsx";

type Props = {
  report: ImportReport;
  busy: string | undefined;
  onBring: (badRows: ImportBody["badRows"]) => void;
};

/** What would happen; nothing has been written yet. */
export function Trial({ report, busy, onBring }: Props) {
  const t = useT();
  const { refused, created, changed } = report;
  const good = created + changed;
  return (
    <Section title={t("imports.trial")} description={t("imports.trial-detail")}>
      <Counts report={report} />
      <Problems report={report} />
      <div className="mt-5 flex flex-wrap items-center gap-2">
        {refused === 0 ? (
          good > 0 ? (
            <Button
              variant="primary"
              busy={busy === "stop"}
              disabled={!!busy}
              onClick={() => onBring("stop")}
            >
              {t("imports.bring", { count: good })}
            </Button>
          ) : (
            <Notice className="w-full">{t("imports.nothing-new")}</Notice>
          )
        ) : (
          <Notice
            tone="warning"
            className="w-full"
            actions={
              good > 0 && (
                <Button
                  size="sm"
                  busy={busy === "skip"}
                  disabled={!!busy}
                  onClick={() => onBring("skip")}
                >
                  {t("imports.skip-bad", { count: good })}
                </Button>
              )
            }
          >
            {t("imports.mend-first", { count: refused })}
          </Notice>
        )}
      </div>
    </Section>
  );
}
