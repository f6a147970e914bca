import { useQuery } from "@tanstack/react-query";
import { BookmarkPlus, Save } from "lucide-react";
import { memo, useState } from "react";
import { Tag } from "../../../ui/Badge.tsx";
import { Button } from "../../../ui/Button.tsx";
import { useT } from "../../../ui/texts.tsx";
import { staffQuery, teamsQuery } from "../../../auth/desk/queries.ts";
import { asked, fixedListOf, same, searchOfView, type Search } from "../data/filter.ts";
import { typesQuery, viewsQuery } from "../data/queries.ts";
import type { Row } from "../data/types.ts";
import { useSaveView } from "../data/verbs.ts";
import { useGo, useListSearch } from "../useAddress.ts";
import { ViewDialog } from "./ViewDialog.tsx";

/** What narrows the list just now, each to be taken off; and the way to keep it as a list of its own. */
export const FilterChips = memo(function FilterChips({ rows }: { rows: readonly Row[] }) {
  const t = useT();
  const search = useListSearch();
  const { toFilter } = useGo();
  const { data: views } = useQuery(viewsQuery);
  const [saving, setSaving] = useState(false);
  const save = useSaveView();
  const chips = useChips(search, rows);
  const view = views?.items.find(({ id }) => id === search.view);
  const changed = view && !same(asked(searchOfView(view.id, view.filter)), asked(search));
  const worthKeeping = !search.view && fixedListOf(search) === undefined;
  if (chips.length === 0 && !changed && !worthKeeping) return null;

  return (
    <div className="flex shrink-0 flex-wrap items-center gap-1.5 border-b border-line bg-sunken px-3 py-1.5">
      {chips.map(({ label, without }) => (
        <Tag key={label} onRemove={() => toFilter(without)}>
          {label}
        </Tag>
      ))}
      {changed && view.mine && (
        <Button
          variant="quiet"
          size="sm"
          icon={Save}
          onClick={() =>
            save.mutate({
              id: view.id,
              body: { name: view.name, teamId: view.team?.id ?? null, filter: asked(search) },
            })
          }
        >
          {t("tickets.view-update")}
        </Button>
      )}
      {(worthKeeping || changed) && (
        <Button variant="quiet" size="sm" icon={BookmarkPlus} onClick={() => setSaving(true)}>
          {t("tickets.view-save")}
        </Button>
      )}
      {saving && <ViewDialog filter={search} onClose={() => setSaving(false)} />}
    </div>
  );
});

type Chip = { label: string; without: Partial<Search> };

const useChips = (search: Search, rows: readonly Row[]): Chip[] => {
  const t = useT();
  const { data: staff } = useQuery({ ...staffQuery, enabled: search.assignee !== undefined });
  const { data: teams } = useQuery({ ...teamsQuery, enabled: search.team !== undefined });
  const { data: types } = useQuery({ ...typesQuery, enabled: search.type !== undefined });
  const named = (items: readonly { id: string; name: string }[] | undefined, id: string) =>
    items?.find((item) => item.id === id)?.name ?? "…";
  const { severity, type, assignee, team, tag, project, company, unread, turn, text, status } =
    search;
  const fixed = fixedListOf(search) !== undefined;
  return [
    ...(status && !fixed && status !== "open"
      ? [
          {
            label: t(status === "all" ? "tickets.chip-all" : "tickets.status-done"),
            without: { status: undefined },
          },
        ]
      : []),
    ...(turn && !fixed ? [{ label: t(`tickets.turn-${turn}`), without: { turn: undefined } }] : []),
    ...(severity ?? []).map((name) => ({
      label: name,
      without: { severity: less(severity, name) },
    })),
    ...(type ?? []).map((name) => ({
      label: types?.types.find((each) => each.name === name)?.label ?? name,
      without: { type: less(type, name) },
    })),
    ...(assignee
      ? [
          {
            label: t("tickets.chip-assignee", { name: named(staff?.items, assignee) }),
            without: { assignee: undefined },
          },
        ]
      : []),
    ...(team
      ? [
          {
            label: t("tickets.chip-team", { name: named(teams?.items, team) }),
            without: { team: undefined },
          },
        ]
      : []),
    ...(tag ? [{ label: t("tickets.chip-tag", { name: tag }), without: { tag: undefined } }] : []),
    ...(project
      ? [
          {
            label:
              rows.find((row) => row.project.id === project)?.project.name ?? t("tickets.project"),
            without: { project: undefined },
          },
        ]
      : []),
    ...(company
      ? [
          {
            label:
              rows.find((row) => row.company.id === company)?.company.name ?? t("tickets.company"),
            without: { company: undefined },
          },
        ]
      : []),
    ...(unread ? [{ label: t("tickets.only-unread"), without: { unread: undefined } }] : []),
    ...(text ? [{ label: t("tickets.chip-text", { text }), without: { text: undefined } }] : []),
  ];
};

const less = <Value,>(values: readonly Value[] | undefined, value: Value): Value[] | undefined => {
  const left = (values ?? []).filter((each) => each !== value);
  return left.length > 0 ? left : undefined;
};
