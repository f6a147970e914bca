import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { ImportReport } from "../data/types.ts";
import { Counts } from "./Counts.tsx";
import { Problems } from "./Problems.tsx";

/** What happened. */
export function Outcome({ report, onAgain }: { report: ImportReport; onAgain: () => void }) {
  const t = useT();
  const { applied, created, changed } = report;
  return (
    <Section title={t("imports.result")}>
      <Notice tone={applied ? "success" : "danger"} className="mb-3">
        {applied ? t("imports.applied", { count: created + changed }) : t("imports.not-applied")}
      </Notice>
      <Counts report={report} />
      <Problems report={report} />
      <Button className="mt-5" onClick={onAgain}>
        {t("imports.again")}
      </Button>
    </Section>
  );
}
