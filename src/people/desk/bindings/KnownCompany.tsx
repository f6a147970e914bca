import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Badge } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import type { Claim, Match } from "../data/types.ts";
import { KindBadge } from "../parts/marks.tsx";
import { percentOf } from "./align.ts";
import { Compare } from "./Compare.tsx";
import { KnownDetails } from "./KnownDetails.tsx";

type Props = {
  claim: Claim;
  typed: string;
  company: Match;
  exact: boolean;
  /** The best one is compared without being asked. */
  open: boolean;
  onVerify: ((company: Match) => void) | undefined;
};

/** A company of the registry; opened, letter by letter beside what was typed. */
export function KnownCompany({ claim, typed, company, exact, open, onVerify }: Props) {
  const t = useT();
  const [shown, setShown] = useState(open);
  const details = useId();
  return (
    <section
      aria-label={company.legalName}
      className={cx(
        "rounded-lg border bg-surface",
        exact ? "border-success-border" : "border-line-strong",
      )}
    >
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={details}
        onClick={() => setShown(!shown)}
        className="flex w-full cursor-pointer flex-wrap items-center gap-x-2 gap-y-1 rounded-lg px-3 py-2.5 text-left hover:bg-hover"
      >
        <ChevronDown
          aria-hidden
          className={cx(
            "size-4 shrink-0 text-ink-faint transition-transform",
            !shown && "-rotate-90",
          )}
        />
        <span className="min-w-0 text-md font-medium break-words">{company.legalName}</span>
        <KindBadge of={company.kind} />
        <span className="ml-auto">
          {exact ? (
            <Badge tone="success">{t("bindings.exact")}</Badge>
          ) : (
            <span className="text-xs text-ink-muted tabular-nums">
              {t("bindings.alike", { percent: percentOf(company.score) })}
            </span>
          )}
        </span>
      </button>
      {shown && (
        <div id={details} className="flex flex-col gap-4 border-t border-line px-3 py-3">
          <Compare typed={typed} company={company} />
          <KnownDetails claim={claim} company={company} />
          {onVerify && (
            <Button className="self-start" onClick={() => onVerify(company)}>
              {t("bindings.verify-as")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
