import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import { call } from "../../../desk/api.ts";
import type { Ticket } from "../data/types.ts";
import { StateBadge } from "../list/marks.tsx";
import { Part } from "./Part.tsx";

const MOST = 6;

/** What the same company, or else the same project, asked lately. */
export function RecentPart({ ticket: { number, company, project } }: { ticket: Ticket }) {
  const t = useT();
  const of = company.id
    ? { company: company.id }
    : project.id
      ? { project: project.id }
      : undefined;
  const { data } = useQuery({
    queryKey: ["tickets", "recent", of],
    queryFn: () => call("GET /tickets", { query: { ...of, status: "all", limit: MOST } }),
    enabled: of !== undefined,
  });
  const others = data?.items.filter((row) => row.number !== number).slice(0, MOST - 1) ?? [];
  if (others.length === 0) return null;
  return (
    <Part
      name="recent"
      title={t(company.id ? "tickets.part-recent-company" : "tickets.part-recent-project")}
    >
      <ul className="-mx-2 flex flex-col">
        {others.map((row) => (
          <li key={row.number}>
            <Link
              to="/tickets/$number"
              params={{ number: String(row.number) }}
              search={(search) => search}
              preload={false}
              className="flex flex-col gap-0.5 rounded-md px-2 py-1.5 hover:bg-hover focus-visible:-outline-offset-2"
            >
              <span className="truncate text-sm">{row.title}</span>
              <span className="flex items-center gap-2 text-xs text-ink-faint">
                <StateBadge state={row.state} />
                <span className="tabular-nums">#{row.number}</span>
                <Time at={row.updatedAt} className="ml-auto" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}
