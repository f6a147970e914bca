import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Facts } from "../../../ui/Section.tsx";
import { useT } from "../../../ui/texts.tsx";
import { putTicket } from "../data/cache.ts";
import type { Ticket } from "../data/types.ts";
import { Part } from "./Part.tsx";

/** What a custom requirement takes, and for those who may read it what it costs. */
export function EstimatePart({ ticket: { number, estimate, abilities } }: { ticket: Ticket }) {
  const t = useT();
  const queries = useQueryClient();
  const check = useMutation({
    mutationFn: (version: number) =>
      call("PUT /tickets/:number/estimates/:version/check", { params: { number, version } }),
    onSuccess: (ticket) => putTicket(queries, ticket),
  });
  if (!estimate) return null;
  const { version, scope, days, assumptions, validUntil, by, checkedBy, unchecked, price } =
    estimate;
  return (
    <Part name="estimate" title={t("tickets.estimate")}>
      <Facts
        rows={[
          [
            t("tickets.estimate-effort"),
            `${t("tickets.estimate-days", { count: days })} · ${t("tickets.estimate-version", { version })}`,
          ],
          price !== null && [t("tickets.estimate-price"), price],
          [t("tickets.estimate-until"), validUntil],
          [t("tickets.estimate-scope"), scope],
          [t("tickets.estimate-assumptions"), assumptions],
          by && [t("tickets.estimate-by"), by.name],
          checkedBy && [t("tickets.estimate-checked"), checkedBy.name],
        ]}
      />
      {unchecked && (
        <p className="text-xs text-warning-text">{t("tickets.estimate-needs-check")}</p>
      )}
      {abilities.checkEstimate && (
        <Button
          size="sm"
          className="self-start"
          busy={check.isPending}
          onClick={() => check.mutate(version)}
        >
          {t("tickets.estimate-check")}
        </Button>
      )}
    </Part>
  );
}
