import { useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { Combobox } from "../../../ui/Combobox.tsx";
import { MultiCombobox } from "../../../ui/MultiCombobox.tsx";
import { useT } from "../../../ui/texts.tsx";
import { companyQuery } from "../data/queries.ts";
import type { Kind, Named, ProjectRow } from "../data/types.ts";

const SHOWN = 20;
export type CompanyChoice = { id: string; legalName: string; kind: Kind };

/** A company, found by any part of one of its names. */
export function CompanyPick({
  kind,
  ...rest
}: {
  kind?: Kind;
  name?: string;
  value?: CompanyChoice | null;
  defaultValue?: CompanyChoice | null;
  onChange?: (company: CompanyChoice | null) => void;
}) {
  const t = useT();
  return (
    <Combobox<CompanyChoice>
      {...rest}
      placeholder={t("people.company-hint")}
      search={async (q, signal) => {
        const query = { q: q || undefined, kind, limit: SHOWN };
        const { items } = await call("GET /companies", { query }, { signal });
        return items;
      }}
      idOf={({ id }) => id}
      nameOf={({ legalName }) => legalName}
      detailOf={(company) => t(`people.kind-${company.kind}`)}
    />
  );
}

/** Projects that a company has, or sells. */
export function ProjectsPick({
  company,
  ...rest
}: {
  company: CompanyChoice;
  name?: string;
  defaultValue?: readonly Named[];
  onChange?: (projects: Named[]) => void;
}) {
  const t = useT();
  const owner = company.kind === "partner" ? "partnerId" : "customerId";
  return (
    <MultiCombobox<Named>
      {...rest}
      placeholder={t("people.projects-hint")}
      search={async (q, signal) => {
        const query = { q: q || undefined, [owner]: company.id, limit: SHOWN };
        const { items } = await call("GET /projects", { query }, { signal });
        return items.map(({ id, fullName }) => ({ id, name: fullName }));
      }}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
    />
  );
}

type ContactChoice = Named & { company: Named | null; companyName: string | null };

/** A contact, by part of the name or a whole number or address. */
export function ContactPick({ except, ...rest }: { except: string; name?: string }) {
  const t = useT();
  return (
    <Combobox<ContactChoice>
      {...rest}
      placeholder={t("contacts.search")}
      search={async (q, signal) => {
        const query = { q: q || undefined, limit: SHOWN };
        const { items } = await call("GET /contacts", { query }, { signal });
        return items.filter(({ id }) => id !== except);
      }}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      detailOf={({ company, companyName }) => company?.name ?? companyName}
    />
  );
}

type Person = Named & { detail: string };

/** Somebody verified for the end customer or the partner of a project. */
export function ProjectPersonPick({
  project,
  ...rest
}: {
  project: Pick<ProjectRow, "customer" | "partner">;
  name?: string;
  defaultValue?: Named | null;
  onChange?: (person: Named | null) => void;
}) {
  const t = useT();
  const queries = useQueryClient();
  const search = async (text: string): Promise<Person[]> => {
    const companies = [project.customer, project.partner].filter((company) => company !== null);
    const found = await Promise.all(
      companies.map(({ id }) => queries.ensureQueryData(companyQuery(id))),
    );
    return found
      .flatMap(({ legalName, contacts }) =>
        contacts.map(({ id, name }) => ({ id, name, detail: legalName })),
      )
      .filter(({ name }) => name.includes(text));
  };
  return (
    <Combobox<Named>
      {...rest}
      placeholder={t("people.person-hint")}
      search={search}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      detailOf={(person) => ("detail" in person ? String(person.detail) : undefined)}
    />
  );
}
