import { Section } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import type { Claim } from "../data/types.ts";

const told = [
  "submitted",
  "answered",
  "needs_business",
  "need_more",
  "verified",
  "rejected",
  "revoked",
  "withdrawn",
  "blocked",
  "unblocked",
  "applicant-named",
  "authorised",
  "lowered",
  "appointed",
  "due",
  "renamed",
  "merged-away",
] as const;

/** What happened to a claim, the newest first. */
export function ClaimHistory({ claim: { history } }: { claim: Claim }) {
  const t = useT();
  const lines = history.toReversed().flatMap(({ name, ...line }) => {
    const what = told.find((known) => name === `binding.${known}`);
    return what ? [{ what, ...line }] : [];
  });
  return (
    <Section title={t("bindings.history")}>
      <ol className="flex flex-col gap-2.5 text-sm">
        {lines.map(({ what, at, by, data }) => (
          <li key={at + what} className="border-l-2 border-line-strong pl-3">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span>
                {by ?? t("bindings.by-rule")} {t(`bindings.event-${what}`)}
              </span>
              <Time at={at} as="date-time" className="text-xs text-ink-faint" />
            </span>
            <Quoted data={data} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The words that were given with it. */
function Quoted({ data }: { data: Record<string, unknown> }) {
  const words = ["items", "note", "reason", "scope"]
    .map((name) => data[name])
    .find((said) => typeof said === "string" && said !== "");
  return (
    typeof words === "string" && (
      <span className="block break-words whitespace-pre-wrap text-ink-muted">{words}</span>
    )
  );
}
