import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Building2, Contact } from "lucide-react";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import { byKey } from "./atHand.ts";
import type { Matches } from "./finder.ts";
import type { Line } from "./useGroups.ts";

const MOST = 5;
const MINUTE = 60_000;

/** Companies and people by name, for who may read them. Pinyin finds the companies registered last. */
export const usePeopleLines = (
  text: string,
  matches: Matches,
): { companies: Line[]; contacts: Line[] } => {
  const go = useNavigate();
  const may = useMay();
  const [registry, people] = [may("registry.read"), may("bindings.read")];
  const asked = text.length > 1;
  const { data: named } = useQuery({
    queryKey: ["companies", "palette", text],
    queryFn: ({ signal }) =>
      call("GET /companies", { query: { q: text, limit: MOST } }, { signal }),
    enabled: registry && asked,
    placeholderData: keepPreviousData,
  });
  const { data: known } = useQuery({
    queryKey: ["companies", "palette"],
    queryFn: ({ signal }) => call("GET /companies", { query: { limit: 100 } }, { signal }),
    enabled: registry && asked,
    staleTime: MINUTE,
  });
  const { data: persons } = useQuery({
    queryKey: ["contacts", "palette", text],
    queryFn: ({ signal }) => call("GET /contacts", { query: { q: text, limit: MOST } }, { signal }),
    enabled: people && asked,
    placeholderData: keepPreviousData,
  });
  if (!asked) return { companies: [], contacts: [] };

  const byPinyin = (known?.items ?? []).filter(({ legalName, shortNames }) =>
    [legalName, ...shortNames].some((name) => matches(name, text)),
  );
  const companies = byKey([...(named?.items ?? []), ...byPinyin], ({ id }) => id);
  return {
    companies: companies.slice(0, MOST).map(({ id, legalName }) => ({
      id: `company.${id}`,
      label: legalName,
      icon: Building2,
      act: () => void go({ to: "/companies/$id", params: { id } }),
    })),
    contacts: (persons?.items ?? []).map(({ id, name, company, companyName }) => ({
      id: `contact.${id}`,
      label: name,
      detail: company?.name ?? companyName ?? undefined,
      icon: Contact,
      act: () => void go({ to: "/contacts/$id", params: { id } }),
    })),
  };
};
