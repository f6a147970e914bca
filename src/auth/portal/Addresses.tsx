import { useState } from "preact/hooks";
import { Proven } from "../../people/portal/Proven.tsx";
import { change, useData } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { Loaded } from "../../portal/kit/States.tsx";
import { Card } from "../../portal/kit/Surfaces.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import { AddressAndCode, missingIn, proofOf, type Kind, type Proof } from "./AddressAndCode.tsx";

/** By which mobiles and addresses one can sign in and is written to; another is added by its code. */
export const Addresses = ({ kinds }: { kinds: readonly Kind[] }) => {
  const [adding, setAdding] = useState(false);
  const binding = useData("GET /binding");
  return (
    <Card title={t("addresses.title")}>
      <p class="lead">{t("addresses.lead")}</p>
      <Loaded from={binding}>{(mine) => <Proven binding={mine} />}</Loaded>
      {kinds.length > 0 && (
        <p class="card-more">
          <Button size="small" icon="plus" onPress={() => setAdding(true)}>
            {t("addresses.add")}
          </Button>
        </p>
      )}
      {adding && <AddSheet kinds={kinds} onClose={() => setAdding(false)} />}
    </Card>
  );
};

const AddSheet = ({ kinds, onClose }: { kinds: readonly Kind[]; onClose: () => void }) => {
  const form = useForm<Proof, unknown>({
    name: "address",
    blank: { value: "", code: "" },
    check: (proof) => missingIn(proof, kinds),
    send: (proof) => change("POST /me/addresses", { body: proofOf(proof) }),
    onSent: () => {
      toast(t("addresses.added"));
      onClose();
    },
  });
  return (
    <Sheet
      title={t("addresses.add")}
      onClose={onClose}
      actions={
        <Button tone="primary" wide busy={form.busy} onPress={form.submit}>
          {t("addresses.confirm")}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <AddressAndCode form={form} kinds={kinds} onComplete={form.submit} />
      </Form>
    </Sheet>
  );
};
