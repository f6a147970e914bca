import { useQuery } from "@tanstack/react-query";
import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { issuesQuery } from "../queries.ts";
import { CreateIssue } from "./CreateIssue.tsx";
import { IssueCard } from "./IssueCard.tsx";
import { LinkIssue } from "./LinkIssue.tsx";
import { useFollowing } from "./useIssues.ts";

/** Where a defect is in the trackers of R&D. Nothing where there is no tracker. */
export function Issues({ number }: { number: number }) {
  const t = useT();
  useFollowing(number);
  const { data } = useQuery(issuesQuery(number));
  if (!data || (data.items.length === 0 && data.open.length === 0)) return null;
  const { items, open, may } = data;
  return (
    <Section
      title={t("issues.title")}
      actions={
        may &&
        open.length > 0 && (
          <span className="flex gap-1">
            <LinkIssue number={number} trackers={open} />
            <CreateIssue number={number} trackers={open} />
          </span>
        )
      }
    >
      {items.length === 0 ? (
        <p className="text-sm text-ink-faint">{t("issues.none")}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {items.map((issue) => (
            <IssueCard key={issue.id} number={number} issue={issue} may={may} />
          ))}
        </ul>
      )}
    </Section>
  );
}
