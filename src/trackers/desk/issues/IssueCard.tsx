import { RefreshCw } from "lucide-react";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { Confirm } from "../../../ui/Confirm.tsx";
import { link } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Issue } from "../queries.ts";
import { TroubleLine } from "../TroubleLine.tsx";
import { CommentOnIssue } from "./CommentOnIssue.tsx";
import { Letters } from "./Letters.tsx";
import { useEnd, useTryAgain } from "./useIssues.ts";

type Props = { number: number; issue: Issue; may: boolean };

/** A defect in one tracker: its issue, how it stands there, and what keeps it from being known. */
export function IssueCard({ number, issue, may }: Props) {
  const t = useT();
  const again = useTryAgain();
  const end = useEnd();
  const { id, tracker, url, title, state, version, goodAt, letters } = issue;
  const params = { number, issue: id };
  const trouble = issue.trouble ?? letters.find((letter) => letter.trouble)?.trouble;
  return (
    <li className="flex flex-col gap-1.5 rounded-lg border border-line px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{tracker.name}</span>
        {nameOf(issue) &&
          (url ? (
            <a href={url} target="_blank" rel="noreferrer" className={`${link} tabular-nums`}>
              {nameOf(issue)}
            </a>
          ) : (
            <span className="tabular-nums">{nameOf(issue)}</span>
          ))}
        <StateMark issue={issue} />
        <span className="ml-auto flex flex-wrap gap-1">
          {may && trouble && trouble.code !== "removed" && (
            <Button
              size="sm"
              icon={RefreshCw}
              busy={again.isPending}
              onClick={() => again.mutate({ params })}
            >
              {t("issues.try")}
            </Button>
          )}
          {may && issue.key && trouble?.code !== "removed" && (
            <CommentOnIssue number={number} issue={issue} />
          )}
          {may && (
            <Confirm
              title={t("issues.end-title", { tracker: tracker.name })}
              detail={t("issues.end-detail")}
              confirm={t("issues.end")}
              danger
              trigger={
                <Button size="sm" variant="quiet">
                  {t("issues.end")}
                </Button>
              }
              onConfirm={() => end.mutateAsync({ params })}
            />
          )}
        </span>
      </div>
      {title && <p className="break-words text-ink-muted">{title}</p>}
      <p className="flex flex-wrap gap-x-3 text-xs text-ink-faint">
        {version && (
          <span>
            {t("issues.version")} {version}
          </span>
        )}
        {state && goodAt && (
          <span>
            {t("issues.good-at")}
            <Time at={goodAt} />
          </span>
        )}
      </p>
      {trouble && <TroubleLine trouble={trouble} />}
      <Letters letters={letters} />
    </li>
  );
}

/** STAR-12 says what it is; 12 alone does not. */
const nameOf = ({ key }: Issue): string => (key && /^\d+$/.test(key) ? `#${key}` : (key ?? ""));

function StateMark({ issue: { key, state } }: { issue: Issue }) {
  const t = useT();
  if (state) return <Badge tone="info">{state}</Badge>;
  return <Badge tone="neutral">{t(key ? "issues.unread" : "issues.waiting")}</Badge>;
}
