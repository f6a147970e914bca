import { useQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { Field } from "../../../ui/Field.tsx";
import { IconButton } from "../../../ui/IconButton.tsx";
import { Popover } from "../../../ui/Popover.tsx";
import { Segmented } from "../../../ui/Segmented.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useT } from "../../../ui/texts.tsx";
import { useMay } from "../../../desk/session.ts";
import { staffQuery, teamsQuery } from "../../../auth/desk/queries.ts";
import { PersonPick, ProjectPick, TagPick } from "../picks.tsx";
import { severityNames, statusNames, turnNames, type Search } from "../data/filter.ts";
import { typesQuery } from "../data/queries.ts";
import { useGo, useListSearch } from "../useAddress.ts";

const ANY = "any" as const;

/** Narrows the list; each choice takes effect at once and stands in the address. */
export function FilterButton() {
  const t = useT();
  return (
    <Popover
      align="end"
      className="w-80"
      title={t("tickets.filter")}
      trigger={<IconButton icon={SlidersHorizontal} label={t("tickets.filter")} />}
    >
      <Filters />
    </Popover>
  );
}

function Filters() {
  const t = useT();
  const search = useListSearch();
  const { toFilter, toList } = useGo();
  const may = useMay();
  const { data: types } = useQuery({ ...typesQuery, enabled: may("tickets.create") });
  const { data: teams } = useQuery(teamsQuery);
  const { data: staff } = useQuery(staffQuery);
  const assignee = staff?.items.find(({ id }) => id === search.assignee);
  const several = <Name extends "type" | "severity">(
    name: Name,
    value: NonNullable<(typeof search)[Name]>[number],
  ) => {
    const now: readonly string[] = search[name] ?? [];
    const next = now.includes(value) ? now.filter((each) => each !== value) : [...now, value];
    toFilter({ [name]: next.length > 0 ? next : undefined });
  };
  return (
    <div className="flex flex-col gap-3">
      <Segmented
        label={t("tickets.filter-status")}
        value={search.status ?? "open"}
        onChange={(status) => toFilter({ status })}
        options={statusNames.map((value) => ({ value, label: t(`tickets.status-${value}`) }))}
      />
      <Segmented
        label={t("tickets.filter-turn")}
        value={search.turn ?? ANY}
        onChange={(turn: Search["turn"] | typeof ANY) =>
          toFilter({ turn: turn === ANY ? undefined : turn })
        }
        options={[
          { value: ANY, label: t("tickets.turn-any") },
          ...turnNames.map((value) => ({ value, label: t(`tickets.turn-${value}`) })),
        ]}
      />
      <Several label={t("tickets.severity")}>
        {severityNames.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={search.severity?.includes(name) ?? false}
            onChange={() => several("severity", name)}
          />
        ))}
      </Several>
      {types && (
        <Several label={t("tickets.type")}>
          {types.types.map(({ name, label }) => (
            <Checkbox
              key={name}
              label={label}
              checked={search.type?.includes(name) ?? false}
              onChange={() => several("type", name)}
            />
          ))}
        </Several>
      )}
      <Field label={t("tickets.assignee")}>
        <PersonPick
          value={assignee ?? null}
          onChange={(person) => toFilter({ assignee: person?.id })}
        />
      </Field>
      <Field label={t("tickets.team")}>
        <Select
          value={search.team ?? ANY}
          onChange={(team) => toFilter({ team: team === ANY ? undefined : team })}
          options={[
            { value: ANY, label: t("tickets.any") },
            ...(teams?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field label={t("tickets.tag")}>
        <TagPick
          value={search.tag ?? null}
          onChange={(tag) => toFilter({ tag: tag ?? undefined })}
        />
      </Field>
      {may("registry.read") && (
        <Field label={t("tickets.project")}>
          <ProjectPick onChange={(project) => toFilter({ project: project?.id })} />
        </Field>
      )}
      <Checkbox
        label={t("tickets.only-unread")}
        checked={search.unread === "yes"}
        onChange={(on) => toFilter({ unread: on ? "yes" : undefined })}
      />
      <Button
        variant="quiet"
        size="sm"
        onClick={() => toList({ scope: search.scope, view: search.view })}
      >
        {t("tickets.clear-filters")}
      </Button>
    </div>
  );
}

const Several = ({ label, children }: { label: string; children: ReactNode }) => (
  <fieldset>
    <legend className="mb-1 text-sm font-medium">{label}</legend>
    <div className="flex flex-wrap gap-x-4 gap-y-1">{children}</div>
  </fieldset>
);
