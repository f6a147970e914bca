import { useState } from "preact/hooks";
import type { Lock } from "../passwords.ts";
import { t } from "../texts.ts";
import { Button } from "./Button.tsx";
import { Field } from "./Field.tsx";
import { TextInput } from "./TextInput.tsx";

type Props = { lock: Lock; value: string; onInput: (password: string) => void };

/** Below an archive that is locked, or may be: what unpacks it, apart from the words that everybody reads (R31). */
export const ArchivePassword = ({ lock, value, onInput }: Props) => {
  const [asked, ask] = useState(false);
  return (
    <div class="upload-password">
      {lock === "locked" || asked || value ? (
        <Field label={t("files.password")} hint={t("files.password-hint")}>
          <TextInput verbatim value={value} onInput={onInput} maxLength={200} />
        </Field>
      ) : (
        <Button tone="quiet" size="small" icon="key" onPress={() => ask(true)}>
          {t("files.password-ask")}
        </Button>
      )}
    </div>
  );
};
