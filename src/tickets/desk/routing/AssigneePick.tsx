import { useQueryClient } from "@tanstack/react-query";
import { staffQuery } from "../../../auth/desk/queries.ts";
import { Combobox } from "../../../ui/Combobox.tsx";
import { useT } from "../../../ui/texts.tsx";
import { loadsQuery } from "../data/queries.ts";
import type { Ticket } from "../data/types.ts";
import { loadFinder } from "../palette/finder.ts";
import { candidatesFor, type Candidate } from "./candidates.ts";

type Named = { id: string; name: string };
type Props = { ticket: Ticket; value: Named | null; onChange: (person: Named | null) => void };

/** Somebody to have this request, with what he has to do already and what he knows of it. */
export function AssigneePick({ ticket, value, onChange }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const detail = ({ away, open, knows }: Candidate): string =>
    [
      away && t("tickets.away"),
      open > 0 ? t("tickets.assignee-busy", { count: open }) : t("tickets.assignee-free"),
      knows.length > 0 && t("tickets.assignee-knows", { skills: knows.join(t("list.comma")) }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Combobox<Named | Candidate>
      value={value}
      onChange={onChange}
      placeholder={t("tickets.colleague")}
      search={async (text) => {
        const [staff, loads, matches] = await Promise.all([
          queries.ensureQueryData(staffQuery),
          queries.fetchQuery({ ...loadsQuery, staleTime: 10_000 }),
          loadFinder(),
        ]);
        return candidatesFor(ticket, staff.items, loads.items).filter(({ name }) =>
          matches(name, text),
        );
      }}
      idOf={({ id }) => id}
      nameOf={({ name }) => name}
      detailOf={(person) => ("open" in person ? detail(person) : undefined)}
    />
  );
}
