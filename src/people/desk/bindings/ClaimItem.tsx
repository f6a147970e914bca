import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { cx } from "../../../ui/cx.ts";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import { Badge } from "../../../ui/Badge.tsx";
import type { ClaimRow } from "../data/types.ts";
import { ClaimState } from "../parts/marks.tsx";
import { useClaimSearch } from "./address.ts";
import { Due } from "./Due.tsx";

/** A claim among others: who, which company, how long. */
export function ClaimItem({ claim, current }: { claim: ClaimRow; current: boolean }) {
  const t = useT();
  const search = useClaimSearch();
  const item = useRef<HTMLAnchorElement>(null);
  // Walking by keys loses neither sight of where one is, nor the focus.
  useEffect(() => {
    if (!current) return;
    item.current?.scrollIntoView({ block: "nearest" });
    if (item.current?.closest("ul")?.contains(document.activeElement)) item.current.focus();
  }, [current]);
  return (
    <li>
      <Link
        to="/bindings/$id"
        params={{ id: claim.id }}
        search={search}
        aria-current={current || undefined}
        ref={item}
        className={cx(
          "flex flex-col gap-1 border-b border-line px-4 py-2.5 focus-visible:-outline-offset-2",
          current ? "bg-selected shadow-[inset_2px_0_0_var(--accent)]" : "hover:bg-hover",
        )}
      >
        <span className="flex items-baseline gap-2">
          <span className="truncate text-md font-medium text-ink">{claim.person.name}</span>
          <span className="shrink-0 text-xs text-ink-faint">{t(`people.kind-${claim.kind}`)}</span>
          <Time
            at={claim.waitsFor ? claim.waitingSince : claim.submittedAt}
            className="ml-auto shrink-0 text-xs text-ink-faint"
          />
        </span>
        <span className="truncate text-sm text-ink-muted">
          {(claim.company?.name ?? claim.companyName) || t("bindings.forgotten")}
        </span>
        <span className="flex flex-wrap items-center gap-2">
          <ClaimState of={claim.state} />
          {claim.again && claim.waitsFor && <Badge tone="violet">{t("bindings.again")}</Badge>}
          <span className="ml-auto">
            <Due claim={claim} />
          </span>
        </span>
      </Link>
    </li>
  );
}
