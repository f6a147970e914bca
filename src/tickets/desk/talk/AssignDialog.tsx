import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { Select } from "../../../ui/Select.tsx";
import { TextArea } from "../../../ui/TextArea.tsx";
import { toast } from "../../../ui/toast.ts";
import { useT } from "../../../ui/texts.tsx";
import { teamsQuery } from "../../../auth/desk/queries.ts";
import type { Ticket } from "../data/types.ts";
import { useAssign } from "../data/verbs.ts";
import { AssigneePick } from "../routing/AssigneePick.tsx";

const NONE = "none";

/** Hands the request on: to whom, to which team, and what they have to know. */
export function AssignDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useT();
  const { data: teams } = useQuery(teamsQuery);
  const [person, setPerson] = useState<{ id: string; name: string } | null>(ticket.assignee);
  const [team, setTeam] = useState(ticket.team?.id ?? NONE);
  const assign = useAssign();

  const submit = async ({ note }: { note: string }) => {
    await assign.mutateAsync({
      number: ticket.number,
      body: {
        personId: person?.id ?? null,
        teamId: team === NONE ? null : team,
        note,
        to: person?.name,
      },
    });
    toast({
      title: person ? t("tickets.assigned-to", { name: person.name }) : t("tickets.put-back"),
      tone: "success",
    });
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t("tickets.assign")}
      description={`#${ticket.number} ${ticket.title}`}
      submit={t("tickets.assign")}
      onSubmit={submit}
    >
      <Field name="personId" label={t("tickets.assignee")} hint={t("tickets.assignee-hint")}>
        <AssigneePick ticket={ticket} value={person} onChange={setPerson} />
      </Field>
      <Field name="teamId" label={t("tickets.team")}>
        <Select
          value={team}
          onChange={setTeam}
          options={[
            { value: NONE, label: t("tickets.no-team") },
            ...(teams?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
      <Field name="note" label={t("tickets.hand-over-note")} hint={t("tickets.hand-over-hint")}>
        <TextArea name="note" rows={3} maxLength={4000} />
      </Field>
    </FormDialog>
  );
}
