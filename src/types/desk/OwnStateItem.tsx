import { Trash2 } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { useLanguage, useT } from "../../ui/texts.tsx";
import { inLanguage, withoutState, type OwnState } from "./draft.ts";
import { Item } from "./Item.tsx";
import { OwnStateDialog } from "./OwnStateDialog.tsx";
import type { Part } from "./TypeEditor.tsx";

/** A state made here, in a line. */
export function OwnStateItem({ state, ...part }: Part & { state: OwnState }) {
  const t = useT();
  const language = useLanguage();
  const { type, draft, change } = part;
  const name = inLanguage(state.label, language);
  const clocks = type.flow.clocks[state.turn].filter((clock) =>
    (state.clocks as readonly string[]).includes(clock.name),
  );
  return (
    <Item
      title={name}
      mark="own"
      about={[
        t(`types.turn-${state.final ? "ended" : state.turn}`),
        state.step === null ? t("types.step-early") : (type.flow.steps[state.step] ?? ""),
        t("flows.customer-reads", { words: inLanguage(state.customer, language) }),
        clocks.length > 0
          ? t("flows.clocks", { names: clocks.map(({ label }) => label).join(t("list.comma")) })
          : "",
        state.remind.length > 0
          ? t("flows.reminds", { days: state.remind.join(t("list.comma")) })
          : "",
      ]}
      action={
        <>
          <OwnStateDialog
            {...part}
            state={state}
            trigger={<Button size="sm">{t("settings.edit")}</Button>}
          />
          <IconButton
            icon={Trash2}
            size="sm"
            label={t("ui.remove-named", { name })}
            onClick={() => change({ flow: withoutState(type.flow, draft.flow, state.name) })}
          />
        </>
      }
    />
  );
}
