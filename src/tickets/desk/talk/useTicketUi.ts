import { useState } from "react";
import type { Kind, Move } from "../data/types.ts";

export type Dialog = "assign" | "merge" | "link" | "turn" | "renew" | { move: Move };
export type TicketUi = ReturnType<typeof useTicketUi>;

/** What is open or half done around a request; nothing of it outlives the screen. */
export const useTicketUi = () => {
  const [kind, setKind] = useState<Kind>("reply");
  const [move, setMove] = useState<string | null>(null);
  const [focus, setFocus] = useState(0);
  const [dialog, setDialog] = useState<Dialog>();
  const [panel, showPanel] = useState(false);
  const [splitting, setSplitting] = useState<ReadonlySet<string>>();
  return {
    kind,
    move,
    /** Counts up each time the composer is asked for. */
    focus,
    dialog,
    panel,
    splitting,
    showPanel,
    setSplitting,
    setMove,
    ask: (dialog: Dialog) => setDialog(dialog),
    closeDialog: () => setDialog(undefined),
    /** Turns to the composer, to say something that may move the request on. */
    compose: (kind: Kind, move: string | null = null) => {
      setKind(kind);
      setMove(move);
      setFocus((times) => times + 1);
    },
    turn: setKind,
  };
};
