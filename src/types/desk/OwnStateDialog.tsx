import { useState, type ReactElement } from "react";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { daysIn, fromNow, inLanguage, keyOf, offeredIn, type OwnState } from "./draft.ts";
import { incomplete } from "./incomplete.ts";
import { Ticks } from "./Ticks.tsx";
import type { Part } from "./TypeEditor.tsx";
import { WordsFields } from "./WordsFields.tsx";

type Props = Part & { state?: OwnState; trigger: ReactElement };
const turns = ["us", "customer", "nobody", "ended"] as const;
const EARLY = -1;

/** A state of one's own: its words, whose turn it is, where it stands in the bar, what counts and may be done there. */
export function OwnStateDialog({ type, draft, change, state, trigger }: Props) {
  const t = useT();
  const language = useLanguage();
  const { flow } = draft;
  const ends = new Set(type.flow.states.filter(({ final }) => final).map(({ name }) => name));
  const offers = type.flow.moves.filter(
    ({ elsewhere, name, from }) =>
      elsewhere && !flow.moves[name]?.leftOut && !from.every((state) => ends.has(state)),
  );
  const begin = () => ({
    label: state?.label ?? { zh: "", en: "" },
    customer: state?.customer ?? { zh: "", en: "" },
    turn: state?.final ? ("ended" as const) : (state?.turn ?? ("us" as const)),
    step: state ? (state.step ?? EARLY) : Math.min(2, type.flow.steps.length - 1),
    clocks: state?.clocks ?? type.flow.clocks.us.map(({ name }) => name),
    remind: (state?.remind ?? []).join(", "),
    moves: offers
      // What ends a request is wanted nearly everywhere.
      .filter((move) =>
        state ? fromNow(move, flow).includes(state.name) : move.danger && move.from.length > 1,
      )
      .map(({ name }) => name),
  });
  const [typed, setTyped] = useState(begin);
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const ended = typed.turn === "ended";
  const clocks = typed.turn === "ended" ? [] : type.flow.clocks[typed.turn];
  const keep = async () => {
    const { label, customer } = typed;
    if ([label, customer].some(({ zh, en }) => !zh || !en))
      throw incomplete(t("types.both-languages"));
    const remind = typed.turn === "customer" ? daysIn(typed.remind) : [];
    if (remind.some((day) => !Number.isInteger(day))) throw incomplete(t("types.whole-days"));
    const others = flow.ownStates.map(({ name }) => name.slice(4));
    const kept: OwnState = {
      name: state?.name ?? `own_${keyOf(label.en, others)}`,
      label,
      customer,
      turn: typed.turn === "ended" ? "nobody" : typed.turn,
      final: ended,
      step: ended && typed.step === EARLY ? null : Math.max(0, typed.step),
      clocks: clocks.flatMap(({ name }) =>
        typed.clocks.includes(name) ? [name as OwnState["clocks"][number]] : [],
      ),
      remind,
    };
    const ownStates = state
      ? flow.ownStates.map((each) => (each.name === state.name ? kept : each))
      : [...flow.ownStates, kept];
    const moves = offeredIn(type.flow, flow, kept.name, ended ? [] : typed.moves);
    change({ flow: { ...flow, ownStates, moves } });
  };
  return (
    <FormDialog
      title={
        state
          ? t("types.edit-state", { state: inLanguage(state.label, language) })
          : t("types.add-state")
      }
      submit={t("types.take-over")}
      size="lg"
      trigger={trigger}
      onOpen={() => setTyped(begin())}
      onSubmit={keep}
    >
      <WordsFields
        label={t("types.for-us")}
        value={typed.label}
        required
        onChange={(label) => set({ label })}
      />
      <WordsFields
        label={t("types.for-customer")}
        value={typed.customer}
        max={120}
        required
        onChange={(customer) => set({ customer })}
      />
      <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-2">
        <Field label={t("types.turn")}>
          <Select
            value={typed.turn}
            options={turns.map((value) => ({ value, label: t(`types.turn-${value}`) }))}
            onChange={(turn) =>
              set({
                turn,
                step: turn === "ended" ? type.flow.steps.length - 1 : Math.max(0, typed.step),
                clocks: turn === "us" ? type.flow.clocks.us.map(({ name }) => name) : [],
              })
            }
          />
        </Field>
        <Field label={t("types.step")}>
          <Select
            value={typed.step}
            options={[
              ...type.flow.steps.map((label, value) => ({ value, label })),
              ...(ended ? [{ value: EARLY, label: t("types.step-early") }] : []),
            ]}
            onChange={(step) => set({ step })}
          />
        </Field>
      </div>
      {typed.turn === "customer" && (
        <Field label={t("types.remind")} hint={t("types.remind-hint")}>
          <TextInput value={typed.remind} onChange={(remind) => set({ remind })} />
        </Field>
      )}
      {clocks.length > 0 && (
        <Ticks
          legend={t("types.clocks")}
          hint={t("types.clocks-hint")}
          options={clocks.map(({ name, label }) => ({ value: name, label }))}
          chosen={typed.clocks}
          onChange={(clocks) => set({ clocks })}
        />
      )}
      {!ended && offers.length > 0 && (
        <Ticks
          legend={t("types.also-here")}
          hint={t("types.also-here-hint")}
          options={offers.map(({ name, label }) => ({
            value: name,
            label: inLanguage(flow.moves[name]?.label ?? label, language),
          }))}
          chosen={typed.moves}
          onChange={(moves) => set({ moves })}
        />
      )}
    </FormDialog>
  );
}
