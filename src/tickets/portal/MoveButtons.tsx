import { useState } from "preact/hooks";
import { useAct } from "../../portal/act.ts";
import { change } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { ask } from "../../portal/kit/Dialog.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import { MoveSheet } from "./MoveSheet.tsx";
import type { Move, Ticket } from "./ticket.ts";

type Props = {
  ticket: Ticket;
  /** Which of the moves open to this person. */
  tones: readonly Move["tone"][];
  small?: boolean;
};

const tones = { main: "primary", plain: "secondary", danger: "secondary" } as const;

/** The moves of the flow that are the customer's; what one has to say with them is asked first. */
export const MoveButtons = ({ ticket, tones: wanted, small }: Props) => {
  const [asking, setAsking] = useState<Move | null>(null);
  const { busy, act } = useAct();
  const moves = ticket.moves.filter(({ tone, says }) => !says && wanted.includes(tone));

  const press = (move: Move) => {
    if (move.asks.length > 0) return setAsking(move);
    act(async () => {
      if (move.tone === "danger" && !(await sure(move))) return;
      await change("POST /tickets/:number/moves", {
        params: { number: ticket.number },
        body: { move: move.name },
      });
      toast(t("ticket.moved", { move: move.label }));
    });
  };
  return (
    <>
      {moves.map((move) => (
        <Button
          key={move.name}
          tone={tones[move.tone]}
          size={small ? "small" : "normal"}
          icon={move.tone === "main" ? "check" : undefined}
          busy={busy}
          onPress={() => press(move)}
        >
          {move.label}
        </Button>
      ))}
      {asking && <MoveSheet ticket={ticket} move={asking} onClose={() => setAsking(null)} />}
    </>
  );
};

const sure = ({ label }: Move) =>
  ask({ title: t("ticket.sure", { move: label }), action: label, danger: true });
