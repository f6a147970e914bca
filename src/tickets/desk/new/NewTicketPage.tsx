import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { Button } from "../../../ui/Button.tsx";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { Page } from "../../../ui/Page.tsx";
import { Skeleton } from "../../../ui/Skeleton.tsx";
import { useT } from "../../../ui/texts.tsx";
import { typesQuery } from "../data/queries.ts";
import { useGo } from "../useAddress.ts";
import { NewTicketForm } from "./NewTicketForm.tsx";

/** Enters a request for somebody who called or wrote elsewhere. */
export function NewTicketPage() {
  const t = useT();
  const { back } = useGo();
  const { data, error, refetch } = useQuery(typesQuery);
  return (
    <Page
      title={t("tickets.new")}
      description={t("tickets.new-detail")}
      width="form"
      actions={
        <Button variant="quiet" icon={ArrowLeft} onClick={back}>
          {t("tickets.back")}
        </Button>
      }
    >
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={10} />}
      {data && (
        <NewTicketForm
          types={data.types.filter(({ retired }) => !retired)}
          severities={data.severities}
        />
      )}
    </Page>
  );
}
