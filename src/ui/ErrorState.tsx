import { CloudOff, Lock, RotateCw, SearchX, TriangleAlert } from "lucide-react";
import { Button } from "./Button.tsx";
import { Problem } from "./client.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Empty } from "./Empty.tsx";
import { useT } from "./texts.tsx";

type Props = {
  error: unknown;
  retry?: () => void;
  /** In the place of a whole page. */
  whole?: boolean;
};

/** What went wrong, in the place of what was to be shown. */
export function ErrorState({ error, retry, whole }: Props) {
  const t = useT();
  const problem = error instanceof Problem ? error : undefined;
  if (problem?.status === 403) return <NoPermission whole={whole} />;
  if (problem?.status === 404)
    return (
      <Empty whole={whole} icon={SearchX} title={t("ui.not-found")} detail={problem.message} />
    );

  return (
    <div role="alert">
      <Empty
        whole={whole}
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

export function NoPermission({ whole }: { whole?: boolean }) {
  const t = useT();
  return (
    <Empty
      whole={whole}
      icon={Lock}
      title={t("ui.no-permission")}
      detail={t("ui.no-permission-detail")}
    />
  );
}
