import { useState } from "preact/hooks";
import { useAct } from "../../portal/act.ts";
import { change } from "../../portal/data.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import type { MessageView } from "./ticket.ts";

type Props = { file: MessageView["files"][number]; onClose: () => void };

/** The password of an archive that was sent without it, or with a wrong one. It is no draft: nothing keeps it here. */
export const PasswordSheet = ({ file: { id, name }, onClose }: Props) => {
  const [password, type] = useState("");
  const { busy, act } = useAct();
  const give = () =>
    act(async () => {
      await change("PUT /files/:id/password", { params: { id }, body: { password } });
      toast(t("files.password-kept"));
      onClose();
    });
  return (
    <Sheet
      title={name}
      onClose={onClose}
      actions={
        <Button tone="primary" wide busy={busy} disabled={!password} onPress={give}>
          {t("files.password-save")}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (password) give();
        }}
      >
        <Field label={t("files.password")} hint={t("files.password-once")} required>
          <TextInput verbatim value={password} onInput={type} maxLength={200} />
        </Field>
      </form>
    </Sheet>
  );
};
