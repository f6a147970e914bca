import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { useT } from "../../../ui/texts.tsx";
import { typesQuery } from "../data/queries.ts";
import { NewTicketForm } from "./NewTicketForm.tsx";

/** Enters a request for somebody who called or wrote elsewhere. */
export function NewTicketPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(typesQuery);
  return (
    <Page title={t("tickets.new")} description={t("tickets.new-detail")} width="form">
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && <NewTicketForm types={data.types} severities={data.severities} />}
    </Page>
  );
}
