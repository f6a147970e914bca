import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { productsQuery } from "../../../people/desk/data/queries.ts";
import { Field } from "../../../ui/Field.tsx";
import { MultiCombobox } from "../../../ui/MultiCombobox.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Names, Rule } from "./queries.ts";
import { useWords } from "./useWords.ts";

type When = Rule["when"];
type Option = { id: string; name: string };
const LIMIT = 20;

/** Each may be left open; what is named must all hold, and of several in one field one is enough. */
export function ConditionFields({ when, names }: { when?: When; names: Names }) {
  const t = useT();
  const queries = useQueryClient();
  const { options, nameOf } = useWords(names);
  const among = (all: readonly Option[]) => async (text: string) =>
    all.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));

  const searches: Record<
    keyof When,
    (text: string, signal: AbortSignal) => Promise<readonly Option[]>
  > = {
    types: among(options.types),
    severities: among(options.severities),
    products: async (text) => {
      const { items } = await queries.ensureQueryData(productsQuery);
      return among(items)(text);
    },
    companies: async (q, signal) => {
      const query = { q: q || undefined, limit: LIMIT };
      const { items } = await call("GET /companies", { query }, { signal });
      return items.map(({ id, legalName }) => ({ id, name: legalName }));
    },
    projects: async (q, signal) => {
      const query = { q: q || undefined, limit: LIMIT };
      const { items } = await call("GET /projects", { query }, { signal });
      return items.map(({ id, fullName }) => ({ id, name: fullName }));
    },
    languages: among(options.languages),
    channels: among(options.channels),
  };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {(Object.keys(searches) as (keyof When)[]).map((what) => (
        <Field
          key={what}
          name={`when.${what}`}
          label={t(`routing.when-${what}`)}
          hint={what === "companies" ? t("routing.when-companies-hint") : undefined}
        >
          <MultiCombobox<Option>
            name={`when.${what}`}
            defaultValue={when?.[what].map((id) => ({ id, name: nameOf(id) }))}
            placeholder={t("tickets.any")}
            search={searches[what]}
            idOf={({ id }) => id}
            nameOf={({ name }) => name}
          />
        </Field>
      ))}
    </div>
  );
}
