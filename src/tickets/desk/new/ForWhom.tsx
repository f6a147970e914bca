import { useState } from "react";
import { Combobox } from "../../../ui/Combobox.tsx";
import { Field } from "../../../ui/Field.tsx";
import { Switch } from "../../../ui/Switch.tsx";
import { TextInput } from "../../../ui/TextInput.tsx";
import { useT } from "../../../ui/texts.tsx";
import { call } from "../../../desk/api.ts";
import { ProjectPick } from "../picks.tsx";

export type Contact = {
  id: string;
  name: string;
  company: { name: string } | null;
  companyName: string | null;
};
type Props = {
  contact: Contact | null;
  onContact: (contact: Contact | null) => void;
  onProject: (projectId: string | null) => void;
};

/** On whose behalf, for which project, and how to reach them about it. */
export function ForWhom({ contact, onContact, onProject }: Props) {
  const t = useT();
  const [registered, setRegistered] = useState(true);
  return (
    <div className="flex flex-col gap-4">
      <Field
        name="requesterId"
        label={t("tickets.contact")}
        required
        hint={t("tickets.contact-hint")}
      >
        <Combobox<Contact>
          name="requesterId"
          value={contact}
          onChange={onContact}
          placeholder={t("tickets.contact-search")}
          search={async (q, signal) => {
            const { items } = await call(
              "GET /contacts",
              { query: { q: q || undefined, limit: 20 } },
              { signal },
            );
            return items;
          }}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          detailOf={({ company, companyName }) => company?.name ?? companyName}
        />
      </Field>
      <div className="flex flex-col gap-1.5">
        {registered ? (
          <Field name="projectId" label={t("tickets.project")}>
            <ProjectPick name="projectId" onChange={(project) => onProject(project?.id ?? null)} />
          </Field>
        ) : (
          <Field name="projectName" label={t("tickets.project-full-name")} required>
            <TextInput name="projectName" maxLength={200} />
          </Field>
        )}
        <Switch
          label={t("tickets.project-in-registry")}
          checked={registered}
          onChange={(registered) => {
            setRegistered(registered);
            onProject(null);
          }}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="reach.name" label={t("tickets.reach-name")} required>
          <TextInput
            key={contact?.id ?? ""}
            name="reach.name"
            defaultValue={contact?.name}
            maxLength={60}
          />
        </Field>
        <Field name="reach.phone" label={t("tickets.reach-phone")}>
          <TextInput name="reach.phone" type="tel" maxLength={40} />
        </Field>
        <Field name="reach.email" label={t("tickets.reach-email")}>
          <TextInput name="reach.email" type="email" maxLength={200} />
        </Field>
      </div>
    </div>
  );
}
