import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Api } from "../../../api.ts";
import type { Reply } from "../../../lib/contract.ts";
import { NoneYet } from "../../../people/desk/parts/NoneYet.tsx";
import { Badge } from "../../../ui/Badge.tsx";
import { link } from "../../../ui/cx.ts";
import { Section } from "../../../ui/Section.tsx";
import { Table, type Column } from "../../../ui/Table.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Time } from "../../../ui/Time.tsx";
import { deliveriesQuery } from "../data/queries.ts";
import { HandOver } from "./HandOver.tsx";

type Delivery = Reply<Api["GET /projects/:id/deliveries"]>["items"][number];

/** What was handed over in a project, who answers for it, and until when directly (R74, R79). */
export function ProjectDeliveries({ projectId }: { projectId: string }) {
  const t = useT();
  const { data } = useQuery(deliveriesQuery(projectId));
  const columns: Column<Delivery>[] = [
    {
      key: "what",
      title: t("deliveries.what"),
      cell: ({ items, version, number }) => (
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">
            {items} {version}
          </span>
          {number && (
            <Link
              to="/tickets/$number"
              params={{ number: String(number) }}
              search={{ scope: "all" }}
              className={`${link} text-xs`}
            >
              #{number}
            </Link>
          )}
        </span>
      ),
    },
    {
      key: "delivered",
      title: t("deliveries.delivered"),
      width: "9rem",
      cell: ({ deliveredAt, plannedOn }) => (
        <span className="flex flex-col">
          <Time at={deliveredAt} as="day" />
          {plannedOn && (
            <span className="text-xs text-ink-faint">
              {t("deliveries.planned")} <Time at={plannedOn} as="day" />
            </span>
          )}
        </span>
      ),
    },
    {
      key: "direct",
      title: t("deliveries.direct"),
      width: "10rem",
      from: "md",
      cell: ({ hot, hotUntil }) => (
        <span className={hot ? "" : "text-ink-faint"}>
          <Time at={hotUntil} as="day" />
          {!hot && ` · ${t("deliveries.over")}`}
        </span>
      ),
    },
    {
      key: "developer",
      title: t("deliveries.developer"),
      width: "8rem",
      cell: ({ developer, active }) => (
        <span className="flex flex-wrap items-center gap-1.5">
          {developer?.name}
          {active === false && <Badge tone="warning">{t("deliveries.away")}</Badge>}
        </span>
      ),
    },
    {
      key: "tools",
      title: <span className="sr-only">{t("deliveries.hand-over")}</span>,
      width: "7.5rem",
      align: "end",
      cell: (delivery) => <HandOver delivery={delivery} />,
    },
  ];
  if (!data) return null;
  return (
    <Section title={t("deliveries.title")}>
      <Table
        label={t("deliveries.title")}
        rows={data.items}
        keyOf={({ id }) => id}
        empty={<NoneYet>{t("deliveries.none")}</NoneYet>}
        columns={columns}
      />
    </Section>
  );
}
