import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import {
  changesOnly,
  inLanguage,
  linesOfWords,
  same,
  wordsOfLines,
  type Move,
  type MoveChange,
} from "./draft.ts";
import { incomplete } from "./incomplete.ts";
import { Ticks } from "./Ticks.tsx";
import { WordsFields } from "./WordsFields.tsx";

type Props = {
  move: Move;
  change: MoveChange | undefined;
  /** Where it is open now, and where it may be. */
  from: readonly string[];
  places: readonly { value: string; label: string }[];
  onChange: (change: MoveChange | undefined) => void;
};

/** What may be changed of a move. Where it leads and what is fixed is not asked. */
export function MoveDialog({ move, change, from, places, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  const hats = move.may.map(({ name }) => name);
  const product = {
    label: move.label,
    by: hats.filter((name) => move.by.includes(name)),
    required: {},
    after: move.after,
    afterMinutes: move.afterMinutes,
    within: move.within,
    suggest: {},
    from: move.from,
  };
  const offering = move.asks.flatMap(({ name, label, suggest }) =>
    suggest ? [{ name, label, lines: linesOfWords(suggest) }] : [],
  );
  const begin = () => ({
    from: [...from],
    label: change?.label ?? move.label,
    by: change?.by ?? product.by,
    required: change?.required ?? {},
    after: String(change?.after ?? move.after ?? ""),
    afterMinutes: String(change?.afterMinutes ?? move.afterMinutes ?? ""),
    lines: Object.fromEntries(
      offering.map(({ name, lines }) => {
        const changed = change?.suggest?.[name];
        return [name, changed ? linesOfWords(changed) : lines];
      }),
    ) as Record<string, string>,
    within: String(change?.within ?? move.within ?? ""),
  });
  const [typed, setTyped] = useState(begin);
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const keep = async () => {
    if (!typed.label.zh || !typed.label.en) throw incomplete(t("types.both-languages"));
    if (typed.from.length === 0) throw incomplete(t("types.from-and-to"));
    const { lines, ...rest } = typed;
    const [after, within, afterMinutes] = [typed.after, typed.within, typed.afterMinutes].map(
      (count) => (count === "" ? undefined : Number(count)),
    );
    if (
      [after, within, afterMinutes].some(
        (days) => days !== undefined && !(Number.isInteger(days) && days > 0),
      )
    )
      throw incomplete(t("types.whole-days"));
    const suggest = Object.fromEntries(
      offering.flatMap((ask) => {
        const said = lines[ask.name] ?? ask.lines;
        return said === ask.lines ? [] : [[ask.name, wordsOfLines(said)]];
      }),
    );
    const said = {
      ...rest,
      from: same(typed.from, from) ? change?.from : typed.from,
      after,
      afterMinutes,
      within,
      suggest,
      asks: change?.asks,
    } as MoveChange;
    onChange(changesOnly(said, product));
  };
  return (
    <FormDialog
      title={t("types.edit-move", { move: inLanguage(change?.label ?? move.label, language) })}
      submit={t("types.take-over")}
      trigger={<Button size="sm">{t("settings.edit")}</Button>}
      onOpen={() => setTyped(begin())}
      onSubmit={keep}
    >
      <WordsFields
        label={t("types.button")}
        value={typed.label}
        required
        onChange={(label) => set({ label })}
      />
      {!move.byDesk && places.length > 1 && (
        <Ticks
          legend={t("types.from")}
          options={places}
          chosen={typed.from}
          onChange={(from) => set({ from })}
        />
      )}
      {move.may.length > 0 && (
        <Ticks
          legend={t("types.who-may")}
          hint={t("types.who-may-hint")}
          options={move.may.map(({ name, label }) => ({ value: name, label }))}
          chosen={typed.by}
          onChange={(by) => set({ by })}
        />
      )}
      {move.asks.length > 0 && (
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 text-sm font-medium">{t("types.asks")}</legend>
          {move.asks.map(({ name, label, required, always }) => (
            <Checkbox
              key={name}
              label={t("types.is-required", { field: label })}
              hint={always ? t("types.always") : undefined}
              disabled={always}
              checked={typed.required[name] ?? required}
              onChange={(on) => {
                const { [name]: _, ...rest } = typed.required;
                set({ required: on === required ? rest : { ...rest, [name]: on } });
              }}
            />
          ))}
        </fieldset>
      )}
      {offering.map(({ name, label }) => (
        <Field
          key={name}
          label={t("types.suggest", { field: label })}
          hint={t("types.options-hint")}
        >
          <TextArea
            rows={5}
            value={typed.lines[name] ?? ""}
            onChange={(lines) => set({ lines: { ...typed.lines, [name]: lines } })}
          />
        </Field>
      ))}
      {move.afterMinutes !== null && (
        <Field label={t("types.after-minutes")} hint={t("types.after-minutes-hint")}>
          <TextInput
            inputMode="numeric"
            value={typed.afterMinutes}
            onChange={(afterMinutes) => set({ afterMinutes })}
          />
        </Field>
      )}
      {move.after !== null && (
        <Field label={t("types.after")} hint={t("types.after-hint")}>
          <TextInput inputMode="numeric" value={typed.after} onChange={(after) => set({ after })} />
        </Field>
      )}
      {move.within !== null && (
        <Field label={t("types.within")} hint={t("types.within-hint")}>
          <TextInput
            inputMode="numeric"
            value={typed.within}
            onChange={(within) => set({ within })}
          />
        </Field>
      )}
    </FormDialog>
  );
}
