import { useQuery } from "@tanstack/react-query";
import { FlowPicture } from "../../flows/desk/FlowPicture.tsx";
import { flowQuery } from "../../flows/desk/queries.ts";
import { Section } from "../../ui/Section.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { MoveItem } from "./MoveItem.tsx";
import { StateItem } from "./StateItem.tsx";
import type { Part } from "./TypeEditor.tsx";
import { inLanguage, withChange } from "./draft.ts";

/** The process it goes through: the words of each state, and of each move the words, who may, what is asked, how long. */
export function FlowPart({ type, draft, change }: Part) {
  const t = useT();
  const { flow } = draft;
  const language = useLanguage();
  const stateName = (name: string): string => {
    const state = type.flow.states.find((each) => each.name === name);
    const label = flow.states[name]?.label ?? state?.label;
    return label ? inLanguage(label, language) : name;
  };
  const { data: picture } = useQuery(flowQuery(type.name));
  return (
    <>
      {picture && (
        <details className="mb-6 text-sm">
          <summary className="cursor-pointer text-ink-muted">{t("types.picture")}</summary>
          <div className="mt-2">
            <FlowPicture flow={picture} />
          </div>
        </details>
      )}
      <Section title={t("types.states")} description={t("types.states-lead")}>
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
        </ul>
      </Section>
      <Section title={t("types.moves")} description={t("types.moves-lead")}>
        <ul className="divide-y divide-line">
          {type.flow.moves.map((move) => (
            <MoveItem
              key={move.name}
              move={move}
              stateName={stateName}
              change={flow.moves[move.name]}
              onChange={(one) =>
                change({ flow: { ...flow, moves: withChange(flow.moves, move.name, one) } })
              }
            />
          ))}
        </ul>
      </Section>
    </>
  );
}
