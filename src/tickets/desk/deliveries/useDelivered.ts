import { useQuery } from "@tanstack/react-query";
import { use } from "react";
import { day } from "../../../ui/time.ts";
import { useLanguage, useT } from "../../../ui/texts.tsx";
import { Zone } from "../../../ui/Time.tsx";
import { deliveriesQuery } from "../data/queries.ts";
import type { Type } from "../data/types.ts";

type FieldOf = Type["fields"][number];

/** The fields of a type, with what was delivered in the project where a field asks for one of that. */
export const useDelivered = (
  projectId: string | null,
  fields: readonly FieldOf[],
): readonly FieldOf[] => {
  const t = useT();
  const setting = { language: useLanguage(), zone: use(Zone) };
  const asked = fields.some(({ from }) => from === "deliveries");
  const { data } = useQuery(deliveriesQuery(asked ? projectId : null));
  const delivered = (asked ? (data?.items ?? []) : []).map(
    ({ id, items, version, deliveredAt }) => ({
      value: id,
      label: t("tickets.delivery-option", {
        what: `${items} ${version}`,
        day: day(deliveredAt, setting),
      }),
    }),
  );
  return fields.map((field) =>
    field.from === "deliveries" ? { ...field, options: [...delivered, ...field.options] } : field,
  );
};
