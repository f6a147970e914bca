import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { teamsQuery } from "../../auth/desk/queries.ts";
import { call } from "../../desk/api.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import { MultiCombobox } from "../../ui/MultiCombobox.tsx";
import { Section } from "../../ui/Section.tsx";
import { Select } from "../../ui/Select.tsx";
import { useT } from "../../ui/texts.tsx";
import type { Part } from "./TypeEditor.tsx";
import { WordsFields } from "./WordsFields.tsx";

const levels = ["T1", "T2"] as const;
const severities = ["S1", "S2", "S3", "S4"] as const;
const needs = ["product", "version", "description"] as const;
const NONE = "";

/** What it is called, who may submit it, who has it first. */
export function GeneralPart({ type, draft, change }: Part) {
  const t = useT();
  const { data: teams } = useQuery(teamsQuery);
  const [companies, setCompanies] = useState(type.companies);
  return (
    <>
      <Section title={t("types.names")}>
        <div className="flex flex-col gap-4">
          <WordsFields
            label={t("types.label")}
            value={draft.label}
            required
            onChange={(label) => change({ label })}
          />
          <WordsFields
            label={t("types.hint")}
            value={draft.hint}
            max={200}
            hint={t("types.hint-hint")}
            onChange={(hint) => change({ hint })}
          />
        </div>
      </Section>
      <Section title={t("types.who")}>
        <div className="flex flex-col gap-4">
          <Checkbox
            label={t("types.offer")}
            hint={t("types.offer-hint")}
            checked={!draft.retired}
            onChange={(offered) => change({ retired: !offered })}
          />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Field label={t("types.level")}>
              <Select
                value={draft.level}
                onChange={(level) => change({ level })}
                options={levels.map((value) => ({ value, label: t(`types.level-${value}`) }))}
              />
            </Field>
            <Field label={t("types.companies")} hint={t("types.companies-hint")}>
              <MultiCombobox<{ id: string; name: string }>
                value={companies}
                onChange={(now) => {
                  setCompanies(now);
                  change({ companies: now.map(({ id }) => id) });
                }}
                placeholder={t("types.companies-all")}
                search={async (q, signal) => {
                  const query = { q: q || undefined, limit: 20 };
                  const { items } = await call("GET /companies", { query }, { signal });
                  return items.map(({ id, legalName }) => ({ id, name: legalName }));
                }}
                idOf={({ id }) => id}
                nameOf={({ name }) => name}
              />
            </Field>
          </div>
        </div>
      </Section>
      <Section title={t("types.begins")}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field label={t("types.team")} hint={t("types.team-hint")}>
            <Select
              value={draft.teamId ?? NONE}
              onChange={(id) => change({ teamId: id || null })}
              options={[
                { value: NONE, label: t("types.no-team") },
                ...(teams?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
          </Field>
          <Field label={t("types.severity")} hint={t("types.severity-hint")}>
            <Select
              value={draft.severity}
              onChange={(severity) => change({ severity })}
              options={severities.map((value) => ({ value, label: value }))}
            />
          </Field>
        </div>
      </Section>
      <Section title={t("types.needs")} description={t("types.needs-lead")}>
        <div className="flex flex-col gap-2">
          {needs.map((name) => (
            <Checkbox
              key={name}
              label={t(`types.needs-${name}`)}
              checked={draft.needs[name]}
              onChange={(on) => change({ needs: { ...draft.needs, [name]: on } })}
            />
          ))}
        </div>
      </Section>
    </>
  );
}
