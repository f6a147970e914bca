import { useLanguage, useT } from "../../ui/texts.tsx";
import { changesOnly, inLanguage, type Move, type MoveChange } from "./draft.ts";
import { Item } from "./Item.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { MoveQuestions } from "./MoveQuestions.tsx";

type Props = {
  move: Move;
  /** What a state is called now. */
  stateName: (name: string) => string;
  change: MoveChange | undefined;
  onChange: (change: MoveChange | undefined) => void;
};

/** A move in a line: from where to where, who may, what must be said, how long it waits. */
export function MoveItem({ move, stateName, change, onChange }: Props) {
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
      changed={change !== undefined}
      about={[
        `${move.from.map(stateName).join(t("list.comma"))} → ${stateName(move.to)}`,
        who.map((hat) => hat.label).join(t("list.comma")),
        move.may.length > 0 && chosen.length === 0 ? t("types.nobody") : "",
        required.length > 0
          ? t("flows.asks", { what: required.map((ask) => ask.label).join(t("list.comma")) })
          : "",
        after === null ? "" : t("flows.after", { count: after }),
        minutes === null ? "" : t("types.after-minutes-of", { count: minutes }),
        within === null ? "" : t("types.within-days", { count: within }),
      ]}
      more={
        move.asksMore && (
          <MoveQuestions
            questions={change?.asks ?? []}
            onChange={(asks) =>
              onChange(changesOnly({ ...change, asks: asks.length > 0 ? asks : undefined }, {}))
            }
          />
        )
      }
      action={<MoveDialog move={move} change={change} onChange={onChange} />}
    />
  );
}
