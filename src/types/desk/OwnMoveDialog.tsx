import { useState, type ReactElement } from "react";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { Select } from "../../ui/Select.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { inLanguage, keyOf, statesIn, type OwnMove } from "./draft.ts";
import { incomplete } from "./incomplete.ts";
import { Ticks } from "./Ticks.tsx";
import type { Part } from "./TypeEditor.tsx";
import { WordsFields } from "./WordsFields.tsx";

type Props = Part & { move?: OwnMove; trigger: ReactElement };
const ways = ["staff", "customer", "reply", "time"] as const;
type Way = (typeof ways)[number];
const tones = ["plain", "main", "danger"] as const;
const theirs = ["customer", "authorised"] as const;

const wayOf = ({ by, upon, after }: OwnMove): Way => {
  if (after !== null) return "time";
  if (upon !== null) return "reply";
  return by.some((hat) => hat === "customer" || hat === "authorised") ? "customer" : "staff";
};

/** A move of one's own: the button and who presses it, or what has the desk make it; from where to where; who hears. */
export function OwnMoveDialog({ type, draft, change, move, trigger }: Props) {
  const t = useT();
  const language = useLanguage();
  const { flow } = draft;
  const merged = new Set(type.flow.states.filter((state) => state.merged).map(({ name }) => name));
  const there = statesIn(type.flow, flow).filter(({ name }) => !merged.has(name));
  const states = there.map(({ name, label }) => ({
    value: name,
    label: inLanguage(label, language),
  }));
  const colleagues = type.flow.hats.filter(({ name }) => !isTheirs(name));
  const begin = () => ({
    label: move?.label ?? { zh: "", en: "" },
    history: move?.history ?? { zh: "", en: "" },
    way: move ? wayOf(move) : ("staff" as Way),
    by: move?.by ?? ["agent"],
    after: String(move?.after ?? 5),
    from: move?.from ?? [],
    to: move?.to ?? "",
    tone: move?.tone ?? ("plain" as const),
    says: move?.says ?? false,
    tells: move?.tells ?? false,
  });
  const [typed, setTyped] = useState(begin);
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const { way } = typed;
  const keep = async () => {
    const { label, history, from, to, tells, tone } = typed;
    if ([label, history].some(({ zh, en }) => !zh || !en))
      throw incomplete(t("types.both-languages"));
    if (from.length === 0 || to === "") throw incomplete(t("types.from-and-to"));
    const by = way === "staff" || way === "customer" ? typed.by : [];
    if (by.length === 0 && (way === "staff" || way === "customer"))
      throw incomplete(t("types.somebody"));
    const after = way === "time" ? Number(typed.after) : null;
    if (after !== null && !(Number.isInteger(after) && after > 0))
      throw incomplete(t("types.whole-days"));
    const others = flow.ownMoves.map(({ name }) => name.slice(4));
    const says = way === "staff" && typed.says;
    const kept: OwnMove = {
      name: move?.name ?? `own_${keyOf(label.en, others)}`,
      label,
      history,
      from,
      to,
      by,
      upon: way === "reply" ? "customer-reply" : null,
      after,
      says,
      tells: tells && !says,
      tone: tone === "plain" ? null : tone,
      asks: by.length > 0 ? (move?.asks ?? []) : [],
    };
    const ownMoves = move
      ? flow.ownMoves.map((each) => (each.name === move.name ? kept : each))
      : [...flow.ownMoves, kept];
    change({ flow: { ...flow, ownMoves } });
  };
  return (
    <FormDialog
      title={
        move
          ? t("types.edit-move", { move: inLanguage(move.label, language) })
          : t("types.add-move")
      }
      submit={t("types.take-over")}
      size="lg"
      trigger={trigger}
      onOpen={() => setTyped(begin())}
      onSubmit={keep}
    >
      <Field label={t("types.way")}>
        <Select
          value={way}
          options={ways.map((value) => ({ value, label: t(`types.way-${value}`) }))}
          onChange={(way) => set({ way, by: way === "customer" ? ["customer"] : ["agent"] })}
        />
      </Field>
      <WordsFields
        label={t(way === "staff" || way === "customer" ? "types.button" : "types.label")}
        value={typed.label}
        required
        onChange={(label) => set({ label })}
      />
      <WordsFields
        label={t("types.history")}
        value={typed.history}
        max={120}
        required
        hint={t("types.history-hint")}
        onChange={(history) => set({ history })}
      />
      <Ticks
        legend={t("types.from")}
        options={states}
        chosen={typed.from}
        onChange={(from) => set({ from })}
      />
      <div className="grid items-start gap-x-4 gap-y-2 sm:grid-cols-2">
        <Field label={t("types.to")} required>
          <Select
            value={typed.to || null}
            placeholder={t("types.choose-state")}
            options={states.filter(({ value }) => !typed.from.includes(value))}
            onChange={(to) => set({ to })}
          />
        </Field>
        {way === "time" ? (
          <Field label={t("types.after")} hint={t("types.after-hint")}>
            <TextInput
              inputMode="numeric"
              value={typed.after}
              onChange={(after) => set({ after })}
            />
          </Field>
        ) : (
          way !== "reply" && (
            <Field label={t("types.tone")}>
              <Select
                value={typed.tone}
                options={tones.map((value) => ({ value, label: t(`types.tone-${value}`) }))}
                onChange={(tone) => set({ tone })}
              />
            </Field>
          )
        )}
      </div>
      {way === "staff" && (
        <Ticks
          legend={t("types.who-may")}
          hint={t("types.who-may-hint")}
          options={colleagues.map(({ name, label }) => ({ value: name, label }))}
          chosen={typed.by}
          onChange={(by) => set({ by: by as OwnMove["by"] })}
        />
      )}
      {way === "customer" && (
        <Field label={t("types.who-may")}>
          <Select
            value={typed.by[0] ?? "customer"}
            options={theirs.map((value) => ({ value, label: t(`types.by-${value}`) }))}
            onChange={(hat) => set({ by: [hat] })}
          />
        </Field>
      )}
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-sm font-medium">{t("types.customer-hears")}</legend>
        {way === "staff" && (
          <Checkbox
            label={t("types.says")}
            hint={t("types.says-hint")}
            checked={typed.says}
            onChange={(says) => set({ says })}
          />
        )}
        <Checkbox
          label={t("types.tells")}
          hint={t("types.tells-hint")}
          disabled={way === "staff" && typed.says}
          checked={typed.tells && !(way === "staff" && typed.says)}
          onChange={(tells) => set({ tells })}
        />
      </fieldset>
    </FormDialog>
  );
}

const isTheirs = (hat: string): boolean => (theirs as readonly string[]).includes(hat);
