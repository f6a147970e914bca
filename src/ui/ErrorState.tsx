import { CloudOff, Lock, RotateCw, SearchX, TriangleAlert } from "lucide-react";
import { Button } from "./Button.tsx";
import { Problem } from "./client.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Empty } from "./Empty.tsx";
import { useT } from "./texts.tsx";

/** What went wrong, in the place of what was to be shown. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useT();
  const problem = error instanceof Problem ? error : undefined;
  if (problem?.status === 403) return <NoPermission />;
  if (problem?.status === 404)
    return <Empty icon={SearchX} title={t("ui.not-found")} detail={problem.message} />;

  return (
    <div role="alert">
      <Empty
        icon={problem?.status === 0 ? CloudOff : TriangleAlert}
        title={problem?.status === 0 ? t("ui.unreachable") : t("ui.failed")}
        detail={
          <>
            {problem?.status === 0
              ? t("ui.unreachable-detail")
              : (problem?.message ?? t("ui.failed-detail"))}
            {problem?.requestId && (
              <span className="mt-2 flex items-center justify-center gap-1 text-xs text-ink-faint">
                {t("ui.request-number")} <code className="font-mono">{problem.requestId}</code>
                <CopyButton text={problem.requestId} />
              </span>
            )}
          </>
        }
        actions={
          retry && (
            <Button icon={RotateCw} onClick={retry}>
              {t("ui.retry")}
            </Button>
          )
        }
      />
    </div>
  );
}

export function NoPermission() {
  const t = useT();
  return <Empty icon={Lock} title={t("ui.no-permission")} detail={t("ui.no-permission-detail")} />;
}
