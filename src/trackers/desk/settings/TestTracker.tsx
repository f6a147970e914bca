import { PlugZap } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { renamed } from "../../../settings/desk/renamed.ts";
import { useTrial } from "../../../settings/desk/useTrial.ts";
import { Button } from "../../../ui/Button.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Connection } from "../queries.ts";
import { fieldOf } from "./connection.ts";

/** Tries the connection that the form holds; answers the name of the project there. */
export const useTestTracker = (id: string | undefined) => {
  const { send, ...trial } = useTrial<string>();
  return {
    ...trial,
    send: (tracker: Connection) =>
      send(
        renamed(call("POST /settings/trackers/test", { body: { id, tracker } }), fieldOf).then(
          ({ project }) => project,
        ),
      ),
  };
};

export function TestTracker({
  test: { busy, found, failed, want },
}: {
  test: ReturnType<typeof useTestTracker>;
}) {
  const t = useT();
  return (
    <div className="rounded-lg border border-line bg-sunken p-3">
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-48 flex-1 text-xs text-ink-faint">{t("trackers.test-lead")}</p>
        <Button icon={PlugZap} busy={busy} onClick={want}>
          {t("trackers.test")}
        </Button>
      </div>
      {failed && (
        <Notice tone="danger" className="mt-2">
          {failed}
        </Notice>
      )}
      {found && (
        <Notice tone="success" className="mt-2">
          {t("trackers.test-done", { project: found })}
        </Notice>
      )}
    </div>
  );
}
