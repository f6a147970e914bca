import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useMay } from "../../desk/session.ts";
import { AskHotfix } from "../../releases/desk/page/AskHotfix.tsx";
import { FileLine } from "../../tickets/desk/talk/FileLine.tsx";
import { Issues } from "../../trackers/desk/issues/Issues.tsx";
import { StepBar } from "../../tickets/desk/talk/StepBar.tsx";
import { cx } from "../../ui/cx.ts";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { useT } from "../../ui/texts.tsx";
import { Time } from "../../ui/Time.tsx";
import { DefectFacts } from "./DefectFacts.tsx";
import { Moves } from "./Moves.tsx";
import { PublicNote } from "./PublicNote.tsx";
import { defectQuery } from "./queries.ts";
import { Requests } from "./Requests.tsx";
import { useFollowing } from "./useDefects.ts";

/** Where a fix need not wait for its train. */
const mayHurry = new Set(["accepted", "in_fix", "fixed"]);

/** One defect: what R&D reads of it, how far it is, and what can be done. */
export function DefectPage() {
  const t = useT();
  const may = useMay();
  const { number = "" } = useParams({ strict: false }) as { number?: string };
  const { data: defect } = useSuspenseQuery(defectQuery(Number(number)));
  useFollowing();
  const { environment, howTo, result, trace, files } = defect;
  return (
    <Page
      width="read"
      title={defect.title}
      description={defect.name}
      actions={
        <>
          {may("releases.write") && mayHurry.has(defect.state.name) && (
            <AskHotfix defect={defect.number} />
          )}
          <Moves defect={defect} />
        </>
      }
    >
      {defect.state.name !== "rejected" && <StepBar steps={defect.steps} />}
      <Section className="mt-2">
        <DefectFacts defect={defect} />
      </Section>
      {(
        [
          ["environment", environment],
          ["how-to", howTo],
          ["result", result],
          ["trace", trace],
        ] as const
      ).map(
        ([name, text]) =>
          text && (
            <Section key={name} title={t(`defects.${name}`)}>
              <p
                className={cx(
                  "rounded-md border border-line bg-sunken p-3 break-words whitespace-pre-wrap",
                  name === "trace" ? "font-mono text-xs" : "text-sm",
                )}
              >
                {text}
              </p>
            </Section>
          ),
      )}
      {files.length > 0 && (
        <Section title={t("defects.files")}>
          <div className="flex flex-col gap-2">
            {files.map((file) => (
              <FileLine key={file.id} file={file} />
            ))}
          </div>
        </Section>
      )}
      <Requests defect={defect} />
      <Issues number={defect.number} />
      <PublicNote defect={defect} />
      <Section title={t("defects.history")}>
        <ol className="flex flex-col gap-1.5 text-sm">
          {defect.history.map(({ at, who, sentence }, i) => (
            // Nothing but its place tells two of the same moment apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={i} className="flex flex-wrap gap-x-2">
              <Time at={at} as="date-time" light className="text-ink-faint tabular-nums" />
              <span className="min-w-0 break-words">
                <span className="font-medium">{who}</span> {sentence}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
