import { useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../api.ts";
import type { Reply } from "../../lib/contract.ts";
import { call } from "../../desk/api.ts";
import { Combobox } from "../../ui/Combobox.tsx";
import { useT } from "../../ui/texts.tsx";
import { staffQuery } from "../../auth/desk/queries.ts";
import { foundQuery, tagsQuery } from "./data/queries.ts";
import { loadFinder } from "./palette/finder.ts";
import type { Asked } from "./data/filter.ts";

type Named = { id: string; name: string };
type Pick<Item> = {
  value?: Item | null;
  onChange: (item: Item | null) => void;
  name?: string;
  placeholder?: string;
};

type Colleague = Reply<Api["GET /staff"]>["items"][number];

/** A colleague, found by name, pinyin or initials; `only`: who comes into question. */
export function PersonPick({
  only = () => true,
  ...props
}: Pick<Named> & { only?: (colleague: Colleague) => boolean }) {
  const t = useT();
  const queries = useQueryClient();
  return (
    <Combobox
      {...props}
      placeholder={props.placeholder ?? t("tickets.colleague")}
      search={async (text) => {
        const { items } = await queries.ensureQueryData(staffQuery);
        const matches = await loadFinder();
        return items.filter((each) => only(each) && matches(each.name, text));
      }}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      detailOf={(person) => ("away" in person && person.away ? t("tickets.away") : undefined)}
    />
  );
}

export function TagPick({ value, onChange }: Pick<string>) {
  const t = useT();
  const queries = useQueryClient();
  return (
    <Combobox
      value={value}
      onChange={onChange}
      placeholder={t("tickets.any")}
      search={async (text) => {
        const { items } = await queries.ensureQueryData(tagsQuery);
        const matches = await loadFinder();
        return items.filter((tag) => matches(tag, text));
      }}
      idOf={(tag) => tag}
      nameOf={(tag) => tag}
    />
  );
}

type Project = { id: string; fullName: string; customer: Named };

export function ProjectPick({ value, onChange, name, placeholder }: Pick<Project>) {
  const t = useT();
  return (
    <Combobox<Project>
      value={value}
      onChange={onChange}
      name={name}
      placeholder={placeholder ?? t("tickets.project-hint")}
      search={async (q, signal) => {
        const { items } = await call(
          "GET /projects",
          { query: { q: q || undefined, limit: 20 } },
          { signal },
        );
        return items;
      }}
      idOf={({ id }) => id}
      nameOf={({ fullName }) => fullName}
      detailOf={({ customer }) => customer.name}
    />
  );
}

type Found = { number: number; title: string; requester: Named; state: { label: string } };

/** Another request, found by number or words. */
export function TicketPick({
  within,
  without,
  onChange,
}: {
  within?: Asked;
  without: number;
  onChange: (found: Found | null) => void;
}) {
  const t = useT();
  const queries = useQueryClient();
  return (
    <Combobox<Found>
      onChange={onChange}
      placeholder={t("tickets.pick-ticket")}
      search={async (text) => {
        const { items } = await queries.fetchQuery(foundQuery(text, within));
        return items.filter(({ number }) => number !== without);
      }}
      idOf={({ number }) => String(number)}
      nameOf={({ number, title }) => `${number} ${title}`}
      detailOf={({ requester, state }) => `${requester.name} · ${state.label}`}
    />
  );
}
