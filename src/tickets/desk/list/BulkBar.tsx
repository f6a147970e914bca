import { useQuery } from "@tanstack/react-query";
import { Ban, RefreshCw, Tag as TagIcon, UserRoundPlus, UsersRound, X } from "lucide-react";
import { useState } from "react";
import { Button } from "../../../ui/Button.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Menu, MenuItem, MenuLine } from "../../../ui/Menu.tsx";
import { toast } from "../../../ui/toast.ts";
import { useT } from "../../../ui/texts.tsx";
import { useMay, useSession } from "../../../desk/session.ts";
import { staffQuery, teamsQuery } from "../../../auth/desk/queries.ts";
import type { Row } from "../data/types.ts";
import { useBulk } from "../data/verbs.ts";
import { BulkAsk, type Asking } from "./BulkAsk.tsx";
import { BulkRefusals, type Refused } from "./BulkRefusals.tsx";

type Props = {
  rows: readonly Row[];
  selected: ReadonlySet<number>;
  onSelect: (numbers: ReadonlySet<number>) => void;
};

const MOST = 100;

/** What can be done to all that are ticked. Those that refuse stay ticked, and say why. */
export function BulkBar({ rows, selected, onSelect }: Props) {
  const t = useT();
  const may = useMay();
  const { person } = useSession();
  const bulk = useBulk();
  const { data: staff } = useQuery(staffQuery);
  const { data: teams } = useQuery(teamsQuery);
  const [refused, setRefused] = useState<Refused[]>([]);
  const [asking, setAsking] = useState<Asking>();
  const numbers = [...selected].slice(0, MOST);

  const act = async (what: Omit<Parameters<typeof bulk.mutateAsync>[0], "numbers">) => {
    const result = await bulk.mutateAsync({ numbers, ...what });
    if (result.done.length > 0)
      toast({ title: t("tickets.bulk-done", { count: result.done.length }), tone: "success" });
    setRefused(result.refused);
    onSelect(new Set(result.refused.map(({ number }) => number)));
  };
  const start = (what: Parameters<typeof act>[0]) => void act(what).catch(() => undefined);
  const assign = (assigneeId: string | null) => {
    // What has left the list meanwhile is nobody's as far as can be seen; if somebody has it, it is refused.
    const from = numbers.map((each) => {
      const row = rows.find(({ number }) => number === each);
      return [each, row?.assignee?.id ?? null];
    });
    start({ assigneeId, from: Object.fromEntries(from) });
  };

  return (
    <div
      role="toolbar"
      aria-label={t("tickets.bulk")}
      className="flex shrink-0 flex-wrap items-center gap-1 border-t border-line bg-raised px-3 py-2 shadow-md"
    >
      <span className="mr-1 text-sm font-medium tabular-nums">
        {t("tickets.selected", { count: selected.size })}
      </span>
      {selected.size < Math.min(rows.length, MOST) && (
        <Button
          variant="quiet"
          size="sm"
          onClick={() => onSelect(new Set(rows.slice(0, MOST).map(({ number }) => number)))}
        >
          {t("ui.select-all")}
        </Button>
      )}
      <span className="flex-1" />
      {may("tickets.assign") && (
        <>
          <Menu
            side="top"
            trigger={
              <IconButton icon={UserRoundPlus} label={t("tickets.assign")} busy={bulk.isPending} />
            }
          >
            <MenuItem onSelect={() => assign(person.id)}>{t("tickets.to-me")}</MenuItem>
            <MenuItem onSelect={() => assign(null)}>{t("tickets.to-nobody")}</MenuItem>
            <MenuLine />
            {staff?.items
              .filter(({ id }) => id !== person.id)
              .map(({ id, name }) => (
                <MenuItem key={id} onSelect={() => assign(id)}>
                  {name}
                </MenuItem>
              ))}
          </Menu>
          <Menu side="top" trigger={<IconButton icon={UsersRound} label={t("tickets.to-team")} />}>
            {teams?.items.map(({ id, name }) => (
              <MenuItem key={id} onSelect={() => start({ teamId: id })}>
                {name}
              </MenuItem>
            ))}
          </Menu>
        </>
      )}
      <IconButton icon={TagIcon} label={t("tickets.add-tag")} onClick={() => setAsking("tag")} />
      {may("tickets.override") && (
        <>
          <IconButton
            icon={RefreshCw}
            label={t("tickets.renew")}
            onClick={() => setAsking("renew")}
          />
          <IconButton
            icon={Ban}
            label={t("tickets.close-several")}
            onClick={() => setAsking("close")}
          />
        </>
      )}
      <IconButton
        icon={X}
        label={t("tickets.select-none")}
        shortcut="shift+x"
        onClick={() => onSelect(new Set())}
      />
      {asking && (
        <BulkAsk
          what={asking}
          count={numbers.length}
          onClose={() => setAsking(undefined)}
          onAct={act}
        />
      )}
      <BulkRefusals refused={refused} onClose={() => setRefused([])} />
    </div>
  );
}
