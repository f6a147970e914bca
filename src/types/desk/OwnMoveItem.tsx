import { Trash2 } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { inLanguage, type OwnMove } from "./draft.ts";
import { Item } from "./Item.tsx";
import { MoveQuestions } from "./MoveQuestions.tsx";
import { OwnMoveDialog } from "./OwnMoveDialog.tsx";
import type { Part } from "./TypeEditor.tsx";

type Props = Part & { move: OwnMove; stateName: (name: string) => string };

/** A move made here, in a line. */
export function OwnMoveItem({ move, stateName, ...part }: Props) {
  const t = useT();
  const language = useLanguage();
  const { type, draft, change } = part;
  const name = inLanguage(move.label, language);
  const put = (ownMoves: OwnMove[]) => change({ flow: { ...draft.flow, ownMoves } });
  const who = type.flow.hats.filter((hat) => (move.by as readonly string[]).includes(hat.name));
  return (
    <Item
      title={name}
      mark="own"
      about={[
        `${move.from.map(stateName).join(t("list.comma"))} → ${stateName(move.to)}`,
        who.map(({ label }) => label).join(t("list.comma")),
        move.upon ? t("types.way-reply") : "",
        move.after === null ? "" : t("flows.after", { count: move.after }),
        move.says ? t("types.says") : "",
        move.tells ? t("types.tells") : "",
      ]}
      more={
        move.by.length > 0 && (
          <MoveQuestions
            questions={move.asks}
            onChange={(asks) =>
              put(
                draft.flow.ownMoves.map((each) =>
                  each.name === move.name ? { ...each, asks } : each,
                ),
              )
            }
          />
        )
      }
      action={
        <>
          <OwnMoveDialog
            {...part}
            move={move}
            trigger={<Button size="sm">{t("settings.edit")}</Button>}
          />
          <IconButton
            icon={Trash2}
            size="sm"
            label={t("ui.remove-named", { name })}
            onClick={() => put(draft.flow.ownMoves.filter((each) => each.name !== move.name))}
          />
        </>
      }
    />
  );
}
