import { useState } from "react";
import { Page } from "../../../ui/Page.tsx";
import { Section } from "../../../ui/Section.tsx";
import { Segmented } from "../../../ui/Segmented.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { ImportBody } from "../data/types.ts";
import { FileStep } from "./FileStep.tsx";
import { Outcome } from "./Outcome.tsx";
import { Template } from "./Template.tsx";
import { Trial } from "./Trial.tsx";
import { useImport } from "./useImport.ts";

const kinds = ["companies", "projects", "contacts"] as const;

/** Brings one's own lists in: choose, look at what would happen, let it happen. */
export function ImportPage() {
  const t = useT();
  const [kind, setKind] = useState<ImportBody["kind"]>("companies");
  const { file, trial, done, busy, problem, read, bring, reset } = useImport(kind);
  return (
    <Page title={t("imports.title")} description={t("imports.detail")} width="read">
      <Section title={t("imports.what")} description={t(`imports.about-${kind}`)}>
        <div className="flex flex-wrap items-center gap-3">
          <Segmented
            label={t("imports.what")}
            value={kind}
            onChange={(chosen) => {
              setKind(chosen);
              reset();
            }}
            options={kinds.map((value) => ({ value, label: t(`imports.kind-${value}`) }))}
          />
          <Template kind={kind} />
        </div>
      </Section>
      {done ? (
        <Outcome report={done} onAgain={reset} />
      ) : (
        <>
          <FileStep file={file} busy={busy === "read"} problem={problem} onFile={read} />
          {trial && <Trial report={trial} busy={busy} onBring={bring} />}
        </>
      )}
    </Page>
  );
}
