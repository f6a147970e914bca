import { useLanguage, useT } from "../../ui/texts.tsx";
import {
  changesOnly,
  fromNow,
  inLanguage,
  type Changes,
  type Move,
  type MoveChange,
} from "./draft.ts";
import { Item } from "./Item.tsx";
import { LeaveOut } from "./LeaveOut.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { MoveQuestions } from "./MoveQuestions.tsx";

type Props = {
  move: Move;
  /** What a state is called now. */
  stateName: (name: string) => string;
  changes: Changes;
  /** The states made here, in which it may be offered too. */
  more: readonly { value: string; label: string }[];
  onChange: (change: MoveChange | undefined) => void;
};

/** A move in a line: from where to where, who may, what must be said, how long it waits. */
export function MoveItem({ move, stateName, changes, more, onChange }: Props) {
  const change = changes.moves[move.name];
  const leftOut = change?.leftOut ?? false;
  const from = fromNow(move, changes);
  // Where it begins or leads was left out, and it with that.
  const gone = from.length === 0 || changes.states[move.to]?.leftOut === true;
  const t = useT();
  const language = useLanguage();
  const label = inLanguage(change?.label ?? move.label, language);
  const chosen = change?.by ?? move.by;
  const who = move.may.filter(({ name }) => (chosen as readonly string[]).includes(name));
  const required = move.asks.filter(({ name, required }) => change?.required?.[name] ?? required);
  const after = change?.after ?? move.after;
  const minutes = change?.afterMinutes ?? move.afterMinutes;
  const within = change?.within ?? move.within;
  return (
    <Item
      title={label}
      mark={leftOut || gone ? "left-out" : change && "changed"}
      about={
        gone
          ? [t("types.left-with")]
          : leftOut
            ? []
            : [
                `${from.map(stateName).join(t("list.comma"))} → ${stateName(move.to)}`,
                who.map((hat) => hat.label).join(t("list.comma")),
                move.may.length > 0 && chosen.length === 0 ? t("types.nobody") : "",
                required.length > 0
                  ? t("flows.asks", {
                      what: required.map((ask) => ask.label).join(t("list.comma")),
                    })
                  : "",
                after === null ? "" : t("flows.after", { count: after }),
                minutes === null ? "" : t("types.after-minutes-of", { count: minutes }),
                within === null ? "" : t("types.within-days", { count: within }),
              ]
      }
      more={
        move.asksMore &&
        !leftOut &&
        !gone && (
          <MoveQuestions
            questions={change?.asks ?? []}
            onChange={(asks) =>
              onChange(changesOnly({ ...change, asks: asks.length > 0 ? asks : undefined }, {}))
            }
          />
        )
      }
      action={
        <>
          {!move.byDesk && !gone && (
            <LeaveOut
              name={label}
              leftOut={leftOut}
              onChange={(out) =>
                onChange(changesOnly<MoveChange>({ ...change, leftOut: out || undefined }, {}))
              }
            />
          )}
          {!leftOut && !gone && (
            <MoveDialog
              move={move}
              change={change}
              from={from}
              places={[
                ...move.from
                  .filter((name) => !changes.states[name]?.leftOut)
                  .map((value) => ({ value, label: stateName(value) })),
                ...(move.elsewhere ? more : []),
              ]}
              onChange={onChange}
            />
          )}
        </>
      }
    />
  );
}
