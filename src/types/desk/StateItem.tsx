import { useState } from "react";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/Field.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { TextInput } from "../../ui/TextInput.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { changesOnly, daysIn, inLanguage, type State, type StateChange } from "./draft.ts";
import { incomplete } from "./incomplete.ts";
import { Item } from "./Item.tsx";
import { LeaveOut } from "./LeaveOut.tsx";
import { WordsFields } from "./WordsFields.tsx";

type Props = {
  state: State;
  change: StateChange | undefined;
  onChange: (change: StateChange | undefined) => void;
};

/** A state: what colleagues read, what the customer reads, when he is reminded. */
export function StateItem({ state, change, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  const leftOut = change?.leftOut ?? false;
  const label = change?.label ?? state.label;
  const customer = change?.customer ?? state.customer;
  const remind = change?.remind ?? state.remind;
  const begin = () => ({ label, customer, remind: (remind ?? []).join(", ") });
  const [typed, setTyped] = useState(begin);
  const keep = async () => {
    const words = [typed.label, typed.customer];
    if (words.some(({ zh, en }) => !zh || !en)) throw incomplete(t("types.both-languages"));
    const days = daysIn(typed.remind);
    if (days.some((day) => !Number.isInteger(day))) throw incomplete(t("types.whole-days"));
    const said = { ...typed, remind: state.remind ? days : undefined };
    onChange(changesOnly<StateChange>(said, { ...state, leftOut: undefined }));
  };
  return (
    <Item
      title={inLanguage(label, language)}
      mark={leftOut ? "left-out" : change && "changed"}
      about={
        leftOut
          ? []
          : [
              t("flows.customer-reads", { words: inLanguage(customer, language) }),
              remind && remind.length > 0
                ? t("flows.reminds", { days: remind.join(t("list.comma")) })
                : "",
            ]
      }
      action={
        <>
          {!state.stays && (
            <LeaveOut
              name={inLanguage(label, language)}
              leftOut={leftOut}
              onChange={(out) =>
                onChange(changesOnly<StateChange>({ ...change, leftOut: out || undefined }, {}))
              }
            />
          )}
          {!leftOut && (
            <FormDialog
              title={t("types.edit-state", { state: inLanguage(label, language) })}
              submit={t("types.take-over")}
              trigger={<Button size="sm">{t("settings.edit")}</Button>}
              onOpen={() => setTyped(begin())}
              onSubmit={keep}
            >
              <WordsFields
                label={t("types.for-us")}
                value={typed.label}
                required
                onChange={(label) => setTyped({ ...typed, label })}
              />
              <WordsFields
                label={t("types.for-customer")}
                value={typed.customer}
                max={120}
                required
                hint={
                  state.blanks.length > 0
                    ? t("types.blanks", { blanks: state.blanks.join(" ") })
                    : undefined
                }
                onChange={(customer) => setTyped({ ...typed, customer })}
              />
              {state.remind && (
                <Field label={t("types.remind")} hint={t("types.remind-hint")}>
                  <TextInput
                    value={typed.remind}
                    onChange={(remind) => setTyped({ ...typed, remind })}
                  />
                </Field>
              )}
            </FormDialog>
          )}
        </>
      }
    />
  );
}
