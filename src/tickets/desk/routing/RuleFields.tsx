import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { staffQuery, teamsQuery } from "../../../auth/desk/queries.ts";
import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { ConditionFields } from "./ConditionFields.tsx";
import type { Names, Rule } from "./queries.ts";
import { useWords } from "./useWords.ts";

/** What a request must be like, and where it goes then. */
export function RuleFields({ rule, names }: { rule?: Rule; names: Names }) {
  const t = useT();
  const { ways } = useWords(names);
  const { data: teams } = useQuery(teamsQuery);
  const { data: staff } = useQuery(staffQuery);
  const [to, setTo] = useState<Rule["to"]>(rule?.to ?? "in-turn");
  const skills = [...new Set((staff?.items ?? []).flatMap((colleague) => colleague.skills))];
  return (
    <>
      <Field name="name" label={t("routing.name")} hint={t("routing.name-hint")} required>
        <TextInput defaultValue={rule?.name} placeholder={t("routing.name-example")} autoFocus />
      </Field>
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 text-sm font-bold">{t("routing.when")}</legend>
        <ConditionFields when={rule?.when} names={names} />
      </fieldset>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-2 text-sm font-bold">{t("routing.then")}</legend>
        <Field name="team" label={t("tickets.team")} required>
          <Select
            name="team"
            defaultValue={rule?.team ?? null}
            placeholder={t("tickets.choose")}
            options={(teams?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <Field name="to" label={t("routing.to")}>
          <Select name="to" value={to} onChange={setTo} options={ways} />
        </Field>
        {to !== "queue" && (
          <>
            <Field name="skill" label={t("routing.skill")} hint={t("routing.skill-hint")}>
              <TextInput defaultValue={rule?.skill} list="known-skills" maxLength={30} />
            </Field>
            <Field name="most" label={t("routing.most")} hint={t("routing.most-hint")}>
              <TextInput defaultValue={rule?.most?.toString() ?? ""} inputMode="numeric" />
            </Field>
          </>
        )}
        <datalist id="known-skills">
          {skills.map((skill) => (
            <option key={skill}>{skill}</option>
          ))}
        </datalist>
      </fieldset>
    </>
  );
}
