import { useState } from "preact/hooks";
import type { Reply } from "../../lib/contract.ts";
import type { Api } from "../../portal/api.ts";
import { copy } from "../../portal/copy.ts";
import { change } from "../../portal/data.ts";
import { useForm } from "../../portal/form.ts";
import { Button } from "../../portal/kit/Button.tsx";
import { Checkbox } from "../../portal/kit/Choices.tsx";
import { Sheet } from "../../portal/kit/Dialog.tsx";
import { Field } from "../../portal/kit/Field.tsx";
import { Form } from "../../portal/kit/Form.tsx";
import { TextInput } from "../../portal/kit/TextInput.tsx";
import { toast } from "../../portal/kit/Toast.tsx";
import { t } from "../../portal/texts.ts";
import { day } from "../../portal/time.ts";

type Made = Reply<Api["POST /company/invitations"]>;
type Props = { projects: { id: string; name: string }[]; onClose: () => void };

/** A code for one colleague, seven days long; whoever has it is bound at once. */
export const InviteSheet = ({ projects, onClose }: Props) => {
  const [made, setMade] = useState<Made | null>(null);
  return made ? (
    <MadeSheet made={made} onClose={onClose} />
  ) : (
    <AskSheet projects={projects} onMade={setMade} onClose={onClose} />
  );
};

type Values = { note: string; partnerAdmin: boolean; projectIds: string[] };

const AskSheet = ({ projects, onMade, onClose }: Props & { onMade: (made: Made) => void }) => {
  const form = useForm<Values, Made>({
    name: "invite",
    blank: { note: "", partnerAdmin: false, projectIds: [] },
    send: (values) => change("POST /company/invitations", { body: values }),
    onSent: onMade,
  });
  const { projectIds, partnerAdmin } = form.values;
  return (
    <Sheet
      title={t("company.invite")}
      onClose={onClose}
      actions={
        <Button tone="primary" wide busy={form.busy} onPress={form.submit}>
          {t("invite.make")}
        </Button>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <p class="lead">{t("invite.lead")}</p>
        <Field label={t("invite.note")} hint={t("invite.note-hint")} error={form.error("note")}>
          <TextInput {...form.text("note")} maxLength={200} />
        </Field>
        {projects.length > 0 && (
          <Field label={t("invite.projects")} group error={form.error("projectIds")}>
            <div>
              {projects.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  checked={projectIds.includes(id)}
                  onChange={(ticked) =>
                    form.set(
                      "projectIds",
                      ticked ? [...projectIds, id] : projectIds.filter((each) => each !== id),
                    )
                  }
                >
                  {name}
                </Checkbox>
              ))}
            </div>
          </Field>
        )}
        <Checkbox
          checked={partnerAdmin}
          onChange={(ticked) => form.set("partnerAdmin", ticked)}
          hint={t("invite.admin-hint")}
        >
          {t("invite.admin")}
        </Checkbox>
      </Form>
    </Sheet>
  );
};

const MadeSheet = ({ made, onClose }: { made: Made; onClose: () => void }) => {
  const link = `${location.origin}/bind?code=${made.code}`;
  const take = async (text: string) =>
    toast(
      ...(((await copy(text)) ? [t("copy.done")] : [t("copy.failed"), "danger" as const]) as [
        string,
      ]),
    );
  return (
    <Sheet title={t("invite.made")} onClose={onClose}>
      <div class="form">
        <p class="lead">{t("invite.made-text", { day: day(made.expiresAt) })}</p>
        <p class="code-shown">{made.code}</p>
        <p class="link-shown">{link}</p>
        <Button
          tone="primary"
          wide
          onPress={() => void take(t("invite.message", { link, code: made.code }))}
        >
          {t("invite.copy-message")}
        </Button>
        <Button wide onPress={() => void take(link)}>
          {t("invite.copy-link")}
        </Button>
      </div>
    </Sheet>
  );
};
