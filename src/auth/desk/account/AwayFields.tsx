import { useQuery } from "@tanstack/react-query";
import { Field } from "../../../ui/Field.tsx";
import { RadioGroup } from "../../../ui/RadioGroup.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { inHandQuery } from "../queries.ts";

/** What the form asks for, by the names of its fields. */
export type Leaving = { note: string; keep?: "keep" | "back" };

/** A word for colleagues, and what becomes of the requests one has. */
export function AwayFields({ note = "" }: { note?: string }) {
  const t = useT();
  const { data: hand } = useQuery(inHandQuery);
  return (
    <>
      <Field name="note" label={t("away.note")} className="max-w-sm">
        <TextInput defaultValue={note} placeholder={t("away.note-example")} />
      </Field>
      {hand && hand.ours + hand.theirs > 0 && (
        <Field
          name="keep"
          label={t("away.keep")}
          hint={t("away.in-hand", { ours: hand.ours, theirs: hand.theirs })}
        >
          <RadioGroup
            name="keep"
            label={t("away.keep")}
            defaultValue="back"
            options={[
              { value: "back", label: t("away.keep-back"), hint: t("away.keep-back-hint") },
              { value: "keep", label: t("away.keep-all") },
            ]}
          />
        </Field>
      )}
    </>
  );
}
