import { ShieldCheck } from "lucide-react";
import { Badge } from "../../../ui/Badge.tsx";
import { cx } from "../../../ui/cx.ts";
import { Empty } from "../../../ui/Empty.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useShortcuts } from "../../../ui/useShortcuts.ts";
import { claimsQuery } from "../data/queries.ts";
import { useList } from "../data/useList.ts";
import { More } from "../parts/More.tsx";
import { SearchBox } from "../parts/SearchBox.tsx";
import { useClaimSearch, useGo } from "./address.ts";
import { ClaimItem } from "./ClaimItem.tsx";
import { claimStates } from "./search.ts";

/** The work list: whoever waits longest comes first. j and k walk through it. */
export function ClaimList({ open }: { open: string | undefined }) {
  const t = useT();
  const search = useClaimSearch();
  const { toClaim, toFilter } = useGo();
  const { rows, first, stale, busy, more } = useList(claimsQuery, search);
  const at = rows.findIndex(({ id }) => id === open);
  const walk = (step: 1 | -1) => () => {
    const next = rows[at < 0 ? 0 : at + step];
    if (next) toClaim(next.id, open !== undefined);
  };
  useShortcuts({ j: walk(1), k: walk(-1) });

  return (
    <section className="flex h-full min-h-0 flex-col">
      <header className="flex shrink-0 flex-col gap-2 border-b border-line px-3 py-2.5">
        <span className="flex items-center gap-2">
          <h1 className="flex-1 truncate px-1 text-base font-bold">{t("bindings.title")}</h1>
          {first && first.overdue > 0 && (
            <Badge tone="danger">{t("bindings.overdue", { count: first.overdue })}</Badge>
          )}
        </span>
        <span className="flex gap-2">
          <Select
            label={t("bindings.state")}
            className="w-32! shrink-0"
            value={search.state ?? "waiting"}
            onChange={(state) => toFilter({ state: state === "waiting" ? undefined : state })}
            options={claimStates.map((value) => ({ value, label: t(`bindings.list-${value}`) }))}
          />
          <SearchBox
            className="min-w-0 flex-1"
            label={t("bindings.search")}
            value={search.q}
            onSearch={(q) => toFilter({ q })}
          />
        </span>
      </header>
      <div className={cx("min-h-0 flex-1 overflow-y-auto", stale && "opacity-60")}>
        {rows.length === 0 ? (
          <Nobody found={search.q !== undefined} waiting={!search.state} />
        ) : (
          <ul aria-label={t("bindings.title")} aria-busy={stale}>
            {rows.map((claim) => (
              <ClaimItem key={claim.id} claim={claim} current={claim.id === open} />
            ))}
          </ul>
        )}
        <More more={more} busy={busy} />
      </div>
    </section>
  );
}

function Nobody({ found, waiting }: { found: boolean; waiting: boolean }) {
  const t = useT();
  if (found) return <Empty icon={ShieldCheck} title={t("ui.nothing-found")} />;
  return waiting ? (
    <Empty icon={ShieldCheck} title={t("bindings.nobody")} detail={t("bindings.nobody-detail")} />
  ) : (
    <Empty icon={ShieldCheck} title={t("bindings.nobody-in-state")} />
  );
}
