import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { useMay } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { toast } from "../../../ui/toast.ts";
import { useT } from "../../../ui/texts.tsx";
import { PersonPick } from "../picks.tsx";
import type { Ticket } from "../data/types.ts";

type Delivery = Pick<NonNullable<Ticket["delivery"]>, "id" | "items" | "version" | "developer">;
type Named = { id: string; name: string };

/** Somebody else answers for a delivery from now on; for who may say so. */
export function HandOver({ delivery }: { delivery: Delivery }) {
  const t = useT();
  const may = useMay();
  const queries = useQueryClient();
  const [person, setPerson] = useState<Named | null>(null);
  if (!may("deliveries.hand-over")) return null;

  const submit = async () => {
    await call("PUT /deliveries/:id/developer", {
      params: { id: delivery.id },
      // Where nobody is chosen the server names the field.
      body: { personId: person?.id as string },
    });
    await queries.invalidateQueries({ queryKey: ["tickets"] });
    toast({ title: t("deliveries.handed-over", { name: person?.name ?? "" }), tone: "success" });
  };
  return (
    <FormDialog
      trigger={
        <Button variant="quiet" size="sm">
          {t("deliveries.hand-over")}
        </Button>
      }
      onOpen={() => setPerson(null)}
      title={t("deliveries.hand-over")}
      description={`${delivery.items} ${delivery.version}`}
      submit={t("deliveries.hand-over")}
      onSubmit={submit}
    >
      <Field
        name="personId"
        label={t("deliveries.developer")}
        hint={t("deliveries.hand-over-hint")}
        required
      >
        <PersonPick
          value={person}
          onChange={setPerson}
          only={({ id, roles }) => id !== delivery.developer?.id && roles.some(develops)}
        />
      </Field>
    </FormDialog>
  );
}

const develops = (role: string): boolean => role === "custom_dev" || role === "custom_lead";
