import { Plus } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Section.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { DraftPicture } from "./DraftPicture.tsx";
import { MoveItem } from "./MoveItem.tsx";
import { OwnMoveDialog } from "./OwnMoveDialog.tsx";
import { OwnMoveItem } from "./OwnMoveItem.tsx";
import { OwnStateDialog } from "./OwnStateDialog.tsx";
import { OwnStateItem } from "./OwnStateItem.tsx";
import { StateItem } from "./StateItem.tsx";
import type { Part } from "./TypeEditor.tsx";
import { inLanguage, statesIn, withChange } from "./draft.ts";

/** The process it goes through: its states and moves, those of the product and those made here, and all of it drawn. */
export function FlowPart(part: Part) {
  const { type, draft, change } = part;
  const t = useT();
  const { flow } = draft;
  const language = useLanguage();
  const states = statesIn(type.flow, flow);
  const stateName = (name: string): string => {
    const label =
      states.find((each) => each.name === name)?.label ??
      type.flow.states.find((each) => each.name === name)?.label;
    return label ? inLanguage(label, language) : name;
  };
  const more = flow.ownStates
    .filter(({ final }) => !final)
    .map(({ name, label }) => ({ value: name, label: inLanguage(label, language) }));
  return (
    <>
      <DraftPicture {...part} />
      <Section
        title={t("types.states")}
        description={t("types.states-lead")}
        actions={
          <OwnStateDialog
            {...part}
            trigger={
              <Button icon={Plus} size="sm">
                {t("types.add-state")}
              </Button>
            }
          />
        }
      >
        <ul className="divide-y divide-line">
          {type.flow.states.map((state) => (
            <StateItem
              key={state.name}
              state={state}
              change={flow.states[state.name]}
              onChange={(one) =>
                change({ flow: { ...flow, states: withChange(flow.states, state.name, one) } })
              }
            />
          ))}
          {flow.ownStates.map((state) => (
            <OwnStateItem key={state.name} {...part} state={state} />
          ))}
        </ul>
      </Section>
      <Section
        title={t("types.moves")}
        description={t("types.moves-lead")}
        actions={
          <OwnMoveDialog
            {...part}
            trigger={
              <Button icon={Plus} size="sm">
                {t("types.add-move")}
              </Button>
            }
          />
        }
      >
        <ul className="divide-y divide-line">
          {type.flow.moves.map((move) => (
            <MoveItem
              key={move.name}
              move={move}
              stateName={stateName}
              changes={flow}
              more={more}
              onChange={(one) =>
                change({ flow: { ...flow, moves: withChange(flow.moves, move.name, one) } })
              }
            />
          ))}
          {flow.ownMoves.map((move) => (
            <OwnMoveItem key={move.name} {...part} move={move} stateName={stateName} />
          ))}
        </ul>
      </Section>
    </>
  );
}
