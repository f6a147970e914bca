import { Button } from "../../../ui/Button.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Ticket } from "../data/types.ts";
import { useEdit } from "../data/verbs.ts";
import { WhichProduct } from "../new/WhichProduct.tsx";

const needs = { product: true, version: false, versionWhen: null, description: false };

/** Which product and version it is about, as it turns out. */
export function ProductPick({ ticket }: { ticket: Ticket }) {
  const t = useT();
  const edit = useEdit();
  const submit = async ({ productId, version }: { productId?: string; version?: string }) => {
    await edit.mutateAsync({
      number: ticket.number,
      body: { ...(productId && { productId }), version },
    });
  };
  return (
    <FormDialog
      title={t("tickets.product-change")}
      trigger={
        <Button variant="quiet" size="sm">
          {t("tickets.change")}
        </Button>
      }
      onSubmit={submit}
    >
      <WhichProduct needs={needs} chosen={{}} before={ticket} />
    </FormDialog>
  );
}
