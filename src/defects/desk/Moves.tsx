import { useState } from "react";
import { AskFields } from "../../tickets/desk/talk/AskFields.tsx";
import { Button } from "../../ui/Button.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { useT } from "../../ui/texts.tsx";
import type { Defect, Move } from "./types.ts";
import { useDay, useMove } from "./useDefects.ts";

/** What can be done with the defect, as the server said. */
export const Moves = ({ defect }: { defect: Defect }) => (
  <>
    {defect.abilities.date && <DayButton defect={defect} />}
    {defect.moves.map((move) => (
      <MoveButton key={move.name} defect={defect} move={move} />
    ))}
  </>
);

function MoveButton({ defect, move }: { defect: Defect; move: Move }) {
  const make = useMove();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const press = () =>
    make.mutateAsync({ params: { number: defect.number }, body: { move: move.name, answers } });
  const look = (
    <Button
      variant={move.tone === "main" ? "primary" : move.tone === "danger" ? "danger" : "secondary"}
      busy={make.isPending}
      onClick={move.asks.length === 0 ? () => void press().catch(() => undefined) : undefined}
    >
      {move.label}
    </Button>
  );
  if (move.asks.length === 0) return look;
  return (
    <FormDialog
      size="sm"
      title={move.label}
      description={`${defect.name} ${defect.title}`}
      submit={move.label}
      danger={move.tone === "danger"}
      trigger={look}
      onOpen={() => setAnswers({})}
      onSubmit={press}
    >
      <AskFields asks={move.asks} answers={answers} onChange={setAnswers} first />
    </FormDialog>
  );
}

function DayButton({ defect }: { defect: Defect }) {
  const t = useT();
  const name = useDay();
  return (
    <FormDialog<{ date: string; reason: string }>
      size="sm"
      title={t("defects.day")}
      description={t("defects.day-detail", { count: defect.requests })}
      trigger={<Button>{t("defects.day")}</Button>}
      onSubmit={(body) => name.mutateAsync({ params: { number: defect.number }, body })}
    >
      <Field name="date" label={t("defects.day-new")} required>
        <TextInput type="date" autoFocus defaultValue={defect.promised?.date ?? ""} />
      </Field>
      <Field name="reason" label={t("defects.day-reason")} required>
        <TextArea rows={2} maxLength={500} />
      </Field>
    </FormDialog>
  );
}
