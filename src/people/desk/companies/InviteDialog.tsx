import { useState, type ReactElement } from "react";
import { call } from "../../../desk/api.ts";
import { Button } from "../../../ui/Button.tsx";
import { Checkbox } from "../../../ui/Checkbox.tsx";
import { CopyButton } from "../../../ui/CopyButton.tsx";
import { Dialog, DialogActions, DialogClose } from "../../../ui/Dialog.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Form, Submit } from "../../../ui/Form.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import type { Company } from "../data/types.ts";
import { useChanged } from "../data/useChanged.ts";
import { ProjectsPick } from "../parts/picks.tsx";

/** Makes a code that binds one person, and shows it this once. */
export function InviteDialog({ company, trigger }: { company: Company; trigger: ReactElement }) {
  const t = useT();
  const [code, setCode] = useState<string>();
  return (
    <Dialog
      title={t("invitations.new")}
      description={t(code ? "invitations.made-detail" : "invitations.new-detail", {
        company: company.legalName,
      })}
      trigger={trigger}
      onOpenChange={() => setCode(undefined)}
    >
      {code ? <Made code={code} /> : <Inviting company={company} onMade={setCode} />}
    </Dialog>
  );
}

function Inviting({ company, onMade }: { company: Company; onMade: (code: string) => void }) {
  const t = useT();
  const changed = useChanged();
  const [partnerAdmin, setPartnerAdmin] = useState(false);
  const submit = async ({ note, projectIds }: { note: string; projectIds?: string[] }) => {
    const body = { companyId: company.id, note, projectIds: projectIds ?? [], partnerAdmin };
    const { code } = await call("POST /invitations", { body });
    onMade(code);
    void changed();
  };
  return (
    <Form onSubmit={submit}>
      <Field name="note" label={t("invitations.note")} hint={t("invitations.note-hint")}>
        <TextInput maxLength={200} />
      </Field>
      <Field name="projectIds" label={t("people.projects")} hint={t("bindings.projects-hint")}>
        <ProjectsPick company={company} />
      </Field>
      {company.kind === "partner" && (
        <Checkbox
          label={t("people.partner-admin")}
          hint={t("bindings.partner-admin-hint")}
          checked={partnerAdmin}
          onChange={setPartnerAdmin}
        />
      )}
      <DialogActions>
        <DialogClose render={<Button>{t("ui.cancel")}</Button>} />
        <Submit>{t("invitations.make")}</Submit>
      </DialogActions>
    </Form>
  );
}

function Made({ code }: { code: string }) {
  const t = useT();
  const address = `${location.origin}/bind?code=${code}`;
  return (
    <>
      <dl className="flex flex-col gap-3">
        {(
          [
            ["invitations.code", `${code.slice(0, 5)} ${code.slice(5)}`, code],
            ["invitations.link", address, address],
          ] as const
        ).map(([label, shown, text]) => (
          <div key={label} className="rounded-md border border-line bg-sunken px-3 py-2">
            <dt className="text-xs text-ink-faint">{t(label)}</dt>
            <dd className="flex items-center gap-2 font-mono text-md">
              <span className="min-w-0 flex-1 break-all">{shown}</span>
              <CopyButton text={text} />
            </dd>
          </div>
        ))}
      </dl>
      <DialogActions>
        <DialogClose render={<Button variant="primary">{t("people.done")}</Button>} />
      </DialogActions>
    </>
  );
}
