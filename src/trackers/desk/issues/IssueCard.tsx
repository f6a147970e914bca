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
  const { id, tracker, key, title, state, version, goodAt, letters } = issue;
  const params = { number, issue: id };
  const trouble = issue.trouble ?? letters.find((letter) => letter.trouble)?.trouble;
  const removed = trouble?.code === "removed";
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border border-line px-4 py-3 text-sm">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1.5">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{tracker.name}</span>
          <Key issue={issue} />
          <StateMark issue={issue} />
        </div>
        {title && <p className="break-words text-ink-muted">{title}</p>}
        {(version || goodAt) && (
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
        )}
        {trouble && <TroubleLine trouble={trouble} />}
      </div>
      {may && (
        <span className="flex flex-wrap gap-1">
          {trouble && !removed && (
            <Button
              size="sm"
              icon={RefreshCw}
              busy={again.isPending}
              onClick={() => again.mutate({ params })}
            >
              {t("issues.try")}
            </Button>
          )}
          {key && !removed && <CommentOnIssue number={number} issue={issue} />}
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
        </span>
      )}
      <Letters letters={letters} />
    </li>
  );
}

/** Its number there, which leads to it: STAR-12 says what it is, 12 alone does not. */
function Key({ issue: { key, url } }: { issue: Issue }) {
  if (!key) return null;
  const name = /^\d+$/.test(key) ? `#${key}` : key;
  if (!url) return <span className="tabular-nums">{name}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer" className={`${link} tabular-nums`}>
      {name}
    </a>
  );
}

function StateMark({ issue: { key, state } }: { issue: Issue }) {
  const t = useT();
  if (state) return <Badge tone="info">{state}</Badge>;
  return <Badge tone="neutral">{t(key ? "issues.unread" : "issues.waiting")}</Badge>;
}
