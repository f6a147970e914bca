import { Notice } from "../../../ui/Notice.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Claim } from "../data/types.ts";

/** What one must know before deciding. */
export function ClaimNotices({ claim }: { claim: Claim }) {
  const t = useT();
  const { state, again, graceUntil, rejectedLately, answer, items, note, blockedUntil } = claim;
  const open = claim.waitsFor !== null;
  return (
    <div className="mb-5 flex flex-col gap-2 empty:hidden">
      {open && again && graceUntil && (
        <Notice title={t("bindings.again-title")}>
          {t("bindings.again-detail")} <Time at={graceUntil} as="day" />
        </Notice>
      )}
      {open && rejectedLately > 0 && (
        <Notice tone="warning">{t("bindings.rejected-lately", { count: rejectedLately })}</Notice>
      )}
      {state === "need_more" && items && (
        <Notice tone="warning" title={t("bindings.asked-title")}>
          <Words>{items}</Words>
        </Notice>
      )}
      {open && answer && (
        <Notice tone="success" title={t("bindings.answer-title")}>
          <Words>{answer}</Words>
        </Notice>
      )}
      {(open || state === "blocked") && note && (
        <Notice
          tone={state === "blocked" ? "danger" : "info"}
          title={t(state === "blocked" ? "bindings.blocked-title" : "bindings.note-title")}
        >
          <Words>{note}</Words>
          {state === "blocked" && blockedUntil && (
            <span className="block">
              {t("bindings.blocked-until")} <Time at={blockedUntil} as="date-time" />
            </span>
          )}
        </Notice>
      )}
      {state === "verified" && claim.proposedBy && (
        <Notice title={t("bindings.proposed-title", { name: claim.proposedBy.name })}>
          <Words>{claim.scope ?? ""}</Words>
          {!claim.moves.includes("authorise") && (
            <span className="block text-xs">{t("bindings.two-people")}</span>
          )}
        </Notice>
      )}
    </div>
  );
}

const Words = ({ children }: { children: string }) => (
  <span className="block break-words whitespace-pre-wrap">{children}</span>
);
