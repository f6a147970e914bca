import { use } from "react";
import { Field } from "../../../ui/Field.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { Zone } from "../../../ui/Time.tsx";
import { instantOf } from "../data/time.ts";
import type { Claim } from "../data/types.ts";
import { FormDialog } from "../../../ui/FormDialog.tsx";
import { WordsField } from "../parts/WordsField.tsx";
import { useMakeMove } from "./useMakeMove.ts";

/** Names an authorised applicant; another colleague confirms it. */
export function ProposeDialog({ claim, onClose }: { claim: Claim; onClose: () => void }) {
  const t = useT();
  const zone = use(Zone);
  const make = useMakeMove(claim);
  const submit = ({ scope, until }: { scope: string; until: string }) =>
    make({ move: "propose", scope, until: until ? instantOf(`${until}T23:59`, zone) : null });
  return (
    <FormDialog
      title={t("bindings.title-propose", { name: claim.person.name })}
      description={t("bindings.about-propose")}
      submit={t("bindings.move-propose")}
      onClose={onClose}
      onSubmit={submit}
    >
      <WordsField
        name="scope"
        label={t("bindings.scope")}
        hint={t("bindings.scope-hint")}
        required
        max={500}
      />
      <Field name="until" label={t("bindings.scope-until")} hint={t("bindings.scope-until-hint")}>
        <TextInput type="date" className="w-44" />
      </Field>
    </FormDialog>
  );
}
