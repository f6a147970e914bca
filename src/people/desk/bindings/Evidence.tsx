import { Field } from "../../../ui/Field.tsx";
import { Select } from "../../../ui/Select.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Match } from "../data/types.ts";
import { WordsField } from "../parts/WordsField.tsx";

export const evidenceKinds = ["callback", "contract", "known", "voucher"] as const;
export type EvidenceValues = {
  "evidence.kind": (typeof evidenceKinds)[number];
  "evidence.text": string;
};
export const evidenceOf = (values: EvidenceValues) => ({
  kind: values["evidence.kind"],
  text: values["evidence.text"],
});

/** By what it is known: kept with who and when. The call goes to a number from a contract, never to one from the form. */
export function Evidence({ projects = [] }: { projects?: Match["projects"] }) {
  const t = useT();
  const ready = projects
    .flatMap(({ callbacks }) => callbacks)
    .flatMap(({ number, phone }) => (phone ? t("bindings.ready-callback", { number, phone }) : []))
    .slice(0, 3);
  return (
    <>
      <Field name="evidence.kind" label={t("bindings.evidence")} required>
        <Select
          defaultValue="callback"
          options={evidenceKinds.map((value) => ({
            value,
            label: t(`bindings.evidence-${value}`),
          }))}
        />
      </Field>
      <WordsField
        name="evidence.text"
        label={t("bindings.evidence-text")}
        hint={t("bindings.evidence-hint")}
        required
        max={1000}
        ready={ready}
      />
    </>
  );
}
