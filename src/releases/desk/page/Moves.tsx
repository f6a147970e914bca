import { useState } from "react";
import { AskFields } from "../../../tickets/desk/talk/AskFields.tsx";
import { Button } from "../../../ui/Button.tsx";
import { movesDay } from "../../../flows/release.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Move, Release } from "../data/types.ts";
import { useMove } from "../data/useReleases.ts";

/** What can be done with the train, as the server said. */
export const Moves = ({ release }: { release: Release }) =>
  release.moves.map((move) => <MoveButton key={move.name} release={release} move={move} />);

function MoveButton({ release, move }: { release: Release; move: Move }) {
  const t = useT();
  const make = useMove();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const submit = () =>
    make.mutateAsync({ params: { id: release.id }, body: { move: move.name, answers } });
  const { reach } = release;
  return (
    <FormDialog
      size="sm"
      title={move.label}
      description={
        reach && movesDay.includes(move.name)
          ? t("trains.reach", reach)
          : move.asks.length === 0
            ? t(`trains.confirm-${move.name as "publish" | "sign_off"}`)
            : undefined
      }
      submit={move.label}
      danger={move.tone === "danger"}
      trigger={
        <Button variant={move.tone === "main" ? "primary" : "secondary"}>{move.label}</Button>
      }
      onOpen={() => setAnswers({})}
      onSubmit={submit}
    >
      <AskFields asks={move.asks} answers={answers} onChange={setAnswers} first />
    </FormDialog>
  );
}
