import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { call } from "../../desk/api.ts";
import { sessionQuery } from "../../desk/session.ts";
import { vendorQuery, type Vendor } from "../../settings/desk/queries.ts";
import { Form } from "../../ui/Form.tsx";
import { StepActions } from "./StepActions.tsx";

type Props = { onDone: () => void; children: (vendor: Vendor) => ReactNode };

/** Some of what is known of the vendor; the rest stays. */
export function VendorPart({ onDone, children }: Props) {
  const queries = useQueryClient();
  const { data: vendor } = useSuspenseQuery(vendorQuery);
  return (
    <Form<Partial<Vendor>>
      onSubmit={async (values) => {
        await call("PUT /settings/vendor", { body: { ...vendor, ...values } });
        await queries.invalidateQueries(vendorQuery);
        await queries.invalidateQueries(sessionQuery);
        onDone();
      }}
    >
      {children(vendor)}
      <StepActions onSkip={onDone} />
    </Form>
  );
}
