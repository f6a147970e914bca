import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { useT } from "../../../ui/texts.tsx";
import { versionAsked } from "../../../flows/ask.ts";
import { useDelivered } from "../deliveries/useDelivered.ts";
import { typesQuery } from "../data/queries.ts";
import type { Answers, Ticket } from "../data/types.ts";
import { useTurn } from "../data/verbs.ts";
import { WhichProduct } from "../new/WhichProduct.tsx";
import { AskFields } from "./AskFields.tsx";

type About = { productId?: string; version?: string };

/** It turns out to be of another type; what that type asks and nobody has said yet is asked here. */
export function TurnDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useT();
  const turn = useTurn();
  const { data } = useQuery(typesQuery);
  const { number, title, fields } = ticket;
  const others = (data?.types ?? []).filter(
    ({ name, retired }) => name !== ticket.type && !retired,
  );
  const [name, setName] = useState<Ticket["type"]>();
  const [reason, setReason] = useState("");
  const [answers, setAnswers] = useState<Answers>({});
  const said = new Set(fields.map(({ name }) => name));
  const into = others.find((type) => type.name === name);
  const asks = useDelivered(
    ticket.project.id,
    into?.fields.filter((field) => field.required && !said.has(field.name)) ?? [],
  );
  const all = { ...Object.fromEntries(fields.map(({ name, value }) => [name, value])), ...answers };
  const isAboutUnknown =
    into &&
    ((into.needs.product && !ticket.product) || (versionAsked(into.needs, all) && !ticket.version));
  const submit = async ({ productId, version }: About) => {
    await turn.mutateAsync({
      number,
      // Where none is chosen the server names the field.
      body: {
        type: name as Ticket["type"],
        reason,
        fields: answers,
        productId: productId || undefined,
        version,
      },
    });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t("tickets.turn")}
      description={`#${number} ${title}`}
      submit={t("tickets.turn-do")}
      onSubmit={submit}
    >
      <Field name="type" label={t("tickets.turn-into")} hint={t("tickets.turn-hint")} required>
        <Select
          name="type"
          placeholder={t("tickets.choose")}
          options={others.map(({ name, label }) => ({ value: name, label }))}
          onChange={(value) => {
            setName(value);
            setAnswers({});
          }}
        />
      </Field>
      {asks.length > 0 && (
        <AskFields asks={asks} at="fields" answers={answers} onChange={setAnswers} />
      )}
      {isAboutUnknown && (
        <WhichProduct key={name} needs={into.needs} chosen={all} before={ticket} />
      )}
      <Field name="reason" label={t("tickets.turn-reason")} required>
        <TextArea name="reason" rows={2} maxLength={500} value={reason} onChange={setReason} />
      </Field>
    </FormDialog>
  );
}
