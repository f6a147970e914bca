import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../desk/api.ts";
import { sessionQuery } from "../../../desk/session.ts";
import { Button } from "../../../ui/Button.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { useT } from "../../../ui/texts.tsx";
import { toast } from "../../../ui/toast.ts";
import { PasswordInput } from "../PasswordInput.tsx";

export function RemoveAuthenticator() {
  const t = useT();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      size="sm"
      open={open}
      onOpenChange={setOpen}
      title={t("totp.remove-title")}
      description={t("totp.remove-detail")}
      trigger={<Button variant="danger-quiet">{t("totp.remove")}</Button>}
    >
      <Form<{ password: string }>
        onSubmit={async (body) => {
          await call("DELETE /me/totp", { body });
          setOpen(false);
          await queries.invalidateQueries(sessionQuery);
          toast({ title: t("totp.removed"), tone: "success" });
        }}
      >
        <Field name="password" label={t("password.current")}>
          <PasswordInput autoComplete="current-password" autoFocus />
        </Field>
        <DialogActions>
          <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
          <Submit danger>{t("totp.remove")}</Submit>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
