import { PlugZap } from "lucide-react";
import { useRef, useState } from "react";
import { call } from "../../../desk/api.ts";
import { renamed } from "../../../settings/desk/renamed.ts";
import { Button } from "../../../ui/Button.tsx";
import { Problem } from "../../../ui/client.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Connection } from "../queries.ts";
import { fieldOf } from "./connection.ts";

/** Tries out what the form holds, before it is kept: the form is sent, and `isWanted` says with which intention. */
export const useTestTracker = (id: string | undefined) => {
  const wanted = useRef(false);
  const [state, setState] = useState<"trying" | { found: string } | { failed: string }>();
  return {
    state,
    want: () => {
      wanted.current = true;
    },
    isWanted: () => {
      const was = wanted.current;
      wanted.current = false;
      return was;
    },
    forget: () => setState(undefined),
    send: async (tracker: Connection) => {
      setState("trying");
      try {
        const asking = call("POST /settings/trackers/test", { body: { id, tracker } });
        setState({ found: (await renamed(asking, fieldOf)).project });
      } catch (error) {
        setState(undefined);
        // What is at no field's fault is said here, beside the button.
        if (!(error instanceof Problem) || Object.keys(error.fields).length > 0) throw error;
        setState({ failed: error.message });
      }
    },
  };
};

export function TestTracker({
  test: { state, want },
}: {
  test: ReturnType<typeof useTestTracker>;
}) {
  const t = useT();
  return (
    <div className="rounded-lg border border-line bg-sunken p-3">
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-48 flex-1 text-xs text-ink-faint">{t("trackers.test-lead")}</p>
        <Button
          icon={PlugZap}
          busy={state === "trying"}
          onClick={({ currentTarget }) => {
            want();
            currentTarget.form?.requestSubmit();
          }}
        >
          {t("trackers.test")}
        </Button>
      </div>
      {typeof state === "object" && "failed" in state && (
        <Notice tone="danger" className="mt-2">
          {state.failed}
        </Notice>
      )}
      {typeof state === "object" && "found" in state && (
        <Notice tone="success" className="mt-2">
          {t("trackers.test-done", { project: state.found })}
        </Notice>
      )}
    </div>
  );
}
